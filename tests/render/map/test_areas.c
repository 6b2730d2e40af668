/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view of areas: districts as boxes, with the ties and the services between them. */
#include "sample-view.h"

/* Three areas, of which c has a region of its own: a and b share two ties, a lends b a service, b lends c one without any tie; d has nobody. */
static SitnetNetwork *
make_network (gboolean with_areas, const char *last_region)
{
  static const char *const actors[][2] = {{"a1", "a"}, {"a2", "a"}, {"b1", "b"}, {"c1", "c"}};
  static const char *const ties[][2] = {{"a1", "a2"}, {"a1", "b1"}, {"b1", "a2"}};
  const char *const areas[][3] = {
      {"a", "Podlesí", "Kraj"}, {"b", "Zálesná", "Kraj"}, {"c", "Skalka", last_region}, {"d", "Prázdno", "Kraj"}};
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  for (guint i = 0; with_areas && i < G_N_ELEMENTS (areas); i++)
    sitnet_builder_add (builder, NULL, "areas", "code", areas[i][0], "name", areas[i][1], "region", areas[i][2], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    sitnet_builder_add (builder, NULL, "actors", "id", actors[i][0], "area", with_areas ? actors[i][1] : "", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    sitnet_builder_add (builder, NULL, "ties", "from", ties[i][0], "to", ties[i][1], NULL);
  sitnet_builder_add (builder, NULL, "services", "id", "s1", "actor", "a1", "needs", "health|safety", "areas",
                      with_areas ? "a|b" : "", NULL);
  sitnet_builder_add (builder, NULL, "services", "id", "s2", "actor", "b1", "needs", "health", "areas",
                      with_areas ? "c" : "", NULL);
  g_autoptr (SitnetTable) findings = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static void
areas_are_boxes_with_numbers_between (void)
{
  g_autoptr (SitnetNetwork) network = make_network (TRUE, "");
  const SitnetViewRequest request = {.network = network, .paper = SITNET_PAPER_A3};
  g_autoptr (SitnetDescription) page = sample_view_compose (&sitnet_view_areas, &request);
  CU_ASSERT_EQUAL (page->boxes->len, 3);
  ASSERT_TEXT (sample_view_box (page, "a")->label, "Podlesí (2)");
  const SitnetStroke *both = sample_view_stroke (page, "a", "b"), *lent = sample_view_stroke (page, "b", "c");
  CU_ASSERT_TRUE_FATAL (both != NULL && lent != NULL);
  ASSERT_TEXT (both->about, "2 ties, 1 service lent"); /* once, whatever number of needs it serves */
  CU_ASSERT_EQUAL (both->arrows, SITNET_ARROW_FORTH);
  CU_ASSERT_TRUE (both->pen > lent->pen);
  CU_ASSERT_EQUAL (lent->dash, SITNET_DASH_DASHED);
  CU_ASSERT_TRUE (sample_view_says (page, "2 · 1"));
  CU_ASSERT_TRUE (sample_view_says (page, "3 areas · 2 ties between them · 2 services lent"));
  CU_ASSERT_TRUE (sample_view_says (page, "KRAJ"));
  CU_ASSERT_TRUE (sample_view_says (page, "Zálesná → Skalka: 1"));
}

static void
common_region_is_said_above (void)
{
  g_autoptr (SitnetNetwork) network = make_network (TRUE, "Kraj");
  const SitnetViewRequest request = {.network = network, .paper = SITNET_PAPER_A3};
  g_autoptr (SitnetDescription) page = sample_view_compose (&sitnet_view_areas, &request);
  CU_ASSERT_FALSE (sample_view_says (page, "KRAJ"));
  CU_ASSERT_TRUE (sample_view_says (page, "Kraj · 3 areas · 2 ties between them · 2 services lent"));
}

static void
no_areas_are_said (void)
{
  g_autoptr (SitnetNetwork) network = make_network (FALSE, "");
  const SitnetViewRequest request = {.network = network, .paper = SITNET_PAPER_A3};
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetDescription) page = sitnet_view_compose (&sitnet_view_areas, &request, &error);
  CU_ASSERT_PTR_NULL (page);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_DATA));
}

static const TestCase cases[] = {
    {"areas are boxes with numbers between", areas_are_boxes_with_numbers_between},
    {"a common region is said above", common_region_is_said_above},
    {"no areas are said", no_areas_are_said},
};
TEST_MAIN ("areas", cases)
