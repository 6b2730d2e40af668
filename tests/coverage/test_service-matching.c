/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which services fit which lines, against a naive look at every pair. */
#include "service-matching.h"
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
  for (guint round = 0; round < 500; round++) {
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

static const TestCase cases[] = {
    {"fits like every pair", fits_like_every_pair},
    {"goes by actor", goes_by_actor},
};
TEST_MAIN ("fitting", cases)
