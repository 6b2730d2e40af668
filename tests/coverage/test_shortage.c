/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Short cells against all cuts over the services; unknown capacity; groups that prove what they say. */
#include "shortage.h"
#include "one-processor.h"
#include "random-supply-demand.h"
#include "stopper.h"

#include <sitnet/error.h>

enum { YEARS = 16 };

typedef struct {
  double needed;
  guint servers; /* bits; 0 also where a service of unknown capacity serves */
} Cell;

typedef struct {
  Cell cells[RANDOM_MOST][YEARS]; /* by ask line */
  guint n_lines;
} Cells;

static Cells
naive_cells (const RandomCase *from, const SitnetSupplyDemand *supply_demand)
{
  Cells all = {.n_lines = supply_demand->requirement_lines->len};
  for (guint i = 0; i < all.n_lines; i++) {
    const SitnetCoverageLine *line = &g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, i);
    for (guint year = 0; year < YEARS; year++) {
      Cell *cell = &all.cells[i][year];
      gboolean unknown = FALSE;
      for (guint a = 0; a < from->n_requirements; a++) {
        SitnetCoverageLine own = naive_line (&from->requirements[a]);
        cell->needed +=
            sitnet_coverage_line_compare (&own, line) == 0 ? naive_families (&from->requirements[a], year) : 0;
      }
      for (guint s = 0; s < from->n_supplies; s++)
        if (naive_serves (&from->supplies[s], line, year)) {
          cell->servers |= 1u << s;
          unknown = unknown || isnan (from->supplies[s].supply.capacity);
        }
      if (unknown)
        cell->servers = 0;
    }
  }
  return all;
}

/* The most that demand which only these services can serve lacks, over all sets of services. */
static double
naive_lack (const RandomCase *from, const Cells *all)
{
  double worst = 0;
  for (guint set = 0; set < 1u << from->n_supplies; set++) {
    double lack = 0;
    for (guint i = 0; i < all->n_lines; i++)
      for (guint year = 0; year < YEARS; year++)
        if (all->cells[i][year].servers != 0 && (all->cells[i][year].servers & ~set) == 0)
          lack += all->cells[i][year].needed;
    for (guint s = 0; s < from->n_supplies; s++)
      lack -= set >> s & 1 && !isnan (from->supplies[s].supply.capacity) ? from->supplies[s].supply.capacity : 0;
    worst = MAX (worst, lack);
  }
  return worst;
}

static gboolean
is_short (const SitnetShortage *shortage, guint32 line, guint year)
{
  for (guint32 i = shortage->offsets[line]; i < shortage->offsets[line + 1]; i++) {
    const SitnetShortStretch *stretch = &g_array_index (shortage->stretches, SitnetShortStretch, i);
    if (stretch->age_from <= year && year <= stretch->age_to)
      return TRUE;
  }
  return FALSE;
}

/* Tighter than the cases of bands: one area, any level, little capacity that is nearly always known. */
static RandomCase
tight_case (guint64 *state)
{
  RandomCase made = random_case (state);
  for (guint i = 0; i < RANDOM_MOST; i++) {
    made.supplies[i].n_areas = 1;
    made.supplies[i].areas[0] = made.requirements[i].area = 0;
    made.supplies[i].supply.fit = made.requirements[i].fit = (SitnetFit){-1, -1, -1};
    if (test_random_below (state, 10) > 0)
      made.supplies[i].supply.capacity = test_random_below (state, 9) / 2.0;
  }
  return made;
}

