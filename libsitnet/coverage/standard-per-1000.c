/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The standard's capacity for 1,000 children, area by area. */
#include "standard-per-1000.h"

#include "message.h"
#include "memory-room.h"
#include "service-matching.h"

#include <math.h>
#include <string.h>

typedef struct {
  const SitnetSupplyDemand *supply_demand;
  SitnetShortage *shortage;
  SitnetServiceMatching *fitting;
  guint32 *n_places; /* per offer: in how many areas it stands */
  SitnetPace *pace;
  GHashTable *reached; /* offer and area → families there that it can serve; only of offers with several areas */
  guint64 next_look;
} Judge;

/* Of a pair of an offer and an area in the table: two small blocks and the three arrays of the table, twice while they grow.
 */
enum { BYTES_PER_PAIR = 128 };

static gboolean
is_asked_anywhere (const SitnetSupplyDemand *supply_demand)
{
  for (guint32 i = 0; i < supply_demand->requirements->len; i++)
    if (!isnan (sitnet_supply_demand_requirement (supply_demand, i)->per_1000))
      return TRUE;
  return FALSE;
}

/* Placements come by place, so a place is new to an offer when the last one seen was another. */
static void
count_places (Judge *self)
{
  const SitnetSupplyDemand *supply_demand = self->supply_demand;
  g_autofree guint32 *last = g_new (guint32, (gsize)supply_demand->supplies->len + 1);
  self->n_places = g_new0 (guint32, supply_demand->supplies->len);
  memset (last, 0xff, sizeof *last * ((gsize)supply_demand->supplies->len + 1));
  for (guint32 i = 0; i < supply_demand->placements->len; i++) {
    const SitnetPlacement *placement = &g_array_index (supply_demand->placements, SitnetPlacement, i);
    if (last[placement->supply] == placement->place)
      continue;
    last[placement->supply] = placement->place;
    self->n_places[placement->supply] += placement->place == supply_demand->n_areas + 1 ? supply_demand->n_areas : 1;
  }
}

static gint64
pair_key (guint32 supply, gint32 area)
{
  return (gint64)supply << 32 | (gint64)(area + 1);
}

static void
add_reached (Judge *self, guint32 supply, gint32 area, double families)
{
  gint64 key = pair_key (supply, area);
  double *sum = g_hash_table_lookup (self->reached, &key);
  if (sum == NULL) {
    sum = g_new0 (double, 1);
    g_hash_table_insert (self->reached, g_memdup2 (&key, sizeof key), sum);
  }
  *sum += families;
}

static double
families_between (const SitnetRequirement *requirement, const SitnetSupply *supply)
{
  gint from = MAX (requirement->age_from, supply->age_from), to = MIN (requirement->age_to, supply->age_to);
  if (requirement->kind != SITNET_REQUIREMENT_DEMAND || isnan (requirement->families) || from > to)
    return 0;
  return requirement->families * (to - from + 1) / (requirement->age_to - requirement->age_from + 1);
}

/* FALSE when the caller asked to stop, or when there is no room for the pairs of an offer and an area. */
static gboolean
goes_on (Judge *self, guint64 work, GError **error)
{
  if (self->pace->work + work >= self->next_look) {
    self->next_look = self->pace->work + work + SITNET_WORK_A_LOOK;
    if (!sitnet_memory_room_for ((guint64)g_hash_table_size (self->reached) + SITNET_WORK_A_LOOK, BYTES_PER_PAIR,
                                 G_MAXINT32))
      return sitnet_memory_room_refuse (N_ ("services × areas"), error);
  }
  return sitnet_pace_goes_on (self->pace, work, error);
}

static gboolean
sum_reached_by_area (Judge *self, GError **error)
{
  for (guint32 i = 0; i < self->supply_demand->requirement_lines->len; i++) {
    const SitnetCoverageLine *line = &g_array_index (self->supply_demand->requirement_lines, SitnetCoverageLine, i);
    sitnet_service_matching_find (self->fitting, self->supply_demand, line);
    for (guint32 k = 0; k < self->fitting->n; k++) {
      guint32 number = self->fitting->found[k].supply;
      double families = 0;
      if (!goes_on (self, 1 + (guint64)line->n_requirements, error))
        return FALSE;
      for (guint32 a = line->first_requirement;
           a < line->first_requirement + line->n_requirements && self->n_places[number] > 1; a++)
        families += families_between (sitnet_supply_demand_requirement (self->supply_demand, a),
                                      sitnet_supply_demand_supply (self->supply_demand, number));
      if (families > 0)
        add_reached (self, number, line->area, families);
    }
  }
  return TRUE;
}

