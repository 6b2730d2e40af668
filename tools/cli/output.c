/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where text goes: standard output piece by piece, or a file that appears whole or not at all. */
#include "output.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* Enough that a call per piece costs nothing. */
#define PIECE_SIZE (64 * 1024)

static SitnetLanguage spoken = SITNET_LANGUAGE_EN;

struct _Output {
  const char *path; /* NULL: standard output */
  GString *waiting;
};

void
output_start (SitnetLanguage language)
{
  spoken = language;
}

gboolean
output_is_stdout (const char *path)
{
  return path == NULL || strcmp (path, "-") == 0 || strcmp (path, "/dev/stdout") == 0;
}

Output *
output_new (const char *path)
{
  Output *self = g_new0 (Output, 1);
  self->path = output_is_stdout (path) ? NULL : path;
  self->waiting = g_string_new (NULL);
  return self;
}

void
output_free (Output *self)
{
  g_string_free (self->waiting, TRUE);
  g_free (self);
}

static gboolean
fail (int number, GError **error)
{
  g_set_error (error, SITNET_ERROR, SITNET_ERROR_WRITE, "stdout: %s", sitnet_error_reason (number, spoken));
  return FALSE;
}

/* To standard output. */
static gboolean
write_waiting (Output *self, GError **error)
{
  const char *at = self->waiting->str;
  gsize left = self->waiting->len;
  while (left > 0) {
    gssize written = write (STDOUT_FILENO, at, left);
    if (written < 0 && errno != EINTR)
      return fail (errno, error);
    if (written > 0) {
      at += written;
      left -= (gsize)written;
    }
  }
  g_string_truncate (self->waiting, 0);
  return TRUE;
}

gboolean
output_write (const char *bytes, gsize length, gpointer output, GError **error)
{
  Output *self = output;
  g_string_append_len (self->waiting, bytes, (gssize)length);
  return self->path != NULL || self->waiting->len < PIECE_SIZE || write_waiting (self, error);
}

gboolean
output_add (Output *self, const char *text, GError **error)
{
  return output_write (text, strlen (text), self, error);
}

gboolean
output_commit (Output *self, GError **error)
{
  if (self->path == NULL)
    return write_waiting (self, error);
  return sitnet_file_save (self->path, self->waiting->str, self->waiting->len, error);
}
