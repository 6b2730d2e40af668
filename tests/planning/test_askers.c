/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who is served already and how many pairs to expect, against a look at each demand and service by itself. */
#include "askers.h"

#include "district.h"
#include "coverage-input.h"

enum { ACTORS = 9 };

static SitnetNetwork *
draw_network (guint64 *state)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  char texts[4][12];
  for (guint i = 0; i < ACTORS; i++) {
    g_snprintf (texts[0], sizeof texts[0], "a%u", i);
    sitnet_builder_add (b, NULL, "actors", "id", texts[0], "area", "x", NULL);
  }
  for (guint i = 0; i < 40; i++) {
    guint from = test_random_below (state, 4) * 3;
    g_snprintf (texts[0], sizeof texts[0], "a%u", test_random_below (state, ACTORS));
    g_snprintf (texts[1], sizeof texts[1], "a%u", test_random_below (state, ACTORS));
    g_snprintf (texts[2], sizeof texts[2], "%u", from);
    g_snprintf (texts[3], sizeof texts[3], "%u", from + 2);
    if (i < 6)
      sitnet_builder_add (b, NULL, "ties", "from", texts[0], "to", texts[1], NULL);
    else if (i < 12)
      sitnet_builder_add (b, NULL, "services", "id", (const char *[]){"1", "2", "3", "4", "5", "6"}[i - 6], "actor",
                          texts[0], "needs", "health", "age_from", texts[2], "age_to", texts[3], NULL);
    else
      sitnet_builder_add (b, NULL, "demands", "need", "health", "area", "x", "age_from", texts[2], "age_to", texts[3],
                          "reported_by", texts[0], NULL);
  }
  return district_seal (b);
}

static gboolean
is_right (const SitnetSupplyDemand *supply_demand, const SitnetNearby *nearby, SitnetServiceMatching *fitting,
          const SitnetAskers *askers)
{
  guint64 expected[ACTORS] = {0};
  for (guint32 l = 0; l < supply_demand->requirement_lines->len; l++) {
    const SitnetCoverageLine *line = &g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, l);
    sitnet_service_matching_find (fitting, supply_demand, line);
    for (guint32 a = line->first_requirement; a < line->first_requirement + line->n_requirements; a++) {
      const SitnetRequirement *requirement = sitnet_supply_demand_requirement (supply_demand, a);
      guint32 asker = sitnet_asker_of (supply_demand, nearby, requirement);
      gboolean served = FALSE;
      for (guint32 k = 0; k < fitting->n && asker != G_MAXUINT32; k++) {
        const SitnetFound *supply = &fitting->found[k];
        gboolean overlaps = supply->age_from <= requirement->age_to && supply->age_to >= requirement->age_from;
        served =
            served || (overlaps && (supply->actor == asker || sitnet_nearby_are_tied (nearby, asker, supply->actor)));
        expected[MIN (asker, supply->actor)] += overlaps && supply->actor != asker ? 1 : 0;
      }
      if (askers->served[a] != served)
        return FALSE;
    }
  }
  for (guint i = 0; i < ACTORS; i++)
    if (askers->expected[i] < expected[i])
      return FALSE;
  return TRUE;
}

static void
looks_ahead (void)
{
  guint64 state = 1789;
  for (guint round = 0; round < test_rounds (200); round++) {
    g_autoptr (SitnetNetwork) network = draw_network (&state);
    g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_coverage_input_supply_demand (network, NULL, NULL);
    g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (network);
    g_autoptr (SitnetServiceMatching) fitting = sitnet_service_matching_new (supply_demand);
    SitnetPace pace = {NULL, 0, 0, 0};
    g_autoptr (SitnetAskers) askers = sitnet_askers_new (supply_demand, NULL, nearby, fitting, &pace, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL (askers);
    gboolean right = is_right (supply_demand, nearby, fitting, askers);
    if (!right)
      printf ("round %u of seed 1789\n", round);
    CU_ASSERT_TRUE (right);
  }
}

static const TestCase cases[] = {{"looks ahead", looks_ahead}};
TEST_MAIN ("askers", cases)
