/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A ZIP archive in memory: entries one after another, each compressed as it comes (PKWARE, APPNOTE 6.3.10). */
#include "zip-writer.h"

#include "error-private.h"

#include <gio/gio.h>
#include <string.h>

/* Offsets are of 32 bits without ZIP64, which not every spreadsheet reads; half of that is room enough. */
#define MOST_BYTES ((guint64)G_MAXINT32)

#define LOCAL_HEADER 0x04034b50u
#define CENTRAL_HEADER 0x02014b50u
#define END_OF_ARCHIVE 0x06054b50u
#define VERSION_WITH_DEFLATE 20
#define METHOD_DEFLATE 8
#define FIRST_OF_1980 0x21 /* the time of writing is not told, so that the same answer is the same file */

typedef struct {
  char *name;
  guint32 offset, checksum, size;
  guint64 whole_size;
} Entry;

struct _SitnetZipWriter {
  GByteArray *bytes;
  GArray *entries;
  GZlibCompressor *compressor; /* of the entry that is open; else NULL */
  guint32 checksums[256];      /* of single bytes */
};

static void
clear_entry (gpointer data)
{
  g_free (((Entry *)data)->name);
}

/* CRC-32 of ISO 3309, as ZIP and PNG have it. */
static void
fill_checksums (guint32 *checksums)
{
  for (guint32 n = 0; n < 256; n++) {
    guint32 rest = n;
    for (int bit = 0; bit < 8; bit++)
      rest = (rest & 1) != 0 ? 0xedb88320u ^ (rest >> 1) : rest >> 1;
    checksums[n] = rest;
  }
}

SitnetZipWriter *
sitnet_zip_writer_new (void)
{
  SitnetZipWriter *self = g_new0 (SitnetZipWriter, 1);
  self->bytes = g_byte_array_new ();
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  fill_checksums (self->checksums);
  return self;
}

void
sitnet_zip_writer_free (SitnetZipWriter *self)
{
  g_clear_object (&self->compressor);
  g_array_unref (self->entries);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

static Entry *
last_entry (SitnetZipWriter *self)
{
  return &g_array_index (self->entries, Entry, self->entries->len - 1);
}

static void
put_number (GByteArray *bytes, guint32 number, guint n_bytes)
{
  for (guint i = 0; i < n_bytes; i++) {
    guint8 byte = (guint8)(number >> (8 * i));
    g_byte_array_append (bytes, &byte, 1);
  }
}

/* What the headers at both places have in common. */
static void
put_description (GByteArray *bytes, const Entry *entry)
{
  put_number (bytes, VERSION_WITH_DEFLATE, 2);
  put_number (bytes, 0, 2); /* flags */
  put_number (bytes, METHOD_DEFLATE, 2);
  put_number (bytes, 0, 2); /* midnight */
  put_number (bytes, FIRST_OF_1980, 2);
  put_number (bytes, entry->checksum, 4);
  put_number (bytes, entry->size, 4);
  put_number (bytes, (guint32)entry->whole_size, 4);
  put_number (bytes, (guint32)strlen (entry->name), 2);
  put_number (bytes, 0, 2); /* no extra field */
}

#define LOCAL_HEADER_LENGTH 30 /* before the name */

static gboolean
refuse_size (GError **error)
{
  sitnet_error_set (error, SITNET_ERROR_LIMIT, "a workbook would be larger than 2 GiB; write csv, or ask for less");
  return FALSE;
}

/* One step of the compressor; *finished once it has given out everything. */
static gboolean
compress_piece (SitnetZipWriter *self, const char **bytes, gsize *length, gboolean is_end, gboolean *finished,
                GError **error)
{
  char out[16 * 1024];
  gsize n_read = 0, n_written = 0;
  g_autoptr (GError) problem = NULL;
  GConverterResult result =
      g_converter_convert (G_CONVERTER (self->compressor), *bytes, *length, out, sizeof out,
                           is_end ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS, &n_read, &n_written, &problem);
  if (result == G_CONVERTER_ERROR) {
    sitnet_error_set (error, SITNET_ERROR_WRITE, "cannot compress the workbook");
    return FALSE;
  }
  if (self->bytes->len + n_written > MOST_BYTES)
    return refuse_size (error);
  g_byte_array_append (self->bytes, (const guint8 *)out, (guint)n_written);
  *bytes += n_read;
  *length -= n_read;
  *finished = result == G_CONVERTER_FINISHED;
  return TRUE;
}

/* Its size and checksum are known only now. */
static void
complete_header (SitnetZipWriter *self)
{
  Entry *entry = last_entry (self);
  entry->checksum = ~entry->checksum;
  entry->size = self->bytes->len - entry->offset - LOCAL_HEADER_LENGTH - (guint32)strlen (entry->name);
  g_autoptr (GByteArray) header = g_byte_array_new ();
  put_number (header, LOCAL_HEADER, 4);
  put_description (header, entry);
  memcpy (self->bytes->data + entry->offset, header->data, header->len);
}

static gboolean
end_entry (SitnetZipWriter *self, GError **error)
{
  if (self->compressor == NULL)
    return TRUE;
  const char *nothing = "";
  gsize length = 0;
  for (gboolean finished = FALSE; !finished;)
    if (!compress_piece (self, &nothing, &length, TRUE, &finished, error))
      return FALSE;
  g_clear_object (&self->compressor);
  complete_header (self);
  return TRUE;
}

gboolean
sitnet_zip_writer_begin (SitnetZipWriter *self, const char *name, GError **error)
{
  if (!end_entry (self, error))
    return FALSE;
  Entry entry = {.name = g_strdup (name), .offset = self->bytes->len, .checksum = G_MAXUINT32};
  g_array_append_val (self->entries, entry);
  g_byte_array_set_size (self->bytes, self->bytes->len + LOCAL_HEADER_LENGTH);
  g_byte_array_append (self->bytes, (const guint8 *)name, (guint)strlen (name));
  self->compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, -1);
  return TRUE;
}

