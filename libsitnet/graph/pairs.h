/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of ties sorted by the unordered pair they name, so that what is said of one pair lies together. */
#ifndef SITNET_PAIRS_H
#define SITNET_PAIRS_H

#include <glib.h>

typedef struct {
  guint32 n_actors;
  guint32 n_rows;   /* without self-ties */
  guint32 *offsets; /* n_actors + 1: how many rows there are of pairs whose lower actor comes before */
  guint32 *values;  /* 2 × n_rows: of each lower actor its higher ones, then the rows that name them */
} SitnetPairs;

/* Linear, on several processors. Self-ties are left out. 8 bytes a row, and while it works as much again for the longest run
   of 2,048 actors. */
void sitnet_pairs_init (SitnetPairs *self, guint32 n_actors, guint32 n_ties, const guint32 *from, const guint32 *to);
void sitnet_pairs_clear (SitnetPairs *self);

/* Rows of pairs whose lower actor this is. */
static inline guint32
sitnet_pairs_get_n (const SitnetPairs *self, guint32 lower)
{
  return self->offsets[lower + 1] - self->offsets[lower];
}

/* Per such row the other actor, ascending. */
static inline const guint32 *
sitnet_pairs_get_higher (const SitnetPairs *self, guint32 lower)
{
  return self->values + 2 * (gsize)self->offsets[lower];
}

/* Beside them the rows, ascending within a pair. */
static inline const guint32 *
sitnet_pairs_get_rows (const SitnetPairs *self, guint32 lower)
{
  return sitnet_pairs_get_higher (self, lower) + sitnet_pairs_get_n (self, lower);
}

/* Calls `visit` for each pair that at least `n_least` rows name, with those rows, which stay where they are, in order of (lower, higher). */
typedef void (*SitnetPairFunc) (const guint32 *rows, guint32 n_rows, gpointer data);
void sitnet_pairs_foreach (const SitnetPairs *self, guint32 n_least, SitnetPairFunc visit, gpointer data);

#endif
