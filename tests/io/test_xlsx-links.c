/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Links of cells into other files. */
#include "xlsx-links.h"
#include "unzip.h"

#include <sitnet/error.h>
#include <sitnet/io.h>
#include <string.h>

static SitnetTable *
make_table (const char *const *names, const char *const *texts, guint n_columns, gsize n_rows)
{
  SitnetColumn *columns[3];
  for (guint c = 0; c < n_columns; c++)
    columns[c] = sitnet_column_new_text (names[c], n_rows, texts + c * n_rows, NULL);
  SitnetTable *table = sitnet_table_new ("t", NULL, columns, n_columns, NULL);
  for (guint c = 0; c < n_columns; c++)
    sitnet_column_unref (columns[c]);
  return table;
}

static const char *const names[] = {"cell", "file", "place"};

static void
names_each_file_once (void)
{
  const char *const texts[] = {"A2", "B2", "A3", "Síť.xlsx", "Síť.xlsx", "a&b.xlsx", "Vazby!C14", "'a\"b'!A1", NULL};
  g_autoptr (SitnetTable) table = make_table (names, texts, 3, 3);
  g_autoptr (SitnetXlsxLinks) links = sitnet_xlsx_links_new (table, NULL);
  g_autoptr (GString) xml = g_string_new (NULL);
  sitnet_xlsx_links_append (links, xml);
  ASSERT_TEXT (xml->str,
               "<hyperlinks><hyperlink ref=\"A2\" r:id=\"rId1\" location=\"Vazby!C14\"/><hyperlink ref=\"B2\" "
               "r:id=\"rId1\" location=\"&apos;a&quot;b&apos;!A1\"/><hyperlink ref=\"A3\" "
               "r:id=\"rId2\"/></hyperlinks>");
  g_autofree char *relations = sitnet_xlsx_links_dup_relations (links);
  CU_ASSERT_PTR_NOT_NULL (strstr (relations, "TargetMode=\"External\" Target=\"Síť.xlsx\"/>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (relations, "Target=\"a&amp;b.xlsx\"/>"));
  CU_ASSERT_TRUE (sitnet_xlsx_links_has (links, "B2"));
  CU_ASSERT_FALSE (sitnet_xlsx_links_has (links, "B3"));
}

static void
stands_in_the_first_sheet (void)
{
  const char *const texts[] = {"A2", "Síť.xlsx", "Vazby!C14"}, *const word[] = {"a"}, *const content[] = {"C14"};
  g_autoptr (SitnetTable) table = make_table (names, texts, 3, 1), plain = make_table (word, content, 1, 1);
  SitnetTable *const tables[] = {plain, plain};
  g_autoptr (GBytes) workbook = sitnet_tables_to_linked_workbook (tables, 2, table, NULL, NULL);
  g_autoptr (GHashTable) parts = unzip (workbook);
  const char *first = g_hash_table_lookup (parts, "xl/worksheets/sheet1.xml"),
             *second = g_hash_table_lookup (parts, "xl/worksheets/sheet2.xml");
  CU_ASSERT_PTR_NOT_NULL (strstr (first, "</sheetData><autoFilter ref=\"A1:A2\"/><hyperlinks>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (first, "<c r=\"A2\" s=\"5\""));
  CU_ASSERT_PTR_NULL (strstr (second, "hyperlink"));
  CU_ASSERT_TRUE (g_hash_table_contains (parts, "xl/worksheets/_rels/sheet1.xml.rels"));
}

static void
needs_its_columns (void)
{
  const char *const texts[] = {"A2", "x"};
  g_autoptr (SitnetTable) table = make_table (names, texts, 2, 1);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_xlsx_links_new (table, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
}

static const TestCase cases[] = {
    {"names each file once", names_each_file_once},
    {"stands in the first sheet", stands_in_the_first_sheet},
    {"needs its columns", needs_its_columns},
};
TEST_MAIN ("xlsx-links", cases)
