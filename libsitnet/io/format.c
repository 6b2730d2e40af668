/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The table of formats, and reading and writing through it. */
#include "format-private.h"

#include "message.h"
#include "error-private.h"
#include "column-builder.h"
#include "options-private.h"
#include "reading-names.h"
#include "output.h"
#include "sheet-builder.h"
#include "table-private.h"

#define POINT_TO(name) &sitnet_format_##name,
const SitnetFormatEntry *const sitnet_formats[] = {SITNET_FORMATS (POINT_TO)};
const guint sitnet_n_formats = G_N_ELEMENTS (sitnet_formats);

static gboolean
is_asked_for (const SitnetFormatEntry *entry, SitnetFormat format)
{
  return format == SITNET_FORMAT_AUTO || entry->format == format;
}

static const SitnetFormatEntry *
find_reader (const char *path, SitnetFormat format)
{
  for (guint i = 0; i < sitnet_n_formats; i++)
    if (sitnet_formats[i]->recognise != NULL && is_asked_for (sitnet_formats[i], format) &&
        sitnet_formats[i]->recognise (path))
      return sitnet_formats[i];
  return NULL;
}

gboolean
sitnet_format_refuse (SitnetFormat format, gboolean for_writing, GError **error)
{
  const char *name = sitnet_format_get_name (format), *shown = name != NULL ? name : "?";
  if (for_writing)
    sitnet_error_set (error, SITNET_ERROR_FORMAT, "a data set is not written as %s", shown);
  else
    sitnet_error_set (error, SITNET_ERROR_FORMAT, "a data set is not read as %s", shown);
  return FALSE;
}

