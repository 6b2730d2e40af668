/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The built-in terms are those that users rely on. */
#include "test.h"
#include "vocabulary-terms.h"

#include <string.h>

static void
assert_codes (SitnetSheet sheet, const char *expected)
{
  guint n_terms;
  const SitnetBuiltInTerm *terms = sitnet_vocabulary_terms (sheet, &n_terms);
  g_autoptr (GString) codes = g_string_new (NULL);
  for (guint i = 0; i < n_terms; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", terms[i].code);
  ASSERT_TEXT (codes->str, expected);
}

static void
test_codes (void)
{
  assert_codes (SITNET_SHEET_SECTORS,
                "child_protection social school health police justice municipality leisure other");
  assert_codes (SITNET_SHEET_TIE_KINDS, "cooperates agreement refers informs");
  assert_codes (SITNET_SHEET_LEVELS, "universal targeted specialised protective");
  assert_codes (SITNET_SHEET_FORMS, "field outpatient residential online");
  assert_codes (SITNET_SHEET_TARGETS,
                "families foster_families children youth parents_addiction disability minorities");
  assert_codes (SITNET_SHEET_ACTOR_KINDS, "coordinator");
  assert_codes (SITNET_SHEET_NEEDS,
                "relationships relationships.mediation relationships.family_therapy relationships.assisted_contact "
                "relationships.foster_support safety safety.crisis_help safety.violence safety.shelter health "
                "health.paediatrics health.child_psychiatry health.psychology health.addiction "
                "health.disability_early_care learning learning.tutoring learning.school_counselling "
                "learning.preschool "
                "behaviour behaviour.prevention behaviour.truancy behaviour.cyberbullying behaviour.youth_club "
                "behaviour.offending material material.housing material.crisis_housing material.debt material.benefits "
                "material.legal_advice material.food_clothes");
}

static void
test_sound (void)
{
  for (guint sheet = 0; sheet < SITNET_N_VOCABULARIES; sheet++) {
    guint n_terms;
    const SitnetBuiltInTerm *terms = sitnet_vocabulary_terms ((SitnetSheet)sheet, &n_terms);
    CU_ASSERT_TRUE (n_terms > 0);
    for (guint i = 0; i < n_terms; i++) {
      CU_ASSERT_TRUE (terms[i].name != NULL && sitnet_translate (SITNET_LANGUAGE_CS, terms[i].name) != terms[i].name);
      CU_ASSERT_EQUAL (sheet == SITNET_SHEET_SECTORS, terms[i].colour != NULL && terms[i].shape != NULL);
      gboolean is_arc = g_str_equal (terms[i].code, "refers") || g_str_equal (terms[i].code, "informs");
      CU_ASSERT_EQUAL (terms[i].directed, is_arc);
    }
  }
}

static void
test_colours (void)
{
  guint n_sectors;
  const SitnetBuiltInTerm *sectors = sitnet_vocabulary_terms (SITNET_SHEET_SECTORS, &n_sectors);
  for (guint i = 0; i < n_sectors; i++) {
    CU_ASSERT_TRUE (strlen (sectors[i].colour) == 7 && sectors[i].colour[0] == '#');
    for (guint k = 0; k < i; k++)
      CU_ASSERT_STRING_NOT_EQUAL (sectors[i].colour, sectors[k].colour);
  }
  ASSERT_TEXT (sectors[1].colour, "#64A9F0");
  ASSERT_TEXT (sectors[1].shape, "rounded");
}

static const TestCase cases[] = {{"codes", test_codes}, {"sound", test_sound}, {"colours", test_colours}};

TEST_MAIN ("model/vocabulary-terms", cases)
