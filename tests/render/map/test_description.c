/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests that a description keeps its own copies of what it is given. */
#include "sample-description.h"

static void
test_keeps_copies (void)
{
  g_autoptr (SitnetDescription) page = sitnet_description_new ("A", 10, 20);
  char text[] = "word", colour[] = "#123456";
  SitnetPoint corners[] = {{1, 2}, {3, 4}, {5, 6}};
  sitnet_description_add_text (page, corners[0], SITNET_ALIGN_LEFT, text, 100, FALSE, colour);
  sitnet_description_add_polygon (page, corners, 3, colour, 1, colour, SITNET_DASH_NONE);
  text[0] = colour[0] = '?';
  corners[2].y = 0;
  const SitnetFigure *figures = (const SitnetFigure *)(void *)page->figures->data;
  ASSERT_TEXT (figures[0].text, "word");
  ASSERT_TEXT (figures[1].fill, "#123456");
  CU_ASSERT_EQUAL (figures[1].points[2].y, 6);
  CU_ASSERT (page->width == 10 && page->height == 20);
}

static void
test_texts_may_be_missing (void)
{
  g_autoptr (SitnetDescription) page = sitnet_description_new ("A", 10, 20);
  SitnetBox box = {.name = "a"};
  sitnet_description_add_box (page, &box);
  ASSERT_TEXT (page->about, "");
  ASSERT_TEXT (g_array_index (page->boxes, SitnetBox, 0).kind, "");
}

static const TestCase cases[] = {
    {"keeps copies", test_keeps_copies},
    {"texts may be missing", test_texts_may_be_missing},
};

TEST_MAIN ("description", cases)
