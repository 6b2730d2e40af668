/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view of a need: helpers and askers look different, missing ties are dotted, a table and a list stand beside the map. */
#include "rank-correlation.h"
#include "sample-need.h"
#include "sample-view.h"

static SitnetDescription *
compose (SitnetNetwork *network, const char *need)
{
  const SitnetViewRequest request = {
      .network = network, .paper = SITNET_PAPER_A3, .parameters = {[SITNET_VIEW_NEED] = need}};
  return sample_view_compose (&sitnet_view_theme, &request);
}

static void
helpers_askers_and_missing_ties (void)
{
  g_autoptr (SitnetNetwork) network = sample_need_network ();
  g_autoptr (SitnetDescription) page = compose (network, "Psychologie");
  CU_ASSERT_EQUAL (page->boxes->len, 4);
  CU_ASSERT_PTR_NULL (sample_view_box (page, "police"));
  const SitnetBox *clinic = sample_view_box (page, "clinic"), *court = sample_view_box (page, "court");
  CU_ASSERT_TRUE_FATAL (clinic != NULL && court != NULL);
  ASSERT_TEXT (clinic->style, "");
  CU_ASSERT_PTR_NOT_NULL (strstr (court->style, "dashed"));
  CU_ASSERT_EQUAL (sample_view_box (page, "club")->frames, 2); /* it helps and asks */
  CU_ASSERT_EQUAL (sample_view_stroke (page, "court", "club")->dash, SITNET_DASH_DOTTED);
  CU_ASSERT_EQUAL (sample_view_stroke (page, "school", "clinic")->dash, SITNET_DASH_NONE);
  CU_ASSERT_TRUE (sample_view_says (page, "2 actors serve it · 3 actors ask for it · 1 tie"));
  CU_ASSERT_TRUE (sample_view_says (page, "1. Soud ↔ Klub"));
  CU_ASSERT_TRUE (sample_view_says (page, "missing tie (dotted line)"));
  CU_ASSERT_TRUE (sample_view_says (page, "6–8"));
  CU_ASSERT_TRUE (sample_view_says (page, "15+"));
}

static void
nobody_has_to_do_with_it (void)
{
  g_autoptr (SitnetNetwork) network = sample_need_network ();
  SitnetViewRequest request = {
      .network = network, .paper = SITNET_PAPER_A3, .parameters = {[SITNET_VIEW_NEED] = "material.debt"}};
  sample_view_refused (&sitnet_view_theme, &request,
                       "there are actors for: Help with domestic violence, Shelter, Psychology");
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "actors", "id", "a", "name", "A", NULL);
  g_autoptr (SitnetNetwork) bare = sitnet_builder_seal (builder, NULL, NULL);
  request.network = bare;
  sample_view_refused (&sitnet_view_theme, &request, "fill in the sheets of services");
}

static void
an_unknown_need_is_refused (void)
{
  g_autoptr (SitnetNetwork) network = sample_need_network ();
  SitnetViewRequest request = {.network = network, .paper = SITNET_PAPER_A3};
  sample_view_refused (&sitnet_view_theme, &request, "`need`");
  request.parameters[SITNET_VIEW_NEED] = "helth";
  sample_view_refused (&sitnet_view_theme, &request, "did you mean");
  request.parameters[SITNET_VIEW_NEED] = "wizardry";
  sample_view_refused (&sitnet_view_theme, &request, "“wizardry”; there are actors for: Help with domestic violence, ");
}

/* Every other one of forty helps, those between ask. */
static SitnetNetwork *
make_helpers (guint n)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_CS);
  for (guint i = 0; i < n; i++) {
    char id[16], other[16];
    g_snprintf (id, sizeof id, "a%u", i);
    g_snprintf (other, sizeof other, "a%u", (i + 7) % n);
    sitnet_builder_add (builder, NULL, "actors", "id", id, "name", id, "sector", i % 3 ? "school" : "health", NULL);
    sitnet_builder_add (builder, NULL, "ties", "from", id, "to", other, NULL);
    if (i % 2 == 0)
      sitnet_builder_add (builder, NULL, "services", "id", id, "actor", id, "needs", "health", NULL);
    else
      sitnet_builder_add (builder, NULL, "demands", "need", "health", "reported_by", id, NULL);
  }
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static void
who_stood_left_stands_left (void)
{
  g_autoptr (SitnetNetwork) network = make_helpers (40);
  g_autoptr (SitnetMapPlaces) places = random_places (40, 3);
  const SitnetViewRequest request = {
      .network = network, .paper = SITNET_PAPER_A3, .places = places, .parameters = {[SITNET_VIEW_NEED] = "health"}};
  g_autoptr (SitnetDescription) page = sample_view_compose (&sitnet_view_theme, &request);
  g_autoptr (SitnetDescription) again = sample_view_compose (&sitnet_view_theme, &request);
  CU_ASSERT_TRUE (page->boxes->len >= 20);
  assert_starts_from (page, again, places);
}

static const TestCase cases[] = {
    {"helpers, askers and missing ties", helpers_askers_and_missing_ties},
    {"nobody has to do with it", nobody_has_to_do_with_it},
    {"who stood left stands left", who_stood_left_stands_left},
    {"an unknown need is refused", an_unknown_need_is_refused},
};
TEST_MAIN ("theme-view", cases)
