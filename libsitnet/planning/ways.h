/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shortest paths from one actor to others, and the bridges on them. */
#ifndef SITNET_WAYS_H
#define SITNET_WAYS_H

#include "connectivity.h"

typedef struct {
  const SitnetLinks *links;
  const SitnetConnectivity *connectivity;
  guint32 *queue, *steps, *before, *bridges; /* steps: G_MAXUINT32 = not met yet */
  guint32 from, begin, end;                  /* of the queue: what is not looked at yet */
  guint64 work;                              /* actors met by all searches so far */
} SitnetWays;

/* Both must outlive it; `connectivity` is that of the links. */
SitnetWays *sitnet_ways_new (const SitnetLinks *links, const SitnetConnectivity *connectivity);
void sitnet_ways_free (SitnetWays *self);
/* Begins at another actor. A search goes only as far as it is asked to, and goes on from there. */
void sitnet_ways_begin (SitnetWays *self, guint32 from);
/* FALSE when no path leads there; else steps[actor] and bridges[actor] are set. Every path between two actors crosses
   the same bridges. */
gboolean sitnet_ways_reach (SitnetWays *self, guint32 actor);
/* Adds those between the two, in order, to an array of guint32. The actor has been reached. */
void sitnet_ways_append (const SitnetWays *self, guint32 actor, GArray *between);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetWays, sitnet_ways_free)

#endif