/* A cell is short when the lack shrinks as soon as it needs a little less. */
static void
is_what_all_cuts_say (void)
{
  guint64 state = 41;
  guint n_short = 0;
  for (guint round = 0; round < test_rounds (300); round++) {
    RandomCase from = tight_case (&state);
    g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
    g_autoptr (SitnetShortage) shortage = sitnet_shortage_find (supply_demand, NULL, NULL);
    Cells all = naive_cells (&from, supply_demand);
    double lack = naive_lack (&from, &all);
    for (guint i = 0; i < all.n_lines; i++)
      for (guint year = 0; year < YEARS; year++) {
        Cell *cell = &all.cells[i][year];
        if (cell->needed <= 0 || cell->servers == 0)
          continue;
        cell->needed -= 1e-4;
        gboolean expected = naive_lack (&from, &all) < lack - 1e-6;
        cell->needed += 1e-4;
        if (expected != is_short (shortage, i, year))
          printf ("round %u, line %u, year %u\n", round, i, year);
        CU_ASSERT_EQUAL (expected, is_short (shortage, i, year));
        n_short += expected ? 1 : 0;
      }
    for (guint32 g = 0; g < shortage->groups->len; g++)
      CU_ASSERT_TRUE (g_array_index (shortage->groups, SitnetShortGroup, g).needed >
                      g_array_index (shortage->groups, SitnetShortGroup, g).held);
  }
  CU_ASSERT_TRUE (n_short > test_rounds (100));
}

/* One flat of 3 for two demands of 2: neither alone is too much, together they are. */
static void
names_the_tightest_group (void)
{
  SitnetFit any = {-1, -1, -1};
  RandomCase from = {.n_supplies = 1, .n_requirements = 2};
  from.supplies[0] = (RandomOffer){{.actor = 0, .fit = any, .age_to = 17, .capacity = 3}, {2, 3}, {0}, 2, 1};
  from.requirements[0] =
      (SitnetRequirement){.need = 2, .fit = any, .age_to = 17, .families = 2, .per_1000 = NAN, .reporter = -1};
  from.requirements[1] = from.requirements[0];
  from.requirements[1].need = 3;
  g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
  g_autoptr (SitnetShortage) shortage = sitnet_shortage_find (supply_demand, NULL, NULL);
  CU_ASSERT_EQUAL (shortage->groups->len, 1);
  const SitnetShortGroup *group = &g_array_index (shortage->groups, SitnetShortGroup, 0);
  CU_ASSERT_DOUBLE_EQUAL (group->needed, 4, 1e-9);
  CU_ASSERT_DOUBLE_EQUAL (group->held, 3, 1e-9);
  CU_ASSERT_TRUE (group->n_lines == 2 && group->n_supplies == 1);
}

/* One who says stop at once. */
static gboolean
stop (double fraction, gpointer data)
{
  return FALSE;
}

