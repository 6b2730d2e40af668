/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Values as text: the same as the columns themselves say, only faster. */
#include "cell-text.h"
#include "column-builder.h"
#include "test.h"

#include <math.h>

static void
compare (SitnetColumn *column)
{
  g_autoptr (GString) room = g_string_new (NULL);
  for (gsize r = 0; r < sitnet_column_get_n_rows (column); r++) {
    gboolean present = FALSE;
    SitnetSlice cell = sitnet_cell_text (column, r, room, &present);
    g_autofree char *ours = g_strndup (cell.text, cell.length);
    g_autofree char *expected = sitnet_column_dup_cell (column, r);
    CU_ASSERT_EQUAL (present, expected != NULL);
    ASSERT_TEXT (ours, expected != NULL ? expected : "");
  }
  sitnet_column_unref (column);
}

static void
writes_whole_numbers (void)
{
  static const gint64 values[] = {0, 1, -1, 10, -10, 1234567890123, G_MAXINT64, G_MININT64};
  SitnetColumnBuilder *builder = sitnet_column_builder_new ("n", SITNET_VALUE_INT64);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    sitnet_column_builder_add_int64 (builder, values[i]);
  sitnet_column_builder_add_missing (builder);
  compare (sitnet_column_builder_seal (builder));
}

static void
writes_doubles (void)
{
  static const double values[] = {0,        -0.0, 1,     -1,     0.1,         1.0 / 3,  1e15,      -1e15,
                                  1e15 + 2, 1e22, 1e300, 1e-300, 123456789.5, INFINITY, -INFINITY, 999999999999999};
  SitnetColumnBuilder *builder = sitnet_column_builder_new ("x", SITNET_VALUE_DOUBLE);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    sitnet_column_builder_add_double (builder, values[i]);
  sitnet_column_builder_add_missing (builder);
  compare (sitnet_column_builder_seal (builder));
}

/* Decimals of every length and size, and doubles that are none. */
static void
writes_random_doubles (void)
{
  guint64 seed = 20260602;
  SitnetColumnBuilder *builder = sitnet_column_builder_new ("x", SITNET_VALUE_DOUBLE);
  for (guint i = 0; i < test_rounds (20000); i++) {
    guint64 digits = test_random_next (&seed) >> test_random_below (&seed, 64);
    double power = pow (10, test_random_below (&seed, 23));
    sitnet_column_builder_add_double (builder, (i % 2 ? -1 : 1) * (double)digits / power);
    sitnet_column_builder_add_double (builder, 1.0 / (double)(digits + 1));
    sitnet_column_builder_add_double (builder, (double)(digits % 100000) / 1000);
  }
  compare (sitnet_column_builder_seal (builder));
}

static void
writes_the_rest (void)
{
  SitnetColumnBuilder *text = sitnet_column_builder_new ("t", SITNET_VALUE_TEXT);
  sitnet_column_builder_add_text (text, "žluť");
  sitnet_column_builder_add_text (text, "");
  sitnet_column_builder_add_missing (text);
  compare (sitnet_column_builder_seal (text));
  SitnetColumnBuilder *flag = sitnet_column_builder_new ("b", SITNET_VALUE_BOOL);
  sitnet_column_builder_add_bool (flag, TRUE);
  sitnet_column_builder_add_bool (flag, FALSE);
  compare (sitnet_column_builder_seal (flag));
  SitnetColumnBuilder *date = sitnet_column_builder_new ("d", SITNET_VALUE_DATE);
  sitnet_column_builder_add_date (date, 17652);
  sitnet_column_builder_add_date (date, -1);
  compare (sitnet_column_builder_seal (date));
}

static const TestCase cases[] = {
    {"writes whole numbers", writes_whole_numbers},
    {"writes doubles", writes_doubles},
    {"writes random doubles", writes_random_doubles},
    {"writes the rest", writes_the_rest},
};
TEST_MAIN ("cell-text", cases)
