/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a caller says of sheets and columns. */
#include "options-private.h"
#include "reading-names.h"
#include "test.h"

#include <sitnet/error.h>
#include <string.h>

static void
finds_what_was_said (void)
{
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  sitnet_options_name_sheet (options, "Sociogram", "actors");
  sitnet_options_name_sheet (options, "Sociogram", "ties"); /* the later word counts */
  sitnet_options_name_column (options, "Název organizace", "name");
  sitnet_options_name_column (options, "Kontakty", "partners");
  g_autoptr (SitnetReadingNames) names = sitnet_reading_names_new (options, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (names);
  CU_ASSERT_EQUAL (sitnet_reading_names_find_sheet (names, "SOCIOGRAM"), SITNET_SHEET_TIES);
  CU_ASSERT_EQUAL (sitnet_reading_names_find_sheet (names, "List1"), -1);
  CU_ASSERT_EQUAL (sitnet_reading_names_find_any (names), -1);
  SitnetSlice heading = {" nazev  organizace ", 19}, renamed = sitnet_reading_names_rename (names, heading);
  CU_ASSERT_EQUAL (renamed.length, 4);
  CU_ASSERT_EQUAL (sitnet_reading_names_rename (names, (SitnetSlice){"Název", 6}).length, 6);
  sitnet_options_name_sheet (options, NULL, "poptávka");
  g_autoptr (SitnetReadingNames) any = sitnet_reading_names_new (options, NULL);
  CU_ASSERT_EQUAL (sitnet_reading_names_find_any (any), SITNET_SHEET_DEMANDS);
}

static void
refuses_what_does_not_exist (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetOptions) sheet = sitnet_options_new (), column = sitnet_options_new ();
  sitnet_options_name_sheet (sheet, "a", "tiess");
  CU_ASSERT_PTR_NULL (sitnet_reading_names_new (sheet, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  g_clear_error (&error);
  sitnet_options_name_column (column, "a", "nname");
  CU_ASSERT_PTR_NULL (sitnet_reading_names_new (column, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
}

static void
does_without (void)
{
  SitnetSlice heading = {"a", 1};
  g_autoptr (SitnetReadingNames) names = sitnet_reading_names_new (NULL, NULL);
  CU_ASSERT_EQUAL (sitnet_reading_names_find_sheet (NULL, "ties"), -1);
  CU_ASSERT_EQUAL (sitnet_reading_names_find_sheet (names, "ties"), -1);
  CU_ASSERT_EQUAL (sitnet_reading_names_find_any (NULL), -1);
  CU_ASSERT_PTR_EQUAL (sitnet_reading_names_rename (names, heading).text, heading.text);
}

/* Two rows of a table: its title, then its headings. */
static void
read_headings (SitnetReadingNames *names)
{
  SitnetSlice title[] = {{"Kdo je kdo", 10}, {"", 0}};
  SitnetSlice headings[] = {{" Organizace ", 12}, {"Rezort", 6}}, row[] = {{"Alfa", 4}, {"Beta", 4}};
  gboolean has_headings = FALSE;
  sitnet_reading_names_find_sheet (names, "List1");
  sitnet_reading_names_rename_row (names, title, 2, &has_headings);
  CU_ASSERT_FALSE (has_headings);
  sitnet_reading_names_rename_row (names, headings, 2, &has_headings);
  sitnet_reading_names_rename_row (names, row, 2, &has_headings);
  CU_ASSERT_TRUE (has_headings);
}

/* The error in both languages and the findings, of one thing that was said. */
static void
assert_check (SitnetOptions *options, const char *english, const char *czech, guint n_findings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_EN);
  g_autoptr (SitnetReadingNames) names = sitnet_reading_names_new (options, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (names);
  read_headings (names);
  CU_ASSERT_EQUAL (sitnet_reading_names_check (names, findings, &error), english == NULL);
  CU_ASSERT_EQUAL (error != NULL, english != NULL);
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (findings);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (table), n_findings);
  if (error == NULL || english == NULL)
    return;
  g_autofree char *translated = sitnet_error_dup_message (error, SITNET_LANGUAGE_CS);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  CU_ASSERT_STRING_EQUAL (error->message, english);
  CU_ASSERT_STRING_EQUAL (translated, czech);
}

static void
knows_what_was_said_for_nothing (void)
{
  g_autoptr (SitnetOptions) slip = sitnet_options_new (), other = sitnet_options_new (), met = sitnet_options_new (),
                            sheet = sitnet_options_new (), any = sitnet_options_new ();
  sitnet_options_name_column (met, "ORGANIZACE", "name");
  sitnet_options_name_sheet (met, "list1", "actors");
  assert_check (met, NULL, NULL, 0);
  sitnet_options_name_column (slip, "Organizce", "name");
  assert_check (slip,
                "`column`: there is no heading “Organizce”; did you mean “Organizace”? The headings are: Organizace, "
                "Rezort",
                "`column`: žádný sloupec nemá záhlaví „Organizce“; nemělo to být „Organizace“? Záhlaví jsou: "
                "Organizace, Rezort",
                0);
  sitnet_options_name_column (other, "Kontakt", "name");
  assert_check (other, "`column`: there is no heading “Kontakt”. The headings are: Organizace, Rezort",
                "`column`: žádný sloupec nemá záhlaví „Kontakt“. Záhlaví jsou: Organizace, Rezort", 0);
  sitnet_options_name_sheet (sheet, "Listy", "ties");
  assert_check (sheet, "`sheet`: no file or sheet is called “Listy”; did you mean “List1”? They are called: List1",
                "`sheet`: žádný soubor ani list se nejmenuje „Listy“; nemělo to být „List1“? Jmenují se: List1", 0);
  sitnet_options_name_sheet (any, NULL, "ties");
  assert_check (any,
                "`sheet`: names or headings tell of each table what it is; say which of them is “ties”. They are "
                "called: List1",
                "`sheet`: co která tabulka je, se pozná z názvů nebo záhlaví; řekněte, která z nich je „ties“. Jmenují "
                "se: List1",
                0);
}

/* What is remembered or said for several may be of another data set. */
static void
warns_where_it_may_be_of_another (void)
{
  g_autoptr (SitnetOptions) remembered = sitnet_options_new (), several = sitnet_options_new ();
  sitnet_options_name_column (remembered, "Organizce", "name");
  sitnet_options_name_sheet (remembered, "List2", "ties");
  sitnet_options_remember_names (remembered);
  assert_check (remembered, NULL, NULL, 2);
  sitnet_options_name_column (remembered, "Organizce", "name"); /* said again, it is meant */
  assert_check (remembered,
                "`column`: there is no heading “Organizce”; did you mean “Organizace”? The headings are: Organizace, "
                "Rezort",
                "`column`: žádný sloupec nemá záhlaví „Organizce“; nemělo to být „Organizace“? Záhlaví jsou: "
                "Organizace, Rezort",
                1);
  sitnet_options_name_column (several, "Organizce", "name");
  sitnet_options_set_for_several (several, TRUE);
  assert_check (several, NULL, NULL, 1);
}

static const TestCase cases[] = {
    {"knows what was said for nothing", knows_what_was_said_for_nothing},
    {"warns where it may be of another", warns_where_it_may_be_of_another},
    {"finds what was said", finds_what_was_said},
    {"refuses what does not exist", refuses_what_does_not_exist},
    {"does without", does_without},
};
TEST_MAIN ("reading-names", cases)
