/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Files of a folder and the sheets they are. */
#include "data-set.h"
#include "sheet-file.h"

#include <sitnet/error.h>

static void
matches_names_in_both_languages (void)
{
  CU_ASSERT_EQUAL (sitnet_sheet_file_match ("actors"), SITNET_SHEET_ACTORS);
  CU_ASSERT_EQUAL (sitnet_sheet_file_match ("Tie kinds"), SITNET_SHEET_TIE_KINDS);
  CU_ASSERT_EQUAL (sitnet_sheet_file_match ("TIE_KINDS"), SITNET_SHEET_TIE_KINDS);
  CU_ASSERT_EQUAL (sitnet_sheet_file_match ("Aktéři"), SITNET_SHEET_ACTORS);
  CU_ASSERT_EQUAL (sitnet_sheet_file_match ("akteri"), SITNET_SHEET_ACTORS);
  CU_ASSERT_EQUAL (sitnet_sheet_file_match ("akte\xcc\x81r\xcc\x8ci"), SITNET_SHEET_ACTORS);
  CU_ASSERT_EQUAL (sitnet_sheet_file_match ("služby"), SITNET_SHEET_SERVICES);
  CU_ASSERT_EQUAL (sitnet_sheet_file_match ("potřeby"), SITNET_SHEET_DEMANDS);
  CU_ASSERT_EQUAL (sitnet_sheet_file_match ("invoices"), -1);
  CU_ASSERT_EQUAL (sitnet_sheet_file_match (""), -1);
}

static void
matches_every_sheet_to_itself (void)
{
  for (gint sheet = 0; sheet < SITNET_N_SHEETS; sheet++)
    CU_ASSERT_EQUAL (sitnet_sheet_file_match (sitnet_schema[sheet].name), sheet);
}

static void
calls_sheets_by_name (void)
{
  g_autofree char *czech = sitnet_sheet_file_dup_name (SITNET_SHEET_ACTORS, SITNET_LANGUAGE_CS);
  g_autofree char *english = sitnet_sheet_file_dup_name (SITNET_SHEET_ACTORS, SITNET_LANGUAGE_EN);
  ASSERT_TEXT (czech, "aktéři");
  ASSERT_TEXT (english, "actors");
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++) {
    g_autofree char *name = sitnet_sheet_file_dup_name ((SitnetSheet)sheet, SITNET_LANGUAGE_CS);
    CU_ASSERT_EQUAL (sitnet_sheet_file_match (name), (gint)sheet);
  }
}

static void
lists_csv_files_by_name (void)
{
  g_autofree char *folder = data_set_new ();
  static const char *const names[] = {"ties.CSV",     "actors.csv", "notes.txt", ".hidden.csv",
                                      "~$actors.csv", "other.csv",  ".csv",      ".~lock.actors.csv#"};
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    data_set_add (folder, names[i], "");
  g_autoptr (GString) listed = g_string_new (NULL);
  g_autoptr (GArray) files = sitnet_sheet_files_list (folder, NULL);
  for (guint i = 0; i < files->len; i++) {
    const SitnetSheetFile *file = &g_array_index (files, SitnetSheetFile, i);
    g_string_append_printf (listed, "%s %s %d\n", file->name, file->stem, file->sheet);
  }
  g_autofree char *expected = g_strdup_printf ("actors.csv actors %d\nother.csv other -1\nties.CSV ties %d\n",
                                               SITNET_SHEET_ACTORS, SITNET_SHEET_TIES);
  ASSERT_TEXT (listed->str, expected);
  g_free (data_set_remove (folder));
}

static void
names_a_folder_that_cannot_be_read (void)
{
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_sheet_files_list ("/nonexistent/folder", &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_READ));
  CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, "/nonexistent/folder") : NULL);
}

static const TestCase cases[] = {
    {"matches names in both languages", matches_names_in_both_languages},
    {"matches every sheet to itself", matches_every_sheet_to_itself},
    {"calls sheets by name", calls_sheets_by_name},
    {"lists CSV files by name", lists_csv_files_by_name},
    {"names a folder that cannot be read", names_a_folder_that_cannot_be_read},
};
TEST_MAIN ("sheet-file", cases)
