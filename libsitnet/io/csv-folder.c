/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading a data set from a folder of CSV files, one for each sheet. */
#include "csv-folder.h"

#include "csv-sheet.h"
#include "phrase.h"
#include "sheet-file.h"

#include <pthread.h>
#include <string.h>

gboolean
sitnet_csv_folder_recognise (const char *path)
{
  return g_file_test (path, G_FILE_TEST_IS_DIR);
}

static void
report (SitnetBuilder *builder, SitnetRuleKind rule, const char *sheet, const char *file, const char *detail)
{
  g_autofree char *shown = g_utf8_make_valid (file, -1);
  sitnet_findings_add (sitnet_builder_get_findings (builder), rule, sheet, 0, NULL,
                       (SitnetSlice){shown, strlen (shown)}, detail);
}

static const char *
two_files (SitnetBuilder *builder)
{
  return sitnet_pick (sitnet_findings_get_language (sitnet_builder_get_findings (builder)),
                      "a second file of the same sheet; keep one of them",
                      "druhý soubor téhož listu; ponechte jen jeden z nich");
}

/* A sheet under the schema's own name is shown by that name, one under a Czech name as its author calls it. */
static const char *
shown_name (const SitnetSheetFile *file)
{
  const char *name = sitnet_schema[file->sheet].name;
  return g_ascii_strcasecmp (file->stem, name) == 0 ? name : file->stem;
}

static void
read_sheet (SitnetBuilder *builder, const char *folder, GArray *files, gint sheet)
{
  gboolean seen = FALSE;
  for (guint i = 0; i < files->len; i++) {
    const SitnetSheetFile *file = &g_array_index (files, SitnetSheetFile, i);
    if (file->sheet != sheet)
      continue;
    if (seen) {
      report (builder, SITNET_RULE_UNREADABLE, shown_name (file), file->name, two_files (builder));
      continue;
    }
    g_autofree char *path = g_build_filename (folder, file->name, NULL);
    sitnet_csv_sheet_read (builder, (SitnetSheet) sheet, shown_name (file), path);
    seen = TRUE;
  }
}

/* Sheets that are read in one thread: `first` to `last`, into a branch of the builder. */
typedef struct {
  SitnetBuilder *branch;
  const char *folder;
  GArray *files;
  gint first, last;
} Share;

static void *
read_share (void *data)
{
  Share *share = data;
  for (gint sheet = share->first; sheet <= share->last; sheet++)
    read_sheet (share->branch, share->folder, share->files, sheet);
  sitnet_builder_finish_branch (share->branch);
  return NULL;
}

/* Ties are about as much as all other sheets together, and they share no vocabulary with them. */
static void
read_side_by_side (SitnetBuilder *builder, const char *folder, GArray *files)
{
  Share ties = {sitnet_builder_branch (builder), folder, files, SITNET_SHEET_TIES, SITNET_SHEET_TIES};
  Share others = {sitnet_builder_branch (builder), folder, files, SITNET_SHEET_TIES + 1, SITNET_N_SHEETS - 1};
  pthread_t thread;
  gboolean is_beside = pthread_create (&thread, NULL, read_share, &others) == 0;
  read_share (&ties);
  if (is_beside)
    pthread_join (thread, NULL);
  else /* no thread to be had: in turn, then */
    read_share (&others);
  sitnet_builder_graft (builder, ties.branch);
  sitnet_builder_graft (builder, others.branch);
}

gboolean
sitnet_csv_folder_read (const char *path, SitnetBuilder *builder, GError **error)
{
  g_autoptr (GArray) files = sitnet_sheet_files_list (path, error);
  if (files == NULL)
    return FALSE;
  for (gint sheet = 0; sheet <= SITNET_SHEET_ACTORS; sheet++)
    read_sheet (builder, path, files, sheet);
  read_side_by_side (builder, path, files);
  for (guint i = 0; i < files->len; i++) {
    const SitnetSheetFile *file = &g_array_index (files, SitnetSheetFile, i);
    if (file->sheet < 0)
      report (builder, SITNET_RULE_UNKNOWN_SHEET, file->stem, file->name, NULL);
  }
  return TRUE;
}
