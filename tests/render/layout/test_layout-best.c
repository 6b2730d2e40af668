/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Of several searches the best is taken, the same each time, and the caller hears of them in its own thread alone. */
#include "layout-private.h"

#include "test.h"

#include <sitnet/error.h>

#include <pthread.h>

#define N_BOXES 30
#define N_LINES 60
#define N_STARTS 5

typedef struct {
  SitnetLayoutBox boxes[N_BOXES];
  SitnetLayoutLine lines[N_LINES];
  SitnetLayoutOptions options;
} Sample;

static void
sample_init (Sample *self)
{
  guint64 state = 3;
  for (guint i = 0; i < N_BOXES; i++)
    self->boxes[i] = (SitnetLayoutBox){.width = 400, .height = 160, .sector = (gint32)(i % 4)};
  for (guint i = 0; i < N_LINES; i++)
    self->lines[i] =
        (SitnetLayoutLine){test_random_below (&state, N_BOXES), test_random_below (&state, N_BOXES), FALSE};
  self->options = (SitnetLayoutOptions){.width = 7000, .height = 5000, .seed = 1, .starts = N_STARTS, .trials = 60};
}

static LayoutPage *
best_of (const Sample *sample, const SitnetLayoutOptions *options, GError **error)
{
  return sitnet_layout_best (sample->boxes, N_BOXES, sample->lines, N_LINES, options, error);
}

static void
test_none_is_better (void)
{
  Sample sample;
  sample_init (&sample);
  g_autoptr (LayoutPage) best = best_of (&sample, &sample.options, NULL);
  g_autoptr (LayoutPage) again = best_of (&sample, &sample.options, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (best);
  gint64 total = sitnet_layout_page_judge (best);
  gboolean is_one_of_them = FALSE;
  for (guint start = 0; start < N_STARTS; start++) {
    SitnetLayoutOptions options = sample.options;
    options.seed += start;
    options.starts = 1;
    g_autoptr (LayoutPage) one = best_of (&sample, &options, NULL);
    CU_ASSERT (sitnet_layout_page_judge (one) >= total);
    is_one_of_them |= sitnet_layout_page_judge (one) == total;
  }
  CU_ASSERT_TRUE (is_one_of_them);
  for (guint i = 0; i < N_BOXES; i++)
    CU_ASSERT (best->boxes.x[i] == again->boxes.x[i] && best->boxes.y[i] == again->boxes.y[i]);
}

typedef struct {
  pthread_t caller;
  double done;
  guint n_calls, n_most;
  gboolean is_wrong;
} Listener;

static gboolean
listen (double done, gpointer data)
{
  Listener *self = data;
  self->is_wrong |= !pthread_equal (self->caller, pthread_self ()) || done < self->done - 1e-9 || done > 1;
  self->done = done;
  return ++self->n_calls < self->n_most;
}

static void
test_progress (void)
{
  Sample sample;
  sample_init (&sample);
  Listener listener = {.caller = pthread_self (), .n_most = G_MAXUINT};
  sample.options.progress = listen;
  sample.options.progress_data = &listener;
  g_autoptr (LayoutPage) best = best_of (&sample, &sample.options, NULL);
  CU_ASSERT_PTR_NOT_NULL (best);
  CU_ASSERT_FALSE (listener.is_wrong);
  CU_ASSERT (listener.n_calls > N_STARTS);
}

static void
test_stopped (void)
{
  Sample sample;
  sample_init (&sample);
  Listener listener = {.caller = pthread_self (), .n_most = 3};
  sample.options.progress = listen;
  sample.options.progress_data = &listener;
  g_autoptr (GError) error = NULL;
  g_autoptr (LayoutPage) best = best_of (&sample, &sample.options, &error);
  CU_ASSERT_PTR_NULL (best);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
}

static void
test_no_room (void)
{
  Sample sample;
  sample_init (&sample);
  sample.options.width = 1500;
  sample.options.height = 1200;
  g_autoptr (GError) error = NULL;
  g_autoptr (LayoutPage) best = best_of (&sample, &sample.options, &error);
  CU_ASSERT_PTR_NULL (best);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
}

/* Two pairs side by side, then each pair torn apart. */
static void
test_torn_sectors_count (void)
{
  SitnetLayoutBox boxes[4] = {{.width = 200, .height = 100, .sector = 0},
                              {.width = 200, .height = 100, .sector = 0},
                              {.width = 200, .height = 100, .sector = 1},
                              {.width = 200, .height = 100, .sector = 1}};
  const SitnetLayoutLine lines[] = {{0, 2, FALSE}, {1, 3, FALSE}, {0, 1, FALSE}};
  SitnetLayoutOptions options = {9000, 5000, 1, 1, 0, NULL, NULL};
  g_autoptr (LayoutPage) page = sitnet_layout_page_new (boxes, 4, lines, G_N_ELEMENTS (lines), &options);
  page->taste = (LayoutTaste){.crossing = 1000, .length = 500, .crowding_own = 100};
  CU_ASSERT_EQUAL (sitnet_layout_page_scatter (page), 0);
  const gint32 places[4] = {1000, 1400, 5000, 5400};
  for (guint i = 0; i < 4; i++)
    sitnet_layout_page_put (page, i, places[i], 1000);
  sitnet_layout_page_recount (page);
  CU_ASSERT_EQUAL (sitnet_layout_page_scatter (page), 1000 * 400 / ((2 * 400 + 2 * 4000 + 4400 + 3600) / 6));
  CU_ASSERT (ABS (sitnet_layout_page_judge (page) - sitnet_layout_page_total (page)) < 550);
  sitnet_layout_page_put (page, 1, places[2], 1000);
  sitnet_layout_page_put (page, 2, places[1], 1000);
  sitnet_layout_page_recount (page);
  CU_ASSERT (sitnet_layout_page_scatter (page) > 1000);
  CU_ASSERT (sitnet_layout_page_judge (page) > 3 * sitnet_layout_page_total (page) / 2);
}

static const TestCase cases[] = {
    {"torn sectors count", test_torn_sectors_count},
    {"none is better", test_none_is_better},
    {"progress", test_progress},
    {"stopped", test_stopped},
    {"no room", test_no_room},
};

TEST_MAIN ("render/layout-best", cases)
