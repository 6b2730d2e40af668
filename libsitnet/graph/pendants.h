/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors with a single neighbour, whose shortest paths are those of the neighbour and one step more. */
#ifndef SITNET_PENDANTS_H
#define SITNET_PENDANTS_H

#include "arcs.h"

typedef struct {
  guint32 *counts; /* per actor: how many of its neighbours have no other, unless it has only one neighbour itself */
  guint32 *sizes;  /* per actor: actors of its component */
} SitnetPendants;

/* Of arcs that all go both ways. Time O(actors + arcs). */
void sitnet_pendants_init (SitnetPendants *self, const SitnetArcs *arcs);
void sitnet_pendants_clear (SitnetPendants *self);

/* Of at most sixteen sources. */
typedef struct {
  guint32 sums[2]
              [256]; /* pendants of any set of the first eight sources, and of the others; not in use when `all` is 0 */
  guint32 all;       /* a bit for each source that has any */
} SitnetPendantSums;

void sitnet_pendants_add_up (const SitnetPendants *self, const guint32 *sources, guint n_sources,
                             SitnetPendantSums *sums);

static inline guint32
sitnet_pendant_sums_of (const SitnetPendantSums *self, guint32 set)
{
  return self->sums[0][set & 255] + self->sums[1][set >> 8 & 255];
}

/* Whether an actor is counted with its neighbour. */
static inline gboolean
sitnet_pendants_is_one (const SitnetArcs *arcs, guint32 actor)
{
  return sitnet_arcs_out_degree (arcs, actor) == 1 &&
         sitnet_arcs_out_degree (arcs, arcs->heads[arcs->offsets[actor]]) > 1;
}

#endif
