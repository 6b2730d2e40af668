/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shortest ways round boxes over a visibility graph (Lozano-Pérez, Wesley, Communications of the ACM 22, 1979): they bend
 * at corners of boxes only. */
#include "corner-graph.h"

#include <math.h>

/* A line keeps this far from foreign boxes (3 pt); boxes are at least 7 pt apart, so that lines fit between all. Where
 * somebody put boxes nearer, half of what is between them. */
#define CLEARANCE 30

/* A bend counts as a detour of 25 pt. */
#define BEND_COST 250

#define NOBODY G_MAXUINT32

typedef struct {
  gint32 left, top, right, bottom;
} Obstacle;

struct _SitnetCornerGraph {
  const SitnetLayoutBox *boxes;
  guint n_boxes;
  Obstacle *obstacles;
  SitnetRoutePoint *corners;
  guint n_corners;
  guint32 **seen; /* of each corner, made when first asked for: those that it sees, NOBODY after the last */
  double *costs;
  guint32 *before;
  guint8 *is_done;
};

/* Strictly inside: along an edge is free. */
static gboolean
passes_through (const Obstacle *box, SitnetRoutePoint a, SitnetRoutePoint b)
{
  if (MAX (a.x, b.x) <= box->left || MIN (a.x, b.x) >= box->right || MAX (a.y, b.y) <= box->top ||
      MIN (a.y, b.y) >= box->bottom)
    return FALSE;
  gint64 dx = b.x - a.x, dy = b.y - a.y;
  gint64 sides[] = {
      dx * (box->top - a.y) - dy * (box->left - a.x),
      dx * (box->top - a.y) - dy * (box->right - a.x),
      dx * (box->bottom - a.y) - dy * (box->left - a.x),
      dx * (box->bottom - a.y) - dy * (box->right - a.x),
  };
  gboolean is_left = FALSE, is_right = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++) {
    is_left |= sides[i] > 0;
    is_right |= sides[i] < 0;
  }
  return is_left && is_right;
}

static gboolean
is_clear (const SitnetCornerGraph *self, SitnetRoutePoint a, SitnetRoutePoint b, guint but, guint but_also)
{
  for (guint i = 0; i < self->n_boxes; i++) {
    if (i != but && i != but_also && passes_through (&self->obstacles[i], a, b))
      return FALSE;
  }
  return TRUE;
}

static SitnetRoutePoint
middle_of (const SitnetCornerGraph *self, guint box)
{
  return (SitnetRoutePoint){self->boxes[box].x, self->boxes[box].y};
}

/* From box to box along the wider of both directions, halved. */
static gint32
room_between (const SitnetLayoutBox *a, const SitnetLayoutBox *b)
{
  gint32 beside = ABS (a->x - b->x) - (a->width + b->width) / 2;
  gint32 above = ABS (a->y - b->y) - (a->height + b->height) / 2;
  return MAX (MAX (beside, above), 0) / 2;
}

static void
make_obstacles (SitnetCornerGraph *self)
{
  for (guint i = 0; i < self->n_boxes; i++) {
    const SitnetLayoutBox *box = &self->boxes[i];
    gint32 rim = CLEARANCE;
    for (guint other = 0; other < self->n_boxes; other++) {
      if (other != i)
        rim = MIN (rim, room_between (box, &self->boxes[other]));
    }
    self->obstacles[i] = (Obstacle){
        box->x - box->width / 2 - rim,
        box->y - box->height / 2 - rim,
        box->x + box->width / 2 + rim,
        box->y + box->height / 2 + rim,
    };
  }
}

static gboolean
is_covered (const SitnetCornerGraph *self, SitnetRoutePoint point)
{
  for (guint i = 0; i < self->n_boxes; i++) {
    const Obstacle *box = &self->obstacles[i];
    if (point.x > box->left && point.x < box->right && point.y > box->top && point.y < box->bottom)
      return TRUE;
  }
  return FALSE;
}

static void
make_corners (SitnetCornerGraph *self)
{
  for (guint i = 0; i < self->n_boxes; i++) {
    const Obstacle *box = &self->obstacles[i];
    const SitnetRoutePoint corners[] = {
        {box->left, box->top}, {box->right, box->top}, {box->left, box->bottom}, {box->right, box->bottom}};
    for (guint corner = 0; corner < G_N_ELEMENTS (corners); corner++) {
      if (!is_covered (self, corners[corner]))
        self->corners[self->n_corners++] = corners[corner];
    }
  }
}

