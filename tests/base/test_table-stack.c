/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables of several data sets one after another: values, missing ones, columns that only some have. */
#include "table-private.h"
#include "test.h"

#include <sitnet/error.h>

#include <sitnet/table.h>

static SitnetColumn *
numbers (const char *name, const gint64 *values, gsize n, const guint8 *validity)
{
  return sitnet_column_new (name, SITNET_VALUE_INT64, n, values, validity, NULL, NULL);
}

static SitnetTable *
table_of (SitnetColumn *first, SitnetColumn *second)
{
  SitnetColumn *columns[] = {first, second};
  SitnetTable *table = sitnet_table_new ("sizes", "note", columns, second != NULL ? 2 : 1, NULL);
  sitnet_column_unref (first);
  if (second != NULL)
    sitnet_column_unref (second);
  return table;
}

static void
assert_cell (const SitnetTable *table, const char *column, gsize row, const char *expected)
{
  const SitnetColumn *found = sitnet_table_find_column (table, column);
  CU_ASSERT_PTR_NOT_NULL_FATAL (found);
  if (expected == NULL) {
    CU_ASSERT_TRUE (sitnet_column_is_missing (found, row));
    return;
  }
  g_autofree char *cell = sitnet_column_dup_cell (found, row);
  ASSERT_TEXT (cell, expected);
}

static void
rows_follow_each_other (void)
{
  static const gint64 first[] = {1, 2, 3}, second[] = {4};
  static const guint8 validity[] = {5}; /* the second is missing */
  const char *const texts[] = {"x"};
  g_autoptr (SitnetTable) one = table_of (numbers ("size", first, 3, validity), NULL);
  g_autoptr (SitnetTable) two =
      table_of (numbers ("size", second, 1, NULL), sitnet_column_new_text ("remark", 1, texts, NULL));
  SitnetTable *tables[] = {one, two};
  const char *const labels[] = {"a", "b"};
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) all = sitnet_table_stack ("data", labels, tables, 2, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_EQUAL_FATAL (sitnet_table_get_n_rows (all), 4);
  ASSERT_TEXT (sitnet_column_get_name (sitnet_table_get_column (all, 0)), "data");
  assert_cell (all, "data", 2, "a");
  assert_cell (all, "data", 3, "b");
  assert_cell (all, "size", 0, "1");
  assert_cell (all, "size", 1, NULL);
  assert_cell (all, "size", 3, "4");
  assert_cell (all, "remark", 0, NULL);
  assert_cell (all, "remark", 3, "x");
}

static void
types_that_differ_become_text (void)
{
  static const gint64 first[] = {7};
  const char *const texts[] = {"seven"};
  g_autoptr (SitnetTable) one = table_of (numbers ("size", first, 1, NULL), NULL);
  g_autoptr (SitnetTable) two = table_of (sitnet_column_new_text ("size", 1, texts, NULL), NULL);
  SitnetTable *tables[] = {one, two};
  const char *const labels[] = {"a", "b"};
  g_autoptr (SitnetTable) all = sitnet_table_stack ("data", labels, tables, 2, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (all);
  assert_cell (all, "size", 0, "7");
  assert_cell (all, "size", 1, "seven");
}

static void
no_rows_keep_the_columns (void)
{
  g_autoptr (SitnetTable) one = table_of (numbers ("size", NULL, 0, NULL), NULL);
  SitnetTable *tables[] = {one, one};
  const char *const labels[] = {"a", "b"};
  g_autoptr (SitnetTable) all = sitnet_table_stack ("data", labels, tables, 2, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (all);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (all), 0);
  CU_ASSERT_EQUAL (sitnet_table_get_n_columns (all), 2);
}

static void
a_label_may_lack (void)
{
  static const gint64 first[] = {7};
  g_autoptr (SitnetTable) one = table_of (numbers ("size", first, 1, NULL), NULL);
  SitnetTable *tables[] = {one, one};
  const char *const labels[] = {"a", NULL};
  g_autoptr (SitnetTable) all = sitnet_table_stack ("region", labels, tables, 2, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (all);
  assert_cell (all, "region", 0, "a");
  assert_cell (all, "region", 1, NULL);
}

/* One who says stop at once. */
static gboolean
stop (double fraction, gpointer data)
{
  return FALSE;
}

static void
stops_when_told (void)
{
  SitnetProgress progress = {stop, NULL, SITNET_LANGUAGE_EN, "components"};
  const char *const texts[] = {"a", "b"}, *const labels[] = {"x"};
  SitnetColumn *column = sitnet_column_new_text ("id", 2, texts, NULL);
  g_autoptr (SitnetTable) table = sitnet_table_new ("one", NULL, &column, 1, NULL);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_table_stack_watched ("data", labels, &table, 1, &progress, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  sitnet_column_unref (column);
}

static const TestCase cases[] = {
    {"stops when told", stops_when_told},
    {"a_label_may_lack", a_label_may_lack},
    {"rows_follow_each_other", rows_follow_each_other},
    {"types_that_differ_become_text", types_that_differ_become_text},
    {"no_rows_keep_the_columns", no_rows_keep_the_columns},
};

TEST_MAIN ("base/table-stack", cases)
