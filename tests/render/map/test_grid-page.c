/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* All rows stand on the page in readable type, none upon another, each with its name. */
#include "grid-page.h"

#include "label.h"
#include "sample-map-content.h"

static SitnetMapContent *
make (guint32 n_actors, guint32 n_ties)
{
  SitnetMapContent *content = sample_portrait (n_actors, n_ties, 8);
  for (guint i = 0; i < content->n_sectors; i++)
    content->sectors[i].word = content->sectors[i].name;
  return content;
}

static gint32
left_of (const SitnetFigure *text)
{
  gint32 width = sitnet_label_measure (text->text, text->type_size, text->is_bold);
  return text->points[0].x - (text->align == SITNET_ALIGN_LEFT    ? 0
                              : text->align == SITNET_ALIGN_RIGHT ? width
                                                                  : width / 2);
}

static void
assert_on_page (const SitnetDescription *page, gint32 least_type)
{
  guint n_off = 0, n_small = 0, n_upon = 0;
  for (guint i = 0; i < page->figures->len; i++) {
    const SitnetFigure *figure = &g_array_index (page->figures, SitnetFigure, i);
    for (guint32 point = 0; point < figure->n_points; point++) {
      SitnetPoint at = figure->points[point];
      n_off += at.x < 0 || at.y < 0 || at.x > page->width || at.y > page->height ? 1 : 0;
    }
    if (figure->kind != SITNET_FIGURE_TEXT)
      continue;
    gint32 left = left_of (figure),
           right = left + sitnet_label_measure (figure->text, figure->type_size, figure->is_bold);
    n_off += left < 0 || right > page->width ? 1 : 0;
    n_small += figure->type_size < least_type ? 1 : 0;
    for (guint other = 0; other < i; other++) {
      const SitnetFigure *before = &g_array_index (page->figures, SitnetFigure, other);
      if (before->kind != SITNET_FIGURE_TEXT || ABS (before->points[0].y - figure->points[0].y) > 20)
        continue;
      gint32 before_left = left_of (before);
      gint32 before_right = before_left + sitnet_label_measure (before->text, before->type_size, before->is_bold);
      n_upon += before_left < right - 5 && left < before_right - 5 ? 1 : 0;
    }
  }
  CU_ASSERT_EQUAL (n_off, 0);
  CU_ASSERT_EQUAL (n_small, 0);
  CU_ASSERT_EQUAL (n_upon, 0);
}

static guint
count_names (const SitnetDescription *page, const SitnetMapContent *content)
{
  guint n = 0;
  for (guint32 i = 0; i < content->n_actors; i++) {
    gboolean found = FALSE;
    g_autofree char *start =
        g_utf8_substring (content->actors[i].name, 0, MIN (8, g_utf8_strlen (content->actors[i].name, -1)));
    for (guint figure = 0; figure < page->figures->len && !found; figure++)
      found = g_str_has_prefix (g_array_index (page->figures, SitnetFigure, figure).text, start);
    n += found ? 1 : 0;
  }
  return n;
}

/* 300 actors on A3 at 6.5 pt, 79 on A4. */
static void
test_sizes (void)
{
  static const struct {
    guint32 n_actors, n_ties;
    SitnetPaper paper;
  } samples[] = {
      {300, 800, SITNET_PAPER_A3}, {79, 175, SITNET_PAPER_A4}, {10, 20, SITNET_PAPER_A2}, {1, 0, SITNET_PAPER_A3}};
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    SitnetMapContent *content = make (samples[i].n_actors, samples[i].n_ties);
    g_autoptr (SitnetDescription) page = sitnet_grid_page_compose (content, sitnet_paper_size_get (samples[i].paper));
    CU_ASSERT_PTR_NOT_NULL_FATAL (page);
    CU_ASSERT_EQUAL (count_names (page, content), samples[i].n_actors);
    /* heads of columns and numbers of the matrix are smaller than names */
    assert_on_page (page, 41);
    sample_free (content);
  }
}

static void
test_too_many (void)
{
  SitnetMapContent *content = make (300, 800);
  CU_ASSERT_PTR_NULL (sitnet_grid_page_compose (content, sitnet_paper_size_get (SITNET_PAPER_A4)));
  ASSERT_TEXT (sitnet_grid_page_find_paper (content), "a3");
  sample_free (content);
}

static void
test_nobody (void)
{
  SitnetMapContent *content = make (0, 0);
  g_autoptr (SitnetDescription) page = sitnet_grid_page_compose (content, sitnet_paper_size_get (SITNET_PAPER_A4));
  CU_ASSERT_PTR_NOT_NULL (page);
  sample_free (content);
}

static const TestCase cases[] = {
    {"sizes", test_sizes},
    {"too many", test_too_many},
    {"nobody", test_nobody},
};

TEST_MAIN ("grid-page", cases)
