/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What stands in a questionnaire: names for codes, and ties as the organisation sees them. */
#include "asked-network.h"
#include "questionnaire-columns.h"

#include <string.h>

static void
names_stand_for_codes (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  g_autofree char *needs =
      sitnet_questionnaire_dup_shown (network, SITNET_SHEET_SERVICES, "needs", 0, SITNET_LANGUAGE_CS);
  g_autofree char *areas =
      sitnet_questionnaire_dup_shown (network, SITNET_SHEET_SERVICES, "areas", 0, SITNET_LANGUAGE_CS);
  g_autofree char *kind = sitnet_questionnaire_dup_shown (network, SITNET_SHEET_TIES, "kind", 1, SITNET_LANGUAGE_CS);
  ASSERT_TEXT (needs, "Doučování; Bezpečí");
  ASSERT_TEXT (areas, "Podlesí");
  ASSERT_TEXT (kind, "Informuje");
  CU_ASSERT_PTR_NULL (sitnet_questionnaire_dup_shown (network, SITNET_SHEET_TIES, "until", 0, SITNET_LANGUAGE_CS));
}

static void
a_name_of_two_is_told_with_its_id (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  g_autofree char *ospod = sitnet_questionnaire_dup_actor (network, 0),
                  *school = sitnet_questionnaire_dup_actor (network, 3);
  ASSERT_TEXT (ospod, "OSPOD Podlesí");
  ASSERT_TEXT (school, "Základní škola (zs2)");
}

static void
a_tie_is_seen_from_its_own_side (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  CU_ASSERT_EQUAL (sitnet_questionnaire_partner (network, 0, 1), 1);
  CU_ASSERT_EQUAL (sitnet_questionnaire_direction_of (network, 0, 0), SITNET_DIRECTION_BOTH);
  CU_ASSERT_EQUAL (sitnet_questionnaire_direction_of (network, 0, 1), SITNET_DIRECTION_IN);
  CU_ASSERT_EQUAL (sitnet_questionnaire_direction_of (network, 1, 2), SITNET_DIRECTION_OUT);
  g_autofree char *first = sitnet_questionnaire_dup_key (network, SITNET_SHEET_TIES, 0, 0),
                  *service = sitnet_questionnaire_dup_key (network, SITNET_SHEET_SERVICES, 0, 0);
  ASSERT_TEXT (first, "zs1|cooperates|0");
  ASSERT_TEXT (service, "s1");
}

/* A tie between two others is nothing to ask it about. */
static void
only_own_rows_are_listed (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  g_autoptr (GArray) ospod = sitnet_questionnaire_list_rows (network, SITNET_SHEET_TIES, 0);
  g_autoptr (GArray) school = sitnet_questionnaire_list_rows (network, SITNET_SHEET_TIES, 2);
  g_autoptr (GArray) services = sitnet_questionnaire_list_rows (network, SITNET_SHEET_SERVICES, 0);
  CU_ASSERT_EQUAL (ospod->len, 2);
  CU_ASSERT_EQUAL (school->len, 0);
  CU_ASSERT_EQUAL (services->len, 1);
}

/* Or an answer could not be told from another. */
static void
headings_differ (void)
{
  static const SitnetSheet sheets[] = {SITNET_SHEET_TIES, SITNET_SHEET_SERVICES};
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    for (guint language = 0; language < 2; language++) {
      guint n;
      sitnet_questionnaire_columns (sheets[i], &n);
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint c = 0; c < n; c++)
        CU_ASSERT_TRUE (
            g_hash_table_add (seen, sitnet_questionnaire_dup_heading (sheets[i], c, (SitnetLanguage)language)));
    }
}

static const TestCase cases[] = {
    {"names stand for codes", names_stand_for_codes},
    {"a name of two is told with its id", a_name_of_two_is_told_with_its_id},
    {"a tie is seen from its own side", a_tie_is_seen_from_its_own_side},
    {"only own rows are listed", only_own_rows_are_listed},
    {"headings differ", headings_differ},
};
TEST_MAIN ("questionnaire-columns", cases)
