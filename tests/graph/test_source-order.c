/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Two stars in turns, and on random networks: the same sources, in one order however they stood. */
#include "source-order.h"
#include "random-arcs.h"

static void
two_stars (void)
{
  static const guint32 from[] = {4, 4, 4, 5, 5, 5, 4}, to[] = {0, 2, 6, 1, 3, 7, 5};
  static const guint32 expected[] = {0, 2, 6, 4, 1, 3, 7, 5}; /* 4 and 5 are equal, so that each is its own hub */
  SitnetLinks links;
  SitnetArcs arcs;
  guint32 sources[] = {7, 6, 5, 4, 3, 2, 1, 0};
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, 8, G_N_ELEMENTS (from), from, to));
  sitnet_arcs_init_links (&arcs, &links);
  sitnet_source_order (&arcs, sources, G_N_ELEMENTS (sources));
  CU_ASSERT_EQUAL (memcmp (sources, expected, sizeof expected), 0);
  sitnet_links_clear (&links);
}

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    DrawnArcs drawn;
    draw_arcs (&drawn, seed, step_of_one);
    guint32 n = drawn.n_actors, upwards[MOST_MATRIX], downwards[MOST_MATRIX];
    guint n_times[MOST_MATRIX] = {0}, wrong = 0;
    for (guint32 a = 0; a < n; a++) {
      upwards[a] = a;
      downwards[a] = n - 1 - a;
    }
    sitnet_source_order (&drawn.arcs, upwards, n);
    sitnet_source_order (&drawn.arcs, downwards, n);
    for (guint32 s = 0; s < n; s++) {
      wrong += upwards[s] == downwards[s] ? 0 : 1;
      n_times[upwards[s]]++;
    }
    for (guint32 a = 0; a < n; a++)
      wrong += n_times[a] == 1 ? 0 : 1;
    ASSERT_SEED (seed, wrong);
    drop_arcs (&drawn);
  }
}

static const TestCase cases[] = {{"two stars", two_stars}, {"random networks", random_networks}};
TEST_MAIN ("source-order", cases)
