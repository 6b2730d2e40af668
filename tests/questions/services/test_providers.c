/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who does what where: the worked example as a list, the matrix by hand and against single years on random
 * data. */
#include "district.h"
#include "sample-answer.h"
#include "questions.h"

static void
lists_the_worked_example (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetTable) table = sample_run (&sitnet_providers, network, NULL, NULL);
  ASSERT_TABLE (table, "relationships.mediation,podlesi,counsel,s2,3,17,,\n"
                       "relationships.mediation,podlesi,centre,s3,6,15,,\n"
                       "health,podlesi,clinic,s6,0,17,,\n"
                       "health.psychology,podlesi,clinic,s5,0,17,,\n"
                       "learning.tutoring,podlesi,centre,s4,6,10,,\n"
                       "material.debt,podlesi,counsel,s1,0,17,,\n");
}

static void
draws_the_matrix (void)
{
  g_autoptr (SitnetBuilder) b = district_builder ();
  sitnet_builder_add (b, NULL, "services", "id", "s7", "actor", "ospod", "needs", "relationships.mediation", "areas",
                      "*", "age_from", "10", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "s8", "actor", "counsel", "needs", "relationships.mediation",
                      "age_from", "15", "age_to", "20", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetTable) table = sample_run (&sitnet_providers, network, "layout", "matrix");
  ASSERT_TABLE (table, "relationships.mediation,podlesi,3,5,counsel\n"
                       "relationships.mediation,podlesi,6,9,counsel|centre\n"
                       "relationships.mediation,podlesi,10,15,ospod|counsel|centre\n"
                       "relationships.mediation,podlesi,16,20,ospod|counsel\n"
                       "relationships.mediation,podlesi,21,,ospod\n"
                       "relationships.mediation,*,10,,ospod\n"
                       "health,podlesi,0,17,clinic\n"
                       "health.psychology,podlesi,0,17,clinic\n"
                       "learning.tutoring,podlesi,6,10,centre\n"
                       "material.debt,podlesi,0,17,counsel\n");
}

enum { SERVICES = 6, YEARS = 25 };

/* Every year of the matrix has exactly those whose services reach it, and no two rows that touch are alike.
 */
static void
check_matrix (SitnetTable *table, guint8 serves[YEARS][SERVICES], gint64 seed)
{
  for (guint year = 0; year < YEARS; year++) {
    g_autofree char *expected = g_strdup ("");
    g_autofree char *found = g_strdup ("");
    for (guint i = 0; i < SERVICES; i++)
      if (serves[year][i]) {
        char *longer = g_strdup_printf ("%s%s%c", expected, *expected ? "|" : "", 'a' + (int)i);
        g_free (expected);
        expected = longer;
      }
    for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++) {
      gint64 from = sitnet_column_get_int64s (sitnet_table_find_column (table, "age_from"))[row];
      const SitnetColumn *until = sitnet_table_find_column (table, "age_to");
      gint64 to = sitnet_column_is_missing (until, row) ? G_MAXINT64 : sitnet_column_get_int64s (until)[row];
      if (from > year || to < year)
        continue;
      g_free (found);
      found = g_strdup (sitnet_column_get_text (sitnet_table_find_column (table, "actors"), row));
    }
    if (strcmp (found, expected) != 0)
      g_printerr ("seed %" G_GINT64_FORMAT ", year %u\n", seed, year);
    ASSERT_TEXT (found, expected);
  }
}

static void
agrees_with_single_years (void)
{
  for (guint64 seed = 1; seed <= test_rounds (150); seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    guint8 serves[YEARS][SERVICES] = {{0}};
    g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
    sitnet_builder_add (b, NULL, "areas", "code", "x", NULL);
    for (guint i = 0; i < SERVICES; i++) {
      char id[2] = {(char)('a' + (int)i), '\0'};
      guint32 from = test_random_below (&state, 20), to = from + test_random_below (&state, 20);
      gboolean open = test_random_below (&state, 5) == 0;
      g_autofree char *first = g_strdup_printf ("%u", from);
      g_autofree char *last = g_strdup_printf ("%u", to);
      sitnet_builder_add (b, NULL, "actors", "id", id, "name", id, "area", "x", NULL);
      sitnet_builder_add (b, NULL, "services", "id", id, "actor", id, "needs", "health", "age_from", first, "age_to",
                          open ? "" : last, NULL);
      for (guint year = from; year < YEARS && (open || year <= to); year++)
        serves[year][i] = 1;
    }
    g_autoptr (SitnetNetwork) network = district_seal (b);
    g_autoptr (SitnetTable) table = sample_run (&sitnet_providers, network, "layout", "matrix");
    check_matrix (table, serves, (gint64)seed);
  }
}

static void
looks_past_sector_and_rule (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_sector (scope, "school");
  g_autoptr (SitnetNetwork) schools = sitnet_network_scope (network, scope, NULL);
  g_autoptr (SitnetTable) table = sample_run (&sitnet_providers, schools, NULL, NULL);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (table), 6);
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (table), "only area and date"));
}

static void
finds_nothing_in_nothing (void)
{
  static const char *const layouts[] = {"list", "matrix"};
  g_autoptr (SitnetNetwork) network = sample_empty ();
  for (guint i = 0; i < 2; i++) {
    g_autoptr (SitnetTable) table = sample_run (&sitnet_providers, network, "layout", layouts[i]);
    CU_ASSERT_EQUAL (sitnet_table_get_n_rows (table), 0);
  }
}

static const TestCase cases[] = {
    {"lists the worked example", lists_the_worked_example}, {"draws the matrix", draws_the_matrix},
    {"agrees with single years", agrees_with_single_years}, {"looks past sector and rule", looks_past_sector_and_rule},
    {"finds nothing in nothing", finds_nothing_in_nothing},
};
TEST_MAIN ("providers", cases)
