/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The order in which findings are shown. */
#include "findings.h"
#include "test.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static const char *
cell (SitnetTable *table, const char *column, gsize row)
{
  return sitnet_column_get_text (sitnet_table_find_column (table, column), row);
}

static gint64
row_number (SitnetTable *table, gsize row)
{
  SitnetColumn *column = sitnet_table_find_column (table, "row");
  return sitnet_column_is_missing (column, row) ? -1 : sitnet_column_get_int64s (column)[row];
}

static void
test_order (void)
{
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_EN);
  sitnet_findings_add (findings, SITNET_FINDING_SELF_TIE, "ties", 5, "from", slice ("a"), NULL);
  sitnet_findings_add (findings, SITNET_FINDING_DUPLICATE_ID, "actors", 9, "id", slice ("a"), "2");
  sitnet_findings_add (findings, SITNET_FINDING_BAD_NUMBER, "ties", 8, "strength", slice ("x"), NULL);
  sitnet_findings_add (findings, SITNET_FINDING_BAD_DATE, "ties", 3, "since", slice ("x"), NULL);
  sitnet_findings_add (findings, SITNET_FINDING_MISSING_SHEET, "actors", 0, NULL, slice ("actors"), NULL);
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (findings);
  const gint64 rows[] = {3, 8, 5, -1, 9};
  CU_ASSERT_EQUAL_FATAL (sitnet_table_get_n_rows (table), 5);
  for (gsize i = 0; i < 5; i++)
    CU_ASSERT_EQUAL (row_number (table, i), rows[i]);
  ASSERT_TEXT (cell (table, "sheet", 3), "actors");
  ASSERT_TEXT (cell (table, "column", 3), "");
  CU_ASSERT_EQUAL (sitnet_findings_get_n_errors (findings), 4);
}

static const TestCase cases[] = {
    {"order", test_order},
};

TEST_MAIN ("findings-table", cases)
