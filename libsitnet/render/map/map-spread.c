/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shares a page out by halves (as a k-d tree does; Bentley, Communications of the ACM 18 (9), 1975): those who stood left of
   the median get the left part, and so on within each part, so that few actors fill their page. */
#include "map-spread.h"

typedef struct {
  SitnetLayoutEntry *entries;
  gint64 wide, high; /* sums of the sizes of the labels: how much wider than high a part should be */
} Spread;

typedef struct {
  gint32 left, top, right, bottom;
} Part;

/* Numbers of entries break ties, so that the order is the same on every machine. */
static gint
compare_places (guint32 one, guint32 other, gint32 at, gint32 other_at)
{
  if (at != other_at)
    return at < other_at ? -1 : 1;
  return one < other ? -1 : one > other;
}

static gint
from_the_left (gconstpointer a, gconstpointer b, gpointer entries)
{
  guint32 one = *(const guint32 *)a, other = *(const guint32 *)b;
  const SitnetLayoutEntry *all = entries;
  return compare_places (one, other, all[one].x, all[other].x);
}

static gint
from_the_top (gconstpointer a, gconstpointer b, gpointer entries)
{
  guint32 one = *(const guint32 *)a, other = *(const guint32 *)b;
  const SitnetLayoutEntry *all = entries;
  return compare_places (one, other, all[one].y, all[other].y);
}

static gint64
area_of (const Spread *self, const guint32 *numbers, guint n)
{
  gint64 area = 0;
  for (guint i = 0; i < n; i++) {
    const SitnetLabel *label = &self->entries[numbers[i]].label;
    area += (gint64)(label->width + SITNET_LAYOUT_GAP) * (label->height + SITNET_LAYOUT_GAP);
  }
  return area;
}

/* The first of two parts, as long as its labels want. */
static gint32
share (const Spread *self, const guint32 *numbers, guint n_first, guint n, gint32 length)
{
  return (gint32)(length * area_of (self, numbers, n_first) / area_of (self, numbers, n));
}

/* The old places are read before the new ones are written: each entry gets its place in a part of one. */
static void
share_out (const Spread *self, guint32 *numbers, guint n, Part part)
{
  if (n == 1) {
    self->entries[numbers[0]].x = (part.left + part.right) / 2;
    self->entries[numbers[0]].y = (part.top + part.bottom) / 2;
  }
  if (n <= 1)
    return;
  gint32 width = part.right - part.left, height = part.bottom - part.top;
  gboolean is_wide = width * self->high > height * self->wide;
  Part first = part, second = part;
  guint n_first = n / 2;
  g_qsort_with_data (numbers, (gint)n, sizeof *numbers, is_wide ? from_the_left : from_the_top, self->entries);
  if (is_wide)
    first.right = second.left = part.left + share (self, numbers, n_first, n, width);
  else
    first.bottom = second.top = part.top + share (self, numbers, n_first, n, height);
  share_out (self, numbers, n_first, first);
  share_out (self, numbers + n_first, n - n_first, second);
}

void
sitnet_map_spread (SitnetLayoutEntry *entries, guint n_entries, gint32 width, gint32 height)
{
  Spread self = {.entries = entries};
  g_autofree guint32 *numbers = g_new0 (guint32, (gsize)n_entries + 1);
  guint n = 0;
  for (guint32 i = 0; i < n_entries; i++) {
    if (!entries[i].is_kept)
      continue;
    numbers[n++] = i;
    self.wide += entries[i].label.width + SITNET_LAYOUT_GAP;
    self.high += entries[i].label.height + SITNET_LAYOUT_GAP;
  }
  share_out (&self, numbers, n, (Part){0, 0, width, height});
}
