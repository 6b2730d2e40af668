/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests that title and facts never run into each other, whatever they say. */
#include "heading.h"

#include "label.h"
#include "sample-map-content.h"

/* Free above the map; the last line of a long scope may stand there. */
#define MAP_RIM 110

#define MARGIN 240

static gint32
left_of (const SitnetFigure *figure)
{
  gint32 width = sitnet_label_measure (figure->text, figure->type_size, figure->is_bold);
  return figure->align == SITNET_ALIGN_RIGHT ? figure->points[0].x - width : figure->points[0].x;
}

static gint32
right_of (const SitnetFigure *figure)
{
  return left_of (figure) + sitnet_label_measure (figure->text, figure->type_size, figure->is_bold);
}

static const SitnetFigure *
draw (SitnetMapContent *portrait, SitnetDescription *page)
{
  gint32 height = sitnet_heading_draw (page, portrait, MARGIN);
  const SitnetFigure *title = &g_array_index (page->figures, SitnetFigure, page->figures->len - 1);
  for (guint i = 0; i < page->figures->len; i++) {
    const SitnetFigure *figure = &g_array_index (page->figures, SitnetFigure, i);
    CU_ASSERT_TRUE (figure->points[0].y < height + MAP_RIM);
    CU_ASSERT_TRUE (left_of (figure) >= MARGIN && right_of (figure) <= page->width - MARGIN);
    CU_ASSERT_TRUE (figure == title || left_of (figure) > right_of (title));
  }
  return title;
}

static void
test_short (void)
{
  SitnetMapContent *portrait = sample_portrait (3, 0, 1);
  g_autoptr (SitnetDescription) page = sitnet_description_new ("", 11906, 8419);
  const SitnetFigure *title = draw (portrait, page);
  ASSERT_TEXT (title->text, portrait->title);
  CU_ASSERT_EQUAL (title->type_size, 240);
  CU_ASSERT_EQUAL (page->figures->len, 3);
  sample_free (portrait);
}

static void
set_repeated (char **text, const char *part, guint n)
{
  GString *repeated = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    g_string_append (repeated, part);
  }
  g_free (*text);
  *text = g_string_free (repeated, FALSE);
}

static void
test_long (void)
{
  SitnetMapContent *portrait = sample_portrait (3, 0, 1);
  set_repeated (&portrait->scope, "území Údolí nad Říčkou, ", 30);
  set_repeated (&portrait->title, "Kdo s kým spolupracuje ", 3);
  g_autoptr (SitnetDescription) page = sitnet_description_new ("", 11906, 8419);
  const SitnetFigure *title = draw (portrait, page);
  CU_ASSERT_TRUE (title->type_size < 240);
  CU_ASSERT_EQUAL (page->figures->len, 5);
  sample_free (portrait);
}

static void
test_endless (void)
{
  SitnetMapContent *portrait = sample_portrait (3, 0, 1);
  set_repeated (&portrait->scope, "nekonečno", 3000);
  set_repeated (&portrait->title, "ž", 100000);
  g_autoptr (SitnetDescription) page = sitnet_description_new ("", 8419, 5953);
  const SitnetFigure *title = draw (portrait, page);
  CU_ASSERT_TRUE (g_str_has_suffix (title->text, "…"));
  sample_free (portrait);
}

static void
test_empty (void)
{
  SitnetMapContent *portrait = sample_portrait (3, 0, 1);
  set_repeated (&portrait->scope, "", 0);
  set_repeated (&portrait->title, "", 0);
  g_autoptr (SitnetDescription) page = sitnet_description_new ("", 8419, 5953);
  ASSERT_TEXT (draw (portrait, page)->text, "");
  sample_free (portrait);
}

static const TestCase cases[] = {
    {"short", test_short},
    {"long", test_long},
    {"endless", test_endless},
    {"empty", test_empty},
};

TEST_MAIN ("heading", cases)
