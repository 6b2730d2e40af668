/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests that a description arrives on the other side as it was, or not at all. */
#include "description.h"

#include "test.h"

static SitnetDescription *
make_description (void)
{
  SitnetDescription *page = sitnet_description_new ("Kdo s kým", 11906, 8419);
  SitnetPoint corners[] = {{0, 0}, {100, 0}, {50, -80}};
  sitnet_description_add_polygon (page, corners, 3, "#112233", 13, "#EEEEEE", SITNET_DASH_NONE);
  sitnet_description_add_line (page, corners[0], corners[1], "#000000", 8, SITNET_DASH_DOTTED);
  sitnet_description_add_text (page, corners[1], SITNET_ALIGN_RIGHT, "š & <b>", 110, TRUE, "#333333");
  SitnetBox box = {.name = "a",
                   .title = "Škola Lesní",
                   .label = "Škola\nLesní",
                   .shape = "box",
                   .style = "rounded",
                   .fill = "#99CCEE",
                   .stroke = "#1F5A8A",
                   .x = 500,
                   .y = 600,
                   .width = 700,
                   .height = 250,
                   .type_size = 95,
                   .pen = 10,
                   .frames = 2};
  sitnet_description_add_box (page, &box);
  box.name = box.title = "b";
  box.label = "";
  sitnet_description_add_box (page, &box);
  SitnetStroke stroke = {.from = 1, .to = 0, .colour = "#6B6B6B", .pen = 8, .dash = SITNET_DASH_DASHED};
  sitnet_description_add_stroke (page, &stroke);
  return page;
}

static void
test_round_trip (void)
{
  g_autoptr (SitnetDescription) page = make_description ();
  g_autoptr (GBytes) bytes = sitnet_description_to_bytes (page);
  g_autoptr (SitnetDescription) again = sitnet_description_from_bytes (bytes);
  CU_ASSERT_PTR_NOT_NULL_FATAL (again);
  ASSERT_TEXT (again->title, "Kdo s kým");
  CU_ASSERT_EQUAL (again->figures->len, 3);
  CU_ASSERT_EQUAL (again->boxes->len, 2);
  SitnetFigure *text = &g_array_index (again->figures, SitnetFigure, 2);
  ASSERT_TEXT (text->text, "š & <b>");
  CU_ASSERT_EQUAL (text->align, SITNET_ALIGN_RIGHT);
  CU_ASSERT_EQUAL (g_array_index (again->figures, SitnetFigure, 0).points[2].y, -80);
  ASSERT_TEXT (g_array_index (again->boxes, SitnetBox, 0).label, "Škola\nLesní");
  ASSERT_TEXT (g_array_index (again->boxes, SitnetBox, 0).title, "Škola Lesní");
  CU_ASSERT_EQUAL (g_array_index (again->strokes, SitnetStroke, 0).from, 1);
  g_autoptr (GBytes) twice = sitnet_description_to_bytes (again);
  CU_ASSERT_TRUE (g_bytes_equal (bytes, twice));
}

static void
test_every_cut_is_refused (void)
{
  g_autoptr (SitnetDescription) page = make_description ();
  g_autoptr (GBytes) bytes = sitnet_description_to_bytes (page);
  for (gsize length = 0; length < g_bytes_get_size (bytes); length++) {
    g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, length);
    CU_ASSERT_PTR_NULL (sitnet_description_from_bytes (part));
  }
}

static void
test_no_change_crashes (void)
{
  g_autoptr (SitnetDescription) page = make_description ();
  g_autoptr (GBytes) bytes = sitnet_description_to_bytes (page);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  for (gsize i = 0; i < length; i++) {
    g_autofree guint8 *changed = g_memdup2 (data, length);
    changed[i] = (guint8)~changed[i];
    g_autoptr (GBytes) other = g_bytes_new (changed, length);
    g_autoptr (SitnetDescription) read = sitnet_description_from_bytes (other);
    CU_ASSERT_TRUE (read == NULL || read->boxes->len == 2);
  }
}

/* The whole picture, pens and letters too, but not the gap between two frames; what was drawn stays visible. */
static void
test_scale (void)
{
  g_autoptr (SitnetDescription) page = make_description ();
  sitnet_description_scale (page, 5953, 4210);
  CU_ASSERT (page->width == 5953 && page->height == 4210);
  const SitnetBox *box = &g_array_index (page->boxes, SitnetBox, 0);
  CU_ASSERT (box->x == 250 && box->y == 300 && box->width == 310 && box->height == 85);
  CU_ASSERT (box->type_size == 48 && box->pen == 5);
  const SitnetFigure *polygon = &g_array_index (page->figures, SitnetFigure, 0);
  CU_ASSERT (polygon->points[1].x == 50 && polygon->points[2].y == -40 && polygon->pen == 7);
  CU_ASSERT_EQUAL (g_array_index (page->figures, SitnetFigure, 2).type_size, 55);
  CU_ASSERT_EQUAL (g_array_index (page->strokes, SitnetStroke, 0).pen, 4);
  sitnet_description_scale (page, 60, 42);
  CU_ASSERT_EQUAL (g_array_index (page->strokes, SitnetStroke, 0).pen, 1);
}

static const TestCase cases[] = {
    {"scale", test_scale},
    {"round trip", test_round_trip},
    {"every cut is refused", test_every_cut_is_refused},
    {"no change crashes", test_no_change_crashes},
};

TEST_MAIN ("description", cases)
