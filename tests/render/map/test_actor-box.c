/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests that the frame of a box says what the actor is in the network. */
#include "actor-box.h"

#include "sample-map-content.h"

static SitnetBox
draw (SitnetMapContent *portrait, SitnetDescription *page)
{
  SitnetLabel label = {.text = (char *)"Škola", .n_lines = 1, .type_size = 95, .width = 600, .height = 200};
  sitnet_actor_box_add (page, portrait, 0, &label, 1000, 2000);
  return g_array_index (page->boxes, SitnetBox, page->boxes->len - 1);
}

static void
test_frames (void)
{
  SitnetMapContent *portrait = sample_portrait (1, 0, 1);
  g_autoptr (SitnetDescription) page = sitnet_description_new ("", 4000, 3000);
  portrait->actors[0].sector = 0;
  SitnetBox box = draw (portrait, page);
  ASSERT_TEXT (box.style, "rounded,dashed");
  ASSERT_TEXT (box.fill, "#64A9F0");
  CU_ASSERT_EQUAL (box.frames, 1);
  CU_ASSERT_EQUAL (box.width, 600);
  portrait->actors[0].n_ties = 2;
  portrait->actors[0].is_cut = TRUE;
  box = draw (portrait, page);
  ASSERT_TEXT (box.style, "rounded");
  CU_ASSERT_EQUAL (box.frames, 2);
  CU_ASSERT_TRUE (box.width < 600);
  portrait->actors[0].is_guest = TRUE;
  portrait->actors[0].sector = -1;
  box = draw (portrait, page);
  ASSERT_TEXT (box.style, "dotted");
  ASSERT_TEXT (box.fill, "#FFFFFF");
  sample_free (portrait);
}

static void
test_room (void)
{
  SitnetMapContent *portrait = sample_portrait (1, 0, 1);
  portrait->actors[0].sector = 1;
  CU_ASSERT_EQUAL (sitnet_actor_box_room (portrait, 0), 0);
  portrait->actors[0].is_cut = TRUE;
  gint32 cut = sitnet_actor_box_room (portrait, 0);
  CU_ASSERT_TRUE (cut > 0);
  portrait->actors[0].sector = 3;
  CU_ASSERT_TRUE (sitnet_actor_box_room (portrait, 0) > cut);
  sample_free (portrait);
}

static void
test_endless_id (void)
{
  SitnetMapContent *portrait = sample_portrait (1, 0, 1);
  g_autoptr (SitnetDescription) page = sitnet_description_new ("", 4000, 3000);
  GString *id = g_string_new ("x");
  for (guint i = 0; i < 1000; i++) {
    g_string_append (id, "ě");
  }
  g_free ((char *)portrait->actors[0].id);
  portrait->actors[0].id = g_string_free (id, FALSE);
  SitnetBox box = draw (portrait, page);
  CU_ASSERT_TRUE (strlen (box.name) <= 400);
  CU_ASSERT_TRUE (g_utf8_validate (box.name, -1, NULL));
  sample_free (portrait);
}

static const TestCase cases[] = {
    {"frames", test_frames},
    {"room", test_room},
    {"endless id", test_endless_id},
};

TEST_MAIN ("frame", cases)
