/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The network as a value: names, counts, sharing, equality. */
#include "sample-sheets.h"
#include "test.h"

#define DATA "actors: id,name,sector\na,Á,social\nb,,\nties: from,to\na,b\nb,a\na,a\n"

static void
answers (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (DATA);
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (network), 2);
  CU_ASSERT_EQUAL (sitnet_network_get_n_tie_rows (network), 2);
  CU_ASSERT_EQUAL (sitnet_network_get_n_links (network), 1);
  ASSERT_TEXT (sitnet_network_actor_name (network, 0), "Á");
  ASSERT_TEXT (sitnet_network_actor_name (network, 1), "b");
  CU_ASSERT_TRUE (sitnet_network_actor_sector (network, 0) >= 0);
  CU_ASSERT_EQUAL (sitnet_network_actor_sector (network, 1), -1);
  CU_ASSERT_PTR_NULL (sitnet_network_get_sheet (network, "services"));
  CU_ASSERT_PTR_NULL (sitnet_network_get_sheet (network, "nonsense"));
}

static void
outlives_what_it_was_scoped_from (void)
{
  SitnetNetwork *network = sample_network (DATA);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_sector (scope, "social");
  g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scope, NULL);
  sitnet_network_unref (network);
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (part), 1);
  ASSERT_TEXT (sitnet_network_actor_name (part, 0), "Á");
}

static void
compares (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (DATA), same = sample_network (DATA);
  g_autoptr (SitnetNetwork) other = sample_network ("actors: id,name\na,Á\nb,\nties: from,to\na,b\n");
  CU_ASSERT_TRUE (sitnet_network_equal (network, same));
  CU_ASSERT_FALSE (sitnet_network_equal (network, other));
}

static const TestCase cases[] = {
    {"answers", answers},
    {"outlives", outlives_what_it_was_scoped_from},
    {"compares", compares},
};
TEST_MAIN ("network", cases)
