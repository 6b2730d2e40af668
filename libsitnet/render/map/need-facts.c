/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads from services, demands and introductions what concerns one need and those below it. */
#include "need-facts.h"

#include "coverage-input.h"
#include "kept-coverage.h"
#include "matches.h"
#include "nearby.h"

static const guint8 first_years[SITNET_NEED_BANDS] = {0, 3, 6, 11, 15, 18};

typedef struct {
  SitnetNeedFacts *facts;
  const SitnetNetwork *network;
  const SitnetSupplyDemand *supply_demand;
  const SitnetNearby *nearby;
  const guint8 *listed; /* NULL = all areas */
  guint8 *counts;       /* per need: 1 = the one asked for, or below it */
  guint8 *marks;        /* per row of the table and actor: counted already */
} Look;

char *
sitnet_need_band_dup_name (guint band)
{
  guint first = first_years[band];
  return band + 1 < SITNET_NEED_BANDS ? g_strdup_printf ("%u–%u", first, first_years[band + 1] - 1u)
                                      : g_strdup_printf ("%u+", first);
}

static gboolean
reaches_band (guint band, guint age_from, guint age_to)
{
  guint last = band + 1 < SITNET_NEED_BANDS ? first_years[band + 1] - 1u : SITNET_AGE_OLDER;
  return age_from <= last && age_to >= first_years[band];
}

static void
count_actor (const Look *self, guint32 row, guint band, guint32 actor, guint32 *count)
{
  gsize at = ((gsize)row * SITNET_NEED_BANDS + band) * self->network->n_actors + actor;
  *count += self->marks[at] == 0;
  self->marks[at] = 1;
}

static void
count_provider (const Look *self, guint32 level, const SitnetSupply *supply, guint32 actor)
{
  for (guint band = 0; band < SITNET_NEED_BANDS; band++) {
    if (reaches_band (band, supply->age_from, supply->age_to))
      count_actor (self, level, band, actor, &self->facts->providers[(gsize)level * SITNET_NEED_BANDS + band]);
  }
}

/* On each level that the cell names. */
static void
add_supply (const Look *self, const SitnetSupply *supply)
{
  guint32 actor = sitnet_nearby_actor (self->nearby, supply->actor);
  if (actor == G_MAXUINT32)
    return;
  const SitnetFitLists *lists = &self->supply_demand->lists[SITNET_FIT_LEVEL];
  gint32 level = supply->fit.level;
  guint32 first = 0, end = 0;
  if (level >= 0 && lists->offsets != NULL && (guint32)level < lists->n_codes) {
    first = lists->offsets[level];
    end = lists->offsets[level + 1];
  }
  self->facts->serves[actor] = 1;
  for (guint32 i = first; i < end; i++)
    count_provider (self, (guint32)lists->items[i], supply, actor);
  if (first == end)
    count_provider (self, level >= 0 ? (guint32)level : self->facts->n_levels, supply, actor);
}

static void
add_supplies (const Look *self)
{
  const GArray *placements = self->supply_demand->placements;
  guint32 everywhere = sitnet_supply_demand_place (self->supply_demand, SITNET_PLACE_EVERYWHERE);
  for (guint32 i = 0; i < placements->len; i++) {
    const SitnetPlacement *placement = &g_array_index (placements, SitnetPlacement, i);
    gboolean is_here = self->listed == NULL || placement->place == everywhere || self->listed[placement->place] != 0;
    if (is_here && self->counts[placement->need] != 0)
      add_supply (self, sitnet_supply_demand_supply (self->supply_demand, placement->supply));
  }
}

static void
add_demand (const Look *self, const SitnetRequirement *requirement)
{
  if (requirement->kind != SITNET_REQUIREMENT_DEMAND || requirement->reporter < 0 ||
      (guint32)requirement->reporter >= self->supply_demand->n_actors)
    return;
  guint32 actor = sitnet_nearby_actor (self->nearby, (guint32)requirement->reporter);
  if (actor == G_MAXUINT32)
    return;
  self->facts->asks[actor] = 1;
  for (guint band = 0; band < SITNET_NEED_BANDS; band++) {
    if (reaches_band (band, requirement->age_from, requirement->age_to))
      count_actor (self, self->facts->n_levels + 1, band, actor, &self->facts->askers[band]);
  }
}

