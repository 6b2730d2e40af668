/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the kernels of shortest paths have in common: what they add to, how they end, how they are stopped. */
#ifndef SITNET_PATHS_KERNEL_H
#define SITNET_PATHS_KERNEL_H

#include "arcs.h"

typedef struct {
  double *betweenness; /* per actor: sum over ordered pairs of others of the share of shortest paths through it */
  double *harmonic;    /* per actor: sum of 1 / distance to those it reaches */
  double distance_sum; /* over ordered pairs that are reachable, of those searched */
  guint64 n_pairs;     /* ordered pairs that are reachable, of those searched; an actor with itself not counted */
  double diameter;     /* the longest of the shortest paths found, 0 when there are none */
  guint32 n_actors;
  guint32 n_sources;  /* from which another actor can be reached, or which can be */
  guint32 n_searched; /* of these; where fewer, harmonic is an estimate */
  guint64 n_drawn;    /* pairs of actors of which betweenness is an estimate; 0 = it is exact */
  double n_possible;  /* ordered pairs of which they were drawn */
  double
      caution; /* the logarithm of how often one error of the estimate may be exceeded (sitnet_path_sample_error()) */
} SitnetPaths;

/* Each searches from sources along `arcs` and adds to a SitnetPaths; `harmonic` of an actor grows by 1 /
   distance for every source that reaches it. So that this is what the actor reaches, sitnet_paths_init()
   gives them the arcs turned round, which leaves betweenness as it is. */

typedef enum {
  SITNET_SEARCH_DONE,
  SITNET_SEARCH_STOPPED,
  SITNET_SEARCH_TOO_MANY_WAYS /* more shortest paths than a double can count; nothing was added */
} SitnetSearch;

/* Asked every few milliseconds; `ask` NULL = always go on. */
typedef struct {
  gboolean (*ask) (gpointer data);
  gpointer data;
} SitnetGoOn;

static inline gboolean
sitnet_go_on (const SitnetGoOn *self)
{
  return self->ask == NULL || self->ask (self->data);
}

/* Sums over as many actors as there can be stay below the greatest double, and reciprocals above the least.
 */
#define SITNET_MOST_WAYS 1e290

#endif
