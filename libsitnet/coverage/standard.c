/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The optimal network: what every area should have, from the data or built in. */
#include "standard.h"

#include <math.h>

void
sitnet_standard_add (SitnetSupplyDemand *supply_demand, const SitnetRequirement *row)
{
  SitnetRequirement requirement = *row;
  requirement.kind = SITNET_REQUIREMENT_STANDARD;
  requirement.families = NAN;
  requirement.reporter = -1;
  requirement.area = SITNET_PLACE_NONE;
  for (guint32 area = 0; area < supply_demand->n_areas && !supply_demand->too_large; area++) {
    if (supply_demand->own_areas != NULL && !supply_demand->own_areas[area])
      continue;
    requirement.area = (gint32)area;
    sitnet_supply_demand_add_requirement (supply_demand, &requirement);
  }
  if (requirement.area == SITNET_PLACE_NONE)
    sitnet_supply_demand_add_requirement (supply_demand, &requirement);
}

/* Needs that lie under another one and have none below; a code that only a cell mentions may be a slip of the
 * pen. */
void
sitnet_standard_add_built_in (SitnetSupplyDemand *supply_demand, const SitnetVocabulary *needs)
{
  guint32 n = sitnet_vocabulary_get_n (needs);
  g_autofree guint8 *has_finer = g_new0 (guint8, (gsize)n + 1);
  for (guint32 i = 0; i < n; i++)
    if (sitnet_vocabulary_get (needs, i)->parent >= 0)
      has_finer[sitnet_vocabulary_get (needs, i)->parent] = 1;
  for (guint32 i = 0; i < n; i++) {
    const SitnetTerm *term = sitnet_vocabulary_get (needs, i);
    SitnetRequirement row = {.need = (gint32)i,
                             .fit = {-1, -1, -1},
                             .age_from = 0,
                             .age_to = SITNET_AGE_LAST_CHILD,
                             .per_1000 = NAN,
                             .min_providers = 1};
    if (term->parent >= 0 && !has_finer[i] && (term->built_in || term->declared))
      sitnet_standard_add (supply_demand, &row);
  }
  supply_demand->built_in_standard = TRUE;
}
