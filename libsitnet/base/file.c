/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Saves a block of bytes as a file that appears whole or not at all. */
#include "output.h"

#include <sitnet/file.h>

gboolean
sitnet_file_save (const char *path, const void *bytes, gsize length, GError **error)
{
  g_return_val_if_fail (path != NULL && (bytes != NULL || length == 0), FALSE);
  g_autoptr (SitnetOutput) output = sitnet_output_open (path, error);
  return output != NULL && sitnet_output_write (output, bytes, length, error) && sitnet_output_commit (output, error);
}
