/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Betweenness and distances against counting all shortest ways, Freeman's star, the kite, and two threads. */
#include "call.h"
#include "paths.h"
#include "random-links.h"

#include <math.h>

static const SitnetAnalysis asked = {.name = "asked"};

/* Ways of length distance[i][j], by stepping from i outwards. */
static void
count_ways (guint8 matrix[MOST_ACTORS][MOST_ACTORS], guint32 n, guint32 distance[MOST_ACTORS][MOST_ACTORS],
            double ways[MOST_ACTORS][MOST_ACTORS])
{
  for (guint32 i = 0; i < n; i++)
    for (guint32 length = 0; length < n; length++)
      for (guint32 j = 0; j < n; j++) {
        if (distance[i][j] != length)
          continue;
        ways[i][j] = length == 0 ? 1 : 0;
        for (guint32 k = 0; length > 0 && k < n; k++)
          if (matrix[k][j] && distance[i][k] == length - 1)
            ways[i][j] += ways[i][k];
      }
}

static guint
check_naive (guint8 matrix[MOST_ACTORS][MOST_ACTORS], guint32 n, const SitnetPaths *found)
{
  guint32 distance[MOST_ACTORS][MOST_ACTORS], diameter = 0;
  double ways[MOST_ACTORS][MOST_ACTORS], sum = 0;
  guint64 n_pairs = 0;
  guint wrong = 0;
  matrix_distances (matrix, n, distance);
  count_ways (matrix, n, distance, ways);
  for (guint32 v = 0; v < n; v++) {
    double betweenness = 0, harmonic = 0;
    for (guint32 i = 0; i < n; i++)
      for (guint32 j = 0; j < n; j++)
        if (i != j && i != v && j != v && distance[i][j] < NO_WAY &&
            distance[i][v] + distance[v][j] == distance[i][j])
          betweenness += ways[i][v] * ways[v][j] / ways[i][j];
    for (guint32 j = 0; j < n; j++)
      if (j != v && distance[v][j] < NO_WAY) {
        harmonic += 1.0 / distance[v][j];
        sum += distance[v][j];
        n_pairs++;
        diameter = MAX (diameter, distance[v][j]);
      }
    wrong += fabs (found->betweenness[v] - betweenness) > 1e-9 ? 1 : 0;
    wrong += fabs (found->harmonic[v] - harmonic) > 1e-9 ? 1 : 0;
  }
  wrong += fabs (found->distance_sum - sum) > 1e-9 ? 1 : 0;
  return wrong + (found->n_pairs != n_pairs) + (found->diameter != diameter);
}

static void
random_networks (void)
{
  g_autoptr (SitnetCall) call = sitnet_call_new (&asked, NULL, NULL, NULL);
  for (guint64 seed = 1; seed <= 500; seed++) {
    SitnetLinks links;
    random_links_draw (&links, seed);
    SitnetArcs arcs;
    sitnet_arcs_init_links (&arcs, &links);
    g_auto (SitnetPaths) found = {0};
    CU_ASSERT_TRUE_FATAL (sitnet_paths_init (&found, &arcs, call, 0, 1, NULL));
    guint8 matrix[MOST_ACTORS][MOST_ACTORS];
    links_to_matrix (&links, G_MAXUINT32, matrix);
    ASSERT_SEED (seed, check_naive (matrix, links.n_actors, &found));
    sitnet_links_clear (&links);
  }
}

