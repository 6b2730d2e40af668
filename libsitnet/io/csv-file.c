/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A data set in one CSV file: the sheet that its name or its headings say, or a table that sheets are made of. */
#include "csv-file.h"

#include "csv-sheet.h"
#include "csv-table.h"
#include "error-private.h"
#include "findings.h"
#include "schema-private.h"
#include "workbook-plan.h"

#include <string.h>

/* What reading the file is of the whole, by time; the rest is sealing. */
#define READING 0.8

gboolean
sitnet_csv_file_recognise (const char *path)
{
  static const char *const suffixes[] = {".csv", ".tsv"};
  gsize length = strlen (path);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    gsize n = strlen (suffixes[i]);
    if (length > n && g_ascii_strcasecmp (path + length - n, suffixes[i]) == 0)
      return g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_DIR);
  }
  return FALSE;
}

static void
report (SitnetBuilder *builder, SitnetFindingKind kind, const char *stem, const char *detail)
{
  sitnet_findings_add (sitnet_builder_get_findings (builder), kind, stem, 0, NULL, (SitnetSlice){stem, strlen (stem)},
                       detail);
}

static char *
dup_sheet_name (SitnetBuilder *builder, SitnetSheet sheet)
{
  return sitnet_sheet_name_dup (sheet, sitnet_findings_get_language (sitnet_builder_get_findings (builder)));
}

/* What its headings do not tell. */
static void
refuse (SitnetBuilder *builder, SitnetTextFile *file, const SitnetPlannedSheet *plan, const char *stem)
{
  g_autofree char *ties = dup_sheet_name (builder, SITNET_SHEET_TIES);
  g_autoptr (SitnetTextGrid) grid =
      sitnet_csv_table_peek (file, sitnet_builder_get_names (builder), SITNET_HEAD_ROWS, NULL);
  g_autofree char *codes = grid != NULL ? sitnet_table_shape_dup_codes (grid) : NULL;
  if (codes != NULL)
    report (builder, SITNET_FINDING_CODED_SURVEY, stem, codes);
  if (plan->shape == SITNET_SHAPE_MATRIX)
    report (builder, SITNET_FINDING_MATRIX_NOT_READ, stem, ties);
  report (builder, plan->reason == SITNET_SHEET_LEFT_OUT ? SITNET_FINDING_EMPTY_FILE : SITNET_FINDING_UNKNOWN_TABLE,
          stem, NULL);
  sitnet_builder_mark_incomplete (builder, SITNET_SHEET_ACTORS);
}

static void
read_planned (SitnetBuilder *builder, SitnetTextFile *file, const SitnetPlannedSheet *plan, const char *stem)
{
  if (plan->sheet >= 0) {
    g_autofree char *name = dup_sheet_name (builder, (SitnetSheet)plan->sheet);
    if (plan->reason == SITNET_SHEET_BY_HEADERS)
      report (builder, SITNET_FINDING_KNOWN_BY_HEADERS, stem, name);
    sitnet_csv_sheet_read (builder, (SitnetSheet)plan->sheet, stem, file, NULL, NULL);
  } else if (plan->reason == SITNET_SHEET_BY_HEADERS)
    sitnet_csv_table_read (builder, file, plan, stem);
  else
    refuse (builder, file, plan, stem);
}

static char *
dup_stem (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  *strrchr (name, '.') = '\0';
  return g_utf8_make_valid (name, -1);
}

gboolean
sitnet_csv_file_plan (SitnetBuilder *builder, SitnetTextFile *file, const char *stem, SitnetPlannedSheet *plan,
                      GError **error)
{
  SitnetReadingNames *names = sitnet_builder_get_names (builder);
  g_autoptr (SitnetTextGrid) grid = sitnet_csv_table_peek (file, names, SITNET_HEAD_ROWS, error);
  if (grid == NULL)
    return FALSE;
  SitnetHead head = {.grid = grid, .has_cells = sitnet_text_grid_get_n_rows (grid) > 0};
  *plan = sitnet_workbook_plan (stem, &head, names);
  return TRUE;
}

gboolean
sitnet_csv_file_read (const char *path, SitnetBuilder *builder, GError **error)
{
  SitnetWatch *watch = sitnet_builder_get_watch (builder);
  sitnet_watch_set_part (watch, 0, READING);
  g_autoptr (SitnetTextFile) file = sitnet_text_file_open (path, watch, error);
  if (file == NULL)
    return FALSE;
  sitnet_watch_begin (watch, 2 * sitnet_text_file_get_size (file));
  g_autofree char *stem = dup_stem (path);
  SitnetPlannedSheet plan;
  if (!sitnet_csv_file_plan (builder, file, stem, &plan, error) || sitnet_watch_fail_if_stopped (watch, error))
    return FALSE;
  read_planned (builder, file, &plan, stem);
  if (sitnet_watch_fail_if_stopped (watch, error))
    return FALSE;
  sitnet_watch_set_part (watch, READING, 1);
  return TRUE;
}
