/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a box pays for its place alone: nearness to its sector, the lengths of its lines. */
#include "layout-private.h"

#include "test.h"

static void
test_title_gap (void)
{
  SitnetLayoutBox three[] = {
      {.width = 200, .height = 100, .sector = 7, .is_title = TRUE},
      {.width = 200, .height = 100, .sector = 7},
      {.width = 200, .height = 100, .sector = 8},
  };
  SitnetLayoutOptions options = {2000, 1000, 1, 1, 0, NULL, NULL};
  LayoutPage *page = sitnet_layout_page_new (three, 3, NULL, 0, &options);
  sitnet_layout_page_put (page, 0, 100, 50);
  CU_ASSERT_EQUAL (sitnet_layout_page_title_gap (page, 0), -1);
  sitnet_layout_page_put (page, 2, 310, 50);
  sitnet_layout_page_put (page, 1, 700, 80);
  CU_ASSERT_EQUAL (sitnet_layout_page_title_gap (page, 0), 400);
  sitnet_layout_page_free (page);
}

static void
test_whole_root (void)
{
  static const gint64 roots[] = {0, 1, 2, 3, 11906, 94906267, 3037000498};
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++) {
    gint64 square = roots[i] * roots[i];
    CU_ASSERT_EQUAL (sitnet_layout_whole_root (square), roots[i]);
    CU_ASSERT_EQUAL (sitnet_layout_whole_root (square + 2 * roots[i]), roots[i]);
    CU_ASSERT (square == 0 || sitnet_layout_whole_root (square - 1) == roots[i] - 1);
  }
}

/* Away from its sector a box pays more, one with a single line hardly anything. */
static void
test_pull (void)
{
  SitnetLayoutBox boxes[4] = {{.width = 200, .height = 100, .sector = 1},
                              {.width = 200, .height = 100, .sector = 1},
                              {.width = 200, .height = 100, .sector = 1},
                              {.width = 200, .height = 100, .sector = 2}};
  const SitnetLayoutLine lines[] = {{1, 3, FALSE}};
  SitnetLayoutOptions options = {9000, 5000, 1, 1, 0, NULL, NULL};
  g_autoptr (LayoutPage) page = sitnet_layout_page_new (boxes, 4, lines, 1, &options);
  page->taste = (LayoutTaste){.pull = 10000, .reach_percent = 40, .crowding_own = 100};
  sitnet_layout_page_put (page, 0, 500, 500);
  sitnet_layout_page_put (page, 1, 500, 700);
  sitnet_layout_page_put (page, 2, 500, 900);
  sitnet_layout_page_put (page, 3, 8000, 700);
  gint64 near = sitnet_layout_pull_cost (page, 0);
  sitnet_layout_page_put (page, 0, 8000, 500);
  gint64 far = sitnet_layout_pull_cost (page, 0);
  CU_ASSERT (near > 0 && far > 100 * near);
  sitnet_layout_page_put (page, 0, 500, 500);
  sitnet_layout_page_put (page, 1, 8000, 500);
  gint64 pendant = sitnet_layout_pull_cost (page, 1);
  CU_ASSERT (pendant > 0 && pendant < far / 8);
  CU_ASSERT_EQUAL (sitnet_layout_pull_cost (page, 3), 0);
}

static const TestCase cases[] = {
    {"title gap", test_title_gap},
    {"whole root", test_whole_root},
    {"pull", test_pull},
};

TEST_MAIN ("render/layout-cost", cases)
