/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds who could serve whose demands without knowing them, and how well the two would go together. */
#include "matches.h"

#include "message.h"
#include "askers.h"
#include "memory-room.h"
#include "network-connectivity.h"
#include "ways.h"

#include <math.h>

typedef struct {
  const SitnetNetwork *network;
  const SitnetSupplyDemand *supply_demand;
  const SitnetColumn *homes; /* areas of actors, NULL when the data set has none */
  const guint8 *listed;
  SitnetPace pace;
  SitnetNearby *nearby;
  SitnetServiceMatching *fitting;
  SitnetWays *ways;
  guint32 most;
  const SitnetAskers *askers;
  guint32 first, end; /* lower actors of the turn at hand */
  SitnetMatches *turn, *found;
} Finder;

/* FALSE when the caller asked to stop. */
static gboolean
goes_on (Finder *self, guint64 work, GError **error)
{
  self->pace.fraction = 0.2 + 0.7 * self->first / MAX (1, self->network->n_actors);
  return sitnet_pace_goes_on (&self->pace, work, error);
}

static gboolean
refuse (GError **error)
{
  return sitnet_memory_room_refuse (N_ ("demands × actors that could serve them"), error);
}

static gboolean
lists (const Finder *self, const SitnetCoverageLine *line)
{
  return self->listed == NULL || self->listed[line->area + 1];
}

static gboolean
overlaps (const SitnetFound *supply, const SitnetRequirement *requirement)
{
  return supply->age_from <= requirement->age_to && supply->age_to >= requirement->age_from;
}

/* A service that leaves open what the demand names may still turn out to be for others. */
static gboolean
is_exact (const SitnetFit *asked, const SitnetFit *offered)
{
  return (asked->target < 0 || offered->target >= 0) && (asked->level < 0 || offered->level >= 0) &&
         (asked->form < 0 || offered->form >= 0);
}

static double
room_of (const SitnetSupplyDemand *supply_demand, guint32 supply)
{
  double capacity = sitnet_supply_demand_supply (supply_demand, supply)->capacity,
         reached = supply_demand->reached[supply];
  if (isnan (capacity))
    return 0.5;
  if (capacity <= 0)
    return 0; /* however few families ask */
  return reached <= capacity ? 1 : capacity / reached;
}

/* A quarter each for age, level (with target and form), area and free capacity; unknown counts half. */
static double
points_of (const Finder *self, const SitnetRequirement *requirement, guint32 number)
{
  const SitnetSupply *supply = sitnet_supply_demand_supply (self->supply_demand, number);
  guint first = MAX (supply->age_from, requirement->age_from), last = MIN (supply->age_to, requirement->age_to);
  double age = (double)(last - first + 1) / (requirement->age_to - requirement->age_from + 1);
  gint32 home = self->homes != NULL ? sitnet_column_get_codes (self->homes)[supply->actor] : -1;
  return (age + (is_exact (&requirement->fit, &supply->fit) ? 1 : 0.5) + (home == requirement->area ? 1 : 0.5) +
          room_of (self->supply_demand, number)) /
         4;
}

/* Offers found for a line stand by actor: those of one actor are [first, *end). The best one's points, 0 when
   none fits the ages. */
static double
best_points (const Finder *self, const SitnetRequirement *requirement, guint32 first, guint32 *end)
{
  guint32 actor = self->fitting->found[first].actor;
  double best = 0;
  for (*end = first; *end < self->fitting->n; ++*end) {
    const SitnetFound *supply = &self->fitting->found[*end];
    if (supply->actor != actor)
      break;
    if (overlaps (supply, requirement))
      best = MAX (best, points_of (self, requirement, supply->supply));
  }
  return best;
}

static guint32
row_of (const Finder *self, guint32 actor)
{
  if (actor >= self->network->n_actors)
    return G_MAXUINT32;
  return self->network->actor_rows != NULL ? self->network->actor_rows[actor] : actor;
}

