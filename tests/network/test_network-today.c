/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The day of a network, and what it is today. */
#include "network-today.h"
#include "sample-sheets.h"
#include "scope-private.h"
#include "test.h"

static const char district[] =
    "actors: id,name,since,until\na,A,2018-01-01,\nb,B,2018-01-01,2019-12-31\nc,C,9999-01-01,\n";

static SitnetNetwork *
on (SitnetNetwork *network, const char *date)
{
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  CU_ASSERT_TRUE (sitnet_scope_set_date (scope, date, NULL));
  return sitnet_network_scope (network, scope, NULL);
}

static void
a_day_of_its_own_stays (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district), earlier = on (network, "2018-05-01");
  g_autoptr (SitnetNetwork) today = sitnet_network_scope_today (earlier, NULL);
  CU_ASSERT_PTR_EQUAL (today, earlier);
  CU_ASSERT_EQUAL (sitnet_network_get_day (earlier), 17652);
}

static void
today_holds_what_is_there_now (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  gint32 before = sitnet_network_get_day (network);
  g_autoptr (SitnetNetwork) today = sitnet_network_scope_today (network, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (today);
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (network), 3);
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (today), 1);
  CU_ASSERT_TRUE (today->scope->has_date && today->scope->date >= before && today->scope->date <= before + 1);
}

static void
what_is_later_than_a_day_has_a_day (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district), earlier = on (network, "2018-05-01");
  g_autoptr (SitnetNetwork) later = sitnet_network_ref_later (network, earlier, NULL);
  g_autoptr (SitnetNetwork) same = sitnet_network_ref_later (network, network, NULL);
  CU_ASSERT_TRUE (later->scope->has_date);
  CU_ASSERT_PTR_EQUAL (same, network);
}

static const TestCase cases[] = {
    {"own", a_day_of_its_own_stays},
    {"today", today_holds_what_is_there_now},
    {"later", what_is_later_than_a_day_has_a_day},
};
TEST_MAIN ("network-today", cases)
