/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of sheets that are read as one. */
#include "findings.h"
#include "joined-rows.h"
#include "test.h"

#include <string.h>

#define SECOND(row) (SITNET_JOINED_ROWS_APART + (row))

static void
tells_sheets_by_rows (void)
{
  SitnetJoinedRows *rows = sitnet_joined_rows_new ();
  CU_ASSERT_EQUAL (sitnet_joined_rows_add (rows, "Lékaři"), 1);
  sitnet_joined_rows_add_heading (rows, 1, "Název", "Ordinace");
  guint64 row = 7;
  const char *column = "Název";
  CU_ASSERT_PTR_NULL (sitnet_joined_rows_find (rows, &row, &column));
  CU_ASSERT_EQUAL (row, 7);
  row = SECOND (9);
  ASSERT_TEXT (sitnet_joined_rows_find (rows, &row, &column), "Lékaři");
  CU_ASSERT_EQUAL (row, 9);
  ASSERT_TEXT (column, "Ordinace");
  row = 2 * SECOND (0); /* of a sheet that is not there */
  CU_ASSERT_PTR_NULL (sitnet_joined_rows_find (rows, &row, &column));
  sitnet_joined_rows_free (rows);
}

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static void
names_the_right_sheet (void)
{
  const guint places[] = {1};
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_EN);
  const SitnetSlice name = slice ("Název"), practice = slice ("Ordinace");
  sitnet_findings_place_columns (findings, "Školy", &name, places, 1);
  sitnet_findings_place_columns (findings, "Lékaři", &practice, places, 1);
  guint k = sitnet_findings_join (findings, "Školy", "Lékaři");
  sitnet_findings_join_heading (findings, "Školy", k, "Název", "Ordinace");
  sitnet_findings_join_column (findings, "Školy", "Mobil");
  sitnet_findings_add (findings, SITNET_FINDING_DUPLICATE_ID, "Školy", SECOND (4), "Název", slice ("A"), "3");
  sitnet_findings_add (findings, SITNET_FINDING_UNKNOWN_COLUMN, "Školy", 1, "Mobil", slice ("Mobil"), NULL);
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (findings);
  CU_ASSERT_EQUAL_FATAL (sitnet_table_get_n_rows (table), 1);
  ASSERT_TEXT (sitnet_column_get_text (sitnet_table_find_column (table, "sheet"), 0), "Lékaři");
  ASSERT_TEXT (sitnet_column_get_text (sitnet_table_find_column (table, "column"), 0), "Ordinace");
  ASSERT_TEXT (sitnet_column_get_text (sitnet_table_find_column (table, "cell"), 0), "B4");
  g_autofree char *near = sitnet_findings_dup_row (findings, "Školy", SECOND (4), SECOND (5)),
                  *far = sitnet_findings_dup_row (findings, "Školy", SECOND (4), 5),
                  *back = sitnet_findings_dup_row (findings, "Školy", 5, SECOND (4));
  ASSERT_TEXT (near, "4");
  ASSERT_TEXT (far, "4 (Lékaři)");
  ASSERT_TEXT (back, "5 (Školy)");
}

static const TestCase cases[] = {
    {"tells sheets by the numbers of rows", tells_sheets_by_rows},
    {"names the right sheet, row and heading", names_the_right_sheet},
};

TEST_MAIN ("input/joined-rows", cases)
