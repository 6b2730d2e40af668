/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Labels stand beside their lines, clear of boxes and of each other where there is room. */
#include "tie-label.h"

#include "label.h"
#include "test.h"

static void
add_box (SitnetDescription *page, gint32 x, gint32 y, gint32 width)
{
  const SitnetBox box = {.name = (char *)"a",
                         .title = (char *)"",
                         .label = (char *)"",
                         .shape = (char *)"box",
                         .style = (char *)"",
                         .fill = (char *)"#FFFFFF",
                         .stroke = (char *)"#000000",
                         .x = x,
                         .y = y,
                         .width = width,
                         .height = 400,
                         .type_size = 90,
                         .frames = 1};
  sitnet_description_add_box (page, &box);
}

static void
add_stroke (SitnetDescription *page, guint32 from, guint32 to)
{
  const SitnetStroke stroke = {.from = from, .to = to, .colour = (char *)"#000000", .pen = 10};
  sitnet_description_add_stroke (page, &stroke);
}

static const SitnetFigure *
label (const SitnetDescription *page, guint number)
{
  return &g_array_index (page->figures, SitnetFigure, number);
}

static void
labels_keep_clear (void)
{
  g_autoptr (SitnetDescription) page = sitnet_description_new ("", 8000, 4000);
  SitnetMapTie ties[] = {{.label = NULL}, {.label = (char *)"12 · 3"}, {.label = (char *)"4"}};
  const guint32 numbers[] = {1, 2, 0};
  add_box (page, 500, 1000, 600);
  add_box (page, 7500, 1000, 600);
  add_box (page, 4000, 1000, 600); /* covers the middle of the line */
  add_stroke (page, 0, 1);
  add_stroke (page, 0, 1);
  add_stroke (page, 0, 2);
  sitnet_tie_labels_draw (page, ties, numbers, 90);
  CU_ASSERT_EQUAL_FATAL (page->figures->len, 2);
  for (guint i = 0; i < 2; i++) {
    gint32 left = label (page, i)->points[0].x;
    gint32 right = left + sitnet_label_measure (label (page, i)->text, 90, FALSE);
    CU_ASSERT_TRUE (right <= 3700 || left >= 4300);
    CU_ASSERT_TRUE (label (page, i)->points[0].y < 1000);
  }
  CU_ASSERT_TRUE (ABS (label (page, 0)->points[0].x - label (page, 1)->points[0].x) > 200);
}

static void
beside_a_line_that_stands (void)
{
  g_autoptr (SitnetDescription) page = sitnet_description_new ("", 8000, 8000);
  SitnetMapTie ties[] = {{.label = (char *)"7"}};
  const guint32 numbers[] = {0};
  add_box (page, 1000, 500, 600);
  add_box (page, 1000, 7500, 600);
  add_stroke (page, 0, 1);
  sitnet_tie_labels_draw (page, ties, numbers, 90);
  CU_ASSERT_EQUAL_FATAL (page->figures->len, 1);
  CU_ASSERT_TRUE (label (page, 0)->points[0].x > 1000);
}

static const TestCase cases[] = {
    {"labels keep clear", labels_keep_clear},
    {"beside a line that stands", beside_a_line_that_stands},
};
TEST_MAIN ("tie-label", cases)
