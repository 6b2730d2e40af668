/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Betweenness and distances against counting all shortest paths, igraph, Freeman's star, the kite; every
   kernel in turn, in several threads; a stop. */
#include "paths.h"
#include "random-arcs.h"

#include <sitnet/error.h>

#if HAVE_IGRAPH
#include "igraph-betweenness.h"
#endif

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (600); seed++) {
    DrawnArcs drawn;
    draw_arcs (&drawn, seed, step_of_one);
    g_auto (SitnetPaths) found = {0};
    CU_ASSERT_TRUE_FATAL (
        sitnet_paths_init (&found, &(SitnetPathsQuestion){.arcs = &drawn.arcs, .end = 1}, NULL, NULL));
    ASSERT_SEED (seed, check_paths (&drawn, &found, FALSE));
    drop_arcs (&drawn);
  }
}

#if HAVE_IGRAPH
static guint
check_igraph (const SitnetArcs *arcs, const SitnetPaths *found)
{
  igraph_t graph;
  igraph_vector_t betweenness;
  igraph_vector_int_t ends;
  guint wrong = 0;
  igraph_vector_int_init (&ends, 0);
  for (guint32 a = 0; a < arcs->n_actors; a++)
    for (guint32 i = arcs->offsets[a]; i < arcs->offsets[a + 1]; i++) {
      igraph_vector_int_push_back (&ends, a);
      igraph_vector_int_push_back (&ends, arcs->heads[i]);
    }
  igraph_create (&graph, &ends, arcs->n_actors, IGRAPH_DIRECTED);
  igraph_vector_init (&betweenness, 0);
  igraph_betweenness_of_all (&graph, &betweenness, IGRAPH_DIRECTED, NULL);
  for (guint32 a = 0; a < arcs->n_actors; a++)
    wrong += alike (found->betweenness[a], VECTOR (betweenness)[a]) ? 0 : 1;
  igraph_vector_destroy (&betweenness);
  igraph_vector_int_destroy (&ends);
  igraph_destroy (&graph);
  return wrong;
}
#else
static guint
check_igraph (const SitnetArcs *arcs, const SitnetPaths *found)
{
  return 0;
}
#endif

static double
one_of_strength (guint64 *state, guint32 tail, guint32 head)
{
  return 1.0 / (1 + test_random_below (state, 5));
}

static void
with_strengths (void)
{
  for (guint64 seed = 1; seed <= test_rounds (600); seed++) {
    DrawnArcs drawn;
    draw_arcs (&drawn, seed, one_of_strength);
    double strengths[MOST_MATRIX * MOST_MATRIX];
    for (guint32 i = 0; i < drawn.n_arcs; i++)
      strengths[i] = 1 / drawn.lengths[i];
    g_auto (SitnetPaths) found = {0};
    const SitnetPathsQuestion question = {.arcs = &drawn.arcs, .strengths = strengths};
    CU_ASSERT_TRUE_FATAL (sitnet_paths_init (&found, &question, NULL, NULL));
    ASSERT_SEED (seed, check_paths (&drawn, &found, FALSE));
    drop_arcs (&drawn);
  }
}

/* As many as asked for, another set with another seed, the same with the same; right on average. */
static void
samples (void)
{
  enum { N_SAMPLES = 400 };
  DrawnArcs drawn;
  draw_arcs (&drawn, 36, step_of_one);
  SitnetPathsQuestion question = {.arcs = &drawn.arcs};
  g_auto (SitnetPaths) exact = {0}, mean = no_paths (drawn.n_actors);
  CU_ASSERT_TRUE_FATAL (sitnet_paths_init (&exact, &question, NULL, NULL));
  CU_ASSERT_EQUAL (exact.n_searched, exact.n_sources);
  guint32 greatest = 0, n_unlike = 0;
  for (guint32 a = 0; a < drawn.n_actors; a++)
    greatest = exact.betweenness[a] > exact.betweenness[greatest] ? a : greatest;
  question.n_sources = exact.n_sources / 2;
  for (question.seed = 1; question.seed <= N_SAMPLES; question.seed++) {
    g_auto (SitnetPaths) one = {0}, again = {0};
    CU_ASSERT_TRUE_FATAL (sitnet_paths_init (&one, &question, NULL, NULL));
    CU_ASSERT_TRUE_FATAL (sitnet_paths_init (&again, &question, NULL, NULL));
    CU_ASSERT_EQUAL (one.n_searched, question.n_sources);
    CU_ASSERT_EQUAL (one.n_sources, exact.n_sources);
    CU_ASSERT_EQUAL (memcmp (one.betweenness, again.betweenness, drawn.n_actors * sizeof (double)), 0);
    n_unlike += alike (one.betweenness[greatest], exact.betweenness[greatest]) ? 0 : 1;
    mean.betweenness[greatest] += one.betweenness[greatest] / N_SAMPLES;
    mean.harmonic[greatest] += one.harmonic[greatest] / N_SAMPLES;
  }
  CU_ASSERT_TRUE (n_unlike > N_SAMPLES / 2);
  CU_ASSERT_DOUBLE_EQUAL (mean.betweenness[greatest] / exact.betweenness[greatest], 1, 0.05);
  CU_ASSERT_DOUBLE_EQUAL (mean.harmonic[greatest] / exact.harmonic[greatest], 1, 0.05);
  drop_arcs (&drawn);
}

