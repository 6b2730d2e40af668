/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ledger of a page stays true while boxes move. */
#include "layout-private.h"

#include "test.h"

#include <string.h>

#define N_BOXES 24
#define N_LINES 50
#define WIDTH 5000
#define HEIGHT 4000

static SitnetLayoutBox boxes[N_BOXES];
static SitnetLayoutLine lines[N_LINES];

static LayoutPage *
random_page (guint64 *state)
{
  for (guint i = 0; i < N_BOXES; i++) {
    boxes[i] = (SitnetLayoutBox){.width = 200, .height = 100, .sector = (gint32)(i % 4), .is_title = i < 4};
  }
  for (guint i = 0; i < N_LINES; i++)
    lines[i] = (SitnetLayoutLine){4 + i % 20, 4 + test_random_below (state, N_BOXES - 4), i % 9 == 0};
  SitnetLayoutOptions options = {WIDTH, HEIGHT, 1, 1, 0, NULL, NULL};
  LayoutPage *page = sitnet_layout_page_new (boxes, N_BOXES, lines, N_LINES, &options);
  page->taste = (LayoutTaste){1000, 2000, 2000, 30000, 55, 600, 120, 240};
  return page;
}

static void
put_at_random (LayoutPage *page, guint box, guint64 *state)
{
  sitnet_layout_page_put (page, box, (gint32)test_random_below (state, WIDTH),
                          (gint32)test_random_below (state, HEIGHT));
}

static void
test_ledger (void)
{
  guint64 state = 99;
  LayoutPage *page = random_page (&state);
  for (guint i = 0; i < N_BOXES; i++)
    put_at_random (page, i, &state);
  sitnet_layout_page_recount (page);
  for (guint move = 0; move < 300; move++) {
    guint box = test_random_below (&state, N_BOXES);
    sitnet_layout_page_record (page, box, -1);
    put_at_random (page, box, &state);
    sitnet_layout_page_record (page, box, 1);
  }
  g_autofree gint32 *crossings = g_memdup2 (page->crossings, sizeof (gint32) * N_LINES);
  g_autofree gint32 *covered = g_memdup2 (page->covered, sizeof (gint32) * N_LINES);
  g_autofree gint32 *hidden = g_memdup2 (page->hidden, sizeof (gint32) * N_BOXES);
  sitnet_layout_page_recount (page);
  CU_ASSERT (memcmp (crossings, page->crossings, sizeof (gint32) * page->lines.n) == 0);
  CU_ASSERT (memcmp (covered, page->covered, sizeof (gint32) * page->lines.n) == 0);
  CU_ASSERT (memcmp (hidden, page->hidden, sizeof (gint32) * N_BOXES) == 0);
  sitnet_layout_page_free (page);
}

static void
test_price_is_recorded (void)
{
  guint64 state = 100;
  LayoutPage *page = random_page (&state);
  for (guint i = 0; i < N_BOXES; i++)
    put_at_random (page, i, &state);
  sitnet_layout_page_recount (page);
  for (guint i = 0; i < N_BOXES; i++) {
    gint64 price = sitnet_layout_page_price (page, i, G_MAXINT64);
    CU_ASSERT_EQUAL (price, sitnet_layout_page_recorded (page, i));
    CU_ASSERT (sitnet_layout_page_price (page, i, price / 2) > price / 2);
  }
  sitnet_layout_page_free (page);
}

static const TestCase cases[] = {
    {"ledger", test_ledger},
    {"price is recorded", test_price_is_recorded},
};

TEST_MAIN ("render/layout-ledger", cases)
