/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The first rows of each sheet. */
#include "workbook-file.h"
#include "workbook-heads.h"
#include "workbook-parts.h"

static void
takes_the_first_rows (void)
{
  g_autoptr (GString) many = g_string_new ("a,,c\n\n");
  for (guint i = 0; i < 100; i++)
    g_string_append (many, "x\n");
  g_autofree char *rows = workbook_rows (many->str);
  const char *const sheets[] = {"A", rows, "B", "<sheetData/>", NULL};
  g_autofree char *path = workbook_of_sheets (sheets, NULL, NULL, NULL);
  g_autoptr (SitnetWorkbook) book = sitnet_workbook_file_open (path, NULL, NULL);
  g_autoptr (GArray) heads = sitnet_workbook_heads_read (book, NULL, NULL, NULL);
  CU_ASSERT_EQUAL_FATAL (heads->len, 2);
  const SitnetHead *head = &g_array_index (heads, SitnetHead, 0);
  CU_ASSERT_EQUAL_FATAL (head->rows->len, SITNET_HEAD_ROWS);
  const SitnetHeadRow *first = &g_array_index (head->rows, SitnetHeadRow, 0);
  CU_ASSERT_EQUAL_FATAL (first->cells->len, 3);
  ASSERT_TEXT (first->cells->pdata[2], "c");
  CU_ASSERT_PTR_NULL (first->cells->pdata[1]);
  CU_ASSERT_EQUAL (g_array_index (head->rows, SitnetHeadRow, 1).number, 3);
  CU_ASSERT_EQUAL (g_array_index (heads, SitnetHead, 1).rows->len, 0);
  workbook_remove (path);
}

static const TestCase cases[] = {
    {"takes the first rows", takes_the_first_rows},
};
TEST_MAIN ("workbook-heads", cases)
