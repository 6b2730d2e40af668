/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where text goes: standard output piece by piece, or a file that appears whole or not at all. */
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
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
fail (const Output *self, int number, GError **error)
{
  g_set_error (error, SITNET_ERROR, SITNET_ERROR_WRITE, "%s: %s", self->path != NULL ? self->path : "stdout",
               sitnet_error_reason (number, spoken));
  return FALSE;
}

static gboolean
write_all (Output *self, int descriptor, GError **error)
{
  const char *at = self->waiting->str;
  gsize left = self->waiting->len;
  while (left > 0) {
    gssize written = write (descriptor, at, left);
    if (written < 0 && errno != EINTR)
      return fail (self, errno, error);
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
  return self->path != NULL || self->waiting->len < PIECE_SIZE || write_all (self, STDOUT_FILENO, error);
}

gboolean
output_add (Output *self, const char *text, GError **error)
{
  return output_write (text, strlen (text), self, error);
}

/* A device, a FIFO. */
static gboolean
write_in_place (Output *self, GError **error)
{
  int descriptor = open (self->path, O_WRONLY | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0)
    return fail (self, errno, error);
  gboolean written = write_all (self, descriptor, error);
  if (close (descriptor) != 0 && written)
    return fail (self, errno, error);
  return written;
}

static gboolean
write_beside (Output *self, const char *target, mode_t mode, GError **error)
{
  g_autofree char *beside = g_strconcat (target, ".XXXXXX", NULL);
  int descriptor = g_mkstemp_full (beside, O_WRONLY | O_CLOEXEC, 0666);
  if (descriptor < 0)
    return fail (self, errno, error);
  gboolean written = write_all (self, descriptor, error);
  if (written && ((mode != 0 && fchmod (descriptor, mode) != 0) || fsync (descriptor) != 0))
    written = fail (self, errno, error);
  if (close (descriptor) != 0 && written)
    written = fail (self, errno, error);
  if (written && g_rename (beside, target) != 0)
    written = fail (self, errno, error);
  if (!written)
    g_unlink (beside);
  return written;
}

static gboolean
write_file (Output *self, GError **error)
{
  struct stat status;
  if (stat (self->path, &status) != 0)
    return errno == ENOENT ? write_beside (self, self->path, 0, error) : fail (self, errno, error);
  if (!S_ISREG (status.st_mode))
    return write_in_place (self, error);
  if (access (self->path, W_OK) != 0)
    return fail (self, errno, error);
  char *target = realpath (self->path, NULL); /* a symbolic link stays one */
  if (target == NULL)
    return fail (self, errno, error);
  gboolean written = write_beside (self, target, status.st_mode & 0777, error);
  free (target);
  return written;
}

gboolean
output_commit (Output *self, GError **error)
{
  return self->path == NULL ? write_all (self, STDOUT_FILENO, error) : write_file (self, error);
}
