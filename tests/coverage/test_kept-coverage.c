/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Supply and demand, and what is short, are worked out once. */
#include "kept-coverage.h"

#include "district.h"

static void
worked_out_once (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  const SitnetSupplyDemand *supply_demand = sitnet_network_get_supply_demand (network, NULL, NULL);
  const SitnetShortage *shortage = sitnet_network_get_shortage (network, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (supply_demand);
  CU_ASSERT_PTR_NOT_NULL_FATAL (shortage);
  CU_ASSERT_PTR_EQUAL (sitnet_network_get_supply_demand (network, NULL, NULL), supply_demand);
  CU_ASSERT_PTR_EQUAL (sitnet_network_get_shortage (network, NULL, NULL), shortage);
  const SitnetUnserved *unserved = sitnet_network_get_unserved (network, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (unserved);
  CU_ASSERT_PTR_EQUAL (sitnet_network_get_unserved (network, NULL, NULL), unserved);
}

static const TestCase cases[] = {{"worked out once", worked_out_once}};
TEST_MAIN ("kept-coverage", cases)
