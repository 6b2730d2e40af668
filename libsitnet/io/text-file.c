/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A text file read piece by piece as UTF-8, whatever its encoding. */
#include "text-file.h"

#include "open-file.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* Small enough to stay in the cache of a core between being read and being looked at. */
#define PIECE_SIZE (256 * 1024)

struct _SitnetTextFile {
  char *path;
  int descriptor;  /* −1 for one that lies in memory */
  GBytes *content; /* of one that does; NULL otherwise */
  guint64 size;
  goffset offset; /* of the next byte to read */
  goffset start;  /* of the text, behind a byte order mark */
  SitnetEncoding encoding;
  char *raw; /* not yet decoded; NULL for UTF-8, which is read as it is */
  gsize n_raw;
  guint8 before; /* the byte before it */
  gboolean at_end;
  GString *text; /* decoded, not yet handed out */
  gsize n_given;
};

/* As many bytes as there are, up to `capacity`: fewer only at the end of the file. */
static gssize
read_at (const SitnetTextFile *self, goffset offset, char *bytes, gsize capacity, GError **error)
{
  if (self->content != NULL) {
    gsize size;
    const char *all = g_bytes_get_data (self->content, &size);
    gsize start = MIN ((gsize)offset, size), length = MIN (capacity, size - start);
    if (length > 0)
      memcpy (bytes, all + start, length);
    return (gssize)length;
  }
  gsize n = 0;
  while (n < capacity) {
    gssize got = pread (self->descriptor, bytes + n, capacity - n, offset + (goffset)n);
    if (got == 0)
      break;
    if (got > 0)
      n += (gsize)got;
    else if (errno != EINTR) {
      sitnet_open_file_fail (self->path, error);
      return -1;
    }
  }
  return (gssize)n;
}

static gboolean
look_through (const SitnetTextFile *self, SitnetEncodingGuess *guess, gboolean closely, SitnetWatch *watch,
              GError **error)
{
  g_autofree char *piece = g_malloc (PIECE_SIZE);
  goffset offset = self->offset;
  while (closely || !guess->is_broken) {
    gssize n = read_at (self, offset, piece, PIECE_SIZE, error);
    if (n < 0)
      return FALSE;
    gboolean last = n < PIECE_SIZE;
    offset += (goffset)sitnet_encoding_look (guess, piece, (gsize)n, last, closely);
    if (!sitnet_watch_goes_on (watch, closely ? 0 : (guint64)n) || last)
      break;
  }
  return TRUE;
}

static gboolean
choose_encoding (SitnetTextFile *self, SitnetWatch *watch, GError **error)
{
  char start[3];
  gsize mark_length = 0;
  gssize n = read_at (self, 0, start, sizeof start, error);
  if (n < 0)
    return FALSE;
  self->encoding = sitnet_encoding_from_mark (start, (gsize)n, &mark_length);
  self->offset = (goffset)mark_length;
  if (self->encoding != SITNET_ENCODING_UTF_8)
    return TRUE;
  SitnetEncodingGuess guess = {.has_mark = mark_length > 0};
  if (!look_through (self, &guess, FALSE, watch, error))
    return FALSE;
  if (guess.is_broken && !guess.has_mark && !look_through (self, &guess, TRUE, watch, error))
    return FALSE;
  self->encoding = sitnet_encoding_decide (&guess);
  return TRUE;
}

/* What comes before the first byte is read. */
static gboolean
begin (SitnetTextFile *self, SitnetWatch *watch, GError **error)
{
  if (!choose_encoding (self, watch, error))
    return FALSE;
  self->start = self->offset;
  if (self->encoding != SITNET_ENCODING_UTF_8 && self->encoding != SITNET_ENCODING_BROKEN_UTF_8) {
    self->raw = g_malloc (PIECE_SIZE);
    self->text = g_string_sized_new (2 * PIECE_SIZE);
  }
  return TRUE;
}

SitnetTextFile *
sitnet_text_file_open (const char *path, SitnetWatch *watch, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_autoptr (SitnetTextFile) self = g_new0 (SitnetTextFile, 1);
  self->path = g_strdup (path);
  self->descriptor = sitnet_open_file (path, &self->size, error);
  if (self->descriptor < 0 || !begin (self, watch, error))
    return NULL;
  return g_steal_pointer (&self);
}

