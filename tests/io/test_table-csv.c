/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables as CSV. */
#include "sample-table.h"
#include "test.h"

static void
writes_every_type (void)
{
  g_autoptr (SitnetTable) table = sample_table ();
  g_autofree char *text = sample_write (table, SITNET_FORMAT_CSV);
  ASSERT_TEXT (text, "name,count,share,is it,since,sector\n"
                     "\"Škola „U lípy“, \"\"jih\"\"\",-12,0.25,true,2018-05-01,school\n"
                     ",,,,,\n");
}

static void
quotes_only_what_needs_it (void)
{
  static const char *const texts[] = {"plain", "a;b", "a,b", "a\nb", "a\rb", "\"", "\"\"x\"", " a ", "=1+1", "<b>"};
  g_autoptr (SitnetTable) table = sample_texts ("the \"name\"", texts, G_N_ELEMENTS (texts));
  g_autofree char *text = sample_write (table, SITNET_FORMAT_CSV);
  ASSERT_TEXT (text, "\"the \"\"name\"\"\"\nplain\na;b\n\"a,b\"\n\"a\nb\"\n\"a\rb\"\n\"\"\"\"\n"
                     "\"\"\"\"\"x\"\"\"\n a \n=1+1\n<b>\n");
}

static void
writes_no_blank_line_for_an_empty_cell (void)
{
  static const char *const texts[] = {NULL, "", "x"};
  g_autoptr (SitnetTable) table = sample_texts ("a", texts, 3);
  g_autofree char *text = sample_write (table, SITNET_FORMAT_CSV);
  ASSERT_TEXT (text, "a\n\"\"\n\"\"\nx\n");
}

static void
writes_a_table_without_rows (void)
{
  g_autoptr (SitnetTable) table = sample_texts ("a", NULL, 0);
  g_autofree char *text = sample_write (table, SITNET_FORMAT_CSV);
  ASSERT_TEXT (text, "a\n");
}

static void
writes_cells_longer_than_a_piece (void)
{
  g_autofree char *cell = g_strnfill (200000, '"');
  const char *const texts[] = {cell};
  g_autoptr (SitnetTable) table = sample_texts ("a", texts, 1);
  g_autofree char *text = sample_write (table, SITNET_FORMAT_CSV);
  CU_ASSERT_EQUAL (strlen (text), 2 + 400000 + 3);
}

/* A mark of CSV at each place of texts of each length, and none. */
static void
finds_a_mark_wherever_it_stands (void)
{
  static const char marks[] = ",\"\n\r";
  for (gsize length = 1; length <= 200; length++)
    for (gsize place = 0; place <= length; place++) {
      g_autofree char *cell = g_strnfill (length, 'x');
      char mark = marks[(length + place) % strlen (marks)];
      if (place < length)
        cell[place] = mark;
      const char *const texts[] = {cell};
      g_autoptr (SitnetTable) table = sample_texts ("a", texts, 1);
      g_autofree char *text = sample_write (table, SITNET_FORMAT_CSV);
      gsize n_quotes = place == length ? 0 : mark == '"' ? 3 : 2;
      CU_ASSERT_EQUAL (strlen (text), 2 + length + n_quotes + 1);
      CU_ASSERT_EQUAL (text[2] == '"', n_quotes > 0);
    }
}

/* Numbers of all lengths, also where a piece of the output ends. */
static void
writes_numbers_of_many_rows (void)
{
  guint64 seed = 20261129;
  SitnetColumnBuilder *whole = sitnet_column_builder_new ("n", SITNET_VALUE_INT64);
  SitnetColumnBuilder *number = sitnet_column_builder_new ("x", SITNET_VALUE_DOUBLE);
  for (guint i = 0; i < 20000; i++) {
    guint64 value = test_random_next (&seed) >> test_random_below (&seed, 64);
    sitnet_column_builder_add_int64 (whole, (gint64)(i % 2 ? value : 0 - value));
    if (i % 7 == 0)
      sitnet_column_builder_add_missing (number);
    else
      sitnet_column_builder_add_double (number, (double)value / (1 + test_random_below (&seed, 1000)));
  }
  SitnetColumn *columns[] = {sitnet_column_builder_seal (whole), sitnet_column_builder_seal (number)};
  g_autoptr (GString) expected = g_string_new ("n,x\n");
  for (gsize row = 0; row < 20000; row++) {
    g_autofree char *n = sitnet_column_dup_cell (columns[0], row), *x = sitnet_column_dup_cell (columns[1], row);
    g_string_append_printf (expected, "%s,%s\n", n, x != NULL ? x : "");
  }
  g_autoptr (SitnetTable) table = sample_table_of (columns, 2);
  g_autofree char *text = sample_write (table, SITNET_FORMAT_CSV);
  CU_ASSERT_STRING_EQUAL (text, expected->str);
}

static const TestCase cases[] = {
    {"writes every type", writes_every_type},
    {"quotes only what needs it", quotes_only_what_needs_it},
    {"writes no blank line for an empty cell", writes_no_blank_line_for_an_empty_cell},
    {"writes a table without rows", writes_a_table_without_rows},
    {"writes cells longer than a piece", writes_cells_longer_than_a_piece},
    {"finds a mark wherever it stands", finds_a_mark_wherever_it_stands},
    {"writes numbers of many rows", writes_numbers_of_many_rows},
};
TEST_MAIN ("table-csv", cases)
