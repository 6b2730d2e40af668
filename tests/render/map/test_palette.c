/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests that every sector gets colours that Graphviz takes, and that bad ones are ignored. */
#include "palette.h"

#include "test.h"

#include <string.h>

static void
test_known_sector (void)
{
  SitnetInk ink = sitnet_palette_pick ("school", NULL, NULL, 3);
  ASSERT_TEXT (ink.fill, "#F5DE85");
  ASSERT_TEXT (ink.shape, "box");
  ink = sitnet_palette_pick ("social", "#99ccee", "rounded", 0);
  ASSERT_TEXT (ink.border, "#1F5A8A");
  ASSERT_TEXT (ink.style, "rounded");
}

/* In grey print the shape alone tells sectors apart. */
static void
test_known_sectors_differ_in_shape (void)
{
  static const char *const codes[] = {"child_protection", "social",       "school",  "health", "police",
                                      "justice",          "municipality", "leisure", "other"};
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    SitnetInk ink = sitnet_palette_pick (codes[i], NULL, NULL, 0);
    for (guint other = 0; other < i; other++) {
      SitnetInk before = sitnet_palette_pick (codes[other], NULL, NULL, 0);
      CU_ASSERT_FALSE (g_str_equal (ink.shape, before.shape) && g_str_equal (ink.style, before.style));
    }
  }
}

static void
test_further_sectors_differ (void)
{
  for (guint i = 0; i < 3; i++) {
    SitnetInk ink = sitnet_palette_pick ("church", NULL, NULL, i);
    SitnetInk next = sitnet_palette_pick ("museum", NULL, NULL, i + 1);
    CU_ASSERT_STRING_NOT_EQUAL (ink.fill, next.fill);
  }
}

static void
test_own_colour (void)
{
  SitnetInk ink = sitnet_palette_pick ("church", "#000080", "tab", 0);
  ASSERT_TEXT (ink.fill, "#8C8CC5");
  ASSERT_TEXT (ink.shape, "tab");
  ink = sitnet_palette_pick ("school", "#ffeecc", NULL, 0);
  ASSERT_TEXT (ink.fill, "#FFEECC");
  CU_ASSERT_EQUAL (strlen (ink.border), 7);
}

static void
test_bad_colour_and_shape (void)
{
  static const char *const bad[] = {"", "red", "#12345", "#GGGGGG", "#1234567", "#12\"];x"};
  SitnetInk plain = sitnet_palette_pick ("church", NULL, NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    SitnetInk ink = sitnet_palette_pick ("church", bad[i], bad[i], 0);
    ASSERT_TEXT (ink.fill, plain.fill);
    ASSERT_TEXT (ink.shape, plain.shape);
  }
}

static const TestCase cases[] = {
    {"known sector", test_known_sector},
    {"known sectors differ in shape", test_known_sectors_differ_in_shape},
    {"further sectors differ", test_further_sectors_differ},
    {"own colour", test_own_colour},
    {"bad colour and shape", test_bad_colour_and_shape},
};

TEST_MAIN ("palette", cases)
