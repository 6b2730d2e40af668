/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is compared, in words: pairs as the file turns them, names that two actors share, places, unknown
 * codes. */
#include "compare-names.h"

#include "district.h"

static void
assert_name (SitnetNetwork *network, SitnetLanguage language, SitnetWhat what, const char *key, const char *id,
             const char *expected)
{
  g_autoptr (SitnetCompareNames) names = sitnet_compare_names_new (network, language);
  g_autofree char *name = sitnet_compare_names_dup (names, what, key, id);
  ASSERT_TEXT (name, expected);
}

static void
actors (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "actors", "id", "a", "name", "Alfa", NULL);
  sitnet_builder_add (builder, NULL, "actors", "id", "b", "name", "Beta", NULL);
  sitnet_builder_add (builder, NULL, "actors", "id", "c", "name", "Beta", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (builder);
  const SitnetLanguage en = SITNET_LANGUAGE_EN;
  assert_name (network, en, SITNET_WHAT_ACTOR, "a", "a", "Alfa");
  assert_name (network, en, SITNET_WHAT_CUT_ACTOR, "b", "b", "Beta (b)");
  assert_name (network, en, SITNET_WHAT_ISOLATE, "nobody", "nobody", "nobody");
  assert_name (network, en, SITNET_WHAT_TIE, "a\nc", "a:c", "Alfa ↔ Beta (c)");
  assert_name (network, en, SITNET_WHAT_BRIDGE, "a\nc", "c:a", "Beta (c) ↔ Alfa");
  assert_name (network, en, SITNET_WHAT_MEASURE, "isolates", "isolates", "actors with no tie");
  assert_name (network, SITNET_LANGUAGE_CS, SITNET_WHAT_MEASURE, "bridges", "bridges", "počet mostů");
}

static void
gaps (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  const SitnetLanguage en = SITNET_LANGUAGE_EN, cs = SITNET_LANGUAGE_CS;
  assert_name (network, cs, SITNET_WHAT_GAP, "missing\nhealth.addiction\npodlesi\nchildren\n\n\n12\n17\n", "",
               "Podlesí, Léčba závislostí, věk 12–17, cílová skupina: Děti");
  assert_name (network, en, SITNET_WHAT_GAP, "unconnected\nhealth\npodlesi\n\n\n\n6\n\nospod\n", "",
               "Podlesí, Health, age 6 and over (OSPOD Podlesí)");
  assert_name (network, en, SITNET_WHAT_GAP, "unmet\n\npodlesi\n\n\n\n\n\nschool|clinic\n", "",
               "ZŠ Lipová → Klinika Podlesí");
}

/* Every row of a comparison has a name. */
static void
all_gaps (void)
{
  g_autoptr (SitnetNetwork) network = district_network (), nobody = sample_network ("x", "");
  g_autoptr (SitnetTable) answer = sitnet_network_compare (nobody, network, NULL, NULL);
  const SitnetColumn *names = sitnet_table_find_column (answer, "name");
  for (gsize row = 0; row < sitnet_table_get_n_rows (answer); row++) {
    const char *name = sitnet_column_get_text (names, row);
    CU_ASSERT (name != NULL && *name != '\0');
  }
}

static const TestCase cases[] = {{"actors", actors}, {"gaps", gaps}, {"all gaps", all_gaps}};
TEST_MAIN ("compare-names", cases)
