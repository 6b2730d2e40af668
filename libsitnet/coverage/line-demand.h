/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The families of one line by year of age, and the years in which capacity decides whether they have a place. */
#ifndef SITNET_LINE_DEMAND_H
#define SITNET_LINE_DEMAND_H

#include "pace.h"
#include "service-matching.h"

/* Used for one line after the other; begin with {0}. */
typedef struct {
  double density[SITNET_N_YEARS]; /* families a year, 0 outside of `first` to `last` */
  guint first, last;
  guint8 cuts[SITNET_N_YEARS + 1]; /* 1 where something begins or ended */
  guint8 unknown[SITNET_N_YEARS];  /* 1 = a service that does not say its capacity is for this year */
  guint8
      next_judged[SITNET_N_YEARS]; /* per year of `first` to `last`: the first from there on that is asked for and not
                                         unknown; SITNET_N_YEARS = none */
} SitnetLineDemand;

/* What is asked at a line. FALSE when nobody says how many families. */
gboolean sitnet_line_demand_read (SitnetLineDemand *self, const SitnetSupplyDemand *supply_demand,
                                  const SitnetCoverageLine *line);
/* What is asked, and who may serve it: finds the services too. FALSE when nobody says how many families, or the area of the
   line is not `listed` (no area first; NULL: all are). */
gboolean sitnet_line_demand_open (SitnetLineDemand *self, SitnetServiceMatching *fitting,
                                  const SitnetSupplyDemand *supply_demand, const guint8 *listed, guint32 line);

/* For the work of opening a line. FALSE with SITNET_ERROR_CANCELLED. */
static inline gboolean
sitnet_line_demand_goes_on (const SitnetSupplyDemand *supply_demand, guint32 line, const SitnetServiceMatching *fitting,
                            SitnetPace *pace, GError **error)
{
  guint32 n_requirements = g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, line).n_requirements;
  return sitnet_pace_goes_on (pace, 1 + SITNET_N_YEARS + (guint64)n_requirements + fitting->n, error);
}

/* Whether capacity decides a year of the line, and the service is for it. */
static inline gboolean
sitnet_line_demand_can_serve (const SitnetLineDemand *self, const SitnetFound *supply)
{
  guint from = MAX (supply->age_from, self->first), to = MIN (supply->age_to, self->last);
  return supply->says_capacity && from <= to && self->next_judged[from] <= to;
}

#endif
