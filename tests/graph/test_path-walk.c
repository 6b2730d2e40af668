/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Paths drawn on random networks: as short as can be, in one piece, and each as often as another; too many ways. */
#include "path-walk.h"
#include "random-arcs.h"

enum { DRAWS = 20 };

static guint
check_walk (const SitnetPathWalk *walk, const double *distance, guint32 n, guint32 from, guint32 to)
{
  double between = distance[from * n + to];
  if (!isfinite (between))
    return walk->distance > 0 || walk->n_inner > 0;
  guint wrong = alike (walk->distance, between) && walk->n_inner + 1 == (guint32)between ? 0 : 1;
  guint64 steps = 0;
  for (guint32 i = 0; i < walk->n_inner; i++) {
    double before = distance[from * n + walk->inner[i]];
    wrong += alike (before + distance[walk->inner[i] * n + to], between) ? 0 : 1;
    steps |= (guint64)1 << (guint)before;
  }
  return wrong + (steps + 2 != (guint64)1 << (guint)between); /* one at each step */
}

/* With DRAWS paths of each pair; six standard deviations. */
static guint
check_shares (const DrawnArcs *drawn, const double *hits)
{
  guint wrong = 0;
  g_auto (SitnetPaths) exact = {0};
  CU_ASSERT_TRUE_FATAL (sitnet_paths_init (&exact, &(SitnetPathsQuestion){.arcs = &drawn->arcs}, NULL, NULL));
  for (guint32 a = 0; a < drawn->n_actors; a++) {
    double expected = exact.betweenness[a];
    wrong += fabs (hits[a] / DRAWS - expected) > 6 * sqrt (expected / DRAWS) + 1e-9 ? 1 : 0;
  }
  return wrong;
}

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    DrawnArcs drawn;
    draw_arcs (&drawn, seed, step_of_one);
    g_auto (SitnetArcs) reversed = {0};
    sitnet_arcs_init_reversed (&reversed, &drawn.arcs, NULL, NULL);
    g_autofree double *distance = naive_distances (&drawn);
    SitnetPathWalk walk;
    SitnetRandomNumbers random = {seed};
    sitnet_path_walk_init (&walk, &drawn.arcs, &reversed);
    double hits[MOST_MATRIX] = {0};
    guint wrong = 0;
    for (guint32 pair = 0; pair < drawn.n_actors * drawn.n_actors * DRAWS; pair++) {
      guint32 from = pair / DRAWS / drawn.n_actors, to = pair / DRAWS % drawn.n_actors;
      if (from == to)
        continue;
      wrong += sitnet_path_walk_draw (&walk, from, to, &random) == SITNET_SEARCH_DONE ? 0 : 1;
      wrong += check_walk (&walk, distance, drawn.n_actors, from, to);
      for (guint32 i = 0; i < walk.n_inner; i++)
        hits[walk.inner[i]]++;
    }
    ASSERT_SEED (seed, wrong + check_shares (&drawn, hits));
    sitnet_path_walk_clear (&walk);
    drop_arcs (&drawn);
  }
}

/* 2^1038 ways from end to end; then the next pair is as good as the first. */
static void
many_ways (void)
{
  enum { LAYERS = 1040, WIDTH = 2 };
  SitnetLinks links;
  SitnetArcs arcs;
  SitnetPathWalk walk;
  SitnetRandomNumbers random = {1};
  layers_make (&links, LAYERS, WIDTH);
  sitnet_arcs_init_links (&arcs, &links);
  sitnet_path_walk_init (&walk, &arcs, &arcs);
  CU_ASSERT_EQUAL (sitnet_path_walk_draw (&walk, 0, LAYERS * WIDTH - 1, &random), SITNET_SEARCH_TOO_MANY_WAYS);
  CU_ASSERT_EQUAL (sitnet_path_walk_draw (&walk, 0, 20, &random), SITNET_SEARCH_DONE);
  CU_ASSERT_EQUAL (walk.n_inner, 9);
  sitnet_path_walk_clear (&walk);
  sitnet_links_clear (&links);
}

static const TestCase cases[] = {{"random networks", random_networks}, {"many ways", many_ways}};
TEST_MAIN ("path-walk", cases)
