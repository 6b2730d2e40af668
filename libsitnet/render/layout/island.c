/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Islands of sector colour behind placed boxes: each box with a rim, joined to its nearest ones by bands. */
#include "island.h"

#include <math.h>

/* Points that stand for each rounded corner. */
#define CORNER_POINTS 5

/* A band keeps this far from foreign boxes. */
#define CLEARANCE 30

/* Boxes of one sector that are nearer than this are always joined, also in a ring, and by a band as wide as
   they face each other, within bounds, so that islands close up. */
#define ALWAYS_JOINED 300

/* Bands are no wider than this (30 pt): a wider one would look like a box without a name. */
#define WIDEST_BAND 300

typedef struct {
  guint32 one;
  guint32 other;
  gint32 gap;
  gint32 half_band;
  SitnetIslandPoint start;
  SitnetIslandPoint end;
} Channel;

typedef struct {
  const SitnetLayoutBox *boxes;
  guint n_boxes;
  guint32 *parent;
  GArray *bands;
} Builder;

static guint32
root_of (guint32 *parent, guint32 box)
{
  while (parent[box] != box) {
    parent[box] = parent[parent[box]];
    box = parent[box];
  }
  return box;
}

/* Where a band between two boxes runs along one axis: straight where they overlap, slanted otherwise. */
static void
channel_ends (gint32 one, gint32 one_half, gint32 other, gint32 other_half, gint32 *start, gint32 *end)
{
  gint32 one_inner = MAX (0, one_half - SITNET_ISLAND_BAND / 2);
  gint32 other_inner = MAX (0, other_half - SITNET_ISLAND_BAND / 2);
  gint32 low = MAX (one - one_inner, other - other_inner);
  gint32 high = MIN (one + one_inner, other + other_inner);
  if (low <= high) {
    *start = *end = low + (high - low) / 2;
    return;
  }
  *start = one < other ? one + one_inner : one - one_inner;
  *end = one < other ? other - other_inner : other + other_inner;
}

/* Half the width of the side that two boxes turn to each other along one axis. */
static gint32
half_facing (gint32 one, gint32 one_half, gint32 other, gint32 other_half)
{
  gint32 low = MAX (one - one_half, other - other_half), high = MIN (one + one_half, other + other_half);
  return CLAMP ((high - low) / 2, SITNET_ISLAND_BAND / 2, WIDEST_BAND / 2);
}

static Channel
channel_between (const SitnetLayoutBox *boxes, guint one, guint other)
{
  const SitnetLayoutBox *a = &boxes[one], *b = &boxes[other];
  Channel channel = {.one = one, .other = other, .half_band = SITNET_ISLAND_BAND / 2};
  gint32 beside = MAX (0, ABS (a->x - b->x) - (a->width + b->width) / 2);
  gint32 above = MAX (0, ABS (a->y - b->y) - (a->height + b->height) / 2);
  gint64 square = (gint64)beside * beside + (gint64)above * above;
  channel.gap = (gint32)MIN (sqrt ((double)square), G_MAXINT32);
  channel_ends (a->x, a->width / 2, b->x, b->width / 2, &channel.start.x, &channel.end.x);
  channel_ends (a->y, a->height / 2, b->y, b->height / 2, &channel.start.y, &channel.end.y);
  if (channel.gap <= ALWAYS_JOINED && channel.start.x == channel.end.x)
    channel.half_band = half_facing (a->x, a->width / 2, b->x, b->width / 2);
  else if (channel.gap <= ALWAYS_JOINED && channel.start.y == channel.end.y)
    channel.half_band = half_facing (a->y, a->height / 2, b->y, b->height / 2);
  return channel;
}

/* Whether the band along the channel comes nearer to the box than it may. */
static gboolean
is_blocked_by (const Channel *channel, const SitnetLayoutBox *box)
{
  SitnetIslandPoint a = channel->start, b = channel->end;
  gint64 half_width = box->width / 2 + CLEARANCE + (a.y == b.y ? 0 : channel->half_band);
  gint64 half_height = box->height / 2 + CLEARANCE + (a.x == b.x ? 0 : channel->half_band);
  if (MIN (a.x, b.x) > box->x + half_width || MAX (a.x, b.x) < box->x - half_width ||
      MIN (a.y, b.y) > box->y + half_height || MAX (a.y, b.y) < box->y - half_height)
    return FALSE;
  gint64 dx = b.x - a.x, dy = b.y - a.y;
  gint64 across = dx * (box->y - a.y) - dy * (box->x - a.x);
  return ABS (across) <= ABS (dx) * half_height + ABS (dy) * half_width;
}