/* What an offer has for one area: all of it, or the part that falls on the area's families. NaN = unknown. */
static double
held_for (const Judge *self, guint32 number, gint32 area)
{
  double capacity = sitnet_supply_demand_supply (self->supply_demand, number)->capacity;
  if (isnan (capacity) || self->n_places[number] <= 1)
    return capacity;
  if (self->supply_demand->reached[number] <= 0)
    return capacity / self->n_places[number];
  gint64 key = pair_key (number, area);
  const double *families = g_hash_table_lookup (self->reached, &key);
  return families != NULL ? capacity * *families / self->supply_demand->reached[number] : 0;
}

static void
judge_requirement (Judge *self, guint32 number, const SitnetCoverageLine *line, const SitnetRequirement *requirement)
{
  double children =
      line->area >= 0 && self->supply_demand->children != NULL ? self->supply_demand->children[line->area] : NAN;
  SitnetShortGroup group = {
      .reason = SITNET_SHORT_BY_CHILDREN, .needed = requirement->per_1000 * children / 1000, .n_lines = 1};
  SitnetShortStretch stretch = {number, requirement->age_from, requirement->age_to, self->shortage->groups->len};
  if (isnan (children))
    return;
  sitnet_service_matching_find (self->fitting, self->supply_demand, line);
  for (guint32 k = 0; k < self->fitting->n; k++) {
    const SitnetFound *supply = &self->fitting->found[k];
    if (supply->age_from > requirement->age_to || supply->age_to < requirement->age_from)
      continue;
    group.held += held_for (self, supply->supply, line->area); /* NaN when one is unknown */
    group.n_supplies++;
  }
  if (group.held < group.needed - 1e-9 * group.needed) {
    g_array_append_val (self->shortage->groups, group);
    g_array_append_val (self->shortage->stretches, stretch);
  }
}

static gboolean
judge_lines (Judge *self, GError **error)
{
  const SitnetSupplyDemand *supply_demand = self->supply_demand;
  g_autofree guint8 *unknown = g_new0 (guint8, (gsize)supply_demand->n_areas + 1);
  for (guint32 i = 0; i < supply_demand->requirement_lines->len; i++) {
    const SitnetCoverageLine *line = &g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, i);
    for (guint32 a = line->first_requirement; a < line->first_requirement + line->n_requirements; a++) {
      const SitnetRequirement *requirement = sitnet_supply_demand_requirement (supply_demand, a);
      if (isnan (requirement->per_1000))
        continue;
      judge_requirement (self, i, line, requirement);
      if (line->area < 0 || supply_demand->children == NULL || isnan (supply_demand->children[line->area]))
        unknown[line->area + 1] = 1;
      if (!sitnet_pace_goes_on (self->pace, 1 + self->fitting->n, error))
        return FALSE;
    }
  }
  for (guint32 area = 0; area <= supply_demand->n_areas; area++)
    self->shortage->n_children_unknown += unknown[area];
  return TRUE;
}

gboolean
sitnet_standard_per_1000_judge (const SitnetSupplyDemand *supply_demand, SitnetShortage *shortage, SitnetPace *pace,
                                GError **error)
{
  if (!is_asked_anywhere (supply_demand))
    return TRUE;
  Judge judge = {.supply_demand = supply_demand, .shortage = shortage, .pace = pace};
  judge.fitting = sitnet_service_matching_new (supply_demand);
  judge.reached = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  count_places (&judge);
  gboolean going = sum_reached_by_area (&judge, error) && judge_lines (&judge, error);
  g_hash_table_unref (judge.reached);
  sitnet_service_matching_free (judge.fitting);
  g_free (judge.n_places);
  return going;
}
