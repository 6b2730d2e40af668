/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers of offers, and the order of those of one cell and of one actor. */
#include "coverage-services.h"

#include "coverage-input.h"
#include "district.h"
#include "service-matching.h"

/* Services in a random order, more of them than there are cells of a need and an area. */
static SitnetNetwork *
many_services (guint n)
{
  static const char *const areas[] = {"x", "y", "*", "x|y", "y|x"};
  static const char *const needs[] = {"health.addiction", "health", "safety|health", "learning.tutoring"};
  guint64 state = 19;
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "areas", "code", "x", NULL);
  sitnet_builder_add (b, NULL, "areas", "code", "y", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "name", "A", "area", "y", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "b", "name", "B", NULL);
  for (guint i = 0; i < n; i++) {
    char id[8], capacity[8];
    g_snprintf (id, sizeof id, "%u", i);
    g_snprintf (capacity, sizeof capacity, "%u", i);
    sitnet_builder_add (b, NULL, "services", "id", id, "actor", test_random_below (&state, 2) == 0 ? "a" : "b", "needs",
                        needs[test_random_below (&state, G_N_ELEMENTS (needs))], "areas",
                        areas[test_random_below (&state, G_N_ELEMENTS (areas))], "capacity", capacity, NULL);
  }
  sitnet_builder_add (b, NULL, "demands", "need", "health", "area", "y", NULL);
  return district_seal (b);
}

/* Offers of a cell stand side by side, and those of one actor keep the order of the sheet whatever their cells. */
static void
numbers_offers_by_cell (void)
{
  enum { N = 600 };
  for (guint n = N / 100; n <= N; n *= 10) {
    g_autoptr (SitnetNetwork) network = many_services (n);
    g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_coverage_input_supply_demand (network, NULL, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL (supply_demand);
    CU_ASSERT_EQUAL_FATAL (supply_demand->supplies->len, n);
    guint8 seen[N] = {0};
    for (guint32 i = 0; i < n; i++) {
      const SitnetSupply *supply = sitnet_supply_demand_supply (supply_demand, i);
      CU_ASSERT_TRUE_FATAL (supply->row < n && !seen[supply->row]);
      CU_ASSERT_EQUAL (supply->capacity, supply->row);
      seen[supply->row] = 1;
    }
    const SitnetPlacement *rows = (const SitnetPlacement *)(void *)supply_demand->placements->data;
    for (guint32 i = 1; i < supply_demand->placements->len; i++)
      if (rows[i].place == rows[i - 1].place && rows[i].need == rows[i - 1].need)
        CU_ASSERT_TRUE (sitnet_supply_demand_supply (supply_demand, rows[i].supply)->row >
                        sitnet_supply_demand_supply (supply_demand, rows[i - 1].supply)->row);
    g_autoptr (SitnetServiceMatching) fitting = sitnet_service_matching_new (supply_demand);
    sitnet_service_matching_find (fitting, supply_demand,
                                  &g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, 0));
    CU_ASSERT_TRUE (fitting->n > n / 4);
    for (guint32 k = 1; k < fitting->n; k++) {
      const SitnetFound *last = &fitting->found[k - 1], *next = &fitting->found[k];
      CU_ASSERT_TRUE (
          last->actor < next->actor ||
          (last->actor == next->actor && sitnet_supply_demand_supply (supply_demand, last->supply)->row <
                                             sitnet_supply_demand_supply (supply_demand, next->supply)->row));
    }
  }
}

static const TestCase cases[] = {
    {"numbers offers by cell", numbers_offers_by_cell},
};
TEST_MAIN ("coverage-services", cases)
