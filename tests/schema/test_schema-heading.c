/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Headings of sheets that people fill in mean the column that they stand above. */
#include "schema-private.h"
#include "test.h"

#include <string.h>

static void
assert_heading (SitnetSheet sheet, guint column, SitnetLanguage language)
{
  g_autofree char *heading = sitnet_schema_dup_heading (sheet, column, language);
  CU_ASSERT_TRUE (g_utf8_validate (heading, -1, NULL));
  gint found = sitnet_schema_match_header (sheet, (SitnetSlice){heading, strlen (heading)});
  if (found != (gint)column)
    g_printerr ("%s, %s: \"%s\"\n", sitnet_schema[sheet].name, sitnet_schema[sheet].columns[column].name, heading);
  CU_ASSERT_EQUAL (found, (gint)column);
}

static void
each_is_its_column (void)
{
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++)
    for (guint column = 0; column < sitnet_schema[sheet].n_columns; column++) {
      assert_heading ((SitnetSheet)sheet, column, SITNET_LANGUAGE_EN);
      assert_heading ((SitnetSheet)sheet, column, SITNET_LANGUAGE_CS);
    }
}

static void
czech_ones_begin_with_a_capital (void)
{
  gint name = sitnet_schema_find_column (SITNET_SHEET_ACTORS, "name");
  g_autofree char *czech = sitnet_schema_dup_heading (SITNET_SHEET_ACTORS, (guint)name, SITNET_LANGUAGE_CS);
  ASSERT_TEXT (czech, "Název");
  g_autofree char *english = sitnet_schema_dup_heading (SITNET_SHEET_ACTORS, (guint)name, SITNET_LANGUAGE_EN);
  ASSERT_TEXT (english, "name");
  gint level = sitnet_schema_find_column (SITNET_SHEET_SERVICES, "level");
  g_autofree char *letters = sitnet_schema_dup_heading (SITNET_SHEET_SERVICES, (guint)level, SITNET_LANGUAGE_CS);
  ASSERT_TEXT (letters, "Úroveň");
}

static const TestCase cases[] = {
    {"each is its column", each_is_its_column},
    {"Czech ones begin with a capital", czech_ones_begin_with_a_capital},
};
TEST_MAIN ("schema-heading", cases)
