/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sorts services by place and need, and what is asked into lines. */
#include "supply-demand-index.h"

#include "memory-room.h"
#include "written-memory.h"

#include <string.h>

/* What a pass sorts by: place × a_place + need × a_need. */
typedef struct {
  guint32 a_place, a_need, n;
} Keys;

static inline guint32
key_of (const Keys *keys, const SitnetPlacement *row)
{
  return row->place * keys->a_place + (guint32)row->need * keys->a_need;
}

/* One stable pass of a counting sort. */
static GArray *
sort_placements (GArray *placements, Keys keys)
{
  SitnetPlacement *from = (SitnetPlacement *)(void *)placements->data;
  g_autofree guint32 *starts = sitnet_new_written (guint32, (gsize)keys.n + 1);
  for (guint32 i = 0; i < placements->len; i++)
    starts[key_of (&keys, &from[i]) + 1]++;
  for (guint32 i = 0; i < keys.n; i++)
    starts[i + 1] += starts[i];
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (SitnetPlacement), placements->len);
  g_array_set_size (sorted, placements->len);
  SitnetPlacement *to = (SitnetPlacement *)(void *)sorted->data;
  for (guint32 i = 0; i < placements->len; i++)
    to[starts[key_of (&keys, &from[i])]++] = from[i];
  g_array_unref (placements);
  return sorted;
}

/* Stable, by both; in one pass when there are no more cells of a place and a need than rows. */
static GArray *
sort_by_cells (const SitnetSupplyDemand *self, GArray *placements, gboolean by_place)
{
  guint32 n_places = self->n_areas + 2;
  const Keys by_need = {0, 1, self->n_needs}, places = {1, 0, n_places};
  guint64 n_cells = (guint64)n_places * self->n_needs;
  if (n_cells <= placements->len)
    return sort_placements (placements, by_place ? (Keys){self->n_needs, 1, (guint32)n_cells}
                                                 : (Keys){1, n_places, (guint32)n_cells});
  return sort_placements (sort_placements (placements, by_place ? by_need : places), by_place ? places : by_need);
}

static void
spread (SitnetSupplyDemand *self, const SitnetPlacement *row)
{
  guint32 *sum = &self->spread[row->supply], more = row->place == self->n_areas + 1 ? self->n_areas : 1;
  *sum = more < G_MAXUINT32 - *sum ? *sum + more : G_MAXUINT32;
}

/* A service that names a need or an area twice stands there once. */
static void
drop_repeats (SitnetSupplyDemand *self)
{
  SitnetPlacement *rows = (SitnetPlacement *)(void *)self->placements->data;
  guint32 kept = 0, place = 0, n_places = self->n_areas + 2;
  self->place_offsets = g_new0 (guint32, (gsize)n_places + 1);
  for (guint32 i = 0; i < self->placements->len; i++) {
    for (; place < rows[i].place; place++)
      self->place_offsets[place + 1] = kept;
    if (kept > self->place_offsets[place] && rows[kept - 1].need == rows[i].need &&
        rows[kept - 1].supply == rows[i].supply)
      continue;
    spread (self, &rows[i]);
    if (kept < i)
      rows[kept] = rows[i];
    kept++;
  }
  for (; place < n_places; place++)
    self->place_offsets[place + 1] = kept;
  g_array_set_size (self->placements, kept);
}

