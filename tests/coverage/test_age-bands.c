/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bands against single years computed naively; sums; what adding and removing a service may change. */
#include "age-bands.h"
#include "coverage-lines.h"
#include "random-supply-demand.h"

/* A service that no known demand claims stands at its own needs, areas, level and years. */
static double
naive_unclaimed (const RandomOffer *made, const SitnetCoverageLine *line, guint year)
{
  guint last = made->supply.age_to == SITNET_AGE_OLDER ? MAX (17u, made->supply.age_from) : made->supply.age_to;
  guint n_needs = made->n_needs - (made->n_needs == 2 && made->needs[0] == made->needs[1]);
  guint n_areas = made->areas[0] == SITNET_PLACE_EVERYWHERE
                      ? RANDOM_AREAS
                      : made->n_areas - (made->n_areas == 2 && made->areas[0] == made->areas[1]);
  gboolean area = FALSE, need = FALSE;
  if (made->n_areas == 2 && made->areas[1] == SITNET_PLACE_EVERYWHERE)
    return 0;
  for (guint i = 0; i < made->n_areas; i++)
    area = area || made->areas[i] == line->area || (made->areas[i] == SITNET_PLACE_EVERYWHERE && line->area >= 0);
  for (guint i = 0; i < made->n_needs; i++)
    need = need || made->needs[i] == line->need;
  if (!area || !need || made->supply.fit.level != line->fit.level || year < made->supply.age_from || year > last)
    return 0;
  return made->supply.capacity / n_needs / n_areas / (last - made->supply.age_from + 1);
}

static double
naive_reached (const RandomCase *from, const RandomOffer *made)
{
  double reached = 0;
  for (guint a = 0; a < from->n_requirements; a++) {
    SitnetCoverageLine line = naive_line (&from->requirements[a]);
    for (guint year = 0; year < SITNET_N_YEARS; year++)
      reached += naive_serves (made, &line, year) ? naive_families (&from->requirements[a], year) : 0;
  }
  return reached;
}

/* Demand and capacity of one cell: of this line alone, or of all finer ones too. */
static void
naive_cell (const RandomCase *from, const SitnetCoverageLine *line, guint year, double *demand, double *capacity)
{
  *demand = *capacity = 0;
  for (guint a = 0; a < from->n_requirements; a++) {
    SitnetCoverageLine own = naive_line (&from->requirements[a]);
    if (sitnet_coverage_line_compare (&own, line) == 0)
      *demand += naive_families (&from->requirements[a], year);
  }
  for (guint i = 0; i < from->n_supplies; i++) {
    const RandomOffer *made = &from->supplies[i];
    double reached = naive_reached (from, made);
    if (isnan (made->supply.capacity))
      continue;
    if (reached <= 0)
      *capacity += naive_unclaimed (made, line, year);
    else if (naive_serves (made, line, year))
      *capacity += made->supply.capacity * *demand / reached;
  }
}

static guint
naive_providers (const RandomCase *from, const SitnetCoverageLine *line, guint year, guint *roots)
{
  guint actors = 0, n = 0;
  *roots = 0;
  for (guint i = 0; i < from->n_supplies; i++)
    if (naive_serves (&from->supplies[i], line, year)) {
      actors |= 1u << from->supplies[i].supply.actor;
      *roots |= 1u << (from->supplies[i].supply.actor == 1 ? 0 : from->supplies[i].supply.actor);
    }
  for (guint actor = 0; actor < RANDOM_ACTORS; actor++)
    n += actors >> actor & 1;
  return n;
}

static gboolean
naive_asked (const RandomCase *from, const SitnetCoverageLine *line, guint year, gboolean rolled_up)
{
  for (guint a = 0; a < from->n_requirements; a++) {
    SitnetCoverageLine own = naive_line (&from->requirements[a]);
    if (rolled_up && naive_is_under (own.need, line->need))
      own.need = line->need;
    if (sitnet_coverage_line_compare (&own, line) == 0 && from->requirements[a].age_from <= year &&
        year <= from->requirements[a].age_to)
      return TRUE;
  }
  return FALSE;
}

/* The worst of what is asked at the line's need and those below it, each by its own providers; capacity is not
   judged. */
