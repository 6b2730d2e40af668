/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Services and demands: what each can serve, naively; repeats, everywhere, circles of parents. */
#include "random-supply-demand.h"

#include "supply-demand-seal.h"

#include <sitnet/error.h>
static void
counts_a_repeated_need_once (void)
{
  SitnetSupply supply = {.age_to = 17, .fit = {-1, -1, -1}, .capacity = 10};
  g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_supply_demand_new (1, 3, RANDOM_NEEDS, random_parents);
  guint32 number = sitnet_supply_demand_add_supply (supply_demand, &supply);
  sitnet_supply_demand_place_supply (supply_demand, number, 2, 1);
  sitnet_supply_demand_place_supply (supply_demand, number, 2, 1);
  sitnet_supply_demand_place_supply (supply_demand, number, 3, 2);
  number = sitnet_supply_demand_add_supply (supply_demand, &supply);
  sitnet_supply_demand_place_supply (supply_demand, number, 4, SITNET_PLACE_EVERYWHERE);
  CU_ASSERT_TRUE (sitnet_supply_demand_seal (supply_demand, NULL, NULL));
  CU_ASSERT_EQUAL (supply_demand->placements->len, 3);
  CU_ASSERT_DOUBLE_EQUAL (supply_demand->spread[0], 2, 0);
  CU_ASSERT_DOUBLE_EQUAL (supply_demand->spread[1], 3, 0);
}

static void
ends_in_a_circle_of_parents (void)
{
  static const gint32 circle[] = {1, 0, 1};
  g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_supply_demand_new (0, 0, 3, circle);
  CU_ASSERT_TRUE (sitnet_supply_demand_seal (supply_demand, NULL, NULL));
  CU_ASSERT_EQUAL (supply_demand->finer_offsets[3], 2 + 2 + 3);
}

/* The sum of the depths of this chain is beyond 32 bits. */
static void
refuses_a_long_chain (void)
{
  enum { N = 92682 };
  g_autofree gint32 *parents = g_new (gint32, N);
  for (gint32 i = 0; i < N; i++)
    parents[i] = i - 1;
  g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_supply_demand_new (0, 0, N, parents);
  CU_ASSERT_FALSE (sitnet_supply_demand_seal (supply_demand, NULL, NULL));
}

static void
groups_requirements_into_lines (void)
{
  guint64 state = 3;
  RandomCase from = random_case (&state);
  from.n_requirements = 3;
  from.requirements[0] = from.requirements[2] = (SitnetRequirement){.need = 4, .area = 1, .age_to = 3, .families = 1};
  from.requirements[1] = (SitnetRequirement){.need = 2, .area = 0, .age_to = 3, .families = 2};
  g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
  CU_ASSERT_EQUAL (supply_demand->requirement_lines->len, 2);
  SitnetCoverageLine key = {4, 1, {0, 0, 0}, 0, 0};
  const SitnetCoverageLine *line = sitnet_supply_demand_find_line (supply_demand, &key);
  CU_ASSERT_TRUE (line != NULL && line->first_requirement == 1 && line->n_requirements == 2);
  key.area = 0;
  CU_ASSERT_PTR_NULL (sitnet_supply_demand_find_line (supply_demand, &key));
}

/* One who says stop at once. */
static gboolean
stop (double fraction, gpointer data)
{
  return FALSE;
}

static void
stops_when_told (void)
{
  static const gint32 parents[] = {-1};
  SitnetProgress progress = {stop, NULL, SITNET_LANGUAGE_EN, "coverage"};
  SitnetRequirement requirement = {.kind = SITNET_REQUIREMENT_DEMAND, .fit = {-1, -1, -1}, .age_to = 3, .families = 1};
  g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_supply_demand_new (1, 1, 1, parents);
  g_autoptr (GError) error = NULL;
  sitnet_supply_demand_add_requirement (supply_demand, &requirement);
  CU_ASSERT_FALSE (sitnet_supply_demand_seal (supply_demand, &progress, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
}

static const TestCase cases[] = {
    {"stops when told", stops_when_told},
    {"counts a repeated need once", counts_a_repeated_need_once},
    {"ends in a circle of parents", ends_in_a_circle_of_parents},
    {"refuses a long chain", refuses_a_long_chain},
    {"groups asks into lines", groups_requirements_into_lines},
};
TEST_MAIN ("supply_demand", cases)
