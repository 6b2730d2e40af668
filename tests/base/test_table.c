/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables: columns by name, ragged and doubled ones refused, equality. */
#include "test.h"

#include <sitnet/error.h>
#include <sitnet/table.h>

static const gint64 numbers[] = {1, 2, 3};

static SitnetColumn *
column (const char *name, gsize n_rows)
{
  return sitnet_column_new (name, SITNET_VALUE_INT64, n_rows, numbers, NULL, NULL, NULL);
}

static void
finds_columns (void)
{
  g_autoptr (SitnetColumn) a = column ("a", 3), b = column ("b", 3);
  SitnetColumn *columns[] = {a, b};
  g_autoptr (SitnetTable) table = sitnet_table_new ("t", "note", columns, 2, NULL);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (table), 3);
  CU_ASSERT_EQUAL (sitnet_table_get_n_columns (table), 2);
  CU_ASSERT_PTR_EQUAL (sitnet_table_find_column (table, "b"), b);
  CU_ASSERT_PTR_NULL (sitnet_table_find_column (table, "c"));
  ASSERT_TEXT (sitnet_table_get_note (table), "note");
}

static void
refuses_ragged_and_doubled (void)
{
  g_autoptr (SitnetColumn) a = column ("a", 3), shorter = column ("b", 2);
  SitnetColumn *ragged[] = {a, shorter}, *doubled[] = {a, a};
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_table_new ("t", NULL, ragged, 2, &error));
  ASSERT_TEXT (error->message, "table \"t\": column \"b\" has 2 rows, column \"a\" has 3");
  g_clear_error (&error);
  CU_ASSERT_PTR_NULL (sitnet_table_new ("t", NULL, doubled, 2, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_DATA));
}

static void
holds_nothing (void)
{
  g_autoptr (SitnetTable) table = sitnet_table_new ("t", NULL, NULL, 0, NULL);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (table), 0);
}

static void
compares_values (void)
{
  g_autoptr (SitnetColumn) a = column ("a", 3), same = column ("a", 3), other = column ("z", 3);
  g_autoptr (SitnetTable) x = sitnet_table_new ("x", NULL, &a, 1, NULL);
  g_autoptr (SitnetTable) y = sitnet_table_new ("y", NULL, &same, 1, NULL);
  g_autoptr (SitnetTable) z = sitnet_table_new ("z", NULL, &other, 1, NULL);
  CU_ASSERT_TRUE (sitnet_table_equal (x, y));
  CU_ASSERT_FALSE (sitnet_table_equal (x, z));
}

static const TestCase cases[] = {
    {"finds columns", finds_columns},
    {"refuses ragged and doubled", refuses_ragged_and_doubled},
    {"holds nothing", holds_nothing},
    {"compares values", compares_values},
};
TEST_MAIN ("table", cases)
