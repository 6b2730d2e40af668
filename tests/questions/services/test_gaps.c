/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* White spots: the worked example, scope, standard, parents, the built-in standard, reporters, an empty
 * network. */
#include "district.h"
#include "one-processor.h"
#include "sample-answer.h"
#include "questions.h"
#include "stop-rule.h"

static char *
gaps_text (SitnetNetwork *network, const char *columns)
{
  g_autoptr (SitnetTable) table = sample_run (&sitnet_gaps, network, NULL, NULL);
  return district_text (table, columns);
}

static void
finds_all_five_kinds (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autofree char *text = gaps_text (network, "kind need area age_from age_to demand capacity providers actors");
  ASSERT_TEXT (text, "short relationships.mediation podlesi 6 15 20 15 2 counsel|centre\n"
                     "missing learning.tutoring podlesi 11 15 10 0 0 school\n"
                     "fragile learning.tutoring podlesi 6 10 10 12 1 centre\n"
                     "missing health.addiction podlesi 12 17 6 0 0 school\n"
                     "fragile health podlesi 0 17 - 30 1 clinic\n"
                     "unconnected health podlesi 0 17 - 30 1 ospod\n"
                     "unmet - podlesi - - - - - school|clinic\n");
}

static void
says_what_shows_it (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autofree char *text = gaps_text (network, "evidence");
  ASSERT_TEXT (text,
               "Podlesí, Mediation, age 6–15: demand of 20 families; in all ages 20 families need help and all "
               "services that may "
               "serve them (2) have room for 15 families. Here: Rodinná poradna Most, Centrum Dlaň.\n"
               "Podlesí, Tutoring, age 11–15: demand of 10 families; no service offers it. Reported by ZŠ Lipová.\n"
               "Podlesí, Tutoring, age 6–10: demand of 10 families; the only provider is Centrum Dlaň.\n"
               "Podlesí, Addiction treatment, age 12–17: demand of 6 families; no service offers it. Reported by ZŠ "
               "Lipová.\n"
               "Podlesí, Health, age 0–17: demand of an unknown number of families; the only provider is Klinika "
               "Podlesí. Capacity "
               "not fully known, so never counted as short.\n"
               "Podlesí, Health, age 0–17: OSPOD Podlesí reports the need and has no tie to any provider: Klinika "
               "Podlesí.\n"
               "ZŠ Lipová asks Klinika Podlesí for: a psychologist's advice; there is no tie between them.\n");
}

static void
looks_past_all_but_area_and_date (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_sector (scope, "school");
  sitnet_scope_set_rule (scope, SITNET_RULE_CONFIRMED);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) schools = sitnet_network_scope (network, scope, &error);
  ASSERT_NO_ERROR (error);
  g_autoptr (SitnetTable) table = sample_run (&sitnet_gaps, schools, NULL, NULL);
  g_autofree char *text = district_text (table, "kind need age_from");
  ASSERT_TEXT (text, "short relationships.mediation 6\nunconnected learning.tutoring 6\nmissing learning.tutoring 11\n"
                     "fragile learning.tutoring 6\nmissing health.addiction 12\nfragile health 0\n");
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (table), "whatever the sector"));
}

static void
goes_as_far_as_it_is_told (void)
{
  g_autoptr (SitnetBuilder) builder = district_builder ();
  sitnet_builder_add (builder, NULL, "ties", "from", "counsel", "to", "clinic", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (builder);
  static const char *const steps[] = {"0", "1", "2"};
  static const guint expected[] = {3, 1, 0};
  for (guint i = 0; i < 3; i++) {
    g_autoptr (SitnetTable) table = sample_run (&sitnet_gaps, network, "within", steps[i]);
    g_autofree char *text = district_text (table, "kind");
    g_auto (GStrv) parts = g_strsplit (text, "unconnected", -1);
    CU_ASSERT_EQUAL (g_strv_length (parts) - 1, expected[i]);
  }
}

static void
counts_one_owner_as_one (void)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "areas", "code", "x", "children", "2000", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "church", "name", "Diakonie", "area", "x", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "name", "A", "area", "x", "parent", "church", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "b", "name", "B", "area", "x", "parent", "church", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "1", "actor", "a", "needs", "health", "capacity", "5", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "2", "actor", "b", "needs", "health", "capacity", "5", NULL);
  sitnet_builder_add (b, NULL, "standard", "need", "health", "min_providers", "3", "capacity_per_1000", "6", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autofree char *text = gaps_text (network, "kind need age_from age_to demand capacity actors evidence");
  ASSERT_TEXT (text,
               "short health 0 17 - 10 a|b x, Health, age 0–17: in the standard; the standard asks for at least 3 "
               "providers, there are 2; for the children of the area the standard asks for room for 12 families, the "
               "services have room for 10 families. Here: A, B.\n"
               "fragile health 0 17 - 10 a|b x, Health, age 0–17: in the standard; all providers belong to Diakonie: "
               "A, "
               "B.\n");
}

