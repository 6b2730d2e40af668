/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The page of a layout: its boxes, lines and sectors in flat arrays, and boxes put on it and taken off. */
#include "layout-private.h"

#define TITLE_WEIGHT 3
#define BRIDGE_UNDER_WEIGHT 4

/* A sector may have as much of three quarters of the page as its boxes have of all boxes, but no more than
   one and a half times its boxes with a rim of 45 pt. */
#define SECTOR_RIM 450

static guint
padded (guint n)
{
  return (n + LAYOUT_LANES - 1) / LAYOUT_LANES * LAYOUT_LANES;
}

static gint32 *
new_lanes (guint n_padded, gint32 value)
{
  gint32 *lanes = g_new (gint32, MAX (n_padded, 1));
  for (guint i = 0; i < n_padded; i++)
    lanes[i] = value;
  return lanes;
}

static guint
dense_sectors (LayoutPage *self)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->boxes.n; i++) {
    gint32 sector = self->given[i].sector;
    if (sector < 0)
      continue;
    gpointer key = GINT_TO_POINTER (sector);
    if (!g_hash_table_contains (numbers, key))
      g_hash_table_insert (numbers, key, GUINT_TO_POINTER (g_hash_table_size (numbers)));
    self->boxes.sector[i] = (gint32)GPOINTER_TO_UINT (g_hash_table_lookup (numbers, key));
  }
  return g_hash_table_size (numbers);
}

static void
measure_sectors (LayoutPage *self)
{
  g_autofree gint64 *areas = g_new0 (gint64, self->n_sectors + 1);
  g_autofree gint64 *rimmed = g_new0 (gint64, self->n_sectors + 1);
  gint64 all = 0;
  for (guint k = 0; k < self->n_sectors; k++)
    self->sectors[k].title = -1;
  for (guint i = 0; i < self->boxes.n; i++) {
    const SitnetLayoutBox *box = &self->given[i];
    gint64 area = (gint64)box->width * box->height;
    all += area;
    if (box->sector < 0)
      continue;
    areas[self->boxes.sector[i]] += area;
    rimmed[self->boxes.sector[i]] += (gint64)(box->width + SECTOR_RIM) * (box->height + SECTOR_RIM);
    self->sectors[self->boxes.sector[i]].n_actors += !box->is_title;
    if (box->is_title)
      self->sectors[self->boxes.sector[i]].title = (gint32)i;
  }
  gint64 page = (gint64)self->width * self->height / 4 * 3;
  for (guint k = 0; k < self->n_sectors; k++) {
    gint64 share = page * areas[k] / MAX (all, 1);
    self->sectors[k].radius = sitnet_layout_whole_root (MIN (share, rimmed[k] / 2 * 3));
  }
}

static void
list_members (LayoutPage *self)
{
  self->members = g_new0 (guint32, (gsize)self->boxes.n + 1);
  guint32 n = 0;
  for (guint k = 0; k < self->n_sectors; k++) {
    self->sectors[k].member = n;
    for (guint i = 0; i < self->boxes.n; i++) {
      if (self->boxes.sector[i] == (gint32)k)
        self->members[n++] = i;
    }
    self->sectors[k].after = n;
  }
}

static void
index_lines (LayoutPage *self, const SitnetLayoutLine *lines, guint n_lines)
{
  guint n = 0;
  for (guint i = 0; i < n_lines; i++) {
    if (lines[i].from == lines[i].to)
      continue;
    self->from[n] = lines[i].from;
    self->to[n] = lines[i].to;
    self->lines.weight[n] = lines[i].is_bridge ? BRIDGE_UNDER_WEIGHT : 1;
    self->first[lines[i].from + 1]++;
    self->first[lines[i].to + 1]++;
    n++;
  }
  self->lines.n = n;
  for (guint i = 0; i < self->boxes.n; i++)
    self->first[i + 1] += self->first[i];
  for (guint i = 0; i < self->boxes.n; i++)
    self->is_pendant[i] = self->first[i + 1] - self->first[i] == 1;
  g_autofree guint32 *next = g_memdup2 (self->first, sizeof (guint32) * (self->boxes.n + 1));
  for (guint i = 0; i < n; i++) {
    self->incident[next[self->from[i]]++] = i;
    self->incident[next[self->to[i]]++] = i;
  }
}

