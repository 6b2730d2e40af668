/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* centrality: the kite, arcs, nobody, and what is undefined. */
#include "knoke.h"
#include "sample.h"
#include "structure.h"

static void
empty (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_centrality, network, NULL, NULL);
  ASSERT_TABLE (answer, "");
}

static void
without_ties (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b", "a-a");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_centrality, network, NULL, NULL);
  ASSERT_TABLE (answer, "a,0,,,0,0,,0\nb,0,,,0,0,,0\n");
}

/* Krackhardt 1990: Diane has most partners, Heather most between, Fernando and Garth are nearest. */
static void
kite (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (
      "a b c d e f g h i j", "a-b a-c a-d a-f b-d b-e b-g c-d c-f d-e d-f d-g e-g f-g f-h g-h h-i i-j");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_centrality, network, NULL, NULL);
  ASSERT_CELL (answer, "degree", 3, "6");
  ASSERT_CELL (answer, "betweenness", 7, "14");
  ASSERT_CELL (answer, "harmonic", 3, "7.083333333333333");
  ASSERT_CELL (answer, "coreness", 0, "3");
  ASSERT_CELL (answer, "coreness", 9, "1");
  ASSERT_CELL (answer, "in_degree", 3, "");
  g_autofree char *eigenvector = sample_cell (answer, "eigenvector", 3);
  CU_ASSERT_DOUBLE_EQUAL (g_ascii_strtod (eigenvector, NULL), HAVE_IGRAPH ? 1 : 0, 1e-9);
}

static void
along_arcs (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b c", "a>b b-c");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_centrality, network, "directed", "true");
  ASSERT_CELL (answer, "in_degree", 1, "2");
  ASSERT_CELL (answer, "out_degree", 1, "1");
  ASSERT_CELL (answer, "betweenness", 1, "1");
  ASSERT_CELL (answer, "harmonic", 0, "1.5");
  ASSERT_CELL (answer, "harmonic", 1, "1");
}

/* Published: 17.833 and 12.333. */
static void
knoke (void)
{
  g_autoptr (SitnetNetwork) network = knoke_information ();
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_centrality, network, "directed", "true");
  const double *betweenness = sitnet_column_get_doubles (sitnet_table_find_column (answer, "betweenness"));
  CU_ASSERT_DOUBLE_EQUAL (betweenness[KNOKE_MAYOR], 107. / 6, 1e-9);
  CU_ASSERT_DOUBLE_EQUAL (betweenness[KNOKE_COMMUNITY], 37. / 3, 1e-9);
  ASSERT_CELL (answer, "in_degree", KNOKE_MAYOR, "8");
  ASSERT_CELL (answer, "out_degree", KNOKE_MAYOR, "8");
}

static const TestCase cases[] = {
    {"empty", empty},           {"without ties", without_ties}, {"kite", kite},
    {"along arcs", along_arcs}, {"knoke", knoke}};
TEST_MAIN ("centrality", cases)
