/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The order of white spots, one row for each kind, requests that were met. */
#include "district.h"
#include "gap-cells.h"
#include "coverage-input.h"
#include "nearby.h"

#include <math.h>

static SitnetGapList *
all_gaps (const SitnetNetwork *network, const SitnetSupplyDemand *supply_demand)
{
  g_autoptr (SitnetShortage) shortage = sitnet_shortage_find (supply_demand, NULL, NULL);
  SitnetGapList *list = sitnet_gap_list_new (network, supply_demand, NULL, 1, NULL);
  CU_ASSERT_TRUE (sitnet_gap_cells_add (list, shortage, NULL));
  CU_ASSERT_TRUE (sitnet_gap_list_add_unconnected (list, NULL));
  sitnet_gap_list_add_unmet (list);
  CU_ASSERT_TRUE (sitnet_gap_list_sort (list, NULL));
  return list;
}

static void
puts_most_families_first (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_coverage_input_supply_demand (network, NULL, NULL);
  g_autoptr (SitnetGapList) list = all_gaps (network, supply_demand);
  double last = INFINITY;
  gboolean unknown = FALSE;
  CU_ASSERT_EQUAL (list->gaps->len, 7);
  for (guint32 i = 0; i < list->gaps->len; i++) {
    const SitnetGap *gap = &g_array_index (list->gaps, SitnetGap, i);
    unknown = unknown || isnan (gap->band.demand);
    CU_ASSERT_TRUE (unknown ? isnan (gap->band.demand) : gap->band.demand <= last);
    last = gap->band.demand;
  }
}

static guint
count (const SitnetGapList *list, SitnetGapKind kind)
{
  guint n = 0;
  for (guint32 i = 0; i < list->gaps->len; i++)
    n += g_array_index (list->gaps, SitnetGap, i).kind == kind;
  return n;
}

