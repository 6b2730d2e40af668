/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of ties sorted by the unordered pair they name, so that what is said of one pair lies together. */
#ifndef SITNET_PAIRS_H
#define SITNET_PAIRS_H

#include <glib.h>

typedef struct {
  guint32 n_actors;
  guint32 n_rows;   /* without self-ties */
  guint32 *offsets; /* n_actors + 1: where the pairs begin whose lower actor this is */
  guint32 *higher;  /* n_rows: the other actor, ascending within the lower one */
  guint32 *rows;    /* n_rows: the row, ascending within a pair */
} SitnetPairs;

/* Linear: two counting scatters. Self-ties are left out. */
void sitnet_pairs_init (SitnetPairs *self, guint32 n_actors, guint32 n_ties, const guint32 *from, const guint32 *to);
void sitnet_pairs_clear (SitnetPairs *self);

/* Calls `visit` for each pair that at least `n_least` rows name, with those rows, in order of (lower, higher). */
typedef void (*SitnetPairFunc) (const guint32 *rows, guint32 n_rows, gpointer data);
void sitnet_pairs_foreach (const SitnetPairs *self, guint32 n_least, SitnetPairFunc visit, gpointer data);

#endif
