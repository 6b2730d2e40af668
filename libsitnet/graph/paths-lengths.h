/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shortest paths from one source at a time where steps have lengths, or where paths are too many for a double. */
#ifndef SITNET_PATHS_LENGTHS_H
#define SITNET_PATHS_LENGTHS_H

#include "paths-kernel.h"
#include "random-numbers.h"
#include "wide-number.h"

typedef struct {
  guint32 actor;
  double distance;
} SitnetPathsWaiting;

typedef struct {
  const SitnetArcs *arcs;
  const double *lengths; /* beside the heads, above 0; NULL = all 1 */
  double *distance;      /* HUGE_VAL where not reached */
  guint32 *order;        /* the source first, by distance */
  guint32 *place;        /* in the order; G_MAXUINT32 where not (yet) reached for good */
  SitnetPathsWaiting *heap;
  SitnetWideNumber *ways, *share;
} SitnetPathsLengths;

/* Distances that differ by less than this part count as equal (igraph's IGRAPH_SHORTEST_PATH_EPSILON): equal
   sums of lengths, added in another order, differ in their last digits. */
#define SITNET_EQUAL_DISTANCES 1e-10

void sitnet_paths_lengths_init (SitnetPathsLengths *self, const SitnetArcs *arcs, const double *lengths);
void sitnet_paths_lengths_run (SitnetPathsLengths *self, guint32 source, SitnetPaths *sums);
/* One of the shortest paths from an actor to another, each as likely as another: those between them stand in `inner`, which
   has room for all actors. `onward` are the arcs turned round, with the same lengths beside their heads. Returns the
   distance; 0 where there is no path. */
double sitnet_paths_lengths_draw (SitnetPathsLengths *self, guint32 from, guint32 to, const SitnetArcs *onward,
                                  const double *lengths, SitnetRandomNumbers *random, guint32 *inner, guint32 *n_inner);
void sitnet_paths_lengths_clear (SitnetPathsLengths *self);

#endif