static void
add_servings (Finder *self, guint32 line_number, guint32 requirement_number, guint32 asker, guint32 begin, guint32 stop)
{
  const SitnetRequirement *requirement = sitnet_supply_demand_requirement (self->supply_demand, requirement_number);
  gboolean served = self->askers->served[requirement_number];
  for (guint32 first = begin, end; first < stop; first = end) {
    double points = best_points (self, requirement, first, &end);
    guint32 provider = sitnet_nearby_actor (self->nearby, self->fitting->found[first].actor);
    if (points <= 0 || provider == G_MAXUINT32 || provider == asker ||
        sitnet_nearby_are_tied (self->nearby, asker, provider))
      continue;
    SitnetServing serving = {asker, provider, requirement_number, line_number, served, served ? points / 2 : points};
    g_array_append_val (self->turn->servings, serving);
  }
}

/* Of a line the servings of pairs whose lower actor belongs to this turn. */
static gboolean
add_line (Finder *self, guint32 number, GError **error)
{
  const SitnetCoverageLine *line = &g_array_index (self->supply_demand->requirement_lines, SitnetCoverageLine, number);
  sitnet_service_matching_find (self->fitting, self->supply_demand, line);
  guint32 begin = sitnet_service_matching_find_row (self->fitting, row_of (self, self->first)),
          end = sitnet_service_matching_find_row (self->fitting, row_of (self, self->end));
  for (guint32 a = line->first_requirement; a < line->first_requirement + line->n_requirements; a++) {
    guint32 asker =
        sitnet_asker_of (self->supply_demand, self->nearby, sitnet_supply_demand_requirement (self->supply_demand, a));
    if (asker == G_MAXUINT32 || asker < self->first)
      continue;
    guint32 stop = asker < self->end ? self->fitting->n : end;
    if (!sitnet_memory_room_to_add (self->turn->servings, stop - begin))
      return refuse (error);
    add_servings (self, number, a, asker, begin, stop);
    if (!goes_on (self, stop - begin + 1, error))
      return FALSE;
  }
  return TRUE;
}

static gint
compare_numbers (guint32 a, guint32 b)
{
  return (a > b) - (a < b);
}

/* Both directions of a pair side by side. */
static gint
compare_servings (gconstpointer a, gconstpointer b)
{
  const SitnetServing *left = a, *right = b;
  gint order = compare_numbers (MIN (left->asker, left->provider), MIN (right->asker, right->provider));
  if (order == 0)
    order = compare_numbers (MAX (left->asker, left->provider), MAX (right->asker, right->provider));
  if (order == 0)
    order = compare_numbers (left->asker, right->asker);
  return order != 0 ? order : compare_numbers (left->requirement, right->requirement);
}

static gboolean
are_one_pair (const SitnetServing *a, const SitnetServing *b)
{
  return MIN (a->asker, a->provider) == MIN (b->asker, b->provider) &&
         MAX (a->asker, a->provider) == MAX (b->asker, b->provider);
}

/* Puts the servings of the second direction, which stand from `turn` on, before those of the first. */
static void
turn_round (SitnetServing *servings, guint32 n, guint32 turn)
{
  g_autofree SitnetServing *first = g_memdup2 (servings, sizeof *servings * turn);
  for (guint32 i = turn; i < n; i++)
    servings[i - turn] = servings[i];
  for (guint32 i = 0; i < turn; i++)
    servings[n - turn + i] = first[i];
}

static void
add_match (Finder *self, guint32 first, guint32 n)
{
  SitnetServing *servings = &g_array_index (self->turn->servings, SitnetServing, first);
  double points[2] = {0, 0}, families = 0;
  guint32 turn = 0;
  for (guint32 i = 0; i < n; i++) {
    gboolean other_way = servings[i].asker != servings[0].asker;
    double asked = sitnet_supply_demand_requirement (self->supply_demand, servings[i].requirement)->families;
    points[other_way] += servings[i].points;
    families += isnan (asked) ? 0 : asked;
    if (!other_way)
      turn = i + 1;
  }
  if (points[1] > points[0])
    turn_round (servings, n, turn);
  SitnetMatch match = {.actor = servings[0].asker,
                       .provider = servings[0].provider,
                       .first = first,
                       .n = n,
                       .families = families,
                       .steps = G_MAXUINT32,
                       .score = points[0] + points[1]};
  g_array_append_val (self->turn->matches, match);
}

