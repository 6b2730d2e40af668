/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shares the page out, and places boxes and titles: where they stood before, or where a search finds them a place. */
#include "map-plan.h"

#include "actor-box.h"
#include "error-private.h"
#include "legend.h"
#include "map-settle.h"
#include "map-spread.h"

#include <sitnet/error.h>

/* Islands reach beyond their boxes; the map keeps clear of heading, edge and legend by this much. */
#define MAP_INSET 110

/* The names on the shelf: as those of the map, but not larger than this. */
#define SHELF_SIZE 95
#define SHELF_GAP 300
#define SHELF_MOST_PERCENT 45

/* Where fewer boxes than this have a place from before, the map is another one, and is laid out anew. */
#define KEPT_PERCENT 50

static gboolean
is_red (SitnetTieKind kind)
{
  return kind == SITNET_TIE_BRIDGE || kind == SITNET_TIE_ONLY;
}

static void
add_boxes (SitnetMapPlan *self)
{
  for (guint32 i = 0; i < self->all->n_actors; i++) {
    const SitnetMapActor *actor = &self->all->actors[i];
    g_hash_table_insert (self->by_id, (gpointer)actor->id, GUINT_TO_POINTER (i));
    self->boxes[i] = SITNET_MAP_PLAN_NO_BOX;
    if (actor->n_ties == 0)
      continue;
    self->actors[self->n_entries] = i;
    self->boxes[i] = self->n_entries;
    self->entries[self->n_entries++] = (SitnetLayoutEntry){
        .name = sitnet_map_actor_label (actor),
        .sector = actor->sector,
        .is_hub = actor->is_hub,
        .is_bold = actor->is_bold,
        .room_percent = sitnet_actor_box_room (self->all, i),
    };
  }
  self->n_boxes = self->n_entries;
}

static void
add_titles (SitnetMapPlan *self)
{
  g_autofree guint8 *occurs = g_new0 (guint8, MAX (self->all->n_sectors, 1));
  for (guint i = 0; i < self->n_boxes; i++) {
    if (self->entries[i].sector >= 0)
      occurs[self->entries[i].sector] = 1;
  }
  for (guint32 i = 0; i < self->all->n_sectors; i++) {
    if (occurs[i] == 0)
      continue;
    self->entries[self->n_entries++] = (SitnetLayoutEntry){
        .name = self->all->sectors[i].name,
        .other_names = (const gchar *const *)self->all->sectors[i].all_names,
        .sector = (gint32)i,
        .is_title = TRUE,
    };
  }
}

static void
add_lines (SitnetMapPlan *self)
{
  for (guint32 i = 0; i < self->all->n_ties; i++) {
    const SitnetMapTie *tie = &self->all->ties[i];
    self->lines[i] = (SitnetLayoutLine){
        .from = self->boxes[tie->from],
        .to = self->boxes[tie->to],
        .is_bridge = is_red (tie->kind),
    };
  }
}

/* Heading above, shelf and legend below, the map between. The shelf shrinks its names down to what can be read before it
   takes too much; then the names of the map find no room. */
static void
share_out (SitnetMapPlan *self, gint32 heading_height, gint32 side_width)
{
  gint32 inner_width = SITNET_MAP_PLAN_WIDTH - 2 * SITNET_MAP_PLAN_MARGIN;
  gint32 legend_width, legend_height;
  sitnet_legend_reserve (self->all, SITNET_MAP_PLAN_LEGEND_SIZE, &legend_width, &legend_height);
  self->corner.x = SITNET_MAP_PLAN_MARGIN + MAP_INSET;
  self->corner.y = heading_height + MAP_INSET;
  self->width = inner_width - side_width - 2 * MAP_INSET;
  gint32 room = SITNET_MAP_PLAN_HEIGHT - SITNET_MAP_PLAN_MARGIN - heading_height - 2 * MAP_INSET;
  self->type_size = sitnet_layout_type_size (self->entries, self->n_entries, self->width, room - legend_height);
  gint32 most = room * (self->n_boxes > 0 ? SHELF_MOST_PERCENT : 100) / 100;
  for (gint32 size = MIN (self->type_size, SHELF_SIZE);; size = MAX (size - 5, SITNET_LAYOUT_TYPE_LEAST)) {
    sitnet_unconnected_row_free (self->shelf);
    self->shelf = sitnet_unconnected_row_new (self->all, size, inner_width - legend_width - SHELF_GAP);
    self->least_type = self->shelf->n_items > 0 ? MIN (self->type_size, size) : self->type_size;
    if (self->shelf->height <= most || size <= SITNET_LAYOUT_TYPE_LEAST)
      break;
  }
  self->height = room - MAX (self->shelf->height, legend_height);
}

