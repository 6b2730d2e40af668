/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Gould and Fernandez' five roles of an actor that stands between two others who have no tie with each other.
 */
#ifndef SITNET_BROKERAGE_H
#define SITNET_BROKERAGE_H

#include "actor-codes.h"
#include "links.h"

typedef enum {
  SITNET_ROLE_COORDINATOR,    /* all three of one sector */
  SITNET_ROLE_ITINERANT,      /* both others of one sector, the broker of another */
  SITNET_ROLE_GATEKEEPER,     /* from another sector to one of the broker's own; */
  SITNET_ROLE_REPRESENTATIVE, /* the other way; without direction the two are the same */
  SITNET_ROLE_LIAISON,        /* three different sectors */
  SITNET_N_ROLES
} SitnetRole;

/* counts[actor × SITNET_N_ROLES + role], zeroed by the caller. With `ways` (sitnet_arcs_ways) ordered triads
   i → broker → j without i → j; without (NULL) each unordered triad once. Only triads whose three actors all
   have a sector count. Time O(m^1.5). */
void sitnet_brokerage_count (const SitnetLinks *links, const guint8 *ways, SitnetActorCodes sectors, guint32 n_sectors,
                             gint64 *counts);

#endif
