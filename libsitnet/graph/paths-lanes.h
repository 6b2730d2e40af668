/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shortest ways from sixteen sources at a time: one sweep over an actor's arcs serves all of them. */
#ifndef SITNET_PATHS_LANES_H
#define SITNET_PATHS_LANES_H

#include "paths-kernel.h"
#include "paths-values.h"
#include "pendants.h"

/* Not to be moved. */
typedef struct {
  const SitnetArcs *arcs;
  const SitnetGoOn *go_on;
  const SitnetPendants *pendants; /* NULL = each actor is a source of its own */
  SitnetVisits visits;
  SitnetPathsValues values;
  double weights[SITNET_N_LANES]; /* per lane: 1 + pendants of its source */
  SitnetPendantSums pendant_sums; /* of the sources */
} SitnetPathsLanes;

void sitnet_paths_lanes_init (SitnetPathsLanes *self, const SitnetArcs *arcs, const SitnetArcs *reversed,
                              const SitnetPendants *pendants, const SitnetGoOn *go_on);
/* Adds to `sums` what the searches from the sources (1 to SITNET_N_LANES, all different) and from the pendants of each
   find. `filling` becomes the mean number of lanes at work in a sweep. Nothing is added unless the result is
   SITNET_SEARCH_DONE. SITNET_SEARCH_TOO_MANY_WAYS also where lanes would be so empty, or memory is so scarce, that one
   search after the other is better. */
SitnetSearch sitnet_paths_lanes_run (SitnetPathsLanes *self, const guint32 *sources, guint n_sources, SitnetPaths *sums,
                                     double *filling);
void sitnet_paths_lanes_clear (SitnetPathsLanes *self);

#endif
