/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Data sets of hosts without files: their sheets lie in memory as they would lie in a folder. */
#include "csv-folder.h"
#include "format-private.h"
#include "memory-file.h"
#include "options-private.h"
#include "reading-names.h"
#include "sheet-builder.h"

#include <sitnet/io.h>

/* Sheets that are files of their own. */
static gboolean
may_be_csv (const SitnetOptions *options)
{
  SitnetFormat format = sitnet_options_get_format (options);
  return format == SITNET_FORMAT_AUTO || format == SITNET_FORMAT_CSV;
}

/* The format of a data set that is one file, by what it holds; NULL for none. */
static const SitnetFormatEntry *
find_format (const char *path, SitnetFormat format)
{
  for (guint i = 0; i < sitnet_n_formats; i++) {
    const SitnetFormatEntry *entry = sitnet_formats[i];
    if (!entry->is_folder && entry->recognise != NULL && (format == SITNET_FORMAT_AUTO || entry->format == format) &&
        entry->recognise (path))
      return entry;
  }
  return NULL;
}

/* `found`: whether the file is a whole data set by itself. */
static gboolean
read_one (const char *name, GBytes *bytes, SitnetFormat format, SitnetBuilder *builder, gboolean *found, GError **error)
{
  g_autoptr (SitnetMemoryFile) file = sitnet_memory_file_new (bytes, name, error);
  const SitnetFormatEntry *entry = file != NULL ? find_format (file->path, format) : NULL;
  *found = entry != NULL || file == NULL;
  if (entry == NULL)
    return FALSE;
  if (entry->read_bytes != NULL)
    return entry->read_bytes (bytes, name, builder, error);
  if (entry->read (file->path, builder, error))
    return TRUE;
  sitnet_memory_file_name_error (file, name, error);
  return FALSE;
}

static gboolean
read_into (GHashTable *files, const SitnetOptions *options, SitnetBuilder *builder, GError **error)
{
  SitnetFormat format = sitnet_options_get_format (options);
  if (g_hash_table_size (files) == 1 && format != SITNET_FORMAT_CSV) {
    GHashTableIter all;
    gpointer name, bytes;
    gboolean found = FALSE;
    g_hash_table_iter_init (&all, files);
    g_hash_table_iter_next (&all, &name, &bytes);
    gboolean good = read_one (name, bytes, format, builder, &found, error);
    if (found)
      return good;
  }
  return may_be_csv (options) ? sitnet_csv_folder_read_memory (files, builder, error)
                              : sitnet_format_refuse (format, FALSE, error);
}

SitnetNetwork *
sitnet_network_read_memory (GHashTable *files, SitnetOptions *options, SitnetTable **findings, GError **error)
{
  g_return_val_if_fail (files != NULL, NULL);
  if (findings != NULL)
    *findings = NULL;
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (sitnet_options_get_language (options));
  sitnet_options_follow (options, sitnet_builder_get_watch (builder));
  SitnetReadingNames *names = sitnet_reading_names_new (options, error);
  if (names == NULL)
    return NULL;
  sitnet_builder_take_names (builder, names);
  if (!read_into (files, options, builder, error) ||
      !sitnet_reading_names_check (names, sitnet_builder_get_findings (builder), error))
    return NULL;
  return sitnet_builder_seal (builder, findings, error);
}

/* That writes a data set as one file; NULL for none. */
static const SitnetFormatEntry *
find_writer (SitnetFormat format)
{
  for (guint i = 0; i < sitnet_n_formats; i++)
    if (sitnet_formats[i]->format == format && sitnet_formats[i]->write != NULL && !sitnet_formats[i]->is_folder)
      return sitnet_formats[i];
  return NULL;
}

static GHashTable *
write_one (SitnetNetwork *network, const SitnetFormatEntry *entry, SitnetWatch *watch, GError **error)
{
  g_auto (GStrv) suffixes = g_strsplit (entry->suffixes, "|", 2);
  g_autofree char *name = g_strdup_printf ("data.%s", suffixes[0]);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (SitnetMemoryFile) file = sitnet_memory_file_new (nothing, name, error);
  if (file == NULL)
    return NULL;
  if (!entry->write (network, file->path, watch, error)) {
    sitnet_memory_file_name_error (file, name, error);
    return NULL;
  }
  GBytes *bytes = sitnet_memory_file_dup_bytes (file, name, error);
  if (bytes == NULL)
    return NULL;
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
  g_hash_table_insert (files, g_steal_pointer (&name), bytes);
  return files;
}

GHashTable *
sitnet_network_write_memory (SitnetNetwork *network, SitnetOptions *options, GError **error)
{
  g_return_val_if_fail (network != NULL, NULL);
  SitnetFormat format = sitnet_options_get_format (options);
  const SitnetFormatEntry *entry = may_be_csv (options) ? NULL : find_writer (format);
  if (!may_be_csv (options) && entry == NULL) {
    sitnet_format_refuse (format, TRUE, error);
    return NULL;
  }
  SitnetWatch watch = {.message = N_ ("writing the data was stopped")};
  sitnet_options_follow (options, &watch);
  return entry != NULL ? write_one (network, entry, &watch, error)
                       : sitnet_csv_folder_write_memory (network, &watch, error);
}
