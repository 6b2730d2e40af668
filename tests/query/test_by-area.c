/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* By area and by region: the same rows grouped, parts that add up, and what cannot be divided. */
#include "by-area.h"

#include "sample-answer.h"
#include "questions.h"
#include "stop-rule.h"

#include <stdlib.h>

enum { N_AREAS = 5 };

static void
add_area (SitnetBuilder *b, guint area, gboolean regions)
{
  static const char *const names[] = {"north", "south", "", "north", "south"};
  g_autofree char *code = g_strdup_printf ("area%u", area);
  sitnet_builder_add (b, NULL, "areas", "code", code, "region", regions ? names[area] : "", NULL);
}

static char *
dup_area (guint64 *state)
{
  return g_strdup_printf ("area%u", test_random_below (state, N_AREAS));
}

static void
add_random_actor (SitnetBuilder *b, guint64 *state, guint actor)
{
  static const char *const needs[] = {"health", "health.addiction", "learning.tutoring", "safety|material.debt"};
  g_autofree char *id = g_strdup_printf ("a%u", actor), *area = dup_area (state), *where = dup_area (state);
  g_autofree char *service = g_strdup_printf ("s%u", actor);
  g_autofree char *families = g_strdup_printf ("%u", 1 + test_random_below (state, 40));
  const char *need = needs[test_random_below (state, G_N_ELEMENTS (needs))];
  gboolean elsewhere = test_random_below (state, 3) == 0;
  sitnet_builder_add (b, NULL, "actors", "id", id, "area", test_random_below (state, 8) > 0 ? area : "", NULL);
  sitnet_builder_add (b, NULL, "services", "id", service, "actor", id, "needs", need, "capacity", families, "areas",
                      elsewhere ? (test_random_below (state, 3) > 0 ? where : "*") : "", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", need[0] == 's' ? "safety" : need, "area", where, "families", families,
                      "reported_by", id, NULL);
}

static SitnetNetwork *
random_region (guint64 *state, gboolean regions)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (GError) error = NULL;
  guint n = 2 + test_random_below (state, 20);
  for (guint area = 0; area < N_AREAS; area++)
    add_area (b, area, regions);
  for (guint actor = 0; actor < n; actor++)
    add_random_actor (b, state, actor);
  for (guint tie = 0; tie < n; tie++) {
    g_autofree char *from = g_strdup_printf ("a%u", test_random_below (state, n));
    g_autofree char *to = g_strdup_printf ("a%u", test_random_below (state, n));
    sitnet_builder_add (b, NULL, "ties", "from", from, "to", to, NULL);
  }
  SitnetNetwork *network = sitnet_builder_seal (b, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static SitnetTable *
ask_by (const SitnetAnalysis *analysis, SitnetNetwork *network, const char *by, GError **error)
{
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  SitnetBy division = SITNET_BY_NOTHING;
  CU_ASSERT_TRUE (sitnet_by_from_text (by, &division, NULL));
  sitnet_arguments_set_by (arguments, division);
  return sitnet_analysis_run (analysis, network, arguments, error);
}

static int
compare_lines (const void *a, const void *b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* The rows of a table without one column, in order of their texts. */
static char *
sorted_rows (SitnetTable *table, const char *without)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++)
    if (g_strcmp0 (sitnet_column_get_name (sitnet_table_get_column (table, c)), without) != 0)
      g_ptr_array_add (columns, sitnet_table_get_column (table, c));
  g_autoptr (SitnetTable) rest =
      sitnet_table_new ("rest", NULL, (SitnetColumn *const *)columns->pdata, columns->len, NULL);
  g_autofree char *text = sample_print (rest);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  qsort (lines, g_strv_length (lines), sizeof *lines, compare_lines);
  return g_strjoinv ("\n", lines);
}

