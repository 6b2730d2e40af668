/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The white spots of many lines are the same on one processor and on all, in the order of the lines. */
#include "gap-cells.h"

#include "district.h"
#include "one-processor.h"
#include "stopper.h"
#include "supply-demand-seal.h"

#include <sitnet/error.h>

enum { ACTORS = 40, NEEDS = 5, AREAS = 300, SERVICES = 2000 };

/* Lines enough for many blocks; capacities of some services are unknown, and some demands are of no service's years. */
static SitnetSupplyDemand *
large_supply_demand (guint64 seed)
{
  guint64 state = seed;
  const gint32 parents[NEEDS] = {-1, 0, 0, -1, 3};
  SitnetSupplyDemand *self = sitnet_supply_demand_new (ACTORS, AREAS, NEEDS, parents);
  for (guint i = 0; i < SERVICES; i++) {
    guint8 from = (guint8)test_random_below (&state, 10);
    SitnetSupply supply = {.actor = test_random_below (&state, ACTORS),
                           .fit = {-1, -1, -1},
                           .age_from = from,
                           .age_to = (guint8)(from + test_random_below (&state, 12)),
                           .capacity =
                               test_random_below (&state, 5) == 0 ? NAN : (double)test_random_below (&state, 20)};
    guint32 number = sitnet_supply_demand_add_supply (self, &supply);
    sitnet_supply_demand_place_supply (self, number, (gint32)test_random_below (&state, NEEDS),
                                       (gint32)test_random_below (&state, AREAS));
  }
  for (guint i = 0; i < AREAS * NEEDS; i++) {
    guint8 from = (guint8)test_random_below (&state, 12);
    SitnetRequirement requirement = {.kind = SITNET_REQUIREMENT_DEMAND,
                                     .need = (gint32)(i % NEEDS),
                                     .area = (gint32)(i / NEEDS),
                                     .fit = {-1, -1, -1},
                                     .age_from = from,
                                     .age_to = (guint8)(from + test_random_below (&state, 8)),
                                     .families = 1 + test_random_below (&state, 30),
                                     .per_1000 = NAN,
                                     .reporter = -1};
    sitnet_supply_demand_add_requirement (self, &requirement);
  }
  CU_ASSERT_TRUE_FATAL (sitnet_supply_demand_seal (self, NULL, NULL));
  return self;
}

typedef struct {
  SitnetNetwork *network;
  SitnetSupplyDemand *supply_demand;
  SitnetShortage *shortage;
} Case;

static Case
case_of (guint64 seed)
{
  SitnetSupplyDemand *supply_demand = large_supply_demand (seed);
  return (Case){district_network (), supply_demand, sitnet_shortage_find (supply_demand, NULL, NULL)};
}

static void
case_clear (Case *self)
{
  sitnet_network_unref (self->network);
  sitnet_shortage_free (self->shortage);
  sitnet_supply_demand_free (self->supply_demand);
}

static SitnetGapList *
find (const Case *self)
{
  SitnetGapList *list = sitnet_gap_list_new (self->network, self->supply_demand, NULL, 1, NULL);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_gap_cells_add (list, self->shortage, &error));
  ASSERT_NO_ERROR (error);
  return list;
}

static gboolean
is_same_number (double a, double b)
{
  return memcmp (&a, &b, sizeof a) == 0;
}

static gboolean
is_same (const SitnetGap *a, const SitnetGap *b)
{
  return a->kind == b->kind && a->line == b->line && a->band.age_from == b->band.age_from &&
         a->band.age_to == b->band.age_to && a->band.flags == b->band.flags && a->band.group == b->band.group &&
         a->band.first_provider == b->band.first_provider && a->band.n_providers == b->band.n_providers &&
         is_same_number (a->band.demand, b->band.demand) && is_same_number (a->band.capacity, b->band.capacity);
}

static void
assert_same (const SitnetGapList *a, const SitnetGapList *b)
{
  CU_ASSERT_EQUAL_FATAL (a->gaps->len, b->gaps->len);
  CU_ASSERT_EQUAL_FATAL (a->providers->len, b->providers->len);
  CU_ASSERT_EQUAL (memcmp (a->providers->data, b->providers->data, a->providers->len * sizeof (guint32)), 0);
  guint32 n_same = 0;
  for (guint32 i = 0; i < a->gaps->len; i++)
    n_same += is_same (&g_array_index (a->gaps, SitnetGap, i), &g_array_index (b->gaps, SitnetGap, i)) ? 1 : 0;
  CU_ASSERT_EQUAL (n_same, a->gaps->len);
}

static void
one_processor_finds_the_same (void)
{
  for (guint64 seed = 1; seed <= 5; seed++) {
    Case made = case_of (seed);
    g_autoptr (SitnetGapList) together = find (&made);
    OneProcessor one = one_processor_begin ();
    g_autoptr (SitnetGapList) alone = find (&made);
    one_processor_end (&one);
    CU_ASSERT_TRUE (together->gaps->len > 1000);
    assert_same (together, alone);
    case_clear (&made);
  }
}

/* Each with providers of its own line. */
static void
stands_in_the_order_of_lines (void)
{
  Case made = case_of (7);
  g_autoptr (SitnetGapList) list = find (&made);
  g_autoptr (SitnetServiceMatching) fitting = sitnet_service_matching_new (made.supply_demand);
  guint32 last = 0, n_wrong = 0;
  for (guint32 i = 0; i < list->gaps->len; i++) {
    const SitnetGap *gap = &g_array_index (list->gaps, SitnetGap, i);
    n_wrong += gap->line < last ? 1 : 0;
    last = gap->line;
    sitnet_service_matching_find (
        fitting, made.supply_demand,
        &g_array_index (made.supply_demand->requirement_lines, SitnetCoverageLine, gap->line));
    for (guint32 p = 0, k = 0; p < gap->band.n_providers; p++) {
      guint32 provider = g_array_index (list->providers, guint32, gap->band.first_provider + p);
      while (k < fitting->n && fitting->found[k].actor != provider)
        k++;
      n_wrong += k == fitting->n ? 1 : 0;
    }
  }
  CU_ASSERT_EQUAL (n_wrong, 0);
  case_clear (&made);
}

static gboolean
find_watched (Stopper *stopper, gpointer data, GError **error)
{
  const Case *made = data;
  const SitnetProgress progress = {stopper_listen, stopper, SITNET_LANGUAGE_EN, "gaps"};
  g_autoptr (SitnetGapList) list = sitnet_gap_list_new (made->network, made->supply_demand, NULL, 1, &progress);
  return sitnet_gap_cells_add (list, made->shortage, error);
}

static void
stops_when_told (void)
{
  Case made = case_of (9);
  CU_ASSERT_TRUE (stopper_try_all (find_watched, &made) > 0);
  case_clear (&made);
}

static const TestCase cases[] = {
    {"one processor finds the same", one_processor_finds_the_same},
    {"stands in the order of lines", stands_in_the_order_of_lines},
    {"stops when told", stops_when_told},
};
TEST_MAIN ("gap-cells", cases)
