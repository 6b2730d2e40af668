/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Services and demands indexed by area and need, and how much demand each service can serve. */
#include "provision.h"

#include "room.h"

#include <math.h>
#include <string.h>

/* Beyond this many service × need × area rows an index would no longer fit 32-bit sizes in comfort. */
enum { MOST_ROWS = 1 << 27 };

SitnetProvision *
sitnet_provision_new (guint32 n_actors, guint32 n_areas, guint32 n_needs, const gint32 *parents)
{
  SitnetProvision *self = g_new0 (SitnetProvision, 1);
  self->n_actors = n_actors;
  self->n_areas = n_areas;
  self->n_needs = n_needs;
  self->offers = g_array_new (FALSE, FALSE, sizeof (SitnetOffer));
  self->asks = g_array_new (FALSE, FALSE, sizeof (SitnetAsk));
  self->placements = g_array_new (FALSE, FALSE, sizeof (SitnetPlacement));
  self->ask_lines = g_array_new (FALSE, FALSE, sizeof (SitnetLine));
  self->found = g_array_new (FALSE, FALSE, sizeof (SitnetFound));
  self->found_offers = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->parents = g_memdup2 (parents, sizeof (gint32) * n_needs);
  self->roots = g_new (guint32, n_actors);
  for (guint32 i = 0; i < n_actors; i++)
    self->roots[i] = i;
  return self;
}

void
sitnet_provision_free (SitnetProvision *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->offers);
  g_array_unref (self->asks);
  g_array_unref (self->placements);
  g_array_unref (self->ask_lines);
  g_array_unref (self->found);
  g_array_unref (self->found_offers);
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
sitnet_provision_add_offer (SitnetProvision *self, const SitnetOffer *offer)
{
  SitnetOffer *next = next_element (self->offers, &self->offers_space, sizeof *next);
  *next = *offer;
  return self->offers->len - 1;
}

guint32
sitnet_provision_place (const SitnetProvision *self, gint32 area)
{
  return area == SITNET_PLACE_EVERYWHERE ? self->n_areas + 1 : (guint32)(area + 1);
}

void
sitnet_provision_expect (SitnetProvision *self, guint64 n_placements)
{
  if (n_placements > MOST_ROWS - self->placements->len)
    self->too_large = TRUE;
}

/* Asked only when the placements grow: sealing sorts them, with twice their room. */
static gboolean
has_room (const SitnetProvision *self)
{
  guint64 n = self->placements->len;
  return n < self->placements_space || sitnet_room_for (MAX (n, 1) * 4, sizeof (SitnetPlacement), (guint64)MOST_ROWS * 4 - 4);
}

/* Everywhere in a data set without areas is the one place there is. */
void
sitnet_provision_place_offer (SitnetProvision *self, guint32 offer, gint32 need, gint32 area)
{
  if (self->too_large || !has_room (self)) {
    self->too_large = TRUE;
    return;
  }
  if (area == SITNET_PLACE_EVERYWHERE && self->n_areas == 0)
    area = SITNET_PLACE_NONE;
  SitnetPlacement *next = next_element (self->placements, &self->placements_space, sizeof *next);
  *next = (SitnetPlacement){offer, need, sitnet_provision_place (self, area)};
}

