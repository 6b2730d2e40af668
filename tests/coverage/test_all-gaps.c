/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* All white spots of the worked example, with where they stand; one who says stop. */
#include "all-gaps.h"
#include "district.h"

#include <sitnet/error.h>

static void
finds_all_kinds (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetGapList) list = sitnet_all_gaps_find (network, 1, NULL, NULL);
  guint n_kinds[SITNET_GAP_UNMET + 1] = {0};
  CU_ASSERT_EQUAL (list->gaps->len, 7);
  for (guint32 i = 0; i < list->gaps->len; i++) {
    const SitnetGap *gap = &g_array_index (list->gaps, SitnetGap, i);
    n_kinds[gap->kind]++;
    CU_ASSERT_EQUAL (sitnet_all_gaps_need (list, gap) < 0, gap->kind == SITNET_GAP_UNMET);
    CU_ASSERT_EQUAL (sitnet_all_gaps_area (list, gap), 0);
  }
  for (guint k = 0; k < G_N_ELEMENTS (n_kinds); k++)
    CU_ASSERT_TRUE (n_kinds[k] > 0);
}

static gboolean
stop (double fraction, gpointer data)
{
  return FALSE;
}

static void
stops_when_told (void)
{
  SitnetProgress progress = {stop, NULL, SITNET_LANGUAGE_EN, "gaps"};
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_all_gaps_find (network, 1, &progress, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
}

static const TestCase cases[] = {{"finds all kinds", finds_all_kinds}, {"stops when told", stops_when_told}};
TEST_MAIN ("all-gaps", cases)
