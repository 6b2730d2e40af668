/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A zip archive whose parts are read piece by piece, with limits on what they may unpack to. */
#include "zip-file.h"

#include "error-private.h"
#include "lazy-library.h"
#include "open-file.h"

#include <string.h>
#include <unistd.h>
#include <zip.h>

/* Opened when first needed: all that is called of it. */
#define ZIP(NAME)                                                                                                      \
  NAME (zip_discard)                                                                                                   \
  NAME (zip_fclose)                                                                                                    \
  NAME (zip_fdopen)                                                                                                    \
  NAME (zip_fopen_index)                                                                                               \
  NAME (zip_fread)                                                                                                     \
  NAME (zip_name_locate)                                                                                               \
  NAME (zip_stat_index)                                                                                                \
  NAME (zip_stat_init)
SITNET_LAZY_LIBRARY (zip, SITNET_LIBZIP, ZIP)

/* Unpacked at once: a cancelled reading stops within a millisecond. */
#define PIECE_SIZE (64 * 1024)

struct _SitnetZipFile {
  zip_t *archive;
  guint64 packed_size;
  guint64 n_read; /* unpacked, of all parts */
};

struct _SitnetZipPart {
  SitnetZipFile *file;
  zip_file_t *stream;
  SitnetWatch *watch;
  guint64 packed_size, n_read;
  gboolean at_end;
  gsize n, n_given;
  char bytes[PIECE_SIZE];
};

static gboolean
fail_as_damaged (GError **error)
{
  sitnet_error_set_literal (error, SITNET_ERROR_READ, SITNET_DAMAGED);
  return FALSE;
}

static gboolean
fail_as_too_large (GError **error)
{
  sitnet_error_set_literal (
      error, SITNET_ERROR_LIMIT,
      "it unpacks to more than is read (2 GiB in all, or a hundred times its size); divide it into several workbooks");
  return FALSE;
}

SitnetZipFile *
sitnet_zip_file_open (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  if (!SITNET_LAZY_OPEN (zip, error))
    return NULL;
  g_autoptr (SitnetZipFile) self = g_new0 (SitnetZipFile, 1);
  int descriptor = sitnet_open_file (path, &self->packed_size, error), number = 0;
  if (descriptor < 0)
    return NULL;
  self->archive = zip.zip_fdopen (descriptor, 0, &number);
  if (self->archive != NULL)
    return g_steal_pointer (&self);
  close (descriptor);
  fail_as_damaged (error);
  return NULL;
}

void
sitnet_zip_file_free (SitnetZipFile *self)
{
  if (self == NULL)
    return;
  if (self->archive != NULL)
    zip.zip_discard (self->archive);
  g_free (self);
}

gint64
sitnet_zip_file_find (SitnetZipFile *self, const char *name)
{
  return zip.zip_name_locate (self->archive, name, ZIP_FL_NOCASE);
}

static gboolean
look_up (SitnetZipFile *self, gint64 part, zip_stat_t *status)
{
  zip.zip_stat_init (status);
  return part >= 0 && zip.zip_stat_index (self->archive, (zip_uint64_t)part, 0, status) == 0;
}

gboolean
sitnet_zip_file_is_encrypted (SitnetZipFile *self, gint64 part)
{
  zip_stat_t status;
  return look_up (self, part, &status) && (status.valid & ZIP_STAT_ENCRYPTION_METHOD) &&
         status.encryption_method != ZIP_EM_NONE;
}

guint64
sitnet_zip_file_get_size (SitnetZipFile *self, gint64 part)
{
  zip_stat_t status;
  return look_up (self, part, &status) && (status.valid & ZIP_STAT_SIZE) ? status.size : 0;
}

guint64
sitnet_zip_file_get_packed_size (const SitnetZipFile *self)
{
  return self->packed_size;
}

static gboolean
is_too_large (const SitnetZipFile *file, guint64 unpacked, guint64 packed)
{
  return unpacked > SITNET_ZIP_MOST_BYTES || file->n_read > SITNET_ZIP_MOST_BYTES ||
         (unpacked > SITNET_ZIP_RATIO_FROM && unpacked / SITNET_ZIP_MOST_RATIO > packed);
}

SitnetZipPart *
sitnet_zip_part_open (SitnetZipFile *file, gint64 part, SitnetWatch *watch, GError **error)
{
  g_return_val_if_fail (file != NULL, NULL);
  zip_stat_t status;
  if (!look_up (file, part, &status) || !(status.valid & ZIP_STAT_SIZE) || !(status.valid & ZIP_STAT_COMP_SIZE)) {
    fail_as_damaged (error);
    return NULL;
  }
  if (is_too_large (file, status.size, status.comp_size)) {
    fail_as_too_large (error);
    return NULL;
  }
  zip_file_t *stream = zip.zip_fopen_index (file->archive, (zip_uint64_t)part, 0);
  if (stream == NULL) {
    fail_as_damaged (error);
    return NULL;
  }
  SitnetZipPart *self = g_new (SitnetZipPart, 1);
  *self = (SitnetZipPart){.file = file, .stream = stream, .watch = watch, .packed_size = status.comp_size};
  return self;
}

void
sitnet_zip_part_free (SitnetZipPart *self)
{
  if (self == NULL)
    return;
  zip.zip_fclose (self->stream);
  g_free (self);
}

/* What is unpacked is counted as it comes: an archive may say less of itself than there is. */
static gboolean
unpack_more (SitnetZipPart *self, GError **error)
{
  gint64 n = zip.zip_fread (self->stream, self->bytes, PIECE_SIZE);
  if (n < 0)
    return fail_as_damaged (error);
  self->at_end = n == 0;
  self->n = (gsize)n;
  self->n_given = 0;
  self->n_read += (guint64)n;
  self->file->n_read += (guint64)n;
  if (is_too_large (self->file, self->n_read, self->packed_size))
    return fail_as_too_large (error);
  if (sitnet_watch_goes_on (self->watch, (guint64)n))
    return TRUE;
  sitnet_watch_fail_if_stopped (self->watch, error);
  return FALSE;
}

gssize
sitnet_zip_part_read (gpointer part, char *bytes, gsize capacity, GError **error)
{
  SitnetZipPart *self = part;
  if (self->n_given == self->n && !self->at_end && !unpack_more (self, error))
    return -1;
  gsize n = MIN (capacity, self->n - self->n_given);
  memcpy (bytes, self->bytes + self->n_given, n);
  self->n_given += n;
  return (gssize)n;
}