gboolean
sitnet_zip_writer_add (SitnetZipWriter *self, const char *bytes, gsize length, GError **error)
{
  Entry *entry = last_entry (self);
  if (length > MOST_BYTES - MIN (entry->whole_size, MOST_BYTES))
    return refuse_size (error);
  entry->whole_size += length;
  guint32 rest = entry->checksum;
  for (gsize i = 0; i < length; i++)
    rest = self->checksums[(rest ^ (guint8)bytes[i]) & 0xff] ^ (rest >> 8);
  entry->checksum = rest;
  gboolean finished;
  while (length > 0)
    if (!compress_piece (self, &bytes, &length, FALSE, &finished, error))
      return FALSE;
  return TRUE;
}

static void
put_central_header (GByteArray *bytes, const Entry *entry)
{
  put_number (bytes, CENTRAL_HEADER, 4);
  put_number (bytes, VERSION_WITH_DEFLATE, 2); /* made by */
  put_description (bytes, entry);
  put_number (bytes, 0, 2); /* no comment */
  put_number (bytes, 0, 2); /* first disk */
  put_number (bytes, 0, 2); /* attributes */
  put_number (bytes, 0, 4);
  put_number (bytes, entry->offset, 4);
  g_byte_array_append (bytes, (const guint8 *)entry->name, (guint)strlen (entry->name));
}

GBytes *
sitnet_zip_writer_close (SitnetZipWriter *self, GError **error)
{
  if (!end_entry (self, error))
    return NULL;
  guint32 start = self->bytes->len;
  for (guint i = 0; i < self->entries->len; i++)
    put_central_header (self->bytes, &g_array_index (self->entries, Entry, i));
  guint32 size = self->bytes->len - start;
  put_number (self->bytes, END_OF_ARCHIVE, 4);
  put_number (self->bytes, 0, 4); /* one disk */
  put_number (self->bytes, self->entries->len, 2);
  put_number (self->bytes, self->entries->len, 2);
  put_number (self->bytes, size, 4);
  put_number (self->bytes, start, 4);
  put_number (self->bytes, 0, 2); /* no comment */
  GBytes *archive = g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
  self->bytes = g_byte_array_new ();
  return archive;
}
