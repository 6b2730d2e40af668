/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Parts of lines against joining every pair of lines with a common service. */
#include "line-demand.h"
#include "random-supply-demand.h"
#include "shortage-parts.h"

/* Bits of the services whose capacity may decide a year of a line. */
static guint
servers_of (SitnetSupplyDemand *supply_demand, guint32 line, const guint8 *listed)
{
  g_autoptr (SitnetServiceMatching) fitting = sitnet_service_matching_new (supply_demand);
  SitnetLineDemand demand = {0};
  guint servers = 0;
  if (!sitnet_line_demand_open (&demand, fitting, supply_demand, listed, line))
    return 0;
  for (guint32 k = 0; k < fitting->n; k++)
    if (sitnet_line_demand_can_serve (&demand, &fitting->found[k]))
      servers |= 1u << fitting->found[k].supply;
  return servers;
}

/* Per line the least line of its part, found by joining until nothing changes. */
static void
naive_parts (SitnetSupplyDemand *supply_demand, const guint8 *listed, guint32 *least)
{
  guint servers[RANDOM_MOST] = {0};
  guint32 n = supply_demand->requirement_lines->len;
  for (guint32 i = 0; i < n; i++) {
    servers[i] = servers_of (supply_demand, i, listed);
    least[i] = i;
  }
  for (gboolean changed = TRUE; changed;) {
    changed = FALSE;
    for (guint32 i = 0; i < n; i++)
      for (guint32 k = 0; k < n; k++)
        if ((servers[i] & servers[k]) != 0 && least[i] < least[k]) {
          least[k] = least[i];
          changed = TRUE;
        }
  }
}

static guint
check_parts (const SitnetShortageParts *parts, const guint32 *least, guint32 n_lines)
{
  guint n_joined = 0;
  guint8 seen[RANDOM_MOST] = {0};
  CU_ASSERT_EQUAL (parts->starts[parts->n], n_lines);
  for (guint32 part = 0; part < parts->n; part++) {
    guint32 first = parts->starts[part], end = parts->starts[part + 1];
    CU_ASSERT_TRUE (first < end);
    for (guint32 i = first; i < end; i++) {
      guint32 line = parts->lines[i];
      CU_ASSERT_TRUE (i == first || line > parts->lines[i - 1]);
      CU_ASSERT_EQUAL (least[line], least[parts->lines[first]]);
      CU_ASSERT_FALSE (seen[line]);
      seen[line] = 1;
    }
    CU_ASSERT_EQUAL (least[parts->lines[first]], parts->lines[first]);
    n_joined += end - first > 1 ? 1 : 0;
  }
  return n_joined;
}

static void
joins_all_that_share_a_service (void)
{
  static const guint8 first_area[RANDOM_AREAS + 1] = {0, 1, 0};
  guint64 state = 91;
  guint n_joined = 0;
  for (guint round = 0; round < test_rounds (300); round++) {
    RandomCase from = random_case (&state);
    from.n_supplies = from.n_requirements = RANDOM_MOST;
    g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
    const guint8 *listed = round % 2 == 0 ? NULL : first_area;
    SitnetPace pace = {0};
    guint32 scratch[RANDOM_MOST + 1], least[RANDOM_MOST];
    SitnetShortageParts parts;
    CU_ASSERT_TRUE (sitnet_shortage_parts_init (&parts, supply_demand, listed, scratch, &pace, NULL));
    naive_parts (supply_demand, listed, least);
    n_joined += check_parts (&parts, least, supply_demand->requirement_lines->len);
    sitnet_shortage_parts_clear (&parts);
  }
  CU_ASSERT_TRUE (n_joined > test_rounds (50));
}

static const TestCase cases[] = {
    {"joins all that share a service", joins_all_that_share_a_service},
};
TEST_MAIN ("shortage-parts", cases)
