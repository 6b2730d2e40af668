/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The services of a network as offers. */
#ifndef SITNET_COVERAGE_SERVICES_H
#define SITNET_COVERAGE_SERVICES_H

#include "network-private.h"
#include "supply-demand.h"

/* Adds those that hold at the scope's date to a supply and demand without offers. */
void sitnet_coverage_services_add (SitnetSupplyDemand *supply_demand, const SitnetNetwork *network);

#endif