/* No box is on the page yet. */
LayoutPage *
sitnet_layout_page_new (const SitnetLayoutBox *boxes, guint n_boxes, const SitnetLayoutLine *lines, guint n_lines,
                        const SitnetLayoutOptions *options)
{
  LayoutPage *self = g_new0 (LayoutPage, 1);
  guint box_lanes = padded (n_boxes), line_lanes = padded (n_lines);
  self->width = options->width;
  self->height = options->height;
  self->given = boxes;
  self->boxes = (LayoutBoxes){
      .n = n_boxes,
      .n_padded = box_lanes,
      .x = new_lanes (box_lanes, LAYOUT_PARKED),
      .y = new_lanes (box_lanes, LAYOUT_PARKED),
      .half_width = new_lanes (box_lanes, 0),
      .half_height = new_lanes (box_lanes, 0),
      .weight = new_lanes (box_lanes, 0),
      .sector = new_lanes (box_lanes, -1),
  };
  self->lines = (LayoutLines){
      .n_padded = line_lanes,
      .x0 = new_lanes (line_lanes, LAYOUT_PARKED),
      .y0 = new_lanes (line_lanes, LAYOUT_PARKED),
      .x1 = new_lanes (line_lanes, LAYOUT_PARKED),
      .y1 = new_lanes (line_lanes, LAYOUT_PARKED),
      .weight = new_lanes (line_lanes, 0),
  };
  self->crossings = new_lanes (line_lanes, 0);
  self->covered = new_lanes (line_lanes, 0);
  self->hidden = new_lanes (box_lanes, 0);
  self->from = g_new0 (guint32, n_lines + 1);
  self->to = g_new0 (guint32, n_lines + 1);
  self->first = g_new0 (guint32, (gsize)n_boxes + 1);
  self->incident = g_new0 (guint32, 2 * (gsize)n_lines + 1);
  self->is_placed = g_new0 (gboolean, n_boxes + 1);
  self->is_pendant = g_new0 (gboolean, n_boxes + 1);
  for (guint i = 0; i < n_boxes; i++)
    self->boxes.weight[i] = boxes[i].is_title ? TITLE_WEIGHT : LAYOUT_ACTOR_WEIGHT;
  self->n_sectors = dense_sectors (self);
  self->sectors = g_new0 (LayoutSector, self->n_sectors + 1);
  measure_sectors (self);
  list_members (self);
  index_lines (self, lines, n_lines);
  /* A xorshift generator must not start at 0; the factor (golden ratio) sets seeds that are alike far apart.
   */
  self->random = options->seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15) + 1;
  if (self->random == 0)
    self->random = 1;
  self->progress = options->progress;
  self->progress_data = options->progress_data;
  return self;
}

void
sitnet_layout_page_free (LayoutPage *self)
{
  if (self == NULL)
    return;
  gpointer parts[] = {
      self->boxes.x,
      self->boxes.y,
      self->boxes.half_width,
      self->boxes.half_height,
      self->boxes.weight,
      self->boxes.sector,
      self->lines.x0,
      self->lines.y0,
      self->lines.x1,
      self->lines.y1,
      self->lines.weight,
      self->crossings,
      self->covered,
      self->hidden,
      self->from,
      self->to,
      self->first,
      self->incident,
      self->is_placed,
      self->is_pendant,
      self->sectors,
      self->members,
  };
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_free (parts[i]);
  g_free (self);
}

static void
draw_line (LayoutPage *self, guint line)
{
  guint from = self->from[line], to = self->to[line];
  gboolean is_drawn = sitnet_layout_page_draws (self, line);
  self->lines.x0[line] = is_drawn ? self->boxes.x[from] : LAYOUT_PARKED;
  self->lines.y0[line] = is_drawn ? self->boxes.y[from] : LAYOUT_PARKED;
  self->lines.x1[line] = is_drawn ? self->boxes.x[to] : LAYOUT_PARKED;
  self->lines.y1[line] = is_drawn ? self->boxes.y[to] : LAYOUT_PARKED;
}

static void
join_sector (LayoutPage *self, guint box, gint64 sign)
{
  if (self->boxes.sector[box] < 0)
    return;
  LayoutSector *sector = &self->sectors[self->boxes.sector[box]];
  sector->sum_x += sign * self->boxes.x[box];
  sector->sum_y += sign * self->boxes.y[box];
  sector->n += sign;
}

static void
stand_at (LayoutPage *self, guint box, gint32 x, gint32 y)
{
  self->boxes.x[box] = x;
  self->boxes.y[box] = y;
  for (guint i = self->first[box]; i < self->first[box + 1]; i++)
    draw_line (self, self->incident[i]);
}

/* Puts a box on the page, or moves it. The ledger is not touched. */
void
sitnet_layout_page_put (LayoutPage *self, guint box, gint32 x, gint32 y)
{
  if (self->is_placed[box])
    join_sector (self, box, -1);
  self->is_placed[box] = TRUE;
  self->boxes.half_width[box] = (self->given[box].width + 1) / 2;
  self->boxes.half_height[box] = (self->given[box].height + 1) / 2;
  stand_at (self, box, x, y);
  join_sector (self, box, 1);
}

/* Takes a box off the page. The ledger is not touched. */
void
sitnet_layout_page_lift (LayoutPage *self, guint box)
{
  if (!self->is_placed[box])
    return;
  join_sector (self, box, -1);
  self->is_placed[box] = FALSE;
  self->boxes.half_width[box] = 0;
  self->boxes.half_height[box] = 0;
  stand_at (self, box, LAYOUT_PARKED, LAYOUT_PARKED);
}

/* Whether the box fits into the page there and keeps the gap to all others (itself and those not yet placed
   are no hindrance). */
gboolean
sitnet_layout_page_holds (const LayoutPage *self, guint box, gint32 x, gint32 y)
{
  gint32 half_width = self->boxes.half_width[box], half_height = self->boxes.half_height[box];
  if (x < half_width || y < half_height || x > self->width - half_width || y > self->height - half_height)
    return FALSE;
  gint32 is_own_place_close = ABS (self->boxes.x[box] - x) < 2 * half_width + SITNET_LAYOUT_GAP &&
                              ABS (self->boxes.y[box] - y) < 2 * half_height + SITNET_LAYOUT_GAP;
  return sitnet_layout_count_close (&self->boxes, box, x, y) == is_own_place_close;
}
