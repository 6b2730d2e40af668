/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where capacity does not suffice however it is shared out, and the tightest group of demands that proves it.
 */
#ifndef SITNET_SHORTAGE_H
#define SITNET_SHORTAGE_H

#include "progress-private.h"
#include "shortage-groups.h"

/* NULL with SITNET_ERROR_CANCELLED when `progress` (NULL: none) said stop, or with SITNET_ERROR_LIMIT. */
SitnetShortage *sitnet_shortage_find (const SitnetSupplyDemand *supply_demand, const SitnetProgress *progress,
                                      GError **error);
/* By flow alone, as though there were only the demands of the areas in `listed` (no area first; NULL: all). */
SitnetShortage *sitnet_shortage_find_by_flow (const SitnetSupplyDemand *supply_demand, const guint8 *listed,
                                              const SitnetProgress *progress, GError **error);
void sitnet_shortage_free (SitnetShortage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetShortage, sitnet_shortage_free)

#endif
