/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Some numbers out of many, as bits, and how many come before each of them: where only a few have a value, its place in
   an array without gaps. At a million actors the bits fit a cache where a number for each link would not. */
#ifndef SITNET_RANKED_BITS_H
#define SITNET_RANKED_BITS_H

#include <glib.h>

typedef struct {
  guint64 *bits;
  guint32 *before; /* per word of bits: how many are set in all words before it; NULL until they were counted */
  guint32 n_set;
} SitnetRankedBits;

/* For the numbers below `n`, none of them set. */
void sitnet_ranked_bits_init (SitnetRankedBits *self, guint32 n);
/* All of them set. */
void sitnet_ranked_bits_init_all (SitnetRankedBits *self, guint32 n);
void sitnet_ranked_bits_clear (SitnetRankedBits *self);
/* Once all are set, before any rank is asked for. `n` as before. */
void sitnet_ranked_bits_count (SitnetRankedBits *self, guint32 n);

static inline void
sitnet_ranked_bits_set (SitnetRankedBits *self, guint32 number)
{
  self->bits[number >> 6] |= G_GUINT64_CONSTANT (1) << (number & 63);
}

/* While other threads do the same. */
static inline void
sitnet_ranked_bits_unset_shared (SitnetRankedBits *self, guint32 number)
{
  __atomic_fetch_and (&self->bits[number >> 6], ~(G_GUINT64_CONSTANT (1) << (number & 63)), __ATOMIC_RELAXED);
}

static inline gboolean
sitnet_ranked_bits_has (const SitnetRankedBits *self, guint32 number)
{
  return self->bits[number >> 6] >> (number & 63) & 1;
}

/* How many below this number are set. */
static inline guint32
sitnet_ranked_bits_rank (const SitnetRankedBits *self, guint32 number)
{
  guint64 below = self->bits[number >> 6] & ((G_GUINT64_CONSTANT (1) << (number & 63)) - 1);
  return self->before[number >> 6] + (guint32)__builtin_popcountll (below);
}

#endif
