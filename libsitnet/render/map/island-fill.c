/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Draws the islands below everything else, each sector's outline first, and the titles upon them. */
#include "island-fill.h"

#include "island.h"

/* How far the outline reaches out of the fill (half of the pen). */
#define OUTLINE_PEN 26

/* Hides the seams that screens show between two shapes of one colour. */
#define FILL_PEN 3

/* From the middle of a line of capitals down to its base line, and from line to line (percent of the type
 * size). */
#define BASE_PERCENT 36
#define PITCH_PERCENT 120

static SitnetIslands *
find_islands (const SitnetLayoutEntry *entries, guint n_entries)
{
  g_autofree SitnetLayoutBox *boxes = g_new0 (SitnetLayoutBox, MAX (n_entries, 1));
  for (guint i = 0; i < n_entries; i++) {
    boxes[i] = (SitnetLayoutBox){
        .width = entries[i].label.width,
        .height = entries[i].label.height,
        .x = entries[i].x,
        .y = entries[i].y,
        .sector = entries[i].sector,
        .is_title = entries[i].is_title,
    };
  }
  return sitnet_islands_new (boxes, n_entries);
}

static void
draw_shape (SitnetDescription *page, const SitnetIslandShape *shape, const char *colour, gint32 pen)
{
  g_autofree SitnetPoint *points = g_new (SitnetPoint, MAX (shape->n_points, 1));
  for (guint32 i = 0; i < shape->n_points; i++) {
    points[i] = (SitnetPoint){shape->points[i].x, shape->points[i].y};
  }
  sitnet_description_add_polygon (page, points, shape->n_points, colour, pen, colour, SITNET_DASH_NONE);
}

static void
draw_title (SitnetDescription *page, const SitnetMapContent *portrait, const SitnetLayoutEntry *entry)
{
  g_auto (GStrv) lines = g_strsplit (entry->label.text, "\n", -1);
  gint32 n_lines = (gint32)g_strv_length (lines);
  gint32 size = entry->label.type_size;
  gint32 pitch = size * PITCH_PERCENT / 100;
  SitnetPoint base = {entry->x, entry->y - (n_lines - 1) * pitch / 2 + size * BASE_PERCENT / 100};
  for (gint32 i = 0; i < n_lines; i++) {
    sitnet_description_add_text (page, base, SITNET_ALIGN_MIDDLE, lines[i], size, TRUE,
                                 portrait->sectors[entry->sector].ink.border);
    base.y += pitch;
  }
}

/**
 * sitnet_island_fill_draw:
 * @page: where to draw
 * @portrait: what is drawn
 * @entries: (array length=n_entries): placed boxes and titles
 * @n_entries: how many
 */
void
sitnet_island_fill_draw (SitnetDescription *page, const SitnetMapContent *portrait, const SitnetLayoutEntry *entries,
                         guint n_entries)
{
  g_autoptr (SitnetIslands) islands = find_islands (entries, n_entries);
  for (guint i = 0; i < islands->n_shapes; i++) {
    const SitnetIslandShape *shape = &islands->shapes[i];
    draw_shape (page, shape, portrait->sectors[shape->sector].ink.fill, OUTLINE_PEN);
  }
  for (guint i = 0; i < islands->n_shapes; i++) {
    const SitnetIslandShape *shape = &islands->shapes[i];
    draw_shape (page, shape, portrait->sectors[shape->sector].ink.island, FILL_PEN);
  }
  for (guint i = 0; i < n_entries; i++) {
    if (entries[i].is_title) {
      draw_title (page, portrait, &entries[i]);
    }
  }
}
