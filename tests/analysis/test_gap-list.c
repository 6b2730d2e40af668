/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The order of white spots, one row for each kind, requests that were met. */
#include "district.h"
#include "gap-list.h"
#include "gather.h"

#include <math.h>

static SitnetGapList *
all_gaps (const SitnetNetwork *network, const SitnetProvision *provision)
{
  g_autoptr (SitnetShortage) shortage = sitnet_shortage_find (provision);
  SitnetGapList *list = sitnet_gap_list_new (network, provision, NULL, 1, NULL);
  CU_ASSERT_TRUE (sitnet_gap_list_add_cells (list, shortage, NULL));
  CU_ASSERT_TRUE (sitnet_gap_list_add_unconnected (list, NULL));
  sitnet_gap_list_add_unmet (list);
  sitnet_gap_list_sort (list);
  return list;
}

static void
puts_most_families_first (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetProvision) provision = sitnet_gather_provision (network, NULL);
  g_autoptr (SitnetGapList) list = all_gaps (network, provision);
  double last = INFINITY;
  gboolean unknown = FALSE;
  CU_ASSERT_EQUAL (list->gaps->len, 7);
  for (guint32 i = 0; i < list->gaps->len; i++) {
    const SitnetGap *gap = &g_array_index (list->gaps, SitnetGap, i);
    unknown = unknown || isnan (gap->band.demand);
    CU_ASSERT_TRUE (unknown ? isnan (gap->band.demand) : gap->band.demand <= last);
    last = gap->band.demand;
  }
}

static guint
count (const SitnetGapList *list, SitnetGapKind kind)
{
  guint n = 0;
  for (guint32 i = 0; i < list->gaps->len; i++)
    n += g_array_index (list->gaps, SitnetGap, i).kind == kind;
  return n;
}

static void
tells_each_kind_that_holds (void)
{
  g_autoptr (SitnetBuilder) b = district_builder ();
  sitnet_builder_add (b, "demands", "need", "learning.tutoring", "area", "podlesi", "age_from", "6", "age_to",
                      "6", "families", "30", "reported_by", "clinic", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetProvision) provision = sitnet_gather_provision (network, NULL);
  g_autoptr (SitnetGapList) list = all_gaps (network, provision);
  const SitnetGap *first = &g_array_index (list->gaps, SitnetGap, 0);
  const SitnetGap *second = &g_array_index (list->gaps, SitnetGap, 1);
  CU_ASSERT_TRUE (first->kind == SITNET_GAP_SHORT && first->band.demand == 32 && first->band.age_to == 6);
  CU_ASSERT_TRUE (second->kind == SITNET_GAP_FRAGILE && second->band.demand == 32);
  CU_ASSERT_EQUAL (count (list, SITNET_GAP_UNCONNECTED), 2);
}

static void
forgets_what_was_met (void)
{
  g_autoptr (SitnetBuilder) b = district_builder ();
  sitnet_builder_add (b, "wishes", "from", "ospod", "to", "counsel", NULL); /* tied */
  sitnet_builder_add (b, "wishes", "from", "ospod", "to", "clinic", NULL);
  sitnet_builder_add (b, "wishes", "from", "ospod", "to", "clinic", NULL);  /* told */
  sitnet_builder_add (b, "wishes", "from", "school", "to", "clinic", NULL); /* told as an expectation */
  sitnet_builder_add (b, "expectations", "from", "centre", "to", "clinic", "what", "x", "status", "agreed",
                      NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetProvision) provision = sitnet_gather_provision (network, NULL);
  g_autoptr (SitnetGapList) list = all_gaps (network, provision);
  CU_ASSERT_EQUAL (count (list, SITNET_GAP_UNMET), 2);
}

static const TestCase cases[] = {
    {"puts most families first", puts_most_families_first},
    {"tells each kind that holds", tells_each_kind_that_holds},
    {"forgets what was met", forgets_what_was_met},
};
TEST_MAIN ("gap-list", cases)
