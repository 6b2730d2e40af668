/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The last step before services and demands can be asked about. */
#ifndef SITNET_PROVISION_SEAL_H
#define SITNET_PROVISION_SEAL_H

#include "progress-private.h"
#include "supply-demand.h"

/* Sorts and indexes; FALSE with SITNET_ERROR_LIMIT when there are more rows than it can hold, with SITNET_ERROR_CANCELLED when
   `progress` (NULL: none) said stop. Add nothing afterwards. */
gboolean sitnet_supply_demand_seal (SitnetSupplyDemand *self, const SitnetProgress *progress, GError **error);

#endif