static void
index_placements (SitnetSupplyDemand *self)
{
  self->placements = sort_by_cells (self, self->placements, TRUE);
  self->spread = sitnet_new_written (guint32, self->supplies->len + 1);
  drop_repeats (self);
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
  for (guint32 i = 0; i < self->n_needs && total <= SITNET_MOST_PLACEMENTS; i++)
    total += count_above (self, (gint32)i, seen, FALSE);
  if (!sitnet_memory_room_for (total, sizeof (gint32), SITNET_MOST_PLACEMENTS))
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

static SitnetCoverageLine
line_of (const SitnetSupplyDemand *self, guint32 requirement)
{
  const SitnetRequirement *asked = sitnet_supply_demand_requirement (self, requirement);
  return (SitnetCoverageLine){asked->need, asked->area, asked->fit, 0, 1};
}

static gint
compare_requirements (gconstpointer a, gconstpointer b, gpointer data)
{
  guint32 left = ((const SitnetPlacement *)a)->supply, right = ((const SitnetPlacement *)b)->supply;
  const SitnetCoverageLine first = line_of (data, left), second = line_of (data, right);
  gint order = sitnet_coverage_line_compare (&first, &second);
  return order != 0 ? order : (left > right) - (left < right);
}

/* Those of one cell, when they do not ask for the same target, level and form. */
static void
sort_cell (SitnetSupplyDemand *self, SitnetPlacement *rows, guint32 n)
{
  const SitnetCoverageLine first = line_of (self, rows[0].supply);
  for (guint32 i = 1; i < n; i++) {
    const SitnetCoverageLine line = line_of (self, rows[i].supply);
    if (sitnet_coverage_line_compare (&first, &line) == 0)
      continue;
    g_qsort_with_data (rows, (gint)n, sizeof *rows, compare_requirements, self);
    return;
  }
}

/* Places of the requirements by need and area, then in the order added. */
static GArray *
order_requirements (SitnetSupplyDemand *self)
{
  guint32 n = self->requirements->len;
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (SitnetPlacement), n);
  g_array_set_size (order, n);
  for (guint32 i = 0; i < n; i++) {
    const SitnetRequirement *requirement = sitnet_supply_demand_requirement (self, i);
    g_array_index (order, SitnetPlacement, i) =
        (SitnetPlacement){i, requirement->need, sitnet_supply_demand_place (self, requirement->area)};
  }
  return sort_by_cells (self, order, FALSE);
}

/* The next requirement of all: of the last line, or of one of its own. */
static void
add_requirement (SitnetSupplyDemand *self, guint32 number, SitnetRequirement *sorted, guint32 place)
{
  SitnetCoverageLine line = line_of (self, number), *last = NULL;
  guint32 n_lines = self->requirement_lines->len;
  sorted[place] = *sitnet_supply_demand_requirement (self, number);
  if (n_lines > 0)
    last = &g_array_index (self->requirement_lines, SitnetCoverageLine, n_lines - 1);
  if (last != NULL && sitnet_coverage_line_compare (last, &line) == 0) {
    last->n_requirements++;
    return;
  }
  line.first_requirement = place;
  g_array_append_val (self->requirement_lines, line);
}

/* So many requirements ahead are fetched while one is looked at, for they lie scattered in the order of the sheet. */
enum { AHEAD = 8 };

/* Sorts the asks into lines, cell by cell, for most cells have one line: equal keys side by side. */
static void
index_requirements (SitnetSupplyDemand *self)
{
  g_autoptr (GArray) order = order_requirements (self);
  SitnetPlacement *rows = (SitnetPlacement *)(void *)order->data;
  guint32 n = order->len;
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (SitnetRequirement), n);
  g_array_set_size (sorted, n);
  for (guint32 first = 0, end = 1; first < n; first = end++) {
    for (; end < n && rows[end].need == rows[first].need && rows[end].place == rows[first].place; end++)
      if (end + AHEAD < n)
        __builtin_prefetch (sitnet_supply_demand_requirement (self, rows[end + AHEAD].supply));
    sort_cell (self, rows + first, end - first);
    for (guint32 i = first; i < end; i++)
      add_requirement (self, rows[i].supply, (SitnetRequirement *)(void *)sorted->data, i);
  }
  g_array_unref (self->requirements);
  self->requirements = sorted;
}

/* Both are copied as they are sorted, into arrays that have up to twice the room. */
static gboolean
has_room_to_index (const SitnetSupplyDemand *self)
{
  gsize a_requirement = 2 * sizeof (SitnetPlacement) + 2 * sizeof (SitnetRequirement) + 4 * sizeof (SitnetCoverageLine);
  return sitnet_memory_room_for (self->placements->len, 2 * sizeof (SitnetPlacement), SITNET_MOST_PLACEMENTS) &&
         sitnet_memory_room_for (self->requirements->len, a_requirement, SITNET_MOST_PLACEMENTS);
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
