/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading a data set from a folder of CSV files, one for each sheet. */
#include "csv-folder.h"

#include "thread.h"
#include "csv-file.h"
#include "csv-sheet.h"
#include "csv-table.h"
#include "hsds.h"
#include "message.h"
#include "sheet-file.h"

#include <string.h>
#include <sys/stat.h>

gboolean
sitnet_csv_folder_recognise (const char *path)
{
  return g_file_test (path, G_FILE_TEST_IS_DIR) && !sitnet_hsds_recognise (path);
}

static void
report (SitnetBuilder *builder, SitnetFindingKind rule, const char *sheet, const char *file, const char *detail)
{
  g_autofree char *shown = g_utf8_make_valid (file, -1);
  sitnet_findings_add (sitnet_builder_get_findings (builder), rule, sheet, 0, NULL,
                       (SitnetSlice){shown, strlen (shown)}, detail);
}

static const char *
two_files (SitnetBuilder *builder)
{
  return sitnet_translate (sitnet_findings_get_language (sitnet_builder_get_findings (builder)),
                           "it is a second file of the same sheet");
}

/* A sheet under the schema's own name is shown by that name, one under a Czech name as its author calls it. */
static const char *
shown_name (const SitnetSheetFile *file)
{
  const char *name = sitnet_schema[file->sheet].name;
  return g_ascii_strcasecmp (file->stem, name) == 0 ? name : file->stem;
}

/* What opening a file gave: one of the two. */
typedef struct {
  SitnetTextFile *file;
  GError *problem;
  SitnetPlannedSheet plan; /* of a file that may be no sheet as it stands */
} Opened;

typedef struct {
  const char *path;     /* NULL for files that lie in memory */
  GHashTable *contents; /* of these, by name: GBytes */
  GArray *files;        /* SitnetSheetFile */
  Opened *opened;       /* beside each of them */
  SitnetBuilder *builder;
  SitnetWatch *watch;
  SitnetCsvHelp *help;
} Folder;

static SitnetTextFile *
open_file (const Folder *self, const char *name, GError **problem)
{
  if (self->contents != NULL)
    return sitnet_text_file_new_bytes (name, g_hash_table_lookup (self->contents, name), self->watch, problem);
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  return sitnet_text_file_open (path, self->watch, problem);
}

static guint64
size_of (const Folder *self, const char *name)
{
  if (self->contents != NULL)
    return g_bytes_get_size (g_hash_table_lookup (self->contents, name));
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  struct stat status;
  return stat (path, &status) == 0 && S_ISREG (status.st_mode) ? (guint64)status.st_size : 0;
}

/* Tables of organisations, of who with whom, of needs and of crosses bear the names of these sheets. */
static gboolean
may_be_table (gint sheet)
{
  return sheet == SITNET_SHEET_ACTORS || sheet == SITNET_SHEET_TIES || sheet == SITNET_SHEET_SERVICES ||
         sheet == SITNET_SHEET_NEEDS || sheet == SITNET_SHEET_DEMANDS;
}

/* A file that cannot be read is told of when it is read as the sheet that it is named. */
static void
plan_file (Folder *self, guint i)
{
  const SitnetSheetFile *file = &g_array_index (self->files, SitnetSheetFile, i);
  SitnetPlannedSheet plan;
  if (sitnet_csv_file_plan (self->builder, self->opened[i].file, file->stem, &plan, NULL))
    self->opened[i].plan = plan;
}

static gboolean
is_table (const Opened *opened)
{
  return opened->plan.shape != SITNET_SHAPE_NONE && opened->plan.reason == SITNET_SHEET_BY_HEADERS;
}

static void
open_sheets (Folder *self, gint first, gint last)
{
  for (guint i = 0; i < self->files->len; i++) {
    const SitnetSheetFile *file = &g_array_index (self->files, SitnetSheetFile, i);
    if (file->sheet < first || file->sheet > last || sitnet_watch_is_stopped (self->watch))
      continue;
    self->opened[i].file = open_file (self, file->name, &self->opened[i].problem);
    if (self->opened[i].file != NULL && may_be_table (file->sheet))
      plan_file (self, i);
  }
}

/* What sheets are made of, once all are there that are sheets as they stand. */
static void
read_tables (const Folder *self)
{
  for (guint i = 0; i < self->files->len; i++) {
    const SitnetSheetFile *file = &g_array_index (self->files, SitnetSheetFile, i);
    if (is_table (&self->opened[i]) && !sitnet_watch_is_stopped (self->watch))
      sitnet_csv_table_read (self->builder, self->opened[i].file, &self->opened[i].plan, file->stem);
  }
}

