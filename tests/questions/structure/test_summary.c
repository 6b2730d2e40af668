/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* summary: the order of measures, undefined ones, the kite, arcs, the coordinator leaving, and large
 * networks. */
#include "knoke.h"
#include "random-links.h"
#include "sample-answer.h"
#include "questions.h"

static const char *const names[] = {"actors",
                                    "ties",
                                    "density",
                                    "components",
                                    "largest_component",
                                    "isolates",
                                    "bridges",
                                    "cut_actors",
                                    "bridges_without_coordinator",
                                    "transitivity",
                                    "degree_centralization",
                                    "betweenness_centralization",
                                    "ei_index",
                                    "average_distance",
                                    "diameter",
                                    "reciprocity",
                                    "pair_reciprocity",
                                    "in_degree_centralization",
                                    "out_degree_centralization"};

static void
check_value (SitnetTable *answer, const char *measure, const char *expected)
{
  for (gsize row = 0; row < sitnet_table_get_n_rows (answer); row++) {
    g_autofree char *name = sample_cell (answer, "measure", row);
    if (g_str_equal (name, measure)) {
      ASSERT_CELL (answer, "value", row, expected);
      return;
    }
  }
  CU_FAIL ("no such measure");
}

static void
one_actor (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a", "a-a");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_summary, network, NULL, NULL);
  static const char *const expected[] = {"1", "0", "", "1", "1", "1", "0", "0", "0", "", "", "", "", "", ""};
  CU_ASSERT_EQUAL_FATAL (sitnet_table_get_n_rows (answer), G_N_ELEMENTS (expected));
  for (guint m = 0; m < G_N_ELEMENTS (expected); m++) {
    ASSERT_CELL (answer, "measure", m, names[m]);
    ASSERT_CELL (answer, "value", m, expected[m]);
  }
}

/* Krackhardt 1990; the centralizations are Freeman's: 24 / 72 and 7 / 18. */
static void
kite (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("a b c d e f g h i j", "a-b a-c a-d a-f b-d b-e b-g c-d c-f d-e d-f d-g e-g f-g f-h g-h h-i i-j");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_summary, network, NULL, NULL);
  check_value (answer, "ties", "18");
  check_value (answer, "density", "0.4");
  check_value (answer, "bridges", "2");
  check_value (answer, "cut_actors", "2");
  check_value (answer, "diameter", "4");
  check_value (answer, "degree_centralization", "0.3333333333333333");
  check_value (answer, "transitivity", "0.5789473684210527");
  check_value (answer, "average_distance", "1.9777777777777779");
  check_value (answer, "isolates", "0");
}

static void
star (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("m/social a/school b/social c/health", "m-a b-m m>c c>m m-c");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_summary, network, NULL, NULL);
  check_value (answer, "ties", "3");
  check_value (answer, "degree_centralization", "1");
  check_value (answer, "betweenness_centralization", "1");
  check_value (answer, "transitivity", "0");
  check_value (answer, "ei_index", "0.3333333333333333");
}

static void
along_arcs (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b c", "a>b b>c c-b a>b");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_summary, network, "directed", "true");
  CU_ASSERT_EQUAL_FATAL (sitnet_table_get_n_rows (answer), G_N_ELEMENTS (names));
  for (guint m = 0; m < G_N_ELEMENTS (names); m++)
    ASSERT_CELL (answer, "measure", m, names[m]);
  check_value (answer, "ties", "3");
  check_value (answer, "density", "0.5");
  check_value (answer, "bridges", "2");
  check_value (answer, "reciprocity", "0.6666666666666666");
  check_value (answer, "pair_reciprocity", "0.5");
  check_value (answer, "in_degree_centralization", "0.75");
  check_value (answer, "out_degree_centralization", "0");
  check_value (answer, "average_distance", "1.25");
  check_value (answer, "diameter", "2");
  check_value (answer, "betweenness_centralization", "0.5");
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (answer), "Directed view"));
  g_autoptr (SitnetTable) undirected = sample_run (&sitnet_summary, network, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (undirected), "Undirected view"));
}

/* Published: .5444, .6939, .3827 out and .5062 in. */
static void
knoke (void)
{
  g_autoptr (SitnetNetwork) network = knoke_information ();
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_summary, network, "directed", "true");
  check_value (answer, "ties", "49");
  check_value (answer, "density", "0.5444444444444444");
  check_value (answer, "reciprocity", "0.6938775510204082");
  check_value (answer, "pair_reciprocity", "0.53125");
  check_value (answer, "out_degree_centralization", "0.38271604938271603");
  check_value (answer, "in_degree_centralization", "0.5061728395061729");
}

