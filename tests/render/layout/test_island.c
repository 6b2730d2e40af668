/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Islands join what stands together, and never run through a foreign box. */
#include "island.h"

#include "test.h"

#include <string.h>

static SitnetLayoutBox
box_at (gint32 x, gint32 y, gint32 sector)
{
  return (SitnetLayoutBox){.width = 600, .height = 300, .x = x, .y = y, .sector = sector};
}

static void
test_empty (void)
{
  SitnetLayoutBox stranger = box_at (500, 500, -1);
  SitnetIslands *none = sitnet_islands_new (NULL, 0), *still_none = sitnet_islands_new (&stranger, 1);
  CU_ASSERT_EQUAL (none->n_islands, 0);
  CU_ASSERT_EQUAL (still_none->n_shapes, 0);
  sitnet_islands_free (none);
  sitnet_islands_free (still_none);
  sitnet_islands_free (NULL);
}

static void
test_one_box (void)
{
  SitnetLayoutBox box = box_at (1000, 1000, 2);
  g_autoptr (SitnetIslands) islands = sitnet_islands_new (&box, 1);
  CU_ASSERT_EQUAL_FATAL (islands->n_shapes, 1);
  gint32 left = G_MAXINT32, bottom = 0;
  for (guint i = 0; i < islands->shapes[0].n_points; i++) {
    left = MIN (left, islands->shapes[0].points[i].x);
    bottom = MAX (bottom, islands->shapes[0].points[i].y);
  }
  CU_ASSERT_EQUAL (left, 1000 - 300 - SITNET_ISLAND_MARGIN);
  CU_ASSERT_EQUAL (bottom, 1000 + 150 + SITNET_ISLAND_MARGIN);
  CU_ASSERT_EQUAL (islands->shapes[0].sector, 2);
}

static void
assert_islands (const SitnetLayoutBox *boxes, guint n_boxes, guint n_islands, guint n_shapes)
{
  g_autoptr (SitnetIslands) islands = sitnet_islands_new (boxes, n_boxes);
  CU_ASSERT_EQUAL (islands->n_islands, n_islands);
  CU_ASSERT_EQUAL (islands->n_shapes, n_shapes);
}

static void
test_reach (void)
{
  SitnetLayoutBox pair[] = {box_at (1000, 1000, 0), box_at (1000, 1000 + 300 + SITNET_ISLAND_REACH, 0)};
  assert_islands (pair, 2, 1, 3);
  pair[1].y++;
  assert_islands (pair, 2, 2, 2);
  pair[1].y = 1500;
  pair[1].sector = 1;
  assert_islands (pair, 2, 2, 2);
}

static void
test_foreign_box_between (void)
{
  SitnetLayoutBox three[] = {box_at (1000, 1000, 0), box_at (1000, 2000, 0), box_at (1000, 1500, 1)};
  assert_islands (three, 3, 3, 3);
  three[2].x = 3000;
  assert_islands (three, 3, 2, 4);
}

/* Two bands that would cross: the shorter one is laid. */
static void
test_bands_do_not_cross (void)
{
  SitnetLayoutBox four[] = {box_at (1000, 1000, 0), box_at (1000, 2150, 0), box_at (450, 1575, 1),
                            box_at (1550, 1575, 1)};
  g_autoptr (SitnetIslands) islands = sitnet_islands_new (four, 4);
  CU_ASSERT_EQUAL (islands->n_islands, 3);
  CU_ASSERT_EQUAL_FATAL (islands->n_shapes, 5);
  CU_ASSERT_TRUE (islands->shapes[4].is_band);
  CU_ASSERT_EQUAL (islands->shapes[4].sector, 1);
}

static gint
side (SitnetIslandPoint a, SitnetIslandPoint b, gint32 x, gint32 y)
{
  gint64 cross = (gint64)(b.x - a.x) * (y - a.y) - (gint64)(b.y - a.y) * (x - a.x);
  return (cross > 0) - (cross < 0);
}

/* The corners of the box are on both sides of an edge of the band only when the box is near its line; here it
   is enough that no corner of a foreign box is within a band. */
static gboolean
holds_corner (const SitnetIslandShape *band, const SitnetLayoutBox *box)
{
  for (guint corner = 0; corner < 4; corner++) {
    gint32 x = box->x + (corner % 2 ? box->width / 2 : -box->width / 2);
    gint32 y = box->y + (corner / 2 ? box->height / 2 : -box->height / 2);
    gint sum = 0;
    for (guint i = 0; i < 4; i++)
      sum += side (band->points[i], band->points[(i + 1) % 4], x, y);
    if (ABS (sum) == 4)
      return TRUE;
  }
  return FALSE;
}

static void
test_random_maps (void)
{
  guint64 state = 77;
  for (guint round = 0; round < test_rounds (100); round++) {
    SitnetLayoutBox boxes[40];
    for (guint i = 0; i < 40; i++)
      boxes[i] = box_at (500 + 1000 * (gint32)(i % 8) + (gint32)test_random_below (&state, 300),
                         500 + 600 * (gint32)(i / 8) + (gint32)test_random_below (&state, 200),
                         (gint32)test_random_below (&state, 4));
    g_autoptr (SitnetIslands) islands = sitnet_islands_new (boxes, 40);
    CU_ASSERT (islands->n_islands >= 4 && islands->n_islands <= 40);
    guint32 last = 0;
    for (guint i = 0; i < islands->n_shapes; i++) {
      const SitnetIslandShape *shape = &islands->shapes[i];
      CU_ASSERT (shape->island == last || shape->island == last + 1);
      last = shape->island;
      for (guint j = 0; j < 40 && shape->is_band; j++)
        CU_ASSERT_FALSE (boxes[j].sector != shape->sector && holds_corner (shape, &boxes[j]));
    }
    CU_ASSERT_EQUAL (last + 1, islands->n_islands);
  }
}

static const TestCase cases[] = {
    {"empty", test_empty},
    {"one box", test_one_box},
    {"reach", test_reach},
    {"foreign box between", test_foreign_box_between},
    {"bands do not cross", test_bands_do_not_cross},
    {"random maps", test_random_maps},
};

TEST_MAIN ("render/island", cases)
