/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shortest ways between all pairs of actors: how far, and through whom. */
#ifndef SITNET_PATHS_H
#define SITNET_PATHS_H

#include "arcs.h"
#include "progress-private.h"

typedef struct {
  double
      *betweenness; /* per actor: sum over ordered pairs of others of the share of shortest ways through it */
  double *harmonic; /* per actor: sum of 1 / distance to those it reaches */
  double distance_sum; /* over ordered pairs that are reachable, of those searched */
  guint64 n_pairs; /* ordered pairs that are reachable, of those searched; an actor with itself not counted */
  double diameter; /* the longest of the shortest ways found, 0 when there are none */
  guint32 n_actors;
  guint32 n_sources;  /* from which another actor can be reached, or which can be */
  guint32 n_searched; /* of these; where fewer, betweenness and harmonic are estimates */
} SitnetPaths;

typedef struct {
  const SitnetArcs *arcs;
  const double
      *strengths;    /* beside the heads, above 0: a step's length is 1 / strength (Newman 2001); NULL = 1 */
  guint32 n_sources; /* so many drawn at random, without repeating any; 0 = all */
  guint64 seed;
  double begin, end; /* of the caller's progress */
} SitnetPathsQuestion;

/* Time O(actors × arcs), with strengths O(actors × arcs × log actors), in all processors; equal to the last
   bit however many there are. FALSE with SITNET_ERROR_CANCELLED when told to stop (nothing to clear then).
   For links (each both ways) halve the betweenness to count unordered pairs. */
gboolean sitnet_paths_init (SitnetPaths *self, const SitnetPathsQuestion *question, const SitnetProgress *progress,
                            GError **error);
void sitnet_paths_clear (SitnetPaths *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SitnetPaths, sitnet_paths_clear)

#endif
