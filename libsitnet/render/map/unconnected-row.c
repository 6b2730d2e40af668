/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sets the actors without any tie in rows, by sector, under a heading with their number. */
#include "unconnected-row.h"

#include "message.h"

#include <stdlib.h>

#define ITEM_GAP 90
#define ROW_GAP 80
#define HEADING_PERCENT 120
#define HEADING_ROOM_PERCENT 160

/* As in the map: a line of a name should not be wider than this many type sizes. */
#define CAP_PERCENT 960

static int
by_sector (const void *a, const void *b, void *data)
{
  const SitnetMapContent *portrait = data;
  const SitnetUnconnectedItem *first = a;
  const SitnetUnconnectedItem *second = b;
  gboolean is_unasked = portrait->actors[first->actor].is_unasked;
  if (is_unasked != portrait->actors[second->actor].is_unasked)
    return is_unasked ? 1 : -1;
  /* Those without a sector last. */
  guint32 sector = (guint32)portrait->actors[first->actor].sector;
  guint32 other = (guint32)portrait->actors[second->actor].sector;
  if (sector != other) {
    return sector < other ? -1 : 1;
  }
  return first->actor < second->actor ? -1 : first->actor > second->actor;
}

static void
collect (SitnetUnconnectedRow *self, const SitnetMapContent *portrait, gint32 type_size)
{
  self->items = g_new0 (SitnetUnconnectedItem, portrait->n_actors);
  for (guint32 i = 0; i < portrait->n_actors; i++) {
    if (portrait->actors[i].n_ties > 0) {
      continue;
    }
    SitnetUnconnectedItem *item = &self->items[self->n_items++];
    item->actor = i;
    self->n_asked += portrait->actors[i].is_unasked ? 0 : 1;
    const char *name = sitnet_map_actor_label (&portrait->actors[i]);
    sitnet_label_wrap (&item->label, name, type_size, FALSE, type_size * CAP_PERCENT / 100);
    item->label.width += type_size * sitnet_actor_box_room (portrait, i) / 100;
    item->label.height += type_size * sitnet_actor_box_room (portrait, i) / 100;
  }
  if (self->n_items > 1) {
    g_qsort_with_data (self->items, (gint)self->n_items, sizeof *self->items, by_sector, (gpointer)portrait);
  }
}

/* Every box of a row stands in its middle, so that rows of short and of tall boxes look calm. */
static void
centre_row (SitnetUnconnectedRow *self, guint first, guint end, gint32 row_height)
{
  for (guint i = first; i < end; i++) {
    self->items[i].y = self->height + row_height / 2;
  }
  self->height += row_height;
}

/* Those from `first` on, below their heading. */
static void
set_rows (SitnetUnconnectedRow *self, guint first, guint end, gint32 width)
{
  gint32 x = 0;
  gint32 row_height = 0;
  self->height += self->heading_size * HEADING_ROOM_PERCENT / 100;
  for (guint i = first; i < end; i++) {
    SitnetUnconnectedItem *item = &self->items[i];
    if (x > 0 && x + item->label.width > width) {
      centre_row (self, first, i, row_height);
      self->height += ROW_GAP;
      first = i;
      x = 0;
      row_height = 0;
    }
    item->x = x + item->label.width / 2;
    row_height = MAX (row_height, item->label.height);
    self->width = MAX (self->width, x + item->label.width);
    x += item->label.width + ITEM_GAP;
  }
  centre_row (self, first, end, row_height);
}

/**
 * sitnet_unconnected_row_new:
 * @portrait: what is drawn
 * @type_size: of the names
 * @width: that a row may take
 *
 * Returns: (transfer full): the shelf, with places
 */
SitnetUnconnectedRow *
sitnet_unconnected_row_new (const SitnetMapContent *portrait, gint32 type_size, gint32 width)
{
  SitnetUnconnectedRow *self = g_new0 (SitnetUnconnectedRow, 1);
  collect (self, portrait, type_size);
  if (self->n_items > 0) {
    self->heading_size = type_size * HEADING_PERCENT / 100;
    if (self->n_asked > 0)
      set_rows (self, 0, self->n_asked, width);
    self->second = self->height + (self->n_asked > 0 ? ROW_GAP : 0);
    self->height = self->second;
    if (self->n_asked < self->n_items)
      set_rows (self, self->n_asked, self->n_items, width);
  }
  return self;
}

/**
 * sitnet_unconnected_row_free:
 * @self: (transfer full) (nullable): a shelf
 */
void
sitnet_unconnected_row_free (SitnetUnconnectedRow *self)
{
  if (self == NULL) {
    return;
  }
  for (guint i = 0; i < self->n_items; i++) {
    sitnet_label_clear (&self->items[i].label);
  }
  g_free (self->items);
  g_free (self);
}

/* The shown actors by id, each number one more than it is. */
static GHashTable *
index_actors (const SitnetMapContent *shown)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint32 i = 0; i < shown->n_actors; i++)
    g_hash_table_insert (index, (gpointer)shown->actors[i].id, GUINT_TO_POINTER (i + 1));
  return index;
}

static void
draw_heading (const SitnetUnconnectedRow *self, SitnetDescription *page, const char *words, guint n, SitnetPoint corner)
{
  if (n == 0)
    return;
  g_autofree char *heading = g_strdup_printf ("%s (%u)", words, n);
  SitnetPoint base = {corner.x, corner.y + self->heading_size};
  sitnet_description_add_text (page, base, SITNET_ALIGN_LEFT, heading, self->heading_size, TRUE, "#111111");
}

/**
 * sitnet_unconnected_row_draw:
 * @self: a shelf
 * @page: where to draw
 * @all: what the shelf was made of
 * @shown: of whom it shows those who are in here
 * @corner: top left corner of the shelf
 */
void
sitnet_unconnected_row_draw (const SitnetUnconnectedRow *self, SitnetDescription *page, const SitnetMapContent *all,
                             const SitnetMapContent *shown, SitnetPoint corner)
{
  g_autoptr (GHashTable) index = index_actors (shown);
  guint n_shown[2] = {0, 0}; /* asked, not asked */
  for (guint i = 0; i < self->n_items; i++) {
    const SitnetUnconnectedItem *item = &self->items[i];
    guint number = GPOINTER_TO_UINT (g_hash_table_lookup (index, all->actors[item->actor].id));
    if (number == 0)
      continue;
    n_shown[i < self->n_asked ? 0 : 1]++;
    sitnet_actor_box_add (page, shown, number - 1, &item->label, corner.x + item->x, corner.y + item->y);
  }
  draw_heading (self, page,
                shown->shelf != NULL ? sitnet_translate (shown->language, shown->shelf)
                                     : sitnet_translate (shown->language, "NO TIES"),
                n_shown[0], corner);
  corner.y += self->second;
  draw_heading (self, page, sitnet_translate (shown->language, "NOT ASKED YET"), n_shown[1], corner);
}
