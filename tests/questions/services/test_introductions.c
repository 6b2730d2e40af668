/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Introductions as people read them: columns, reasons in two languages, how many, scope. */
#include "district.h"
#include "sample-answer.h"
#include "questions.h"
#include "stop-rule.h"

static SitnetBuilder *
tied_district (void)
{
  SitnetBuilder *b = district_builder ();
  sitnet_builder_add (b, NULL, "ties", "from", "counsel", "to", "centre", NULL);
  return b;
}

static SitnetTable *
requirement (SitnetNetwork *network, SitnetLanguage language)
{
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  sitnet_arguments_set_language (arguments, language);
  SitnetTable *table = sitnet_analysis_run (&sitnet_introductions, network, arguments, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (table);
  return table;
}

static void
names_pairs (void)
{
  g_autoptr (SitnetBuilder) b = tied_district ();
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetTable) table = requirement (network, SITNET_LANGUAGE_EN);
  g_autofree char *text = district_text (table, "actor provider needs areas steps score");
  ASSERT_TEXT (text, "ospod centre relationships.mediation podlesi 2 2.406\nospod clinic health podlesi - 2\n");
}

static void
gives_reasons (void)
{
  g_autoptr (SitnetBuilder) b = tied_district ();
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetTable) english = requirement (network, SITNET_LANGUAGE_EN);
  g_autoptr (SitnetTable) czech = requirement (network, SITNET_LANGUAGE_CS);
  ASSERT_CELL (english, "reason", 0,
               "OSPOD Podlesí asks for: Mediation (age 6–15, 20 families, Podlesí). Centrum Dlaň offers it. (It has "
               "another provider already.) Both know: Rodinná poradna Most. The tie would give a second way round 2 "
               "bridges.");
  ASSERT_CELL (english, "reason", 1,
               "OSPOD Podlesí asks for: Health (age 0–17, Podlesí). Klinika Podlesí offers it. No path leads "
               "from one to "
               "the other: the tie would join separate parts.");
  ASSERT_CELL (czech, "reason", 0,
               "OSPOD Podlesí hledá: Mediace (6–15 let, 20 rodin, Podlesí). Nabízí to Centrum Dlaň. (Jiného "
               "poskytovatele už má.) Oba znají tohoto aktéra: Rodinná poradna Most. Vazba by otevřela "
               "druhou cestu kolem mostů "
               "(2).");
}

static void
stops_at_most (void)
{
  g_autoptr (SitnetBuilder) b = tied_district ();
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetTable) table = sample_run (&sitnet_introductions, network, "most", "1");
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (table), 1);
}

/* A third actor's word confirms nothing: the way from OSPOD over the counselling service to Centrum is gone.
 */
static void
follows_scope_and_rule (void)
{
  g_autoptr (SitnetBuilder) b = district_builder ();
  sitnet_builder_add (b, NULL, "actors", "id", "other", "name", "Other", NULL);
  sitnet_builder_add (b, NULL, "ties", "from", "centre", "to", "counsel", "reported_by", "other", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_set_rule (scope, SITNET_RULE_CONFIRMED);
  g_autoptr (SitnetNetwork) confirmed = sitnet_network_scope (network, scope, NULL);
  g_autoptr (SitnetTable) strict = requirement (confirmed, SITNET_LANGUAGE_EN);
  g_autofree char *text = district_text (strict, "actor provider steps");
  ASSERT_TEXT (text, "ospod clinic -\nospod centre -\n");
  sitnet_scope_add_sector (scope, "social");
  g_autoptr (SitnetNetwork) social = sitnet_network_scope (network, scope, NULL);
  g_autoptr (SitnetTable) none = requirement (social, SITNET_LANGUAGE_EN);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (none), 0);
}

static gboolean
stop_late (double fraction, gpointer data)
{
  return fraction < *(double *)data;
}

static void
stops_when_asked (void)
{
  static double limits[] = {0.1, 0.3, 0.85};
  g_autoptr (SitnetNetwork) network = district_network ();
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++) {
    g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
    g_autoptr (GError) error = NULL;
    stop_by_rule (arguments, stop_late, &limits[i]);
    CU_ASSERT_PTR_NULL (sitnet_analysis_run (&sitnet_introductions, network, arguments, &error));
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  }
}

static const TestCase cases[] = {
    {"names pairs", names_pairs},           {"gives reasons", gives_reasons},
    {"stops at most", stops_at_most},       {"follows scope and rule", follows_scope_and_rule},
    {"stops when asked", stops_when_asked},
};
TEST_MAIN ("introductions", cases)
