/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables as a workbook: its parts, the names of its sheets, and that equal tables give equal files. */
#include "xlsx-write.h"
#include "sample-table.h"
#include "unzip.h"

#include <sitnet/error.h>

static SitnetTable *
make_table (const char *name)
{
  static const char *const texts[] = {"x"};
  SitnetColumn *column = sitnet_column_new_text ("a", 1, texts, NULL);
  SitnetTable *table = sitnet_table_new (name, NULL, &column, 1, NULL);
  sitnet_column_unref (column);
  return table;
}

static void
every_part_is_there (void)
{
  g_autoptr (SitnetTable) table = sample_table ();
  SitnetTable *const tables[] = {table, table};
  g_autoptr (GBytes) workbook = sitnet_tables_to_workbook (tables, 2, NULL, NULL);
  g_autoptr (GHashTable) texts = unzip (workbook);
  static const char *const parts[] = {"[Content_Types].xml",        "_rels/.rels",   "xl/workbook.xml",
                                      "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml",
                                      "xl/worksheets/sheet2.xml"};
  CU_ASSERT_EQUAL (g_hash_table_size (texts), G_N_ELEMENTS (parts));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    CU_ASSERT_TRUE (g_hash_table_contains (texts, parts[i]));
  const char *types = g_hash_table_lookup (texts, "[Content_Types].xml");
  CU_ASSERT_PTR_NOT_NULL (strstr (types, "/xl/worksheets/sheet2.xml"));
}

static void
sheets_have_names_that_spreadsheets_take (void)
{
  g_autoptr (SitnetTable) plain = make_table ("gaps"), other = make_table ("GAPS"), odd = make_table ("a/b:c & <d>");
  g_autoptr (SitnetTable) history = make_table ("History"), longer = make_table ("ěščřžýáíéúů ěščřžýáíéúů ěščřžýáíéúů");
  SitnetTable *const tables[] = {plain, other, odd, history, longer, longer};
  g_autoptr (GBytes) workbook = sitnet_tables_to_workbook (tables, G_N_ELEMENTS (tables), NULL, NULL);
  g_autoptr (GHashTable) texts = unzip (workbook);
  const char *xml = g_hash_table_lookup (texts, "xl/workbook.xml");
  static const char *const names[] = {"gaps",
                                      "GAPS (2)",
                                      "a_b_c &amp; &lt;d&gt;",
                                      "history_",
                                      "ěščřžýáíéúů ěščřžýáíéúů ěščřžýá",
                                      "ěščřžýáíéúů ěščřžýáíéúů ěšč (2)"};
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *attribute = g_strdup_printf ("<sheet name=\"%s\" sheetId=\"%u\"", names[i], i + 1);
    CU_ASSERT_PTR_NOT_NULL (strstr (xml, attribute));
  }
  CU_ASSERT_PTR_NOT_NULL (strstr (xml, "localSheetId=\"1\" hidden=\"1\">'GAPS (2)'!$A$1:$A$2</definedName>"));
}

static void
equal_tables_give_equal_files (void)
{
  g_autoptr (SitnetTable) one = sample_table (), two = sample_table ();
  g_autoptr (GBytes) first = sitnet_tables_to_workbook (&one, 1, NULL, NULL);
  g_autoptr (GBytes) second = sitnet_tables_to_workbook (&two, 1, NULL, NULL);
  g_autoptr (GBytes) written = sitnet_table_to_bytes (one, SITNET_FORMAT_XLSX, NULL);
  CU_ASSERT_TRUE (g_bytes_equal (first, second));
  CU_ASSERT_TRUE (g_bytes_equal (first, written));
}

static void
what_is_no_sheet_is_refused (void)
{
  g_autoptr (SitnetTable) empty = sitnet_table_new ("empty", NULL, NULL, 0, NULL);
  g_autoptr (GError) no_column = NULL, no_table = NULL;
  CU_ASSERT_PTR_NULL (sitnet_tables_to_workbook (&empty, 1, NULL, &no_column));
  CU_ASSERT_TRUE (g_error_matches (no_column, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  CU_ASSERT_PTR_NULL (sitnet_tables_to_workbook (&empty, 0, NULL, &no_table));
  CU_ASSERT_TRUE (g_error_matches (no_table, SITNET_ERROR, SITNET_ERROR_LIMIT));
}

static void
a_workbook_is_no_text (void)
{
  g_autoptr (SitnetTable) table = make_table ("a");
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_table_to_text (table, SITNET_FORMAT_XLSX, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
}

static const TestCase cases[] = {
    {"every part is there", every_part_is_there},
    {"sheets have names that spreadsheets take", sheets_have_names_that_spreadsheets_take},
    {"equal tables give equal files", equal_tables_give_equal_files},
    {"what is no sheet is refused", what_is_no_sheet_is_refused},
    {"a workbook is no text", a_workbook_is_no_text},
};
TEST_MAIN ("workbook", cases)
