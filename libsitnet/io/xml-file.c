/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A file that is XML as it stands, not packed. */
#include "xml-file.h"

#include "open-file.h"

#include <errno.h>
#include <unistd.h>

typedef struct {
  int descriptor;
  const char *path;
  SitnetWatch *watch;
} File;

static gssize
read_file (gpointer data, char *bytes, gsize capacity, GError **error)
{
  File *self = data;
  gssize n;
  do
    n = read (self->descriptor, bytes, capacity);
  while (n < 0 && errno == EINTR);
  if (n < 0)
    sitnet_open_file_fail (self->path, error);
  else if (!sitnet_watch_goes_on (self->watch, (guint64)n)) {
    sitnet_watch_fail_if_stopped (self->watch, error);
    return -1;
  }
  return n;
}

gboolean
sitnet_xml_file_read (const char *path, const SitnetXmlHandler *handler, gpointer data, SitnetWatch *watch,
                      GError **error)
{
  guint64 size;
  File file = {sitnet_open_file (path, &size, error), path, watch};
  if (file.descriptor < 0)
    return FALSE;
  gboolean good = sitnet_xml_read (read_file, &file, handler, data, error);
  close (file.descriptor);
  return good;
}