static void
tells_each_kind_that_holds (void)
{
  g_autoptr (SitnetBuilder) b = district_builder ();
  sitnet_builder_add (b, NULL, "demands", "need", "learning.tutoring", "area", "podlesi", "age_from", "6", "age_to",
                      "6", "families", "30", "reported_by", "clinic", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_coverage_input_supply_demand (network, NULL, NULL);
  g_autoptr (SitnetGapList) list = all_gaps (network, supply_demand);
  const SitnetGap *first = &g_array_index (list->gaps, SitnetGap, 0);
  const SitnetGap *second = &g_array_index (list->gaps, SitnetGap, 1);
  CU_ASSERT_TRUE (first->kind == SITNET_GAP_SHORT && first->band.demand == 32 && first->band.age_to == 6);
  CU_ASSERT_TRUE (second->kind == SITNET_GAP_FRAGILE && second->band.demand == 32);
  CU_ASSERT_EQUAL (count (list, SITNET_GAP_UNCONNECTED), 2);
}

static void
forgets_what_was_met (void)
{
  g_autoptr (SitnetBuilder) b = district_builder ();
  sitnet_builder_add (b, NULL, "wishes", "from", "ospod", "to", "counsel", NULL); /* tied */
  sitnet_builder_add (b, NULL, "wishes", "from", "ospod", "to", "clinic", NULL);
  sitnet_builder_add (b, NULL, "wishes", "from", "ospod", "to", "clinic", NULL);  /* told */
  sitnet_builder_add (b, NULL, "wishes", "from", "school", "to", "clinic", NULL); /* told as an expectation */
  sitnet_builder_add (b, NULL, "expectations", "from", "centre", "to", "clinic", "what", "x", "status", "agreed", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_coverage_input_supply_demand (network, NULL, NULL);
  g_autoptr (SitnetGapList) list = all_gaps (network, supply_demand);
  CU_ASSERT_EQUAL (count (list, SITNET_GAP_UNMET), 2);
}

enum { ACTORS = 8, DEMANDS = 40 };

static SitnetNetwork *
crowded_cell (guint64 *state)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (GError) error = NULL;
  char texts[6][12];
  for (guint i = 0; i < ACTORS; i++) {
    g_snprintf (texts[0], sizeof texts[0], "a%u", i);
    sitnet_builder_add (b, NULL, "actors", "id", texts[0], "area", "x", NULL);
  }
  for (guint i = 0; i < ACTORS; i++) {
    g_snprintf (texts[0], sizeof texts[0], "a%u", i);
    g_snprintf (texts[1], sizeof texts[1], "a%u", (i + 1 + test_random_below (state, ACTORS - 1)) % ACTORS);
    sitnet_builder_add (b, NULL, "ties", "from", texts[0], "to", texts[1], NULL);
    guint from = test_random_below (state, 12);
    g_snprintf (texts[2], sizeof texts[2], "%u", from);
    g_snprintf (texts[3], sizeof texts[3], "%u", from + test_random_below (state, 6));
    g_snprintf (texts[4], sizeof texts[4], "s%u", i);
    if (test_random_below (state, 3) == 0)
      sitnet_builder_add (b, NULL, "services", "id", texts[4], "actor", texts[0], "needs", "health.psychology",
                          "capacity", "7", "age_from", texts[2], "age_to", texts[3], NULL);
  }
  for (guint i = 0; i < DEMANDS; i++) {
    guint from = test_random_below (state, 4) * 4;
    g_snprintf (texts[0], sizeof texts[0], "a%u", test_random_below (state, ACTORS));
    g_snprintf (texts[1], sizeof texts[1], "%u", from);
    g_snprintf (texts[2], sizeof texts[2], "%u", from + test_random_below (state, 2) * 3);
    g_snprintf (texts[3], sizeof texts[3], "%u", i + 1);
    sitnet_builder_add (b, NULL, "demands", "need", "health.psychology", "area", "x", "age_from", texts[1], "age_to",
                        texts[2], "families", texts[3], "reported_by", texts[0], NULL);
  }
  SitnetNetwork *network = sitnet_builder_seal (b, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

/* The gap of a demand, once more by itself; NULL when there is none. */
static const SitnetGap *
find_gap (const SitnetGapList *list, guint32 requirement)
{
  for (guint32 i = 0; i < list->gaps->len; i++) {
    const SitnetGap *gap = &g_array_index (list->gaps, SitnetGap, i);
    if (gap->kind == SITNET_GAP_UNCONNECTED && gap->requirement == requirement)
      return gap;
  }
  return NULL;
}

static void
check_demand (const SitnetGapList *list, const SitnetServiceMatching *fitting, SitnetNearby *nearby, guint32 number,
              double capacity)
{
  const SitnetRequirement *requirement = sitnet_supply_demand_requirement (list->supply_demand, number);
  const SitnetGap *gap = find_gap (list, number);
  guint32 n = 0;
  gboolean near_one = FALSE;
  for (guint32 k = 0; k < fitting->n; k++) {
    const SitnetFound *supply = &fitting->found[k];
    if (supply->age_from > requirement->age_to || supply->age_to < requirement->age_from)
      continue;
    near_one = near_one || supply->actor == (guint32)requirement->reporter ||
               sitnet_nearby_are_tied (nearby, (guint32)requirement->reporter, supply->actor);
    if (gap != NULL)
      CU_ASSERT_EQUAL (g_array_index (list->providers, guint32, gap->band.first_provider + n), supply->actor);
    n++;
  }
  CU_ASSERT_EQUAL (gap != NULL, n > 0 && !near_one);
  if (gap != NULL) {
    CU_ASSERT_TRUE (gap->band.n_providers == n && gap->band.demand == requirement->families);
    CU_ASSERT_TRUE (isnan (capacity) ? isnan (gap->band.capacity) : fabs (gap->band.capacity - capacity) < 1e-9);
  }
}

/* Many demands of one cell share their work; each must be told as if it stood alone. */
static void
tells_each_demand_of_a_crowded_cell (void)
{
  guint64 state = 4242;
  for (guint round = 0; round < test_rounds (200); round++) {
    g_autoptr (SitnetNetwork) network = crowded_cell (&state);
    g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_coverage_input_supply_demand (network, NULL, NULL);
    g_autoptr (SitnetGapList) list = all_gaps (network, supply_demand);
    g_autoptr (SitnetServiceMatching) fitting = sitnet_service_matching_new (supply_demand);
    g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (network);
    g_autoptr (SitnetAgeBands) bands = sitnet_age_bands_new (supply_demand, NULL);
    guint failures = CU_get_number_of_failures ();
    for (guint32 i = 0; i < supply_demand->requirement_lines->len; i++) {
      const SitnetCoverageLine *line = &g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, i);
      sitnet_service_matching_find (fitting, supply_demand, line);
      for (guint32 requirement = line->first_requirement; requirement < line->first_requirement + line->n_requirements;
           requirement++) {
        const SitnetRequirement *asked = sitnet_supply_demand_requirement (supply_demand, requirement);
        double capacity = 0;
        gboolean known = FALSE;
        sitnet_age_bands_cut (bands, line, FALSE);
        for (guint year = asked->age_from; year <= asked->age_to; year++) {
          capacity += bands->years.capacity[year];
          known = known || bands->years.flags[year] & SITNET_BAND_SHARE;
        }
        check_demand (list, fitting, nearby, requirement, known ? capacity : NAN);
      }
    }
    if (CU_get_number_of_failures () > failures)
      printf ("round %u of seed 4242\n", round);
  }
}

static const TestCase cases[] = {
    {"puts most families first", puts_most_families_first},
    {"tells each kind that holds", tells_each_kind_that_holds},
    {"forgets what was met", forgets_what_was_met},
    {"tells each demand of a crowded cell", tells_each_demand_of_a_crowded_cell},
};
TEST_MAIN ("gap-list", cases)
