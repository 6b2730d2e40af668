/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells as text: numbers, dates, truth, missing ones. */
#include "column-private.h"
#include "test.h"

static void
writes_doubles_shortest (void)
{
  static const double values[] = {0.1, 1.0 / 3, -0.0, 5, 1e15, 123456.5, 1e-7};
  static const char *const expected[] = {"0.1", "0.3333333333333333", "0", "5", "1e+15", "123456.5", "1e-07"};
  g_autoptr (SitnetColumn) column = sitnet_column_new ("x", SITNET_VALUE_DOUBLE, 7, values, NULL, NULL, NULL);
  for (gsize r = 0; r < 7; r++) {
    g_autofree char *cell = sitnet_column_dup_cell (column, r);
    ASSERT_TEXT (cell, expected[r]);
    CU_ASSERT_EQUAL (g_ascii_strtod (cell, NULL), values[r]);
  }
}

static void
writes_dates_as_iso (void)
{
  static const gint32 days[] = {0, -1, 17652, -719162, 11016};
  static const char *const expected[] = {"1970-01-01", "1969-12-31", "2018-05-01", "0001-01-01", "2000-02-29"};
  g_autoptr (SitnetColumn) column = sitnet_column_new ("d", SITNET_VALUE_DATE, 5, days, NULL, NULL, NULL);
  for (gsize r = 0; r < 5; r++) {
    g_autofree char *cell = sitnet_column_dup_cell (column, r);
    ASSERT_TEXT (cell, expected[r]);
  }
}

static void
writes_whole_numbers_and_truth (void)
{
  static const gint64 numbers[] = {-5, G_MAXINT64};
  static const guint8 truths[] = {0, 1};
  static const guint8 second_alone[] = {2};
  g_autoptr (SitnetColumn) whole = sitnet_column_new ("n", SITNET_VALUE_INT64, 2, numbers, NULL, NULL, NULL);
  g_autoptr (SitnetColumn) truth = sitnet_column_new ("b", SITNET_VALUE_BOOL, 2, truths, second_alone, NULL, NULL);
  g_autofree char *least = sitnet_column_dup_cell (whole, 0), *most = sitnet_column_dup_cell (whole, 1);
  g_autofree char *missing = sitnet_column_dup_cell (truth, 0), *yes = sitnet_column_dup_cell (truth, 1);
  ASSERT_TEXT (least, "-5");
  ASSERT_TEXT (most, "9223372036854775807");
  CU_ASSERT_PTR_NULL (missing);
  ASSERT_TEXT (yes, "true");
}

static const TestCase cases[] = {
    {"whole numbers and truth", writes_whole_numbers_and_truth},
    {"doubles", writes_doubles_shortest},
    {"dates", writes_dates_as_iso},
};
TEST_MAIN ("column-text", cases)
