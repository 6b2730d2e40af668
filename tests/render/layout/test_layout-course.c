/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One search from start to end: nobody overlaps, ties get shorter and cross less than at the start. */
#include "layout-private.h"

#include "test.h"

#include <sitnet/error.h>

#define N_BOXES 24
#define N_LINES 40

static LayoutPage *
make_page (SitnetLayoutBox *boxes, const SitnetLayoutOptions *options)
{
  static SitnetLayoutLine lines[N_LINES];
  for (guint32 i = 0; i < N_BOXES; i++)
    boxes[i] = (SitnetLayoutBox){.width = 400, .height = 160, .sector = (gint32)(i % 3)};
  for (guint32 i = 0; i < N_LINES; i++)
    lines[i] = (SitnetLayoutLine){i % N_BOXES, (i * 7 + 5) % N_BOXES, FALSE};
  return sitnet_layout_page_new (boxes, N_BOXES, lines, N_LINES, options);
}

static void
test_search_helps (void)
{
  SitnetLayoutBox boxes[N_BOXES];
  SitnetLayoutOptions options = {.width = 6000, .height = 4000, .seed = 1};
  g_autoptr (LayoutPage) hasty = make_page (boxes, &options);
  g_autoptr (LayoutPage) patient = make_page (boxes, &options);
  CU_ASSERT_TRUE (sitnet_layout_arrange (hasty, 1, NULL));
  CU_ASSERT_TRUE (sitnet_layout_arrange (patient, 2000, NULL));
  CU_ASSERT (sitnet_layout_page_total (patient) < sitnet_layout_page_total (hasty));
  for (guint i = 0; i < N_BOXES; i++)
    CU_ASSERT_TRUE (sitnet_layout_page_holds (patient, i, patient->boxes.x[i], patient->boxes.y[i]));
}

/* What holds a sector together grows with what tears at it: lines to other sectors. */
static void
test_pull (void)
{
  SitnetLayoutBox boxes[N_BOXES];
  SitnetLayoutOptions options = {.width = 6000, .height = 4000, .seed = 1};
  g_autoptr (LayoutPage) across = make_page (boxes, &options);
  gint64 pull = sitnet_layout_first_taste (across).pull;
  CU_ASSERT (sitnet_layout_last_taste (across).pull < pull);
  for (guint32 i = 0; i < N_BOXES; i++)
    boxes[i].sector = 0;
  g_autoptr (LayoutPage) within = make_page (boxes, &options);
  for (guint32 i = 0; i < N_BOXES; i++)
    within->boxes.sector[i] = 0;
  gint64 least = sitnet_layout_first_taste (within).pull;
  CU_ASSERT (least > 0 && least < pull);
}

static gboolean
stop (double done, gpointer data)
{
  return FALSE;
}

static void
test_stopped (void)
{
  SitnetLayoutBox boxes[N_BOXES];
  SitnetLayoutOptions options = {.width = 6000, .height = 4000, .seed = 1, .progress = stop};
  g_autoptr (GError) error = NULL;
  g_autoptr (LayoutPage) page = make_page (boxes, &options);
  CU_ASSERT_FALSE (sitnet_layout_arrange (page, 1, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
}

static const TestCase cases[] = {
    {"search helps", test_search_helps},
    {"pull", test_pull},
    {"stopped", test_stopped},
};

TEST_MAIN ("render/layout-course", cases)