static void
requirements_by_itself_when_nobody_does (void)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_CS);
  sitnet_builder_add (b, NULL, "areas", "code", "x", "name", "Lhota", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "name", "A", "area", "x", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "b", "name", "B", "area", "x", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "1", "actor", "a", "needs", "health.addiction", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "2", "actor", "a", "needs", "material.debt", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "3", "actor", "b", "needs", "material.debt", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetTable) table = sample_run (&sitnet_gaps, network, NULL, NULL);
  g_autofree char *text = district_text (table, "kind need");
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "fragile health.addiction\n"));
  CU_ASSERT_PTR_NULL (strstr (text, "material.debt\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "missing safety.shelter\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (table), "built-in"));
}

static void
lists_one_area_alone (void)
{
  g_autoptr (SitnetBuilder) b = district_builder ();
  sitnet_builder_add (b, NULL, "areas", "code", "lhota", "name", "Lhota", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "material.debt", "area", "lhota", "families", "4", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "lhota");
  g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scope, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (part);
  g_autofree char *text = gaps_text (part, "kind need area age_from age_to demand");
  ASSERT_TEXT (text, "missing material.debt lhota 0 17 4\n");
}

static void
names_each_reporter_once (void)
{
  static const char *const reporters[] = {"b", "a", "b", NULL, "a", "c"};
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  for (guint i = 0; i < 4; i++)
    sitnet_builder_add (b, NULL, "actors", "id", ((const char *[]){"a", "b", "c", "d"})[i], "area", "x", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (reporters); i++)
    sitnet_builder_add (b, NULL, "demands", "need", "health", "area", "x", "age_from", i < 5 ? "3" : "9", "age_to",
                        i < 5 ? "5" : "10", "families", "4", "reported_by", reporters[i], NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "safety", "area", "x", "age_from", "1", "age_to", "1", "families",
                      "1", "reported_by", "b", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autofree char *text = gaps_text (network, "kind need age_from actors");
  ASSERT_TEXT (text, "missing health 3 b|a\nmissing health 9 c\nmissing safety 1 b\n");
}

static void
leaves_out_what_does_not_hold (void)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "areas", "code", "x", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "name", "A", "area", "x", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "b", "name", "B", "area", "x", "until", "2017", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "1", "actor", "a", "needs", "health", "since", "2019", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "2", "actor", "b", "needs", "health", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "health", "area", "x", "date", "2018", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  static const char *const dates[] = {"2017", "2018", "2019-06"};
  static const char *const expected[] = {"fragile b\n", "missing -\n", "fragile a\n"};
  for (guint i = 0; i < 3; i++) {
    g_autoptr (SitnetScope) scope = sitnet_scope_new ();
    CU_ASSERT_TRUE (sitnet_scope_set_date (scope, dates[i], NULL));
    g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scope, NULL);
    g_autofree char *text = gaps_text (part, "kind actors");
    ASSERT_TEXT (text, expected[i]);
  }
}

static gboolean
refuse (double fraction, gpointer data)
{
  return FALSE;
}

static void
stops_when_asked (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  const SitnetAnalysis *const both[] = {&sitnet_gaps, &sitnet_coverage};
  stop_by_rule (arguments, refuse, NULL);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (GError) error = NULL;
    CU_ASSERT_PTR_NULL (sitnet_analysis_run (both[i], network, arguments, &error));
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  }
}

