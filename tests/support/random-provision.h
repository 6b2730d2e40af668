/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Random services and demands, and what the contract says of them, computed naively year by year. */
#ifndef RANDOM_PROVISION_H
#define RANDOM_PROVISION_H

#include "provision-seal.h"
#include "test.h"

#include <math.h>

/* Needs 0 and 1 are parents; 2 and 3 are finer than 0, 4 than 1, 5 is finer than 2. */
static const gint32 random_parents[] = {-1, -1, 0, 0, 1, 2};
enum { RANDOM_NEEDS = 6, RANDOM_AREAS = 2, RANDOM_ACTORS = 5, RANDOM_MOST = 8 };

typedef struct {
  SitnetOffer offer;
  gint32 needs[2], areas[2];
  guint n_needs, n_areas;
} RandomOffer;

typedef struct {
  RandomOffer offers[RANDOM_MOST];
  SitnetAsk asks[RANDOM_MOST];
  guint n_offers, n_asks;
} RandomCase;

static inline gint32
random_axis (guint64 *state)
{
  return (gint32)test_random_below (state, 3) - 1;
}

static inline RandomOffer
random_offer (guint64 *state)
{
  RandomOffer made = {.n_needs = 1 + test_random_below (state, 2),
                      .n_areas = 1 + test_random_below (state, 2)};
  guint8 from = (guint8)test_random_below (state, 8);
  made.offer = (SitnetOffer){.actor = test_random_below (state, RANDOM_ACTORS),
                             .age_from = from,
                             .age_to = (guint8)(from + test_random_below (state, 6)),
                             .capacity = 1 + test_random_below (state, 12)};
  made.offer.fit = (SitnetFit){-1, random_axis (state), -1};
  if (test_random_below (state, 6) == 0)
    made.offer.capacity = NAN;
  if (test_random_below (state, 6) == 0)
    made.offer.age_to = SITNET_AGE_OLDER;
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

static inline SitnetAsk
random_ask (guint64 *state)
{
  guint8 from = (guint8)test_random_below (state, 8);
  SitnetAsk ask = {.kind = SITNET_ASK_DEMAND,
                   .need = (gint32)test_random_below (state, RANDOM_NEEDS),
                   .area = (gint32)test_random_below (state, RANDOM_AREAS + 1) - 1,
                   .age_from = from,
                   .age_to = (guint8)(from + test_random_below (state, 6)),
                   .families = 1 + test_random_below (state, 10),
                   .per_1000 = NAN,
                   .reporter = -1};
  ask.fit = (SitnetFit){-1, random_axis (state), -1};
  if (test_random_below (state, 5) == 0)
    ask.families = NAN;
  if (test_random_below (state, 5) == 0) {
    ask.kind = SITNET_ASK_STANDARD;
    ask.families = NAN;
    ask.min_providers = test_random_below (state, 3);
  }
  return ask;
}

static inline RandomCase
random_case (guint64 *state)
{
  RandomCase made = {.n_offers = test_random_below (state, RANDOM_MOST + 1),
                     .n_asks = test_random_below (state, RANDOM_MOST + 1)};
  for (guint i = 0; i < RANDOM_MOST; i++) {
    made.offers[i] = random_offer (state);
    made.asks[i] = random_ask (state);
  }
  return made;
}

static inline SitnetProvision *
random_provision (const RandomCase *from)
{
  SitnetProvision *provision =
      sitnet_provision_new (RANDOM_ACTORS, RANDOM_AREAS, RANDOM_NEEDS, random_parents);
  for (guint i = 0; i < from->n_offers; i++) {
    const RandomOffer *made = &from->offers[i];
    guint32 number = sitnet_provision_add_offer (provision, &made->offer);
    for (guint n = 0; n < made->n_needs; n++)
      for (guint a = 0; a < made->n_areas; a++)
        sitnet_provision_place_offer (provision, number, made->needs[n], made->areas[a]);
  }
  for (guint i = 0; i < from->n_asks; i++)
    sitnet_provision_add_ask (provision, &from->asks[i]);
  provision->roots[1] = 0;
  CU_ASSERT_TRUE (sitnet_provision_seal (provision));
  return provision;
}

static inline gboolean
naive_is_under (gint32 need, gint32 above)
{
  while (need >= 0 && need != above)
    need = random_parents[need];
  return need == above;
}

static inline gboolean
naive_fits (const RandomOffer *made, const SitnetLine *line)
{
  gboolean need = FALSE, area = FALSE;
  for (guint i = 0; i < made->n_needs; i++)
    need = need || naive_is_under (made->needs[i], line->need);
  for (guint i = 0; i < made->n_areas; i++)
    area = area || made->areas[i] == line->area || made->areas[i] == SITNET_PLACE_EVERYWHERE;
  return need && area &&
         (line->fit.level < 0 || made->offer.fit.level < 0 || line->fit.level == made->offer.fit.level);
}

static inline gboolean
naive_serves (const RandomOffer *made, const SitnetLine *line, guint year)
{
  return naive_fits (made, line) && made->offer.age_from <= year && year <= made->offer.age_to;
}

static inline SitnetLine
naive_line (const SitnetAsk *ask)
{
  return (SitnetLine){ask->need, ask->area, ask->fit, 0, 0};
}

/* Families of one ask in one year; 0 when there are none, or nobody knows. */
static inline double
naive_families (const SitnetAsk *ask, guint year)
{
  if (isnan (ask->families) || year < ask->age_from || year > ask->age_to)
    return 0;
  return ask->families / (ask->age_to - ask->age_from + 1);
}

#endif