static SitnetStatus
naive_status (const RandomCase *from, const SitnetCoverageLine *line, guint year)
{
  SitnetStatus worst = SITNET_COVERED;
  for (gint32 need = 0; need < RANDOM_NEEDS; need++) {
    SitnetCoverageLine own = {need, line->area, line->fit, 0, 0};
    guint roots, least = 0;
    if (!naive_is_under (need, line->need) || !naive_asked (from, &own, year, FALSE))
      continue;
    guint n_providers = naive_providers (from, &own, year, &roots);
    for (guint a = 0; a < from->n_requirements; a++) {
      SitnetCoverageLine other = naive_line (&from->requirements[a]);
      if (sitnet_coverage_line_compare (&own, &other) == 0 && from->requirements[a].age_from <= year &&
          year <= from->requirements[a].age_to)
        least = MAX (least, from->requirements[a].min_providers);
    }
    worst = MAX (worst, n_providers == 0             ? SITNET_MISSING
                        : n_providers < least        ? SITNET_SHORT
                        : (roots & (roots - 1)) == 0 ? SITNET_FRAGILE
                                                     : SITNET_COVERED);
  }
  return worst;
}

static const SitnetAgeBand *
band_at (const SitnetAgeBands *bands, guint year)
{
  for (guint32 i = 0; i < bands->bands->len; i++) {
    const SitnetAgeBand *band = &g_array_index (bands->bands, SitnetAgeBand, i);
    if (band->age_from <= year && year <= band->age_to)
      return band;
  }
  return NULL;
}

static gboolean
check_year (const RandomCase *from, const SitnetAgeBands *bands, const SitnetCoverageLine *line, guint year)
{
  double demand, capacity, all_demand = 0, all_capacity = 0;
  guint roots, n_providers = naive_providers (from, line, year, &roots);
  gboolean asked = naive_asked (from, line, year, TRUE);
  const SitnetAgeBand *band = band_at (bands, year);
  if (!asked && n_providers == 0)
    return band == NULL;
  if (band == NULL)
    return FALSE;
  for (gint32 need = 0; need < RANDOM_NEEDS; need++)
    if (naive_is_under (need, line->need)) {
      SitnetCoverageLine finer = {need, line->area, line->fit, 0, 0};
      naive_cell (from, &finer, year, &demand, &capacity);
      all_demand += demand;
      all_capacity += capacity;
    }
  return fabs (bands->years.demand[year] - all_demand) < 1e-9 && band->n_providers == n_providers &&
         fabs (bands->years.capacity[year] - all_capacity) < 1e-9 &&
         sitnet_age_band_status (bands, band) == naive_status (from, line, year);
}

static void
is_what_single_years_say (void)
{
  guint64 state = 17;
  for (guint round = 0; round < test_rounds (300); round++) {
    RandomCase from = random_case (&state);
    g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
    g_autoptr (SitnetAgeBands) bands = sitnet_age_bands_new (supply_demand, NULL);
    g_autoptr (GArray) lines = sitnet_coverage_lines_list (supply_demand, NULL, NULL);
    for (guint32 i = 0; i < lines->len; i++) {
      const SitnetCoverageLine *line = &g_array_index (lines, SitnetCoverageLine, i);
      sitnet_age_bands_cut (bands, line, TRUE);
      for (guint year = 0; year < 20; year++)
        if (!check_year (&from, bands, line, year)) {
          printf ("round %u: need %d area %d level %d year %u\n", round, line->need, line->area, line->fit.level, year);
          CU_FAIL ("differs from single years");
        }
    }
  }
}