/**
 * sitnet_map_plan_new:
 * @all: what the places are found for
 * @heading_height: height of the heading, upper margin and all
 * @side_width: what is left free on the right, beside the map; 0 for nothing
 *
 * Returns: (transfer full): the plan, nobody placed yet
 */
SitnetMapPlan *
sitnet_map_plan_new (const SitnetMapContent *all, gint32 heading_height, gint32 side_width)
{
  SitnetMapPlan *self = g_new0 (SitnetMapPlan, 1);
  self->all = all;
  self->entries = g_new0 (SitnetLayoutEntry, (gsize)all->n_actors + all->n_sectors + 1);
  self->actors = g_new0 (guint32, (gsize)all->n_actors + 1);
  self->boxes = g_new0 (guint32, (gsize)all->n_actors + 1);
  self->lines = g_new0 (SitnetLayoutLine, (gsize)all->n_ties + 1);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  add_boxes (self);
  add_titles (self);
  add_lines (self);
  share_out (self, heading_height, side_width);
  return self;
}

void
sitnet_map_plan_free (SitnetMapPlan *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_entries; i++)
    sitnet_label_clear (&self->entries[i].label);
  g_free (self->entries);
  g_free (self->actors);
  g_free (self->boxes);
  g_free (self->lines);
  g_hash_table_unref (self->by_id);
  sitnet_unconnected_row_free (self->shelf);
  g_free (self);
}

static const char *
actor_of (const SitnetMapPlan *self, guint entry)
{
  return entry < self->n_boxes ? self->all->actors[self->actors[entry]].id : NULL;
}

static const char *
sector_of (const SitnetMapPlan *self, guint entry)
{
  return entry < self->n_boxes ? NULL : self->all->sectors[self->entries[entry].sector].code;
}

/* Of the page, in tenths of a point. */
static gint32
to_page (double share, gint32 whole)
{
  return (gint32)(share * whole / SITNET_MAP_PLACES_WHOLE + 0.5);
}

/* Two decimals are a hundredth of a millimetre. */
static double
to_share (gint32 at, gint32 whole)
{
  gint64 hundredths = ((gint64)at * 100 * SITNET_MAP_PLACES_WHOLE + whole / 2) / whole;
  return (double)hundredths / 100;
}

static void
recall (SitnetMapPlan *self, const SitnetMapPlaces *places)
{
  guint n_kept = 0;
  for (guint i = 0; i < self->n_entries; i++) {
    SitnetLayoutEntry *entry = &self->entries[i];
    double x, y;
    entry->is_kept = sitnet_map_places_find (places, actor_of (self, i), sector_of (self, i), &x, &y);
    if (!entry->is_kept)
      continue;
    n_kept += i < self->n_boxes;
    entry->x = to_page (x, SITNET_MAP_PLAN_WIDTH) - self->corner.x;
    entry->y = to_page (y, SITNET_MAP_PLAN_HEIGHT) - self->corner.y;
  }
  if (n_kept * 100 >= self->n_boxes * KEPT_PERCENT && n_kept > 0)
    return;
  for (guint i = 0; i < self->n_entries; i++)
    self->entries[i].is_kept = FALSE;
}