static void
stops_when_told (void)
{
  SitnetProgress progress = {stop, NULL, SITNET_LANGUAGE_EN, "coverage"};
  guint64 state = 5;
  RandomCase from = random_case (&state);
  from.n_supplies = from.n_requirements = RANDOM_MOST;
  g_autoptr (SitnetSupplyDemand) supply_demand = random_provision (&from);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_shortage_find (supply_demand, &progress, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
}

/* Lines enough for many blocks: most by themselves, some with a part of the services of their neighbours, and one need whose
   services are everywhere, which makes one large part. */
static SitnetSupplyDemand *
many_lines (guint64 seed, guint n_areas)
{
  enum { EVERYWHERE = 40 };
  guint64 state = seed;
  SitnetSupplyDemand *self = sitnet_supply_demand_new (1, n_areas, RANDOM_NEEDS, random_parents);
  for (guint i = 0; i < 10 * n_areas; i++) {
    guint8 from = (guint8)test_random_below (&state, 10);
    SitnetSupply supply = {.fit = {-1, -1, -1},
                           .age_from = from,
                           .age_to = (guint8)(from + test_random_below (&state, 12)),
                           .capacity =
                               test_random_below (&state, 9) == 0 ? NAN : (double)test_random_below (&state, 20) / 3};
    guint32 number = sitnet_supply_demand_add_supply (self, &supply);
    gint32 area = (gint32)test_random_below (&state, n_areas), need = (gint32)test_random_below (&state, 4);
    sitnet_supply_demand_place_supply (self, number, need, area);
    if (i % 7 == 0)
      sitnet_supply_demand_place_supply (self, number, need, (area + 1) % (gint32)n_areas);
    if (i < EVERYWHERE)
      sitnet_supply_demand_place_supply (self, number, 4, SITNET_PLACE_EVERYWHERE);
  }
  for (guint i = 0; i < 4 * n_areas * RANDOM_NEEDS; i++) {
    SitnetRequirement requirement = random_requirement (&state);
    requirement.area = (gint32)test_random_below (&state, n_areas);
    requirement.families *= 2.0 / 3;
    sitnet_supply_demand_add_requirement (self, &requirement);
  }
  CU_ASSERT_TRUE_FATAL (sitnet_supply_demand_seal (self, NULL, NULL));
  return self;
}

static void
assert_same (const SitnetShortage *a, const SitnetShortage *b, guint32 n_lines)
{
  CU_ASSERT_EQUAL_FATAL (a->groups->len, b->groups->len);
  CU_ASSERT_EQUAL_FATAL (a->stretches->len, b->stretches->len);
  CU_ASSERT_EQUAL (memcmp (a->offsets, b->offsets, sizeof (guint32) * (n_lines + 1)), 0);
  guint n_other = 0;
  for (guint32 i = 0; i < a->stretches->len; i++) {
    const SitnetShortStretch *one = &g_array_index (a->stretches, SitnetShortStretch, i),
                             *other = &g_array_index (b->stretches, SitnetShortStretch, i);
    n_other += one->line != other->line || one->age_from != other->age_from || one->age_to != other->age_to ||
               one->group != other->group;
  }
  for (guint32 i = 0; i < a->groups->len; i++) {
    const SitnetShortGroup *one = &g_array_index (a->groups, SitnetShortGroup, i),
                           *other = &g_array_index (b->groups, SitnetShortGroup, i);
    n_other += memcmp (&one->needed, &other->needed, sizeof one->needed) != 0 ||
               memcmp (&one->held, &other->held, sizeof one->held) != 0 || one->n_lines != other->n_lines ||
               one->n_supplies != other->n_supplies;
  }
  CU_ASSERT_EQUAL (n_other, 0);
}

/* Each group has as many lines as there are with a stretch of it. */
static void
assert_lines_counted (const SitnetShortage *self)
{
  g_autofree guint32 *n_lines = g_new0 (guint32, self->groups->len);
  g_autofree guint32 *last = g_new0 (guint32, self->groups->len);
  for (guint32 i = 0; i < self->stretches->len; i++) {
    const SitnetShortStretch *stretch = &g_array_index (self->stretches, SitnetShortStretch, i);
    CU_ASSERT_TRUE_FATAL (stretch->group < self->groups->len);
    n_lines[stretch->group] += last[stretch->group] != stretch->line + 1;
    last[stretch->group] = stretch->line + 1;
  }
  for (guint32 g = 0; g < self->groups->len; g++)
    CU_ASSERT_EQUAL (n_lines[g], g_array_index (self->groups, SitnetShortGroup, g).n_lines);
}

static void
one_processor_finds_the_same (void)
{
  for (guint64 seed = 1; seed <= 2; seed++) {
    g_autoptr (SitnetSupplyDemand) supply_demand = many_lines (seed, 500);
    g_autoptr (SitnetShortage) together = sitnet_shortage_find (supply_demand, NULL, NULL);
    OneProcessor one = one_processor_begin ();
    g_autoptr (SitnetShortage) alone = sitnet_shortage_find (supply_demand, NULL, NULL);
    one_processor_end (&one);
    CU_ASSERT_TRUE (together->groups->len > 50);
    assert_lines_counted (together);
    assert_same (together, alone, supply_demand->requirement_lines->len);
  }
}

static gboolean
find_or_stop (Stopper *stopper, gpointer data, GError **error)
{
  SitnetProgress progress = {stopper_listen, stopper, SITNET_LANGUAGE_EN, "coverage"};
  g_autoptr (SitnetShortage) found = sitnet_shortage_find (data, &progress, error);
  return found != NULL;
}

/* While threads work beside the caller, who alone is told. */
static void
stops_at_each_look (void)
{
  g_autoptr (SitnetSupplyDemand) supply_demand = many_lines (4, 150);
  CU_ASSERT_TRUE (stopper_try_all (find_or_stop, supply_demand) > 10);
}

static const TestCase cases[] = {
    {"one processor finds the same", one_processor_finds_the_same},
    {"stops at each look", stops_at_each_look},
    {"stops when told", stops_when_told},
    {"is what all cuts say", is_what_all_cuts_say},
    {"names the tightest group", names_the_tightest_group},
};
TEST_MAIN ("shortage", cases)
