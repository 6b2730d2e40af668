/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A ZIP archive in memory, written by libzip. */
#include "zip-writer.h"

#include "error-private.h"
#include "lazy-library.h"

#include <zip.h>

/* Opened when first needed: all that is called of it. */
#define ZIP(NAME)                                                                                                      \
  NAME (zip_close)                                                                                                     \
  NAME (zip_discard)                                                                                                   \
  NAME (zip_error_fini)                                                                                                \
  NAME (zip_error_init)                                                                                                \
  NAME (zip_file_add)                                                                                                  \
  NAME (zip_file_set_dostime)                                                                                          \
  NAME (zip_open_from_source)                                                                                          \
  NAME (zip_source_buffer)                                                                                             \
  NAME (zip_source_buffer_create)                                                                                      \
  NAME (zip_source_close)                                                                                              \
  NAME (zip_source_free)                                                                                               \
  NAME (zip_source_keep)                                                                                               \
  NAME (zip_source_open)                                                                                               \
  NAME (zip_source_read)                                                                                               \
  NAME (zip_source_stat)
SITNET_LAZY_LIBRARY (zip, SITNET_LIBZIP, ZIP)

/* Without ZIP64, which not every spreadsheet reads, sizes have 32 bits; half of that is room enough. */
#define MOST_BYTES ((guint64)G_MAXINT32)

/* The time of writing is left out, so that the same answer is the same file. */
#define MIDNIGHT 0
#define FIRST_OF_1980 0x21

typedef struct {
  char *name;
  GByteArray *bytes;
} Entry;

struct _SitnetZipWriter {
  GArray *entries; /* Entry; libzip compresses them all when the archive is closed */
  guint64 size;    /* of all entries, unpacked */
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;
  g_free (entry->name);
  g_byte_array_unref (entry->bytes);
}

SitnetZipWriter *
sitnet_zip_writer_new (void)
{
  SitnetZipWriter *self = g_new0 (SitnetZipWriter, 1);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  return self;
}

void
sitnet_zip_writer_free (SitnetZipWriter *self)
{
  g_array_unref (self->entries);
  g_free (self);
}

void
sitnet_zip_writer_begin (SitnetZipWriter *self, const char *name)
{
  Entry entry = {g_strdup (name), g_byte_array_new ()};
  g_array_append_val (self->entries, entry);
}

gboolean
sitnet_zip_writer_add (SitnetZipWriter *self, const char *bytes, gsize length, GError **error)
{
  g_return_val_if_fail (self->entries->len > 0, FALSE);
  if (length > MOST_BYTES - self->size) {
    sitnet_error_set (error, SITNET_ERROR_LIMIT, "a workbook would be larger than 2 GiB; write csv, or ask for less");
    return FALSE;
  }
  Entry *entry = &g_array_index (self->entries, Entry, self->entries->len - 1);
  g_byte_array_append (entry->bytes, (const guint8 *)bytes, (guint)length);
  self->size += length;
  return TRUE;
}

static gboolean
add_entry (zip_t *archive, const Entry *entry)
{
  zip_source_t *source = zip.zip_source_buffer (archive, entry->bytes->data, entry->bytes->len, 0);
  zip_int64_t index = source != NULL ? zip.zip_file_add (archive, entry->name, source, ZIP_FL_ENC_UTF_8) : -1;
  if (index < 0 && source != NULL)
    zip.zip_source_free (source);
  return index >= 0 && zip.zip_file_set_dostime (archive, (zip_uint64_t)index, MIDNIGHT, FIRST_OF_1980, 0) == 0;
}

/* Compresses all entries into `target`. */
static gboolean
write_archive (const SitnetZipWriter *self, zip_source_t *target, zip_error_t *problem)
{
  zip.zip_source_keep (target); /* closing or discarding the archive gives up one reference */
  zip_t *archive = zip.zip_open_from_source (target, ZIP_TRUNCATE, problem);
  if (archive == NULL) {
    zip.zip_source_free (target);
    return FALSE;
  }
  gboolean added = TRUE;
  for (guint i = 0; i < self->entries->len && added; i++)
    added = add_entry (archive, &g_array_index (self->entries, Entry, i));
  if (added && zip.zip_close (archive) == 0)
    return TRUE;
  zip.zip_discard (archive);
  return FALSE;
}

static GBytes *
read_all (zip_source_t *source)
{
  zip_stat_t status;
  if (zip.zip_source_stat (source, &status) != 0 || zip.zip_source_open (source) != 0)
    return NULL;
  guint8 *bytes = g_try_malloc (status.size);
  gboolean read = bytes != NULL && zip.zip_source_read (source, bytes, status.size) == (zip_int64_t)status.size;
  zip.zip_source_close (source);
  if (read)
    return g_bytes_new_take (bytes, status.size);
  g_free (bytes);
  return NULL;
}

GBytes *
sitnet_zip_writer_close (SitnetZipWriter *self, GError **error)
{
  if (!SITNET_LAZY_OPEN (zip, error))
    return NULL;
  zip_error_t problem;
  zip.zip_error_init (&problem);
  GBytes *bytes = NULL;
  zip_source_t *target = zip.zip_source_buffer_create (NULL, 0, 0, &problem);
  if (target != NULL && write_archive (self, target, &problem))
    bytes = read_all (target);
  if (bytes == NULL)
    sitnet_error_set (error, SITNET_ERROR_WRITE, "cannot compress the workbook");
  if (target != NULL)
    zip.zip_source_free (target);
  zip.zip_error_fini (&problem);
  return bytes;
}
