/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Works out once what fits each line of requirements, and how many families each service can serve. */
#include "supply-demand-seal.h"

#include "message.h"
#include "memory-room.h"
#include "pace.h"
#include "service-matching.h"
#include "supply-demand-index.h"
#include "written-memory.h"

#include <math.h>

/* What fits each line is kept while that is no more than this many times the placements of the services: of a
   data set whose services go everywhere it would be their number times the lines. */
enum { FOUND_PER_PLACEMENT = 4, FOUND_AT_LEAST = 1 << 12 };

/* No line is expected to have more services that fit. */
enum { USUAL_FOUND = 32 };

/* Families per year of age, as running sums: sums[y] is all below y, up to the year that is returned, from
   which on they stay the same. */
static guint
sum_families (const SitnetSupplyDemand *self, const SitnetCoverageLine *line, double *sums)
{
  double density[SITNET_N_YEARS] = {0};
  guint end = 0;
  for (guint32 i = line->first_requirement; i < line->first_requirement + line->n_requirements; i++) {
    const SitnetRequirement *requirement = sitnet_supply_demand_requirement (self, i);
    if (requirement->kind != SITNET_REQUIREMENT_DEMAND || isnan (requirement->families))
      continue;
    double a_year = requirement->families / (requirement->age_to - requirement->age_from + 1);
    end = MAX (end, (guint)requirement->age_to + 1);
    for (guint year = requirement->age_from; year <= requirement->age_to; year++)
      density[year] += a_year;
  }
  sums[0] = 0;
  for (guint year = 0; year < end; year++)
    sums[year + 1] = sums[year] + density[year];
  return end;
}

/* Mostly each service fits one line; the array grows where it fits several. */
static void
make_room_for_found (SitnetSupplyDemand *self)
{
  guint64 n = MIN (self->placements->len, (guint64)self->requirement_lines->len * USUAL_FOUND);
  if (!sitnet_memory_room_for (n, 2 * sizeof (SitnetFound), G_MAXINT32))
    return;
  g_array_set_size (self->found, (guint)n);
  g_array_set_size (self->found, 0);
}

/* FALSE when the caller asked to stop. Where memory is short less is kept, and found anew when asked for. */
static gboolean
keep_found (SitnetSupplyDemand *self, SitnetPace *pace, GError **error)
{
  guint32 n_lines = self->requirement_lines->len, kept = 0;
  guint64 most = MAX ((guint64)self->placements->len * FOUND_PER_PLACEMENT, FOUND_AT_LEAST);
  g_autoptr (SitnetServiceMatching) fitting = sitnet_service_matching_new (self);
  self->found_offsets = g_new0 (guint32, (gsize)n_lines + 1);
  make_room_for_found (self);
  for (; kept < n_lines; kept++) {
    sitnet_service_matching_find (fitting, self, &g_array_index (self->requirement_lines, SitnetCoverageLine, kept));
    if (!sitnet_pace_goes_on (pace, 1 + fitting->n, error))
      return FALSE;
    if ((guint64)self->found->len + fitting->n > most || !sitnet_memory_room_to_add (self->found, fitting->n))
      break;
    g_array_append_vals (self->found, fitting->found, fitting->n);
    self->found_offsets[kept + 1] = self->found->len;
  }
  self->n_found_lines = kept;
  return TRUE;
}

/* How many families each offer could serve, over all lines: what its capacity is split by. */
static gboolean
sum_reached (SitnetSupplyDemand *self, SitnetPace *pace, GError **error)
{
  g_autoptr (SitnetServiceMatching) fitting = sitnet_service_matching_new (self);
  double sums[SITNET_N_YEARS + 1];
  self->reached = sitnet_new_written (double, self->supplies->len + 1);
  for (guint32 i = 0; i < self->requirement_lines->len; i++) {
    const SitnetCoverageLine *line = &g_array_index (self->requirement_lines, SitnetCoverageLine, i);
    guint end = sum_families (self, line, sums);
    if (sums[end] <= 0)
      continue;
    sitnet_service_matching_find (fitting, self, line);
    for (guint32 k = 0; k < fitting->n; k++) {
      const SitnetFound *supply = &fitting->found[k];
      double above = sums[MIN (supply->age_to + 1u, end)], below = sums[MIN (supply->age_from, end)];
      if (above > below)
        self->reached[supply->supply] += above - below;
    }
    if (!sitnet_pace_goes_on (pace, 1 + fitting->n, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
sitnet_supply_demand_seal (SitnetSupplyDemand *self, const SitnetProgress *progress, GError **error)
{
  SitnetPace pace = {.progress = progress};
  if (!sitnet_supply_demand_index (self))
    return sitnet_memory_room_refuse (N_ ("services × needs × areas, or demands and standards × areas,"), error);
  return keep_found (self, &pace, error) && sum_reached (self, &pace, error);
}
