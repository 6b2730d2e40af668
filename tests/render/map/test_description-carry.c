/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests that a description arrives on the other side as it was, or not at all. */
#include "sample-description.h"

static void
test_round_trip (void)
{
  g_autoptr (SitnetDescription) page = sample_description ();
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
  g_autoptr (SitnetDescription) page = sample_description ();
  g_autoptr (GBytes) bytes = sitnet_description_to_bytes (page);
  for (gsize length = 0; length < g_bytes_get_size (bytes); length++) {
    g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, length);
    CU_ASSERT_PTR_NULL (sitnet_description_from_bytes (part));
  }
}

static void
test_no_change_crashes (void)
{
  g_autoptr (SitnetDescription) page = sample_description ();
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

static const TestCase cases[] = {
    {"round trip", test_round_trip},
    {"every cut is refused", test_every_cut_is_refused},
    {"no change crashes", test_no_change_crashes},
};

TEST_MAIN ("description-carry", cases)
