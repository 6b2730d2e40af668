/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Output gathered into pieces of some size before it goes on. */
#include "output-buffer.h"

#include "error-private.h"

/* A function of the host may refuse a piece and not say why. */
static gboolean
hand_on (SitnetOutputBuffer *self, const char *bytes, gsize length, GError **error)
{
  GError *reason = NULL;
  if (self->write (bytes, length, self->data, &reason)) {
    g_clear_error (&reason);
    return TRUE;
  }
  if (reason != NULL)
    g_propagate_error (error, reason);
  else
    sitnet_error_set (error, SITNET_ERROR_WRITE, "the output was not taken, and no reason was given");
  return FALSE;
}

gboolean
sitnet_output_buffer_flush (SitnetOutputBuffer *self, GError **error)
{
  gsize n = self->n;
  self->n = 0;
  return n == 0 || hand_on (self, self->bytes, n, error);
}

gboolean
sitnet_output_buffer_add_long (SitnetOutputBuffer *self, const char *bytes, gsize length, GError **error)
{
  if (!sitnet_output_buffer_flush (self, error))
    return FALSE;
  if (length > SITNET_OUTPUT_BUFFER_SIZE)
    return hand_on (self, bytes, length, error);
  memcpy (self->bytes, bytes, length);
  self->n = length;
  return TRUE;
}
