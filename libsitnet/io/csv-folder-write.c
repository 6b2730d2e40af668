/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing a data set as a folder of CSV files: all of them are complete before the first is put in its place. */
#include "csv-file.h"
#include "csv-folder.h"
#include "format-private.h"
#include "hxl.h"
#include "message.h"
#include "output.h"
#include "sheet-file.h"
#include "sheet-guard.h"
#include "table-csv.h"

#include "error-private.h"

#include <errno.h>
#include <glib/gstdio.h>

typedef struct {
  SitnetOutput *output;
  SitnetWatch *watch;
} Target;

static guint64
count_lines (const char *bytes, gsize length)
{
  guint64 n = 0;
  for (gsize i = 0; i < length; i++)
    n += bytes[i] == '\n';
  return n;
}

/* A line is about a row. */
static gboolean
write_output (const char *bytes, gsize length, gpointer data, GError **error)
{
  const Target *target = data;
  sitnet_watch_goes_on (target->watch, target->watch->function != NULL ? count_lines (bytes, length) : 0);
  return !sitnet_watch_fail_if_stopped (target->watch, error) &&
         sitnet_output_write (target->output, bytes, length, error);
}

/* For each column of a sheet, whether its numbers count people. */
static guint8 *
dup_counts (SitnetSheet sheet, const SitnetTable *table)
{
  guint n_columns = sitnet_table_get_n_columns (table);
  guint8 *counts = g_new0 (guint8, MAX (n_columns, 1));
  for (guint c = 0; c < n_columns; c++) {
    const SitnetColumn *column = sitnet_table_get_column (table, c);
    gint known = sitnet_schema_find_column (sheet, sitnet_column_get_name (column));
    counts[c] = known >= 0 && sitnet_schema[sheet].columns[known].kind == SITNET_CELL_COUNT &&
                sitnet_column_get_value_type (column) == SITNET_VALUE_DOUBLE;
  }
  return counts;
}

/* So that it reads back as it is. */
static gboolean
put_sheet (SitnetSheet sheet, SitnetTable *table, SitnetOutputBuffer *pieces, GError **error)
{
  g_autoptr (SitnetTable) guarded = sitnet_sheet_guard (sheet, table);
  g_autofree guint8 *counts = dup_counts (sheet, guarded);
  return sitnet_table_csv_write_sheet (guarded, counts, pieces, error) && sitnet_output_buffer_flush (pieces, error);
}

static gboolean
write_sheet (SitnetSheet sheet, SitnetTable *table, const char *path, GPtrArray *outputs, SitnetWatch *watch,
             GError **error)
{
  SitnetOutput *output = sitnet_output_open (path, error);
  if (output == NULL)
    return FALSE;
  g_ptr_array_add (outputs, output);
  g_autofree SitnetOutputBuffer *pieces = g_new (SitnetOutputBuffer, 1);
  pieces->write = write_output;
  Target target = {output, watch};
  pieces->data = &target;
  pieces->n = 0;
  return put_sheet (sheet, table, pieces, error) && sitnet_output_finish (output, error);
}

/* (transfer full) */
static char *
dup_file_name (const SitnetCsvFile *file)
{
  return g_strconcat (sitnet_table_get_name (file->table), ".csv", NULL);
}

static gboolean
is_replaced (const SitnetCsvFile *files, guint n_files, const SitnetSheetFile *there)
{
  for (guint i = 0; i < n_files; i++) {
    g_autofree char *name = dup_file_name (&files[i]);
    if ((gint)files[i].sheet == there->sheet && g_str_equal (name, there->name))
      return TRUE;
  }
  return FALSE;
}

/* A file of the folder that would afterwards stand beside the new ones, though it is not of this network: the two
   together would be read as one data set. */
static gboolean
check_folder (const SitnetCsvFile *files, guint n_files, const char *folder, GError **error)
{
  g_autoptr (GArray) present = sitnet_sheet_files_list (folder, error);
  if (present == NULL)
    return FALSE;
  for (guint i = 0; i < present->len; i++) {
    const SitnetSheetFile *file = &g_array_index (present, SitnetSheetFile, i);
    if (file->sheet < 0 || is_replaced (files, n_files, file))
      continue;
    sitnet_error_set (error, SITNET_ERROR_WRITE,
                      "cannot write %s: it already holds %s, which would be mixed with what is to be written; choose "
                      "another folder, or remove that file",
                      folder, file->name);
    return FALSE;
  }
  return TRUE;
}

static gboolean
make_folder (const char *path, gboolean *made, GError **error)
{
  *made = !g_file_test (path, G_FILE_TEST_EXISTS);
  if (g_mkdir_with_parents (path, 0777) == 0)
    return TRUE;
  *made = FALSE;
  sitnet_error_set_by_number (error, SITNET_ERROR_WRITE, errno, N_ ("cannot write the folder"), path);
  return FALSE;
}

