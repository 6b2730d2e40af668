/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Calls that a host gets wrong, through the public header alone: each is refused with the error that its documentation
 * names, which has a message in both languages, and the next call goes on. */
#include "questions.h"
#include "test.h"

#include <math.h>

static void
check_refusal (gboolean refused, GError **error, gint code, const char *call)
{
  gboolean is_right = refused && g_error_matches (*error, SITNET_ERROR, code);
  CU_ASSERT_TRUE (is_right);
  if (!is_right)
    g_printerr ("\n%s: %s\n", call, !refused ? "it was taken" : *error != NULL ? (*error)->message : "no error");
  for (SitnetLanguage l = SITNET_LANGUAGE_EN; *error != NULL && l <= SITNET_LANGUAGE_CS; l++) {
    g_autofree char *message = sitnet_error_dup_message (*error, l);
    CU_ASSERT_TRUE (message != NULL && *message != '\0');
  }
  g_clear_error (error);
}

/* `call` sets `error`; TRUE of it is what must be. */
#define REFUSES(call, code) check_refusal ((call), &error, SITNET_ERROR_##code, #call)

static SitnetNetwork *
small_network (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  add_actors (builder, 6);
  add_tie (builder, 0, 1, "cooperates", "a0");
  return sitnet_builder_seal (builder, NULL, NULL);
}

static void
builders (void)
{
  GError *error = NULL;
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_CS);
  REFUSES (!sitnet_builder_add (builder, &error, "nothing", "id", "a", NULL), ARGUMENT);
  REFUSES (!sitnet_builder_add (builder, &error, "actors", "id", "a", "id", "b", NULL), ARGUMENT);
  REFUSES (!sitnet_builder_add (builder, &error, "actors", "", "a", NULL), ARGUMENT);
  REFUSES (!sitnet_builder_add (builder, &error, "actors", "id", "\377", NULL), DATA);
  CU_ASSERT_TRUE (sitnet_builder_add (builder, NULL, "actors", "id", "a", NULL));
  REFUSES (sitnet_builder_seal (builder, NULL, &error) == NULL, DATA);
  REFUSES (sitnet_builder_seal (builder, NULL, &error) == NULL, ARGUMENT);
  REFUSES (!sitnet_builder_add (builder, &error, "actors", "id", "b", NULL), ARGUMENT);
}

static void
networks (void)
{
  static const char *const unknown[] = {"a1", "zz", NULL};
  GError *error = NULL;
  g_autoptr (SitnetNetwork) network = small_network ();
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  guint32 row;
  REFUSES (sitnet_network_drop (network, unknown, &error) == NULL, ARGUMENT);
  REFUSES (sitnet_network_add_tie (network, "a1", "a1", &error) == NULL, ARGUMENT);
  REFUSES (sitnet_network_add_tie (network, "a1", "", &error) == NULL, ARGUMENT);
  REFUSES (sitnet_network_suppress (network, 1, NULL, &error) == NULL, ARGUMENT);
  REFUSES (sitnet_network_split_pairs (network, "a1", &error) == NULL, ARGUMENT);
  REFUSES (!sitnet_scope_set_date (scope, "", &error), ARGUMENT);
  REFUSES (!sitnet_scope_set_min_strength (scope, -1, &error), ARGUMENT);
  REFUSES (!sitnet_scope_set_min_strength (scope, (double)NAN, &error), ARGUMENT);
  sitnet_scope_add_area (scope, "zz");
  REFUSES (sitnet_network_scope (network, scope, &error) == NULL, ARGUMENT);
  CU_ASSERT_FALSE (sitnet_network_find_actor (network, "", &row));
  CU_ASSERT_PTR_NULL (sitnet_network_get_sheet (network, "nothing"));
  CU_ASSERT_PTR_NULL (sitnet_network_select_sheet (network, ""));
}

