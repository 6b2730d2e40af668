/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What each service can serve, against counting year by year. */
#include "supply-demand-seal.h"
#include "random-supply-demand.h"

static void
reaches_all_demand_it_can_serve (void)
{
  guint64 state = 11;
  for (guint round = 0; round < test_rounds (500); round++) {
    RandomCase from = random_case (&state);
    g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
    for (guint i = 0; i < from.n_supplies; i++) {
      double reached = 0;
      for (guint a = 0; a < from.n_requirements; a++) {
        SitnetCoverageLine line = naive_line (&from.requirements[a]);
        for (guint year = 0; year < SITNET_N_YEARS; year++)
          if (naive_serves (&from.supplies[i], &line, year))
            reached += naive_families (&from.requirements[a], year);
      }
      CU_ASSERT_DOUBLE_EQUAL (supply_demand->reached[i], reached, 1e-9);
    }
  }
}

static const TestCase cases[] = {{"reaches all demand it can serve", reaches_all_demand_it_can_serve}};
TEST_MAIN ("supply_demand-seal", cases)
