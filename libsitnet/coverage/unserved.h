/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Families without a place, each counted once: what a maximum flow leaves out, group by group. */
#ifndef SITNET_UNSERVED_H
#define SITNET_UNSERVED_H

#include "progress-private.h"
#include "shortage-groups.h"

/* Demands of a group together need more than all services that may serve any of them have; what is left over cannot be
   told of one of them. A year of a demand that no service is for is a group of its own. */
typedef struct {
  double families;
  gboolean unfit; /* no service is for it */
} SitnetUnservedGroup;

/* Groups are in the order of their first years. */
typedef struct {
  GArray *stretches;      /* SitnetShortStretch, by line and age, each of one group */
  GArray *groups;         /* SitnetUnservedGroup */
  guint32 *offsets;       /* per line of requirements: its stretches */
  guint32 *first_stretch; /* per group */
} SitnetUnserved;

/* Of the demands in the areas of `listed` (no area first; NULL: all), of which `shortage` says what their flow leaves
   wanting. NULL with SITNET_ERROR_CANCELLED or SITNET_ERROR_LIMIT. */
SitnetUnserved *sitnet_unserved_find (const SitnetSupplyDemand *supply_demand, const SitnetShortage *shortage,
                                      const guint8 *listed, const SitnetProgress *progress, GError **error);
void sitnet_unserved_free (SitnetUnserved *self);
/* The number of families of all groups. */
double sitnet_unserved_total (const SitnetUnserved *self);
/* The stretches [*first, *end) of the line with this key that reach into these years. */
void sitnet_unserved_range (const SitnetUnserved *self, const SitnetSupplyDemand *supply_demand,
                            const SitnetCoverageLine *key, guint age_from, guint age_to, guint32 *first, guint32 *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetUnserved, sitnet_unserved_free)

#endif
