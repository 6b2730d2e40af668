/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where one actor alone serves a need. */
#ifndef SITNET_SOLE_PROVIDERS_H
#define SITNET_SOLE_PROVIDERS_H

#include "supply-demand.h"

/* Per actor (row of the actors sheet): cells of need × area with a service in which nobody else has one.
   A cell stands where a service names the need itself, for whatever target, level, form and age; services for
   finer needs of it count as providers too. `listed` as in lines.h. The caller frees it. */
guint32 *sitnet_sole_providers_count (const SitnetSupplyDemand *supply_demand, const guint8 *listed);

#endif
