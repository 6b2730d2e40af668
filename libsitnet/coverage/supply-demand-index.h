/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The indexes of supply and demand. */
#ifndef SITNET_SUPPLY_DEMAND_INDEX_H
#define SITNET_SUPPLY_DEMAND_INDEX_H

#include "supply-demand.h"

/* Sorts and indexes what was added; sitnet_supply_demand_seal() does it. FALSE when there is more than it can hold. */
gboolean sitnet_supply_demand_index (SitnetSupplyDemand *self);

#endif
