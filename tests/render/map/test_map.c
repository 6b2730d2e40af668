/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests the map as a host program sets it up: views, papers, titles, odd names. */
#include "drawn-map.h"

#include <sitnet/builder.h>
#include <sitnet/error.h>

/* What a browser shows beside the pointer. */
static void
test_titles (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_CS);
  sitnet_builder_add (builder, NULL, "actors", "id", "x1", "name", "Charita – šatník", NULL);
  sitnet_builder_add (builder, NULL, "actors", "id", "x2", "name", "Škola", NULL);
  sitnet_builder_add (builder, NULL, "actors", "id", "x3", "name", "Škola", NULL);
  sitnet_builder_add (builder, NULL, "ties", "from", "x1", "to", "x2", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_autoptr (SitnetMap) map = sitnet_map_new (network, SITNET_LANGUAGE_CS);
  g_autofree char *svg = draw (map, "svg");
  assert_has (svg, "<title>Charita – šatník</title>");
  assert_has (svg, "class=\"edge\" data-from=\"x1\" data-to=\"x2\" data-kind=\"cooperates\">\n"
                   "<title>Charita – šatník ↔ Škola (x2)</title>\n<desc>Spolupracuje · jediná vazba aktéra</desc>");
  assert_has (svg, "class=\"node\" data-id=\"x2\" data-sector=\"\" data-kind=\"\">\n"
                   "<title>Škola (x2)</title>\n<desc>1 vazba</desc>");
  assert_has (svg, "<title>Škola (x3)</title>");
  g_autofree char *dot = draw (map, "dot");
  assert_has (dot, "x2 -- x1");
}

static void
test_settings (void)
{
  g_autoptr (SitnetMap) map = make_map (SITNET_LANGUAGE_EN);
  g_autoptr (GError) error = NULL;
  SitnetPaper paper = SITNET_PAPER_A1;
  SitnetView view = SITNET_VIEW_ISLANDS;
  CU_ASSERT_TRUE (sitnet_paper_from_text ("A4", &paper, &error));
  CU_ASSERT_TRUE (sitnet_view_from_text ("islands", &view, &error));
  CU_ASSERT_EQUAL (paper, SITNET_PAPER_A4);
  sitnet_map_set_paper (map, paper);
  sitnet_map_set_view (map, view);
  CU_ASSERT_FALSE (sitnet_paper_from_text ("letter", &paper, &error));
  CU_ASSERT_EQUAL (paper, SITNET_PAPER_A4);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  g_clear_error (&error);
  CU_ASSERT_FALSE (sitnet_view_from_text ("wheel", &view, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  g_clear_error (&error);
  CU_ASSERT_PTR_NULL (sitnet_map_draw (map, SITNET_FORMAT_CSV, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  sitnet_map_set_title (map, "bad \xFF byte");
  g_autofree char *svg = draw (map, "svg");
  assert_has (svg, "viewBox=\"0.00 0.00 841.90 595.30\"");
  assert_has (svg, "NO TIES (1)");
}

static void
test_empty_name_and_network (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "actors", "id", "x<1>", "name", "", NULL);
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_autoptr (SitnetMap) map = sitnet_map_new (network, SITNET_LANGUAGE_EN);
  g_autofree char *svg = draw (map, "svg");
  assert_has (svg, ">x&lt;1&gt;</text>");
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_sector (scope, "school");
  g_autoptr (SitnetNetwork) nobody = sitnet_network_scope (network, scope, NULL);
  g_autoptr (SitnetMap) empty = sitnet_map_new (nobody, SITNET_LANGUAGE_EN);
  g_autofree char *page = draw (empty, "svg");
  assert_has (page, "There is no actor in this selection.");
}

static const TestCase cases[] = {
    {"titles", test_titles},
    {"settings", test_settings},
    {"empty name and network", test_empty_name_and_network},
};

TEST_MAIN ("map", cases)
