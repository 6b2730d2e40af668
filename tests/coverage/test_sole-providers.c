/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who alone serves a cell: two providers, finer needs, everywhere, and areas that are not listed. */
#include "sole-providers.h"

#include "supply-demand-seal.h"
#include "test.h"

#include <math.h>

/* Needs 0 and 1, with 2 below 0; three actors; two areas. */
static const gint32 parents[] = {-1, -1, 0};

static void
supply (SitnetSupplyDemand *supply_demand, guint32 actor, gint32 need, gint32 area)
{
  SitnetSupply row = {.actor = actor, .fit = {-1, -1, -1}, .age_to = SITNET_AGE_OLDER, .capacity = NAN};
  sitnet_supply_demand_place_supply (supply_demand, sitnet_supply_demand_add_supply (supply_demand, &row), need, area);
}

static guint32 *
count (SitnetSupplyDemand *supply_demand, const guint8 *listed)
{
  CU_ASSERT_TRUE_FATAL (sitnet_supply_demand_seal (supply_demand, NULL, NULL));
  return sitnet_sole_providers_count (supply_demand, listed);
}

static void
alone_and_together (void)
{
  g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_supply_demand_new (3, 2, 3, parents);
  supply (supply_demand, 0, 1, 0);
  supply (supply_demand, 0, 1, 0);
  supply (supply_demand, 0, 1, 1);
  supply (supply_demand, 1, 1, 1);
  g_autofree guint32 *counts = count (supply_demand, NULL);
  CU_ASSERT_EQUAL (counts[0], 1);
  CU_ASSERT_EQUAL (counts[1], 0);
}

/* Need 0 stays alive through actor 1's finer service; the finer one is 1's alone. */
static void
finer_needs (void)
{
  g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_supply_demand_new (3, 2, 3, parents);
  supply (supply_demand, 0, 0, 0);
  supply (supply_demand, 1, 2, 0);
  g_autofree guint32 *counts = count (supply_demand, NULL);
  CU_ASSERT_EQUAL (counts[0], 0);
  CU_ASSERT_EQUAL (counts[1], 1);
}

static void
everywhere (void)
{
  g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_supply_demand_new (3, 2, 3, parents);
  supply (supply_demand, 2, 1, SITNET_PLACE_EVERYWHERE);
  supply (supply_demand, 1, 0, SITNET_PLACE_EVERYWHERE);
  supply (supply_demand, 0, 1, 0);
  supply (supply_demand, 0, 1, SITNET_PLACE_NONE);
  g_autofree guint32 *counts = count (supply_demand, NULL);
  CU_ASSERT_EQUAL (counts[2], 1); /* area 1 */
  CU_ASSERT_EQUAL (counts[0], 0); /* no area: who serves everywhere serves there too */
  CU_ASSERT_EQUAL (counts[1], 2); /* both areas */
}

static void
listed_only (void)
{
  static const guint8 listed[] = {0, 0, 1};
  g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_supply_demand_new (3, 2, 3, parents);
  supply (supply_demand, 0, 1, 0);
  supply (supply_demand, 0, 2, 1);
  g_autofree guint32 *counts = count (supply_demand, listed);
  CU_ASSERT_EQUAL (counts[0], 1);
}

static const TestCase cases[] = {{"alone and together", alone_and_together},
                                 {"finer needs", finer_needs},
                                 {"everywhere", everywhere},
                                 {"listed only", listed_only}};
TEST_MAIN ("sole-providers", cases)
