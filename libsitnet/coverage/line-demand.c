/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Adds up what is asked at a line, year by year. */
#include "line-demand.h"

#include <math.h>

static void
clear (SitnetLineDemand *self)
{
  if (self->first <= self->last)
    memset (self->density + self->first, 0, sizeof *self->density * (self->last - self->first + 1));
  memset (self->cuts, 0, sizeof self->cuts);
  self->first = SITNET_N_YEARS;
  self->last = 0;
}

gboolean
sitnet_line_demand_read (SitnetLineDemand *self, const SitnetSupplyDemand *supply_demand,
                         const SitnetCoverageLine *line)
{
  clear (self);
  for (guint32 i = line->first_requirement; i < line->first_requirement + line->n_requirements; i++) {
    const SitnetRequirement *requirement = sitnet_supply_demand_requirement (supply_demand, i);
    if (requirement->kind != SITNET_REQUIREMENT_DEMAND || isnan (requirement->families) || requirement->families <= 0)
      continue;
    guint from = requirement->age_from, to = requirement->age_to;
    double a_year = requirement->families / (to - from + 1);
    self->cuts[from] = self->cuts[to + 1] = 1;
    self->first = MIN (self->first, from);
    self->last = MAX (self->last, to);
    for (guint year = from; year <= to; year++)
      self->density[year] += a_year;
  }
  return self->first <= self->last;
}

/* Sets `unknown` and `next_judged`, and cuts where services begin and end. */
static void
add_services (SitnetLineDemand *self, const SitnetServiceMatching *fitting)
{
  memset (self->unknown, 0, sizeof self->unknown);
  for (guint32 k = 0; k < fitting->n; k++) {
    const SitnetFound *supply = &fitting->found[k];
    self->cuts[supply->age_from] = self->cuts[supply->age_to + 1] = 1;
    if (!supply->says_capacity)
      memset (self->unknown + supply->age_from, 1, (gsize)(supply->age_to - supply->age_from + 1));
  }
  guint8 next = SITNET_N_YEARS;
  for (guint year = self->last + 1; year-- > self->first;) {
    if (self->density[year] > 0 && !self->unknown[year])
      next = (guint8)year;
    self->next_judged[year] = next;
  }
}

gboolean
sitnet_line_demand_open (SitnetLineDemand *self, SitnetServiceMatching *fitting,
                         const SitnetSupplyDemand *supply_demand, const guint8 *listed, guint32 number)
{
  const SitnetCoverageLine *line = &g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, number);
  fitting->n = 0;
  if ((listed != NULL && !listed[line->area + 1]) || !sitnet_line_demand_read (self, supply_demand, line))
    return FALSE;
  sitnet_service_matching_find (fitting, supply_demand, line);
  add_services (self, fitting);
  return TRUE;
}
