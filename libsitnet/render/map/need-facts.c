/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads from services, demands and introductions what concerns one need and those below it. */
#include "need-facts.h"

#include "coverage-input.h"
#include "kept-coverage.h"
#include "matches.h"
#include "nearby.h"

#include <string.h>

/* More names than these are not read. */
#define MOST_NEEDS 20

typedef struct {
  SitnetNeedFacts *facts;
  const SitnetNetwork *network;
  const SitnetSupplyDemand *supply_demand;
  const SitnetNearby *nearby;
  const guint8 *listed; /* NULL = all areas */
  guint8 *counts;       /* per need: 1 = the one asked for, or below it */
  guint32 *marks;       /* per row of the table and actor: a bit for each year that is counted already */
} Look;

/* Once at each year, though several of its services reach there. counts: of this row, per year. */
static void
count_actor (const Look *self, guint32 row, guint32 actor, guint age_from, guint age_to, guint32 *counts)
{
  guint32 *marks = &self->marks[(gsize)row * self->network->n_actors + actor];
  for (guint year = MIN (age_from, SITNET_NEED_YEARS - 1); year < SITNET_NEED_YEARS && year <= age_to; year++) {
    counts[year] += (*marks >> year & 1) == 0 ? 1 : 0;
    *marks |= 1u << year;
  }
}

static void
count_provider (const Look *self, guint32 level, const SitnetSupply *supply, guint32 actor)
{
  count_actor (self, level, actor, supply->age_from, supply->age_to,
               &self->facts->providers[(gsize)level * SITNET_NEED_YEARS]);
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

static gboolean
is_here (const Look *self, const SitnetPlacement *placement)
{
  return self->listed == NULL ||
         placement->place == sitnet_supply_demand_place (self->supply_demand, SITNET_PLACE_EVERYWHERE) ||
         self->listed[placement->place] != 0;
}

static void
add_supplies (const Look *self)
{
  const GArray *placements = self->supply_demand->placements;
  for (guint32 i = 0; i < placements->len; i++) {
    const SitnetPlacement *placement = &g_array_index (placements, SitnetPlacement, i);
    if (is_here (self, placement) && self->counts[placement->need] != 0)
      add_supply (self, sitnet_supply_demand_supply (self->supply_demand, placement->supply));
  }
}

/* G_MAXUINT32 where no actor of the network asks. */
static guint32
asker_of (const Look *self, const SitnetRequirement *requirement)
{
  if (requirement->kind != SITNET_REQUIREMENT_DEMAND || requirement->reporter < 0 ||
      (guint32)requirement->reporter >= self->supply_demand->n_actors)
    return G_MAXUINT32;
  return sitnet_nearby_actor (self->nearby, (guint32)requirement->reporter);
}

static void
add_demand (const Look *self, const SitnetRequirement *requirement)
{
  guint32 actor = asker_of (self, requirement);
  if (actor == G_MAXUINT32)
    return;
  self->facts->asks[actor] = 1;
  count_actor (self, self->facts->n_levels + 1, actor, requirement->age_from, requirement->age_to, self->facts->askers);
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
  self->providers = g_new0 (guint32, (gsize)(self->n_levels + 1) * SITNET_NEED_YEARS);
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
  g_autofree guint32 *marks = g_new0 (guint32, ((gsize)self->n_levels + 2) * network->n_actors + 1);
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

static void
note_served (const Look *self, guint8 *occurs)
{
  const GArray *placements = self->supply_demand->placements;
  for (guint32 i = 0; i < placements->len; i++) {
    const SitnetPlacement *placement = &g_array_index (placements, SitnetPlacement, i);
    guint32 provider = sitnet_supply_demand_supply (self->supply_demand, placement->supply)->actor;
    if (is_here (self, placement) && sitnet_nearby_actor (self->nearby, provider) != G_MAXUINT32)
      occurs[placement->need] = 1;
  }
}

static void
note_asked (const Look *self, guint8 *occurs)
{
  const GArray *lines = self->supply_demand->requirement_lines;
  for (guint32 i = 0; i < lines->len; i++) {
    const SitnetCoverageLine *line = &g_array_index (lines, SitnetCoverageLine, i);
    for (guint32 k = 0; is_asked (self, line) && k < line->n_requirements; k++)
      if (asker_of (self, sitnet_supply_demand_requirement (self->supply_demand, line->first_requirement + k)) !=
          G_MAXUINT32)
        occurs[line->need] = 1;
  }
}

char *
sitnet_need_facts_dup_needs (const SitnetNetwork *network, SitnetLanguage language, const SitnetProgress *progress,
                             GError **error)
{
  const SitnetSupplyDemand *supply_demand = sitnet_network_get_supply_demand (network, progress, error);
  if (supply_demand == NULL)
    return NULL;
  const SitnetVocabulary *needs = network->dataset->vocabularies[SITNET_SHEET_NEEDS];
  g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (network);
  g_autofree guint8 *listed = sitnet_coverage_input_listed (network);
  g_autofree guint8 *all = g_new (guint8, (gsize)supply_demand->n_needs + 1);
  g_autofree guint8 *occurs = g_new0 (guint8, (gsize)supply_demand->n_needs + 1);
  memset (all, 1, (gsize)supply_demand->n_needs + 1);
  const Look look = {
      .network = network, .supply_demand = supply_demand, .nearby = nearby, .listed = listed, .counts = all};
  note_served (&look, occurs);
  note_asked (&look, occurs);
  GString *names = g_string_new (NULL);
  guint n = 0;
  for (guint32 need = 0; need < supply_demand->n_needs; need++)
    if (occurs[need] && n++ < MOST_NEEDS)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              sitnet_vocabulary_get_name (needs, (gint32)need, language));
  if (n > MOST_NEEDS)
    g_string_append (names, ", …");
  return g_string_free (names, FALSE);
}
