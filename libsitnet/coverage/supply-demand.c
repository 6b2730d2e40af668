/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Services and demands indexed by area and need, and how much demand each service can serve. */
#include "supply-demand.h"

#include "memory-room.h"

#include <math.h>
#include <string.h>

SitnetSupplyDemand *
sitnet_supply_demand_new (guint32 n_actors, guint32 n_areas, guint32 n_needs, const gint32 *parents)
{
  SitnetSupplyDemand *self = g_new0 (SitnetSupplyDemand, 1);
  self->n_actors = n_actors;
  self->n_areas = n_areas;
  self->n_needs = n_needs;
  self->supplies = g_array_new (FALSE, FALSE, sizeof (SitnetSupply));
  self->requirements = g_array_new (FALSE, FALSE, sizeof (SitnetRequirement));
  self->placements = g_array_new (FALSE, FALSE, sizeof (SitnetPlacement));
  self->requirement_lines = g_array_new (FALSE, FALSE, sizeof (SitnetCoverageLine));
  self->found = g_array_new (FALSE, FALSE, sizeof (SitnetFound));
  self->parents = g_memdup2 (parents, sizeof (gint32) * n_needs);
  self->roots = g_new (guint32, n_actors);
  for (guint32 i = 0; i < n_actors; i++)
    self->roots[i] = i;
  return self;
}

void
sitnet_supply_demand_free (SitnetSupplyDemand *self)
{
  if (self == NULL)
    return;
  for (guint axis = 0; axis < SITNET_N_FITS; axis++) {
    g_free (self->lists[axis].offsets);
    g_free (self->lists[axis].items);
  }
  g_array_unref (self->supplies);
  g_array_unref (self->requirements);
  g_array_unref (self->placements);
  g_array_unref (self->requirement_lines);
  g_array_unref (self->found);
  g_free (self->found_offsets);
  g_free (self->parents);
  g_free (self->roots);
  g_free (self->place_offsets);
  g_free (self->finer_offsets);
  g_free (self->finer);
  g_free (self->spread);
  g_free (self->reached);
  g_free (self->own_areas);
  g_free (self->children);
  g_free (self);
}

/* Makes room at once: growing by doubling copies all that is there, into pages that are new. */
static void
reserve (GArray *array, guint32 *space, guint32 n)
{
  guint32 len = array->len;
  if (n <= *space)
    return;
  g_array_set_size (array, n);
  array->len = len;
  *space = n;
}

/* Where the next element goes: there are as many as the data have services, too many for a call each. */
static inline gpointer
next_element (GArray *array, guint32 *space, gsize size)
{
  if (array->len == *space)
    reserve (array, space, MAX (64, *space * 2));
  return array->data + size * array->len++;
}

SitnetSupply *
sitnet_supply_demand_make_supplies (SitnetSupplyDemand *self, guint32 n)
{
  if (!sitnet_memory_room_for (n, sizeof (SitnetSupply) + sizeof (SitnetPlacement), SITNET_MOST_PLACEMENTS)) {
    self->too_large = TRUE;
    return NULL;
  }
  reserve (self->placements, &self->placements_space, n);
  reserve (self->supplies, &self->supplies_space, n);
  self->supplies->len = n;
  return (SitnetSupply *)(void *)self->supplies->data;
}

guint32
sitnet_supply_demand_add_supply (SitnetSupplyDemand *self, const SitnetSupply *supply)
{
  SitnetSupply *next = next_element (self->supplies, &self->supplies_space, sizeof *next);
  *next = *supply;
  return self->supplies->len - 1;
}

void
sitnet_supply_demand_expect (SitnetSupplyDemand *self, guint64 n_placements)
{
  if (n_placements > SITNET_MOST_PLACEMENTS - self->placements->len)
    self->too_large = TRUE;
}

/* Asked only when the placements grow: sealing sorts them, with twice their room. */
static gboolean
has_room (const SitnetSupplyDemand *self)
{
  guint64 n = self->placements->len;
  return n < self->placements_space ||
         sitnet_memory_room_for (MAX (n, 1) * 4, sizeof (SitnetPlacement), (guint64)SITNET_MOST_PLACEMENTS * 4 - 4);
}

/* Everywhere in a data set without areas is the one place there is. */
void
sitnet_supply_demand_place_supply (SitnetSupplyDemand *self, guint32 supply, gint32 need, gint32 area)
{
  if (self->too_large || !has_room (self)) {
    self->too_large = TRUE;
    return;
  }
  if (area == SITNET_PLACE_EVERYWHERE && self->n_areas == 0)
    area = SITNET_PLACE_NONE;
  SitnetPlacement *next = next_element (self->placements, &self->placements_space, sizeof *next);
  *next = (SitnetPlacement){supply, need, sitnet_supply_demand_place (self, area)};
}

void
sitnet_supply_demand_reserve_requirements (SitnetSupplyDemand *self, gsize n)
{
  if (sitnet_memory_room_for (n, sizeof (SitnetRequirement), SITNET_MOST_PLACEMENTS))
    reserve (self->requirements, &self->requirements_space, (guint32)n);
}

void
sitnet_supply_demand_add_requirement (SitnetSupplyDemand *self, const SitnetRequirement *requirement)
{
  guint32 n = self->requirements->len;
  if (n >= SITNET_MOST_PLACEMENTS ||
      (n == self->requirements_space &&
       !sitnet_memory_room_for (2 * (guint64)n + 64, sizeof *requirement, G_MAXUINT32))) {
    self->too_large = TRUE;
    return;
  }
  SitnetRequirement *next = next_element (self->requirements, &self->requirements_space, sizeof *next);
  *next = *requirement;
}

static gint
compare_numbers (gint32 a, gint32 b)
{
  return (a > b) - (a < b);
}

gint
sitnet_coverage_line_compare (const SitnetCoverageLine *a, const SitnetCoverageLine *b)
{
  gint order = compare_numbers (a->need, b->need);
  if (order == 0)
    order = compare_numbers (a->area, b->area);
  if (order == 0)
    order = compare_numbers (a->fit.target, b->fit.target);
  if (order == 0)
    order = compare_numbers (a->fit.level, b->fit.level);
  return order != 0 ? order : compare_numbers (a->fit.form, b->fit.form);
}

const SitnetCoverageLine *
sitnet_supply_demand_find_line (const SitnetSupplyDemand *self, const SitnetCoverageLine *key)
{
  const SitnetCoverageLine *lines = (const SitnetCoverageLine *)(void *)self->requirement_lines->data;
  guint32 low = 0, high = self->requirement_lines->len;
  if (high > 0 && key >= lines && key < lines + high)
    return key;
  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    const SitnetCoverageLine *line = &lines[middle];
    gint order = sitnet_coverage_line_compare (line, key);
    if (order == 0)
      return line;
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

/* The first placement of a place at or after a need. */
static guint32
lower_bound (const SitnetSupplyDemand *self, guint32 place, gint32 need)
{
  const SitnetPlacement *rows = (const SitnetPlacement *)(void *)self->placements->data;
  guint32 low = self->place_offsets[place], high = self->place_offsets[place + 1];
  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    if (rows[middle].need < need)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

void
sitnet_supply_demand_range (const SitnetSupplyDemand *self, guint32 place, gint32 need, guint32 *first, guint32 *end)
{
  const SitnetPlacement *rows = (const SitnetPlacement *)(void *)self->placements->data;
  *first = *end = self->place_offsets[place];
  if (*first == self->place_offsets[place + 1])
    return;
  *first = *end = lower_bound (self, place, need);
  while (*end < self->place_offsets[place + 1] && rows[*end].need == need)
    ++*end;
}
