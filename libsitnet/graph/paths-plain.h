/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shortest paths from one source at a time: for networks of long paths, where lanes would be empty. */
#ifndef SITNET_PATHS_PLAIN_H
#define SITNET_PATHS_PLAIN_H

#include "paths-kernel.h"

typedef struct {
  const SitnetArcs *arcs;
  guint32 *distance;
  guint32 *queue; /* the source first, in order of distance */
  double *ways;   /* number of shortest paths from the source; a double, for it grows beyond any integer */
  double *share;  /* (1 + dependency) / ways */
} SitnetPathsPlain;

void sitnet_paths_plain_init (SitnetPathsPlain *self, const SitnetArcs *arcs);
/* Never stopped: a search takes as long as reading the arcs twice. */
SitnetSearch sitnet_paths_plain_run (SitnetPathsPlain *self, guint32 source, SitnetPaths *sums);
void sitnet_paths_plain_clear (SitnetPathsPlain *self);

#endif
