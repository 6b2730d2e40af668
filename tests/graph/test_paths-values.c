/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Dependencies with floats and with doubles for numbers of paths: the same to the last bit on random networks, weights of
   lanes, and how many paths are too many for floats. */
#include "paths-values.h"
#include "random-arcs.h"

/* Out and back from all actors in one set of lanes after the other. FALSE when numbers were too great. */
static gboolean
run_all (const SitnetArcs *arcs, gboolean is_wide, double weight, double *betweenness)
{
  SitnetVisits visits;
  SitnetPathsValues values;
  g_auto (SitnetArcs) reversed = {0};
  gboolean countable = TRUE;
  double weights[SITNET_N_LANES];
  sitnet_arcs_init_reversed (&reversed, arcs, NULL, NULL);
  sitnet_visits_init (&visits, arcs, &reversed);
  sitnet_paths_values_init (&values, &visits);
  values.is_wide = is_wide;
  for (guint lane = 0; lane < SITNET_N_LANES; lane++)
    weights[lane] = weight;
  for (guint32 begin = 0; countable && begin < arcs->n_actors; begin += SITNET_N_LANES) {
    guint32 sources[SITNET_N_LANES], n = MIN (SITNET_N_LANES, arcs->n_actors - begin);
    for (guint32 s = 0; s < n; s++)
      sources[s] = begin + s;
    sitnet_visits_start (&visits, sources, n);
    CU_ASSERT_TRUE (sitnet_paths_values_start (&values));
    while (countable && sitnet_visits_spread (&visits) == SITNET_SPREAD_ON)
      countable = sitnet_paths_values_count (&values);
    CU_ASSERT_TRUE (!countable || sitnet_paths_values_turn (&values));
    for (gsize level = visits.n_levels - 1; countable && level > 0; level--)
      sitnet_paths_values_hand_back (&values, level, weights, betweenness);
  }
  CU_ASSERT_EQUAL (values.is_wide, is_wide || !countable);
  sitnet_paths_values_clear (&values);
  sitnet_visits_clear (&visits);
  return countable;
}

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    DrawnArcs drawn;
    double narrow[MOST_MATRIX] = {0}, wide[MOST_MATRIX] = {0}, twice[MOST_MATRIX] = {0};
    guint wrong = 0;
    draw_arcs (&drawn, seed, step_of_one);
    CU_ASSERT_TRUE (run_all (&drawn.arcs, FALSE, 1, narrow));
    CU_ASSERT_TRUE (run_all (&drawn.arcs, TRUE, 1, wide));
    CU_ASSERT_TRUE (run_all (&drawn.arcs, TRUE, 2, twice));
    for (guint32 a = 0; a < drawn.n_actors; a++)
      wrong += memcmp (&narrow[a], &wide[a], sizeof (double)) == 0 && alike (twice[a], 2 * narrow[a]) ? 0 : 1;
    ASSERT_SEED (seed, wrong);
    drop_arcs (&drawn);
  }
}

/* From end to end of 14 layers of 4 there are 4^12 ways, the most that floats count; 15 layers need doubles. */
static void
too_many_for_floats (void)
{
  enum { WIDTH = 4, MOST_LAYERS = 15 };
  for (guint32 n_layers = MOST_LAYERS - 1; n_layers <= MOST_LAYERS; n_layers++) {
    SitnetLinks links;
    SitnetArcs arcs;
    double narrow[MOST_LAYERS * WIDTH] = {0}, wide[MOST_LAYERS * WIDTH] = {0};
    guint wrong = 0;
    layers_make (&links, n_layers, WIDTH);
    sitnet_arcs_init_links (&arcs, &links);
    gboolean countable = run_all (&arcs, FALSE, 1, narrow);
    CU_ASSERT_EQUAL (countable, n_layers < MOST_LAYERS);
    CU_ASSERT_TRUE (run_all (&arcs, TRUE, 1, wide));
    for (guint32 a = 0; a < arcs.n_actors; a++) {
      wrong += alike (wide[a], layers_betweenness (n_layers, WIDTH, a / WIDTH)) ? 0 : 1;
      wrong += countable && memcmp (&narrow[a], &wide[a], sizeof (double)) != 0 ? 1 : 0;
    }
    CU_ASSERT_EQUAL (wrong, 0);
    sitnet_links_clear (&links);
  }
}

static const TestCase cases[] = {{"random networks", random_networks}, {"too many for floats", too_many_for_floats}};
TEST_MAIN ("paths-values", cases)
