/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The list of sheets of a workbook. */
#include "test.h"
#include "workbook.h"

static void
lists_sheets (void)
{
  SitnetWorkbook book = {0};
  sitnet_workbook_init (&book);
  sitnet_workbook_add_sheet (&book, "Aktéři", FALSE);
  sitnet_workbook_add_sheet (&book, "Vazby", TRUE);
  CU_ASSERT_EQUAL (book.sheets->len, 2);
  ASSERT_TEXT (sitnet_workbook_get_sheet (&book, 0)->name, "Aktéři");
  CU_ASSERT_TRUE (sitnet_workbook_get_sheet (&book, 1)->is_hidden);
  sitnet_workbook_clear (&book);
  CU_ASSERT_PTR_NULL (book.sheets);
  sitnet_workbook_free (NULL);
}

static void
lays_cells_side_by_side (void)
{
  SitnetWorkbookCell cells[] = {{.column = 2}, {.column = 1}};
  SitnetWorkbookRow row = {.cells = cells, .n_cells = 2};
  guint n;
  g_autofree SitnetSlice *three = sitnet_workbook_row_new_cells (&row, &n);
  CU_ASSERT_EQUAL_FATAL (n, 3);
  for (guint c = 0; c < n; c++)
    CU_ASSERT_TRUE (three[c].length == 0 && three[c].text != NULL);
  row.n_cells = 0;
  g_free (sitnet_workbook_row_new_cells (&row, &n));
  CU_ASSERT_EQUAL (n, 0);
}

static void
knows_totals (void)
{
  SitnetWorkbookCell cells[] = {{.column = 2, .shown = {"7", 1}}, {.column = 1, .shown = {"Celkem:", 7}}};
  SitnetWorkbookRow row = {.cells = cells, .n_cells = 2};
  CU_ASSERT_TRUE (sitnet_workbook_row_is_total (&row));
  cells[1].shown = (SitnetSlice){"Celkem v", 8};
  CU_ASSERT_FALSE (sitnet_workbook_row_is_total (&row));
  row.n_cells = 0;
  CU_ASSERT_FALSE (sitnet_workbook_row_is_total (&row));
}

static const TestCase cases[] = {
    {"lists sheets", lists_sheets},
    {"lays cells side by side", lays_cells_side_by_side},
    {"knows totals", knows_totals},
};
TEST_MAIN ("workbook", cases)
