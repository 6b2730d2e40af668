/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The services, demands and standard of a network as a supply and demand. */
#ifndef SITNET_COVERAGE_INPUT_H
#define SITNET_COVERAGE_INPUT_H

#include "network-private.h"
#include "supply-demand.h"

/* All services and demands of the whole data set; of the scope only its date counts (a service holds when it
   and its actor do). NULL with SITNET_ERROR_LIMIT when there are too many, with SITNET_ERROR_CANCELLED
   when `progress` (NULL: none) said stop. */
SitnetSupplyDemand *sitnet_coverage_input_supply_demand (const SitnetNetwork *network, const SitnetProgress *progress,
                                                         GError **error);
/* For no area (first) and each area, whether the scope lists it; NULL when it lists all. */
guint8 *sitnet_coverage_input_listed (const SitnetNetwork *network);
/* What a reader of the result must know: which parts of the scope do not count, and whose standard it is. */
char *sitnet_coverage_input_dup_note (const SitnetNetwork *network, const SitnetSupplyDemand *supply_demand,
                                      SitnetLanguage language);

#endif