static gint
side (SitnetIslandPoint a, SitnetIslandPoint b, SitnetIslandPoint p)
{
  gint64 cross = (gint64)(b.x - a.x) * (p.y - a.y) - (gint64)(b.y - a.y) * (p.x - a.x);
  return (cross > 0) - (cross < 0);
}

static gboolean
channels_cross (const Channel *p, const Channel *q)
{
  return side (p->start, p->end, q->start) * side (p->start, p->end, q->end) <= 0 &&
         side (q->start, q->end, p->start) * side (q->start, q->end, p->end) <= 0;
}

/* Free: no foreign box in the way, and no band of another sector. */
static gboolean
channel_is_free (const Builder *self, const Channel *channel)
{
  gint32 sector = self->boxes[channel->one].sector;
  for (guint i = 0; i < self->n_boxes; i++) {
    if (self->boxes[i].sector != sector && is_blocked_by (channel, &self->boxes[i]))
      return FALSE;
  }
  for (guint i = 0; i < self->bands->len; i++) {
    const Channel *band = &g_array_index (self->bands, Channel, i);
    if (self->boxes[band->one].sector != sector && channels_cross (band, channel))
      return FALSE;
  }
  return TRUE;
}

static gint
compare_channels (gconstpointer left, gconstpointer right)
{
  const Channel *a = left, *b = right;
  if (a->gap != b->gap)
    return a->gap < b->gap ? -1 : 1;
  if (a->one != b->one)
    return a->one < b->one ? -1 : 1;
  return a->other < b->other ? -1 : a->other > b->other;
}

static GArray *
short_channels (const SitnetLayoutBox *boxes, guint n_boxes)
{
  GArray *channels = g_array_new (FALSE, FALSE, sizeof (Channel));
  for (guint one = 0; one < n_boxes; one++) {
    for (guint other = one + 1; other < n_boxes; other++) {
      if (boxes[one].sector < 0 || boxes[one].sector != boxes[other].sector)
        continue;
      Channel channel = channel_between (boxes, one, other);
      if (channel.gap <= SITNET_ISLAND_REACH)
        g_array_append_val (channels, channel);
    }
  }
  g_array_sort (channels, compare_channels);
  return channels;
}

/* Kruskal's spanning tree of all sectors at once, so that the shorter band has the right of way. */
static void
join_boxes (Builder *self)
{
  g_autoptr (GArray) channels = short_channels (self->boxes, self->n_boxes);
  for (guint i = 0; i < channels->len; i++) {
    Channel *channel = &g_array_index (channels, Channel, i);
    guint32 one = root_of (self->parent, channel->one), other = root_of (self->parent, channel->other);
    if (one == other && channel->gap > ALWAYS_JOINED)
      continue;
    if (!channel_is_free (self, channel)) {
      channel->half_band = SITNET_ISLAND_BAND / 2;
      if (!channel_is_free (self, channel))
        continue;
    }
    g_array_append_vals (self->bands, channel, 1);
    self->parent[MAX (one, other)] = MIN (one, other);
  }
}

static SitnetIslandShape
box_shape (const SitnetLayoutBox *box)
{
  SitnetIslandShape shape = {.sector = box->sector, .n_points = 4 * CORNER_POINTS};
  shape.points = g_new (SitnetIslandPoint, shape.n_points);
  gint32 half_width = box->width / 2, half_height = box->height / 2;
  for (guint i = 0; i < shape.n_points; i++) {
    guint corner = i / CORNER_POINTS;
    gint32 to_right = corner == 0 || corner == 3 ? 1 : -1, to_bottom = corner < 2 ? 1 : -1;
    double angle = G_PI / 2 * (corner + (double)(i % CORNER_POINTS) / (CORNER_POINTS - 1));
    shape.points[i].x = box->x + to_right * half_width + (gint32)lround (SITNET_ISLAND_MARGIN * cos (angle));
    shape.points[i].y = box->y + to_bottom * half_height + (gint32)lround (SITNET_ISLAND_MARGIN * sin (angle));
  }
  return shape;
}

