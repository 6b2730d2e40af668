/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ways go round boxes, the short way, and there is none through a wall. */
#include "corner-graph.h"

#include "test.h"

static GArray *
find (const SitnetLayoutBox *boxes, guint n_boxes, guint from, guint to)
{
  g_autoptr (SitnetCornerGraph) graph = sitnet_corner_graph_new (boxes, n_boxes);
  GArray *corners = g_array_new (FALSE, FALSE, sizeof (SitnetRoutePoint));
  sitnet_corner_graph_find (graph, from, to, corners);
  return corners;
}

static void
test_free (void)
{
  const SitnetLayoutBox boxes[] = {{.width = 200, .height = 100, .x = 500, .y = 500},
                                   {.width = 200, .height = 100, .x = 1500, .y = 500},
                                   {.width = 200, .height = 100, .x = 1000, .y = 900}};
  g_autoptr (SitnetCornerGraph) graph = sitnet_corner_graph_new (boxes, 3);
  CU_ASSERT_TRUE (sitnet_corner_graph_is_free (graph, 0, 1));
  CU_ASSERT_TRUE (sitnet_corner_graph_is_free (graph, 1, 2));
}

/* A box in the middle, its upper edge nearer: two corners, 3 pt from it, over the top. */
static void
test_round (void)
{
  const SitnetLayoutBox boxes[] = {{.width = 200, .height = 100, .x = 500, .y = 500},
                                   {.width = 200, .height = 100, .x = 2500, .y = 500},
                                   {.width = 300, .height = 200, .x = 1500, .y = 560}};
  g_autoptr (SitnetCornerGraph) graph = sitnet_corner_graph_new (boxes, 3);
  CU_ASSERT_FALSE (sitnet_corner_graph_is_free (graph, 0, 1));
  g_autoptr (GArray) corners = find (boxes, 3, 0, 1);
  CU_ASSERT_EQUAL_FATAL (corners->len, 2);
  const SitnetRoutePoint *first = &g_array_index (corners, SitnetRoutePoint, 0);
  const SitnetRoutePoint *second = &g_array_index (corners, SitnetRoutePoint, 1);
  CU_ASSERT (first->x == 1320 && first->y == 430);
  CU_ASSERT (second->x == 1680 && second->y == 430);
}

/* Boxes upon each other leave no way between them, but round all of them. */
static void
test_wall (void)
{
  SitnetLayoutBox boxes[22] = {{.width = 100, .height = 100, .x = 500, .y = 1000},
                               {.width = 100, .height = 100, .x = 1500, .y = 1000}};
  for (gint32 i = 0; i < 20; i++)
    boxes[i + 2] = (SitnetLayoutBox){.width = 100, .height = 100, .x = 1000, .y = 50 + i * 98};
  g_autoptr (GArray) corners = find (boxes, 22, 0, 1);
  CU_ASSERT_EQUAL_FATAL (corners->len, 2);
  gint32 y = g_array_index (corners, SitnetRoutePoint, 0).y;
  CU_ASSERT (y <= 0 || y >= 1962);
}

static const TestCase cases[] = {
    {"free", test_free},
    {"round", test_round},
    {"wall", test_wall},
};

TEST_MAIN ("render/corner-graph", cases)
