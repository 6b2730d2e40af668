/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The order in which findings are shown. */
#include "findings.h"
#include "findings-cells.h"
#include "test.h"

#include <string.h>

static void
test_order (void)
{
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_EN);
  sitnet_findings_add (findings, SITNET_FINDING_SELF_TIE, "ties", 5, "from", sitnet_slice_of ("a"), NULL);
  sitnet_findings_add (findings, SITNET_FINDING_DUPLICATE_ID, "actors", 9, "id", sitnet_slice_of ("a"), "2");
  sitnet_findings_add (findings, SITNET_FINDING_BAD_NUMBER, "ties", 8, "strength", sitnet_slice_of ("x"), NULL);
  sitnet_findings_add (findings, SITNET_FINDING_BAD_DATE, "ties", 3, "since", sitnet_slice_of ("x"), NULL);
  sitnet_findings_add (findings, SITNET_FINDING_MISSING_SHEET, "actors", 0, NULL, sitnet_slice_of ("actors"), NULL);
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
