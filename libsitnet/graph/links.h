/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who is linked with whom: pairs of actors with at least one tie, as compressed rows of neighbours with the number of
   the link beside each neighbour. */
#ifndef SITNET_LINKS_H
#define SITNET_LINKS_H

#include "pairs.h"

typedef struct {
  guint32 n_actors;
  guint32 n_links;
  guint32 *offsets; /* n_actors + 1 */
  guint32 *neighbours; /* 2 × n_links; of actor a: neighbours[offsets[a]] … neighbours[offsets[a + 1] − 1], ascending */
  guint32 *link_ids; /* beside each neighbour */
  guint32 *from;     /* per link: the ends as its first row names them */
  guint32 *to;
  guint32 *tie; /* per link: the row (of the network's ties) that names it first */
} SitnetLinks;

/* Pairs from rows: self-ties skipped, repeated and reciprocal rows merged, links numbered in order of first row.
   FALSE when there are more than 2^31 − 1 links. */
gboolean sitnet_links_init (SitnetLinks *self, guint32 n_actors, guint32 n_ties, const guint32 *from,
                            const guint32 *to);
/* The same from rows that were sorted into pairs before. */
gboolean sitnet_links_init_pairs (SitnetLinks *self, const SitnetPairs *pairs, guint32 n_ties, const guint32 *from,
                                  const guint32 *to);
/* Raw rows, nothing merged (self-ties still skipped), neighbours in order of rows. For oracle tests of kernels. */
gboolean sitnet_links_init_raw (SitnetLinks *self, guint32 n_actors, guint32 n_ties, const guint32 *from,
                                const guint32 *to);
void sitnet_links_clear (SitnetLinks *self);
/* Whether two actors are linked, by a search among the neighbours of the first; not of raw rows. */
gboolean sitnet_links_are_linked (const SitnetLinks *self, guint32 from, guint32 to);

static inline guint32
sitnet_links_degree (const SitnetLinks *self, guint32 actor)
{
  return self->offsets[actor + 1] - self->offsets[actor];
}

#endif