static void
finds_nothing_in_nothing (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_autoptr (SitnetTable) table = sample_run (&sitnet_gaps, network, NULL, NULL);
  CU_ASSERT_TRUE (sitnet_table_get_n_rows (table) > 0); /* the built-in standard, with nobody to meet it */
  CU_ASSERT_EQUAL (sitnet_table_get_n_columns (table), sitnet_gaps.n_columns);
}

enum { AREAS = 250, ACTORS = 120 };

/* White spots of all kinds but one, enough for several threads. */
static SitnetNetwork *
large_network (guint64 seed)
{
  static const char *const needs[] = {"health.psychology", "learning.tutoring", "safety", "health", "housing"};
  guint64 state = seed;
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  char texts[5][16];
  for (guint i = 0; i < ACTORS; i++) {
    g_snprintf (texts[0], sizeof texts[0], "a%u", i);
    g_snprintf (texts[1], sizeof texts[1], "x%u", i % AREAS);
    sitnet_builder_add (b, NULL, "actors", "id", texts[0], "area", texts[1], NULL);
  }
  for (guint i = 0; i < AREAS * 2; i++) {
    g_snprintf (texts[0], sizeof texts[0], "s%u", i);
    g_snprintf (texts[1], sizeof texts[1], "a%u", test_random_below (&state, ACTORS));
    g_snprintf (texts[2], sizeof texts[2], "%u", test_random_below (&state, 30));
    g_snprintf (texts[3], sizeof texts[3], "x%u", test_random_below (&state, AREAS));
    sitnet_builder_add (b, NULL, "services", "id", texts[0], "actor", texts[1], "needs", needs[i % 5], "areas",
                        texts[3], "capacity", i % 7 == 0 ? "" : texts[2], "age_from", "6", "age_to", "15", NULL);
  }
  for (guint i = 0; i < AREAS * G_N_ELEMENTS (needs); i++) {
    guint from = test_random_below (&state, 14);
    g_snprintf (texts[0], sizeof texts[0], "x%u", i / 5);
    g_snprintf (texts[1], sizeof texts[1], "%u", from);
    g_snprintf (texts[2], sizeof texts[2], "%u", from + test_random_below (&state, 6));
    g_snprintf (texts[3], sizeof texts[3], "%u", 1 + test_random_below (&state, 40));
    g_snprintf (texts[4], sizeof texts[4], "a%u", test_random_below (&state, ACTORS));
    sitnet_builder_add (b, NULL, "demands", "need", needs[i % 5], "area", texts[0], "age_from", texts[1], "age_to",
                        texts[2], "families", texts[3], "reported_by", texts[4], NULL);
  }
  return district_seal (b);
}

static void
one_processor_says_the_same (void)
{
  for (guint64 seed = 1; seed <= 3; seed++) {
    g_autoptr (SitnetNetwork) network = large_network (seed), again = large_network (seed);
    g_autoptr (SitnetTable) together = sample_run (&sitnet_gaps, network, NULL, NULL);
    OneProcessor one = one_processor_begin ();
    g_autoptr (SitnetTable) alone = sample_run (&sitnet_gaps, again, NULL, NULL);
    one_processor_end (&one);
    CU_ASSERT_TRUE (sitnet_table_get_n_rows (together) > 1024);
    CU_ASSERT_TRUE (sitnet_table_equal (together, alone));
  }
}

static const TestCase cases[] = {
    {"finds all five kinds", finds_all_five_kinds},
    {"says what shows it", says_what_shows_it},
    {"looks past all but area and date", looks_past_all_but_area_and_date},
    {"goes as far as it is told", goes_as_far_as_it_is_told},
    {"counts one owner as one", counts_one_owner_as_one},
    {"asks by itself when nobody does", requirements_by_itself_when_nobody_does},
    {"lists one area alone", lists_one_area_alone},
    {"names each reporter once", names_each_reporter_once},
    {"leaves out what does not hold", leaves_out_what_does_not_hold},
    {"stops when asked", stops_when_asked},
    {"one processor says the same", one_processor_says_the_same},
    {"finds nothing in nothing", finds_nothing_in_nothing},
};
TEST_MAIN ("gaps", cases)
