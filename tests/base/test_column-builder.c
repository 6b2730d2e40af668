/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Growing columns: many rows, late missing values, every type. */
#include "column-builder.h"
#include "test.h"

#include <math.h>

static void
grows_with_late_missing_values (void)
{
  SitnetColumnBuilder *builder = sitnet_column_builder_new ("n", SITNET_VALUE_INT64);
  for (gint64 i = 0; i < 1000; i++)
    if (i % 97 == 96)
      sitnet_column_builder_add_missing (builder);
    else
      sitnet_column_builder_add_int64 (builder, i * i);
  g_autoptr (SitnetColumn) column = sitnet_column_builder_seal (builder);
  CU_ASSERT_EQUAL (sitnet_column_get_n_rows (column), 1000);
  guint wrong = 0;
  for (gsize r = 0; r < 1000; r++)
    if (r % 97 == 96)
      wrong += !sitnet_column_is_missing (column, r);
    else
      wrong += sitnet_column_is_missing (column, r) || sitnet_column_get_int64s (column)[r] != (gint64)(r * r);
  CU_ASSERT_EQUAL (wrong, 0);
}

static void
holds_texts (void)
{
  SitnetColumnBuilder *builder = sitnet_column_builder_new ("t", SITNET_VALUE_TEXT);
  sitnet_column_builder_add_missing (builder);
  CU_ASSERT_TRUE (sitnet_column_builder_add_slice (builder, "školka", 3));
  sitnet_column_builder_add_text (builder, NULL);
  sitnet_column_builder_add_text (builder, "");
  for (guint i = 0; i < 100; i++)
    sitnet_column_builder_add_text (builder, "příliš žluťoučký kůň");
  g_autoptr (SitnetColumn) column = sitnet_column_builder_seal (builder);
  CU_ASSERT_TRUE (sitnet_column_is_missing (column, 0));
  ASSERT_TEXT (sitnet_column_get_text (column, 1), "š"
                                                   "k");
  CU_ASSERT_TRUE (sitnet_column_is_missing (column, 2));
  ASSERT_TEXT (sitnet_column_get_text (column, 3), "");
  ASSERT_TEXT (sitnet_column_get_text (column, 103), "příliš žluťoučký kůň");
}

static void
add_row (SitnetColumnBuilder *builder, guint number)
{
  SitnetValueType type = sitnet_column_builder_get_type (builder);
  if (number % 5 == 0)
    sitnet_column_builder_add_missing (builder);
  else if (type == SITNET_VALUE_TEXT)
    sitnet_column_builder_add_text (builder, number % 5 == 1 ? "" : number % 2 ? "půl" : "celý");
  else if (type == SITNET_VALUE_DOUBLE)
    sitnet_column_builder_add_double (builder, number / 4.0);
  else
    sitnet_column_builder_add_bool (builder, number % 3 == 0);
}

/* As if the rows had been added one by one; `first_number` says where missing ones lie. */
static void
assert_appends (SitnetValueType type, guint first_number, guint n_first, guint n_second)
{
  SitnetColumnBuilder *whole = sitnet_column_builder_new ("x", type), *first = sitnet_column_builder_new ("x", type);
  g_autoptr (SitnetColumnBuilder) second = sitnet_column_builder_new_like (first);
  for (guint i = 0; i < n_first + n_second; i++) {
    add_row (whole, first_number + i);
    add_row (i < n_first ? first : second, first_number + i);
  }
  CU_ASSERT_TRUE (sitnet_column_builder_can_append (first, second));
  sitnet_column_builder_append (first, second);
  add_row (whole, 7);
  add_row (first, 7);
  g_autoptr (SitnetColumn) expected = sitnet_column_builder_seal (whole), column = sitnet_column_builder_seal (first);
  CU_ASSERT_EQUAL_FATAL (sitnet_column_get_n_rows (column), n_first + n_second + 1);
  for (gsize r = 0; r < sitnet_column_get_n_rows (column); r++) {
    g_autofree char *cell = sitnet_column_dup_cell (column, r), *other = sitnet_column_dup_cell (expected, r);
    ASSERT_TEXT (cell, other);
    CU_ASSERT_EQUAL (sitnet_column_is_missing (column, r), sitnet_column_is_missing (expected, r));
  }
}

static void
appends (void)
{
  static const SitnetValueType types[] = {SITNET_VALUE_TEXT, SITNET_VALUE_DOUBLE, SITNET_VALUE_BOOL};
  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    for (guint n_first = 0; n_first < 20; n_first++)
      for (guint n_second = 0; n_second < 20; n_second++)
        assert_appends (types[t], n_first % 6, n_first, n_second);
  assert_appends (SITNET_VALUE_TEXT, 1, 3, 600);
  assert_appends (SITNET_VALUE_DOUBLE, 1, 600, 3);
}

static void
takes_nan_as_missing (void)
{
  SitnetColumnBuilder *builder = sitnet_column_builder_new ("x", SITNET_VALUE_DOUBLE);
  sitnet_column_builder_add_double (builder, 1);
  sitnet_column_builder_add_double (builder, NAN);
  g_autoptr (SitnetColumn) column = sitnet_column_builder_seal (builder);
  CU_ASSERT_FALSE (sitnet_column_is_missing (column, 0));
  CU_ASSERT_TRUE (sitnet_column_is_missing (column, 1));
}

/* Many at once, as if one by one, with and without a missing one among them. */
static void
adds_doubles (void)
{
  for (guint n = 0; n < 200; n += 7)
    for (guint missing = 0; missing < 3; missing++) {
      SitnetColumnBuilder *singly = sitnet_column_builder_new ("x", SITNET_VALUE_DOUBLE),
                          *at_once = sitnet_column_builder_new ("x", SITNET_VALUE_DOUBLE);
      sitnet_column_builder_reserve (at_once, 100);
      double values[200];
      for (guint i = 0; i < n; i++)
        values[i] = missing > 0 && i % 50 == missing ? NAN : i / 4.0;
      for (guint round = 0; round < 3; round++) {
        for (guint i = 0; i < n; i++)
          sitnet_column_builder_add_double (singly, values[i]);
        sitnet_column_builder_add_doubles (at_once, values, n);
      }
      g_autoptr (SitnetColumn) expected = sitnet_column_builder_seal (singly),
                               column = sitnet_column_builder_seal (at_once);
      CU_ASSERT_EQUAL_FATAL (sitnet_column_get_n_rows (column), 3 * n);
      for (gsize r = 0; r < 3 * n; r++) {
        g_autofree char *cell = sitnet_column_dup_cell (column, r), *other = sitnet_column_dup_cell (expected, r);
        ASSERT_TEXT (cell, other);
      }
    }
}

static void
seals_empty (void)
{
  for (SitnetValueType type = SITNET_VALUE_INT64; type <= SITNET_VALUE_DATE; type++) {
    if (type == SITNET_VALUE_CATEGORY)
      continue;
    g_autoptr (SitnetColumn) column = sitnet_column_builder_seal (sitnet_column_builder_new ("e", type));
    CU_ASSERT_EQUAL (sitnet_column_get_n_rows (column), 0);
    CU_ASSERT_EQUAL (sitnet_column_get_value_type (column), type);
  }
}

static const TestCase cases[] = {
    {"grows", grows_with_late_missing_values}, {"texts", holds_texts}, {"NaN is missing", takes_nan_as_missing},
    {"doubles at once", adds_doubles},         {"empty", seals_empty}, {"appends", appends},
};
TEST_MAIN ("column-builder", cases)
