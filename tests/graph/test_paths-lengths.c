/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Steps with lengths: random networks with ties in length, igraph, ways beyond counting, wide numbers. */
#include "paths-lengths.h"
#include "random-arcs.h"

#if HAVE_IGRAPH
#include "igraph-betweenness.h"
#endif

static double
one_of_strength (guint64 *state, guint32 tail, guint32 head)
{
  return 1.0 / (1 + test_random_below (state, 5));
}

/* Thirds and tenths that add up to the same only but for their last digits. */
static double
tenths (guint64 *state, guint32 tail, guint32 head)
{
  return (1 + test_random_below (state, 4)) * 0.1;
}

static void
run_all (const DrawnArcs *random, const double *lengths, SitnetPaths *sums)
{
  SitnetPathsLengths search;
  sitnet_paths_lengths_init (&search, &random->arcs, lengths);
  *sums = no_paths (random->n_actors);
  for (guint32 a = 0; a < random->n_actors; a++)
    sitnet_paths_lengths_run (&search, a, sums);
  sitnet_paths_lengths_clear (&search);
}

#if HAVE_IGRAPH
static guint
check_igraph (const DrawnArcs *random, const SitnetPaths *found)
{
  igraph_t graph;
  igraph_vector_t betweenness, weights;
  guint wrong = 0;
  igraph_empty (&graph, random->n_actors, IGRAPH_DIRECTED);
  for (guint32 a = 0; a < random->n_actors; a++)
    for (guint32 i = random->offsets[a]; i < random->offsets[a + 1]; i++)
      igraph_add_edge (&graph, a, random->heads[i]);
  igraph_vector_init (&betweenness, 0);
  igraph_vector_init_array (&weights, random->lengths, random->n_arcs);
  igraph_betweenness_of_all (&graph, &betweenness, IGRAPH_DIRECTED, &weights);
  for (guint32 a = 0; a < random->n_actors; a++)
    wrong += alike (found->betweenness[a], VECTOR (betweenness)[a]) ? 0 : 1;
  igraph_vector_destroy (&weights);
  igraph_vector_destroy (&betweenness);
  igraph_destroy (&graph);
  return wrong;
}
#else
static guint
check_igraph (const DrawnArcs *random, const SitnetPaths *found)
{
  return 0;
}
#endif

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (600); seed++) {
    const RandomLength lengths[] = {step_of_one, one_of_strength, tenths};
    DrawnArcs random;
    draw_arcs (&random, seed, lengths[seed % 3]);
    g_auto (SitnetPaths) sums = {0};
    run_all (&random, seed % 3 == 0 ? NULL : random.lengths, &sums);
    ASSERT_SEED (seed, check_paths (&random, &sums, TRUE) + check_igraph (&random, &sums));
    drop_arcs (&random);
  }
}

/* 0.1 + 0.2 and 0.3 are not the same double, and yet two ways as long as each other. */
static void
equal_lengths (void)
{
  double matrix[16] = {0};
  both_ways (matrix, 4, 0, 1, 0.1);
  both_ways (matrix, 4, 1, 3, 0.2);
  both_ways (matrix, 4, 0, 2, 0.15);
  both_ways (matrix, 4, 2, 3, 0.15);
  DrawnArcs square;
  arcs_from_matrix (&square, matrix, 4);
  g_auto (SitnetPaths) sums = {0};
  run_all (&square, square.lengths, &sums);
  CU_ASSERT_DOUBLE_EQUAL (sums.betweenness[1], 1, 1e-12);
  CU_ASSERT_DOUBLE_EQUAL (sums.betweenness[2], 1, 1e-12);
  drop_arcs (&square);
}

/* A step too short to make a difference leads one way only, or ways would go round in circles. */
static void
vanishing_length (void)
{
  double matrix[9] = {0};
  both_ways (matrix, 3, 0, 1, 1e9);
  both_ways (matrix, 3, 0, 2, 1e9);
  both_ways (matrix, 3, 1, 2, 1e-6);
  DrawnArcs triangle;
  arcs_from_matrix (&triangle, matrix, 3);
  g_auto (SitnetPaths) sums = {0};
  run_all (&triangle, triangle.lengths, &sums);
  CU_ASSERT_DOUBLE_EQUAL (sums.betweenness[0], 0, 1e-12);
  CU_ASSERT_DOUBLE_EQUAL (sums.betweenness[1], 1, 1e-12);
  CU_ASSERT_DOUBLE_EQUAL (sums.betweenness[2], 0.5, 1e-12);
  drop_arcs (&triangle);
}

