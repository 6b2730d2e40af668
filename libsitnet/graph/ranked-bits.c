/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bits with the number of those before them. */
#include "ranked-bits.h"

#include <string.h>

static gsize
count_words (guint32 n)
{
  return (gsize)n / 64 + 1;
}

void
sitnet_ranked_bits_init (SitnetRankedBits *self, guint32 n)
{
  *self = (SitnetRankedBits){.bits = g_new0 (guint64, count_words (n))};
}

void
sitnet_ranked_bits_init_all (SitnetRankedBits *self, guint32 n)
{
  *self = (SitnetRankedBits){.bits = g_new (guint64, count_words (n))};
  memset (self->bits, 0xff, n / 64 * sizeof (guint64));
  self->bits[n / 64] = (G_GUINT64_CONSTANT (1) << n % 64) - 1;
}

void
sitnet_ranked_bits_clear (SitnetRankedBits *self)
{
  g_clear_pointer (&self->bits, g_free);
  g_clear_pointer (&self->before, g_free);
}

void
sitnet_ranked_bits_count (SitnetRankedBits *self, guint32 n)
{
  self->before = g_new (guint32, count_words (n));
  self->n_set = 0;
  for (gsize w = 0; w < count_words (n); w++) {
    self->before[w] = self->n_set;
    self->n_set += (guint32)__builtin_popcountll (self->bits[w]);
  }
}