static void
close_sheets (Folder *self)
{
  for (guint i = 0; i < self->files->len; i++) {
    g_clear_pointer (&self->opened[i].file, sitnet_text_file_free);
    g_clear_error (&self->opened[i].problem);
  }
}

static void
read_sheet (SitnetBuilder *builder, const Folder *self, gint sheet)
{
  gboolean seen = FALSE;
  for (guint i = 0; i < self->files->len; i++) {
    const SitnetSheetFile *file = &g_array_index (self->files, SitnetSheetFile, i);
    if (file->sheet != sheet || (!seen && is_table (&self->opened[i])))
      continue;
    if (seen)
      report (builder, SITNET_FINDING_UNREADABLE, shown_name (file), file->name, two_files (builder));
    else
      sitnet_csv_sheet_read (builder, (SitnetSheet)sheet, shown_name (file), self->opened[i].file,
                             self->opened[i].problem, self->help);
    seen = TRUE;
  }
}

/* Opening looks through a whole file for its encoding: of the later sheets beside the reading of the first. */
static void
open_later_sheets (gpointer data)
{
  Folder *self = data;
  open_sheets (self, SITNET_SHEET_TIES, SITNET_N_SHEETS - 1);
  sitnet_csv_help_others (self->help, TRUE);
}

static void
read_first_sheets (SitnetBuilder *builder, Folder *self)
{
  SitnetThread beside;
  sitnet_csv_help_enter (self->help, 1);
  sitnet_thread_start (&beside, open_later_sheets, self);
  open_sheets (self, 0, SITNET_SHEET_TIES - 1);
  for (gint sheet = 0; sheet < SITNET_SHEET_TIES; sheet++)
    read_sheet (builder, self, sheet);
  sitnet_csv_help_leave (self->help);
  sitnet_watch_wait (self->watch, &beside);
}

/* Sheets that are read in one thread: `first` to `last`, into a branch of the builder. */
typedef struct {
  SitnetBuilder *branch;
  const Folder *folder;
  gint first, last;
} Share;

static void
read_share (const Share *share)
{
  for (gint sheet = share->first; sheet <= share->last; sheet++)
    read_sheet (share->branch, share->folder, sheet);
  sitnet_csv_help_leave (share->folder->help);
}

static void
read_share_beside (gpointer data)
{
  const Share *share = data;
  read_share (share);
  sitnet_csv_help_others (share->folder->help, TRUE);
}

/* Ties are about as much as all other sheets together, and they share no vocabulary with them. */
static void
read_later_sheets (SitnetBuilder *builder, const Folder *self)
{
  Share ties = {sitnet_builder_branch (builder), self, SITNET_SHEET_TIES, SITNET_SHEET_TIES};
  Share others = {sitnet_builder_branch (builder), self, SITNET_SHEET_TIES + 1, SITNET_N_SHEETS - 1};
  SitnetThread beside;
  sitnet_csv_help_enter (self->help, 2);
  sitnet_thread_start (&beside, read_share_beside, &others);
  read_share (&ties);
  sitnet_csv_help_others (self->help, FALSE);
  sitnet_watch_wait (self->watch, &beside);
  sitnet_builder_graft (builder, ties.branch);
  sitnet_builder_graft (builder, others.branch);
}

/* Every byte is looked at twice: for the encoding, and for what it says. */
static guint64
count_steps (const Folder *self)
{
  guint64 n = 0;
  for (guint i = 0; i < self->files->len; i++) {
    const SitnetSheetFile *file = &g_array_index (self->files, SitnetSheetFile, i);
    if (file->sheet >= 0)
      n += 2 * size_of (self, file->name);
  }
  return n;
}

/* What the caller says of files whose names tell nothing. */
static void
name_files (GArray *files, SitnetReadingNames *names)
{
  for (guint i = 0; i < files->len; i++) {
    SitnetSheetFile *file = &g_array_index (files, SitnetSheetFile, i);
    gint said = sitnet_reading_names_find_sheet (names, file->stem);
    file->sheet = said >= 0 ? said : file->sheet >= 0 ? file->sheet : sitnet_reading_names_find_any (names);
  }
}

static gboolean
has_sheet (const GArray *files, gint sheet)
{
  for (guint i = 0; i < files->len; i++)
    if (g_array_index (files, SitnetSheetFile, i).sheet == sheet)
      return TRUE;
  return FALSE;
}