/* The boxes must outlive the graph. */
SitnetCornerGraph *
sitnet_corner_graph_new (const SitnetLayoutBox *boxes, guint n_boxes)
{
  SitnetCornerGraph *self = g_new0 (SitnetCornerGraph, 1);
  self->boxes = boxes;
  self->n_boxes = n_boxes;
  self->obstacles = g_new0 (Obstacle, (gsize)n_boxes + 1);
  self->corners = g_new0 (SitnetRoutePoint, 4 * (gsize)n_boxes + 1);
  make_obstacles (self);
  make_corners (self);
  self->seen = g_new0 (guint32 *, (gsize)self->n_corners + 1);
  self->costs = g_new0 (double, (gsize)self->n_corners + 1);
  self->before = g_new0 (guint32, (gsize)self->n_corners + 1);
  self->is_done = g_new0 (guint8, (gsize)self->n_corners + 1);
  return self;
}

void
sitnet_corner_graph_free (SitnetCornerGraph *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_corners; i++)
    g_free (self->seen[i]);
  g_free (self->seen);
  g_free (self->obstacles);
  g_free (self->corners);
  g_free (self->costs);
  g_free (self->before);
  g_free (self->is_done);
  g_free (self);
}

gboolean
sitnet_corner_graph_is_free (const SitnetCornerGraph *self, guint from, guint to)
{
  return is_clear (self, middle_of (self, from), middle_of (self, to), from, to);
}

static const guint32 *
seen_from (SitnetCornerGraph *self, guint32 corner)
{
  if (self->seen[corner] != NULL)
    return self->seen[corner];
  GArray *seen = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 other = 0; other < self->n_corners; other++) {
    if (other != corner && is_clear (self, self->corners[corner], self->corners[other], NOBODY, NOBODY))
      g_array_append_val (seen, other);
  }
  guint32 end = NOBODY;
  g_array_append_val (seen, end);
  return self->seen[corner] = (guint32 *)(gpointer)g_array_free (seen, FALSE);
}

static double
length (SitnetRoutePoint a, SitnetRoutePoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

static void
reach (SitnetCornerGraph *self, guint32 corner, guint32 from, double cost)
{
  if (self->is_done[corner] || cost >= self->costs[corner])
    return;
  self->costs[corner] = cost;
  self->before[corner] = from;
}

/* The open corner on the shortest way that may still be found; NOBODY when there is none better than the best so far. */
static guint32
next_corner (const SitnetCornerGraph *self, SitnetRoutePoint end, double best)
{
  guint32 next = NOBODY;
  for (guint32 i = 0; i < self->n_corners; i++) {
    if (self->is_done[i] || self->costs[i] >= best)
      continue;
    double cost = self->costs[i] + length (self->corners[i], end);
    if (cost >= best)
      continue;
    best = cost;
    next = i;
  }
  return next;
}

void
sitnet_corner_graph_find (SitnetCornerGraph *self, guint from, guint to, GArray *corners)
{
  SitnetRoutePoint start = middle_of (self, from), end = middle_of (self, to);
  guint32 last = NOBODY;
  double best = INFINITY;
  for (guint32 i = 0; i < self->n_corners; i++) {
    self->is_done[i] = 0;
    self->before[i] = NOBODY;
    gboolean is_seen = is_clear (self, start, self->corners[i], from, NOBODY);
    self->costs[i] = is_seen ? length (start, self->corners[i]) + BEND_COST : INFINITY;
  }
  for (guint32 at = next_corner (self, end, best); at != NOBODY; at = next_corner (self, end, best)) {
    self->is_done[at] = 1;
    double whole = self->costs[at] + length (self->corners[at], end);
    if (whole < best && is_clear (self, self->corners[at], end, to, NOBODY)) {
      best = whole;
      last = at;
    }
    const guint32 *seen = seen_from (self, at);
    for (guint i = 0; seen[i] != NOBODY; i++)
      reach (self, seen[i], at, self->costs[at] + length (self->corners[at], self->corners[seen[i]]) + BEND_COST);
  }
  g_array_set_size (corners, 0);
  for (guint32 at = last; at != NOBODY; at = self->before[at])
    g_array_prepend_val (corners, self->corners[at]);
}
