/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The page of a layout, and what a box on it costs: crossings, covered lines, length, distance, crowding. */
#include "layout-private.h"

#include <math.h>

/* A title counts half an actor when a line runs under it. */
#define ACTOR_WEIGHT 6
#define TITLE_WEIGHT 3

#define BRIDGE_UNDER_WEIGHT 4
#define BRIDGE_LENGTH_WEIGHT 3

/* A bridge is what the map is looked at for: between its two boxes it shows this long (30 pt) where it can. Costs per
 * tenth of a point that is missing. */
#define BRIDGE_SEEN_LENGTH 300
#define BRIDGE_SHORT_COST 30

/* An actor with one tie stands beside its partner: costs per tenth of a point that the line is longer than this (35 pt
   and half of two boxes), and the share of the pull of its sector that is left, in percent. */
#define PENDANT_LENGTH 1000
#define PENDANT_LENGTH_COST 12
#define PENDANT_PULL_PERCENT 10

/* Shares of a line are counted in so many parts. */
#define PARTS 1024

/* Within its reach a sector still pulls a little, so that it closes up (percent of the full pull). */
#define PULL_WITHIN_PERCENT 3

/* A title is held within 12 pt of a box of its sector: costs per tenth of a point beyond, and from the
 * middle. */
#define TITLE_REACH 120
#define TITLE_STRAY_COST 20
#define TITLE_MIDDLE_COST 1

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

/* Exact on every machine: the rounding of sqrt() is put right. */
static gint64
whole_root (gint64 square)
{
  gint64 root = (gint64)sqrt ((double)square);
  while (root * root > square)
    root--;
  while ((root + 1) * (root + 1) <= square)
    root++;
  return root;
}

static gint64
distance (gint64 dx, gint64 dy)
{
  return whole_root (dx * dx + dy * dy);
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
    self->sectors[k].radius = whole_root (MIN (share, rimmed[k] / 2 * 3));
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
    self->boxes.weight[i] = boxes[i].is_title ? TITLE_WEIGHT : ACTOR_WEIGHT;
  self->n_sectors = dense_sectors (self);
  self->sectors = g_new0 (LayoutSector, self->n_sectors + 1);
  measure_sectors (self);
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
  };
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_free (parts[i]);
  g_free (self);
}

static void
draw_line (LayoutPage *self, guint line)
{
  guint from = self->from[line], to = self->to[line];
  gboolean is_drawn = self->is_placed[from] && self->is_placed[to];
  self->lines.x0[line] = is_drawn ? self->boxes.x[from] : LAYOUT_PARKED;
  self->lines.y0[line] = is_drawn ? self->boxes.y[from] : LAYOUT_PARKED;
  self->lines.x1[line] = is_drawn ? self->boxes.x[to] : LAYOUT_PARKED;
  self->lines.y1[line] = is_drawn ? self->boxes.y[to] : LAYOUT_PARKED;
}

