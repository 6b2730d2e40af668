/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The column beside a map keeps its width and its bottom, whatever stands in it. */
#include "side-column.h"

#include "label.h"
#include "test.h"

#include <string.h>

#define BOTTOM 3000

static void
draw (SitnetDescription *page, guint n, const char *text)
{
  const SitnetSideColumn side = {page, 100, 1500, SITNET_LANGUAGE_EN};
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (lines, (gpointer)text);
  (void)sitnet_side_draw_list (&side, 200, "A heading that is far too long for a column of this width", lines, BOTTOM);
}

static void
long_lists_and_lines_are_cut (void)
{
  g_autoptr (SitnetDescription) page = sitnet_description_new ("", 8000, 4000);
  draw (page, 100, "Základní škola a mateřská škola Horní Lipová – Pedagogicko-psychologická poradna Údolí nad Říčkou");
  for (guint i = 0; i < page->figures->len; i++) {
    const SitnetFigure *figure = &g_array_index (page->figures, SitnetFigure, i);
    CU_ASSERT_TRUE (figure->points[0].y <= BOTTOM);
    gint32 width = sitnet_label_measure (figure->text, figure->type_size, figure->is_bold);
    CU_ASSERT_TRUE (figure->points[0].x + width <= 1600);
  }
  const SitnetFigure *last = &g_array_index (page->figures, SitnetFigure, page->figures->len - 1);
  CU_ASSERT_PTR_NOT_NULL (strstr (last->text, "more"));
}

static void
an_empty_list_has_no_heading (void)
{
  g_autoptr (SitnetDescription) page = sitnet_description_new ("", 8000, 4000);
  draw (page, 0, "");
  CU_ASSERT_EQUAL (page->figures->len, 0);
}

static void
names_are_cut_between_letters (void)
{
  g_autofree char *whole = sitnet_side_dup_fitting ("Škola\nHorní", 90, FALSE, 1000);
  g_autofree char *cut = sitnet_side_dup_fitting ("Škola Horní Lipová", 90, FALSE, 400);
  ASSERT_TEXT (whole, "Škola Horní");
  CU_ASSERT_TRUE (g_utf8_validate (cut, -1, NULL) && g_str_has_suffix (cut, "…"));
}

static const TestCase cases[] = {
    {"long lists and lines are cut", long_lists_and_lines_are_cut},
    {"an empty list has no heading", an_empty_list_has_no_heading},
    {"names are cut between letters", names_are_cut_between_letters},
};
TEST_MAIN ("side-column", cases)