static SitnetIslandShape
band_shape (const Channel *channel, gint32 sector)
{
  SitnetIslandShape shape = {.sector = sector, .n_points = 4, .is_band = TRUE};
  double dx = channel->end.x - channel->start.x, dy = channel->end.y - channel->start.y;
  double length = MAX (1.0, sqrt (dx * dx + dy * dy));
  gint32 aside_x = (gint32)lround (-dy / length * channel->half_band);
  gint32 aside_y = (gint32)lround (dx / length * channel->half_band);
  SitnetIslandPoint a = channel->start, b = channel->end;
  shape.points = g_new (SitnetIslandPoint, 4);
  shape.points[0] = (SitnetIslandPoint){a.x + aside_x, a.y + aside_y};
  shape.points[1] = (SitnetIslandPoint){b.x + aside_x, b.y + aside_y};
  shape.points[2] = (SitnetIslandPoint){b.x - aside_x, b.y - aside_y};
  shape.points[3] = (SitnetIslandPoint){a.x - aside_x, a.y - aside_y};
  return shape;
}

static gint
compare_shapes (gconstpointer left, gconstpointer right)
{
  const SitnetIslandShape *a = left, *b = right;
  if (a->sector != b->sector)
    return a->sector < b->sector ? -1 : 1;
  if (a->island != b->island)
    return a->island < b->island ? -1 : 1;
  if (a->is_band != b->is_band)
    return a->is_band ? 1 : -1;
  gint32 along = a->points[0].x - b->points[0].x;
  return along != 0 ? along : a->points[0].y - b->points[0].y;
}

/* Islands are numbered by sector and, within one, by their first box. */
static void
number_islands (SitnetIslands *islands)
{
  SitnetIslandShape *last = NULL;
  guint32 last_root = 0;
  for (guint i = 0; i < islands->n_shapes; i++) {
    SitnetIslandShape *shape = &islands->shapes[i];
    guint32 root = shape->island;
    if (last == NULL || last->sector != shape->sector || last_root != root)
      islands->n_islands++;
    shape->island = islands->n_islands - 1;
    last = shape;
    last_root = root;
  }
}

static SitnetIslands *
collect_shapes (const Builder *self)
{
  SitnetIslands *islands = g_new0 (SitnetIslands, 1);
  islands->shapes = g_new0 (SitnetIslandShape, (gsize)self->n_boxes + self->bands->len + 1);
  for (guint i = 0; i < self->n_boxes; i++) {
    if (self->boxes[i].sector < 0)
      continue;
    SitnetIslandShape *shape = &islands->shapes[islands->n_shapes++];
    *shape = box_shape (&self->boxes[i]);
    shape->island = root_of (self->parent, i);
  }
  for (guint i = 0; i < self->bands->len; i++) {
    const Channel *band = &g_array_index (self->bands, Channel, i);
    SitnetIslandShape *shape = &islands->shapes[islands->n_shapes++];
    *shape = band_shape (band, self->boxes[band->one].sector);
    shape->island = root_of (self->parent, band->one);
  }
  qsort (islands->shapes, islands->n_shapes, sizeof (SitnetIslandShape), compare_shapes);
  number_islands (islands);
  return islands;
}

/**
 * sitnet_islands_new:
 * @boxes: (array length=n_boxes): placed boxes; those without a sector are only in the way
 * @n_boxes: how many; may be 0
 *
 * The shapes of the islands: every box with a rim of 9 pt and round corners, and bands of 18 pt along a
 * spanning tree of each sector (and between boxes closer than 30 pt) over straight channels of at most 90 pt
 * in which no box and no band of another sector stands. A sector whose boxes are further apart has several
 * islands. Time grows with the square of the boxes in a sector times all boxes.
 *
 * Returns: (transfer full): free with sitnet_islands_free()
 */
SitnetIslands *
sitnet_islands_new (const SitnetLayoutBox *boxes, guint n_boxes)
{
  g_return_val_if_fail (boxes != NULL || n_boxes == 0, NULL);
  Builder builder = {
      .boxes = boxes,
      .n_boxes = n_boxes,
      .parent = g_new (guint32, MAX (n_boxes, 1)),
      .bands = g_array_new (FALSE, FALSE, sizeof (Channel)),
  };
  for (guint32 i = 0; i < n_boxes; i++)
    builder.parent[i] = i;
  join_boxes (&builder);
  SitnetIslands *islands = collect_shapes (&builder);
  g_free (builder.parent);
  g_array_free (builder.bands, TRUE);
  return islands;
}

/**
 * sitnet_islands_free:
 * @self: (nullable) (transfer full): islands
 *
 * Frees the islands.
 */
void
sitnet_islands_free (SitnetIslands *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_shapes; i++)
    g_free (self->shapes[i].points);
  g_free (self->shapes);
  g_free (self);
}
