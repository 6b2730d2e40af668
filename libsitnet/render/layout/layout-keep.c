/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Boxes that stand where they stood on an earlier map, in the largest type that lets them. */
#include "layout.h"

/* Kept boxes may come this near to each other (4 pt): one may have got a second frame or a bold name since. */
#define KEPT_GAP 40

/* So many steps of half a point the type may shrink before a box has to move. */
#define TYPE_STEP 5
#define MOST_STEPS 3

/* A box that must move goes to the nearest free place on a grid of 1 pt, at most this far (half an A3 page). */
#define GRID 10
#define FARTHEST 6000

static gboolean
are_close (const SitnetLayoutEntry *a, const SitnetLayoutEntry *b, gint32 x, gint32 y, gint32 gap)
{
  gint32 beside = ABS (x - b->x) - (a->label.width + b->label.width) / 2;
  gint32 above = ABS (y - b->y) - (a->label.height + b->label.height) / 2;
  return beside < gap && above < gap;
}

typedef struct {
  SitnetLayoutEntry *entries;
  guint n;
  gint32 width, height;
} Page;

/* Whether the box may stand there, by those with a place before it in the list, or by all of them. */
static gboolean
is_free (const Page *self, guint box, guint end, gint32 x, gint32 y)
{
  const SitnetLayoutEntry *entry = &self->entries[box];
  gint32 half_width = (entry->label.width + 1) / 2, half_height = (entry->label.height + 1) / 2;
  if (x < half_width || y < half_height || x > self->width - half_width || y > self->height - half_height)
    return FALSE;
  for (guint i = 0; i < end; i++) {
    if (i != box && self->entries[i].is_kept && are_close (entry, &self->entries[i], x, y, KEPT_GAP))
      return FALSE;
  }
  return TRUE;
}

static gboolean
all_fit (const Page *self)
{
  for (guint i = 0; i < self->n; i++) {
    const SitnetLayoutEntry *entry = &self->entries[i];
    if (entry->is_kept && !is_free (self, i, i, entry->x, entry->y))
      return FALSE;
  }
  return TRUE;
}

/* One side of the square ring around the old place, from its middle outwards. */
static gboolean
try_ring (const Page *self, guint box, gint32 away)
{
  SitnetLayoutEntry *entry = &self->entries[box];
  gint32 old_x = entry->x, old_y = entry->y;
  for (gint32 along = 0; along <= away; along += GRID) {
    const gint32 shifts[][2] = {{away, along}, {away, -along}, {-away, along}, {-away, -along},
                                {along, away}, {-along, away}, {along, -away}, {-along, -away}};
    for (guint i = 0; i < G_N_ELEMENTS (shifts); i++) {
      if (!is_free (self, box, self->n, old_x + shifts[i][0], old_y + shifts[i][1]))
        continue;
      entry->x = old_x + shifts[i][0];
      entry->y = old_y + shifts[i][1];
      return TRUE;
    }
  }
  return FALSE;
}

/* Boxes that are in the way of an earlier one of the list move a little; one that finds nothing loses its place. */
static void
make_way (const Page *self)
{
  for (guint i = 0; i < self->n; i++) {
    SitnetLayoutEntry *entry = &self->entries[i];
    if (!entry->is_kept || is_free (self, i, i, entry->x, entry->y))
      continue;
    gboolean found = FALSE;
    for (gint32 away = 0; away <= FARTHEST && !found; away += GRID)
      found = try_ring (self, i, away);
    entry->is_kept = found;
  }
}

/**
 * sitnet_layout_keep:
 * @entries: (array length=n_entries): names, some of them with their place on an earlier map; their labels are filled in
 * @n_entries: how many
 * @width: of the page
 * @height: of the page
 * @type_size: (out): size of the ordinary names, in tenths of a point
 *
 * Chooses the type as sitnet_layout_type_size() does, or up to one and a half points smaller where that lets everybody
 * stay. Where even that does not help, boxes that have grown push others aside, by as little as possible.
 *
 * Returns: whether any has a place; otherwise nothing was done
 */
gboolean
sitnet_layout_keep (SitnetLayoutEntry *entries, guint n_entries, gint32 width, gint32 height, gint32 *type_size)
{
  Page page = {entries, n_entries, width, height};
  guint n_kept = 0;
  for (guint i = 0; i < n_entries; i++)
    n_kept += entries[i].is_kept ? 1 : 0;
  if (n_kept == 0)
    return FALSE;
  gint32 widest = sitnet_layout_type_size (entries, n_entries, width, height);
  for (gint32 step = 0; step <= MOST_STEPS && widest - step * TYPE_STEP >= SITNET_LAYOUT_TYPE_LEAST; step++) {
    *type_size = widest - step * TYPE_STEP;
    sitnet_layout_wrap (entries, n_entries, *type_size, width);
    if (all_fit (&page))
      return TRUE;
  }
  *type_size = widest;
  sitnet_layout_wrap (entries, n_entries, widest, width);
  make_way (&page);
  return TRUE;
}
