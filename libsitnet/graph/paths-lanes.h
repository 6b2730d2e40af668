/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shortest ways from sixteen sources at a time: one sweep over an actor's arcs serves all of them. */
#ifndef SITNET_PATHS_LANES_H
#define SITNET_PATHS_LANES_H

#include "paths-kernel.h"
#include "pendants.h"

#define SITNET_N_LANES 16

typedef struct _SitnetLane16 SitnetLane16;
typedef struct _SitnetLaneVisit SitnetLaneVisit;

typedef struct {
  const SitnetArcs *arcs, *reversed;
  const SitnetGoOn *go_on;
  const SitnetPendants *pendants; /* NULL = each actor is a source of its own */
  guint16 *seen;                  /* per actor: lanes whose search has reached it */
  guint16 *fresh;                 /* per actor: lanes that reach it at the level in the making; all 0 between levels */
  guint32 *places; /* per actor: where the values of its visit in the level beside the one summed up are; 0 = none */
  SitnetLaneVisit *visits; /* level by level; an actor stands in as many levels as lanes reach it at */
  gsize most_visits;
  /* The first is 0; then per visit and lane, 0 in lanes that are not of the visit: number of shortest paths from the source; on the way back
     (1 + dependency) / number. */
  SitnetLane16 *values;
  gsize most_values;
  SitnetLane16 *weights;          /* per lane: 1 + pendants of its source */
  SitnetPendantSums pendant_sums; /* of the sources */
  gboolean is_large;              /* more values than caches hold */
  gsize *levels;                  /* where each level starts in the visits */
  gsize most_levels;
  SitnetSearch end; /* why the search ended without an answer */
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
