/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The grid is a view like any other: drawn, refused with advice, and taken where there are too many for islands. */
#include "view.h"

#include "test.h"

#include <sitnet/builder.h>
#include <sitnet/error.h>

static SitnetNetwork *
make_network (guint n_actors)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  for (guint i = 0; i < n_actors; i++) {
    g_autofree char *id = g_strdup_printf ("a%u", i), *next = g_strdup_printf ("a%u", (i + 1) % n_actors);
    sitnet_builder_add (builder, NULL, "actors", "id", id, "sector", i % 2 == 0 ? "school" : "police", NULL);
    sitnet_builder_add (builder, NULL, "ties", "from", id, "to", next, NULL);
  }
  g_autoptr (SitnetTable) findings = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static void
test_chosen_by_size (void)
{
  g_autoptr (SitnetNetwork) small = make_network (150), large = make_network (151);
  g_autoptr (SitnetMap) islands = sitnet_map_new (small, SITNET_LANGUAGE_EN);
  g_autoptr (SitnetMap) grid = sitnet_map_new (large, SITNET_LANGUAGE_EN);
  CU_ASSERT_EQUAL (sitnet_map_get_view (islands), SITNET_VIEW_ISLANDS);
  CU_ASSERT_EQUAL (sitnet_map_get_view (grid), SITNET_VIEW_GRID);
  sitnet_map_set_view (grid, SITNET_VIEW_ISLANDS);
  CU_ASSERT_EQUAL (sitnet_map_get_view (grid), SITNET_VIEW_ISLANDS);
}

static void
test_drawn_and_refused (void)
{
  g_autoptr (SitnetNetwork) network = make_network (400);
  g_autoptr (SitnetMap) map = sitnet_map_new (network, SITNET_LANGUAGE_EN);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) drawing = sitnet_map_draw (map, SITNET_FORMAT_SVG, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL (drawing);
  sitnet_map_set_paper (map, SITNET_PAPER_A4);
  g_autoptr (GBytes) refused = sitnet_map_draw (map, SITNET_FORMAT_SVG, &error);
  CU_ASSERT_PTR_NULL (refused);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "take paper A3"));
}

static void
test_advised (void)
{
  g_autoptr (SitnetNetwork) network = make_network (120);
  g_autoptr (SitnetMap) map = sitnet_map_new (network, SITNET_LANGUAGE_EN);
  g_autoptr (GError) error = NULL;
  sitnet_map_set_paper (map, SITNET_PAPER_A4);
  sitnet_map_set_view (map, SITNET_VIEW_ISLANDS);
  g_autoptr (GBytes) refused = sitnet_map_draw (map, SITNET_FORMAT_SVG, &error);
  if (refused == NULL)
    CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "the view grid fits on A4"));
}

static const TestCase cases[] = {
    {"chosen by size", test_chosen_by_size},
    {"drawn and refused", test_drawn_and_refused},
    {"advised", test_advised},
};

TEST_MAIN ("grid", cases)
