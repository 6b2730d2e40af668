/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A map is stretched to its page without an overlap, and stray titles come home. */
#include "layout-private.h"

#include "test.h"

#define N_BOXES 12

static void
test_stretch (void)
{
  guint64 state = 5;
  for (guint round = 0; round < test_rounds (200); round++) {
    SitnetLayoutBox boxes[N_BOXES];
    SitnetLayoutOptions options = {6000, 4000, 1, 1, 0, NULL, NULL};
    for (guint i = 0; i < N_BOXES; i++)
      boxes[i] = (SitnetLayoutBox){.width = 101 + (gint32)test_random_below (&state, 300), .height = 133};
    LayoutPage *page = sitnet_layout_page_new (boxes, N_BOXES, NULL, 0, &options);
    gint32 y = 100;
    for (guint i = 0; i < N_BOXES; i++) {
      sitnet_layout_page_put (page, i, 1000 + (gint32)test_random_below (&state, 777), y);
      y += 134 + SITNET_LAYOUT_GAP;
    }
    sitnet_layout_stretch (page, 220);
    gint32 left = 6000, right = 0;
    for (guint i = 0; i < N_BOXES; i++) {
      CU_ASSERT_TRUE (sitnet_layout_page_holds (page, i, page->boxes.x[i], page->boxes.y[i]));
      left = MIN (left, page->boxes.x[i] - page->boxes.half_width[i]);
      right = MAX (right, page->boxes.x[i] + page->boxes.half_width[i]);
    }
    CU_ASSERT (ABS (left - (6000 - right)) <= 1);
    CU_ASSERT (right - left > 1000);
    sitnet_layout_page_free (page);
  }
}

static void
test_title_comes_home (void)
{
  SitnetLayoutBox boxes[] = {
      {.width = 500, .height = 200, .sector = 0},
      {.width = 600, .height = 250, .sector = 0, .is_title = TRUE},
      {.width = 500, .height = 200, .sector = 1},
  };
  SitnetLayoutOptions options = {6000, 4000, 1, 1, 0, NULL, NULL};
  LayoutPage *page = sitnet_layout_page_new (boxes, 3, NULL, 0, &options);
  page->taste = (LayoutTaste){1000, 2000, 500, 0, 55, 600, 120, 240};
  sitnet_layout_page_put (page, 0, 300, 120);
  sitnet_layout_page_put (page, 1, 5000, 3500);
  sitnet_layout_page_put (page, 2, 950, 120);
  sitnet_layout_page_recount (page);
  sitnet_layout_settle_titles (page);
  CU_ASSERT (sitnet_layout_page_title_gap (page, 1) <= 120);
  CU_ASSERT_TRUE (sitnet_layout_page_holds (page, 1, page->boxes.x[1], page->boxes.y[1]));
  sitnet_layout_page_free (page);
}

static const TestCase cases[] = {
    {"stretch", test_stretch},
    {"title comes home", test_title_comes_home},
};

TEST_MAIN ("render/layout-finish", cases)
