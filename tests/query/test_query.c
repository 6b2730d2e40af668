/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A query: given, default and required parameters, unknown ones, stopping, and the note of a result. */
#include "query.h"
#include "sample-answer.h"
#include "stop-rule.h"

static const SitnetParameter parameters[] = {
    {"steps", SITNET_PARAMETER_INT, FALSE, 1, 9, "3", NULL, "how far"},
    {"local", SITNET_PARAMETER_FLAG, FALSE, 0, 0, NULL, NULL, "local too"},
    {"needs", SITNET_PARAMETER_CODES, FALSE, 0, 0, NULL, NULL, "needs"},
};
static const SitnetParameter required[] = {{"source", SITNET_PARAMETER_ACTOR, TRUE, 0, 0, NULL, NULL, "whence"}};
static const SitnetAnalysis asked = {
    .name = "asked", .row = "a row is an actor", .parameters = parameters, .n_parameters = G_N_ELEMENTS (parameters)};
static const SitnetAnalysis strict = {
    .name = "strict", .parameters = required, .n_parameters = G_N_ELEMENTS (required)};
static const SitnetAnalysis plain = {.name = "plain"};

static void
defaults_without_arguments (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a", "");
  g_autoptr (SitnetQuery) query = sitnet_query_new (&asked, network, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (query);
  CU_ASSERT_EQUAL (sitnet_query_get_int (query, "steps"), 3);
  CU_ASSERT_TRUE (sitnet_query_has (query, "steps"));
  CU_ASSERT_FALSE (sitnet_query_has (query, "local"));
  CU_ASSERT_FALSE (sitnet_query_get_flag (query, "local"));
  CU_ASSERT_PTR_NOT_NULL_FATAL (sitnet_query_get_codes (query, "needs"));
  CU_ASSERT_PTR_NULL (sitnet_query_get_codes (query, "needs")[0]);
  CU_ASSERT_PTR_NULL (sitnet_query_get_text (query, "needs"));
}

static void
given_values (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b", "");
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  sitnet_arguments_set (arguments, "steps", "7");
  sitnet_arguments_set (arguments, "local", "true");
  g_autoptr (SitnetQuery) query = sitnet_query_new (&asked, network, arguments, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (query);
  CU_ASSERT_EQUAL (sitnet_query_get_int (query, "steps"), 7);
  CU_ASSERT_TRUE (sitnet_query_get_flag (query, "local"));
}

static void
refuses (const SitnetAnalysis *analysis, const char *name, const char *value, SitnetLanguage language, const char *says)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a", "");
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  sitnet_arguments_set_language (arguments, language);
  if (name != NULL)
    sitnet_arguments_set (arguments, name, value);
  CU_ASSERT_PTR_NULL (sitnet_query_new (analysis, network, arguments, &error));
  CU_ASSERT_TRUE_FATAL (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  ASSERT_TEXT (error->message, says);
}

static void
refusals (void)
{
  refuses (&asked, "stepz", "1", SITNET_LANGUAGE_EN, "asked has no parameter `stepz`; it takes: steps, local, needs");
  refuses (&plain, "x", "1", SITNET_LANGUAGE_CS, "plain nemá parametr `x`; nemá žádné parametry");
  refuses (&strict, NULL, NULL, SITNET_LANGUAGE_EN, "strict needs `source`: whence");
  refuses (&asked, "steps", "10", SITNET_LANGUAGE_CS, "asked: `steps` nemůže být „10“; může být: celé číslo od 1 do 9");
}

static gboolean
stop_at_half (double fraction, gpointer data)
{
  (*(guint *)data)++;
  return fraction < 0.5;
}

static void
stopping (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a", "");
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  guint n_calls = 0;
  stop_by_rule (arguments, stop_at_half, &n_calls);
  g_autoptr (SitnetQuery) query = sitnet_query_new (&asked, network, arguments, NULL);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_query_progress (query, 0.25, &error));
  CU_ASSERT_FALSE (sitnet_query_progress (query, 0.75, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  CU_ASSERT_EQUAL (n_calls, 2);
}

static void
notes (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a", "");
  g_autoptr (SitnetQuery) query = sitnet_query_new (&asked, network, NULL, NULL);
  g_autofree char *note = sitnet_query_dup_note (query, network, "and more");
  CU_ASSERT_TRUE (g_str_has_prefix (note, "A row is an actor. "));
  CU_ASSERT_TRUE (g_str_has_suffix (note, ". And more."));
}

static void
actor_columns (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b", "");
  guint32 *actors = g_new (guint32, 2);
  actors[0] = 1;
  actors[1] = G_MAXUINT32;
  g_autoptr (SitnetColumn) column = sitnet_result_actor_column (network, "actor", actors, 2);
  g_autofree char *first = sitnet_column_dup_cell (column, 0);
  ASSERT_TEXT (first, "b");
  CU_ASSERT_TRUE (sitnet_column_is_missing (column, 1));
}

static const TestCase cases[] = {{"defaults", defaults_without_arguments},
                                 {"given values", given_values},
                                 {"refusals", refusals},
                                 {"stopping", stopping},
                                 {"notes", notes},
                                 {"actor columns", actor_columns}};
TEST_MAIN ("query", cases)
