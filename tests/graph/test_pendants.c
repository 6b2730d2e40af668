/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A star beside a pair and one alone; random networks counted out. */
#include "pendants.h"
#include "random-arcs.h"

static void
star_and_pair (void)
{
  static const guint32 from[] = {0, 0, 0, 4}, to[] = {1, 2, 3, 5};
  static const guint32 counts[] = {3, 0, 0, 0, 0, 0, 0}, sizes[] = {4, 4, 4, 4, 2, 2, 1};
  SitnetLinks links;
  SitnetArcs arcs;
  SitnetPendants pendants;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, 7, G_N_ELEMENTS (from), from, to));
  sitnet_arcs_init_links (&arcs, &links);
  sitnet_pendants_init (&pendants, &arcs);
  CU_ASSERT_EQUAL (memcmp (pendants.counts, counts, sizeof counts), 0);
  CU_ASSERT_EQUAL (memcmp (pendants.sizes, sizes, sizeof sizes), 0);
  CU_ASSERT_TRUE (sitnet_pendants_is_one (&arcs, 3));
  CU_ASSERT_FALSE (sitnet_pendants_is_one (&arcs, 5) || sitnet_pendants_is_one (&arcs, 6));
  sitnet_pendants_clear (&pendants);
  sitnet_links_clear (&links);
}

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    DrawnArcs drawn;
    draw_arcs (&drawn, seed * 5 + 1 + seed % 4, step_of_one); /* those that go both ways */
    guint32 n = drawn.n_actors;
    g_autofree double *distance = naive_distances (&drawn);
    SitnetPendants pendants;
    sitnet_pendants_init (&pendants, &drawn.arcs);
    guint wrong = 0;
    for (guint32 a = 0; a < n; a++) {
      guint32 count = 0, size = 0;
      for (guint32 b = 0; b < n; b++) {
        size += isfinite (distance[a * n + b]) ? 1 : 0;
        count += sitnet_arcs_has (&drawn.arcs, a, b) && sitnet_arcs_out_degree (&drawn.arcs, a) > 1 &&
                         sitnet_arcs_out_degree (&drawn.arcs, b) == 1
                     ? 1
                     : 0;
      }
      wrong += pendants.counts[a] != count || pendants.sizes[a] != size ? 1 : 0;
    }
    ASSERT_SEED (seed, wrong);
    sitnet_pendants_clear (&pendants);
    drop_arcs (&drawn);
  }
}

static const TestCase cases[] = {{"star and pair", star_and_pair}, {"random networks", random_networks}};
TEST_MAIN ("pendants", cases)
