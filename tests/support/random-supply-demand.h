/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Random services and demands, and what docs/coverage.md says of them, computed naively year by year. */
#ifndef RANDOM_PROVISION_H
#define RANDOM_PROVISION_H

#include "supply-demand-seal.h"
#include "test.h"

#include <math.h>

/* Needs 0 and 1 are parents; 2 and 3 are finer than 0, 4 than 1, 5 is finer than 2. */
static const gint32 random_parents[] = {-1, -1, 0, 0, 1, 2};
enum { RANDOM_NEEDS = 6, RANDOM_AREAS = 2, RANDOM_ACTORS = 5, RANDOM_MOST = 8 };

typedef struct {
  SitnetSupply supply;
  gint32 needs[2], areas[2];
  guint n_needs, n_areas;
} RandomOffer;

typedef struct {
  RandomOffer supplies[RANDOM_MOST];
  SitnetRequirement requirements[RANDOM_MOST];
  guint n_supplies, n_requirements;
} RandomCase;

static inline gint32
random_axis (guint64 *state)
{
  return (gint32)test_random_below (state, 3) - 1;
}

static inline RandomOffer
random_supply (guint64 *state)
{
  RandomOffer made = {.n_needs = 1 + test_random_below (state, 2), .n_areas = 1 + test_random_below (state, 2)};
  guint8 from = (guint8)test_random_below (state, 8);
  made.supply = (SitnetSupply){.actor = test_random_below (state, RANDOM_ACTORS),
                               .age_from = from,
                               .age_to = (guint8)(from + test_random_below (state, 6)),
                               .capacity = 1 + test_random_below (state, 12)};
  made.supply.fit = (SitnetFit){-1, random_axis (state), -1};
  if (test_random_below (state, 6) == 0)
    made.supply.capacity = NAN;
  if (test_random_below (state, 6) == 0)
    made.supply.age_to = SITNET_AGE_OLDER;
  for (guint i = 0; i < 2; i++) {
    made.needs[i] = (gint32)test_random_below (state, RANDOM_NEEDS);
    made.areas[i] = (gint32)test_random_below (state, RANDOM_AREAS + 1) - 1;
  }
  if (test_random_below (state, 6) == 0) {
    made.n_areas = 1;
    made.areas[0] = SITNET_PLACE_EVERYWHERE;
  }
  return made;
}

static inline SitnetRequirement
random_requirement (guint64 *state)
{
  guint8 from = (guint8)test_random_below (state, 8);
  SitnetRequirement requirement = {.kind = SITNET_REQUIREMENT_DEMAND,
                                   .need = (gint32)test_random_below (state, RANDOM_NEEDS),
                                   .area = (gint32)test_random_below (state, RANDOM_AREAS + 1) - 1,
                                   .age_from = from,
                                   .age_to = (guint8)(from + test_random_below (state, 6)),
                                   .families = 1 + test_random_below (state, 10),
                                   .per_1000 = NAN,
                                   .reporter = -1};
  requirement.fit = (SitnetFit){-1, random_axis (state), -1};
  if (test_random_below (state, 5) == 0)
    requirement.families = NAN;
  if (test_random_below (state, 5) == 0) {
    requirement.kind = SITNET_REQUIREMENT_STANDARD;
    requirement.families = NAN;
    requirement.min_providers = test_random_below (state, 3);
  }
  return requirement;
}

static inline RandomCase
random_case (guint64 *state)
{
  RandomCase made = {.n_supplies = test_random_below (state, RANDOM_MOST + 1),
                     .n_requirements = test_random_below (state, RANDOM_MOST + 1)};
  for (guint i = 0; i < RANDOM_MOST; i++) {
    made.supplies[i] = random_supply (state);
    made.requirements[i] = random_requirement (state);
  }
  return made;
}

static inline SitnetSupplyDemand *
random_provision (const RandomCase *from)
{
  SitnetSupplyDemand *supply_demand =
      sitnet_supply_demand_new (RANDOM_ACTORS, RANDOM_AREAS, RANDOM_NEEDS, random_parents);
  for (guint i = 0; i < from->n_supplies; i++) {
    const RandomOffer *made = &from->supplies[i];
    guint32 number = sitnet_supply_demand_add_supply (supply_demand, &made->supply);
    for (guint n = 0; n < made->n_needs; n++)
      for (guint a = 0; a < made->n_areas; a++)
        sitnet_supply_demand_place_supply (supply_demand, number, made->needs[n], made->areas[a]);
  }
  for (guint i = 0; i < from->n_requirements; i++)
    sitnet_supply_demand_add_requirement (supply_demand, &from->requirements[i]);
  supply_demand->roots[1] = 0;
  CU_ASSERT_TRUE (sitnet_supply_demand_seal (supply_demand, NULL, NULL));
  return supply_demand;
}

static inline gboolean
naive_is_under (gint32 need, gint32 above)
{
  while (need >= 0 && need != above)
    need = random_parents[need];
  return need == above;
}

static inline gboolean
naive_fits (const RandomOffer *made, const SitnetCoverageLine *line)
{
  gboolean need = FALSE, area = FALSE;
  for (guint i = 0; i < made->n_needs; i++)
    need = need || naive_is_under (made->needs[i], line->need);
  for (guint i = 0; i < made->n_areas; i++)
    area = area || made->areas[i] == line->area || made->areas[i] == SITNET_PLACE_EVERYWHERE;
  return need && area &&
         (line->fit.level < 0 || made->supply.fit.level < 0 || line->fit.level == made->supply.fit.level);
}

static inline gboolean
naive_serves (const RandomOffer *made, const SitnetCoverageLine *line, guint year)
{
  return naive_fits (made, line) && made->supply.age_from <= year && year <= made->supply.age_to;
}

static inline SitnetCoverageLine
naive_line (const SitnetRequirement *requirement)
{
  return (SitnetCoverageLine){requirement->need, requirement->area, requirement->fit, 0, 0};
}

/* Families of one ask in one year; 0 when there are none, or nobody knows. */
static inline double
naive_families (const SitnetRequirement *requirement, guint year)
{
  if (isnan (requirement->families) || year < requirement->age_from || year > requirement->age_to)
    return 0;
  return requirement->families / (requirement->age_to - requirement->age_from + 1);
}

#endif
