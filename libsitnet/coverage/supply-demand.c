/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Services and demands indexed by area and need, and how much demand each service can serve. */
#include "supply-demand.h"

#include "memory-room.h"

#include <math.h>
#include <string.h>

/* Beyond this many service × need × area rows an index would no longer fit 32-bit sizes in comfort. */
enum { MOST_ROWS = 1 << 27 };

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
  self->found_supplies = g_array_new (FALSE, FALSE, sizeof (guint32));
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
  g_array_unref (self->found_supplies);
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

/* Where the next element goes: there are as many as the data have services, too many for a call each. */
static inline gpointer
next_element (GArray *array, guint32 *space, gsize size)
{
  if (array->len == *space) {
    guint32 n = array->len;
    *space = MAX (64, *space * 2);
    g_array_set_size (array, *space);
    array->len = n;
  }
  return array->data + size * array->len++;
}

guint32
sitnet_supply_demand_add_supply (SitnetSupplyDemand *self, const SitnetSupply *supply)
{
  SitnetSupply *next = next_element (self->supplies, &self->supplies_space, sizeof *next);
  *next = *supply;
  return self->supplies->len - 1;
}

guint32
sitnet_supply_demand_place (const SitnetSupplyDemand *self, gint32 area)
{
  return area == SITNET_PLACE_EVERYWHERE ? self->n_areas + 1 : (guint32)(area + 1);
}

void
sitnet_supply_demand_expect (SitnetSupplyDemand *self, guint64 n_placements)
{
  if (n_placements > MOST_ROWS - self->placements->len)
    self->too_large = TRUE;
}

/* Asked only when the placements grow: sealing sorts them, with twice their room. */
static gboolean
has_room (const SitnetSupplyDemand *self)
{
  guint64 n = self->placements->len;
  return n < self->placements_space ||
         sitnet_memory_room_for (MAX (n, 1) * 4, sizeof (SitnetPlacement), (guint64)MOST_ROWS * 4 - 4);
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
sitnet_supply_demand_add_requirement (SitnetSupplyDemand *self, const SitnetRequirement *requirement)
{
  if (self->requirements->len >= MOST_ROWS || !sitnet_memory_room_to_add (self->requirements, 1))
    self->too_large = TRUE;
  else
    g_array_append_vals (self->requirements, requirement, 1);
}

/* One stable pass of a counting sort, by need or by place. */
static GArray *
sort_placements (GArray *placements, gboolean by_place, guint32 n_keys, guint32 **offsets)
{
  SitnetPlacement *from = (SitnetPlacement *)(void *)placements->data;
  guint32 *starts = g_new0 (guint32, (gsize)n_keys + 1);
  for (guint32 i = 0; i < placements->len; i++)
    starts[(by_place ? from[i].place : (guint32)from[i].need) + 1]++;
  for (guint32 i = 0; i < n_keys; i++)
    starts[i + 1] += starts[i];
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (SitnetPlacement), placements->len);
  g_array_set_size (sorted, placements->len);
  SitnetPlacement *to = (SitnetPlacement *)(void *)sorted->data;
  for (guint32 i = 0; i < placements->len; i++)
    to[starts[by_place ? from[i].place : (guint32)from[i].need]++] = from[i];
  memmove (starts + 1, starts, sizeof *starts * n_keys);
  starts[0] = 0;
  g_array_unref (placements);
  *offsets = starts;
  return sorted;
}

/* A service that names a need or an area twice stands there once. */
static void
drop_repeats (SitnetSupplyDemand *self)
{
  SitnetPlacement *rows = (SitnetPlacement *)(void *)self->placements->data;
  guint32 kept = 0, place = 0, n_places = self->n_areas + 2;
  for (guint32 i = 0; i < self->placements->len; i++) {
    for (; place < rows[i].place; place++)
      self->place_offsets[place + 1] = kept;
    if (kept > self->place_offsets[place] && rows[kept - 1].need == rows[i].need &&
        rows[kept - 1].supply == rows[i].supply)
      continue;
    rows[kept++] = rows[i];
  }
  for (; place < n_places; place++)
    self->place_offsets[place + 1] = kept;
  g_array_set_size (self->placements, kept);
}

static void
index_placements (SitnetSupplyDemand *self)
{
  g_autofree guint32 *by_need = NULL;
  self->placements = sort_placements (self->placements, FALSE, self->n_needs, &by_need);
  self->placements = sort_placements (self->placements, TRUE, self->n_areas + 2, &self->place_offsets);
  drop_repeats (self);
  self->spread = g_new0 (double, self->supplies->len);
  for (guint32 i = 0; i < self->placements->len; i++) {
    const SitnetPlacement *placement = &g_array_index (self->placements, SitnetPlacement, i);
    self->spread[placement->supply] += placement->place == self->n_areas + 1 ? self->n_areas : 1;
  }
}

/* Calls for a need and everything above it; parents in a circle (a data set's own rows may say so) end the
 * walk. Returns how many they are. */
