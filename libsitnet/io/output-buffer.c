/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Output gathered into pieces of some size before it goes on. */
#include "output-buffer.h"

gboolean
sitnet_output_buffer_flush (SitnetOutputBuffer *self, GError **error)
{
  gsize n = self->n;
  self->n = 0;
  return n == 0 || self->write (self->bytes, n, self->data, error);
}

gboolean
sitnet_output_buffer_add_long (SitnetOutputBuffer *self, const char *bytes, gsize length, GError **error)
{
  if (!sitnet_output_buffer_flush (self, error))
    return FALSE;
  if (length > SITNET_OUTPUT_BUFFER_SIZE)
    return self->write (bytes, length, self->data, error);
  memcpy (self->bytes, bytes, length);
  self->n = length;
  return TRUE;
}
