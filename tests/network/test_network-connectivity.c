/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The connectivity of a network is worked out once. */
#include "network-connectivity.h"
#include "sample-network.h"

static void
shared_by_questions (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b c d", "a-b b-c");
  const SitnetConnectivity *found = sitnet_network_get_connectivity (network);
  CU_ASSERT_EQUAL (found->n_components, 2);
  CU_ASSERT_EQUAL (found->n_bridges, 2);
  CU_ASSERT_PTR_EQUAL (sitnet_network_get_connectivity (network), found);
}

static const TestCase cases[] = {{"shared by questions", shared_by_questions}};
TEST_MAIN ("network-connectivity", cases)