static guint32
count_above (SitnetSupplyDemand *self, gint32 need, guint32 *seen, gboolean store)
{
  gint32 above = need;
  guint32 n = 0;
  for (; above >= 0 && seen[above] != (guint32)need + 1; n++) {
    seen[above] = (guint32)need + 1;
    if (store)
      self->finer[self->finer_offsets[above]++] = need;
    else
      self->finer_offsets[above + 1]++;
    above = self->parents[above];
  }
  return n;
}

/* A chain of needs has as many pairs of a need and one above it as its length squared. */
static gboolean
sum_finer (SitnetSupplyDemand *self, guint32 *seen)
{
  guint64 total = 0;
  for (guint32 i = 0; i < self->n_needs && total <= MOST_ROWS; i++)
    total += count_above (self, (gint32)i, seen, FALSE);
  if (!sitnet_memory_room_for (total, sizeof (gint32), MOST_ROWS))
    return FALSE;
  for (guint32 i = 0; i < self->n_needs; i++)
    self->finer_offsets[i + 1] += self->finer_offsets[i];
  return TRUE;
}

static gboolean
index_finer (SitnetSupplyDemand *self)
{
  g_autofree guint32 *seen = g_new0 (guint32, (gsize)self->n_needs + 1);
  self->finer_offsets = g_new0 (guint32, (gsize)self->n_needs + 1);
  if (!sum_finer (self, seen))
    return FALSE;
  self->finer = g_new (gint32, self->finer_offsets[self->n_needs]);
  memset (seen, 0, sizeof *seen * self->n_needs);
  for (guint32 i = 0; i < self->n_needs; i++)
    count_above (self, (gint32)i, seen, TRUE);
  memmove (self->finer_offsets + 1, self->finer_offsets, sizeof (guint32) * self->n_needs);
  self->finer_offsets[0] = 0;
  return TRUE;
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

typedef struct {
  SitnetCoverageLine line;
  guint32 requirement;
} AskOrder;

static gint
compare_requirement_order (gconstpointer a, gconstpointer b)
{
  const AskOrder *left = a, *right = b;
  gint order = sitnet_coverage_line_compare (&left->line, &right->line);
  return order != 0 ? order : (left->requirement > right->requirement) - (left->requirement < right->requirement);
}

/* Sorts the asks into lines: equal keys side by side. */
static void
index_requirements (SitnetSupplyDemand *self)
{
  g_autofree AskOrder *order = g_new (AskOrder, self->requirements->len);
  for (guint32 i = 0; i < self->requirements->len; i++) {
    const SitnetRequirement *requirement = sitnet_supply_demand_requirement (self, i);
    order[i] = (AskOrder){{requirement->need, requirement->area, requirement->fit, 0, 1}, i};
  }
  if (self->requirements->len > 1)
    qsort (order, self->requirements->len, sizeof *order, compare_requirement_order);
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (SitnetRequirement), self->requirements->len);
  SitnetCoverageLine *last = NULL;
  for (guint32 i = 0; i < self->requirements->len; i++) {
    g_array_append_vals (sorted, sitnet_supply_demand_requirement (self, order[i].requirement), 1);
    if (last != NULL && sitnet_coverage_line_compare (last, &order[i].line) == 0) {
      last->n_requirements++;
      continue;
    }
    order[i].line.first_requirement = i;
    g_array_append_val (self->requirement_lines, order[i].line);
    last = &g_array_index (self->requirement_lines, SitnetCoverageLine, self->requirement_lines->len - 1);
  }
  g_array_unref (self->requirements);
  self->requirements = sorted;
}

/* Both are copied as they are sorted, into arrays that have up to twice the room. */
static gboolean
has_room_to_index (const SitnetSupplyDemand *self)
{
  gsize a_requirement = sizeof (AskOrder) + 2 * sizeof (SitnetRequirement) + 4 * sizeof (SitnetCoverageLine);
  return sitnet_memory_room_for (self->placements->len, 2 * sizeof (SitnetPlacement), MOST_ROWS) &&
         sitnet_memory_room_for (self->requirements->len, a_requirement, MOST_ROWS);
}

gboolean
sitnet_supply_demand_index (SitnetSupplyDemand *self)
{
  if (self->too_large || !index_finer (self) || !has_room_to_index (self))
    return FALSE;
  index_placements (self);
  if (!has_room_to_index (self))
    return FALSE;
  index_requirements (self);
  return TRUE;
}

const SitnetCoverageLine *
sitnet_supply_demand_find_line (const SitnetSupplyDemand *self, const SitnetCoverageLine *key)
{
  guint32 low = 0, high = self->requirement_lines->len;
  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    const SitnetCoverageLine *line = &g_array_index (self->requirement_lines, SitnetCoverageLine, middle);
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
  *first = *end = lower_bound (self, place, need);
  while (*end < self->place_offsets[place + 1] && rows[*end].need == need)
    ++*end;
}