enum { SMALL_WORLD, ARCS, GRID, PATH, N_SHAPES };

/* Large enough for several threads: ties at random or to neighbours, ties as arcs, a grid, a path. */
static void
draw_large (SitnetArcs *arcs, SitnetLinks *links, guint shape, guint64 seed)
{
  enum { SIDE = 26, N = SIDE * SIDE, MOST = 4 * N };
  guint64 state = random_state (seed);
  g_autofree guint32 *from = g_new (guint32, MOST);
  g_autofree guint32 *to = g_new (guint32, MOST);
  guint32 n = 0;
  for (guint32 i = 0; i < MOST; i++) {
    gboolean down = i >= N, fits = down ? i / SIDE % SIDE + 1 < SIDE : i % SIDE + 1 < SIDE;
    if (shape == PATH ? i >= N - 1 : shape == GRID && (i >= 2 * N || !fits))
      continue;
    from[n] = i % N;
    to[n++] = shape == GRID   ? i % N + (down ? SIDE : 1)
              : shape == PATH ? i + 1
              : i % 2 == 0    ? (i + 1 + test_random_below (&state, 9)) % N
                              : test_random_below (&state, N - 20); /* some may stay alone */
  }
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (links, N, n, from, to));
  sitnet_arcs_init_links (arcs, links);
  if (shape != ARCS)
    return;
  g_autofree guint8 *directed = g_new0 (guint8, n);
  for (guint32 t = 0; t < n; t++)
    directed[t] = t % 3 != 0;
  CU_ASSERT_TRUE_FATAL (sitnet_arcs_init_directed (arcs, N, n, from, to, directed));
}

/* Twice, for the threads may finish in another order. */
static void
large_networks (void)
{
  for (guint64 seed = 1; seed <= 12; seed++) {
    SitnetLinks links;
    SitnetArcs arcs;
    draw_large (&arcs, &links, seed % N_SHAPES, seed);
    g_auto (SitnetPaths) found = {0}, again = {0};
    CU_ASSERT_TRUE_FATAL (sitnet_paths_init (&found, &(SitnetPathsQuestion){.arcs = &arcs, .end = 1}, NULL, NULL));
    CU_ASSERT_TRUE_FATAL (sitnet_paths_init (&again, &(SitnetPathsQuestion){.arcs = &arcs, .end = 1}, NULL, NULL));
    gsize size = arcs.n_actors * sizeof *found.betweenness;
    ASSERT_SEED (seed, memcmp (found.betweenness, again.betweenness, size) != 0 ||
                           memcmp (found.harmonic, again.harmonic, size) != 0);
    ASSERT_SEED (seed, check_igraph (&arcs, &found));
    sitnet_arcs_clear (&arcs);
    sitnet_links_clear (&links);
  }
}

