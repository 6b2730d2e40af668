/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The search makes maps better, keeps them legal, and finds the same one each time. */
#include "layout-private.h"

#include <sitnet/error.h>

#include "test.h"

#include <math.h>
#include <string.h>

#define N_BOXES 20

static SitnetLayoutBox boxes[N_BOXES];
static SitnetLayoutLine lines[2 * N_BOXES];

/* A ring with chords; its boxes are numbered at random, so that the start is tangled. */
static LayoutPage *
started_page (guint64 seed)
{
  for (guint32 i = 0; i < N_BOXES; i++) {
    boxes[i] = (SitnetLayoutBox){.width = 400, .height = 200, .sector = (gint32)(i % 4)};
    lines[2 * i] = (SitnetLayoutLine){i * 7 % N_BOXES, (i + 1) * 7 % N_BOXES, FALSE};
    lines[2 * i + 1] = (SitnetLayoutLine){i * 7 % N_BOXES, (i + 3) * 7 % N_BOXES, FALSE};
  }
  SitnetLayoutOptions options = {6000, 4000, seed, 1, 0, NULL, NULL};
  LayoutPage *page = sitnet_layout_page_new (boxes, N_BOXES, lines, 2 * N_BOXES, &options);
  page->taste = (LayoutTaste){1000, 2000, 500, 0, 55, 600, 120, 240};
  CU_ASSERT_TRUE_FATAL (sitnet_layout_start (page, NULL));
  return page;
}

static const LayoutSchedule schedule = {30000, 30000, 50, 4000, 300, 0, 1};

static gint32
all_crossings (const LayoutPage *page)
{
  gint32 sum = 0;
  for (guint i = 0; i < page->lines.n; i++)
    sum += page->crossings[i];
  return sum;
}

static void
test_better (void)
{
  LayoutPage *page = started_page (1);
  gint32 before = all_crossings (page);
  CU_ASSERT_TRUE (sitnet_layout_search (page, &schedule, NULL));
  gint32 after = all_crossings (page);
  CU_ASSERT (after < before);
  sitnet_layout_page_recount (page);
  CU_ASSERT_EQUAL (all_crossings (page), after);
  for (guint i = 0; i < N_BOXES; i++)
    CU_ASSERT_TRUE (sitnet_layout_page_holds (page, i, page->boxes.x[i], page->boxes.y[i]));
  sitnet_layout_page_free (page);
}

static void
test_same_again (void)
{
  LayoutPage *one = started_page (3), *two = started_page (3), *other = started_page (4);
  CU_ASSERT_TRUE (sitnet_layout_search (one, &schedule, NULL));
  CU_ASSERT_TRUE (sitnet_layout_search (two, &schedule, NULL));
  CU_ASSERT_TRUE (sitnet_layout_search (other, &schedule, NULL));
  CU_ASSERT (memcmp (one->boxes.x, two->boxes.x, sizeof (gint32) * N_BOXES) == 0);
  CU_ASSERT (memcmp (one->boxes.y, two->boxes.y, sizeof (gint32) * N_BOXES) == 0);
  CU_ASSERT (memcmp (one->boxes.x, other->boxes.x, sizeof (gint32) * N_BOXES) != 0);
  sitnet_layout_page_free (one);
  sitnet_layout_page_free (two);
  sitnet_layout_page_free (other);
}

static gboolean
stop_at_half (double fraction, gpointer data)
{
  *(double *)data = fraction;
  return fraction < 0.5;
}

static void
test_stopped (void)
{
  double reached = 0;
  g_autoptr (GError) error = NULL;
  LayoutPage *page = started_page (1);
  page->progress = stop_at_half;
  page->progress_data = &reached;
  CU_ASSERT_FALSE (sitnet_layout_search (page, &schedule, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  CU_ASSERT (reached >= 0.5 && reached < 0.51);
  sitnet_layout_page_free (page);
}

static void
test_negative_log (void)
{
  for (guint32 i = 1; i <= 4096; i++) {
    double expected = -log (i / 4096.0), found = sitnet_layout_negative_log (i, 4096) / 65536.0;
    CU_ASSERT_DOUBLE_EQUAL (found, expected, 0.0005);
  }
}

static void
test_random (void)
{
  guint64 state = 1;
  guint seen[10] = {0};
  for (guint i = 0; i < 10000; i++)
    seen[sitnet_layout_random (&state, 10)]++;
  for (guint i = 0; i < 10; i++)
    CU_ASSERT (seen[i] > 850 && seen[i] < 1150);
}

static const TestCase cases[] = {
    {"better", test_better},   {"same again", test_same_again},
    {"stopped", test_stopped}, {"negative log", test_negative_log},
    {"random", test_random},
};

TEST_MAIN ("render/layout-search", cases)