static void
rows_are_grouped_and_no_other_ones (void)
{
  const SitnetAnalysis *const asked[] = {&sitnet_coverage, &sitnet_gaps};
  guint64 state = 20181122;
  for (guint round = 0; round < test_rounds (100); round++) {
    g_autoptr (SitnetNetwork) network = random_region (&state, TRUE);
    g_autoptr (SitnetTable) whole = sample_run (asked[round % 2], network, NULL, NULL);
    g_autoptr (SitnetTable) by = ask_by (asked[round % 2], network, "region", NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL (by);
    g_autofree char *rows = sorted_rows (whole, NULL), *grouped = sorted_rows (by, "region");
    ASSERT_TEXT (grouped, rows);
  }
}

static void
each_area_is_as_if_asked_alone (void)
{
  guint64 state = 7;
  for (guint round = 0; round < 60; round++) {
    g_autoptr (SitnetNetwork) network = random_region (&state, FALSE);
    g_autoptr (SitnetTable) by = ask_by (&sitnet_coverage, network, "area", NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL (by);
    ASSERT_TEXT (sitnet_column_get_name (sitnet_table_get_column (by, 0)), "area");
    gsize n_rows = 0;
    for (guint area = 0; area < N_AREAS; area++) {
      g_autofree char *code = g_strdup_printf ("area%u", area);
      g_autoptr (SitnetScope) scope = sitnet_scope_new ();
      sitnet_scope_add_area (scope, code);
      g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scope, NULL);
      g_autoptr (SitnetTable) alone = sample_run (&sitnet_coverage, part, NULL, NULL);
      for (gsize row = 0; row < sitnet_table_get_n_rows (alone); row++, n_rows++) {
        ASSERT_CELL (by, "area", n_rows, code);
        g_autofree char *capacity = sample_cell (alone, "capacity", row);
        ASSERT_CELL (by, "capacity", n_rows, capacity);
      }
    }
    CU_ASSERT_TRUE (n_rows <= sitnet_table_get_n_rows (by)); /* below stand the rows of no area */
  }
}

static SitnetNetwork *
two_regions (void)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "areas", "code", "x", "region", "West", NULL);
  sitnet_builder_add (b, NULL, "areas", "code", "y", "region", "East", NULL);
  sitnet_builder_add (b, NULL, "areas", "code", "z", "region", "West", NULL);
  sitnet_builder_add (b, NULL, "areas", "code", "nowhere", "region", "", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "area", "x", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "b", "area", "y", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "c", "area", "z", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "d", "area", "nowhere", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "e", "area", "", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "s", "actor", "b", "needs", "health", "areas", "z", NULL);
  sitnet_builder_add (b, NULL, "ties", "from", "b", "to", "c", NULL);
  return sitnet_builder_seal (b, NULL, NULL);
}

static void
others_are_asked_in_each_scope (void)
{
  g_autoptr (SitnetNetwork) network = two_regions ();
  g_autoptr (SitnetTable) by = ask_by (&sitnet_components, network, "region", NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (by);
  ASSERT_TABLE (by, "West,a,1,1\nWest,b,2,2\nWest,c,2,2\nEast,b,1,1\n,d,1,1\n"); /* b is a guest in z */
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (by), "none of them: 1"));
}

static void
the_scope_stays (void)
{
  g_autoptr (SitnetNetwork) network = two_regions ();
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "x");
  sitnet_scope_add_area (scope, "y");
  g_autoptr (SitnetNetwork) scoped = sitnet_network_scope (network, scope, NULL);
  g_autoptr (SitnetTable) by = ask_by (&sitnet_components, scoped, "area", NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (by);
  ASSERT_TABLE (by, "x,a,1,1\ny,b,1,1\n");
}

static void
assert_refused (const SitnetAnalysis *analysis, SitnetNetwork *network, const char *by, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) answer = ask_by (analysis, network, by, &error);
  CU_ASSERT_PTR_NULL (answer);
  CU_ASSERT_PTR_NOT_NULL_FATAL (error);
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, words));
}

static void
refuses_what_cannot_be_divided (void)
{
  guint64 state = 3;
  g_autoptr (SitnetNetwork) network = two_regions (), plain = sample_network ("a b", "a-b");
  g_autoptr (SitnetNetwork) without = random_region (&state, FALSE);
  SitnetBy by = SITNET_BY_REGION;
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_by_from_text ("sector", &by, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  CU_ASSERT_EQUAL (by, SITNET_BY_REGION);
  assert_refused (&sitnet_summary, plain, "area", "no areas");
  assert_refused (&sitnet_summary, without, "region", "column region");
  assert_refused (&sitnet_reach, network, "area", "one actor");
}

static gboolean
stop_halfway (double fraction, gpointer data)
{
  return fraction < 0.5;
}

static void
can_be_stopped (void)
{
  g_autoptr (SitnetNetwork) network = two_regions ();
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  sitnet_arguments_set_by (arguments, SITNET_BY_AREA);
  stop_by_rule (arguments, stop_halfway, NULL);
  g_autoptr (SitnetTable) answer = sitnet_analysis_run (&sitnet_summary, network, arguments, &error);
  CU_ASSERT_PTR_NULL (answer);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
}

static const TestCase cases[] = {
    {"rows_are_grouped_and_no_other_ones", rows_are_grouped_and_no_other_ones},
    {"each_area_is_as_if_asked_alone", each_area_is_as_if_asked_alone},
    {"others_are_asked_in_each_scope", others_are_asked_in_each_scope},
    {"the_scope_stays", the_scope_stays},
    {"refuses_what_cannot_be_divided", refuses_what_cannot_be_divided},
    {"can_be_stopped", can_be_stopped},
};

TEST_MAIN ("analysis/division", cases)
