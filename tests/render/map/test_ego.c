/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view of one actor: as far as it was asked for, and who loses touch without it. */
#include "rank-correlation.h"
#include "sample-view.h"

static SitnetDescription *
compose (SitnetNetwork *network, const char *of, const char *steps, const char *without)
{
  const SitnetViewRequest request = {
      .network = network,
      .paper = SITNET_PAPER_A3,
      .parameters = {[SITNET_VIEW_OF] = of, [SITNET_VIEW_STEPS] = steps, [SITNET_VIEW_WITHOUT] = without}};
  return sample_view_compose (&sitnet_view_ego, &request);
}

static void
reaches_as_many_steps (void)
{
  g_autoptr (SitnetNetwork) network = sample_view_network ();
  g_autoptr (SitnetDescription) near = compose (network, "ospod", NULL, NULL);
  g_autoptr (SitnetDescription) far = compose (network, "OSPOD Podlesí", "2", NULL);
  CU_ASSERT_EQUAL (near->boxes->len, 4);
  CU_ASSERT_EQUAL (near->strokes->len, 4); /* those of its partners among each other too */
  CU_ASSERT_PTR_NULL (sample_view_box (near, "prison"));
  CU_ASSERT_EQUAL (far->boxes->len, 6);
  CU_ASSERT_TRUE (sample_view_box (near, "ospod")->pen > sample_view_box (near, "school")->pen);
  CU_ASSERT_TRUE (sample_view_says (near, "within 1 step · 4 actors · 4 ties"));
  CU_ASSERT_TRUE (sample_view_says (near, "Whom “OSPOD Podlesí” works with"));
}

static void
who_loses_touch_is_added (void)
{
  g_autoptr (SitnetNetwork) network = sample_view_network ();
  g_autoptr (SitnetDescription) page = compose (network, "ospod", NULL, "true");
  const SitnetBox *prison = sample_view_box (page, "prison");
  CU_ASSERT_PTR_NOT_NULL_FATAL (prison);
  ASSERT_TEXT (prison->stroke, SITNET_MAP_ALARM);
  ASSERT_TEXT (sample_view_box (page, "court")->stroke, SITNET_MAP_ALARM);
  CU_ASSERT_STRING_NOT_EQUAL (sample_view_box (page, "school")->stroke, SITNET_MAP_ALARM);
  ASSERT_TEXT (sample_view_box (page, "ospod")->fill, "#FFFFFF");
  CU_ASSERT_EQUAL (sample_view_stroke (page, "ospod", "school")->dash, SITNET_DASH_DASHED);
  CU_ASSERT_EQUAL (sample_view_stroke (page, "court", "prison")->dash, SITNET_DASH_NONE);
  CU_ASSERT_TRUE (sample_view_says (page, "2 actors lose touch with the rest"));
}

static void
one_who_is_alone_is_shown (void)
{
  g_autoptr (SitnetNetwork) network = sample_view_network ();
  g_autoptr (SitnetNetwork) early = sample_view_at (network, "2020-06-01");
  g_autoptr (SitnetNetwork) dropped = sitnet_network_drop (early, (const char *[]){"school", NULL}, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (dropped);
  g_autoptr (SitnetDescription) page = compose (dropped, "club", NULL, "true");
  CU_ASSERT_EQUAL (page->boxes->len, 1);
  CU_ASSERT_TRUE (sample_view_says (page, "0 actors lose touch"));
}

static void
unfit_parameters_are_refused (void)
{
  g_autoptr (SitnetNetwork) network = sample_view_network ();
  g_autoptr (SitnetNetwork) early = sample_view_at (network, "2018-01-01");
  SitnetViewRequest request = {.network = network, .paper = SITNET_PAPER_A3};
  sample_view_refused (&sitnet_view_ego, &request, "`of`");
  request.parameters[SITNET_VIEW_OF] = "nobody";
  sample_view_refused (&sitnet_view_ego, &request, "nobody");
  request.parameters[SITNET_VIEW_OF] = "ospod";
  request.parameters[SITNET_VIEW_STEPS] = "0";
  sample_view_refused (&sitnet_view_ego, &request, "1 to 20");
  request.parameters[SITNET_VIEW_STEPS] = NULL;
  request.parameters[SITNET_VIEW_WITHOUT] = "perhaps";
  sample_view_refused (&sitnet_view_ego, &request, "perhaps");
  request.parameters[SITNET_VIEW_WITHOUT] = NULL;
  sample_view_refused (&sitnet_view_grid, &request, "ego");
  request.parameters[SITNET_VIEW_OF] = "club";
  request.network = early;
  sample_view_refused (&sitnet_view_ego, &request, "not in the part");
}

/* a0 works with the first half; every third pair of the others too. */
static SitnetNetwork *
make_circle (guint n)
{
  static const char *const sectors[] = {"school", "health", "social", "police"};
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_CS);
  for (guint i = 0; i < n; i++) {
    char id[16], name[64], other[16];
    g_snprintf (id, sizeof id, "a%u", i);
    g_snprintf (name, sizeof name, "Organizace dlouhého jména číslo %u", i);
    g_snprintf (other, sizeof other, "a%u", i < n / 2 ? 0 : i - 3);
    sitnet_builder_add (builder, NULL, "actors", "id", id, "name", name, "sector", sectors[i % 4], NULL);
    if (i > 0)
      sitnet_builder_add (builder, NULL, "ties", "from", id, "to", other, NULL);
  }
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static SitnetDescription *
compose_from (SitnetNetwork *network, SitnetMapPlaces *places)
{
  const SitnetViewRequest request = {.network = network,
                                     .paper = SITNET_PAPER_A3,
                                     .places = places,
                                     .parameters = {[SITNET_VIEW_OF] = "a0", [SITNET_VIEW_STEPS] = "1"}};
  return sample_view_compose (&sitnet_view_ego, &request);
}

static void
who_stood_left_stands_left (void)
{
  for (guint n = 24; n <= 64; n += 20) {
    g_autoptr (SitnetNetwork) network = make_circle (n);
    g_autoptr (SitnetMapPlaces) places = random_places (n, n), none = sitnet_map_places_new ();
    g_autoptr (SitnetTable) before = sitnet_map_places_to_table (places);
    g_autoptr (SitnetDescription) page = compose_from (network, places), again = compose_from (network, places);
    assert_starts_from (page, again, places);
    g_autoptr (SitnetTable) after = sitnet_map_places_to_table (places);
    CU_ASSERT_TRUE (sitnet_table_equal (before, after)); /* they are those of the map of everybody */
    g_autoptr (SitnetDescription) anew = compose_from (network, none), as_ever = compose_from (network, NULL);
    for (guint i = 0; i < anew->boxes->len; i++)
      CU_ASSERT_EQUAL (g_array_index (anew->boxes, SitnetBox, i).x, g_array_index (as_ever->boxes, SitnetBox, i).x);
  }
}

static const TestCase cases[] = {
    {"reaches as many steps", reaches_as_many_steps},
    {"who loses touch is added", who_loses_touch_is_added},
    {"one who is alone is shown", one_who_is_alone_is_shown},
    {"who stood left stands left", who_stood_left_stands_left},
    {"unfit parameters are refused", unfit_parameters_are_refused},
};
TEST_MAIN ("ego", cases)
