/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The lines of coverage: wherever something stands and above it, once each, sorted, only in listed areas. */
#include "coverage-lines.h"
#include "random-supply-demand.h"

#include <sitnet/error.h>

static gboolean
holds (const GArray *lines, gint32 need, gint32 area, SitnetFit fit)
{
  SitnetCoverageLine key = {need, area, fit, 0, 0};
  for (guint32 i = 0; i < lines->len; i++)
    if (sitnet_coverage_line_compare (&g_array_index (lines, SitnetCoverageLine, i), &key) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
holds_with_parents (const GArray *lines, gint32 need, gint32 area, SitnetFit fit)
{
  for (; need >= 0; need = random_parents[need])
    if (!holds (lines, need, area, fit))
      return FALSE;
  return TRUE;
}

static void
lists_every_place (void)
{
  guint64 state = 5;
  for (guint round = 0; round < test_rounds (300); round++) {
    RandomCase from = random_case (&state);
    g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
    g_autoptr (GArray) lines = sitnet_coverage_lines_list (supply_demand, NULL, NULL);
    gboolean all = TRUE;
    for (guint i = 0; i < from.n_requirements; i++)
      all = all &&
            holds_with_parents (lines, from.requirements[i].need, from.requirements[i].area, from.requirements[i].fit);
    for (guint i = 0; i < from.n_supplies; i++)
      for (guint n = 0; n < from.supplies[i].n_needs; n++)
        for (guint a = 0; a < from.supplies[i].n_areas; a++) {
          gint32 area = from.supplies[i].areas[a];
          all = all && holds_with_parents (lines, from.supplies[i].needs[n], area == SITNET_PLACE_EVERYWHERE ? 0 : area,
                                           from.supplies[i].supply.fit);
        }
    CU_ASSERT_TRUE (all);
    for (guint32 i = 1; i < lines->len; i++)
      CU_ASSERT_TRUE (sitnet_coverage_line_compare (&g_array_index (lines, SitnetCoverageLine, i - 1),
                                                    &g_array_index (lines, SitnetCoverageLine, i)) < 0);
  }
}

static void
keeps_to_listed_areas (void)
{
  static const guint8 listed[] = {0, 0, 1};
  guint64 state = 9;
  RandomCase from = random_case (&state);
  from.n_supplies = from.n_requirements = RANDOM_MOST;
  g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
  g_autoptr (GArray) lines = sitnet_coverage_lines_list (supply_demand, listed, NULL);
  CU_ASSERT_TRUE (lines->len > 0);
  for (guint32 i = 0; i < lines->len; i++)
    CU_ASSERT_EQUAL (g_array_index (lines, SitnetCoverageLine, i).area, 1);
}

static void
lists_nothing (void)
{
  RandomCase from = {.n_supplies = 0};
  g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
  g_autoptr (GArray) lines = sitnet_coverage_lines_list (supply_demand, NULL, NULL);
  CU_ASSERT_EQUAL (lines->len, 0);
}

/* 6,000 lines asked without an area, each served everywhere in 6,000 areas: 36,000,000 lines. */
static void
refuses_too_many (void)
{
  enum { N = 6000 };
  static gint32 parents[N];
  g_autoptr (GError) error = NULL;
  memset (parents, 0xff, sizeof parents);
  g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_supply_demand_new (1, N, N, parents);
  SitnetSupply supply = {.fit = {-1, -1, -1}, .age_to = SITNET_AGE_OLDER};
  guint32 number = sitnet_supply_demand_add_supply (supply_demand, &supply);
  for (gint32 need = 0; need < N; need++)
    sitnet_supply_demand_place_supply (supply_demand, number, need, SITNET_PLACE_EVERYWHERE);
  CU_ASSERT_TRUE_FATAL (sitnet_supply_demand_seal (supply_demand, NULL, NULL));
  CU_ASSERT_PTR_NULL (sitnet_coverage_lines_list (supply_demand, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
}

static const TestCase cases[] = {
    {"refuses too many", refuses_too_many},
    {"lists every place", lists_every_place},
    {"keeps to listed areas", keeps_to_listed_areas},
    {"lists nothing", lists_nothing},
};
TEST_MAIN ("lines", cases)
