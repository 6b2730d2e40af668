/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view of islands: a box for each actor with ties; too many actors are refused before anything is placed. */
#include "map-page.h"
#include "view.h"

#include "test.h"

#include <sitnet/builder.h>
#include <sitnet/error.h>

#include <string.h>

static SitnetNetwork *
pair_and (guint n_others)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "actors", "id", "school", "name", "School", NULL);
  sitnet_builder_add (builder, NULL, "actors", "id", "clinic", "name", "Clinic", NULL);
  sitnet_builder_add (builder, NULL, "ties", "from", "school", "to", "clinic", NULL);
  for (guint i = 0; i < n_others; i++) {
    g_autofree char *id = g_strdup_printf ("actor%u", i);
    sitnet_builder_add (builder, NULL, "actors", "id", id, "name", id, NULL);
  }
  return sitnet_builder_seal (builder, NULL, NULL);
}

static void
actors_with_ties_have_boxes (void)
{
  g_autoptr (SitnetNetwork) network = pair_and (1);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  const SitnetViewRequest request = {.network = network, .title = "Two of three", .paper = SITNET_PAPER_A4};
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetDescription) page = sitnet_view_islands.compose (&request, &error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (page);
  CU_ASSERT_EQUAL (page->strokes->len, 1);
  CU_ASSERT_TRUE (page->boxes->len >= 2);
  ASSERT_TEXT (page->title, "Two of three");
}

static void
a_country_on_one_page_is_refused (void)
{
  g_autoptr (SitnetNetwork) network = pair_and (SITNET_MAP_PAGE_ACTORS);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  const SitnetViewRequest request = {.network = network, .paper = SITNET_PAPER_A1};
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_view_islands.compose (&request, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, "3002") : NULL);
}

/* Of a country, districts can still be shown. */
static void
another_view_is_named (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  for (guint i = 0; i <= SITNET_MAP_PAGE_ACTORS; i++) {
    g_autofree char *id = g_strdup_printf ("actor%u", i);
    sitnet_builder_add (builder, NULL, "actors", "id", id, "name", id, "area", i % 2 == 0 ? "x" : "y", NULL);
  }
  sitnet_builder_add (builder, NULL, "areas", "code", "x", "name", "Podlesí", NULL);
  sitnet_builder_add (builder, NULL, "areas", "code", "y", "name", "Zálesná", NULL);
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  const SitnetViewRequest request = {.network = network, .paper = SITNET_PAPER_A4};
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_view_islands.compose (&request, &error));
  CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, "the view areas fits on A4") : NULL);
}

static const TestCase cases[] = {
    {"actors with ties have boxes", actors_with_ties_have_boxes},
    {"a country on one page is refused", a_country_on_one_page_is_refused},
    {"another view is named", another_view_is_named},
};
TEST_MAIN ("islands", cases)