/* 2^1038 ways from end to end. */
static void
beyond_counting (void)
{
  enum { LAYERS = 1040, WIDTH = 2 };
  SitnetLinks links;
  SitnetArcs arcs;
  SitnetPathsLengths search;
  layers_make (&links, LAYERS, WIDTH);
  sitnet_arcs_init_links (&arcs, &links);
  sitnet_paths_lengths_init (&search, &arcs, NULL);
  g_auto (SitnetPaths) sums = no_paths (arcs.n_actors);
  for (guint32 a = 0; a < arcs.n_actors; a++)
    sitnet_paths_lengths_run (&search, a, &sums);
  guint wrong = 0;
  for (guint32 a = 0; a < arcs.n_actors; a++)
    wrong += alike (sums.betweenness[a], layers_betweenness (LAYERS, WIDTH, a / WIDTH)) ? 0 : 1;
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_DOUBLE_EQUAL (sums.diameter, LAYERS - 1, 1e-9);
  sitnet_paths_lengths_clear (&search);
  sitnet_links_clear (&links);
}

/* Where doubles suffice, both say the same; where not, a large number times its reciprocal is 1. */
static void
wide_numbers (void)
{
  guint64 state = random_state (1);
  for (guint round = 0; round < test_rounds (1000); round++) {
    double a = ldexp (1 + test_random_below (&state, 1000), (int)test_random_below (&state, 240));
    double b = ldexp (1 + test_random_below (&state, 1000), (int)test_random_below (&state, 240));
    const SitnetWideNumber x = {a, 0}, y = {b, 0};
    SitnetWideNumber one = {1, 0};
    CU_ASSERT_TRUE (alike (sitnet_wide_multiply (sitnet_wide_add (x, y), one) / (a + b), 1));
    CU_ASSERT_TRUE (alike (sitnet_wide_multiply (x, y) / (a * b), 1));
  }
  SitnetWideNumber huge = {1, 0};
  for (guint i = 0; i < 5000; i++)
    huge = sitnet_wide_add (huge, huge);
  CU_ASSERT_EQUAL (huge.exponent, 5000 / 256);
  CU_ASSERT_DOUBLE_EQUAL (sitnet_wide_multiply (huge, sitnet_wide_reciprocal (huge)), 1, 1e-12);
}

/* Each of the shortest paths as often as another: DRAWS of each pair, six standard deviations. */
static guint
check_draws (const DrawnArcs *drawn, guint64 seed)
{
  enum { DRAWS = 20 };
  guint32 n = drawn->n_actors, inner[MOST_MATRIX], n_inner;
  g_auto (SitnetArcs) reversed = {0};
  g_autofree double *turned = g_new (double, drawn->n_arcs);
  g_autofree double *distance = naive_distances (drawn);
  double hits[MOST_MATRIX] = {0};
  guint wrong = 0;
  sitnet_arcs_init_reversed (&reversed, &drawn->arcs, drawn->lengths, turned);
  SitnetPathsLengths search;
  SitnetRandomNumbers random = {seed};
  sitnet_paths_lengths_init (&search, &reversed, turned);
  for (guint32 pair = 0; pair < n * n * DRAWS; pair++) {
    guint32 from = pair / DRAWS / n, to = pair / DRAWS % n;
    if (from == to)
      continue;
    double found =
        sitnet_paths_lengths_draw (&search, from, to, &drawn->arcs, drawn->lengths, &random, inner, &n_inner);
    double expected = distance[from * n + to];
    wrong += isfinite (expected) ? !alike (found, expected) : found > 0 || n_inner > 0;
    for (guint32 i = 0; i < n_inner; i++)
      hits[inner[i]]++;
  }
  sitnet_paths_lengths_clear (&search);
  g_auto (SitnetPaths) exact = {0};
  run_all (drawn, drawn->lengths, &exact);
  for (guint32 a = 0; a < n; a++)
    wrong += fabs (hits[a] / DRAWS - exact.betweenness[a]) > 6 * sqrt (exact.betweenness[a] / DRAWS) + 1e-9 ? 1 : 0;
  return wrong;
}

static void
draws (void)
{
  for (guint64 seed = 1; seed <= test_rounds (100); seed++) {
    DrawnArcs drawn;
    draw_arcs (&drawn, seed, seed % 2 == 0 ? one_of_strength : tenths);
    ASSERT_SEED (seed, check_draws (&drawn, seed));
    drop_arcs (&drawn);
  }
}

static const TestCase cases[] = {{"random networks", random_networks},   {"equal lengths", equal_lengths},
                                 {"vanishing length", vanishing_length}, {"beyond counting", beyond_counting},
                                 {"wide numbers", wide_numbers},         {"draws", draws}};
TEST_MAIN ("paths-lengths", cases)
