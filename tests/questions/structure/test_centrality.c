/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* centrality: the kite, arcs, nobody, and what is undefined. */
#include "knoke.h"
#include "random-network.h"
#include "sample-answer.h"
#include "questions.h"

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
  g_autoptr (SitnetNetwork) network =
      sample_network ("a b c d e f g h i j", "a-b a-c a-d a-f b-d b-e b-g c-d c-f d-e d-f d-g e-g f-g f-h g-h h-i i-j");
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

/* All cells of the row of each actor, in the order of ids, as doubles are told apart. */
static char *
print_by_id (SitnetNetwork *network, guint32 n, const char *name, const char *value, gboolean *estimated)
{
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  sitnet_arguments_set (arguments, "weighted", "true");
  sitnet_arguments_set (arguments, "max_error", "0.5");
  sitnet_arguments_set (arguments, name, value);
  g_autoptr (SitnetTable) answer = sitnet_analysis_run (&sitnet_centrality, network, arguments, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (answer);
  *estimated = strstr (sitnet_table_get_note (answer), "drawn at random") != NULL;
  GString *text = g_string_new (NULL);
  for (guint32 a = 0; a < n; a++) {
    g_autofree char *id = g_strdup_printf ("a%u", a);
    guint32 row;
    CU_ASSERT_TRUE_FATAL (sitnet_network_find_actor (network, id, &row));
    for (guint c = 0; c < sitnet_table_get_n_columns (answer); c++) {
      g_autofree char *cell = sitnet_column_dup_cell (sitnet_table_get_column (answer, c), row);
      g_string_append_printf (text, "%s,", cell != NULL ? cell : "");
    }
  }
  return g_string_free (text, FALSE);
}

/* The order of actors and ties changes no byte of exact numbers. */
static void
order_does_not_matter (void)
{
  static const char *const asked[][2] = {{"directed", "false"}, {"directed", "true"}};
  gboolean estimated;
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    guint64 state = random_state (seed);
    RandomTies ties;
    random_ties_draw (&ties, &state);
    gboolean strong = seed % 2 == 0;
    char sign = seed % 3 == 0 ? '>' : '-';
    g_autoptr (SitnetNetwork) one = random_network_shuffle (&ties, &state, sign, strong);
    g_autoptr (SitnetNetwork) other = random_network_shuffle (&ties, &state, sign, strong);
    for (guint i = 0; i < G_N_ELEMENTS (asked); i++) {
      g_autofree char *first = print_by_id (one, ties.n_actors, asked[i][0], asked[i][1], &estimated);
      g_autofree char *second = print_by_id (other, ties.n_actors, asked[i][0], asked[i][1], &estimated);
      ASSERT_SEED (seed, strcmp (first, second) != 0);
    }
  }
}

/* Large enough that it pays to draw: ties of a ring and of a hub, in either order. */
static SitnetNetwork *
make_wheel (guint32 n, gboolean backwards)
{
  g_autoptr (GString) actors = g_string_new (NULL), ties = g_string_new (NULL);
  for (guint32 i = 0; i < n; i++) {
    guint32 a = backwards ? n - 1 - i : i;
    g_string_append_printf (actors, "%sa%u", i > 0 ? " " : "", a);
    g_string_append_printf (ties, "%sa%u-a%u a%u-a%u", i > 0 ? " " : "", a, (a + 1) % n, a, (a * 7 + 3) % n);
  }
  return sample_network (actors->str, ties->str);
}

static void
order_of_estimates (void)
{
  enum { N = 600 };
  gboolean first_estimated, second_estimated;
  g_autoptr (SitnetNetwork) one = make_wheel (N, FALSE), other = make_wheel (N, TRUE);
  g_autofree char *first = print_by_id (one, N, "sample_above", "3", &first_estimated);
  g_autofree char *second = print_by_id (other, N, "sample_above", "3", &second_estimated);
  CU_ASSERT_TRUE (first_estimated && second_estimated);
  ASSERT_TEXT (first, second);
}

static const TestCase cases[] = {{"empty", empty},
                                 {"order of estimates", order_of_estimates},
                                 {"without ties", without_ties},
                                 {"kite", kite},
                                 {"along arcs", along_arcs},
                                 {"weighted", weighted},
                                 {"estimated", estimated},
                                 {"knoke", knoke},
                                 {"order does not matter", order_does_not_matter}};
TEST_MAIN ("centrality", cases)
