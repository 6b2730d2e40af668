/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every column of a comparison is described, in its order and of its type. */
#include "sample-network.h"

#include <sitnet/analysis.h>

static const char *
type_name (const SitnetColumn *column)
{
  static const char *const names[] = {
      [SITNET_VALUE_INT64] = "int64", [SITNET_VALUE_DOUBLE] = "double",     [SITNET_VALUE_BOOL] = "bool",
      [SITNET_VALUE_TEXT] = "text",   [SITNET_VALUE_CATEGORY] = "category", [SITNET_VALUE_DATE] = "date",
  };
  return names[sitnet_column_get_value_type (column)];
}

static void
describes_every_column (void)
{
  g_autoptr (SitnetNetwork) before = sample_network ("a b", "a-b");
  g_autoptr (SitnetNetwork) after = sample_network ("a c", "a-c");
  g_autoptr (SitnetTable) answer = sitnet_network_compare (before, after, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (answer);
  g_autoptr (SitnetTable) said = sitnet_compare_columns_to_table (SITNET_LANGUAGE_EN);
  CU_ASSERT_EQUAL_FATAL (sitnet_table_get_n_rows (said), sitnet_table_get_n_columns (answer));
  for (guint c = 0; c < sitnet_table_get_n_columns (answer); c++) {
    const SitnetColumn *column = sitnet_table_get_column (answer, c);
    ASSERT_TEXT (sitnet_column_get_text (sitnet_table_find_column (said, "name"), c), sitnet_column_get_name (column));
    ASSERT_TEXT (sitnet_column_get_text (sitnet_table_find_column (said, "type"), c), type_name (column));
  }
}

static const TestCase cases[] = {{"describes every column", describes_every_column}};
TEST_MAIN ("compare-columns", cases)
