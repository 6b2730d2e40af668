/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* No line touches a foreign box, and each begins and ends at the edge of its own. */
#include "route.h"

#include "test.h"

#include <math.h>
#include <stdlib.h>

#define N 60
#define PARTS 16

/* Boxes in rows, shifted, 7 pt apart at least. */
static void
make_boxes (SitnetLayoutBox *boxes, guint64 *state)
{
  for (guint i = 0; i < N; i++) {
    gint32 width = 300 + (gint32)test_random_below (state, 500), height = 150 + (gint32)test_random_below (state, 150);
    boxes[i] = (SitnetLayoutBox){.width = width, .height = height};
    boxes[i].x = 600 + (gint32)(i % 10) * 900 + (gint32)test_random_below (state, (guint32)(830 - width) + 1);
    boxes[i].y = 600 + (gint32)(i / 10) * 400 + (gint32)test_random_below (state, (guint32)(330 - height) + 1);
    boxes[i].x += width / 2;
    boxes[i].y += height / 2;
  }
}

static gboolean
is_within (const SitnetLayoutBox *box, double x, double y)
{
  return fabs (x - box->x) < box->width / 2.0 - 1 && fabs (y - box->y) < box->height / 2.0 - 1;
}

static double
cubic (double a, double b, double c, double d, double t)
{
  double u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

/* Points of the curve that lie in a box; its own ones too. */
static guint
count_inside (const SitnetRoutes *routes, guint line, const SitnetLayoutBox *boxes)
{
  guint n = 0;
  for (guint i = routes->offsets[line]; i + 3 < routes->offsets[line + 1]; i += 3) {
    const SitnetRoutePoint *p = &g_array_index (routes->points, SitnetRoutePoint, i);
    for (guint part = 0; part <= PARTS; part++) {
      double t = (double)part / PARTS;
      for (guint box = 0; box < N; box++)
        n += (guint)is_within (&boxes[box], cubic (p[0].x, p[1].x, p[2].x, p[3].x, t),
                               cubic (p[0].y, p[1].y, p[2].y, p[3].y, t));
    }
  }
  return n;
}

static gboolean
is_at_edge (const SitnetLayoutBox *box, SitnetRoutePoint at)
{
  gint32 beside = abs (at.x - box->x) - box->width / 2, above = abs (at.y - box->y) - box->height / 2;
  return abs (MAX (beside, above)) <= 1;
}

static void
test_clear_of_boxes (void)
{
  guint64 state = 7;
  guint n_bent = 0;
  for (guint round = 0; round < 20; round++) {
    SitnetLayoutBox boxes[N];
    SitnetLayoutLine lines[N];
    make_boxes (boxes, &state);
    for (guint32 i = 0; i < N; i++)
      lines[i] = (SitnetLayoutLine){i, (i + 1 + test_random_below (&state, N - 1)) % N, FALSE};
    g_autoptr (SitnetRoutes) routes = sitnet_routes_new (boxes, N, lines, N);
    for (guint line = 0; line < N; line++) {
      guint first = routes->offsets[line], end = routes->offsets[line + 1];
      CU_ASSERT_EQUAL_FATAL ((end - first) % 3, 1);
      CU_ASSERT_EQUAL (count_inside (routes, line, boxes), 0);
      CU_ASSERT_TRUE (is_at_edge (&boxes[lines[line].from], g_array_index (routes->points, SitnetRoutePoint, first)));
      CU_ASSERT_TRUE (is_at_edge (&boxes[lines[line].to], g_array_index (routes->points, SitnetRoutePoint, end - 1)));
      n_bent += end - first > 4;
    }
  }
  CU_ASSERT (n_bent > N);
}

static void
test_nothing (void)
{
  g_autoptr (SitnetRoutes) routes = sitnet_routes_new (NULL, 0, NULL, 0);
  CU_ASSERT_EQUAL (routes->points->len, 0);
}

static const TestCase cases[] = {
    {"clear of boxes", test_clear_of_boxes},
    {"nothing", test_nothing},
};

TEST_MAIN ("render/route", cases)