/* Whether data sets are read, or written, in it. */
static gboolean
check_format (SitnetFormat format, gboolean for_writing, GError **error)
{
  for (guint i = 0; i < sitnet_n_formats; i++)
    if (is_asked_for (sitnet_formats[i], format) &&
        (for_writing ? sitnet_formats[i]->write != NULL : sitnet_formats[i]->read != NULL))
      return TRUE;
  return sitnet_format_refuse (format, for_writing, error);
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

/* Of a file to write: what else the format reads may be another kind of file (.xlsm). */
static gboolean
is_named_as (const char *path, const SitnetFormatEntry *entry)
{
  g_autofree char *suffix = g_strndup (entry->suffixes, strcspn (entry->suffixes, "|"));
  return has_suffix (path, suffix);
}

/* What people take for a workbook; web pages and tables of text bear these names too. */
#define WORKBOOK_SUFFIXES "xlsx|xlsm|xls|xlsb|ods|fods"

static gboolean
refuse (const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    sitnet_error_set (error, SITNET_ERROR_READ, "cannot read %s: there is no such file or folder", path);
  else if (has_suffix (path, WORKBOOK_SUFFIXES))
    sitnet_error_set (
        error, SITNET_ERROR_FORMAT,
        "%s is no workbook, whatever its name says; open it in a spreadsheet program and save it as .xlsx or .ods",
        path);
  else
    sitnet_error_set (error, SITNET_ERROR_FORMAT,
                      "%s is in no format that is known; give a workbook (.xlsx, .ods), a database (.sqlite), a graph "
                      "(.graphml, .gexf, .net), or a folder that holds actors.csv and the other sheets",
                      path);
  return FALSE;
}

static gboolean
read_into (const char *path, SitnetFormat chosen, SitnetBuilder *builder, GError **error)
{
  const SitnetFormatEntry *format = find_reader (path, chosen);
  return format != NULL ? format->read (path, builder, error) : refuse (path, error);
}

SitnetNetwork *
sitnet_network_read (const char *path, SitnetOptions *options, SitnetTable **findings, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  if (findings != NULL)
    *findings = NULL;
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (sitnet_options_get_language (options));
  sitnet_options_follow (options, sitnet_builder_get_watch (builder));
  SitnetFormat format = sitnet_options_get_format (options);
  SitnetReadingNames *names = sitnet_reading_names_new (options, error);
  if (names == NULL)
    return NULL;
  sitnet_builder_take_names (builder, names);
  if (!check_format (format, FALSE, error) || !read_into (path, format, builder, error) ||
      !sitnet_reading_names_check (names, sitnet_builder_get_findings (builder), error))
    return NULL;
  return sitnet_builder_seal (builder, findings, error);
}

/* Names that say clearly that a file of a certain kind is meant, not a folder; beside those of the formats. */
#define FILE_SUFFIXES "tsv|txt|xls|svg|pdf|png|html|zip"

static gboolean
names_a_file (const char *path)
{
  for (guint i = 0; i < sitnet_n_formats; i++)
    if (has_suffix (path, sitnet_formats[i]->suffixes))
      return TRUE;
  return has_suffix (path, FILE_SUFFIXES);
}

/* One file where its format is asked for or its name says so, else a folder; NULL when neither can be. Of several formats that a
   name may say the first is meant. */
static const SitnetFormatEntry *
find_writer (const char *path, SitnetFormat format)
{
  const SitnetFormatEntry *folder = NULL;
  for (guint i = 0; i < sitnet_n_formats; i++) {
    const SitnetFormatEntry *entry = sitnet_formats[i];
    if (entry->write == NULL || !is_asked_for (entry, format))
      continue;
    if (!entry->is_folder && (entry->format == format || is_named_as (path, entry)))
      return entry;
    if (folder == NULL && entry->is_folder && (!names_a_file (path) || g_file_test (path, G_FILE_TEST_IS_DIR)))
      folder = entry;
  }
  return folder;
}

/* The endings of files that data sets are written to: ".a, .b"; NULL for none. */
static char *
written_endings (void)
{
  g_autoptr (GString) endings = g_string_new (NULL);
  for (guint i = 0; i < sitnet_n_formats; i++)
    if (sitnet_formats[i]->write != NULL && !sitnet_formats[i]->is_folder) {
      g_autofree char *suffix = g_strndup (sitnet_formats[i]->suffixes, strcspn (sitnet_formats[i]->suffixes, "|"));
      if (strstr (endings->str, suffix) == NULL) /* else another format has it too */
        g_string_append_printf (endings, "%s.%s", endings->len > 0 ? ", " : "", suffix);
    }
  return endings->len > 0 ? g_string_free (g_steal_pointer (&endings), FALSE) : NULL;
}

static gboolean
refuse_name (const char *path, GError **error)
{
  g_autofree char *endings = written_endings ();
  if (endings == NULL)
    sitnet_error_set (error, SITNET_ERROR_FORMAT,
                      "cannot write %s: a data set is written as a folder of CSV files; give the name of a folder",
                      path);
  else
    sitnet_error_set (error, SITNET_ERROR_FORMAT,
                      "cannot write %s: a data set is written as a folder of CSV files, or as a file whose name ends "
                      "in %s",
                      path, endings);
  return FALSE;
}

gboolean
sitnet_network_write (SitnetNetwork *network, const char *path, SitnetOptions *options, GError **error)
{
  g_return_val_if_fail (network != NULL && path != NULL, FALSE);
  SitnetWatch watch = {.message = N_ ("writing the data was stopped")};
  sitnet_options_follow (options, &watch);
  SitnetFormat format = sitnet_options_get_format (options);
  if (!check_format (format, TRUE, error))
    return FALSE;
  const SitnetFormatEntry *writer = find_writer (path, format);
  return writer != NULL ? writer->write (network, path, &watch, error) : refuse_name (path, error);
}

char *
sitnet_network_dup_lost (SitnetNetwork *network, const char *path, SitnetOptions *options)
{
  g_return_val_if_fail (network != NULL && path != NULL, NULL);
  const SitnetFormatEntry *writer = find_writer (path, sitnet_options_get_format (options));
  if (writer == NULL || writer->dup_lost == NULL)
    return NULL;
  return writer->dup_lost (network, sitnet_options_get_language (options));
}

static const SitnetFormatEntry *
find_table_format (SitnetFormat format, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  for (guint i = 0; i < sitnet_n_formats; i++) {
    if (sitnet_formats[i]->write_table == NULL)
      continue;
    if (sitnet_formats[i]->format == format)
      return sitnet_formats[i];
    g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "",
                            sitnet_format_get_name (sitnet_formats[i]->format));
  }
  const char *name = sitnet_format_get_name (format);
  sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "a table cannot be written as \"%s\"; known are: %s",
                    name != NULL ? name : "", known->str);
  return NULL;
}

