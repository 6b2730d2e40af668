/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an analysis tells of itself, and running one. */
#include "query.h"
#include "sample-answer.h"
#include "table-private.h"
#include "stop-rule.h"

static SitnetTable *
count_to (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  g_autofree char *note = g_strdup_printf ("%d", (int)sitnet_query_get_int (query, "steps"));
  return sitnet_table_new ("count", note, NULL, 0, error);
}

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, "the actor", .refers_to = "actors"},
    {"size", SITNET_VALUE_INT64, "actors", "its size"},
};
static const SitnetParameter parameters[] = {
    {"steps", SITNET_PARAMETER_INT, FALSE, 1, 9, "3", NULL, "how far"},
    {"local", SITNET_PARAMETER_FLAG, FALSE, 0, 0, NULL, NULL, "local too"},
};
static const SitnetAnalysis asked = {.name = "asked",
                                     .question = "Who works with whom",
                                     .row = "a row is an actor",
                                     .definition = "It is.",
                                     .columns = columns,
                                     .n_columns = G_N_ELEMENTS (columns),
                                     .parameters = parameters,
                                     .n_parameters = G_N_ELEMENTS (parameters),
                                     .run = count_to};

static void
tells_of_itself (void)
{
  ASSERT_TEXT (sitnet_analysis_get_name (&asked), "asked");
  ASSERT_TEXT (sitnet_analysis_get_question (&asked, SITNET_LANGUAGE_CS), "Kdo s kým spolupracuje");
  ASSERT_TEXT (sitnet_analysis_get_row (&asked, SITNET_LANGUAGE_EN), "a row is an actor");
  ASSERT_TEXT (sitnet_analysis_get_definition (&asked, SITNET_LANGUAGE_EN), "It is.");
  ASSERT_TEXT (sitnet_analysis_get_title (&asked, SITNET_LANGUAGE_EN), "asked");
  ASSERT_TEXT (sitnet_analysis_get_nothing (&asked, SITNET_LANGUAGE_EN), "There is nothing like that in the data.");
  g_autoptr (SitnetTable) column_table = sitnet_analysis_columns_to_table (&asked, SITNET_LANGUAGE_CS);
  ASSERT_TABLE (column_table, "actor,category,,aktér,aktér,actors,,,\nsize,int64,actors,its size,its size,,,,\n");
  g_autoptr (SitnetTable) parameter_table = sitnet_analysis_parameters_to_table (&asked, SITNET_LANGUAGE_EN);
  ASSERT_TABLE (parameter_table, "steps,int,false,3,1,9,,how far\nlocal,flag,false,,,,,local too\n");
}

static void
runs (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a", "");
  g_autoptr (SitnetTable) answer = sitnet_analysis_run (&asked, network, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (answer);
  ASSERT_TEXT (sitnet_table_get_note (answer), "3");
}

static gboolean
never (double fraction, gpointer data)
{
  return FALSE;
}

static void
refuses_and_stops (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a", "");
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) wrong = NULL;
  g_autoptr (GError) stopped = NULL;
  sitnet_arguments_set (arguments, "steps", "no");
  CU_ASSERT_PTR_NULL (sitnet_analysis_run (&asked, network, arguments, &wrong));
  CU_ASSERT_TRUE (g_error_matches (wrong, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  sitnet_arguments_set (arguments, "steps", NULL);
  stop_by_rule (arguments, never, NULL);
  CU_ASSERT_PTR_NULL (sitnet_analysis_run (&asked, network, arguments, &stopped));
  CU_ASSERT_TRUE (g_error_matches (stopped, SITNET_ERROR, SITNET_ERROR_CANCELLED));
}

static const TestCase cases[] = {
    {"tells of itself", tells_of_itself}, {"runs", runs}, {"refuses and stops", refuses_and_stops}};
TEST_MAIN ("analysis", cases)
