/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Facts about each actor that reports a demand, gathered before introductions are sought. */
#ifndef SITNET_ASKERS_H
#define SITNET_ASKERS_H

#include "service-matching.h"
#include "nearby.h"
#include "pace.h"

typedef struct {
  guint8 *served;    /* per ask: its reporter has a provider already, itself or through a tie */
  guint64 *expected; /* per actor: at most so many servings of pairs whose lower actor it is */
} SitnetAskers;

/* The actor in scope that reports a demand; G_MAXUINT32 for any other ask. */
guint32 sitnet_asker_of (const SitnetSupplyDemand *supply_demand, const SitnetNearby *nearby,
                         const SitnetRequirement *requirement);
/* The first of the services found whose actor stands in this row or below; they are in the order of rows. */
guint32 sitnet_service_matching_find_row (const SitnetServiceMatching *self, guint32 row);
/* `listed` as of sitnet_coverage_input_listed(); `nearby` and `fitting` are used meanwhile. O(asks · log + services that
   fit × different ages) for each line, and the neighbours of each reporter. NULL when told to stop. */
SitnetAskers *sitnet_askers_new (const SitnetSupplyDemand *supply_demand, const guint8 *listed, SitnetNearby *nearby,
                                 SitnetServiceMatching *fitting, SitnetPace *pace, GError **error);
void sitnet_askers_free (SitnetAskers *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetAskers, sitnet_askers_free)

#endif