/* With the coordinator k there is a ring; without, a path and an end. */
static void
coordinator_leaves (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("a/social b/social k//coordinator c/social", "a-b b-k k-a k-c b-c");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_summary, network, NULL, NULL);
  check_value (answer, "bridges", "0");
  check_value (answer, "bridges_without_coordinator", "2");
}

/* A path too long for distances between all pairs, unless asked for. */
static void
large (void)
{
  enum { LENGTH = 10001 };
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autofree char *before = NULL;
  for (guint a = 0; a < LENGTH; a++) {
    char *id = g_strdup_printf ("a%u", a);
    sitnet_builder_add (builder, NULL, "actors", "id", id, NULL);
    if (before != NULL)
      sitnet_builder_add (builder, NULL, "ties", "from", before, "to", id, NULL);
    g_free (before);
    before = id;
  }
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_summary, network, NULL, NULL);
  check_value (answer, "bridges", "10000");
  check_value (answer, "diameter", "");
  check_value (answer, "betweenness_centralization", "");
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (answer), "`exhaustive`"));
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  sitnet_arguments_set (arguments, "sample_above", "10000");
  sitnet_arguments_set (arguments, "max_error", "0.2");
  g_autoptr (SitnetTable) sampled = sitnet_analysis_run (&sitnet_summary, network, arguments, NULL);
  check_value (sampled, "diameter", "");
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (sampled), "pairs of actors drawn at random"));
  g_autoptr (SitnetTable) all = sample_run (&sitnet_summary, network, "exhaustive", "true");
  check_value (all, "diameter", "10000");
  CU_ASSERT_PTR_NULL (strstr (sitnet_table_get_note (all), "`exhaustive`"));
}

static void
weighted (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b c", "a-b=4 b-c=4 a-c");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_summary, network, "weighted", "true");
  check_value (answer, "diameter", "0.5");
  check_value (answer, "average_distance", "0.3333333333333333");
  check_value (answer, "betweenness_centralization", "1");
  check_value (answer, "degree_centralization", "0");
}

static void
empty (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_summary, network, NULL, NULL);
  static const char *const expected[] = {"0", "0", "", "0", "0", "0", "0", "0", "0", "", "", "", "", "", ""};
  CU_ASSERT_EQUAL_FATAL (sitnet_table_get_n_rows (answer), G_N_ELEMENTS (expected));
  for (guint m = 0; m < G_N_ELEMENTS (expected); m++)
    ASSERT_CELL (answer, "value", m, expected[m]);
}

/* A star of which the sample may miss the middle, and chains, however they are drawn: a share stays one. */
static void
estimates_are_possible (void)
{
  g_autoptr (GString) actors = g_string_new ("m"), ties = g_string_new (NULL);
  for (guint a = 0; a < 200; a++) {
    g_string_append_printf (actors, " a%u", a);
    g_string_append_printf (ties, "%sm-a%u", a > 0 ? " " : "", a);
  }
  g_autoptr (SitnetNetwork) network = sample_network (actors->str, ties->str);
  for (guint seed = 0; seed < test_rounds (200); seed++) {
    g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
    g_autofree char *text = g_strdup_printf ("%u", seed);
    sitnet_arguments_set (arguments, "sample_above", "1");
    sitnet_arguments_set (arguments, "max_error", "0.5");
    sitnet_arguments_set (arguments, "seed", text);
    g_autoptr (SitnetTable) answer = sitnet_analysis_run (&sitnet_summary, network, arguments, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL (answer);
    const double *values = sitnet_column_get_doubles (sitnet_table_find_column (answer, "value"));
    guint wrong = 0;
    for (gsize row = 0; row < sitnet_table_get_n_rows (answer); row++) {
      const char *name = sitnet_column_get_text (sitnet_table_find_column (answer, "measure"), row);
      wrong += g_str_has_suffix (name, "centralization") && !(values[row] >= 0 && values[row] <= 1);
    }
    ASSERT_SEED (seed, wrong);
  }
}

static const TestCase cases[] = {{"estimates are possible", estimates_are_possible},
                                 {"empty", empty},
                                 {"one actor", one_actor},
                                 {"kite", kite},
                                 {"star", star},
                                 {"along arcs", along_arcs},
                                 {"coordinator leaves", coordinator_leaves},
                                 {"knoke", knoke},
                                 {"large", large},
                                 {"weighted", weighted}};
TEST_MAIN ("summary", cases)
