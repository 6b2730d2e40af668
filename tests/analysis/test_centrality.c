/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* centrality: the kite, arcs, nobody, and what is undefined. */
#include "knoke.h"
#include "sample.h"
#include "structure.h"

#include <math.h>

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
  ASSERT_TABLE (answer, "a,0,,,0,0,,0,\nb,0,,,0,0,,0,\n");
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
  CU_ASSERT_DOUBLE_EQUAL (g_ascii_strtod (eigenvector, NULL), 1, 1e-9);
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

/* a-c is weaker than the way over b; the largest claim counts. The eigenvector of strengths 4, 4, 1 belongs
   to (1 + sqrt 129) / 2: b has most, a and c alike. */
static void
weighted (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b c d", "a-b=4 b>a=2 b-c=4 a-c");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_centrality, network, "weighted", "true");
  ASSERT_CELL (answer, "degree", 0, "2");
  ASSERT_CELL (answer, "strength", 0, "5");
  ASSERT_CELL (answer, "strength", 1, "8");
  ASSERT_CELL (answer, "strength", 3, "0");
  ASSERT_CELL (answer, "betweenness", 1, "1");
  ASSERT_CELL (answer, "harmonic", 0, "6");
  g_autofree char *eigenvector = sample_cell (answer, "eigenvector", 0);
  double greatest = (1 + sqrt (129)) / 2;
  CU_ASSERT_DOUBLE_EQUAL (g_ascii_strtod (eigenvector, NULL), 4 / (greatest - 1), 1e-9);
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (answer), "Strength counts"));
}

static void
estimated (void)
{
  g_autoptr (GString) actors = g_string_new ("m");
  g_autoptr (GString) ties = g_string_new (NULL);
  for (guint a = 0; a < 300; a++) {
    g_string_append_printf (actors, " a%u", a);
    g_string_append_printf (ties, "%sm-a%u", a > 0 ? " " : "", a);
  }
  g_autoptr (SitnetNetwork) network = sample_network (actors->str, ties->str);
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  sitnet_arguments_set (arguments, "sample_above", "300");
  sitnet_arguments_set (arguments, "max_error", "0.25");
  g_autoptr (SitnetTable) answer = sitnet_analysis_run (&sitnet_centrality, network, arguments, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (answer);
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (answer), "is an estimate from 81 of 301"));
  g_autofree char *middle = sample_cell (answer, "betweenness", 0);
  CU_ASSERT_DOUBLE_EQUAL (g_ascii_strtod (middle, NULL), 300 * 299 / 2., 0.25 * 301 * 299 / 2);
}

static const TestCase cases[] = {
    {"empty", empty},       {"without ties", without_ties}, {"kite", kite},  {"along arcs", along_arcs},
    {"weighted", weighted}, {"estimated", estimated},       {"knoke", knoke}};
TEST_MAIN ("centrality", cases)
