/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One line: that its services suffice at once, or only when what they give is shared out otherwise, or not. */
#include "random-supply-demand.h"
#include "shortage-flow.h"

static const SitnetFit any = {-1, -1, -1};

static void
offer (SitnetSupplyDemand *self, guint8 age_from, guint8 age_to, double capacity)
{
  SitnetSupply supply = {.fit = any, .age_from = age_from, .age_to = age_to, .capacity = capacity};
  sitnet_supply_demand_place_supply (self, sitnet_supply_demand_add_supply (self, &supply), 2, 0);
}

static void
ask (SitnetSupplyDemand *self, guint8 age_from, guint8 age_to, double families)
{
  SitnetRequirement requirement = {.kind = SITNET_REQUIREMENT_DEMAND,
                                   .need = 2,
                                   .fit = any,
                                   .age_from = age_from,
                                   .age_to = age_to,
                                   .families = families,
                                   .per_1000 = NAN,
                                   .reporter = -1};
  sitnet_supply_demand_add_requirement (self, &requirement);
}

/* Judges the one line there is. */
static SitnetShortPart
judge (SitnetSupplyDemand *supply_demand)
{
  guint32 sources[4], line = 0;
  SitnetShortPart part = {NULL, NULL};
  CU_ASSERT_TRUE (sitnet_supply_demand_seal (supply_demand, NULL, NULL));
  memset (sources, 0xff, sizeof sources);
  SitnetShortageFlow *flow = sitnet_shortage_flow_new (supply_demand, NULL, sources, NULL);
  CU_ASSERT_TRUE (sitnet_shortage_flow_judge (flow, &line, 1, &part, NULL));
  sitnet_shortage_flow_free (flow);
  return part;
}

static void
clear (SitnetShortPart *part)
{
  g_clear_pointer (&part->stretches, g_array_unref);
  g_clear_pointer (&part->groups, g_array_unref);
}

/* The second service could take the younger ones alone, and the first is for both. */
static void
shares_out_otherwise (void)
{
  for (double families = 4; families <= 6; families++) {
    g_autoptr (SitnetSupplyDemand) supply_demand =
        sitnet_supply_demand_new (1, RANDOM_AREAS, RANDOM_NEEDS, random_parents);
    offer (supply_demand, 0, 1, 5);
    offer (supply_demand, 0, 0, 5);
    ask (supply_demand, 0, 0, 5);
    ask (supply_demand, 1, 1, families);
    SitnetShortPart part = judge (supply_demand);
    CU_ASSERT_EQUAL (part.groups != NULL, families > 5);
    if (part.groups != NULL) {
      const SitnetShortGroup *group = &g_array_index (part.groups, SitnetShortGroup, 0);
      CU_ASSERT_TRUE (group->needed == 6 && group->held == 5 && group->n_lines == 1 && group->n_supplies == 1);
      const SitnetShortStretch *stretch = &g_array_index (part.stretches, SitnetShortStretch, 0);
      CU_ASSERT_TRUE (part.stretches->len == 1 && stretch->age_from == 1 && stretch->age_to == 1);
    }
    clear (&part);
  }
}

/* Years that no service is for are missing, not short. */
static void
leaves_out_what_no_service_is_for (void)
{
  g_autoptr (SitnetSupplyDemand) supply_demand =
      sitnet_supply_demand_new (1, RANDOM_AREAS, RANDOM_NEEDS, random_parents);
  offer (supply_demand, 0, 3, 100);
  ask (supply_demand, 0, 9, 50);
  SitnetShortPart part = judge (supply_demand);
  CU_ASSERT_TRUE (part.groups == NULL && part.stretches == NULL);
}

static void
leaves_out_where_a_capacity_is_unknown (void)
{
  g_autoptr (SitnetSupplyDemand) supply_demand =
      sitnet_supply_demand_new (1, RANDOM_AREAS, RANDOM_NEEDS, random_parents);
  offer (supply_demand, 0, 9, 1);
  offer (supply_demand, 3, 4, NAN);
  ask (supply_demand, 0, 9, 50);
  SitnetShortPart part = judge (supply_demand);
  CU_ASSERT_EQUAL_FATAL (part.stretches->len, 2);
  CU_ASSERT_EQUAL (g_array_index (part.stretches, SitnetShortStretch, 0).age_to, 2);
  CU_ASSERT_EQUAL (g_array_index (part.stretches, SitnetShortStretch, 1).age_from, 5);
  CU_ASSERT_DOUBLE_EQUAL (g_array_index (part.groups, SitnetShortGroup, 0).needed, 40, 1e-9);
  clear (&part);
}

static const TestCase cases[] = {
    {"shares out otherwise", shares_out_otherwise},
    {"leaves out what no service is for", leaves_out_what_no_service_is_for},
    {"leaves out where a capacity is unknown", leaves_out_where_a_capacity_is_unknown},
};
TEST_MAIN ("shortage-flow", cases)
