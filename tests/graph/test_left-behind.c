/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who is left behind, against the numbers of the search for cut actors. */
#include "left-behind.h"

#include "connectivity.h"
#include "random-links.h"

static void
parts_but_the_largest (void)
{
  /* 0 joins 1, the pair 2 – 3, and the triangle 4, 5, 6; 7 – 8 are another component */
  static const guint32 from[] = {0, 0, 2, 0, 4, 5, 6, 7}, to[] = {1, 2, 3, 4, 5, 6, 4, 8};
  SitnetLinks links = {0};
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, 9, 8, from, to));
  guint8 left[9] = {0}, seen[9];
  CU_ASSERT_EQUAL (sitnet_left_behind (&links, 0, left, seen), 3);
  const guint8 expected[] = {0, 1, 1, 1, 0, 0, 0, 0, 0};
  for (guint i = 0; i < 9; i++)
    CU_ASSERT_EQUAL (left[i], expected[i]);
  CU_ASSERT_EQUAL (sitnet_left_behind (&links, 8, left, seen), 0);
  sitnet_links_clear (&links);
}

static void
as_many_as_cut_actors_separate (void)
{
  for (guint64 seed = 1; seed <= test_rounds (200); seed++) {
    guint64 state = random_state (seed);
    RandomTies ties;
    random_ties_draw (&ties, &state);
    SitnetLinks links = {0};
    CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, ties.n_actors, ties.n_ties, ties.from, ties.to));
    g_auto (SitnetConnectivity) connectivity;
    sitnet_connectivity_init (&connectivity, &links);
    for (guint32 actor = 0; actor < ties.n_actors; actor++) {
      guint8 left[MOST_ACTORS] = {0}, seen[MOST_ACTORS];
      guint32 n = sitnet_left_behind (&links, actor, left, seen), marked = 0;
      for (guint32 i = 0; i < ties.n_actors; i++)
        marked += left[i];
      CU_ASSERT_EQUAL (n, connectivity.actor_separates[actor]);
      CU_ASSERT_EQUAL (n, marked);
    }
    sitnet_links_clear (&links);
  }
}

static const TestCase cases[] = {
    {"parts but the largest", parts_but_the_largest},
    {"as many as cut actors separate", as_many_as_cut_actors_separate},
};
TEST_MAIN ("left-behind", cases)