static gboolean
find_pairs (Finder *self, GError **error)
{
  GArray *servings = self->turn->servings;
  if (!sitnet_memory_room_to_sort (servings))
    return refuse (error);
  g_array_sort (servings, compare_servings);
  for (guint32 first = 0, end; first < servings->len; first = end) {
    const SitnetServing *pair = &g_array_index (servings, SitnetServing, first);
    for (end = first + 1; end < servings->len; end++)
      if (!are_one_pair (pair, &g_array_index (servings, SitnetServing, end)))
        break;
    if (!sitnet_memory_room_to_add (self->turn->matches, 1))
      return refuse (error);
    add_match (self, first, end - first);
  }
  return TRUE;
}

static gint
compare_by_actor (gconstpointer a, gconstpointer b)
{
  const SitnetMatch *left = a, *right = b;
  gint order = compare_numbers (left->actor, right->actor);
  return order != 0 ? order : compare_numbers (left->provider, right->provider);
}

/* Near ones are easily introduced; a tie that spares the network a bridge, or joins two parts, counts one. */
static void
score_way (SitnetMatch *match)
{
  if (match->steps == G_MAXUINT32)
    match->score += 1;
  else
    match->score += 1.0 / (match->steps - 1) + (match->bridges > 0 ? 1 : 0);
}

/* Matches come by actor, so that each has one search. The ways themselves are kept only where `between` is
   given, for they may be long. FALSE when the caller asked to stop. */
static gboolean
measure_ways (Finder *self, GArray *matches, GArray *between, GError **error)
{
  SitnetWays *ways = self->ways;
  for (guint32 i = 0; i < matches->len; i++) {
    SitnetMatch *match = &g_array_index (matches, SitnetMatch, i);
    guint64 before = ways->work;
    if (i == 0 || match[-1].actor != match->actor)
      sitnet_ways_begin (ways, match->actor);
    match->way = between != NULL ? between->len : 0;
    if (sitnet_ways_reach (ways, match->provider)) {
      match->steps = ways->steps[match->provider];
      match->bridges = ways->bridges[match->provider];
      if (between != NULL && !sitnet_memory_room_to_add (between, match->steps))
        return refuse (error);
      if (between != NULL)
        sitnet_ways_append (ways, match->provider, between);
    }
    if (!goes_on (self, 1 + ways->work - before, error))
      return FALSE;
  }
  return TRUE;
}

static gint
compare_matches (gconstpointer a, gconstpointer b)
{
  const SitnetMatch *left = a, *right = b;
  gint order = (left->score < right->score) - (left->score > right->score);
  if (order == 0)
    order = (left->families < right->families) - (left->families > right->families);
  return order != 0 ? order : compare_by_actor (a, b);
}

