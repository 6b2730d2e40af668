/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is short in one part of the lines: those that share services. */
#ifndef SITNET_SHORTAGE_FLOW_H
#define SITNET_SHORTAGE_FLOW_H

#include "pace.h"
#include "shortage-groups.h"

/* Stretches and groups as in a SitnetShortage, groups numbered from 0; both NULL as long as nothing is short. */
typedef struct {
  GArray *stretches, *groups;
} SitnetShortPart;

/* Of one thread, for one part after the other. */
typedef struct _SitnetShortageFlow SitnetShortageFlow;

/* `listed`: for no area (first) and each area whether its demands count; NULL = all. `source_of_supply` has G_MAXUINT32 for
   each offer, and may be shared by threads that judge different parts, for no two parts share an offer. `progress` must be
   NULL in a thread that is not the caller's. */
SitnetShortageFlow *sitnet_shortage_flow_new (const SitnetSupplyDemand *supply_demand, const guint8 *listed,
                                              guint32 *source_of_supply, const SitnetProgress *progress);
void sitnet_shortage_flow_free (SitnetShortageFlow *self);
/* Adds what is short in a part of `n` lines. FALSE with SITNET_ERROR_CANCELLED or SITNET_ERROR_LIMIT. */
gboolean sitnet_shortage_flow_judge (SitnetShortageFlow *self, const guint32 *lines, guint32 n, SitnetShortPart *part,
                                     GError **error);

#endif
