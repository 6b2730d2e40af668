/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Families without a place: as many as all cuts over the services say, and each group once. */
#include "unserved.h"
#include "random-supply-demand.h"
#include "shortage.h"

enum { YEARS = 16 };

/* Bits of the services that may serve a year of a line; FALSE where one of them has an unknown capacity. */
static gboolean
servers_of (const RandomCase *from, const SitnetCoverageLine *line, guint year, guint *servers)
{
  *servers = 0;
  for (guint s = 0; s < from->n_supplies; s++)
    if (naive_serves (&from->supplies[s], line, year)) {
      *servers |= 1u << s;
      if (isnan (from->supplies[s].supply.capacity))
        return FALSE;
    }
  return TRUE;
}

/* What demands that only these services can serve lack; with no service, what no service is for. */
static double
lack_of (const RandomCase *from, guint set, gint32 area)
{
  double lack = 0;
  for (guint r = 0; r < from->n_requirements; r++) {
    SitnetCoverageLine line = naive_line (&from->requirements[r]);
    guint servers;
    for (guint year = 0; year < YEARS && (area < -1 || line.area == area); year++)
      if (servers_of (from, &line, year, &servers) && (servers & ~set) == 0)
        lack += naive_families (&from->requirements[r], year);
  }
  for (guint s = 0; s < from->n_supplies; s++)
    lack -= set >> s & 1 && !isnan (from->supplies[s].supply.capacity) ? from->supplies[s].supply.capacity : 0;
  return lack;
}

static double
naive_total (const RandomCase *from, gint32 area)
{
  double most = 0;
  for (guint set = 0; set < 1u << from->n_supplies; set++)
    most = MAX (most, lack_of (from, set, area));
  return most;
}

static SitnetUnserved *
find (const SitnetSupplyDemand *supply_demand, const guint8 *listed)
{
  g_autoptr (SitnetShortage) shortage = listed == NULL
                                            ? sitnet_shortage_find (supply_demand, NULL, NULL)
                                            : sitnet_shortage_find_by_flow (supply_demand, listed, NULL, NULL);
  return sitnet_unserved_find (supply_demand, shortage, listed, NULL, NULL);
}

static void
is_what_all_cuts_say (void)
{
  static const guint8 first_area[RANDOM_AREAS + 1] = {0, 1, 0};
  guint64 state = 43;
  guint n_unserved = 0;
  for (guint round = 0; round < test_rounds (300); round++) {
    RandomCase from = random_case (&state);
    g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
    g_autoptr (SitnetUnserved) all = find (supply_demand, NULL), part = find (supply_demand, first_area);
    CU_ASSERT_DOUBLE_EQUAL (sitnet_unserved_total (all), naive_total (&from, -2), 1e-6);
    CU_ASSERT_DOUBLE_EQUAL (sitnet_unserved_total (part), naive_total (&from, 0), 1e-6);
    n_unserved += all->groups->len;
    for (guint32 i = 0; i < all->stretches->len; i++) {
      guint32 group = g_array_index (all->stretches, SitnetShortStretch, i).group;
      CU_ASSERT_TRUE (group < all->groups->len && all->first_stretch[group] <= i);
      CU_ASSERT_TRUE (g_array_index (all->groups, SitnetUnservedGroup, group).families > 0);
    }
  }
  CU_ASSERT_TRUE (n_unserved > test_rounds (300));
}

static const TestCase cases[] = {
    {"is what all cuts say", is_what_all_cuts_say},
};
TEST_MAIN ("unserved", cases)
