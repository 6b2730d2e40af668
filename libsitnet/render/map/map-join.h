/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Two states of a network on one map. */
#ifndef SITNET_MAP_JOIN_H
#define SITNET_MAP_JOIN_H

#include "map-content.h"

G_BEGIN_DECLS

/**
 * SitnetMapChange:
 *
 * How many have come and gone.
 */
typedef struct {
  guint32 actors_gained, actors_lost;
  guint32 ties_gained, ties_lost;
} SitnetMapChange;

/* Adds to the later state what only the earlier one has, and marks all actors and ties as kept, gained or lost. The network
   of the earlier state must live on. */
SitnetMapChange sitnet_map_join (SitnetMapContent *later, SitnetMapContent *earlier);

G_END_DECLS

#endif
