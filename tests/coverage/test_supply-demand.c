/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Services as they were added; one who says stop. */
#include "random-supply-demand.h"

#include "supply-demand-seal.h"

#include <sitnet/error.h>

static void
fill_in (SitnetSupplyDemand *supply_demand, guint32 n)
{
  SitnetSupply *supplies = sitnet_supply_demand_make_supplies (supply_demand, n);
  CU_ASSERT_EQUAL (supply_demand->supplies->len, n);
  for (guint32 i = n; i-- > 0;)
    supplies[i] = (SitnetSupply){.actor = i, .age_to = 17, .fit = {-1, -1, -1}, .capacity = i};
  sitnet_supply_demand_reserve_requirements (supply_demand, n);
  CU_ASSERT_EQUAL (supply_demand->requirements->len, 0);
}

/* Room that was made beforehand changes nothing, and more services may follow than were foreseen. */
static void
takes_more_than_foreseen (void)
{
  enum { N = 200 };
  for (guint32 foreseen = 0; foreseen <= N; foreseen += N / 2) {
    g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_supply_demand_new (N, 3, RANDOM_NEEDS, random_parents);
    fill_in (supply_demand, foreseen);
    for (guint32 i = foreseen; i < N; i++) {
      SitnetSupply supply = {.actor = i, .age_to = 17, .fit = {-1, -1, -1}, .capacity = i};
      CU_ASSERT_EQUAL (sitnet_supply_demand_add_supply (supply_demand, &supply), i);
    }
    SitnetRequirement requirement = {.need = 2, .fit = {-1, -1, -1}, .age_to = 3, .families = 1};
    for (guint32 i = 0; i < N; i++) {
      sitnet_supply_demand_place_supply (supply_demand, i, 2, (gint32)(i % 3));
      sitnet_supply_demand_add_requirement (supply_demand, &requirement);
    }
    CU_ASSERT_EQUAL (supply_demand->requirements->len, N);
    CU_ASSERT_TRUE (sitnet_supply_demand_seal (supply_demand, NULL, NULL));
    guint32 first, end;
    sitnet_supply_demand_range (supply_demand, sitnet_supply_demand_place (supply_demand, 1), 2, &first, &end);
    CU_ASSERT_EQUAL (end - first, (N + 1) / 3);
    for (guint32 i = first; i < end; i++)
      CU_ASSERT_EQUAL (g_array_index (supply_demand->placements, SitnetPlacement, i).supply, (i - first) * 3 + 1);
    for (guint32 i = 0; i < N; i++)
      CU_ASSERT_EQUAL (sitnet_supply_demand_supply (supply_demand, i)->actor, i);
  }
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
    {"takes more than foreseen", takes_more_than_foreseen},
    {"stops when told", stops_when_told},
};
TEST_MAIN ("supply_demand", cases)