static void
questions (void)
{
  GError *error = NULL;
  g_autoptr (SitnetNetwork) network = small_network ();
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  REFUSES (sitnet_network_ask (network, "", NULL, &error) == NULL, ARGUMENT);
  REFUSES (sitnet_network_ask (network, "nothing", NULL, &error) == NULL, ARGUMENT);
  REFUSES (sitnet_network_ask (network, "reach", NULL, &error) == NULL, ARGUMENT);
  sitnet_arguments_set (arguments, "nothing", "1");
  REFUSES (sitnet_network_ask (network, "bridges", arguments, &error) == NULL, ARGUMENT);
  REFUSES (sitnet_network_compare (network, network, arguments, &error) == NULL, ARGUMENT);
  sitnet_arguments_set (arguments, "nothing", NULL);
  sitnet_arguments_set (arguments, "local", "perhaps");
  REFUSES (sitnet_network_ask (network, "bridges", arguments, &error) == NULL, ARGUMENT);
  sitnet_arguments_set (arguments, "local", NULL);
  sitnet_arguments_set_by (arguments, SITNET_BY_REGION);
  REFUSES (sitnet_network_ask (network, "bridges", arguments, &error) == NULL, ARGUMENT);
  sitnet_arguments_set_by (arguments, SITNET_BY_AREA);
  sitnet_arguments_set (arguments, "source", "a0");
  REFUSES (sitnet_network_ask (network, "reach", arguments, &error) == NULL, UNSUPPORTED);
}

static void
tables (void)
{
  static const guint64 beyond[] = {99};
  static const char *const labels[] = {"one"};
  GError *error = NULL;
  g_autoptr (SitnetNetwork) network = small_network ();
  SitnetTable *actors = sitnet_network_get_sheet (network, "actors");
  g_autoptr (SitnetTable) nothing = sitnet_table_new ("nothing", NULL, NULL, 0, NULL);
  REFUSES (sitnet_table_sort (actors, "nothing", FALSE, &error) == NULL, ARGUMENT);
  REFUSES (sitnet_table_select_rows (actors, beyond, 1, &error) == NULL, ARGUMENT);
  REFUSES (sitnet_table_stack ("id", labels, &actors, 1, &error) == NULL, DATA);
  REFUSES (sitnet_table_to_text (actors, SITNET_FORMAT_XLSX, &error) == NULL, ARGUMENT);
  REFUSES (sitnet_table_to_bytes (actors, SITNET_FORMAT_SVG, &error) == NULL, ARGUMENT);
  REFUSES (sitnet_tables_to_workbook (&nothing, 1, NULL, &error) == NULL, ARGUMENT);
  REFUSES (!sitnet_table_save (actors, "", SITNET_FORMAT_CSV, &error), WRITE);
  REFUSES (sitnet_vocabulary_to_table ("nothing", &error) == NULL, ARGUMENT);
}

static void
files (void)
{
  GError *error = NULL;
  g_autoptr (SitnetNetwork) network = small_network ();
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  REFUSES (sitnet_network_read ("", NULL, NULL, &error) == NULL, READ);
  REFUSES (sitnet_network_read ("/nonexistent", NULL, NULL, &error) == NULL, READ);
  REFUSES (sitnet_network_read ("/proc/self/exe", NULL, NULL, &error) == NULL, FORMAT);
  REFUSES (sitnet_network_read_memory (none, NULL, NULL, &error) == NULL, DATA);
  REFUSES (sitnet_network_read_answers (network, "/nonexistent", NULL, NULL, NULL, &error) == NULL, READ);
  REFUSES (sitnet_questionnaire_new (network, "zz", SITNET_LANGUAGE_EN, &error) == NULL, ARGUMENT);
  REFUSES (!sitnet_network_write (network, "/dev/null/there", options, &error), WRITE);
  sitnet_options_set_format (options, SITNET_FORMAT_GEPHI);
  REFUSES (sitnet_network_write_memory (network, options, &error) == NULL, FORMAT);
  sitnet_options_name_sheet (options, "x", "nothing");
  REFUSES (sitnet_network_read_memory (none, options, NULL, &error) == NULL, ARGUMENT);
}

static const TestCase cases[] = {
    {"builders", builders}, {"networks", networks}, {"questions", questions}, {"tables", tables}, {"files", files},
};
TEST_MAIN ("refused calls", cases)
