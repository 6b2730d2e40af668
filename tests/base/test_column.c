/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Columns: memory, missing values, selection, equality. */
#include "column-private.h"
#include "test.h"

static gboolean owner_freed;

static void
free_owner (gpointer owner)
{
  owner_freed = TRUE;
}

static void
borrows_memory_until_dropped (void)
{
  static const double values[] = {1.5, 2, 1e300};
  owner_freed = FALSE;
  SitnetColumn *column = sitnet_column_new ("x", SITNET_VALUE_DOUBLE, 3, values, NULL, free_owner, NULL);
  CU_ASSERT_PTR_EQUAL (sitnet_column_get_doubles (column), values);
  sitnet_column_unref (sitnet_column_ref (column));
  CU_ASSERT_FALSE (owner_freed);
  sitnet_column_unref (column);
  CU_ASSERT_TRUE (owner_freed);
}

static void
keeps_missing_texts_apart_from_empty_ones (void)
{
  const char *texts[] = {"a", NULL, ""};
  g_autoptr (SitnetColumn) column = sitnet_column_new_text ("t", 3, texts, NULL);
  CU_ASSERT_FALSE (sitnet_column_is_missing (column, 0));
  CU_ASSERT_TRUE (sitnet_column_is_missing (column, 1));
  CU_ASSERT_FALSE (sitnet_column_is_missing (column, 2));
  ASSERT_TEXT (sitnet_column_get_text (column, 1), NULL);
  ASSERT_TEXT (sitnet_column_get_text (column, 2), "");
}

static void
refuses_text_that_is_not_utf8 (void)
{
  const char *texts[] = {"ok", "\xe8"};
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_column_new_text ("name", 2, texts, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_DATA));
  ASSERT_TEXT (error->message, "column \"name\", row 2: the text is not UTF-8");
}

static void
compares_categories_by_label (void)
{
  const char *one[] = {"a", "b"}, *two[] = {"b", "a"};
  static const gint32 codes[] = {0, 1, -1}, swapped[] = {1, 0, -1};
  g_autoptr (SitnetColumn) labels = sitnet_column_new_text ("l", 2, one, NULL);
  g_autoptr (SitnetColumn) others = sitnet_column_new_text ("l", 2, two, NULL);
  g_autoptr (SitnetColumn) x = sitnet_column_new_category ("c", 3, codes, labels, NULL, NULL);
  g_autoptr (SitnetColumn) y = sitnet_column_new_category ("c", 3, swapped, others, NULL, NULL);
  g_autoptr (SitnetColumn) z = sitnet_column_new_category ("c", 3, codes, others, NULL, NULL);
  CU_ASSERT_TRUE (sitnet_column_equal (x, y));
  CU_ASSERT_FALSE (sitnet_column_equal (x, z));
}

static void
selects_rows (void)
{
  const char *texts[] = {"a", NULL, "ccc", "d"};
  static const guint32 rows[] = {2, 1};
  g_autoptr (SitnetColumn) column = sitnet_column_new_text ("t", 4, texts, NULL);
  g_autoptr (SitnetColumn) selected = sitnet_column_select (column, rows, 2);
  CU_ASSERT_EQUAL (sitnet_column_get_n_rows (selected), 2);
  ASSERT_TEXT (sitnet_column_get_text (selected, 0), "ccc");
  CU_ASSERT_TRUE (sitnet_column_is_missing (selected, 1));
}

static const TestCase cases[] = {
    {"borrows memory", borrows_memory_until_dropped},
    {"missing texts", keeps_missing_texts_apart_from_empty_ones},
    {"not UTF-8", refuses_text_that_is_not_utf8},
    {"categories by label", compares_categories_by_label},
    {"selects rows", selects_rows},
};
TEST_MAIN ("column", cases)
