/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests that islands lie under the boxes of their sector, in its colours, and titles upon them. */
#include "island-fill.h"

#include "sample-map-content.h"

static void
test_island_and_title (void)
{
  SitnetMapContent *portrait = sample_portrait (0, 0, 1);
  SitnetLayoutEntry entries[3] = {
      {.name = "a", .sector = 0, .x = 1000, .y = 1000, .label = {.width = 600, .height = 200}},
      {.name = "b", .sector = -1, .x = 3000, .y = 1000, .label = {.width = 600, .height = 200}},
      {.name = "T", .sector = 0, .is_title = TRUE, .x = 1000, .y = 1400},
  };
  sitnet_label_wrap (&entries[2].label, "DVA\nŘÁDKY", 150, TRUE, 300);
  g_autoptr (SitnetDescription) page = sitnet_description_new ("", 4000, 3000);
  sitnet_island_fill_draw (page, portrait, entries, 3);
  guint n_outlines = 0;
  guint n_texts = 0;
  for (guint i = 0; i < page->figures->len; i++) {
    const SitnetFigure *figure = &g_array_index (page->figures, SitnetFigure, i);
    if (figure->kind == SITNET_FIGURE_TEXT) {
      ASSERT_TEXT (figure->stroke, "#1F5A8A");
      n_texts++;
    } else {
      CU_ASSERT_TRUE (figure->points[0].x < 2000);
      n_outlines += g_str_equal (figure->fill, "#64A9F0");
    }
  }
  CU_ASSERT_TRUE (n_outlines >= 2);
  CU_ASSERT_EQUAL (n_texts, entries[2].label.n_lines);
  sitnet_label_clear (&entries[2].label);
  sample_free (portrait);
}

static void
test_nothing (void)
{
  SitnetMapContent *portrait = sample_portrait (0, 0, 1);
  g_autoptr (SitnetDescription) page = sitnet_description_new ("", 4000, 3000);
  sitnet_island_fill_draw (page, portrait, NULL, 0);
  CU_ASSERT_EQUAL (page->figures->len, 0);
  sample_free (portrait);
}

static const TestCase cases[] = {
    {"island and title", test_island_and_title},
    {"nothing", test_nothing},
};

TEST_MAIN ("ground", cases)
