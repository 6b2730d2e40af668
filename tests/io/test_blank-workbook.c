/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A workbook to be filled in: its sheets are known by their names, its headings by their words, and its examples are not read. */
#include "blank-workbook.h"
#include "data-set.h"
#include "schema-private.h"
#include "unzip.h"

#include <sitnet/error.h>
#include <sitnet/file.h>
#include <sitnet/options.h>

static GHashTable *
unzip_blank (SitnetLanguage language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) workbook = sitnet_blank_workbook (language, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (workbook);
  return unzip (workbook);
}

/* Every heading means its column, and nothing in the workbook is told as wrong. */
static void
is_understood_as_it_is (void)
{
  static const SitnetLanguage languages[] = {SITNET_LANGUAGE_EN, SITNET_LANGUAGE_CS};
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "blank.xlsx", NULL);
    g_autoptr (GBytes) workbook = sitnet_blank_workbook (languages[i], NULL);
    gsize length;
    const void *bytes = g_bytes_get_data (workbook, &length);
    CU_ASSERT_TRUE (sitnet_file_save (path, bytes, length, NULL));
    g_autoptr (SitnetTable) findings = NULL;
    g_autoptr (SitnetNetwork) network = sitnet_network_read (path, NULL, &findings, NULL);
    CU_ASSERT_PTR_NOT_NULL (network);
    g_autofree char *told = findings_to_text (findings);
    ASSERT_TEXT (told, "");
    g_free (data_set_remove (folder));
  }
}

static void
codes_and_actors_are_chosen_from_lists (void)
{
  g_autoptr (GHashTable) parts = unzip_blank (SITNET_LANGUAGE_CS);
  const char *actors = g_hash_table_lookup (parts, "xl/worksheets/sheet2.xml");
  const char *ties = g_hash_table_lookup (parts, "xl/worksheets/sheet3.xml");
  CU_ASSERT_PTR_NOT_NULL_FATAL (actors);
  CU_ASSERT_PTR_NOT_NULL_FATAL (ties);
  CU_ASSERT_PTR_NOT_NULL (strstr (actors, "<formula1>'(číselníky)'!$B$2:$B$"));
  CU_ASSERT_PTR_NOT_NULL (strstr (ties, "<dataValidation type=\"list\" allowBlank=\"1\" sqref=\"A3:A2000\"><formula1>"
                                        "'aktéři'!$A$3:$A$2000</formula1>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (ties, "<formula1>&quot;ano,ne&quot;</formula1>"));
}

static void
notes_are_short_enough (void)
{
  g_autoptr (GHashTable) parts = unzip_blank (SITNET_LANGUAGE_CS);
  GHashTableIter iter;
  gpointer xml;
  guint n = 0;
  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, NULL, &xml))
    for (const char *note = xml; (note = strstr (note, "prompt=\"")) != NULL; n++) {
      note += strlen ("prompt=\"");
      glong length = g_utf8_strlen (note, strchr (note, '"') - note);
      CU_ASSERT_TRUE (length > 0 && length <= 255);
    }
  CU_ASSERT_TRUE (n > 60);
}

static void
names_tell_rows_apart (void)
{
  g_autoptr (GArray) actors = sitnet_blank_workbook_columns (SITNET_SHEET_ACTORS);
  CU_ASSERT_EQUAL ((gint)g_array_index (actors, guint, 0), sitnet_schema_find_column (SITNET_SHEET_ACTORS, "name"));
  g_autoptr (GArray) meetings = sitnet_blank_workbook_columns (SITNET_SHEET_MEETINGS);
  CU_ASSERT_EQUAL ((gint)g_array_index (meetings, guint, 0), sitnet_schema_find_id (SITNET_SHEET_MEETINGS));
}

static const TestCase cases[] = {
    {"is understood as it is", is_understood_as_it_is},
    {"codes and actors are chosen from lists", codes_and_actors_are_chosen_from_lists},
    {"notes are short enough", notes_are_short_enough},
    {"names tell rows apart", names_tell_rows_apart},
};
TEST_MAIN ("blank-workbook", cases)
