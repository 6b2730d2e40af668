/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The standard stands in every area; the built-in one asks for each finer need once. */
#include "random-supply-demand.h"
#include "standard.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static void
stands_in_every_area (void)
{
  SitnetRequirement row = {.need = 2, .fit = {-1, -1, -1}, .age_to = 17, .per_1000 = NAN, .min_providers = 2};
  g_autoptr (SitnetSupplyDemand) three = sitnet_supply_demand_new (0, 3, RANDOM_NEEDS, random_parents);
  g_autoptr (SitnetSupplyDemand) none = sitnet_supply_demand_new (0, 0, RANDOM_NEEDS, random_parents);
  sitnet_standard_add (three, &row);
  sitnet_standard_add (none, &row);
  CU_ASSERT_EQUAL (three->requirements->len, 3);
  CU_ASSERT_EQUAL (none->requirements->len, 1);
  CU_ASSERT_EQUAL (sitnet_supply_demand_requirement (none, 0)->area, SITNET_PLACE_NONE);
  CU_ASSERT_EQUAL (sitnet_supply_demand_requirement (three, 2)->area, 2);
  CU_ASSERT_TRUE (isnan (sitnet_supply_demand_requirement (three, 0)->families));
}

/* An area that only services name has none; where there is no other, the standard stands outside of all. */
static void
passes_over_areas_of_services_alone (void)
{
  SitnetRequirement row = {.need = 2, .fit = {-1, -1, -1}, .age_to = 17, .per_1000 = NAN, .min_providers = 2};
  g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_supply_demand_new (0, 3, RANDOM_NEEDS, random_parents);
  supply_demand->own_areas = g_new0 (guint8, 3);
  sitnet_standard_add (supply_demand, &row);
  CU_ASSERT_EQUAL (supply_demand->requirements->len, 1);
  CU_ASSERT_EQUAL (sitnet_supply_demand_requirement (supply_demand, 0)->area, SITNET_PLACE_NONE);
  supply_demand->own_areas[1] = 1;
  sitnet_standard_add (supply_demand, &row);
  CU_ASSERT_EQUAL (supply_demand->requirements->len, 2);
  CU_ASSERT_EQUAL (sitnet_supply_demand_requirement (supply_demand, 1)->area, 1);
}

static void
requirements_for_finer_needs_only (void)
{
  g_autoptr (SitnetVocabulary) needs = sitnet_vocabulary_new (SITNET_SHEET_NEEDS);
  sitnet_vocabulary_add (needs, slice ("health.only_in_a_cell"));
  gint32 own = sitnet_vocabulary_declare (needs, slice ("health.own"), "Own", NULL, "health", NULL, NULL, -1);
  g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_supply_demand_new (0, 1, RANDOM_NEEDS, random_parents);
  sitnet_standard_add_built_in (supply_demand, needs);
  gboolean found = FALSE;
  guint expected = 1; /* the data set's own */
  for (guint32 i = 0; i < sitnet_vocabulary_get_n (needs); i++)
    expected += sitnet_vocabulary_get (needs, i)->built_in && sitnet_vocabulary_get (needs, i)->parent >= 0;
  for (guint32 i = 0; i < supply_demand->requirements->len; i++)
    found = found || sitnet_supply_demand_requirement (supply_demand, i)->need == own;
  CU_ASSERT_EQUAL (supply_demand->requirements->len, expected);
  CU_ASSERT_TRUE (found && supply_demand->built_in_standard && expected > 20);
}

static const TestCase cases[] = {
    {"stands in every area", stands_in_every_area},
    {"passes over areas of services alone", passes_over_areas_of_services_alone},
    {"asks for finer needs only", requirements_for_finer_needs_only},
};
TEST_MAIN ("standard", cases)
