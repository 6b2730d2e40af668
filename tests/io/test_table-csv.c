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

static const TestCase cases[] = {
    {"writes every type", writes_every_type},
    {"quotes only what needs it", quotes_only_what_needs_it},
    {"writes no blank line for an empty cell", writes_no_blank_line_for_an_empty_cell},
    {"writes a table without rows", writes_a_table_without_rows},
    {"writes cells longer than a piece", writes_cells_longer_than_a_piece},
};
TEST_MAIN ("table-csv", cases)
