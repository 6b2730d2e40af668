/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sixteen searches at once: every number of lanes on random networks, how full they are, overflow, a stop. */
#include "paths-lanes.h"
#include "random-arcs.h"

static const SitnetGoOn always = {NULL, NULL};

/* In batches of 1 to 16, so that all lanes and empty ones occur. */
static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (500); seed++) {
    DrawnArcs random;
    draw_arcs (&random, seed, step_of_one);
    SitnetArcs reversed;
    sitnet_arcs_init_reversed (&reversed, &random.arcs, NULL, NULL);
    SitnetPathsLanes lanes;
    sitnet_paths_lanes_init (&lanes, &random.arcs, &reversed, NULL, &always);
    g_auto (SitnetPaths) sums = no_paths (random.n_actors);
    guint32 sources[MOST_MATRIX], most = 1 + (guint32)(seed % SITNET_N_LANES);
    double filling = 0;
    for (guint32 a = 0; a < random.n_actors; a++)
      sources[a] = random.n_actors - 1 - a;
    for (guint32 begin = 0; begin < random.n_actors; begin += most) {
      guint n_sources = MIN (most, random.n_actors - begin);
      CU_ASSERT_EQUAL (sitnet_paths_lanes_run (&lanes, sources + begin, n_sources, &sums, &filling),
                       SITNET_SEARCH_DONE);
      CU_ASSERT_TRUE (filling >= 1 && filling <= n_sources);
    }
    ASSERT_SEED (seed, check_paths (&random, &sums, TRUE));
    sitnet_paths_lanes_clear (&lanes);
    sitnet_arcs_clear (&reversed);
    drop_arcs (&random);
  }
}

static SitnetSearch
run_in_layers (guint32 n_layers, guint32 width, const SitnetGoOn *go_on, SitnetPaths *sums, double *filling)
{
  SitnetLinks links;
  SitnetArcs arcs;
  SitnetPathsLanes lanes;
  layers_make (&links, n_layers, width);
  sitnet_arcs_init_links (&arcs, &links);
  sitnet_paths_lanes_init (&lanes, &arcs, &arcs, NULL, go_on);
  *sums = no_paths (arcs.n_actors);
  SitnetSearch search = SITNET_SEARCH_DONE;
  for (guint32 begin = 0; search == SITNET_SEARCH_DONE && begin < arcs.n_actors; begin += SITNET_N_LANES) {
    guint32 sources[SITNET_N_LANES], n = MIN (SITNET_N_LANES, arcs.n_actors - begin);
    for (guint32 s = 0; s < n; s++)
      sources[s] = begin + s;
    search = sitnet_paths_lanes_run (&lanes, sources, n, sums, filling);
  }
  sitnet_paths_lanes_clear (&lanes);
  sitnet_links_clear (&links);
  return search;
}

/* 4^481 ways, about 10^289, are counted, 4^482 not, and then nothing is added. */
static void
many_ways (void)
{
  enum { LAYERS = 483, WIDTH = 4 };
  double filling = 0;
  guint wrong = 0;
  g_auto (SitnetPaths) sums = {0}, none = {0};
  CU_ASSERT_EQUAL (run_in_layers (LAYERS, WIDTH, &always, &sums, &filling), SITNET_SEARCH_DONE);
  for (guint32 a = 0; a < LAYERS * WIDTH; a++)
    wrong += alike (sums.betweenness[a], layers_betweenness (LAYERS, WIDTH, a / WIDTH)) ? 0 : 1;
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_EQUAL (run_in_layers (LAYERS + 1, WIDTH, &always, &none, &filling), SITNET_SEARCH_TOO_MANY_WAYS);
  CU_ASSERT_EQUAL (none.n_pairs, 0);
  CU_ASSERT_TRUE (none.betweenness[LAYERS] <= 0);
}

/* In a row of actors each lane is at another place: this is left to another kernel before it takes much memory. */
static void
empty_lanes (void)
{
  double filling = 0;
  g_auto (SitnetPaths) sums = {0};
  CU_ASSERT_EQUAL (run_in_layers (3000, 1, &always, &sums, &filling), SITNET_SEARCH_TOO_MANY_WAYS);
  CU_ASSERT_EQUAL (sums.n_pairs, 0);
}

static gboolean
count_down (gpointer data)
{
  return (*(guint *)data)-- > 0;
}

/* 20 levels are asked about outwards and as many back: whenever the answer is no, the search ends. */
static void
stops (void)
{
  for (guint rounds = 0; rounds < 39; rounds++) {
    guint left = rounds;
    const SitnetGoOn go_on = {count_down, &left};
    double filling = 0;
    g_auto (SitnetPaths) sums = {0};
    CU_ASSERT_EQUAL (run_in_layers (20, 3, &go_on, &sums, &filling), SITNET_SEARCH_STOPPED);
  }
}

static const TestCase cases[] = {
    {"random networks", random_networks}, {"many ways", many_ways}, {"empty lanes", empty_lanes}, {"stops", stops}};
TEST_MAIN ("paths-lanes", cases)
