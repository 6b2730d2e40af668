/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A network's arcs by direction, and its links both ways. */
#include "network-arcs.h"
#include "sample-network.h"
#include "test.h"

static void
by_direction (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b c", "a>b a>b b-c");
  g_auto (SitnetArcs) arcs = {0};
  CU_ASSERT_TRUE_FATAL (sitnet_network_arcs_init (&arcs, network, TRUE, "reach", NULL));
  CU_ASSERT_EQUAL (arcs.n_arcs, 3);
  CU_ASSERT_TRUE (sitnet_arcs_has (&arcs, 0, 1));
  CU_ASSERT_FALSE (sitnet_arcs_has (&arcs, 1, 0));
  CU_ASSERT_TRUE (sitnet_arcs_has (&arcs, 1, 2));
  CU_ASSERT_TRUE (sitnet_arcs_has (&arcs, 2, 1));
}

static void
both_ways (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b c", "a>b a>b b-c");
  g_auto (SitnetArcs) arcs = {0};
  CU_ASSERT_TRUE_FATAL (sitnet_network_arcs_init (&arcs, network, FALSE, "centrality", NULL));
  CU_ASSERT_EQUAL (arcs.n_arcs, 4);
  CU_ASSERT_TRUE (sitnet_arcs_has (&arcs, 1, 0));
}

static const TestCase cases[] = {{"by direction", by_direction}, {"both ways", both_ways}};
TEST_MAIN ("network-arcs", cases)
