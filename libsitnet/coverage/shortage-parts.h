/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lines of requirements that share services, and with them all that share services with these. */
#ifndef SITNET_SHORTAGE_PARTS_H
#define SITNET_SHORTAGE_PARTS_H

#include "pace.h"
#include "supply-demand.h"

/* Parts without a common service stand or fall each by itself. */
typedef struct {
  guint32 n;
  guint32 *starts; /* the lines of part p are lines[starts[p]] … */
  guint32 *lines;
} SitnetShortageParts;

/* Of the lines whose area is `listed` (no area first; NULL: of all), joined by the services whose capacity may decide a year
   of both; a line by which no capacity is asked for is a part of its own. `scratch` has room for a number of each offer. FALSE
   with SITNET_ERROR_CANCELLED when the caller asked to stop. */
gboolean sitnet_shortage_parts_init (SitnetShortageParts *self, const SitnetSupplyDemand *supply_demand,
                                     const guint8 *listed, guint32 *scratch, SitnetPace *pace, GError **error);
void sitnet_shortage_parts_clear (SitnetShortageParts *self);

#endif
