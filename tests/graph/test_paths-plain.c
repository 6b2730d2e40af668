/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One search after the other: random networks, and ways too many to count. */
#include "paths-plain.h"
#include "random-arcs.h"

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (500); seed++) {
    DrawnArcs random;
    SitnetPathsPlain plain;
    draw_arcs (&random, seed, step_of_one);
    sitnet_paths_plain_init (&plain, &random.arcs);
    g_auto (SitnetPaths) sums = no_paths (random.n_actors);
    for (guint32 a = 0; a < random.n_actors; a++)
      CU_ASSERT_EQUAL (sitnet_paths_plain_run (&plain, a, &sums), SITNET_SEARCH_DONE);
    ASSERT_SEED (seed, check_paths (&random, &sums, TRUE));
    sitnet_paths_plain_clear (&plain);
    drop_arcs (&random);
  }
}

/* From the middle there are few enough ways, from the ends not; the search after one that failed is right. */
static void
many_ways (void)
{
  enum { LAYERS = 1040, WIDTH = 2 };
  SitnetLinks links;
  SitnetArcs arcs;
  SitnetPathsPlain plain;
  layers_make (&links, LAYERS, WIDTH);
  sitnet_arcs_init_links (&arcs, &links);
  sitnet_paths_plain_init (&plain, &arcs);
  g_auto (SitnetPaths) sums = no_paths (arcs.n_actors);
  CU_ASSERT_EQUAL (sitnet_paths_plain_run (&plain, 0, &sums), SITNET_SEARCH_TOO_MANY_WAYS);
  CU_ASSERT_EQUAL (sums.n_pairs, 0);
  CU_ASSERT_EQUAL (sitnet_paths_plain_run (&plain, LAYERS / 2 * WIDTH, &sums), SITNET_SEARCH_DONE);
  CU_ASSERT_EQUAL (sums.n_pairs, LAYERS * WIDTH - 1);
  CU_ASSERT_DOUBLE_EQUAL (sums.diameter, LAYERS / 2, 1e-12);
  sitnet_paths_plain_clear (&plain);
  sitnet_links_clear (&links);
}

static const TestCase cases[] = {{"random networks", random_networks}, {"many ways", many_ways}};
TEST_MAIN ("paths-plain", cases)
