/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Capacity for 1,000 children: enough, too little, unknown, shared between areas. */
#include "standard-per-1000.h"
#include "random-supply-demand.h"
#include "shortage.h"

static const SitnetFit any = {-1, -1, -1};

/* One service in two areas; the standard asks for room for 10 families for 1,000 children in both. */
static SitnetSupplyDemand *
two_areas (double capacity, double first_children, double families)
{
  RandomCase from = {.n_supplies = 1, .n_requirements = 3};
  from.supplies[0] = (RandomOffer){{.actor = 0, .fit = any, .age_to = 17, .capacity = capacity}, {2}, {0, 1}, 1, 2};
  from.requirements[0] = (SitnetRequirement){.kind = SITNET_REQUIREMENT_STANDARD,
                                             .need = 2,
                                             .area = 0,
                                             .fit = any,
                                             .age_to = 17,
                                             .families = NAN,
                                             .per_1000 = 10,
                                             .reporter = -1};
  from.requirements[1] = from.requirements[0];
  from.requirements[1].area = 1;
  from.requirements[2] = (SitnetRequirement){
      .need = 2, .area = 1, .fit = any, .age_to = 17, .families = families, .per_1000 = NAN, .reporter = -1};
  SitnetSupplyDemand *supply_demand = random_provision (&from);
  supply_demand->children = g_new (double, 2);
  supply_demand->children[0] = first_children;
  supply_demand->children[1] = 1000;
  return supply_demand;
}

static guint
count_short (double capacity, double first_children, double families, guint32 *unknown)
{
  g_autoptr (SitnetSupplyDemand) supply_demand = two_areas (capacity, first_children, families);
  g_autoptr (SitnetShortage) shortage = sitnet_shortage_find (supply_demand, NULL, NULL);
  guint n = 0;
  *unknown = shortage->n_children_unknown;
  for (guint32 i = 0; i < shortage->groups->len; i++)
    n += g_array_index (shortage->groups, SitnetShortGroup, i).reason == SITNET_SHORT_BY_CHILDREN;
  return n;
}

static void
judges_each_area (void)
{
  guint32 unknown;
  CU_ASSERT_EQUAL (count_short (20, 1000, NAN, &unknown), 0); /* 10 each */
  CU_ASSERT_EQUAL (count_short (19, 1000, NAN, &unknown), 2); /* 9.5 each */
  CU_ASSERT_EQUAL (count_short (20, 1000, 4, &unknown), 1);   /* all of it goes where the families are */
  CU_ASSERT_EQUAL (unknown, 0);
}

static void
leaves_the_unknown_alone (void)
{
  guint32 unknown;
  CU_ASSERT_EQUAL (count_short (1, NAN, NAN, &unknown), 1);
  CU_ASSERT_EQUAL (unknown, 1);
  CU_ASSERT_EQUAL (count_short (NAN, 1000, NAN, &unknown), 0);
  CU_ASSERT_EQUAL (count_short (NAN, 1000, 4, &unknown), 0); /* also where no family is that it could serve */
}

static const TestCase cases[] = {
    {"judges each area", judges_each_area},
    {"leaves the unknown alone", leaves_the_unknown_alone},
};
TEST_MAIN ("children", cases)
