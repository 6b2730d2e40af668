/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The first rows of each sheet. */
#include "workbook-file.h"
#include "workbook-heads.h"
#include "workbook-parts.h"

#define BLANK "<sheetData><row r='1'><c r='A1' t='str'><v xml:space='preserve'> </v></c></row></sheetData>"

static void
takes_the_first_rows (void)
{
  g_autoptr (GString) many = g_string_new ("a,,c\n\n");
  for (guint i = 0; i < 100; i++)
    g_string_append (many, "x\n");
  g_autofree char *rows = workbook_rows (many->str);
  const char *const sheets[] = {"A", rows, "B", "<sheetData/>", "C", BLANK, NULL};
  g_autofree char *path = workbook_of_sheets (sheets, NULL, NULL, NULL);
  g_autoptr (SitnetWorkbook) book = sitnet_workbook_file_open (path, NULL, NULL);
  g_autoptr (GArray) heads = sitnet_workbook_heads_read (book, NULL, NULL, NULL);
  CU_ASSERT_EQUAL_FATAL (heads->len, 3);
  const SitnetHead *head = &g_array_index (heads, SitnetHead, 0);
  CU_ASSERT_EQUAL_FATAL (sitnet_text_grid_get_n_rows (head->grid), SITNET_HEAD_ROWS);
  CU_ASSERT_EQUAL (sitnet_text_grid_get_row (head->grid, 0)->n_cells, 3);
  CU_ASSERT_EQUAL (sitnet_text_grid_get (head->grid, 0, 1).length, 0);
  CU_ASSERT_EQUAL (sitnet_text_grid_get (head->grid, 0, 2).text[0], 'c');
  CU_ASSERT_EQUAL (sitnet_text_grid_get_row (head->grid, 1)->number, 3);
  CU_ASSERT_TRUE (head->has_cells);
  CU_ASSERT_FALSE (g_array_index (heads, SitnetHead, 1).has_cells);
  CU_ASSERT_TRUE (g_array_index (heads, SitnetHead, 2).has_cells);
  CU_ASSERT_EQUAL (sitnet_text_grid_get_n_rows (g_array_index (heads, SitnetHead, 2).grid), 0);
  workbook_remove (path);
}

static const TestCase cases[] = {
    {"takes the first rows", takes_the_first_rows},
};
TEST_MAIN ("workbook-heads", cases)
