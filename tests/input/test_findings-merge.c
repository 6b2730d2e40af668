/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Two sets of findings become one: numbers add up, the second is empty after, and may be used again. */
#include "findings.h"
#include "test.h"

static void
add (SitnetFindings *findings, const char *sheet, guint64 row, const char *value)
{
  sitnet_findings_add (findings, SITNET_FINDING_UNKNOWN_CODE, sheet, row, "kind", sitnet_slice_of (value), NULL);
}

static void
test_merge (void)
{
  g_autoptr (SitnetFindings) all = sitnet_findings_new (SITNET_LANGUAGE_EN);
  g_autoptr (SitnetFindings) further = sitnet_findings_new (SITNET_LANGUAGE_EN);
  add (all, "ties", 4, "x");
  add (further, "ties", 2, "x");
  add (further, "actors", 9, "y");
  guint64 n_errors = sitnet_findings_get_n_errors (all) + sitnet_findings_get_n_errors (further);
  sitnet_findings_merge (all, further);
  CU_ASSERT_EQUAL (sitnet_findings_get_n_errors (all), n_errors);
  CU_ASSERT_TRUE (sitnet_findings_is_empty (further));
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (all);
  static const gint64 rows[] = {2, 4, 9}, counts[] = {2, 2, 1};
  CU_ASSERT_EQUAL_FATAL (sitnet_table_get_n_rows (table), 3);
  for (guint i = 0; i < 3; i++) {
    CU_ASSERT_EQUAL (sitnet_column_get_int64s (sitnet_table_find_column (table, "row"))[i], rows[i]);
    CU_ASSERT_EQUAL (sitnet_column_get_int64s (sitnet_table_find_column (table, "count"))[i], counts[i]);
  }
  add (further, "ties", 1, "z");
  CU_ASSERT_FALSE (sitnet_findings_is_empty (further));
}

static const TestCase cases[] = {
    {"merge", test_merge},
};

TEST_MAIN ("findings-merge", cases)
