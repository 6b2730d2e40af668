/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view of change: what has come, gone and stayed looks different also without colour, on places that stay. */
#include "map-page.h"
#include "sample-view.h"

static SitnetDescription *
compose (SitnetNetwork *before, SitnetNetwork *later, SitnetMapPlaces *places)
{
  const SitnetViewRequest request = {.network = later, .before = before, .paper = SITNET_PAPER_A3, .places = places};
  return sample_view_compose (&sitnet_view_change, &request);
}

static void
ties_come_go_and_stay (void)
{
  g_autoptr (SitnetNetwork) network = sample_view_network ();
  g_autoptr (SitnetNetwork) before = sample_view_at (network, "2018-01-01"),
                            later = sample_view_at (network, "2021-01-01");
  g_autoptr (SitnetMapPlaces) places = sitnet_map_places_new ();
  g_autoptr (SitnetDescription) page = compose (before, later, places);
  const SitnetStroke *kept = sample_view_stroke (page, "ospod", "school");
  const SitnetStroke *lost = sample_view_stroke (page, "ospod", "clinic");
  const SitnetStroke *gained = sample_view_stroke (page, "school", "club");
  CU_ASSERT_TRUE_FATAL (kept != NULL && lost != NULL && gained != NULL);
  CU_ASSERT_EQUAL (kept->dash, SITNET_DASH_NONE);
  CU_ASSERT_EQUAL (gained->dash, SITNET_DASH_NONE);
  CU_ASSERT_EQUAL (lost->dash, SITNET_DASH_DASHED);
  CU_ASSERT_TRUE (gained->pen > 2 * kept->pen);
  CU_ASSERT_TRUE (sample_view_says (page, "2018-01-01 → 2021-01-01"));
  CU_ASSERT_TRUE (sample_view_says (page, "actors: 1 new, 0 gone · ties: 1 new, 1 gone"));
  CU_ASSERT_TRUE (sample_view_says (page, "new tie (thick line)"));
  CU_ASSERT_TRUE (sample_view_says (page, "tie that is gone (dashed line)"));
}

static void
actors_come_and_go (void)
{
  g_autoptr (SitnetNetwork) network = sample_view_network ();
  g_autoptr (SitnetNetwork) before = sample_view_at (network, "2018-01-01"),
                            later = sample_view_at (network, "2021-01-01");
  g_autoptr (SitnetMapPlaces) places = sitnet_map_places_new ();
  g_autoptr (SitnetDescription) forth = compose (before, later, places);
  g_autoptr (SitnetDescription) back = compose (later, before, places);
  const SitnetBox *come = sample_view_box (forth, "club"), *gone = sample_view_box (back, "club");
  CU_ASSERT_TRUE_FATAL (come != NULL && gone != NULL);
  CU_ASSERT_TRUE (come->pen > sample_view_box (forth, "school")->pen);
  ASSERT_TEXT (gone->style, "dashed");
  ASSERT_TEXT (gone->fill, "#FFFFFF");
  CU_ASSERT_EQUAL (come->x, gone->x);
  CU_ASSERT_EQUAL (come->y, gone->y);
}

static void
places_are_those_of_the_islands (void)
{
  g_autoptr (SitnetNetwork) network = sample_view_network ();
  g_autoptr (SitnetNetwork) before = sample_view_at (network, "2018-01-01"),
                            later = sample_view_at (network, "2021-01-01");
  g_autoptr (SitnetMapPlaces) places = sitnet_map_places_new (), others = sitnet_map_places_new ();
  const SitnetViewRequest islands = {.network = network, .paper = SITNET_PAPER_A3, .places = places};
  g_autoptr (SitnetDescription) map = sample_view_compose (&sitnet_view_islands, &islands);
  g_autoptr (SitnetDescription) page = compose (before, later, others);
  CU_ASSERT_EQUAL (sample_view_box (map, "court")->x, sample_view_box (page, "court")->x);
  CU_ASSERT_EQUAL (sample_view_box (map, "court")->y, sample_view_box (page, "court")->y);
}

static void
what_has_no_day_is_shown_as_it_is_today (void)
{
  g_autoptr (SitnetNetwork) network = sample_view_network ();
  g_autoptr (SitnetNetwork) before = sample_view_at (network, "2018-01-01");
  g_autoptr (SitnetDescription) page = compose (before, network, NULL);
  CU_ASSERT_EQUAL (sample_view_stroke (page, "ospod", "clinic")->dash, SITNET_DASH_DASHED);
}

static void
nothing_to_compare_with_is_refused (void)
{
  g_autoptr (SitnetNetwork) network = sample_view_network ();
  const SitnetViewRequest alone = {.network = network, .paper = SITNET_PAPER_A3};
  const SitnetViewRequest both = {.network = network, .before = network, .paper = SITNET_PAPER_A3};
  sample_view_refused (&sitnet_view_change, &alone, "compare with");
  sample_view_refused (&sitnet_view_islands, &both, "change");
}

static const TestCase cases[] = {
    {"ties come, go and stay", ties_come_go_and_stay},
    {"actors come and go", actors_come_and_go},
    {"places are those of the islands", places_are_those_of_the_islands},
    {"what has no day is shown as it is today", what_has_no_day_is_shown_as_it_is_today},
    {"nothing to compare with is refused", nothing_to_compare_with_is_refused},
};
TEST_MAIN ("change", cases)
