/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shortest ways between all pairs of actors: how far, and through whom. */
#ifndef SITNET_PATHS_H
#define SITNET_PATHS_H

#include "analysis-private.h"
#include "arcs.h"

typedef struct {
  double
      *betweenness; /* per actor: sum over ordered pairs of others of the share of shortest ways through it */
  double *harmonic; /* per actor: sum of 1 / distance to those it reaches */
  double distance_sum; /* over ordered pairs that are reachable */
  guint64 n_pairs;     /* ordered pairs that are reachable, an actor with itself not counted */
  double diameter;     /* the longest of the shortest ways, 0 when there are none */
} SitnetPaths;

/* Time O(actors × arcs), in all processors; equal to the last bit however many there are. Reports progress
   from `begin` to `end` and returns FALSE with SITNET_ERROR_CANCELLED when told to stop (nothing to clear
   then). For links (each both ways) halve the betweenness to count unordered pairs. */
gboolean sitnet_paths_init (SitnetPaths *self, const SitnetArcs *arcs, const SitnetCall *call, double begin,
                            double end, GError **error);
void sitnet_paths_clear (SitnetPaths *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SitnetPaths, sitnet_paths_clear)

#endif