void
sitnet_provision_add_ask (SitnetProvision *self, const SitnetAsk *ask)
{
  if (self->asks->len >= MOST_ROWS)
    self->too_large = TRUE;
  else
    g_array_append_vals (self->asks, ask, 1);
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
drop_repeats (SitnetProvision *self)
{
  SitnetPlacement *rows = (SitnetPlacement *)(void *)self->placements->data;
  guint32 kept = 0, place = 0, n_places = self->n_areas + 2;
  for (guint32 i = 0; i < self->placements->len; i++) {
    for (; place < rows[i].place; place++)
      self->place_offsets[place + 1] = kept;
    if (kept > self->place_offsets[place] && rows[kept - 1].need == rows[i].need &&
        rows[kept - 1].offer == rows[i].offer)
      continue;
    rows[kept++] = rows[i];
  }
  for (; place < n_places; place++)
    self->place_offsets[place + 1] = kept;
  g_array_set_size (self->placements, kept);
}

static void
index_placements (SitnetProvision *self)
{
  g_autofree guint32 *by_need = NULL;
  self->placements = sort_placements (self->placements, FALSE, self->n_needs, &by_need);
  self->placements = sort_placements (self->placements, TRUE, self->n_areas + 2, &self->place_offsets);
  drop_repeats (self);
  self->spread = g_new0 (double, self->offers->len);
  for (guint32 i = 0; i < self->placements->len; i++) {
    const SitnetPlacement *placement = &g_array_index (self->placements, SitnetPlacement, i);
    self->spread[placement->offer] += placement->place == self->n_areas + 1 ? self->n_areas : 1;
  }
}

/* Calls for a need and everything above it; parents in a circle (a data set's own rows may say so) end the
 * walk. Returns how many they are. */
static guint32
count_above (SitnetProvision *self, gint32 need, guint32 *seen, gboolean store)
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
sum_finer (SitnetProvision *self, guint32 *seen)
{
  guint64 total = 0;
  for (guint32 i = 0; i < self->n_needs && total <= MOST_ROWS; i++)
    total += count_above (self, (gint32)i, seen, FALSE);
  if (!sitnet_room_for (total, sizeof (gint32), MOST_ROWS))
    return FALSE;
  for (guint32 i = 0; i < self->n_needs; i++)
    self->finer_offsets[i + 1] += self->finer_offsets[i];
  return TRUE;
}

static gboolean
index_finer (SitnetProvision *self)
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
sitnet_line_compare (const SitnetLine *a, const SitnetLine *b)
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
  SitnetLine line;
  guint32 ask;
} AskOrder;

static gint
compare_ask_order (gconstpointer a, gconstpointer b)
{
  const AskOrder *left = a, *right = b;
  gint order = sitnet_line_compare (&left->line, &right->line);
  return order != 0 ? order : (left->ask > right->ask) - (left->ask < right->ask);
}

/* Sorts the asks into lines: equal keys side by side. */
static void
index_asks (SitnetProvision *self)
{
  g_autofree AskOrder *order = g_new (AskOrder, self->asks->len);
  for (guint32 i = 0; i < self->asks->len; i++) {
    const SitnetAsk *ask = sitnet_provision_ask (self, i);
    order[i] = (AskOrder){{ask->need, ask->area, ask->fit, 0, 1}, i};
  }
  if (self->asks->len > 1)
    qsort (order, self->asks->len, sizeof *order, compare_ask_order);
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (SitnetAsk), self->asks->len);
  SitnetLine *last = NULL;
  for (guint32 i = 0; i < self->asks->len; i++) {
    g_array_append_vals (sorted, sitnet_provision_ask (self, order[i].ask), 1);
    if (last != NULL && sitnet_line_compare (last, &order[i].line) == 0) {
      last->n_asks++;
      continue;
    }
    order[i].line.first_ask = i;
    g_array_append_val (self->ask_lines, order[i].line);
    last = &g_array_index (self->ask_lines, SitnetLine, self->ask_lines->len - 1);
  }
  g_array_unref (self->asks);
  self->asks = sorted;
}

gboolean
sitnet_provision_index (SitnetProvision *self)
{
  if (self->too_large || !index_finer (self))
    return FALSE;
  index_placements (self);
  index_asks (self);
  return TRUE;
}

const SitnetLine *
sitnet_provision_find_line (const SitnetProvision *self, const SitnetLine *key)
{
  guint32 low = 0, high = self->ask_lines->len;
  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    const SitnetLine *line = &g_array_index (self->ask_lines, SitnetLine, middle);
    gint order = sitnet_line_compare (line, key);
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
lower_bound (const SitnetProvision *self, guint32 place, gint32 need)
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
sitnet_provision_range (const SitnetProvision *self, guint32 place, gint32 need, guint32 *first, guint32 *end)
{
  const SitnetPlacement *rows = (const SitnetPlacement *)(void *)self->placements->data;
  *first = *end = lower_bound (self, place, need);
  while (*end < self->place_offsets[place + 1] && rows[*end].need == need)
    ++*end;
}
