/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Files of a folder and the sheets they are. */
#include "data-set.h"
#include "sheet-file.h"

#include <sitnet/error.h>

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

/* Files that are given one by one. */
static void
knows_sheets_of_one_data_set (void)
{
  static const char *const sheets[] = {"a/Aktéři.csv", "b/vazby 2024.csv", "Služby.CSV", NULL};
  static const char *const doubled[] = {"a/vazby.csv", "b/ties.csv", NULL};
  static const char *const strangers[] = {"aktéři.csv", "faktury.csv", NULL};
  static const char *const others[] = {"aktéři.csv", "vazby.xlsx", NULL};
  static const char *const doubtful[] = {"aktéři.csv", "služby a vazby.csv", NULL};
  static const char *const one[] = {"aktéři.csv", NULL};
  CU_ASSERT_TRUE (sitnet_is_one_data_set (sheets));
  CU_ASSERT_FALSE (sitnet_is_one_data_set (doubled));
  CU_ASSERT_FALSE (sitnet_is_one_data_set (strangers));
  CU_ASSERT_FALSE (sitnet_is_one_data_set (others));
  CU_ASSERT_FALSE (sitnet_is_one_data_set (doubtful));
  CU_ASSERT_FALSE (sitnet_is_one_data_set (one));
  CU_ASSERT_FALSE (sitnet_is_one_data_set (one + 1));
}

static const TestCase cases[] = {
    {"lists CSV files by name", lists_csv_files_by_name},
    {"names a folder that cannot be read", names_a_folder_that_cannot_be_read},
    {"knows sheets of one data set", knows_sheets_of_one_data_set},
};
TEST_MAIN ("sheet-file", cases)