/* The sheet that a file is by a word in its name ("Seznam aktérů 2024") and by its headings; −1 for none. */
static gint
guess_sheet (const Folder *self, const SitnetSheetFile *file)
{
  SitnetSheet sheets[SITNET_N_SHEETS];
  if (sitnet_sheet_name_guess (file->stem, sheets) == 0)
    return -1;
  g_autoptr (SitnetTextFile) text = open_file (self, file->name, NULL);
  SitnetReadingNames *names = sitnet_builder_get_names (self->builder);
  g_autoptr (SitnetTextGrid) grid = text != NULL ? sitnet_csv_table_peek (text, names, SITNET_HEAD_ROWS, NULL) : NULL;
  return grid != NULL ? sitnet_workbook_plan_guess (file->stem, grid) : -1;
}

/* A file of that very name comes first, and the others are not read. Where there is none, two of a kind are an error. */
static void
guess_files (const Folder *self)
{
  g_autofree gint *guessed = g_new (gint, MAX (self->files->len, 1));
  for (guint i = 0; i < self->files->len; i++) {
    const SitnetSheetFile *file = &g_array_index (self->files, SitnetSheetFile, i);
    gint sheet = file->sheet < 0 && !sitnet_watch_is_stopped (self->watch) ? guess_sheet (self, file) : -1;
    guessed[i] = sheet >= 0 && !has_sheet (self->files, sheet) ? sheet : -1;
  }
  for (guint i = 0; i < self->files->len; i++) {
    SitnetSheetFile *file = &g_array_index (self->files, SitnetSheetFile, i);
    if (guessed[i] < 0)
      continue;
    file->sheet = guessed[i];
    g_autofree char *name = sitnet_sheet_name_dup (
        (SitnetSheet)file->sheet, sitnet_findings_get_language (sitnet_builder_get_findings (self->builder)));
    report (self->builder, SITNET_FINDING_KNOWN_BY_HEADERS, file->stem, file->stem, name);
  }
}

/* What reading the files is of the whole, by time; the rest is sealing. */
#define READING 0.8

static gboolean
read_files (const char *path, GHashTable *contents, GArray *files, SitnetBuilder *builder, gsize step,
            SitnetCsvHelping helping, GError **error)
{
  g_autofree Opened *opened = g_new0 (Opened, MAX (files->len, 1));
  SitnetWatch *watch = sitnet_builder_get_watch (builder);
  name_files (files, sitnet_builder_get_names (builder));
  g_autoptr (SitnetCsvHelp) help = sitnet_csv_help_new (step, helping, watch);
  Folder folder = {path, contents, files, opened, builder, watch, help};
  guess_files (&folder);
  sitnet_watch_set_part (watch, 0, READING);
  sitnet_watch_begin (watch, count_steps (&folder));
  read_first_sheets (builder, &folder);
  if (!sitnet_watch_is_stopped (watch))
    read_later_sheets (builder, &folder);
  read_tables (&folder);
  close_sheets (&folder);
  if (sitnet_watch_fail_if_stopped (watch, error))
    return FALSE;
  sitnet_watch_set_part (watch, READING, 1);
  for (guint i = 0; i < files->len; i++) {
    const SitnetSheetFile *file = &g_array_index (files, SitnetSheetFile, i);
    if (file->sheet < 0)
      report (builder, SITNET_FINDING_UNKNOWN_SHEET, file->stem, file->name, NULL);
  }
  return TRUE;
}

static SitnetCsvHelping
usual_helping (void)
{
  return sitnet_thread_count_processors () > 1 ? SITNET_CSV_TOGETHER : SITNET_CSV_ALONE;
}

gboolean
sitnet_csv_folder_read (const char *path, SitnetBuilder *builder, GError **error)
{
  return sitnet_csv_folder_read_in_pieces (path, builder, SITNET_CSV_STEP, usual_helping (), error);
}

gboolean
sitnet_csv_folder_read_in_pieces (const char *path, SitnetBuilder *builder, gsize step, SitnetCsvHelping helping,
                                  GError **error)
{
  g_autoptr (GArray) files = sitnet_sheet_files_list (path, error);
  return files != NULL && read_files (path, NULL, files, builder, step, helping, error);
}

gboolean
sitnet_csv_folder_read_memory (GHashTable *contents, SitnetBuilder *builder, GError **error)
{
  g_autofree const char **names = (const char **)g_hash_table_get_keys_as_array (contents, NULL);
  g_autoptr (GArray) files = sitnet_sheet_files_of_names (names);
  return read_files (NULL, contents, files, builder, SITNET_CSV_STEP, usual_helping (), error);
}
