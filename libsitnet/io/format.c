/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The table of formats, and reading and writing through it. */
#include "format-private.h"

#include "error-private.h"
#include "column-builder.h"
#include "csv-folder.h"
#include "output.h"
#include "table-csv.h"
#include "table-json.h"
#include "table-private.h"

const SitnetFormat sitnet_formats[] = {
    {
        .name = "csv",
        .suffixes = "csv",
        .title = {"a folder with a CSV file for each sheet; of a result, one CSV file",
                  "složka se souborem CSV pro každý list; u výsledku jeden soubor CSV"},
        .recognise = sitnet_csv_folder_recognise,
        .read = sitnet_csv_folder_read,
        .write = sitnet_csv_folder_write,
        .write_table = sitnet_table_csv_write,
    },
    {
        .name = "json",
        .suffixes = "json",
        .title = {"an array with an object for each row", "pole s objektem pro každý řádek"},
        .write_table = sitnet_table_json_write,
    },
};
const guint sitnet_n_formats = G_N_ELEMENTS (sitnet_formats);

static const SitnetFormat *
find_reader (const char *path)
{
  for (guint i = 0; i < sitnet_n_formats; i++)
    if (sitnet_formats[i].recognise != NULL && sitnet_formats[i].recognise (path))
      return &sitnet_formats[i];
  return NULL;
}

