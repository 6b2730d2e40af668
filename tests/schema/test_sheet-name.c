/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What people call the sheets. */
#include "schema-private.h"
#include "test.h"

static void
matches_names_in_both_languages (void)
{
  CU_ASSERT_EQUAL (sitnet_sheet_name_match ("actors"), SITNET_SHEET_ACTORS);
  CU_ASSERT_EQUAL (sitnet_sheet_name_match ("Tie kinds"), SITNET_SHEET_TIE_KINDS);
  CU_ASSERT_EQUAL (sitnet_sheet_name_match ("TIE_KINDS"), SITNET_SHEET_TIE_KINDS);
  CU_ASSERT_EQUAL (sitnet_sheet_name_match ("Aktéři"), SITNET_SHEET_ACTORS);
  CU_ASSERT_EQUAL (sitnet_sheet_name_match ("akteri"), SITNET_SHEET_ACTORS);
  CU_ASSERT_EQUAL (sitnet_sheet_name_match ("akte\xcc\x81r\xcc\x8ci"), SITNET_SHEET_ACTORS);
  CU_ASSERT_EQUAL (sitnet_sheet_name_match ("služby"), SITNET_SHEET_SERVICES);
  CU_ASSERT_EQUAL (sitnet_sheet_name_match ("potřeby"), SITNET_SHEET_DEMANDS);
  CU_ASSERT_EQUAL (sitnet_sheet_name_match ("síť 2018 [Nodes] "), SITNET_SHEET_ACTORS); /* exported by Gephi */
  CU_ASSERT_EQUAL (sitnet_sheet_name_match ("a [edges]"), SITNET_SHEET_TIES);
  CU_ASSERT_EQUAL (sitnet_sheet_name_match ("a [actors]"), -1);
  CU_ASSERT_EQUAL (sitnet_sheet_name_match ("[nodes"), -1);
  CU_ASSERT_EQUAL (sitnet_sheet_name_match ("invoices"), -1);
  CU_ASSERT_EQUAL (sitnet_sheet_name_match (""), -1);
}

static void
matches_every_sheet_to_itself (void)
{
  for (gint sheet = 0; sheet < SITNET_N_SHEETS; sheet++)
    CU_ASSERT_EQUAL (sitnet_sheet_name_match (sitnet_schema[sheet].name), sheet);
}

static void
calls_sheets_by_name (void)
{
  g_autofree char *czech = sitnet_sheet_name_dup (SITNET_SHEET_ACTORS, SITNET_LANGUAGE_CS);
  g_autofree char *english = sitnet_sheet_name_dup (SITNET_SHEET_ACTORS, SITNET_LANGUAGE_EN);
  ASSERT_TEXT (czech, "aktéři");
  ASSERT_TEXT (english, "actors");
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++) {
    g_autofree char *name = sitnet_sheet_name_dup ((SitnetSheet)sheet, SITNET_LANGUAGE_CS);
    CU_ASSERT_EQUAL (sitnet_sheet_name_match (name), (gint)sheet);
  }
}

static void
guesses_longer_names (void)
{
  SitnetSheet sheets[SITNET_N_SHEETS];
  CU_ASSERT_EQUAL (sitnet_sheet_name_guess ("01_Aktéři – Lipová 2024", sheets), 1);
  CU_ASSERT_EQUAL (sheets[0], SITNET_SHEET_ACTORS);
  CU_ASSERT_EQUAL (sitnet_sheet_name_guess ("Vazby aktérů", sheets), 2);
  CU_ASSERT_EQUAL (sheets[0], SITNET_SHEET_ACTORS);
  CU_ASSERT_EQUAL (sheets[1], SITNET_SHEET_TIES);
  CU_ASSERT_EQUAL (sitnet_sheet_name_guess ("Bílá místa ORP Lipová", sheets), 1);
  CU_ASSERT_EQUAL (sheets[0], SITNET_SHEET_DEMANDS);
  CU_ASSERT_EQUAL (sitnet_sheet_name_guess ("Faktury", sheets), 0);
  CU_ASSERT_EQUAL (sitnet_sheet_name_guess ("", sheets), 0);
}

static const TestCase cases[] = {
    {"matches names in both languages", matches_names_in_both_languages},
    {"matches every sheet to itself", matches_every_sheet_to_itself},
    {"calls sheets by name", calls_sheets_by_name},
    {"guesses longer names", guesses_longer_names},
};
TEST_MAIN ("sheet-name", cases)
