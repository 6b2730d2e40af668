/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whole-network numbers: their edge cases, by hand, and transitivity against igraph. */
#include "connectivity.h"
#include "measures.h"
#include "random-links.h"

#include <math.h>
#if HAVE_IGRAPH
#include <igraph.h>
#endif

static void
density (void)
{
  CU_ASSERT_TRUE (isnan (sitnet_measure_density (0, 0, FALSE)));
  CU_ASSERT_TRUE (isnan (sitnet_measure_density (1, 0, TRUE)));
  CU_ASSERT_DOUBLE_EQUAL (sitnet_measure_density (4, 3, FALSE), 0.5, 1e-12);
  CU_ASSERT_DOUBLE_EQUAL (sitnet_measure_density (4, 3, TRUE), 0.25, 1e-12);
}

static void
centralization (void)
{
  static const double star[] = {4, 1, 1, 1, 1}, even[] = {2, 2, 2, 2, 2};
  CU_ASSERT_DOUBLE_EQUAL (sitnet_measure_centralization (star, 5, 12), 1, 1e-12);
  CU_ASSERT_DOUBLE_EQUAL (sitnet_measure_centralization (even, 5, 12), 0, 1e-12);
  CU_ASSERT_TRUE (isnan (sitnet_measure_centralization (star, 2, 0)));
}

#if HAVE_IGRAPH
static double
peer_transitivity (const SitnetLinks *links)
{
  igraph_t graph;
  igraph_real_t value = 0;
  igraph_empty (&graph, links->n_actors, IGRAPH_UNDIRECTED);
  for (guint32 l = 0; l < links->n_links; l++)
    igraph_add_edge (&graph, links->from[l], links->to[l]);
  igraph_transitivity_undirected (&graph, &value, IGRAPH_TRANSITIVITY_NAN);
  igraph_destroy (&graph);
  return value;
}
#else
static double
peer_transitivity (const SitnetLinks *links)
{
  guint8 matrix[MOST_ACTORS][MOST_ACTORS];
  double closed = 0, meetings = 0;
  links_to_matrix (links, G_MAXUINT32, matrix);
  for (guint32 i = 0; i < links->n_actors; i++)
    for (guint32 j = 0; j < links->n_actors; j++)
      for (guint32 k = 0; k < links->n_actors; k++)
        if (i != k && matrix[i][j] && matrix[j][k]) {
          meetings++;
          closed += matrix[i][k];
        }
  return meetings > 0 ? closed / meetings : NAN;
}
#endif

static void
transitivity (void)
{
  for (guint64 seed = 1; seed <= test_rounds (500); seed++) {
    SitnetLinks links;
    random_links_draw (&links, seed);
    double found = sitnet_measure_transitivity (&links), expected = peer_transitivity (&links);
    gboolean equal = (isnan (found) && isnan (expected)) || fabs (found - expected) < 1e-12;
    ASSERT_SEED (seed, equal ? 0 : 1);
    sitnet_links_clear (&links);
  }
}

static void
ei_index (void)
{
  static const guint32 from[] = {0, 1, 2, 3}, to[] = {1, 2, 3, 4};
  static const gint32 sectors[] = {0, 0, 1, 0, -1}, none[] = {-1, -1, -1, -1, -1};
  SitnetLinks links;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, 5, 4, from, to));
  CU_ASSERT_DOUBLE_EQUAL (sitnet_measure_ei_index (&links, (SitnetActorCodes){sectors, NULL}), 1 / 3., 1e-12);
  CU_ASSERT_TRUE (isnan (sitnet_measure_ei_index (&links, (SitnetActorCodes){none, NULL})));
  CU_ASSERT_TRUE (isnan (sitnet_measure_ei_index (&links, (SitnetActorCodes){NULL, NULL})));
  sitnet_links_clear (&links);
}

static void
reciprocity (void)
{
  static const guint32 offsets[] = {0, 2, 3, 3}, heads[] = {1, 2, 0}, nothing[] = {0, 0};
  CU_ASSERT_DOUBLE_EQUAL (sitnet_measure_reciprocity (&(SitnetArcs){3, 3, offsets, heads, FALSE}), 2 / 3., 1e-12);
  CU_ASSERT_DOUBLE_EQUAL (sitnet_measure_pair_reciprocity (&(SitnetArcs){3, 3, offsets, heads, FALSE}), 1 / 2., 1e-12);
  CU_ASSERT_TRUE (isnan (sitnet_measure_reciprocity (&(SitnetArcs){1, 0, nothing, NULL, FALSE})));
  CU_ASSERT_TRUE (isnan (sitnet_measure_pair_reciprocity (&(SitnetArcs){1, 0, nothing, NULL, FALSE})));
}

/* Against leaving out the same links and counting anew. */
static void
bridges_without (void)
{
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    guint64 state = random_state (seed);
    RandomTies ties;
    random_ties_draw (&ties, &state);
    gint32 kinds[MOST_ACTORS];
    for (guint32 a = 0; a < MOST_ACTORS; a++)
      kinds[a] = (gint32)test_random_below (&state, 4);
    SitnetLinks links, rest;
    CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, ties.n_actors, ties.n_ties, ties.from, ties.to));
    for (guint32 t = 0; t < ties.n_ties; t++)
      if (kinds[ties.from[t]] == 2 || kinds[ties.to[t]] == 2)
        ties.from[t] = ties.to[t]; /* a self-tie, which counts for nothing */
    CU_ASSERT_TRUE_FATAL (sitnet_links_init (&rest, ties.n_actors, ties.n_ties, ties.from, ties.to));
    g_auto (SitnetConnectivity) expected;
    sitnet_connectivity_init (&expected, &rest);
    guint32 found = sitnet_measure_bridges_without (&links, (SitnetActorCodes){kinds, NULL}, 2);
    ASSERT_SEED (seed, found != expected.n_bridges ? 1 : 0);
    sitnet_links_clear (&links);
    sitnet_links_clear (&rest);
  }
}

static const TestCase cases[] = {{"density", density},           {"centralization", centralization},
                                 {"transitivity", transitivity}, {"ei index", ei_index},
                                 {"reciprocity", reciprocity},   {"bridges without", bridges_without}};
TEST_MAIN ("measures", cases)