/* Over the lines themselves, not rolled up, every family and all known capacity is found exactly once. */
static void
sums_to_the_whole (void)
{
  guint64 state = 23;
  for (guint round = 0; round < test_rounds (300); round++) {
    RandomCase from = random_case (&state);
    g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
    g_autoptr (SitnetAgeBands) bands = sitnet_age_bands_new (supply_demand, NULL);
    g_autoptr (GArray) lines = sitnet_coverage_lines_list (supply_demand, NULL, NULL);
    double demand = 0, capacity = 0, all_demand = 0, all_capacity = 0;
    for (guint i = 0; i < from.n_requirements; i++)
      all_demand += isnan (from.requirements[i].families) ? 0 : from.requirements[i].families;
    for (guint i = 0; i < from.n_supplies; i++)
      all_capacity += isnan (from.supplies[i].supply.capacity) ? 0 : from.supplies[i].supply.capacity;
    for (guint32 i = 0; i < lines->len; i++) {
      sitnet_age_bands_cut (bands, &g_array_index (lines, SitnetCoverageLine, i), FALSE);
      for (guint32 b = 0; b < bands->bands->len; b++) {
        const SitnetAgeBand *band = &g_array_index (bands->bands, SitnetAgeBand, b);
        demand += isnan (band->demand) ? 0 : band->demand;
        capacity += isnan (band->capacity) ? 0 : band->capacity;
      }
    }
    CU_ASSERT_DOUBLE_EQUAL (demand, all_demand, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL (capacity, all_capacity, 1e-6);
  }
}

static gboolean
is_missing (SitnetAgeBands *bands, const SitnetCoverageLine *line, guint year)
{
  sitnet_age_bands_cut (bands, line, FALSE);
  const SitnetAgeBand *band = band_at (bands, year);
  return band != NULL && sitnet_age_band_status (bands, band) == SITNET_MISSING;
}

static void
never_misses_more_with_one_more_service (void)
{
  guint64 state = 29;
  for (guint round = 0; round < test_rounds (200); round++) {
    RandomCase more = random_case (&state), less = more;
    if (more.n_supplies == 0)
      continue;
    less.n_supplies--;
    g_autoptr (SitnetSupplyDemand) many = random_provision (&more), few = random_provision (&less);
    g_autoptr (SitnetAgeBands) with = sitnet_age_bands_new (many, NULL), without = sitnet_age_bands_new (few, NULL);
    for (guint32 i = 0; i < many->requirement_lines->len; i++)
      for (guint year = 0; year < 14; year++) {
        const SitnetCoverageLine *line = &g_array_index (many->requirement_lines, SitnetCoverageLine, i);
        CU_ASSERT_FALSE (is_missing (with, line, year) && !is_missing (without, line, year));
      }
  }
}

static void
joins_equal_years (void)
{
  RandomCase from = {.n_supplies = 2, .n_requirements = 1};
  SitnetFit any = {-1, -1, -1};
  from.supplies[0] = (RandomOffer){{.actor = 2, .fit = any, .age_from = 0, .age_to = 5, .capacity = 6}, {2}, {0}, 1, 1};
  from.supplies[1] =
      (RandomOffer){{.actor = 2, .fit = any, .age_from = 6, .age_to = 11, .capacity = 6}, {2}, {0}, 1, 1};
  from.requirements[0] =
      (SitnetRequirement){.need = 2, .fit = any, .age_from = 0, .age_to = 11, .families = 24, .reporter = -1};
  g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
  g_autoptr (SitnetAgeBands) bands = sitnet_age_bands_new (supply_demand, NULL);
  sitnet_age_bands_cut (bands, &g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, 0), FALSE);
  CU_ASSERT_EQUAL (bands->bands->len, 1);
  const SitnetAgeBand *band = &g_array_index (bands->bands, SitnetAgeBand, 0);
  CU_ASSERT_TRUE (band->age_from == 0 && band->age_to == 11 && band->n_providers == 1);
  CU_ASSERT_TRUE (band->demand == 24 && band->capacity == 12);
}

/* One actor, of whose two services the first does not state its capacity and ends earlier. */
static void
joins_years_across_an_unknown_capacity (void)
{
  RandomCase from = {.n_supplies = 2, .n_requirements = 0};
  SitnetFit any = {-1, -1, -1};
  from.supplies[0] =
      (RandomOffer){{.actor = 2, .fit = any, .age_from = 0, .age_to = 5, .capacity = NAN}, {2}, {0}, 1, 1};
  from.supplies[1] =
      (RandomOffer){{.actor = 2, .fit = any, .age_from = 0, .age_to = 11, .capacity = 6}, {2}, {0}, 1, 1};
  g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
  g_autoptr (SitnetAgeBands) bands = sitnet_age_bands_new (supply_demand, NULL);
  SitnetCoverageLine line = {.need = 2, .area = 0, .fit = any};
  sitnet_age_bands_cut (bands, &line, TRUE);
  CU_ASSERT_EQUAL_FATAL (bands->bands->len, 1);
  const SitnetAgeBand *band = &g_array_index (bands->bands, SitnetAgeBand, 0);
  CU_ASSERT_TRUE (band->age_from == 0 && band->age_to == 11 && band->capacity == 6);
  CU_ASSERT_TRUE (band->flags & SITNET_BAND_CAPACITY_UNKNOWN);
}

