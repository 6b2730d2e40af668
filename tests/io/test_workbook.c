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

static const TestCase cases[] = {
    {"lists sheets", lists_sheets},
};
TEST_MAIN ("workbook", cases)
