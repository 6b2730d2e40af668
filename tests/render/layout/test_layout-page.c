/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A page knows who stands on it, and where there is room. */
#include "layout-private.h"

#include "test.h"

static void
test_holds (void)
{
  SitnetLayoutBox pair[] = {{.width = 200, .height = 100, .sector = 0}, {.width = 200, .height = 100, .sector = 0}};
  SitnetLayoutOptions options = {1000, 1000, 1, 1, 0, NULL, NULL};
  LayoutPage *page = sitnet_layout_page_new (pair, 2, NULL, 0, &options);
  sitnet_layout_page_put (page, 0, 500, 500);
  sitnet_layout_page_put (page, 1, 100, 50);
  CU_ASSERT_TRUE (sitnet_layout_page_holds (page, 1, 100, 50));
  CU_ASSERT_FALSE (sitnet_layout_page_holds (page, 1, 99, 50));
  CU_ASSERT_FALSE (sitnet_layout_page_holds (page, 1, 100, 951));
  CU_ASSERT_TRUE (sitnet_layout_page_holds (page, 1, 500, 500 - 170));
  CU_ASSERT_FALSE (sitnet_layout_page_holds (page, 1, 500, 500 - 169));
  CU_ASSERT_TRUE (sitnet_layout_page_holds (page, 1, 500 + 270, 500));
  CU_ASSERT_FALSE (sitnet_layout_page_holds (page, 1, 500 + 269, 500));
  sitnet_layout_page_free (page);
}

/* Sectors are numbered as they come; of their boxes those on the page count for the middle. */
static void
test_sectors (void)
{
  SitnetLayoutBox boxes[] = {
      {.width = 200, .height = 100, .sector = 9},
      {.width = 200, .height = 100, .sector = -1},
      {.width = 200, .height = 100, .sector = 4},
      {.width = 200, .height = 100, .sector = 9, .is_title = TRUE},
  };
  SitnetLayoutOptions options = {1000, 1000, 1, 1, 0, NULL, NULL};
  g_autoptr (LayoutPage) page = sitnet_layout_page_new (boxes, G_N_ELEMENTS (boxes), NULL, 0, &options);
  CU_ASSERT_EQUAL_FATAL (page->n_sectors, 2);
  const LayoutSector *sector = &page->sectors[0];
  CU_ASSERT_EQUAL_FATAL (sector->after - sector->member, 2);
  CU_ASSERT (page->members[sector->member] == 0 && page->members[sector->member + 1] == 3);
  CU_ASSERT (sector->title == 3 && sector->n_actors == 1 && sector->n == 0);
  CU_ASSERT_EQUAL (page->sectors[1].after - page->sectors[1].member, 1);
  sitnet_layout_page_put (page, 0, 500, 400);
  sitnet_layout_page_put (page, 3, 300, 100);
  CU_ASSERT (sector->sum_x == 800 && sector->sum_y == 500 && sector->n == 2);
  sitnet_layout_page_lift (page, 3);
  CU_ASSERT (sector->sum_x == 500 && sector->sum_y == 400 && sector->n == 1);
}

static void
test_lines (void)
{
  SitnetLayoutBox boxes[3] = {
      {.width = 200, .height = 100}, {.width = 200, .height = 100}, {.width = 200, .height = 100}};
  const SitnetLayoutLine lines[] = {{0, 1, FALSE}, {1, 1, FALSE}, {1, 2, TRUE}};
  SitnetLayoutOptions options = {1000, 1000, 1, 1, 0, NULL, NULL};
  g_autoptr (LayoutPage) page = sitnet_layout_page_new (boxes, 3, lines, G_N_ELEMENTS (lines), &options);
  CU_ASSERT_EQUAL_FATAL (page->lines.n, 2);
  CU_ASSERT (page->is_pendant[0] && !page->is_pendant[1] && page->is_pendant[2]);
  sitnet_layout_page_put (page, 0, 100, 50);
  CU_ASSERT_FALSE (sitnet_layout_page_draws (page, 0));
  CU_ASSERT_EQUAL (page->lines.x0[0], LAYOUT_PARKED);
  sitnet_layout_page_put (page, 1, 700, 80);
  CU_ASSERT_TRUE (sitnet_layout_page_draws (page, 0));
  CU_ASSERT (page->lines.x0[0] == 100 && page->lines.y1[0] == 80);
}

static const TestCase cases[] = {
    {"holds", test_holds},
    {"sectors", test_sectors},
    {"lines", test_lines},
};

TEST_MAIN ("render/layout-page", cases)