static gboolean
is_drawn (const LayoutPage *self, guint line)
{
  return self->is_placed[self->from[line]] && self->is_placed[self->to[line]];
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

static LayoutSegment
segment_of (const LayoutPage *self, guint line)
{
  const LayoutLines *lines = &self->lines;
  return (LayoutSegment){lines->x0[line], lines->y0[line], lines->x1[line], lines->y1[line]};
}

/* Enters (sign 1) a box that has just been put, or strikes it (sign -1) before it goes. */
void
sitnet_layout_page_record (LayoutPage *self, guint box, gint32 sign)
{
  gint32 hidden =
      sitnet_layout_count_lines (&self->lines, &self->boxes, box, sign * self->boxes.weight[box], self->covered);
  for (guint i = self->first[box]; i < self->first[box + 1]; i++) {
    guint line = self->incident[i];
    if (!is_drawn (self, line))
      continue;
    LayoutSegment segment = segment_of (self, line);
    self->crossings[line] = sitnet_layout_count_crossings (&self->lines, &segment, sign, self->crossings);
    self->covered[line] =
        sitnet_layout_count_boxes (&self->boxes, &segment, sign * self->lines.weight[line], self->hidden);
  }
  self->hidden[box] = hidden;
}

/* Makes the ledger anew, after many boxes have moved. */
void
sitnet_layout_page_recount (LayoutPage *self)
{
  for (guint line = 0; line < self->lines.n; line++) {
    LayoutSegment segment = segment_of (self, line);
    self->crossings[line] = sitnet_layout_count_crossings (&self->lines, &segment, 0, NULL);
    self->covered[line] = sitnet_layout_count_boxes (&self->boxes, &segment, 0, NULL);
  }
  for (guint box = 0; box < self->boxes.n; box++)
    self->hidden[box] = sitnet_layout_count_lines (&self->lines, &self->boxes, box, 0, NULL);
}

/* From the box to the nearest other box of its sector; negative when there is none. */
gint32
sitnet_layout_page_title_gap (const LayoutPage *self, guint box)
{
  const LayoutBoxes *boxes = &self->boxes;
  gint32 nearest = -1;
  for (guint i = 0; i < boxes->n; i++) {
    if (i == box || boxes->sector[i] != boxes->sector[box] || !self->is_placed[i])
      continue;
    gint32 beside = ABS (boxes->x[i] - boxes->x[box]) - boxes->half_width[i] - boxes->half_width[box];
    gint32 above = ABS (boxes->y[i] - boxes->y[box]) - boxes->half_height[i] - boxes->half_height[box];
    gint32 gap = MAX (0, MAX (beside, above));
    if (nearest < 0 || gap < nearest)
      nearest = gap;
  }
  return nearest;
}

static gint64
stray_cost (const LayoutPage *self, guint title)
{
  return (gint64)TITLE_STRAY_COST * MAX (0, sitnet_layout_page_title_gap (self, title) - TITLE_REACH);
}

/* An actor, too, can bring the title of its sector home. */
static gint64
title_cost (const LayoutPage *self, guint box)
{
  gint32 number = self->boxes.sector[box];
  gint32 title = number >= 0 ? self->sectors[number].title : -1;
  return title >= 0 && (guint)title != box && self->is_placed[title] ? stray_cost (self, (guint)title) : 0;
}

/* What the box pays for being away from its sector. */
static gint64
pull_cost (const LayoutPage *self, guint box)
{
  gint32 number = self->boxes.sector[box];
  if (number < 0 || self->sectors[number].n < 2)
    return 0;
  const LayoutSector *sector = &self->sectors[number];
  gint32 x = self->boxes.x[box], y = self->boxes.y[box];
  gint64 others = sector->n - 1;
  gint64 away = distance ((sector->sum_x - x) / others - x, (sector->sum_y - y) / others - y);
  if (self->given[box].is_title)
    return TITLE_MIDDLE_COST * away + stray_cost (self, box);
  gint64 beyond = MAX (0, away - sector->radius * self->taste.reach_percent / 100);
  gint64 pull = self->is_pendant[box] ? self->taste.pull * PENDANT_PULL_PERCENT / 100 : self->taste.pull;
  return pull * (100 * beyond + PULL_WITHIN_PERCENT * away) / 100000;
}

/* What is seen of a line between the boxes at its ends: a share of its whole length. */
static gint64
seen_length (const LayoutPage *self, guint line, gint64 along)
{
  const LayoutBoxes *boxes = &self->boxes;
  guint ends[] = {self->from[line], self->to[line]};
  gint64 dx = ABS (boxes->x[ends[0]] - boxes->x[ends[1]]), dy = ABS (boxes->y[ends[0]] - boxes->y[ends[1]]);
  gint64 seen = PARTS;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    gint64 beside = boxes->half_width[ends[i]], above = boxes->half_height[ends[i]];
    seen -= MIN (dx > beside ? PARTS * beside / dx : PARTS, dy > above ? PARTS * above / dy : PARTS);
  }
  return along * MAX (seen, 0) / PARTS;
}

