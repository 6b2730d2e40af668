/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests that a picture of another size is the same picture. */
#include "sample-description.h"

/* The whole picture, pens and letters too, but not the gap between two frames; what was drawn stays visible. */
static void
test_scale (void)
{
  g_autoptr (SitnetDescription) page = sample_description ();
  sitnet_description_scale (page, 5953, 4210);
  CU_ASSERT (page->width == 5953 && page->height == 4210);
  const SitnetBox *box = &g_array_index (page->boxes, SitnetBox, 0);
  CU_ASSERT (box->x == 250 && box->y == 300 && box->width == 310 && box->height == 85);
  CU_ASSERT (box->type_size == 48 && box->pen == 5);
  const SitnetFigure *polygon = &g_array_index (page->figures, SitnetFigure, 0);
  CU_ASSERT (polygon->points[1].x == 50 && polygon->points[2].y == -40 && polygon->pen == 7);
  CU_ASSERT_EQUAL (g_array_index (page->figures, SitnetFigure, 2).type_size, 55);
  CU_ASSERT_EQUAL (g_array_index (page->strokes, SitnetStroke, 0).pen, 4);
  sitnet_description_scale (page, 60, 42);
  CU_ASSERT_EQUAL (g_array_index (page->strokes, SitnetStroke, 0).pen, 1);
}

static const TestCase cases[] = {
    {"scale", test_scale},
};

TEST_MAIN ("description-scale", cases)
