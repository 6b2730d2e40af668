/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Beside the visits of sixteen searches: numbers of shortest paths on the way out, dependencies on the way back. */
#ifndef SITNET_PATHS_VALUES_H
#define SITNET_PATHS_VALUES_H

#include "paths-visits.h"

typedef struct _SitnetLane16 SitnetLane16;

typedef struct {
  const SitnetVisits *visits;
  /* Per visit and lane: number of shortest paths from the source, 0 in lanes that are not of the visit. */
  void *ways;
  gsize ways_size;
  gboolean is_wide; /* they are doubles, up to SITNET_MOST_WAYS; else floats, up to where these are exact */
  /* Of two levels, per visit and lane: (1 + dependency) / number of paths, summed over those one step farther. */
  SitnetLane16 *shares, *shares_before;
  SitnetLane16 *room_for_shares;
  gsize n_counted;   /* of the steps, on the way out; still to go on the way back */
  gboolean is_large; /* more values than caches hold */
} SitnetPathsValues;

void sitnet_paths_values_init (SitnetPathsValues *self, const SitnetVisits *visits);
/* Of level 0. FALSE, here and below, when there is no memory. */
gboolean sitnet_paths_values_start (SitnetPathsValues *self);
/* Of the last level, from those of the level before it. FALSE also when visits are so many that lanes must be mostly empty,
   and when numbers are too great. Where doubles may hold these, `is_wide` has become TRUE: start again then. */
gboolean sitnet_paths_values_count (SitnetPathsValues *self);
/* Gets ready for the way back from the last level. */
gboolean sitnet_paths_values_turn (SitnetPathsValues *self);
/* Adds the dependencies of a level, each times the weight of its lane, and hands them on to the level before; from the last
   level down to level 1. */
void sitnet_paths_values_hand_back (SitnetPathsValues *self, gsize level, const double *weights, double *betweenness);
void sitnet_paths_values_clear (SitnetPathsValues *self);

#endif
