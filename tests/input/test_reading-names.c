/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a caller says of sheets and columns. */
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

static const TestCase cases[] = {
    {"finds what was said", finds_what_was_said},
    {"refuses what does not exist", refuses_what_does_not_exist},
    {"does without", does_without},
};
TEST_MAIN ("reading-names", cases)
