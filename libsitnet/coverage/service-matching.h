/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which services fit what is asked. */
#ifndef SITNET_SERVICE_MATCHING_H
#define SITNET_SERVICE_MATCHING_H

#include "supply-demand.h"

/* The offers that fit a line whatever their ages, by actor; reused from line to line. */
typedef struct {
  const SitnetFound *found;
  guint32 n;
  SitnetFound *own;
  guint32 space;
  guint32 *stamps;
  guint32 stamp;
} SitnetServiceMatching;

SitnetServiceMatching *sitnet_service_matching_new (const SitnetSupplyDemand *supply_demand);
void sitnet_service_matching_free (SitnetServiceMatching *self);
/* Quickest for a line of a sealed supply and demand, `line` being the supply and demand's own. */
void sitnet_service_matching_find (SitnetServiceMatching *self, const SitnetSupplyDemand *supply_demand,
                                   const SitnetCoverageLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetServiceMatching, sitnet_service_matching_free)

#endif
