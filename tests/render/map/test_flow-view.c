/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view of word: a column for each step, arrows the way that ties go, and those who are never told apart. */
#include "sample-view.h"

/* a informs b, b works with c, d informs c, e is alone; a informs d2 as b does. */
static SitnetNetwork *
make_network (void)
{
  static const char *const ties[][3] = {{"a", "b", "informs"},
                                        {"b", "c", "cooperates"},
                                        {"d", "c", "informs"},
                                        {"a", "f", "informs"},
                                        {"f", "c", "informs"}};
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  for (const char *id = "abcdef"; *id != '\0'; id++) {
    const char text[] = {*id, '\0'};
    sitnet_builder_add (builder, NULL, "actors", "id", text, "name", text, NULL);
  }
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    sitnet_builder_add (builder, NULL, "ties", "from", ties[i][0], "to", ties[i][1], "kind", ties[i][2], NULL);
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static SitnetDescription *
compose (SitnetNetwork *network, const char *source)
{
  const SitnetViewRequest request = {
      .network = network, .paper = SITNET_PAPER_A3, .parameters = {[SITNET_VIEW_SOURCE] = source}};
  return sample_view_compose (&sitnet_view_flow, &request);
}

static void
steps_go_to_the_right (void)
{
  g_autoptr (SitnetNetwork) network = make_network ();
  g_autoptr (SitnetDescription) page = compose (network, "a");
  CU_ASSERT_EQUAL (page->boxes->len, 6);
  gint32 x[6];
  for (guint i = 0; i < 6; i++)
    x[i] = sample_view_box (page, (const char[]){(char)('a' + i), '\0'})->x;
  CU_ASSERT_TRUE (x[0] < x[1] && x[1] < x[2] && x[2] < x[3]);
  CU_ASSERT_TRUE (x[5] == x[1] && x[4] == x[3]); /* f beside b; d and e are never told */
  CU_ASSERT_EQUAL (page->strokes->len, 4);
  CU_ASSERT_PTR_NULL (sample_view_stroke (page, "d", "c"));
  const SitnetStroke *first = sample_view_stroke (page, "b", "c"), *other = sample_view_stroke (page, "f", "c");
  CU_ASSERT_TRUE_FATAL (first != NULL && other != NULL);
  CU_ASSERT_TRUE (first->arrows == SITNET_ARROW_FORTH && first->pen > other->pen);
  CU_ASSERT_PTR_NOT_NULL (strstr (sample_view_box (page, "d")->style, "dashed"));
  CU_ASSERT_TRUE (sample_view_says (page, "3 actors are told · 2 actors never"));
  CU_ASSERT_TRUE (sample_view_says (page, "never told"));
}

/* b and f hear it from a alone: which of them stands above is free. */
static void
who_stood_above_stands_above (void)
{
  g_autoptr (SitnetNetwork) network = make_network ();
  for (guint turn = 0; turn < 2; turn++) {
    g_autoptr (SitnetMapPlaces) places = sitnet_map_places_new ();
    sitnet_map_places_put (places, "b", NULL, 500, turn == 0 ? 100 : 900);
    sitnet_map_places_put (places, "f", NULL, 500, 500);
    const SitnetViewRequest request = {
        .network = network, .paper = SITNET_PAPER_A3, .places = places, .parameters = {[SITNET_VIEW_SOURCE] = "a"}};
    g_autoptr (SitnetDescription) page = sample_view_compose (&sitnet_view_flow, &request);
    gint32 b = sample_view_box (page, "b")->y, f = sample_view_box (page, "f")->y;
    CU_ASSERT_TRUE (turn == 0 ? b < f : f < b);
  }
}

static void
several_sources (void)
{
  g_autoptr (SitnetNetwork) network = make_network ();
  g_autoptr (SitnetDescription) page = compose (network, "a | d|a");
  CU_ASSERT_EQUAL (sample_view_box (page, "a")->x, sample_view_box (page, "d")->x);
  CU_ASSERT_TRUE (sample_view_says (page, "3 actors are told · 1 actor never"));
}

static void
unknown_sources_are_refused (void)
{
  g_autoptr (SitnetNetwork) network = make_network ();
  SitnetViewRequest request = {.network = network, .paper = SITNET_PAPER_A3};
  sample_view_refused (&sitnet_view_flow, &request, "`source`");
  request.parameters[SITNET_VIEW_SOURCE] = "a|nobody";
  sample_view_refused (&sitnet_view_flow, &request, "nobody");
}

static const TestCase cases[] = {
    {"steps go to the right", steps_go_to_the_right},
    {"who stood above stands above", who_stood_above_stands_above},
    {"several sources", several_sources},
    {"unknown sources are refused", unknown_sources_are_refused},
};
TEST_MAIN ("flow-view", cases)
