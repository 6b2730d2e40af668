/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What each column of a table of organisations says. */
#include "table-roles.h"
#include "sample-table.h"
#include "vocabulary-words.h"

static SitnetTableRoles *
roles_of (const char *text)
{
  g_autoptr (SitnetTextGrid) grid = sample_grid (text);
  g_autoptr (SitnetVocabulary) vocabulary = sitnet_vocabulary_new (SITNET_SHEET_NEEDS);
  g_autoptr (SitnetNameIndex) needs = sitnet_vocabulary_words_new (vocabulary, SITNET_SHEET_NEEDS);
  return sitnet_table_roles_new (grid, 0, needs);
}

/* A letter for each column. */
static void
assert_roles (const char *text, const char *expected)
{
  g_autoptr (SitnetTableRoles) roles = roles_of (text);
  g_autoptr (GString) letters = g_string_new (NULL);
  for (guint c = 0; c < roles->n_columns; c++)
    g_string_append_c (letters, ".OASPpNnTo"[roles->columns[c].role]);
  ASSERT_TEXT (letters->str, expected);
}

static void
reads_headings (void)
{
  assert_roles ("Název|Rezort|Potřeby|Věk|S kým spolupracuje|Web|Barva|(pomocný)|\nA|school|||B\n", "OANSPAo.");
  assert_roles ("Časová značka|Jméno|Název organizace|S kým spolupracujete?\n1|x|A|B\n", "TTOP");
  assert_roles ("Rezort|Barva\nschool|x\n", "oo");
}

/* Where nothing else says needs. */
static void
takes_services_for_needs (void)
{
  assert_roles ("Název|Rezort|Služby\nA|school|doučování, mediace\nB|school|něco\n", "OAN");
  assert_roles ("Název|Rezort|Služby\nA|school|pomáháme všem\nB|school|něco\n", "OAo");
  assert_roles ("Organizace|Služba|Telefon\nA|Terénní program|1\nA|Poradna|2\n", "ONA");
  assert_roles ("Organizace|Služba|Potřeby\nA|Terénní program|dluhy\nA|Poradna|mediace\n", "OSN");
  assert_roles ("id|Název|Služby\na|A|doučování\n", "AOo");
}

static void
finds_crosses (void)
{
  assert_roles ("Organizace|doučování|mediace|Web\nA|x||\nB||1|x\n", "OnnA");
  assert_roles ("Organizace|doučování|mediace\nA|x|\nB||vlastními silami\n", "Ooo");
  assert_roles ("Organizace|doučování|Barva\nA|x|\nB||x\n", "Ooo");
  assert_roles ("Organizace|A|B|Potřeby\nA||x|\nB|1||\n", "OppN");
  assert_roles ("Organizace|S kým spolupracujete? [A]|S kým spolupracujete? [jiné]\nA|Ano|\nB||Klub C\n", "OpP");
}

static void
says_what_could_be_meant_too (void)
{
  g_autoptr (SitnetTableRoles) roles = roles_of ("Název organizace|Vaše organizace|Partneři\nA|B|C\n");
  CU_ASSERT_EQUAL (roles->organisation, 0);
  CU_ASSERT_EQUAL (roles->another, 1);
  CU_ASSERT_TRUE (sitnet_table_roles_is_rich (roles));
  g_autoptr (SitnetTableRoles) plain = roles_of ("Název|Rezort\nA|school\n");
  CU_ASSERT_EQUAL (plain->another, -1);
  CU_ASSERT_FALSE (sitnet_table_roles_is_rich (plain));
}

static const TestCase cases[] = {
    {"takes services for needs", takes_services_for_needs},
    {"reads headings", reads_headings},
    {"finds crosses", finds_crosses},
    {"says what could be meant too", says_what_could_be_meant_too},
};
TEST_MAIN ("table-roles", cases)