/* Arcs one way only: the upper triangle of a random matrix and a few back. */
static void
random_arcs (void)
{
  g_autoptr (SitnetCall) call = sitnet_call_new (&asked, NULL, NULL, NULL);
  for (guint64 seed = 1; seed <= 500; seed++) {
    guint64 state = random_state (seed);
    guint8 matrix[MOST_ACTORS][MOST_ACTORS] = {0};
    guint32 offsets[MOST_ACTORS + 1], heads[MOST_ACTORS * MOST_ACTORS], n_arcs = 0;
    guint32 n = 1 + test_random_below (&state, MOST_ACTORS);
    for (guint32 i = 0; i < n; i++) {
      offsets[i] = n_arcs;
      for (guint32 j = 0; j < n; j++)
        if (i != j && test_random_below (&state, i < j ? 3 : 9) == 0) {
          matrix[i][j] = 1;
          heads[n_arcs++] = j;
        }
    }
    offsets[n] = n_arcs;
    const SitnetArcs arcs = {n, n_arcs, offsets, heads, FALSE};
    g_auto (SitnetPaths) found = {0};
    CU_ASSERT_TRUE_FATAL (sitnet_paths_init (&found, &arcs, call, 0, 1, NULL));
    ASSERT_SEED (seed, check_naive (matrix, n, &found));
  }
}

/* Krackhardt 1990: Heather lies on 14 pairs, Fernando and Garth on 25/3, Ike on 8, Diane on 11/3. */
static void
kite (void)
{
  static const guint32 from[] = {0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 6, 7, 8};
  static const guint32 to[] = {1, 2, 3, 5, 3, 4, 6, 3, 5, 4, 5, 6, 6, 6, 7, 7, 8, 9};
  static const double expected[] = {5 / 6., 5 / 6., 0, 11 / 3., 0, 25 / 3., 25 / 3., 14, 8, 0};
  g_autoptr (SitnetCall) call = sitnet_call_new (&asked, NULL, NULL, NULL);
  SitnetLinks links;
  SitnetArcs arcs;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, 10, G_N_ELEMENTS (from), from, to));
  sitnet_arcs_init_links (&arcs, &links);
  g_auto (SitnetPaths) found = {0};
  CU_ASSERT_TRUE_FATAL (sitnet_paths_init (&found, &arcs, call, 0, 1, NULL));
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

/* A star large enough for two threads: all pairs of leaves go through the middle. Then the same, stopped. */
static void
two_threads (void)
{
  enum { LEAVES = 2000 };
  guint32 from[LEAVES] = {0}, to[LEAVES];
  for (guint32 l = 0; l < LEAVES; l++)
    to[l] = l + 1;
  SitnetLinks links;
  SitnetArcs arcs;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, LEAVES + 1, LEAVES, from, to));
  sitnet_arcs_init_links (&arcs, &links);
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (SitnetCall) call = sitnet_call_new (&asked, NULL, arguments, NULL);
  g_auto (SitnetPaths) found = {0};
  CU_ASSERT_TRUE_FATAL (sitnet_paths_init (&found, &arcs, call, 0, 1, NULL));
  CU_ASSERT_DOUBLE_EQUAL (found.betweenness[0], LEAVES * (LEAVES - 1.0), 1e-6);
  CU_ASSERT_DOUBLE_EQUAL (found.betweenness[LEAVES], 0, 1e-9);
  g_auto (SitnetPaths) stopped = {0};
  g_autoptr (GError) error = NULL;
  sitnet_arguments_set_progress (arguments, stop_later, NULL);
  CU_ASSERT_FALSE (sitnet_paths_init (&stopped, &arcs, call, 0, 1, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  sitnet_links_clear (&links);
}

static void
nobody (void)
{
  static const guint32 offsets[] = {0};
  const SitnetArcs arcs = {0, 0, offsets, NULL, FALSE};
  g_autoptr (SitnetCall) call = sitnet_call_new (&asked, NULL, NULL, NULL);
  g_auto (SitnetPaths) found = {0};
  CU_ASSERT_TRUE (sitnet_paths_init (&found, &arcs, call, 0, 1, NULL));
  CU_ASSERT_EQUAL (found.n_pairs, 0);
}

static const TestCase cases[] = {{"random networks", random_networks},
                                 {"random arcs", random_arcs},
                                 {"kite", kite},
                                 {"two threads", two_threads},
                                 {"nobody", nobody}};
TEST_MAIN ("paths", cases)