static SitnetMatches *
matches_new (void)
{
  SitnetMatches *self = g_new0 (SitnetMatches, 1);
  self->servings = g_array_new (FALSE, FALSE, sizeof (SitnetServing));
  self->matches = g_array_new (FALSE, FALSE, sizeof (SitnetMatch));
  self->ways = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

/* Copies matches with their servings behind those that are there. */
static gboolean
append_matches (SitnetMatches *self, const SitnetMatches *more, GError **error)
{
  guint64 n_servings = 0;
  for (guint32 i = 0; i < more->matches->len; i++)
    n_servings += g_array_index (more->matches, SitnetMatch, i).n;
  if (!sitnet_memory_room_to_add (self->matches, more->matches->len) ||
      !sitnet_memory_room_to_add (self->servings, n_servings))
    return refuse (error);
  guint32 before = self->matches->len;
  if (more->matches->len > 0)
    g_array_append_vals (self->matches, more->matches->data, more->matches->len);
  for (guint32 i = before; i < self->matches->len; i++) {
    SitnetMatch *match = &g_array_index (self->matches, SitnetMatch, i);
    const SitnetServing *servings = &g_array_index (more->servings, SitnetServing, match->first);
    match->first = self->servings->len;
    g_array_append_vals (self->servings, servings, match->n);
  }
  return TRUE;
}

/* Only the best stay. */
static gboolean
prune (Finder *self, GError **error)
{
  g_autoptr (SitnetMatches) best = matches_new ();
  if (!sitnet_memory_room_to_sort (self->found->matches))
    return refuse (error);
  g_array_sort (self->found->matches, compare_matches);
  if (self->found->matches->len <= self->most)
    return TRUE;
  g_array_set_size (self->found->matches, self->most);
  if (!append_matches (best, self->found, error))
    return FALSE;
  GArray *servings = self->found->servings, *matches = self->found->matches;
  self->found->servings = best->servings;
  self->found->matches = best->matches;
  best->servings = servings;
  best->matches = matches;
  return TRUE;
}

/* Takes so many lower actors that their servings fit one turn, or one that has more. */
static void
choose_turn (Finder *self, guint32 a_turn)
{
  guint64 expected = 0;
  for (self->end = self->first; self->end < self->network->n_actors; self->end++) {
    expected += self->askers->expected[self->end];
    if (self->end > self->first && expected > a_turn)
      break;
  }
}

static gboolean
take_turn (Finder *self, GError **error)
{
  gboolean all = self->most == G_MAXUINT32;
  g_array_set_size (self->turn->servings, 0);
  g_array_set_size (self->turn->matches, 0);
  for (guint32 l = 0; l < self->supply_demand->requirement_lines->len; l++)
    if (lists (self, &g_array_index (self->supply_demand->requirement_lines, SitnetCoverageLine, l)) &&
        (!add_line (self, l, error) || !goes_on (self, 1, error)))
      return FALSE;
  if (!find_pairs (self, error))
    return FALSE;
  if (!sitnet_memory_room_to_sort (self->turn->matches))
    return refuse (error);
  g_array_sort (self->turn->matches, compare_by_actor);
  if (!measure_ways (self, self->turn->matches, all ? self->found->ways : NULL, error))
    return FALSE;
  for (guint32 i = 0; i < self->turn->matches->len; i++)
    score_way (&g_array_index (self->turn->matches, SitnetMatch, i));
  if (!append_matches (self->found, self->turn, error))
    return FALSE;
  return all || self->found->matches->len / 2 <= self->most || prune (self, error);
}

static gboolean
take_turns (Finder *self, guint32 a_turn, GError **error)
{
  for (; self->first < self->network->n_actors; self->first = self->end) {
    choose_turn (self, a_turn);
    if (!take_turn (self, error))
      return FALSE;
  }
  if (!prune (self, error))
    return FALSE;
  if (self->most == G_MAXUINT32)
    return TRUE;
  if (!sitnet_memory_room_to_sort (self->found->matches))
    return refuse (error);
  g_array_sort (self->found->matches, compare_by_actor);
  if (!measure_ways (self, self->found->matches, self->found->ways, error))
    return FALSE;
  if (!sitnet_memory_room_to_sort (self->found->matches))
    return refuse (error);
  g_array_sort (self->found->matches, compare_matches);
  return TRUE;
}

SitnetMatches *
sitnet_matches_find (const SitnetNetwork *network, const SitnetSupplyDemand *supply_demand, const guint8 *listed,
                     guint32 most, guint32 a_turn, const SitnetProgress *progress, GError **error)
{
  g_autoptr (SitnetMatches) found = matches_new (), turn = matches_new ();
  g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (network);
  g_autoptr (SitnetServiceMatching) fitting = sitnet_service_matching_new (supply_demand);
  g_autoptr (SitnetWays) ways = sitnet_ways_new (&network->links, sitnet_network_get_connectivity (network));
  SitnetPace pace = {.progress = progress, .fraction = 0.2};
  g_autoptr (SitnetAskers) askers = sitnet_askers_new (supply_demand, listed, nearby, fitting, &pace, error);
  if (askers == NULL)
    return NULL;
  Finder self = {.network = network,
                 .supply_demand = supply_demand,
                 .homes = sitnet_dataset_column (network->dataset, SITNET_SHEET_ACTORS, "area"),
                 .listed = listed,
                 .pace = pace,
                 .nearby = nearby,
                 .fitting = fitting,
                 .ways = ways,
                 .most = most,
                 .askers = askers,
                 .turn = turn,
                 .found = found};
  return take_turns (&self, a_turn, error) ? g_steal_pointer (&found) : NULL;
}

void
sitnet_matches_free (SitnetMatches *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->servings);
  g_array_unref (self->matches);
  g_array_unref (self->ways);
  g_free (self);
}
