/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sums of strengths by actor and by link, by hand. */
#include "strengths.h"
#include "test.h"

static const guint32 from[] = {0, 1}, to[] = {1, 2};

static void
sums_of_actors (void)
{
  static const double strengths[] = {0.5, 2};
  SitnetLinks links;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, 4, 2, from, to));
  g_autofree double *weighted = sitnet_strengths_of_actors (&links, strengths);
  g_autofree double *plain = sitnet_strengths_of_actors (&links, NULL);
  CU_ASSERT_EQUAL (weighted[0], 0.5);
  CU_ASSERT_EQUAL (weighted[1], 2.5);
  CU_ASSERT_EQUAL (weighted[3], 0);
  CU_ASSERT_EQUAL (plain[1], 2);
  sitnet_links_clear (&links);
}

static void
both_ways_added (void)
{
  static const guint8 directed[] = {1, 0};
  SitnetLinks links;
  g_auto (SitnetArcs) arcs;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, 4, 2, from, to));
  CU_ASSERT_TRUE_FATAL (sitnet_arcs_init_directed (&arcs, 4, 2, from, to, directed));
  static const double strengths[] = {0.5, 2, 3}; /* of 0 → 1, 1 → 2, 2 → 1 */
  g_autofree double *sums = sitnet_strengths_mutual (&links, &arcs, strengths);
  CU_ASSERT_EQUAL (sums[0], 0.5);
  CU_ASSERT_EQUAL (sums[1], 5);
  sitnet_links_clear (&links);
}

static const TestCase cases[] = {{"of actors", sums_of_actors}, {"both ways", both_ways_added}};
TEST_MAIN ("strengths", cases)
