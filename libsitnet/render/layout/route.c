/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Makes curves of the ways that lines take round boxes: bends are rounded, ends stand at the edges of boxes. */
#include "route.h"

#include <math.h>

/* A rounded bend comes nearer to the corner of a box by this much (2 of the 3 pt that lines keep). */
#define ROUNDING 20.0

/* A bend takes at most this share of the piece before and after it. */
#define MOST_SHARE 0.45

typedef struct {
  double x, y;
} Place;

static Place
between (Place a, Place b, double share)
{
  return (Place){a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

static void
add_point (SitnetRoutes *self, Place at)
{
  SitnetRoutePoint point = {(gint32)lround (at.x), (gint32)lround (at.y)};
  g_array_append_val (self->points, point);
}

static void
add_straight (SitnetRoutes *self, Place from, Place to)
{
  add_point (self, between (from, to, 1.0 / 3));
  add_point (self, between (from, to, 2.0 / 3));
  add_point (self, to);
}

/* A parabola, as a cubic curve. */
static void
add_bend (SitnetRoutes *self, Place from, Place corner, Place to)
{
  add_point (self, between (from, corner, 2.0 / 3));
  add_point (self, between (to, corner, 2.0 / 3));
  add_point (self, to);
}

static double
distance (Place a, Place b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

/* How far before and behind a corner its bend begins: by the angle, so that sharp bends stay small. */
static double
reach_of_bend (Place before, Place corner, Place after)
{
  double in = distance (before, corner), out = distance (corner, after);
  if (in < 1 || out < 1)
    return 0;
  double cosine =
      ((corner.x - before.x) * (after.x - corner.x) + (corner.y - before.y) * (after.y - corner.y)) / (in * out);
  double half_sine = sqrt (MAX (0, (1 - cosine) / 2));
  double reach = half_sine > 0.001 ? 2 * ROUNDING / half_sine : INFINITY;
  return MIN (reach, MOST_SHARE * MIN (in, out));
}

/* Where the way from the middle of a box leaves it. */
static Place
edge_towards (const SitnetLayoutBox *box, Place other)
{
  Place middle = {box->x, box->y};
  double dx = fabs (other.x - middle.x), dy = fabs (other.y - middle.y);
  double share = MIN (dx > 0 ? box->width / 2.0 / dx : INFINITY, dy > 0 ? box->height / 2.0 / dy : INFINITY);
  return between (middle, other, MIN (share, 1));
}

/* `way`: from the middle of one box over corners to the middle of the other. */
static void
add_curve (SitnetRoutes *self, const SitnetLayoutBox *from, const SitnetLayoutBox *to, const Place *way, guint n)
{
  Place at = edge_towards (from, way[1]);
  Place end = edge_towards (to, way[n - 2]);
  add_point (self, at);
  for (guint i = 1; i + 1 < n; i++) {
    Place after = i + 2 < n ? way[i + 1] : end;
    double reach = reach_of_bend (i > 1 ? way[i - 1] : at, way[i], after);
    double in = distance (at, way[i]), out = distance (way[i], after);
    if (reach <= 0 || reach > in) {
      add_straight (self, at, way[i]);
      at = way[i];
      continue;
    }
    Place start = between (way[i], at, reach / in), stop = between (way[i], after, reach / out);
    add_straight (self, at, start);
    add_bend (self, start, way[i], stop);
    at = stop;
  }
  add_straight (self, at, end);
}

static void
add_line (SitnetRoutes *self, SitnetCornerGraph *graph, const SitnetLayoutBox *from, const SitnetLayoutBox *to,
          const SitnetLayoutLine *line, GArray *corners)
{
  g_array_set_size (corners, 0);
  if (graph != NULL && !sitnet_corner_graph_is_free (graph, line->from, line->to))
    sitnet_corner_graph_find (graph, line->from, line->to, corners);
  guint n = corners->len + 2;
  g_autofree Place *way = g_new (Place, n);
  way[0] = (Place){from->x, from->y};
  way[n - 1] = (Place){to->x, to->y};
  for (guint i = 0; i < corners->len; i++) {
    SitnetRoutePoint corner = g_array_index (corners, SitnetRoutePoint, i);
    way[i + 1] = (Place){corner.x, corner.y};
  }
  add_curve (self, from, to, way, n);
}

/**
 * sitnet_routes_new:
 * @boxes: (array length=n_boxes): placed boxes, titles too
 * @n_boxes: how many; more than %SITNET_ROUTE_MOST_BOXES are not gone round
 * @lines: (array length=n_lines) (nullable): between boxes
 * @n_lines: how many
 *
 * A line that would pass under a foreign box takes the shortest way round, with few bends; where boxes stand so close that
 * there is none it stays straight. Time grows with the square of the boxes times the boxes, and once more with the lines
 * that are in the way of a box.
 *
 * Returns: (transfer full): a curve for each line; free with sitnet_routes_free()
 */
SitnetRoutes *
sitnet_routes_new (const SitnetLayoutBox *boxes, guint n_boxes, const SitnetLayoutLine *lines, guint n_lines)
{
  g_return_val_if_fail (boxes != NULL || n_boxes == 0, NULL);
  g_return_val_if_fail (lines != NULL || n_lines == 0, NULL);
  g_autoptr (SitnetCornerGraph) graph =
      n_boxes <= SITNET_ROUTE_MOST_BOXES ? sitnet_corner_graph_new (boxes, n_boxes) : NULL;
  g_autoptr (GArray) corners = g_array_new (FALSE, FALSE, sizeof (SitnetRoutePoint));
  SitnetRoutes *self = g_new0 (SitnetRoutes, 1);
  self->points = g_array_new (FALSE, FALSE, sizeof (SitnetRoutePoint));
  self->offsets = g_new0 (guint, (gsize)n_lines + 1);
  self->n_lines = n_lines;
  for (guint i = 0; i < n_lines; i++) {
    add_line (self, graph, &boxes[lines[i].from], &boxes[lines[i].to], &lines[i], corners);
    self->offsets[i + 1] = self->points->len;
  }
  return self;
}

void
sitnet_routes_free (SitnetRoutes *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->points);
  g_free (self->offsets);
  g_free (self);
}
