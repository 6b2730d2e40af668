/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows in another order and some of the rows: every type, missing values, what is refused. */
#include "table-private.h"
#include "test.h"

#include <math.h>
#include <sitnet/error.h>

/* A row of each: name, size, share, is, day, kind; the third of the numbers is missing. */
static SitnetTable *
sample (void)
{
  static const char *const names[] = {"Žižka", "chalupa", NULL, "hrad", "cesta"};
  static const char *const labels[] = {"x", "y"};
  static const gint64 sizes[] = {3, 1, 9, 2, 3};
  static const double shares[] = {0.5, NAN, 0.25, -1, 7};
  static const guint8 flags[] = {1, 0, 1, 0, 1}, validity[] = {0x1B}; /* 11011 */
  static const gint32 days[] = {10, -5, 0, 3, 10}, codes[] = {0, 1, -1, 1, 0};
  g_autoptr (SitnetColumn) kinds = sitnet_column_new_text ("kind", 2, labels, NULL);
  SitnetColumn *columns[] = {sitnet_column_new_text ("name", 5, names, NULL),
                             sitnet_column_new ("size", SITNET_VALUE_INT64, 5, sizes, validity, NULL, NULL),
                             sitnet_column_new ("share", SITNET_VALUE_DOUBLE, 5, shares, NULL, NULL, NULL),
                             sitnet_column_new ("is", SITNET_VALUE_BOOL, 5, flags, NULL, NULL, NULL),
                             sitnet_column_new ("day", SITNET_VALUE_DATE, 5, days, validity, NULL, NULL),
                             sitnet_column_new_category ("kind", 5, codes, kinds, NULL, NULL)};
  SitnetTable *table = sitnet_table_new ("sample", "note", columns, G_N_ELEMENTS (columns), NULL);
  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    sitnet_column_unref (columns[c]);
  return table;
}

/* The first letters of the names in order, ? for none. */
static void
assert_names (const SitnetTable *table, const char *expected)
{
  CU_ASSERT_PTR_NOT_NULL_FATAL (table);
  g_autoptr (GString) found = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++) {
    const char *name = sitnet_column_get_text (sitnet_table_get_column (table, 0), row);
    g_string_append_unichar (found, name != NULL ? g_utf8_get_char (name) : '?');
    g_string_append (found, name != NULL && name[1] == 'h' ? "h" : "");
  }
  ASSERT_TEXT (found->str, expected);
}

static void
assert_sorted (const char *column, gboolean descending, const char *expected)
{
  g_autoptr (SitnetTable) table = sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) sorted = sitnet_table_sort (table, column, descending, &error);
  ASSERT_NO_ERROR (error);
  assert_names (sorted, expected);
  ASSERT_TEXT (sitnet_table_get_note (sorted), "note");
  CU_ASSERT_EQUAL (sitnet_table_get_n_columns (sorted), 6);
}

static void
every_type_is_sorted (void)
{
  assert_sorted ("name", FALSE, "chchŽ?");
  assert_sorted ("name", TRUE, "Žchhc?");
  assert_sorted ("size", FALSE, "chhŽc?");
  assert_sorted ("size", TRUE, "Žchch?");
  assert_sorted ("share", FALSE, "h?Žcch");
  assert_sorted ("is", TRUE, "Ž?cchh");
  assert_sorted ("day", FALSE, "chhŽc?");
  assert_sorted ("kind", FALSE, "Žcchh?");
}

static void
some_rows (void)
{
  static const guint64 rows[] = {4, 2, 4};
  g_autoptr (SitnetTable) table = sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) some = sitnet_table_select_rows (table, rows, 3, &error);
  ASSERT_NO_ERROR (error);
  assert_names (some, "c?c");
  CU_ASSERT_TRUE (sitnet_column_is_missing (sitnet_table_find_column (some, "size"), 1));
  ASSERT_TEXT (sitnet_column_get_text (sitnet_table_find_column (some, "kind"), 2), "x");
  g_autoptr (SitnetTable) none = sitnet_table_select_rows (table, NULL, 0, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (none), 0);
  CU_ASSERT_EQUAL (sitnet_table_get_n_columns (none), 6);
}

static void
what_is_not_there (void)
{
  static const guint64 rows[] = {0, 5};
  g_autoptr (SitnetTable) table = sample ();
  g_autoptr (GError) error = NULL, other = NULL;
  CU_ASSERT_PTR_NULL (sitnet_table_select_rows (table, rows, 2, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  ASSERT_TEXT (error->message, "there is no row 5; there are 5 rows");
  CU_ASSERT_PTR_NULL (sitnet_table_sort (table, "nobody", FALSE, &other));
  CU_ASSERT_TRUE (g_error_matches (other, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  ASSERT_TEXT (other->message, "there is no column \"nobody\"; there are name, size, share, is, day, kind");
}

static const TestCase cases[] = {
    {"every type is sorted", every_type_is_sorted}, {"some rows", some_rows}, {"what is not there", what_is_not_there}};
TEST_MAIN ("table-selection", cases)
