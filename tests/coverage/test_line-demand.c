/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Families by year against sums over all demands; which years capacity decides, line after line with the same memory. */
#include "line-demand.h"
#include "random-supply-demand.h"

enum { YEARS = 16 };

/* Whether a service that does not say its capacity is for a year of the line. */
static gboolean
naive_unknown (const RandomCase *from, const SitnetCoverageLine *line, guint year)
{
  for (guint s = 0; s < from->n_supplies; s++)
    if (isnan (from->supplies[s].supply.capacity) && naive_serves (&from->supplies[s], line, year))
      return TRUE;
  return FALSE;
}

static double
naive_density (const RandomCase *from, const SitnetCoverageLine *line, guint year)
{
  double sum = 0;
  for (guint r = 0; r < from->n_requirements; r++) {
    SitnetCoverageLine own = naive_line (&from->requirements[r]);
    if (sitnet_coverage_line_compare (&own, line) == 0)
      sum += naive_families (&from->requirements[r], year);
  }
  return sum;
}

static gboolean
naive_can_serve (const RandomCase *from, const SitnetCoverageLine *line, const SitnetFound *supply)
{
  for (guint year = supply->age_from; year <= supply->age_to && year < YEARS; year++)
    if (supply->says_capacity && naive_density (from, line, year) > 0 && !naive_unknown (from, line, year))
      return TRUE;
  return FALSE;
}

static void
check_line (const RandomCase *from, const SitnetCoverageLine *line, const SitnetLineDemand *demand,
            const SitnetServiceMatching *fitting)
{
  for (guint year = 0; year < YEARS; year++) {
    double expected = naive_density (from, line, year);
    CU_ASSERT_DOUBLE_EQUAL (demand->density[year], expected, 1e-12);
    CU_ASSERT_TRUE (expected == 0 || (demand->first <= year && year <= demand->last));
    CU_ASSERT_EQUAL (demand->unknown[year], naive_unknown (from, line, year));
  }
  for (guint32 k = 0; k < fitting->n; k++)
    CU_ASSERT_EQUAL (sitnet_line_demand_can_serve (demand, &fitting->found[k]),
                     naive_can_serve (from, line, &fitting->found[k]));
}

static void
is_what_all_demands_say (void)
{
  guint64 state = 77;
  SitnetLineDemand demand = {0};
  guint n_open = 0;
  for (guint round = 0; round < test_rounds (300); round++) {
    RandomCase from = random_case (&state);
    g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
    g_autoptr (SitnetServiceMatching) fitting = sitnet_service_matching_new (supply_demand);
    for (guint32 i = 0; i < supply_demand->requirement_lines->len; i++) {
      const SitnetCoverageLine *line = &g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, i);
      gboolean expected = FALSE;
      for (guint year = 0; year < YEARS; year++)
        expected = expected || naive_density (&from, line, year) > 0;
      gboolean is_open = sitnet_line_demand_open (&demand, fitting, supply_demand, NULL, i);
      CU_ASSERT_EQUAL (is_open, expected);
      if (is_open)
        check_line (&from, line, &demand, fitting);
      n_open += is_open ? 1 : 0;
    }
  }
  CU_ASSERT_TRUE (n_open > test_rounds (300));
}

static void
leaves_out_areas_that_are_not_listed (void)
{
  static const guint8 second_area[RANDOM_AREAS + 1] = {0, 0, 1};
  guint64 state = 78;
  SitnetLineDemand demand = {0};
  for (guint round = 0; round < test_rounds (50); round++) {
    RandomCase from = random_case (&state);
    g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
    g_autoptr (SitnetServiceMatching) fitting = sitnet_service_matching_new (supply_demand);
    for (guint32 i = 0; i < supply_demand->requirement_lines->len; i++) {
      gboolean is_open = sitnet_line_demand_open (&demand, fitting, supply_demand, NULL, i);
      gint32 area = g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, i).area;
      CU_ASSERT_EQUAL (sitnet_line_demand_open (&demand, fitting, supply_demand, second_area, i), is_open && area == 1);
    }
  }
}

static const TestCase cases[] = {
    {"is what all demands say", is_what_all_demands_say},
    {"leaves out areas that are not listed", leaves_out_areas_that_are_not_listed},
};
TEST_MAIN ("line-demand", cases)
