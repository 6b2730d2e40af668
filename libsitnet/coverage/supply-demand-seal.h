/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The last step before services and demands can be asked about. */
#ifndef SITNET_PROVISION_SEAL_H
#define SITNET_PROVISION_SEAL_H

#include "supply-demand.h"

/* Sorts and indexes; FALSE when there are more rows than it can hold. Add nothing afterwards. */
gboolean sitnet_supply_demand_seal (SitnetSupplyDemand *self);

#endif
