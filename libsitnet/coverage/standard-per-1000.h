/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where capacity stays below what the standard asks for the children of an area. */
#ifndef SITNET_STANDARD_PER_1000_H
#define SITNET_STANDARD_PER_1000_H

#include "pace.h"
#include "shortage-groups.h"

/* Adds a stretch and a group of its own for each row of the standard that an area falls short of. FALSE with an error when
   the caller asked to stop, or when there is too much. */
gboolean sitnet_standard_per_1000_judge (const SitnetSupplyDemand *supply_demand, SitnetShortage *shortage,
                                         SitnetPace *pace, GError **error);

#endif
