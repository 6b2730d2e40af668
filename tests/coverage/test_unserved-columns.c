/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A group's families stand once, in its first row, and not at all where so few must not be published. */
#include "unserved-columns.h"
#include "district.h"
#include "random-supply-demand.h"
#include "shortage.h"
#include "table-private.h"

/* A flat of 3 for two needs of 2 each, and a need of 5 that nobody serves. */
static SitnetSupplyDemand *
one_flat (void)
{
  SitnetFit any = {-1, -1, -1};
  RandomCase from = {.n_supplies = 1, .n_requirements = 3};
  from.supplies[0] = (RandomOffer){{.actor = 0, .fit = any, .age_to = 17, .capacity = 3}, {2, 3}, {0}, 2, 1};
  for (guint i = 0; i < 3; i++)
    from.requirements[i] = (SitnetRequirement){
        .need = 2 + (gint32)i, .fit = any, .age_to = 17, .families = i < 2 ? 2 : 5, .per_1000 = NAN, .reporter = -1};
  return random_provision (&from);
}

static char *
rows_of (SitnetSupplyDemand *supply_demand)
{
  g_autoptr (SitnetShortage) shortage = sitnet_shortage_find (supply_demand, NULL, NULL);
  g_autoptr (SitnetUnserved) unserved = sitnet_unserved_find (supply_demand, shortage, NULL, NULL, NULL);
  SitnetUnservedColumns rows;
  GPtrArray *columns = g_ptr_array_new ();
  sitnet_unserved_columns_init (&rows, supply_demand, unserved);
  for (gint32 need = 1; need <= 3; need++) {
    SitnetCoverageLine key = {need, 0, {-1, -1, -1}, 0, 0};
    sitnet_unserved_columns_add (&rows, &key, 0, 8);
    sitnet_unserved_columns_add (&rows, &key, 9, SITNET_AGE_OLDER);
  }
  sitnet_unserved_columns_add (&rows, &(SitnetCoverageLine){4, 0, {-1, -1, -1}, 0, 0}, 0, 17);
  sitnet_unserved_columns_add_none (&rows);
  sitnet_unserved_columns_seal (&rows, columns);
  g_autoptr (SitnetTable) table = sitnet_table_new_take ("t", NULL, columns);
  return district_text (table, "group unserved");
}

static void
tells_each_group_once (void)
{
  g_autoptr (SitnetSupplyDemand) supply_demand = one_flat ();
  g_autofree char *text = rows_of (supply_demand);
  ASSERT_TEXT (text, "- -\n- -\n1 1\n1 -\n1 -\n1 -\n2 5\n- -\n");
}

static void
leaves_out_few (void)
{
  g_autoptr (SitnetSupplyDemand) supply_demand = one_flat ();
  supply_demand->smallest = 5;
  g_autofree char *text = rows_of (supply_demand);
  ASSERT_TEXT (text, "- -\n- -\n1 -\n1 -\n1 -\n1 -\n2 5\n- -\n");
}

static const TestCase cases[] = {
    {"tells each group once", tells_each_group_once},
    {"leaves out few", leaves_out_few},
};
TEST_MAIN ("unserved-columns", cases)
