/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lines in their order, with the requirements of each as they were added; repeats, everywhere, circles of parents. */
#include "random-supply-demand.h"

#include "supply-demand-index.h"

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

/* Each line after the one before, and its requirements as they were added, which `min_providers` tells. */
static guint32
count_out_of_order (const SitnetSupplyDemand *supply_demand)
{
  guint32 n_wrong = 0, next = 0;
  for (guint32 i = 0; i < supply_demand->requirement_lines->len; i++) {
    const SitnetCoverageLine *line = &g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, i);
    n_wrong += i > 0 && sitnet_coverage_line_compare (line - 1, line) >= 0 ? 1 : 0;
    n_wrong += line->first_requirement != next || line->n_requirements == 0 ? 1 : 0;
    next += line->n_requirements;
    for (guint32 k = line->first_requirement; k < next; k++) {
      const SitnetRequirement *asked = sitnet_supply_demand_requirement (supply_demand, k);
      const SitnetCoverageLine own = {asked->need, asked->area, asked->fit, 0, 0};
      n_wrong += sitnet_coverage_line_compare (line, &own) != 0 ? 1 : 0;
      n_wrong += k > line->first_requirement && asked->min_providers <= asked[-1].min_providers ? 1 : 0;
    }
  }
  return n_wrong + (next != supply_demand->requirements->len ? 1 : 0);
}

static void
sorts_requirements_by_line (void)
{
  enum { MOST = 60 };
  guint64 state = 11;
  for (guint round = 0; round < test_rounds (200); round++) {
    g_autoptr (SitnetSupplyDemand) supply_demand =
        sitnet_supply_demand_new (0, RANDOM_AREAS, RANDOM_NEEDS, random_parents);
    guint n = test_random_below (&state, MOST);
    for (guint i = 0; i < n; i++) {
      SitnetRequirement requirement = random_requirement (&state);
      requirement.fit = (SitnetFit){random_axis (&state), random_axis (&state), random_axis (&state)};
      if (round % 2 == 0)
        requirement.fit = (SitnetFit){-1, -1, -1};
      requirement.min_providers = i;
      sitnet_supply_demand_add_requirement (supply_demand, &requirement);
    }
    CU_ASSERT_TRUE_FATAL (sitnet_supply_demand_index (supply_demand));
    CU_ASSERT_EQUAL (supply_demand->requirements->len, n);
    if (count_out_of_order (supply_demand) > 0)
      CU_FAIL ("out of order");
  }
}

static const TestCase cases[] = {
    {"counts a repeated need once", counts_a_repeated_need_once},
    {"ends in a circle of parents", ends_in_a_circle_of_parents},
    {"refuses a long chain", refuses_a_long_chain},
    {"groups asks into lines", groups_requirements_into_lines},
    {"sorts requirements by line", sorts_requirements_by_line},
};
TEST_MAIN ("supply_demand_index", cases)
