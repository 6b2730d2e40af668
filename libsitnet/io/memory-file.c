/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bytes in memory that readers and writers of files can work on: they get a path, and nothing is written to a disk. */
#include "memory-file.h"

#include "error-private.h"

#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

/* Of one call, well below what Linux writes at once. */
#define MOST_AT_ONCE (1 << 30)

static gboolean
write_all (int descriptor, const char *bytes, gsize length)
{
  while (length > 0) {
    gssize n = write (descriptor, bytes, MIN (length, MOST_AT_ONCE));
    if (n < 0 && errno != EINTR)
      return FALSE;
    bytes += MAX (n, 0);
    length -= (gsize)MAX (n, 0);
  }
  return TRUE;
}

SitnetMemoryFile *
sitnet_memory_file_new (GBytes *bytes, const char *name, GError **error)
{
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);
  g_autoptr (SitnetMemoryFile) self = g_new0 (SitnetMemoryFile, 1);
  self->descriptor = memfd_create ("sitnet", MFD_CLOEXEC);
  if (self->descriptor < 0 || !write_all (self->descriptor, start, length)) {
    sitnet_error_set_by_number (error, SITNET_ERROR_READ, errno, N_ ("cannot read"), name);
    return NULL;
  }
  self->path = g_strdup_printf ("/proc/self/fd/%d", self->descriptor);
  return g_steal_pointer (&self);
}

GBytes *
sitnet_memory_file_dup_bytes (const SitnetMemoryFile *self, const char *name, GError **error)
{
  g_autoptr (GMappedFile) map = g_mapped_file_new_from_fd (self->descriptor, FALSE, NULL);
  if (map == NULL) {
    sitnet_error_set_by_number (error, SITNET_ERROR_READ, ENOMEM, N_ ("cannot read"), name);
    return NULL;
  }
  return g_mapped_file_get_bytes (map);
}

void
sitnet_memory_file_free (SitnetMemoryFile *self)
{
  if (self->descriptor >= 0)
    close (self->descriptor);
  g_free (self->path);
  g_free (self);
}

typedef struct {
  const GError *error;
  const char *path, *name;
} Renamed;

static char *
word_renamed (SitnetLanguage language, gconstpointer data)
{
  const Renamed *renamed = data;
  g_autofree char *message = sitnet_error_dup_message (renamed->error, language);
  g_autoptr (GString) text = g_string_new (message);
  g_string_replace (text, renamed->path, renamed->name, 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
sitnet_memory_file_name_error (const SitnetMemoryFile *self, const char *name, GError **error)
{
  if (error == NULL || *error == NULL || (*error)->domain != SITNET_ERROR)
    return;
  g_autoptr (GError) before = g_steal_pointer (error);
  const Renamed renamed = {before, self->path, name};
  sitnet_error_set_worded (error, (SitnetError)before->code, word_renamed, &renamed);
}