static gboolean
is_asked (const Look *self, const SitnetCoverageLine *line)
{
  return (self->listed == NULL || self->listed[line->area + 1] != 0) && self->counts[line->need] != 0;
}

static void
add_demands (const Look *self)
{
  const GArray *lines = self->supply_demand->requirement_lines;
  for (guint32 i = 0; i < lines->len; i++) {
    const SitnetCoverageLine *line = &g_array_index (lines, SitnetCoverageLine, i);
    for (guint32 k = 0; is_asked (self, line) && k < line->n_requirements; k++)
      add_demand (self, sitnet_supply_demand_requirement (self->supply_demand, line->first_requirement + k));
  }
}

/* The first of its demands that is about the need. */
static const SitnetServing *
find_serving (const Look *self, const SitnetMatches *matches, const SitnetMatch *match)
{
  for (guint32 i = match->first; i < match->first + match->n; i++) {
    const SitnetServing *serving = &g_array_index (matches->servings, SitnetServing, i);
    if (is_asked (self, &g_array_index (self->supply_demand->requirement_lines, SitnetCoverageLine, serving->line)))
      return serving;
  }
  return NULL;
}

static gboolean
add_pairs (const Look *self, const SitnetProgress *progress, GError **error)
{
  g_autoptr (SitnetMatches) matches = sitnet_matches_find (self->network, self->supply_demand, self->listed,
                                                           G_MAXUINT32, SITNET_SERVINGS_A_TURN, progress, error);
  if (matches == NULL)
    return FALSE;
  for (guint32 i = 0; i < matches->matches->len && self->facts->pairs->len < SITNET_NEED_PAIRS; i++) {
    const SitnetServing *serving = find_serving (self, matches, &g_array_index (matches->matches, SitnetMatch, i));
    if (serving == NULL)
      continue;
    SitnetNeedPair pair = {serving->asker, serving->provider};
    g_array_append_val (self->facts->pairs, pair);
  }
  return TRUE;
}

/* The need and all below it. */
static guint8 *
mark_needs (const SitnetSupplyDemand *supply_demand, gint32 need)
{
  guint8 *counts = g_new0 (guint8, (gsize)supply_demand->n_needs + 1);
  for (guint32 i = supply_demand->finer_offsets[need]; i < supply_demand->finer_offsets[need + 1]; i++)
    counts[supply_demand->finer[i]] = 1;
  return counts;
}

static SitnetNeedFacts *
make_facts (const SitnetNetwork *network)
{
  SitnetNeedFacts *self = g_new0 (SitnetNeedFacts, 1);
  self->serves = g_new0 (guint8, (gsize)network->n_actors + 1);
  self->asks = g_new0 (guint8, (gsize)network->n_actors + 1);
  self->pairs = g_array_new (FALSE, FALSE, sizeof (SitnetNeedPair));
  self->n_levels = sitnet_vocabulary_get_n (network->dataset->vocabularies[SITNET_SHEET_LEVELS]);
  self->providers = g_new0 (guint32, (gsize)(self->n_levels + 1) * SITNET_NEED_BANDS);
  return self;
}

SitnetNeedFacts *
sitnet_need_facts_new (const SitnetNetwork *network, gint32 need, const SitnetProgress *progress, GError **error)
{
  const SitnetSupplyDemand *supply_demand = sitnet_network_get_supply_demand (network, progress, error);
  if (supply_demand == NULL)
    return NULL;
  g_autoptr (SitnetNeedFacts) self = make_facts (network);
  g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (network);
  g_autofree guint8 *listed = sitnet_coverage_input_listed (network);
  g_autofree guint8 *counts = mark_needs (supply_demand, need);
  g_autofree guint8 *marks = g_new0 (guint8, ((gsize)self->n_levels + 2) * SITNET_NEED_BANDS * network->n_actors + 1);
  const Look look = {self, network, supply_demand, nearby, listed, counts, marks};
  add_supplies (&look);
  add_demands (&look);
  return add_pairs (&look, progress, error) ? g_steal_pointer (&self) : NULL;
}

void
sitnet_need_facts_free (SitnetNeedFacts *self)
{
  if (self == NULL)
    return;
  g_free (self->serves);
  g_free (self->asks);
  g_array_unref (self->pairs);
  g_free (self->providers);
  g_free (self);
}
