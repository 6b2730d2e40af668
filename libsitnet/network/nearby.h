/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whether one of some actors stands within so many steps of another. */
#ifndef SITNET_NEARBY_H
#define SITNET_NEARBY_H

#include "network-private.h"

typedef struct {
  const SitnetNetwork *network;
  guint32 *actor_of_row;  /* NULL = the same; G_MAXUINT32 = not in scope */
  guint32 *wanted, *seen; /* per actor: the wanting or asking that marked it */
  guint32 *queue;
  guint32 wanting, asking;
} SitnetNearby;

SitnetNearby *sitnet_nearby_new (const SitnetNetwork *network);
void sitnet_nearby_free (SitnetNearby *self);
/* The actor of this network in a row of the actors sheet; G_MAXUINT32 when it is not in scope. */
guint32 sitnet_nearby_actor (const SitnetNearby *self, guint32 row);
/* Whom the searches from now on look for. */
void sitnet_nearby_want (SitnetNearby *self, const guint32 *rows, guint32 n);
/* Whether anybody wanted is `from` or stands within `steps` links of it. Stops at the first. */
gboolean sitnet_nearby_reaches (SitnetNearby *self, guint32 from, guint steps);
gboolean sitnet_nearby_are_tied (const SitnetNearby *self, guint32 from, guint32 to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetNearby, sitnet_nearby_free)

#endif
