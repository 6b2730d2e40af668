/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One of the shortest paths between two actors, each as likely as another. */
#ifndef SITNET_PATH_WALK_H
#define SITNET_PATH_WALK_H

#include "paths-kernel.h"
#include "random-numbers.h"

/* A search from one end. */
typedef struct {
  const SitnetArcs *arcs;
  guint32 *distance; /* G_MAXUINT32 where not reached */
  guint32 *queue;    /* level by level */
  double *ways;
  gsize begin, end; /* of the last level in the queue */
  guint32 level;
  guint64 n_arcs; /* that lead on from the last level */
} SitnetPathSide;

typedef struct {
  SitnetPathSide sides[2]; /* from the first actor along the arcs, from the second against them */
  guint32 *inner;          /* of the path drawn last: those between its ends, in no order */
  guint32 n_inner;
  double distance; /* of its ends; 0 where no path leads from one to the other */
  guint64 work;    /* arcs followed since the beginning */
} SitnetPathWalk;

/* `reversed`: every arc turned round; the same where every arc goes both ways. */
void sitnet_path_walk_init (SitnetPathWalk *self, const SitnetArcs *arcs, const SitnetArcs *reversed);
/* Between two different actors. SITNET_SEARCH_TOO_MANY_WAYS when there are more than a double can count. */
SitnetSearch sitnet_path_walk_draw (SitnetPathWalk *self, guint32 from, guint32 to, SitnetRandomNumbers *random);
void sitnet_path_walk_clear (SitnetPathWalk *self);

#endif
