/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Goes through all demands once, line by line, before pairs are made of them. */
#include "askers.h"

typedef struct {
  const SitnetSupplyDemand *supply_demand;
  SitnetNearby *nearby;
  SitnetServiceMatching *fitting;
  SitnetPace *pace;
  SitnetAskers *askers;
  GArray *requirements; /* guint32: demands of the line at hand that an actor in scope reports */
  GArray *rows;         /* guint32: providers of the ages at hand */
} Look;

guint32
sitnet_asker_of (const SitnetSupplyDemand *supply_demand, const SitnetNearby *nearby,
                 const SitnetRequirement *requirement)
{
  if (requirement->kind != SITNET_REQUIREMENT_DEMAND || requirement->reporter < 0 ||
      (guint32)requirement->reporter >= supply_demand->n_actors)
    return G_MAXUINT32;
  return sitnet_nearby_actor (nearby, (guint32)requirement->reporter);
}

guint32
sitnet_service_matching_find_row (const SitnetServiceMatching *self, guint32 row)
{
  guint32 low = 0, high = self->n;
  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    if (self->found[middle].actor < row)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static gint
compare_requirements (gconstpointer a, gconstpointer b, gpointer data)
{
  const SitnetRequirement *left = sitnet_supply_demand_requirement (data, *(const guint32 *)a);
  const SitnetRequirement *right = sitnet_supply_demand_requirement (data, *(const guint32 *)b);
  gint order = left->age_from - right->age_from;
  if (order == 0)
    order = left->age_to - right->age_to;
  return order != 0 ? order : (left->reporter > right->reporter) - (left->reporter < right->reporter);
}

static void
want_providers (Look *self, const SitnetRequirement *requirement)
{
  g_array_set_size (self->rows, 0);
  for (guint32 k = 0; k < self->fitting->n; k++)
    if (self->fitting->found[k].age_from <= requirement->age_to &&
        self->fitting->found[k].age_to >= requirement->age_from)
      g_array_append_val (self->rows, self->fitting->found[k].actor);
  sitnet_nearby_want (self->nearby, (const guint32 *)(void *)self->rows->data, self->rows->len);
}

/* Who asks has a provider already when it is one or is tied with one. Asks come by age, so that each list of
   providers is made once. */
static gboolean
find_served (Look *self, GError **error)
{
  const GArray *requirements = self->requirements;
  const SitnetRequirement *last = NULL;
  for (guint32 i = 0; i < requirements->len; i++) {
    guint32 number = g_array_index (requirements, guint32, i),
            before = i > 0 ? g_array_index (requirements, guint32, i - 1) : 0;
    const SitnetRequirement *requirement = sitnet_supply_demand_requirement (self->supply_demand, number);
    gboolean same_ages = last != NULL && last->age_from == requirement->age_from && last->age_to == requirement->age_to;
    if (!same_ages)
      want_providers (self, requirement);
    if (same_ages && last->reporter == requirement->reporter)
      self->askers->served[number] = self->askers->served[before];
    else
      self->askers->served[number] =
          sitnet_nearby_reaches (self->nearby, sitnet_asker_of (self->supply_demand, self->nearby, requirement), 1) ? 1
                                                                                                                    : 0;
    last = requirement;
    if (!sitnet_pace_goes_on (self->pace, same_ages ? 1 : 1 + self->rows->len, error))
      return FALSE;
  }
  return TRUE;
}

static gint
compare_reporters (gconstpointer a, gconstpointer b, gpointer data)
{
  const SitnetRequirement *left = sitnet_supply_demand_requirement (data, *(const guint32 *)a);
  const SitnetRequirement *right = sitnet_supply_demand_requirement (data, *(const guint32 *)b);
  return (left->reporter > right->reporter) - (left->reporter < right->reporter);
}

/* How many servings each lower actor can have at most: ages and ties may leave out some. */
static void
expect_servings (Look *self)
{
  const GArray *requirements = self->requirements;
  guint32 n_above = requirements->len, i = 0;
  for (guint32 a = 0; a < requirements->len; a++) {
    const SitnetRequirement *requirement =
        sitnet_supply_demand_requirement (self->supply_demand, g_array_index (requirements, guint32, a));
    self->askers->expected[sitnet_asker_of (self->supply_demand, self->nearby, requirement)] +=
        self->fitting->n - sitnet_service_matching_find_row (self->fitting, (guint32)requirement->reporter);
  }
  for (guint32 k = 0; k < self->fitting->n; k++) {
    guint32 row = self->fitting->found[k].actor, provider = sitnet_nearby_actor (self->nearby, row);
    for (; i < requirements->len; i++, n_above--)
      if ((guint32)sitnet_supply_demand_requirement (self->supply_demand, g_array_index (requirements, guint32, i))
              ->reporter > row)
        break;
    if (provider != G_MAXUINT32)
      self->askers->expected[provider] += n_above;
  }
}

static void
list_requirements (Look *self, const SitnetCoverageLine *line)
{
  g_array_set_size (self->requirements, 0);
  for (guint32 a = line->first_requirement; a < line->first_requirement + line->n_requirements; a++)
    if (sitnet_asker_of (self->supply_demand, self->nearby,
                         sitnet_supply_demand_requirement (self->supply_demand, a)) != G_MAXUINT32)
      g_array_append_val (self->requirements, a);
}

static gboolean
look_at_line (Look *self, const SitnetCoverageLine *line, GError **error)
{
  list_requirements (self, line);
  if (self->requirements->len == 0)
    return TRUE;
  sitnet_service_matching_find (self->fitting, self->supply_demand, line);
  g_array_sort_with_data (self->requirements, compare_requirements, (gpointer)self->supply_demand);
  if (!find_served (self, error))
    return FALSE;
  g_array_sort_with_data (self->requirements, compare_reporters, (gpointer)self->supply_demand);
  expect_servings (self);
  return TRUE;
}

SitnetAskers *
sitnet_askers_new (const SitnetSupplyDemand *supply_demand, const guint8 *listed, SitnetNearby *nearby,
                   SitnetServiceMatching *fitting, SitnetPace *pace, GError **error)
{
  g_autoptr (SitnetAskers) self = g_new0 (SitnetAskers, 1);
  g_autoptr (GArray) requirements = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  Look look = {supply_demand, nearby, fitting, pace, self, requirements, rows};
  self->served = g_new0 (guint8, (gsize)supply_demand->requirements->len + 1);
  self->expected = g_new0 (guint64, (gsize)nearby->network->n_actors + 1);
  for (guint32 l = 0; l < supply_demand->requirement_lines->len; l++) {
    const SitnetCoverageLine *line = &g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, l);
    if ((listed == NULL || listed[line->area + 1]) && !look_at_line (&look, line, error))
      return NULL;
  }
  return g_steal_pointer (&self);
}

void
sitnet_askers_free (SitnetAskers *self)
{
  if (self == NULL)
    return;
  g_free (self->served);
  g_free (self->expected);
  g_free (self);
}
