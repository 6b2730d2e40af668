/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every box finds a first legal place, or it is said that there is none. */
#include "layout-private.h"

#include <sitnet/error.h>

#include "test.h"

#define MOST_BOXES 60

static LayoutPage *
page_of (SitnetLayoutBox *boxes, guint n, gint32 width, gint32 height)
{
  for (guint i = 0; i < n; i++)
    boxes[i] = (SitnetLayoutBox){.width = 400, .height = 200, .sector = (gint32)(i % 3)};
  SitnetLayoutOptions options = {width, height, 1, 1, 0, NULL, NULL};
  LayoutPage *page = sitnet_layout_page_new (boxes, n, NULL, 0, &options);
  page->taste = (LayoutTaste){1000, 2000, 2000, 30000, 55, 600, 120, 240};
  return page;
}

static void
test_legal (void)
{
  SitnetLayoutBox boxes[MOST_BOXES];
  g_autoptr (GError) error = NULL;
  LayoutPage *page = page_of (boxes, MOST_BOXES, 6000, 4000);
  CU_ASSERT_TRUE (sitnet_layout_start (page, &error));
  ASSERT_NO_ERROR (error);
  for (guint i = 0; i < MOST_BOXES; i++)
    CU_ASSERT_TRUE (sitnet_layout_page_holds (page, i, page->boxes.x[i], page->boxes.y[i]));
  sitnet_layout_page_free (page);
}

static void
test_no_room (void)
{
  SitnetLayoutBox boxes[MOST_BOXES];
  g_autoptr (GError) error = NULL;
  LayoutPage *page = page_of (boxes, MOST_BOXES, 2400, 2000);
  CU_ASSERT_FALSE (sitnet_layout_start (page, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  sitnet_layout_page_free (page);
}

static gboolean
stop (double fraction, gpointer data)
{
  return FALSE;
}

static void
test_stopped (void)
{
  SitnetLayoutBox boxes[MOST_BOXES];
  g_autoptr (GError) error = NULL;
  LayoutPage *page = page_of (boxes, MOST_BOXES, 6000, 4000);
  page->progress = stop;
  CU_ASSERT_FALSE (sitnet_layout_start (page, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  sitnet_layout_page_free (page);
}

static const TestCase cases[] = {
    {"legal", test_legal},
    {"no room", test_no_room},
    {"stopped", test_stopped},
};

TEST_MAIN ("render/layout-start", cases)
