/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which services fit which lines, against a naive look at every pair. */
#include "service-matching.h"
#include "supply-demand-index.h"
#include "random-supply-demand.h"

static void
check_fitting (const RandomCase *from, const SitnetSupplyDemand *supply_demand, SitnetServiceMatching *fitting,
               const SitnetCoverageLine *line, guint round)
{
  guint expected = 0;
  gboolean all = TRUE;
  sitnet_service_matching_find (fitting, supply_demand, line);
  for (guint i = 0; i < from->n_supplies; i++)
    if (naive_fits (&from->supplies[i], line)) {
      gboolean found = FALSE;
      for (guint32 k = 0; k < fitting->n; k++)
        found = found || fitting->found[k].supply == i;
      all = all && found;
      expected++;
    }
  if (!all || fitting->n != expected)
    printf ("round %u: need %d area %d: %u offers, expected %u\n", round, line->need, line->area, fitting->n, expected);
  CU_ASSERT_TRUE (all && fitting->n == expected);
}

static void
fits_like_every_pair (void)
{
  guint64 state = 7;
  for (guint round = 0; round < test_rounds (500); round++) {
    RandomCase from = random_case (&state);
    g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
    g_autoptr (SitnetServiceMatching) fitting = sitnet_service_matching_new (supply_demand);
    for (gint32 need = 0; need < RANDOM_NEEDS; need++)
      for (gint32 area = -1; area < RANDOM_AREAS; area++)
        for (gint32 level = -1; level < 2; level++) {
          SitnetCoverageLine line = {need, area, {-1, level, -1}, 0, 0};
          check_fitting (&from, supply_demand, fitting, &line, round);
        }
  }
}

static void
goes_by_actor (void)
{
  guint64 state = 13;
  RandomCase from = random_case (&state);
  from.n_supplies = RANDOM_MOST;
  for (guint i = 0; i < RANDOM_MOST; i++) {
    from.supplies[i].needs[0] = 2;
    from.supplies[i].areas[0] = 0;
    from.supplies[i].supply.fit.level = -1;
  }
  g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
  g_autoptr (SitnetServiceMatching) fitting = sitnet_service_matching_new (supply_demand);
  SitnetCoverageLine line = {0, 0, {-1, -1, -1}, 0, 0};
  sitnet_service_matching_find (fitting, supply_demand, &line);
  CU_ASSERT_EQUAL (fitting->n, RANDOM_MOST);
  for (guint32 i = 1; i < fitting->n; i++)
    CU_ASSERT_TRUE (fitting->found[i - 1].actor <= fitting->found[i].actor);
}

/* Code 2 stands for 0 and 1, code 3 for 1 and 4. */
static void
fits_any_of_a_list (void)
{
  static const struct {
    gint32 asked, offered;
    gboolean fits;
  } pairs[] = {{0, 2, TRUE}, {4, 2, FALSE}, {2, 0, TRUE}, {2, 3, TRUE}, {0, 3, FALSE}, {5, 2, FALSE}, {-1, 3, TRUE}};
  static const guint32 offsets[] = {0, 0, 0, 2, 4, 4};
  static const gint32 items[] = {0, 1, 1, 4}, parents[] = {-1};
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_supply_demand_new (1, 1, 1, parents);
    SitnetSupply supply = {.fit = {-1, -1, pairs[i].offered}, .age_to = SITNET_AGE_OLDER, .capacity = 1};
    supply_demand->lists[SITNET_FIT_FORM] =
        (SitnetFitLists){5, g_memdup2 (offsets, sizeof offsets), g_memdup2 (items, sizeof items)};
    sitnet_supply_demand_place_supply (supply_demand, sitnet_supply_demand_add_supply (supply_demand, &supply), 0, 0);
    CU_ASSERT_TRUE_FATAL (sitnet_supply_demand_index (supply_demand));
    g_autoptr (SitnetServiceMatching) fitting = sitnet_service_matching_new (supply_demand);
    SitnetCoverageLine line = {0, 0, {-1, -1, pairs[i].asked}, 0, 0};
    sitnet_service_matching_find (fitting, supply_demand, &line);
    CU_ASSERT_EQUAL (fitting->n, pairs[i].fits ? 1 : 0);
  }
}

static const TestCase cases[] = {
    {"fits like every pair", fits_like_every_pair},
    {"goes by actor", goes_by_actor},
    {"fits any of a list", fits_any_of_a_list},
};
TEST_MAIN ("fitting", cases)
