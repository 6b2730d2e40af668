/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The tables and pictures of a document as files. */
#include "figures.h"
#include "test.h"

#include <string.h>

static const char *const headings[] = {"Who", "How many"};

static const char *
text_of (const Figures *figures, const char *file)
{
  for (guint i = 0; i < figures_get_n (figures); i++)
    if (strcmp (figures_get_file (figures, i), file) == 0)
      return figures_get_text (figures, i);
  return NULL;
}

static void
add_table (Figures *figures, const char *who, const char *number)
{
  figures_begin_table (figures, headings, 2, "tn");
  figures_cell (figures, "", who);
  figures_cell (figures, "", number);
  CU_ASSERT_PTR_NULL (figures_end_table (figures));
}

static void
a_table_is_plain_csv (void)
{
  g_autoptr (Figures) figures = figures_new (SITNET_LANGUAGE_CS);
  figures_name (figures, "bridges");
  add_table (figures, "A, \"B\"", "−1,5");
  ASSERT_TEXT (text_of (figures, "bridges.csv"), "Who,How many\n\"A, \"\"B\"\"\",-1.5\n");
}

static void
names_are_told_apart_and_listed (void)
{
  g_autoptr (Figures) figures = figures_new (SITNET_LANGUAGE_EN);
  figures_title (figures, "Bridges, all");
  figures_name (figures, "bridges");
  add_table (figures, "A", "1");
  figures_name (figures, "bridges");
  add_table (figures, "B", "2");
  add_table (figures, "C", "3");
  ASSERT_TEXT (text_of (figures, "index.csv"), "file,title\nbridges.csv,\"Bridges, all\"\nbridges-2.csv,\"Bridges, "
                                               "all\"\ntable.csv,\"Bridges, all\"\n");
  ASSERT_TEXT (text_of (figures, "bridges-2.csv"), "Who,How many\nB,2\n");
}

static void
a_picture_is_squares_and_their_meaning (void)
{
  g_autoptr (Figures) figures = figures_new (SITNET_LANGUAGE_EN);
  figures_name (figures, "coverage");
  figures_title (figures, "A & B");
  figures_legend (figures, "#c8443c", "×", "nobody <offers> it");
  figures_begin_table (figures, headings, 2, NULL);
  figures_cell (figures, "", " Housing");
  figures_cell (figures, "#c8443c", "×");
  ASSERT_TEXT (figures_end_table (figures), "coverage");
  ASSERT_TEXT (text_of (figures, "coverage.csv"), "Who,How many\nHousing,nobody <offers> it\n");
  const char *svg = text_of (figures, "coverage.svg");
  CU_ASSERT_PTR_NOT_NULL_FATAL (svg);
  CU_ASSERT_PTR_NOT_NULL (strstr (svg, "<title>A &amp; B</title>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (svg, "fill=\"#fff\">×</text>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (svg, "×  nobody &lt;offers&gt; it</text>"));
}

static void
a_drawing_is_as_it_was_drawn (void)
{
  g_autoptr (Figures) figures = figures_new (SITNET_LANGUAGE_EN);
  figures_name (figures, "map");
  ASSERT_TEXT (figures_drawing (figures, "<?xml?><svg/>rest", 13), "map");
  ASSERT_TEXT (text_of (figures, "map.svg"), "<?xml?><svg/>");
}

static const TestCase cases[] = {
    {"a table is plain csv", a_table_is_plain_csv},
    {"names are told apart and listed", names_are_told_apart_and_listed},
    {"a picture is squares and their meaning", a_picture_is_squares_and_their_meaning},
    {"a drawing is as it was drawn", a_drawing_is_as_it_was_drawn},
};
TEST_MAIN ("figures", cases)
