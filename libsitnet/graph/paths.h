/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shortest paths between all pairs of actors: how far, and through whom. */
#ifndef SITNET_PATHS_H
#define SITNET_PATHS_H

#include "paths-kernel.h"
#include "progress-private.h"

typedef struct {
  const SitnetArcs *arcs;
  const double *strengths; /* beside the heads, above 0: a step's length is 1 / strength (Newman 2001); NULL = 1 */
  guint32 n_sources;       /* so many drawn at random, without repeating any, so that all is an estimate; 0 = all */
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