SitnetTextFile *
sitnet_text_file_new_bytes (const char *name, GBytes *content, SitnetWatch *watch, GError **error)
{
  g_return_val_if_fail (name != NULL && content != NULL, NULL);
  g_autoptr (SitnetTextFile) self = g_new0 (SitnetTextFile, 1);
  self->path = g_strdup (name);
  self->descriptor = -1;
  self->content = g_bytes_ref (content);
  self->size = g_bytes_get_size (content);
  return begin (self, watch, error) ? g_steal_pointer (&self) : NULL;
}

void
sitnet_text_file_free (SitnetTextFile *self)
{
  if (self == NULL)
    return;
  if (self->descriptor >= 0)
    close (self->descriptor);
  g_clear_pointer (&self->content, g_bytes_unref);
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self->raw);
  g_free (self->path);
  g_free (self);
}

guint64
sitnet_text_file_get_size (const SitnetTextFile *self)
{
  return self->size;
}

SitnetEncoding
sitnet_text_file_get_encoding (const SitnetTextFile *self)
{
  return self->encoding;
}

static gboolean
decode_more (SitnetTextFile *self, GError **error)
{
  gsize room = PIECE_SIZE - self->n_raw;
  gssize n = read_at (self, self->offset, self->raw + self->n_raw, room, error);
  if (n < 0)
    return FALSE;
  self->at_end = (gsize)n < room;
  self->offset += n;
  self->n_raw += (gsize)n;
  g_string_truncate (self->text, 0);
  self->n_given = 0;
  gsize used = sitnet_encoding_decode (self->encoding, self->raw, self->n_raw, self->at_end, &self->before, self->text);
  self->n_raw -= used;
  memmove (self->raw, self->raw + used, self->n_raw);
  return TRUE;
}

gssize
sitnet_text_file_read (SitnetTextFile *self, char *bytes, gsize capacity, GError **error)
{
  g_return_val_if_fail (self != NULL && capacity >= 16, -1);
  if (self->raw == NULL) {
    gssize n = read_at (self, self->offset, bytes, capacity, error);
    self->offset += MAX (n, 0);
    return n;
  }
  while (self->n_given == self->text->len && !self->at_end)
    if (!decode_more (self, error))
      return -1;
  gsize n = MIN (capacity, self->text->len - self->n_given);
  memcpy (bytes, self->text->str + self->n_given, n);
  self->n_given += n;
  return (gssize)n;
}

gboolean
sitnet_text_file_is_seekable (const SitnetTextFile *self)
{
  return self->raw == NULL;
}

guint64
sitnet_text_file_get_offset (const SitnetTextFile *self)
{
  return (guint64)self->offset;
}

gssize
sitnet_text_file_read_at (const SitnetTextFile *self, guint64 offset, char *bytes, gsize capacity, GError **error)
{
  g_return_val_if_fail (self != NULL && sitnet_text_file_is_seekable (self), -1);
  return read_at (self, (goffset)offset, bytes, capacity, error);
}

void
sitnet_text_file_rewind (SitnetTextFile *self)
{
  self->offset = self->start;
  self->n_raw = 0;
  self->before = 0;
  self->at_end = FALSE;
  self->n_given = 0;
  if (self->text != NULL)
    g_string_truncate (self->text, 0);
}

GString *
sitnet_text_file_read_whole (const char *path, gsize most, SitnetWatch *watch, GError **error)
{
  g_autoptr (SitnetTextFile) file = sitnet_text_file_open (path, watch, error);
  if (file == NULL)
    return NULL;
  g_autofree char *piece = g_malloc (PIECE_SIZE);
  g_autoptr (GString) text = g_string_new (NULL);
  gssize n = 0;
  while (text->len <= most && (n = sitnet_text_file_read (file, piece, PIECE_SIZE, error)) > 0)
    g_string_append_len (text, piece, n);
  return n < 0 ? NULL : g_steal_pointer (&text);
}
