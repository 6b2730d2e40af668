/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The tables and pictures of a document as files. */
#include "figures.h"
#include "test.h"

#include <math.h>
#include <string.h>

static const char *const headings[] = {"Who", "How many"};

static char *
text_of (const Figures *figures, const char *file)
{
  for (guint i = 0; i < figures_get_n (figures); i++)
    if (strcmp (figures_get_file (figures, i), file) == 0) {
      g_autoptr (GError) error = NULL;
      char *text = figures_dup_text (figures, i, &error);
      ASSERT_NO_ERROR (error);
      return text;
    }
  return NULL;
}

#define ASSERT_FILE(figures, file, expected)                                                                           \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *text_ = text_of (figures, file);                                                                  \
    ASSERT_TEXT (text_, expected);                                                                                     \
  }                                                                                                                    \
  G_STMT_END

static void
add_table (Figures *figures, const char *who, double number, const char *shown)
{
  figures_begin_table (figures, headings, 2, FALSE);
  figures_cell (figures, "", NAN, who);
  figures_cell (figures, "", number, shown);
  CU_ASSERT_PTR_NULL (figures_end_table (figures));
}

static void
a_table_is_plain_csv (void)
{
  g_autoptr (Figures) figures = figures_new ();
  figures_name (figures, "bridges");
  add_table (figures, "A, \"B\"", -1.0625, "−1,063");
  ASSERT_FILE (figures, "bridges.csv", "Who,How many\n\"A, \"\"B\"\"\",-1.0625\n");
}

static void
numbers_and_words_in_one_column (void)
{
  static const char *const twice[] = {"Who", "Who", ""};
  g_autoptr (Figures) figures = figures_new ();
  figures_begin_table (figures, twice, 3, FALSE);
  figures_cell (figures, "", NAN, "A");
  figures_cell (figures, "", 1e6, "1 000 000");
  figures_cell (figures, "", NAN, NULL);
  figures_cell (figures, "", NAN, "B");
  figures_cell (figures, "", NAN, "at least 3");
  figures_cell (figures, "", 2, "2");
  figures_end_table (figures);
  ASSERT_FILE (figures, "table.csv", "Who,Who (2),\nA,1 000 000,\nB,at least 3,2\n");
}

static void
a_text_that_is_no_utf_8_is_an_error (void)
{
  g_autoptr (Figures) figures = figures_new ();
  add_table (figures, "\xff", 1, "1");
  add_table (figures, "A", 1, "1");
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (figures_dup_text (figures, 2, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_DATA));
}

static void
names_are_told_apart_and_listed (void)
{
  g_autoptr (Figures) figures = figures_new ();
  figures_title (figures, "Bridges, all");
  figures_name (figures, "bridges");
  add_table (figures, "A", 1, "1");
  figures_name (figures, "bridges");
  add_table (figures, "B", 2, "2");
  add_table (figures, "C", 3, "3");
  ASSERT_FILE (figures, "index.csv",
               "file,title\nbridges.csv,\"Bridges, all\"\nbridges-2.csv,\"Bridges, "
               "all\"\ntable.csv,\"Bridges, all\"\n");
  ASSERT_FILE (figures, "bridges-2.csv", "Who,How many\nB,2\n");
}

static void
a_picture_is_squares_and_their_meaning (void)
{
  g_autoptr (Figures) figures = figures_new ();
  figures_name (figures, "coverage");
  figures_title (figures, "A & B");
  figures_legend (figures, "#c8443c", "×", "nobody <offers> it");
  figures_begin_table (figures, headings, 2, TRUE);
  figures_cell (figures, "", NAN, " Housing");
  figures_cell (figures, "#c8443c", NAN, "×");
  ASSERT_TEXT (figures_end_table (figures), "coverage");
  ASSERT_FILE (figures, "coverage.csv", "Who,How many\nHousing,nobody <offers> it\n");
  g_autofree char *svg = text_of (figures, "coverage.svg");
  CU_ASSERT_PTR_NOT_NULL_FATAL (svg);
  CU_ASSERT_PTR_NOT_NULL (strstr (svg, "<title>A &amp; B</title>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (svg, "fill=\"#fff\">×</text>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (svg, "×  nobody &lt;offers&gt; it</text>"));
}

static void
a_drawing_is_as_it_was_drawn (void)
{
  g_autoptr (Figures) figures = figures_new ();
  figures_name (figures, "map");
  ASSERT_TEXT (figures_drawing (figures, "<?xml?><svg/>rest", 13), "map");
  ASSERT_FILE (figures, "map.svg", "<?xml?><svg/>");
}

static const TestCase cases[] = {
    {"a table is plain csv", a_table_is_plain_csv},
    {"numbers and words in one column", numbers_and_words_in_one_column},
    {"no UTF-8 is an error", a_text_that_is_no_utf_8_is_an_error},
    {"names are told apart and listed", names_are_told_apart_and_listed},
    {"a picture is squares and their meaning", a_picture_is_squares_and_their_meaning},
    {"a drawing is as it was drawn", a_drawing_is_as_it_was_drawn},
};
TEST_MAIN ("figures", cases)
