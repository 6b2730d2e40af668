/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which sheet of the schema each sheet of a workbook is, by its name or by what stands in its first rows. */
#include "workbook-plan.h"

#include "sheet-file.h"

#include <string.h>

/* What a row would be as the header of a sheet. */
typedef struct {
  guint n_cells;   /* that are filled */
  guint n_known;   /* columns of the sheet */
  gboolean is_all; /* every column that must be there is */
} Fit;

static SitnetSlice
slice_of (const char *text)
{
  return sitnet_slice_trim ((SitnetSlice){text, strlen (text)});
}

gboolean
sitnet_workbook_is_in_brackets (SitnetSlice name)
{
  SitnetSlice text = sitnet_slice_trim (name);
  if (text.length < 2)
    return FALSE;
  char first = text.text[0], last = text.text[text.length - 1];
  return (first == '(' && last == ')') || (first == '[' && last == ']');
}

/* Where rows have no id, their names are their ids. */
static gboolean
is_needed (SitnetSheet sheet, guint column, const gboolean *is_there)
{
  const SitnetColumnSchema *schema = &sitnet_schema[sheet].columns[column];
  gint name = sitnet_schema_find_column (sheet, "name");
  return schema->required && !(schema->kind == SITNET_CELL_ID && name >= 0 && is_there[name]);
}

static Fit
fit_row (SitnetSheet sheet, const SitnetHeadRow *row)
{
  const SitnetSheetSchema *schema = &sitnet_schema[sheet];
  g_autofree gboolean *is_there = g_new0 (gboolean, schema->n_columns);
  Fit fit = {.is_all = TRUE};
  for (guint i = 0; i < row->cells->len; i++) {
    SitnetSlice cell = row->cells->pdata[i] != NULL ? slice_of (row->cells->pdata[i]) : (SitnetSlice){"", 0};
    if (cell.length == 0 || sitnet_workbook_is_in_brackets (cell))
      continue;
    gint column = sitnet_schema_match_header (sheet, cell);
    fit.n_cells++;
    fit.n_known += column >= 0 && !is_there[column] ? 1 : 0;
    if (column >= 0)
      is_there[column] = TRUE;
  }
  for (guint c = 0; c < schema->n_columns; c++)
    fit.is_all &= is_there[c] || !is_needed (sheet, c, is_there);
  return fit;
}

static gboolean
has_column (SitnetSheet sheet, const SitnetHeadRow *row, const char *name)
{
  gint column = sitnet_schema_find_column (sheet, name);
  for (guint i = 0; column >= 0 && i < row->cells->len; i++)
    if (row->cells->pdata[i] != NULL && sitnet_schema_match_header (sheet, slice_of (row->cells->pdata[i])) == column)
      return TRUE;
  return FALSE;
}

/* The header of a sheet that is known: the first row with all columns that must be there, else the one with most of its
   columns, else the first. NULL where nothing is filled. */
static const SitnetHeadRow *
find_header (SitnetSheet sheet, const SitnetHead *head)
{
  const SitnetHeadRow *best = NULL;
  guint most = 0;
  for (guint i = 0; i < head->rows->len; i++) {
    const SitnetHeadRow *row = &g_array_index (head->rows, SitnetHeadRow, i);
    Fit fit = fit_row (sheet, row);
    if (fit.is_all)
      return row;
    if (best == NULL || fit.n_known > most) {
      best = row;
      most = fit.n_known;
    }
  }
  return best;
}

/* What people call "needs" is as often a table of demands: that has an area or a number of families. */
static gint
settle_needs (gint sheet, const SitnetHead *head)
{
  if (sheet != SITNET_SHEET_NEEDS && sheet != SITNET_SHEET_DEMANDS)
    return sheet;
  for (guint i = 0; i < head->rows->len; i++) {
    const SitnetHeadRow *row = &g_array_index (head->rows, SitnetHeadRow, i);
    if (has_column (SITNET_SHEET_DEMANDS, row, "need") &&
        (has_column (SITNET_SHEET_DEMANDS, row, "area") || has_column (SITNET_SHEET_DEMANDS, row, "families")))
      return SITNET_SHEET_DEMANDS;
    if (fit_row (SITNET_SHEET_NEEDS, row).is_all)
      return SITNET_SHEET_NEEDS;
  }
  return sheet;
}

/* The sheet that explains most columns of a row; −1 when none explains most of them, or two explain as many. A table of
   pairs is one of ties unless it says what is expected, or how much it is wanted: see the required columns. */
static gint
recognise_row (const SitnetHeadRow *row)
{
  gint best = -1;
  guint most = 0;
  gboolean is_shared = FALSE;
  for (gint sheet = 0; sheet < SITNET_N_SHEETS; sheet++) {
    Fit fit = fit_row ((SitnetSheet)sheet, row);
    gboolean is_wish = sheet == SITNET_SHEET_WISHES && (has_column (SITNET_SHEET_WISHES, row, "priority") ||
                                                        has_column (SITNET_SHEET_WISHES, row, "rank"));
    if (!fit.is_all || 2 * fit.n_known <= fit.n_cells || (sheet == SITNET_SHEET_WISHES && !is_wish))
      continue;
    is_shared = fit.n_known == most;
    if (fit.n_known < most)
      continue;
    most = fit.n_known;
    best = sheet;
  }
  return is_shared ? -1 : best;
}

static SitnetPlannedSheet
recognise (const SitnetHead *head)
{
  for (guint i = 0; i < head->rows->len; i++) {
    const SitnetHeadRow *row = &g_array_index (head->rows, SitnetHeadRow, i);
    gint sheet = recognise_row (row);
    if (sheet >= 0)
      return (SitnetPlannedSheet){SITNET_SHEET_BY_HEADERS, sheet, row->number};
  }
  return (SitnetPlannedSheet){SITNET_SHEET_UNKNOWN, -1, 0};
}

SitnetPlannedSheet
sitnet_workbook_plan (const char *name, const SitnetHead *head)
{
  gboolean is_empty = head->rows->len == 0;
  if ((is_empty && head->problem == NULL) || sitnet_workbook_is_in_brackets (slice_of (name)))
    return (SitnetPlannedSheet){SITNET_SHEET_LEFT_OUT, -1, 0};
  gint sheet = settle_needs (sitnet_sheet_file_match (name), head);
  if (is_empty)
    return (SitnetPlannedSheet){sheet < 0 ? SITNET_SHEET_DAMAGED : SITNET_SHEET_BY_NAME, sheet, 1};
  if (sheet < 0)
    return recognise (head);
  return (SitnetPlannedSheet){SITNET_SHEET_BY_NAME, sheet, find_header ((SitnetSheet)sheet, head)->number};
}