/* 2^1038 ways from end to end, which neither lanes nor doubles count. */
static void
beyond_counting (void)
{
  enum { LAYERS = 1040, WIDTH = 2 };
  SitnetLinks links;
  SitnetArcs arcs;
  layers_make (&links, LAYERS, WIDTH);
  sitnet_arcs_init_links (&arcs, &links);
  g_auto (SitnetPaths) found = {0};
  CU_ASSERT_TRUE_FATAL (sitnet_paths_init (&found, &(SitnetPathsQuestion){.arcs = &arcs, .end = 1}, NULL, NULL));
  guint wrong = 0;
  for (guint32 a = 0; a < arcs.n_actors; a++)
    wrong += alike (found.betweenness[a], layers_betweenness (LAYERS, WIDTH, a / WIDTH)) ? 0 : 1;
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_DOUBLE_EQUAL (found.diameter, LAYERS - 1, 1e-12);
  sitnet_links_clear (&links);
}

/* Krackhardt 1990: Heather lies on 14 pairs, Fernando and Garth on 25/3, Ike on 8, Diane on 11/3. */
static void
kite (void)
{
  static const guint32 from[] = {0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 6, 7, 8};
  static const guint32 to[] = {1, 2, 3, 5, 3, 4, 6, 3, 5, 4, 5, 6, 6, 6, 7, 7, 8, 9};
  static const double expected[] = {5 / 6., 5 / 6., 0, 11 / 3., 0, 25 / 3., 25 / 3., 14, 8, 0};
  SitnetLinks links;
  SitnetArcs arcs;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, 10, G_N_ELEMENTS (from), from, to));
  sitnet_arcs_init_links (&arcs, &links);
  g_auto (SitnetPaths) found = {0};
  CU_ASSERT_TRUE_FATAL (sitnet_paths_init (&found, &(SitnetPathsQuestion){.arcs = &arcs, .end = 1}, NULL, NULL));
  for (guint32 a = 0; a < 10; a++)
    CU_ASSERT_DOUBLE_EQUAL (found.betweenness[a] / 2, expected[a], 1e-12);
  CU_ASSERT_EQUAL (found.diameter, 4);
  CU_ASSERT_EQUAL (found.n_pairs, 90);
  CU_ASSERT_DOUBLE_EQUAL (found.distance_sum / 90, 89 / 45., 1e-12);
  sitnet_links_clear (&links);
}

static gboolean
stop_later (double fraction, gpointer data)
{
  return fraction < 0.1;
}

/* A star large enough for threads: all pairs of leaves go through the middle. Then the same, stopped. */
static void
star (void)
{
  enum { LEAVES = 2000 };
  guint32 from[LEAVES] = {0}, to[LEAVES];
  for (guint32 l = 0; l < LEAVES; l++)
    to[l] = l + 1;
  SitnetLinks links;
  SitnetArcs arcs;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, LEAVES + 1, LEAVES, from, to));
  sitnet_arcs_init_links (&arcs, &links);
  g_auto (SitnetPaths) found = {0};
  CU_ASSERT_TRUE_FATAL (sitnet_paths_init (&found, &(SitnetPathsQuestion){.arcs = &arcs, .end = 1}, NULL, NULL));
  CU_ASSERT_DOUBLE_EQUAL (found.betweenness[0], LEAVES * (LEAVES - 1.0), 1e-6);
  CU_ASSERT_DOUBLE_EQUAL (found.betweenness[LEAVES], 0, 1e-9);
  g_auto (SitnetPaths) stopped = {0};
  g_autoptr (GError) error = NULL;
  const SitnetProgress progress = {stop_later, NULL, SITNET_LANGUAGE_EN, "paths"};
  CU_ASSERT_FALSE (sitnet_paths_init (&stopped, &(SitnetPathsQuestion){.arcs = &arcs, .end = 1}, &progress, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  sitnet_links_clear (&links);
}

static void
nobody (void)
{
  static const guint32 offsets[] = {0};
  const SitnetArcs arcs = {0, 0, offsets, NULL, FALSE};
  g_auto (SitnetPaths) found = {0};
  CU_ASSERT_TRUE (sitnet_paths_init (&found, &(SitnetPathsQuestion){.arcs = &arcs, .end = 1}, NULL, NULL));
  CU_ASSERT_EQUAL (found.n_pairs, 0);
}

static const TestCase cases[] = {{"random networks", random_networks},
                                 {"with strengths", with_strengths},
                                 {"samples", samples},
                                 {"large networks", large_networks},
                                 {"beyond counting", beyond_counting},
                                 {"kite", kite},
                                 {"star", star},
                                 {"nobody", nobody}};
TEST_MAIN ("paths", cases)