static void
remember (const SitnetMapPlan *self, SitnetMapPlaces *places)
{
  for (guint i = 0; i < self->n_entries; i++) {
    const SitnetLayoutEntry *entry = &self->entries[i];
    sitnet_map_places_put (places, actor_of (self, i), sector_of (self, i), to_share (entry->x, SITNET_MAP_PLAN_WIDTH),
                           to_share (entry->y, SITNET_MAP_PLAN_HEIGHT));
  }
}

/* Beside that box of its sector which is nearest to the middle of all of them. */
static void
put_title (SitnetMapPlan *self, SitnetLayoutEntry *title)
{
  gint64 sum_x = 0, sum_y = 0, n = 0, least = G_MAXINT64;
  for (guint i = 0; i < self->n_boxes; i++) {
    const SitnetLayoutEntry *entry = &self->entries[i];
    if (!entry->is_kept || entry->sector != title->sector)
      continue;
    sum_x += entry->x;
    sum_y += entry->y;
    n++;
  }
  title->is_kept = n > 0;
  for (guint i = 0; i < self->n_boxes; i++) {
    const SitnetLayoutEntry *entry = &self->entries[i];
    if (!entry->is_kept || entry->sector != title->sector)
      continue;
    gint64 distance = ABS (n * entry->x - sum_x) + ABS (n * entry->y - sum_y);
    if (distance >= least)
      continue;
    least = distance;
    title->x = entry->x;
    title->y = entry->y - 1;
  }
}

/**
 * sitnet_map_plan_start_from:
 * @self: a plan, nobody placed yet
 * @places: of a map of the whole, of which this one shows a part
 *
 * Spreads those who are known there over the page, left and right, above and below as they stood; titles go to their
 * sectors. Where fewer than half are known, the search begins from nothing.
 */
void
sitnet_map_plan_start_from (SitnetMapPlan *self, const SitnetMapPlaces *places)
{
  recall (self, places);
  for (guint i = self->n_boxes; i < self->n_entries; i++)
    put_title (self, &self->entries[i]);
  sitnet_map_spread (self->entries, self->n_entries, self->width, self->height);
  for (guint i = 0; i < self->n_boxes; i++)
    self->is_started |= self->entries[i].is_kept;
}

/**
 * sitnet_map_plan_place:
 * @self: a plan
 * @places: places of an earlier map; those of this one are put there, places of others stay
 * @search: how long the search is, and who may stop it; the size of the page is filled in
 * @error: return location for an error, as by sitnet_layout_compose()
 *
 * Returns: whether everybody has a place
 */
gboolean
sitnet_map_plan_place (SitnetMapPlan *self, SitnetMapPlaces *places, const SitnetLayoutOptions *search, GError **error)
{
  SitnetLayoutOptions options = *search;
  options.width = self->width;
  options.height = self->height;
  if (self->n_boxes == 0)
    return TRUE;
  if (self->height <= 0) {
    sitnet_error_set_literal (error, SITNET_ERROR_LIMIT, "The map has no room beside the actors without a tie");
    return FALSE;
  }
  if (!self->is_started)
    recall (self, places);
  if (!sitnet_layout_compose (self->entries, self->n_entries, self->lines, self->all->n_ties, &options,
                              &self->type_size, error))
    return FALSE;
  if (self->is_started &&
      !sitnet_map_settle (self->entries, self->n_entries, self->lines, self->all->n_ties, &options, error))
    return FALSE;
  self->least_type = MIN (self->least_type, self->type_size);
  for (guint i = 0; i < self->n_entries; i++) {
    self->entries[i].x += self->corner.x;
    self->entries[i].y += self->corner.y;
  }
  remember (self, places);
  return TRUE;
}

/**
 * sitnet_map_plan_find_actor:
 * @self: a plan
 * @id: of an actor
 *
 * Returns: its number among all actors of the plan, −1 when it has none
 */
gint64
sitnet_map_plan_find_actor (const SitnetMapPlan *self, const char *id)
{
  gpointer number;
  return g_hash_table_lookup_extended (self->by_id, id, NULL, &number) ? (gint64)GPOINTER_TO_UINT (number) : -1;
}
