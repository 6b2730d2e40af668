/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From sheets to bare rows: ages, areas, axes, reporters, parents, children, dates, the built-in standard. */
#include "district.h"
#include "coverage-input.h"

#include <math.h>

static SitnetSupplyDemand *
gather (SitnetNetwork *network)
{
  g_autoptr (GError) error = NULL;
  SitnetSupplyDemand *supply_demand = sitnet_coverage_input_supply_demand (network, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (supply_demand);
  return supply_demand;
}

/* By its row in the sheet, for offers are numbered by need and area. */
static const SitnetSupply *
supply_of_row (const SitnetSupplyDemand *supply_demand, guint32 row)
{
  for (guint32 i = 0; i < supply_demand->supplies->len; i++)
    if (sitnet_supply_demand_supply (supply_demand, i)->row == row)
      return sitnet_supply_demand_supply (supply_demand, i);
  CU_FAIL_FATAL ("no such row");
  return NULL;
}

static void
reads_the_worked_example (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetSupplyDemand) supply_demand = gather (network);
  CU_ASSERT_TRUE (supply_demand->supplies->len == 6 && supply_demand->requirements->len == 4 &&
                  supply_demand->requirement_lines->len == 4);
  const SitnetSupply *psychology = supply_of_row (supply_demand, 4);
  CU_ASSERT_TRUE (isnan (psychology->capacity) && psychology->actor == 4 && psychology->age_to == 17);
  CU_ASSERT_FALSE (supply_demand->built_in_standard);
  const SitnetRequirement *mediation = sitnet_supply_demand_requirement (supply_demand, 0);
  CU_ASSERT_TRUE (mediation->families == 20 && mediation->reporter == 0 && mediation->age_from == 6);
}

static SitnetBuilder *
small (void)
{
  SitnetBuilder *b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "areas", "code", "x", "children", "1500", NULL);
  sitnet_builder_add (b, NULL, "areas", "code", "y", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "name", "A", "area", "y", "parent", "b", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "b", "name", "B", "parent", "c", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "c", "name", "C", "until", "2017", NULL);
  return b;
}

static void
reads_empty_cells_as_documented (void)
{
  g_autoptr (SitnetBuilder) b = small ();
  sitnet_builder_add (b, NULL, "services", "id", "1", "actor", "a", "needs", "health|safety", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "2", "actor", "b", "needs", "health", "areas", "*", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "3", "actor", "b", "needs", "health", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "health", "area", "x", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "safety", "area", "x", "age_from", "20", "reported_by",
                      "nobody known", NULL);
  sitnet_builder_add (b, NULL, "standard", "need", "health", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetSupplyDemand) supply_demand = gather (network);
  CU_ASSERT_EQUAL (supply_of_row (supply_demand, 0)->age_to, SITNET_AGE_OLDER);
  CU_ASSERT_EQUAL (supply_of_row (supply_demand, 0)->fit.level, -1);
  CU_ASSERT_EQUAL (supply_demand->placements->len, 4);
  CU_ASSERT_EQUAL (g_array_index (supply_demand->placements, SitnetPlacement, 0).place, 0);
  CU_ASSERT_EQUAL (g_array_index (supply_demand->placements, SitnetPlacement, 3).place, 3);
  CU_ASSERT_EQUAL (supply_demand->requirements->len, 4); /* the standard stands in both areas */
  const SitnetRequirement *adults = sitnet_supply_demand_requirement (supply_demand, 0);
  CU_ASSERT_TRUE (adults->age_from == 20 && adults->age_to == 20 && isnan (adults->families));
  CU_ASSERT_TRUE ((guint32)adults->reporter >= supply_demand->n_actors);
  CU_ASSERT_EQUAL (sitnet_supply_demand_requirement (supply_demand, 1)->age_to, SITNET_AGE_LAST_CHILD);
  CU_ASSERT_EQUAL (sitnet_supply_demand_requirement (supply_demand, 2)->min_providers, 1);
}

static void
follows_parents_and_children (void)
{
  g_autoptr (SitnetBuilder) b = small ();
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetSupplyDemand) supply_demand = gather (network);
  CU_ASSERT_TRUE (supply_demand->roots[0] == 2 && supply_demand->roots[1] == 2 && supply_demand->roots[2] == 2);
  CU_ASSERT_TRUE (supply_demand->children[0] == 1500 && isnan (supply_demand->children[1]));
  CU_ASSERT_TRUE (supply_demand->built_in_standard);
}

static void
keeps_to_the_date_and_lists_the_area (void)
{
  g_autoptr (SitnetBuilder) b = small ();
  sitnet_builder_add (b, NULL, "services", "id", "1", "actor", "a", "needs", "health", "since", "2018-02", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "2", "actor", "c", "needs", "health", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "y");
  CU_ASSERT_TRUE (sitnet_scope_set_date (scope, "2018-01-31", NULL));
  g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scope, NULL);
  g_autoptr (SitnetSupplyDemand) supply_demand = gather (part), all = gather (network);
  g_autofree guint8 *listed = sitnet_coverage_input_listed (part);
  CU_ASSERT_EQUAL (supply_demand->supplies->len, 0);
  CU_ASSERT_EQUAL (all->supplies->len, 2);
  CU_ASSERT_TRUE (listed[0] == 0 && listed[1] == 0 && listed[2] == 1);
  CU_ASSERT_PTR_NULL (sitnet_coverage_input_listed (network));
}

static const TestCase cases[] = {
    {"reads the worked example", reads_the_worked_example},
    {"reads empty cells as documented", reads_empty_cells_as_documented},
    {"follows parents and children", follows_parents_and_children},
    {"keeps to the date and lists the area", keeps_to_the_date_and_lists_the_area},
};
TEST_MAIN ("gather", cases)