/* Two providers throughout; the standard asks for the younger half only. */
static void
cuts_a_union_only_where_it_shows (void)
{
  RandomCase from = {.n_supplies = 2, .n_requirements = 1};
  SitnetFit any = {-1, -1, -1};
  from.supplies[0] = (RandomOffer){{.actor = 1, .fit = any, .age_to = 11, .capacity = NAN}, {2}, {0}, 1, 1};
  from.supplies[1] = (RandomOffer){{.actor = 2, .fit = any, .age_to = 11, .capacity = NAN}, {2}, {0}, 1, 1};
  from.requirements[0] = (SitnetRequirement){.kind = SITNET_REQUIREMENT_STANDARD,
                                             .need = 2,
                                             .fit = any,
                                             .age_to = 5,
                                             .families = NAN,
                                             .per_1000 = NAN,
                                             .min_providers = 1,
                                             .reporter = -1};
  g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
  g_autoptr (SitnetAgeBands) bands = sitnet_age_bands_new (supply_demand, NULL);
  const SitnetCoverageLine *line = &g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, 0);
  sitnet_age_bands_cut (bands, line, TRUE);
  CU_ASSERT_EQUAL (bands->bands->len, 1);
  sitnet_age_bands_cut (bands, line, FALSE);
  CU_ASSERT_EQUAL (bands->bands->len, 2);
}

/* Of two demands one is not told: the row says what the other has, and that there is more. */
static void
marks_what_is_not_told (void)
{
  RandomCase from = {.n_requirements = 2};
  SitnetFit any = {-1, -1, -1};
  from.requirements[0] =
      (SitnetRequirement){.need = 2, .fit = any, .age_to = 5, .families = NAN, .suppressed = TRUE, .reporter = -1};
  from.requirements[1] = (SitnetRequirement){.need = 2, .fit = any, .age_to = 11, .families = 12, .reporter = -1};
  g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
  g_autoptr (SitnetAgeBands) bands = sitnet_age_bands_new (supply_demand, NULL);
  const SitnetCoverageLine *line = &g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, 0);
  for (guint smallest = 0; smallest <= 6; smallest += 6) /* a share of 6 is told either way */
    for (guint rolled_up = 0; rolled_up <= 1; rolled_up++) {
      supply_demand->smallest = smallest;
      sitnet_age_bands_cut (bands, line, rolled_up == 1);
      CU_ASSERT_EQUAL_FATAL (bands->bands->len, 2);
      const SitnetAgeBand *both = &g_array_index (bands->bands, SitnetAgeBand, 0), *one = both + 1;
      CU_ASSERT_TRUE (both->age_to == 5 && both->demand == 6 && both->flags & SITNET_BAND_SUPPRESSED);
      CU_ASSERT_TRUE (one->age_to == 11 && one->demand == 6 && !(one->flags & SITNET_BAND_SUPPRESSED));
    }
  supply_demand->smallest = 7;
  sitnet_age_bands_cut (bands, line, TRUE);
  const SitnetAgeBand *small = &g_array_index (bands->bands, SitnetAgeBand, 1);
  CU_ASSERT_TRUE (isnan (small->demand) && small->flags & SITNET_BAND_SUPPRESSED);
}

static const TestCase cases[] = {
    {"is what single years say", is_what_single_years_say},
    {"sums to the whole", sums_to_the_whole},
    {"never misses more with one more service", never_misses_more_with_one_more_service},
    {"joins equal years", joins_equal_years},
    {"joins years across an unknown capacity", joins_years_across_an_unknown_capacity},
    {"cuts a union only where it shows", cuts_a_union_only_where_it_shows},
    {"marks what is not told", marks_what_is_not_told},
};
TEST_MAIN ("bands", cases)
