/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Services as places: needs times areas, home, everywhere, repeats, dates, scope. */
#include "district.h"
#include "scope-private.h"
#include "service-list.h"

#include "coverage-input.h"

#include <sitnet/error.h>

static SitnetBuilder *
two_districts (void)
{
  SitnetBuilder *b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "areas", "code", "x", NULL);
  sitnet_builder_add (b, NULL, "areas", "code", "y", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "name", "A", "area", "x", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "b", "name", "B", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "1", "actor", "a", "needs", "health|safety|health", "age_from", "6",
                      NULL);
  sitnet_builder_add (b, NULL, "services", "id", "2", "actor", "a", "needs", "health", "areas", "y|x|y", "age_to", "3",
                      NULL);
  sitnet_builder_add (b, NULL, "services", "id", "3", "actor", "b", "needs", "health", "areas", "*", "until", "2017",
                      NULL);
  sitnet_builder_add (b, NULL, "services", "id", "4", "actor", "b", "needs", "health", NULL);
  return b;
}

static char *
places_text (const SitnetNetwork *network)
{
  g_autoptr (GArray) places = sitnet_service_list_new (network, NULL);
  const SitnetVocabulary *needs = network->dataset->vocabularies[SITNET_SHEET_NEEDS];
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < places->len; i++) {
    const SitnetServicePlace *place = &g_array_index (places, SitnetServicePlace, i);
    g_string_append_printf (text, "%s %d %u%u\n", sitnet_vocabulary_get (needs, (guint32)place->need)->code,
                            place->area, place->actor, place->service + 1);
  }
  return g_string_free (text, FALSE);
}

static void
lists_every_service_once (void)
{
  g_autoptr (SitnetBuilder) b = two_districts ();
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autofree char *text = places_text (network);
  ASSERT_TEXT (text, "safety 0 01\nhealth -1 14\nhealth 0 01\nhealth 0 02\nhealth 1 02\nhealth -2 13\n");
  gint64 from, to;
  sitnet_service_list_ages (network->dataset, 0, &from, &to);
  CU_ASSERT_TRUE (from == 6 && to == -1);
  sitnet_service_list_ages (network->dataset, 1, &from, &to);
  CU_ASSERT_TRUE (from == 0 && to == 3);
}

static void
keeps_to_area_and_date (void)
{
  g_autoptr (SitnetBuilder) b = two_districts ();
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "y");
  g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scope, NULL);
  g_autofree char *text = places_text (part);
  ASSERT_TEXT (text, "health 1 02\nhealth -2 13\n");
  CU_ASSERT_TRUE (sitnet_scope_set_date (scope, "2018-01-01", NULL));
  g_autoptr (SitnetNetwork) later = sitnet_network_scope (network, scope, NULL);
  g_autofree char *fewer = places_text (later);
  ASSERT_TEXT (fewer, "health 1 02\n");
}

static void
finds_nothing_in_nothing (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_autofree char *text = places_text (network);
  ASSERT_TEXT (text, "");
  CU_ASSERT_PTR_NULL (sitnet_service_list_text (network->dataset, SITNET_SHEET_SERVICES, "name", 0));
}

/* One service of 12,000 needs in 12,000 areas: each need in each area makes 144,000,000 places. */
static void
refuses_what_multiplies_beyond_all_room (void)
{
  enum { N = 12000 };
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (GString) codes = g_string_new (NULL);
  for (guint i = 0; i < N; i++)
    g_string_append_printf (codes, "%sc%u", i > 0 ? "|" : "", i);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "name", "A", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "1", "actor", "a", "needs", codes->str, "areas", codes->str, NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_service_list_new (network, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  g_clear_error (&error);
  CU_ASSERT_PTR_NULL (sitnet_coverage_input_supply_demand (network, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
}

static const TestCase cases[] = {
    {"lists every service once", lists_every_service_once},
    {"keeps to area and date", keeps_to_area_and_date},
    {"refuses what multiplies beyond all room", refuses_what_multiplies_beyond_all_room},
    {"finds nothing in nothing", finds_nothing_in_nothing},
};
TEST_MAIN ("service-list", cases)