/* A bridge is to be short, but not so short that it is overlooked. */
static gint64
length_cost (const LayoutPage *self, guint line)
{
  LayoutSegment segment = segment_of (self, line);
  gint64 along = distance (segment.x1 - segment.x0, segment.y1 - segment.y0);
  if (self->lines.weight[line] == 1)
    return along * self->taste.length / 1000;
  gint64 missing = MAX (0, BRIDGE_SEEN_LENGTH - seen_length (self, line, along));
  gint64 cost = BRIDGE_LENGTH_WEIGHT * along * self->taste.length / 1000 + BRIDGE_SHORT_COST * missing;
  if (self->is_pendant[self->from[line]] || self->is_pendant[self->to[line]])
    cost += PENDANT_LENGTH_COST * MAX (0, along - PENDANT_LENGTH);
  return cost;
}

/* The part of the cost that takes no counting of lines. */
static gint64
cheap_cost (const LayoutPage *self, guint box)
{
  gint64 length = 0;
  for (guint i = self->first[box]; i < self->first[box + 1]; i++) {
    guint line = self->incident[i];
    length += is_drawn (self, line) ? length_cost (self, line) : 0;
  }
  const LayoutTaste *taste = &self->taste;
  gint64 crowding = sitnet_layout_sum_crowding (&self->boxes, box, taste->crowding_own, taste->crowding_foreign);
  return length + crowding * taste->crowding / taste->crowding_own + pull_cost (self, box) + title_cost (self, box);
}

static gint64
hidden_cost (const LayoutPage *self, guint box, gint32 hidden)
{
  return (gint64)hidden * self->boxes.weight[box] * self->taste.under / ACTOR_WEIGHT;
}

static gint64
line_cost (const LayoutPage *self, guint line, gint32 crossings, gint32 covered)
{
  return crossings * self->taste.crossing +
         (gint64)covered * self->lines.weight[line] * self->taste.under / ACTOR_WEIGHT;
}

/* The cost of a box where it stands, from the ledger. The box and its lines cover each other wherever they
   are: that adds the same amount to every place, here and in sitnet_layout_page_price(). */
gint64
sitnet_layout_page_recorded (const LayoutPage *self, guint box)
{
  gint64 cost = cheap_cost (self, box) + hidden_cost (self, box, self->hidden[box]);
  for (guint i = self->first[box]; i < self->first[box + 1]; i++) {
    guint line = self->incident[i];
    if (is_drawn (self, line))
      cost += line_cost (self, line, self->crossings[line], self->covered[line]);
  }
  return cost;
}

/* What a reader meets on the whole page, from the ledger: crossings, covered boxes, sectors torn apart, length. A line
   under its own ends counts the same on every page. */
gint64
sitnet_layout_page_total (const LayoutPage *self)
{
  gint64 total = 0;
  for (guint line = 0; line < self->lines.n; line++)
    total += self->crossings[line] * self->taste.crossing / 2 + length_cost (self, line);
  for (guint box = 0; box < self->boxes.n; box++)
    total += hidden_cost (self, box, self->hidden[box]) + pull_cost (self, box);
  return total;
}

/* The cost of a box where it stands, counted; counting ends as soon as the cost is above the limit. */
gint64
sitnet_layout_page_price (const LayoutPage *self, guint box, gint64 limit)
{
  gint64 cost = cheap_cost (self, box);
  if (cost > limit)
    return cost;
  cost += hidden_cost (self, box, sitnet_layout_count_lines (&self->lines, &self->boxes, box, 0, NULL));
  for (guint i = self->first[box]; i < self->first[box + 1] && cost <= limit; i++) {
    guint line = self->incident[i];
    if (!is_drawn (self, line))
      continue;
    LayoutSegment segment = segment_of (self, line);
    cost += line_cost (self, line, sitnet_layout_count_crossings (&self->lines, &segment, 0, NULL),
                       sitnet_layout_count_boxes (&self->boxes, &segment, 0, NULL));
  }
  return cost;
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
