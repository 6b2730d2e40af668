/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Output gathered into pieces of some size before it goes on. */
#include "pieces.h"

gboolean
sitnet_pieces_flush (SitnetPieces *self, GError **error)
{
  gsize n = self->n;
  self->n = 0;
  return n == 0 || self->write (self->bytes, n, self->data, error);
}

gboolean
sitnet_pieces_add_long (SitnetPieces *self, const char *bytes, gsize length, GError **error)
{
  if (!sitnet_pieces_flush (self, error))
    return FALSE;
  if (length > SITNET_PIECE_SIZE)
    return self->write (bytes, length, self->data, error);
  memcpy (self->bytes, bytes, length);
  self->n = length;
  return TRUE;
}