static gboolean
write_files (const SitnetCsvFile *files, guint n_files, const char *folder, SitnetWatch *watch, GError **error)
{
  g_autoptr (GPtrArray) outputs = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_output_free);
  for (guint i = 0; i < n_files; i++) {
    g_autofree char *name = dup_file_name (&files[i]);
    g_autofree char *path = g_build_filename (folder, name, NULL);
    if (!write_sheet (files[i].sheet, files[i].table, path, outputs, watch, error))
      return FALSE;
  }
  for (guint i = 0; i < outputs->len; i++)
    if (!sitnet_output_commit (outputs->pdata[i], error))
      return FALSE;
  return TRUE;
}

static guint64
count_rows (const SitnetCsvFile *files, guint n_files)
{
  guint64 n = 0;
  for (guint i = 0; i < n_files; i++)
    n += sitnet_table_get_n_rows (files[i].table) + 1;
  return n;
}

gboolean
sitnet_csv_folder_write_files (const SitnetCsvFile *files, guint n_files, const char *path, SitnetWatch *watch,
                               GError **error)
{
  gboolean made = FALSE;
  sitnet_watch_begin (watch, count_rows (files, n_files));
  if (sitnet_watch_fail_if_stopped (watch, error))
    return FALSE;
  if (!make_folder (path, &made, error) || !check_folder (files, n_files, path, error))
    return FALSE;
  if (write_files (files, n_files, path, watch, error))
    return TRUE;
  if (made)
    g_rmdir (path);
  return FALSE;
}

static guint
list_files (SitnetNetwork *network, SitnetCsvFile *files)
{
  guint n = 0;
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++) {
    SitnetTable *table = sitnet_network_get_sheet (network, sitnet_schema[sheet].name);
    if (table != NULL)
      files[n++] = (SitnetCsvFile){table, (SitnetSheet)sheet};
  }
  return n;
}

gboolean
sitnet_csv_folder_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error)
{
  SitnetCsvFile files[SITNET_N_SHEETS];
  guint n_files = list_files (network, files);
  return sitnet_csv_folder_write_files (files, n_files, path, watch, error);
}

typedef struct {
  GByteArray *bytes;
  SitnetWatch *watch;
} Memory;

static gboolean
append (const char *bytes, gsize length, gpointer data, GError **error)
{
  const Memory *memory = data;
  sitnet_watch_goes_on (memory->watch, memory->watch->function != NULL ? count_lines (bytes, length) : 0);
  if (sitnet_watch_fail_if_stopped (memory->watch, error))
    return FALSE;
  if (length > G_MAXUINT - memory->bytes->len) {
    sitnet_error_set_literal (error, SITNET_ERROR_LIMIT, "a sheet is larger than 4 GiB; write it to a folder");
    return FALSE;
  }
  g_byte_array_append (memory->bytes, (const guint8 *)bytes, (guint)length);
  return TRUE;
}

static GBytes *
sheet_to_bytes (SitnetSheet sheet, SitnetTable *table, SitnetWatch *watch, GError **error)
{
  g_autofree SitnetOutputBuffer *pieces = g_new (SitnetOutputBuffer, 1);
  Memory memory = {g_byte_array_new (), watch};
  pieces->write = append;
  pieces->data = &memory;
  pieces->n = 0;
  gboolean good = put_sheet (sheet, table, pieces, error);
  GBytes *bytes = g_byte_array_free_to_bytes (memory.bytes);
  if (!good)
    g_clear_pointer (&bytes, g_bytes_unref);
  return bytes;
}

GHashTable *
sitnet_csv_folder_write_memory (SitnetNetwork *network, SitnetWatch *watch, GError **error)
{
  g_autoptr (GHashTable) files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
  SitnetCsvFile sheets[SITNET_N_SHEETS];
  guint n_sheets = list_files (network, sheets);
  sitnet_watch_begin (watch, count_rows (sheets, n_sheets));
  if (sitnet_watch_fail_if_stopped (watch, error))
    return NULL;
  for (guint i = 0; i < n_sheets; i++) {
    GBytes *bytes = sheet_to_bytes (sheets[i].sheet, sheets[i].table, watch, error);
    if (bytes == NULL)
      return NULL;
    g_hash_table_insert (files, dup_file_name (&sheets[i]), bytes);
  }
  return g_steal_pointer (&files);
}

static gboolean
recognise (const char *path)
{
  return sitnet_csv_folder_recognise (path) || (sitnet_csv_file_recognise (path) && !sitnet_hxl_recognise (path));
}

static gboolean
read_sheets (const char *path, SitnetBuilder *builder, GError **error)
{
  return sitnet_csv_folder_recognise (path) ? sitnet_csv_folder_read (path, builder, error)
                                            : sitnet_csv_file_read (path, builder, error);
}

const SitnetFormatEntry sitnet_format_csv = {
    .format = SITNET_FORMAT_CSV,
    .suffixes = "csv",
    .is_folder = TRUE,
    .title = N_ ("a folder with a CSV file for each sheet; of a result, one CSV file"),
    .recognise = recognise,
    .read = read_sheets,
    .write = sitnet_csv_folder_write,
    .write_table = sitnet_table_csv_write,
};
