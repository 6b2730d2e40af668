/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shortest ways from sixteen sources at a time: one sweep over an actor's arcs serves all of them. */
#ifndef SITNET_PATHS_LANES_H
#define SITNET_PATHS_LANES_H

#include "paths-kernel.h"

#define SITNET_N_LANES 16

typedef struct _SitnetLane16 SitnetLane16;
typedef struct _SitnetLaneVisit SitnetLaneVisit;

typedef struct {
  const SitnetArcs *arcs, *reversed;
  const SitnetGoOn *go_on;
  guint16 *seen;           /* per actor: lanes whose search has reached it */
  guint16 *fresh;          /* per actor: lanes that reach it at the level in the making; all 0 between levels */
  SitnetLane16 *ways;      /* per actor and lane: number of shortest paths from the source, 0 where not reached */
  SitnetLane16 *share;     /* per actor and lane: (1 + dependency) / ways, 0 until it is known */
  SitnetLaneVisit *visits; /* level by level; an actor stands in as many levels as lanes reach it at */
  gsize most_visits;
  gsize *levels; /* where each level starts in the visits */
  gsize most_levels;
  gboolean too_many_ways;
} SitnetPathsLanes;

void sitnet_paths_lanes_init (SitnetPathsLanes *self, const SitnetArcs *arcs, const SitnetArcs *reversed,
                              const SitnetGoOn *go_on);
/* Adds to `sums` what the searches from the sources (1 to SITNET_N_LANES, all different) find. `filling`
   becomes the mean number of lanes at work in a sweep. Nothing is added unless the result is
   SITNET_SEARCH_DONE. */
SitnetSearch sitnet_paths_lanes_run (SitnetPathsLanes *self, const guint32 *sources, guint n_sources, SitnetPaths *sums,
                                     double *filling);
void sitnet_paths_lanes_clear (SitnetPathsLanes *self);

#endif
