/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sectors that occur: order of the vocabulary, actors without one, scope. */
#include "sector-groups.h"

#include "sample-network.h"

static void
in_vocabulary_order (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a/police b/school c d/police", "");
  g_auto (SitnetSectorGroups) groups;
  sitnet_sector_groups_init (&groups, network);
  CU_ASSERT_EQUAL_FATAL (groups.n_groups, 2);
  g_autoptr (SitnetColumn) names =
      sitnet_sector_column (network, "sector", g_memdup2 (groups.codes, 2 * sizeof (gint32)), 2);
  ASSERT_TEXT (sitnet_column_get_text (names, 0), "school");
  ASSERT_TEXT (sitnet_column_get_text (names, 1), "police");
  CU_ASSERT_EQUAL (groups.sizes[0], 1);
  CU_ASSERT_EQUAL (groups.sizes[1], 2);
  CU_ASSERT_EQUAL (groups.groups[0], 1);
  CU_ASSERT_EQUAL (groups.groups[1], 0);
  CU_ASSERT_EQUAL (groups.groups[2], SITNET_NO_GROUP_OF_SECTOR);
}

static void
only_in_scope (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a/police b/school", "a-b");
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_sector (scope, "police");
  g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scope, NULL);
  g_auto (SitnetSectorGroups) groups;
  sitnet_sector_groups_init (&groups, part);
  CU_ASSERT_EQUAL (groups.n_groups, 1);
}

static void
nobody (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_auto (SitnetSectorGroups) groups;
  sitnet_sector_groups_init (&groups, network);
  CU_ASSERT_EQUAL (groups.n_groups, 0);
}

static const TestCase cases[] = {
    {"in vocabulary order", in_vocabulary_order}, {"only in scope", only_in_scope}, {"nobody", nobody}};
TEST_MAIN ("sector-groups", cases)
