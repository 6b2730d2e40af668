/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What every question about needs starts from, worked out once for a network. */
#ifndef SITNET_KEPT_COVERAGE_H
#define SITNET_KEPT_COVERAGE_H

#include "network-private.h"
#include "shortage.h"
#include "unserved.h"

/* All are lent as long as the network lives. NULL with SITNET_ERROR_LIMIT when there are too many services and demands,
   or with SITNET_ERROR_CANCELLED when `progress` (NULL: none) said stop. */
const SitnetSupplyDemand *sitnet_network_get_supply_demand (const SitnetNetwork *network,
                                                            const SitnetProgress *progress, GError **error);
const SitnetShortage *sitnet_network_get_shortage (const SitnetNetwork *network, const SitnetProgress *progress,
                                                   GError **error);
/* Of the demands in the areas of the scope. */
const SitnetUnserved *sitnet_network_get_unserved (const SitnetNetwork *network, const SitnetProgress *progress,
                                                   GError **error);

#endif
