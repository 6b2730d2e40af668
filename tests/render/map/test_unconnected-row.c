/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests that the shelf holds everybody without ties, in rows, and nobody upon another. */
#include "unconnected-row.h"

#include "sample-map-content.h"

static void
test_nobody (void)
{
  SitnetMapContent *portrait = sample_portrait (2, 0, 1);
  portrait->actors[0].n_ties = portrait->actors[1].n_ties = 1;
  g_autoptr (SitnetUnconnectedRow) shelf = sitnet_unconnected_row_new (portrait, 95, 5000);
  g_autoptr (SitnetDescription) page = sitnet_description_new ("", 4000, 3000);
  sitnet_unconnected_row_draw (shelf, page, portrait, portrait, (SitnetPoint){0, 0});
  CU_ASSERT_EQUAL (shelf->height, 0);
  CU_ASSERT_EQUAL (page->figures->len, 0);
  CU_ASSERT_EQUAL (page->boxes->len, 0);
  sample_free (portrait);
}

static gboolean
are_apart (const SitnetUnconnectedItem *a, const SitnetUnconnectedItem *b)
{
  return 2 * ABS (a->x - b->x) >= a->label.width + b->label.width ||
         2 * ABS (a->y - b->y) >= a->label.height + b->label.height;
}

static void
test_rows (void)
{
  SitnetMapContent *portrait = sample_portrait (40, 0, 7);
  g_autoptr (SitnetUnconnectedRow) shelf = sitnet_unconnected_row_new (portrait, 95, 5000);
  CU_ASSERT_EQUAL (shelf->n_items, 40);
  CU_ASSERT_TRUE (shelf->width <= 5000);
  for (guint i = 0; i < shelf->n_items; i++) {
    const SitnetUnconnectedItem *item = &shelf->items[i];
    CU_ASSERT_TRUE (item->x - item->label.width / 2 >= 0 && item->x + item->label.width / 2 <= shelf->width);
    CU_ASSERT_TRUE (item->y - item->label.height / 2 >= shelf->heading_size);
    CU_ASSERT_TRUE (item->y + item->label.height / 2 <= shelf->height);
    for (guint other = 0; other < i; other++) {
      CU_ASSERT_TRUE (are_apart (item, &shelf->items[other]));
    }
  }
  sample_free (portrait);
}

static void
test_heading (void)
{
  SitnetMapContent *portrait = sample_portrait (3, 0, 7);
  g_autoptr (SitnetUnconnectedRow) shelf = sitnet_unconnected_row_new (portrait, 95, 5000);
  g_autoptr (SitnetDescription) page = sitnet_description_new ("", 8000, 3000);
  sitnet_unconnected_row_draw (shelf, page, portrait, portrait, (SitnetPoint){0, 0});
  ASSERT_TEXT (g_array_index (page->figures, SitnetFigure, 0).text, "BEZ VAZEB (3)");
  CU_ASSERT_EQUAL (page->boxes->len, 3);
  sample_free (portrait);
}

static const TestCase cases[] = {
    {"nobody", test_nobody},
    {"rows", test_rows},
    {"heading", test_heading},
};

TEST_MAIN ("shelf", cases)