static gboolean
has_suffix (const char *path, const char *suffixes)
{
  const char *dot = strrchr (path, '.');
  if (dot == NULL || strchr (dot, G_DIR_SEPARATOR) != NULL)
    return FALSE;
  g_auto (GStrv) list = g_strsplit (suffixes, "|", -1);
  for (guint i = 0; list[i] != NULL; i++)
    if (g_ascii_strcasecmp (dot + 1, list[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
refuse (const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    sitnet_error_set (error, SITNET_ERROR_READ, "cannot read %s: there is no such file or folder",
                      "%s: takový soubor ani složka neexistuje", path);
  else if (has_suffix (path, "csv"))
    sitnet_error_set (error, SITNET_ERROR_FORMAT,
                      "%s is one sheet; give the folder that holds actors.csv and the other sheets",
                      "%s je jeden list; uveďte složku, ve které je actors.csv a ostatní listy", path);
  else
    sitnet_error_set (error, SITNET_ERROR_FORMAT,
                      "%s is in no format that is known; give a folder that holds actors.csv and the other sheets",
                      "%s není v žádném známém formátu; uveďte složku, ve které je actors.csv a ostatní listy", path);
  return FALSE;
}

static gboolean
read_into (const char *path, SitnetBuilder *builder, GError **error)
{
  const SitnetFormat *format = find_reader (path);
  return format != NULL ? format->read (path, builder, error) : refuse (path, error);
}

/**
 * sitnet_read:
 * @path: a data set: a folder with a CSV file for each sheet
 * @language: the language of the findings
 * @findings: (out) (optional) (transfer full): what was found, also when there is a network; %NULL when @path could
 *   not be read at all
 * @error: set to %SITNET_ERROR_READ when there is no such data set or it cannot be read, %SITNET_ERROR_FORMAT when
 *   it is in no known format, %SITNET_ERROR_DATA when it has error findings
 *
 * Reads and checks a data set. Every mistake is found at once and named by sheet, row and column as a spreadsheet
 * shows them. Takes time and memory linear in the size of the data set.
 *
 * Returns: (nullable) (transfer full): the network; %NULL with an error finding or when reading failed
 */
SitnetNetwork *
sitnet_read (const char *path, SitnetLanguage language, SitnetTable **findings, GError **error)
{
  return sitnet_read_with_progress (path, language, NULL, NULL, findings, error);
}

/**
 * sitnet_read_with_progress:
 * @path: a data set: a folder with a CSV file for each sheet
 * @language: the language of the findings
 * @progress: (nullable) (scope call): told how far it is, from the thread that called; %NULL for nobody
 * @data: handed to @progress
 * @findings: (out) (optional) (transfer full): as of sitnet_read(); %NULL when it was stopped
 * @error: set as by sitnet_read(), to %SITNET_ERROR_CANCELLED when @progress returned %FALSE
 *
 * As sitnet_read(), for a host that shows how far it is or lets its user stop it. @progress is called from the
 * beginning on, at every 256 KB of a file and then as by sitnet_builder_seal(), see sitnet_builder_set_progress(), and
 * not again once it returned %FALSE: then no thread, no open file and no memory is left behind.
 * The fraction is that of the bytes read, and at the end that of the checks across sheets.
 *
 * Returns: (nullable) (transfer full): the network; %NULL with an error finding, when reading failed or was stopped
 */
SitnetNetwork *
sitnet_read_with_progress (const char *path, SitnetLanguage language, SitnetProgressFunc progress, gpointer data,
                           SitnetTable **findings, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  if (findings != NULL)
    *findings = NULL;
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (language);
  sitnet_builder_set_progress (builder, progress, data);
  if (!read_into (path, builder, error))
    return NULL;
  return sitnet_builder_seal (builder, findings, error);
}

/* Names that say clearly that a file of a certain kind is meant, not a folder. */
#define FILE_SUFFIXES "csv|tsv|txt|json|xlsx|xls|ods|sqlite|db|graphml|gexf|dot|svg|pdf|png|html|zip"

/**
 * sitnet_write:
 * @network: a network
 * @path: where to: a folder, made when it is missing
 * @error: set to %SITNET_ERROR_WRITE, naming the file, or to %SITNET_ERROR_FORMAT when the name says a format that
 *   cannot be written
 *
 * Writes the whole data set of a network, whatever its scope; read again it is the same network. No file is put in
 * its place before all are complete. A folder that holds sheets which would not be replaced is refused, for they
 * would be read along with the new ones.
 *
 * Returns: whether it was written
 */
gboolean
sitnet_write (SitnetNetwork *network, const char *path, GError **error)
{
  return sitnet_write_with_progress (network, path, NULL, NULL, error);
}

/**
 * sitnet_write_with_progress:
 * @network: a network
 * @path: where to: a folder, made when it is missing
 * @progress: (nullable) (scope call): told how far it is, from the thread that called; %NULL for nobody
 * @data: handed to @progress
 * @error: set as by sitnet_write(), to %SITNET_ERROR_CANCELLED when @progress returned %FALSE
 *
 * As sitnet_write(), for a host that shows how far it is or lets its user stop it. @progress is called from the
 * beginning on, at every 64 KB, with the fraction of the rows written, and not again once it returned %FALSE: then no
 * new file is there, and those that were there are as they were. Once all files are complete they are put in their places
 * without asking.
 *
 * Returns: whether it was written
 */
gboolean
sitnet_write_with_progress (SitnetNetwork *network, const char *path, SitnetProgressFunc progress, gpointer data,
                            GError **error)
{
  g_return_val_if_fail (network != NULL && path != NULL, FALSE);
  SitnetWatch watch = {
      .function = progress,
      .data = data,
      .message = {"writing the data was stopped", "zápis dat byl zastaven"},
  };
  for (guint i = 0; i < sitnet_n_formats; i++)
    if (sitnet_formats[i].write != NULL && sitnet_formats[i].write != sitnet_csv_folder_write &&
        has_suffix (path, sitnet_formats[i].suffixes))
      return sitnet_formats[i].write (network, path, &watch, error);
  if (has_suffix (path, FILE_SUFFIXES) && !g_file_test (path, G_FILE_TEST_IS_DIR)) {
    sitnet_error_set (error, SITNET_ERROR_FORMAT,
                      "cannot write %s: a data set is written as a folder of CSV files; give the name of a folder",
                      "nelze zapsat %s: data se zapisují jako složka souborů CSV; uveďte jméno složky", path);
    return FALSE;
  }
  return sitnet_csv_folder_write (network, path, &watch, error);
}

static const SitnetFormat *
find_table_format (const char *name, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  for (guint i = 0; i < sitnet_n_formats; i++) {
    if (sitnet_formats[i].write_table == NULL)
      continue;
    if (g_str_equal (sitnet_formats[i].name, name))
      return &sitnet_formats[i];
    g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", sitnet_formats[i].name);
  }
  g_set_error (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT, "a table cannot be written as \"%s\"; known are: %s", name,
               known->str);
  return NULL;
}

/**
 * sitnet_table_write:
 * @table: a table
 * @format: "csv" or "json"
 * @write: (scope call): takes the output, in pieces of about 64 KB
 * @data: handed to @write
 * @error: set to %SITNET_ERROR_ARGUMENT for an unknown @format, else what @write set
 *
 * csv: one header row, verbatim values, quotes where they are needed, "." as decimal sign, true/false, ISO dates,
 * nothing for an undefined value, LF. json: an array with an object for each row, null for an undefined value. The
 * memory needed does not depend on the number of rows.
 *
 * Returns: whether all of it was written
 */
gboolean
sitnet_table_write (const SitnetTable *table, const char *format, SitnetWriteFunc write, gpointer data, GError **error)
{
  g_return_val_if_fail (table != NULL && format != NULL && write != NULL, FALSE);
  const SitnetFormat *found = find_table_format (format, error);
  if (found == NULL)
    return FALSE;
  g_autofree SitnetOutputBuffer *pieces = g_new (SitnetOutputBuffer, 1);
  pieces->write = write;
  pieces->data = data;
  pieces->n = 0;
  return found->write_table (table, pieces, error) && sitnet_output_buffer_flush (pieces, error);
}

static gboolean
append_text (const char *bytes, gsize length, gpointer text, GError **error)
{
  g_string_append_len (text, bytes, (gssize)length);
  return TRUE;
}

/**
 * sitnet_table_to_text:
 * @table: a table
 * @format: "csv" or "json"
 * @error: set to %SITNET_ERROR_ARGUMENT for an unknown @format
 *
 * For answers that go into a screen or over a wire whole; see sitnet_table_write() for how they are written, and for
 * tables that are larger than memory should hold.
 *
 * Returns: (transfer full): UTF-8, or %NULL on error
 */
char *
sitnet_table_to_text (const SitnetTable *table, const char *format, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  if (!sitnet_table_write (table, format, append_text, text, error))
    return NULL;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
write_output (const char *bytes, gsize length, gpointer output, GError **error)
{
  return sitnet_output_write (output, bytes, length, error);
}

/**
 * sitnet_table_save:
 * @table: a table
 * @path: a file; a device or a FIFO is written in place, anything else appears whole or not at all
 * @format: (nullable): "csv" or "json"; %NULL = as the name of @path says, csv when it says nothing
 * @error: set to %SITNET_ERROR_ARGUMENT for an unknown @format, %SITNET_ERROR_WRITE, naming the file, when writing
 *   fails
 *
 * Returns: whether it was written
 */
gboolean
sitnet_table_save (const SitnetTable *table, const char *path, const char *format, GError **error)
{
  g_return_val_if_fail (table != NULL && path != NULL, FALSE);
  const char *name = format != NULL ? format : has_suffix (path, "json") ? "json" : "csv";
  if (find_table_format (name, error) == NULL)
    return FALSE;
  g_autoptr (SitnetOutput) output = sitnet_output_open (path, error);
  return output != NULL && sitnet_table_write (table, name, write_output, output, error) &&
         sitnet_output_commit (output, error);
}

/**
 * sitnet_formats_to_table:
 * @language: the language of the titles
 *
 * Returns: (transfer full): a row for each format: `name`, `suffixes` of its files, whether it `reads` and `writes`
 *   data sets, whether it `writes_tables`, `title`
 */
SitnetTable *
sitnet_formats_to_table (SitnetLanguage language)
{
  static const char *const texts[] = {"name", "suffixes", "title"};
  static const char *const flags[] = {"reads", "writes", "writes_tables"};
  SitnetColumnBuilder *text[3], *flag[3];
  for (guint k = 0; k < 3; k++) {
    text[k] = sitnet_column_builder_new (texts[k], SITNET_VALUE_TEXT);
    flag[k] = sitnet_column_builder_new (flags[k], SITNET_VALUE_BOOL);
  }
  for (guint i = 0; i < sitnet_n_formats; i++) {
    const SitnetFormat *format = &sitnet_formats[i];
    sitnet_column_builder_add_text (text[0], format->name);
    sitnet_column_builder_add_text (text[1], format->suffixes);
    sitnet_column_builder_add_text (text[2], sitnet_phrase_in (format->title, language));
    sitnet_column_builder_add_bool (flag[0], format->read != NULL);
    sitnet_column_builder_add_bool (flag[1], format->write != NULL);
    sitnet_column_builder_add_bool (flag[2], format->write_table != NULL);
  }
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  SitnetColumnBuilder *const order[] = {text[0], text[1], flag[0], flag[1], flag[2], text[2]};
  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    g_ptr_array_add (columns, sitnet_column_builder_seal (order[k]));
  return sitnet_table_new_take ("formats", NULL, columns);
}