gboolean
sitnet_table_write (const SitnetTable *table, SitnetFormat format, SitnetWriteFunc write, gpointer data, GError **error)
{
  g_return_val_if_fail (table != NULL && write != NULL, FALSE);
  const SitnetFormatEntry *found = find_table_format (format, error);
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

char *
sitnet_table_to_text (const SitnetTable *table, SitnetFormat format, GError **error)
{
  const SitnetFormatEntry *found = find_table_format (format, error);
  if (found == NULL)
    return NULL;
  if (found->is_binary) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "a table as \"%s\" is no text; take its bytes or save it to a file",
                      sitnet_format_get_name (format));
    return NULL;
  }
  g_autoptr (GString) text = g_string_new (NULL);
  if (!sitnet_table_write (table, format, append_text, text, error))
    return NULL;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

GBytes *
sitnet_table_to_bytes (const SitnetTable *table, SitnetFormat format, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  if (!sitnet_table_write (table, format, append_text, text, error))
    return NULL;
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

static gboolean
write_output (const char *bytes, gsize length, gpointer output, GError **error)
{
  return sitnet_output_write (output, bytes, length, error);
}

/* What the name of a file says; csv for any other name. */
static SitnetFormat
table_format_of (const char *path)
{
  for (guint i = 0; i < sitnet_n_formats; i++)
    if (sitnet_formats[i]->write_table != NULL && is_named_as (path, sitnet_formats[i]))
      return sitnet_formats[i]->format;
  return SITNET_FORMAT_CSV;
}

gboolean
sitnet_table_save (const SitnetTable *table, const char *path, SitnetFormat format, GError **error)
{
  g_return_val_if_fail (table != NULL && path != NULL, FALSE);
  if (format == SITNET_FORMAT_AUTO)
    format = table_format_of (path);
  if (find_table_format (format, error) == NULL)
    return FALSE;
  g_autoptr (SitnetOutput) output = sitnet_output_open (path, error);
  return output != NULL && sitnet_table_write (table, format, write_output, output, error) &&
         sitnet_output_commit (output, error);
}

SitnetTable *
sitnet_formats_to_table (SitnetLanguage language)
{
  SitnetColumnBuilder *builders[] = {sitnet_column_builder_new ("name", SITNET_VALUE_TEXT),
                                     sitnet_column_builder_new ("suffixes", SITNET_VALUE_TEXT),
                                     sitnet_column_builder_new ("reads", SITNET_VALUE_BOOL),
                                     sitnet_column_builder_new ("writes", SITNET_VALUE_BOOL),
                                     sitnet_column_builder_new ("writes_tables", SITNET_VALUE_BOOL),
                                     sitnet_column_builder_new ("title", SITNET_VALUE_TEXT),
                                     sitnet_column_builder_new ("limits", SITNET_VALUE_TEXT)};
  for (guint i = 0; i < sitnet_n_formats; i++) {
    const SitnetFormatEntry *format = sitnet_formats[i];
    sitnet_column_builder_add_text (builders[0], sitnet_format_get_name (format->format));
    sitnet_column_builder_add_text (builders[1], format->suffixes);
    sitnet_column_builder_add_bool (builders[2], format->read != NULL);
    sitnet_column_builder_add_bool (builders[3], format->write != NULL);
    sitnet_column_builder_add_bool (builders[4], format->write_table != NULL);
    sitnet_column_builder_add_text (builders[5], sitnet_translate (language, format->title));
    sitnet_column_builder_add_text (builders[6], sitnet_translate (language, format->limits));
  }
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint b = 0; b < G_N_ELEMENTS (builders); b++)
    g_ptr_array_add (columns, sitnet_column_builder_seal (builders[b]));
  return sitnet_table_new_take ("formats", NULL, columns);
}
