/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds who could serve whose demands without knowing them, and how well the two would go together. */
#include "matches.h"

#include "connectivity.h"
#include "fitting.h"
#include "nearby.h"

#include <math.h>

typedef struct {
  const SitnetNetwork *network;
  const SitnetProvision *provision;
  const SitnetColumn *homes; /* areas of actors, NULL when the data set has none */
  SitnetNearby *nearby;
  SitnetFitting *fitting;
  SitnetMatches *found;
} Finder;

static gboolean
overlaps (const SitnetFound *offer, const SitnetAsk *ask)
{
  return offer->age_from <= ask->age_to && offer->age_to >= ask->age_from;
}

/* A service that leaves open what the demand names may still turn out to be for others. */
static gboolean
is_exact (const SitnetFit *asked, const SitnetFit *offered)
{
  return (asked->target < 0 || offered->target >= 0) && (asked->level < 0 || offered->level >= 0) &&
         (asked->form < 0 || offered->form >= 0);
}

static double
room_of (const SitnetProvision *provision, guint32 offer)
{
  double capacity = sitnet_provision_offer (provision, offer)->capacity, reached = provision->reached[offer];
  if (isnan (capacity))
    return 0.5;
  if (capacity <= 0)
    return 0; /* however few families ask */
  return reached <= capacity ? 1 : capacity / reached;
}

/* A quarter each for age, level (with target and form), area and free capacity; unknown counts half. */
static double
points_of (const Finder *self, const SitnetAsk *ask, guint32 number)
{
  const SitnetOffer *offer = sitnet_provision_offer (self->provision, number);
  guint first = MAX (offer->age_from, ask->age_from), last = MIN (offer->age_to, ask->age_to);
  double age = (double)(last - first + 1) / (ask->age_to - ask->age_from + 1);
  gint32 home = self->homes != NULL ? sitnet_column_get_codes (self->homes)[offer->actor] : -1;
  return (age + (is_exact (&ask->fit, &offer->fit) ? 1 : 0.5) + (home == ask->area ? 1 : 0.5) +
          room_of (self->provision, number)) /
         4;
}

/* Offers found for a line stand by actor: those of one actor are [first, *end). The best one's points, 0 when
   none fits the ages. */
static double
best_points (const Finder *self, const SitnetAsk *ask, guint32 first, guint32 *end)
{
  guint32 actor = self->fitting->found[first].actor;
  double best = 0;
  for (*end = first; *end < self->fitting->n; ++*end) {
    const SitnetFound *offer = &self->fitting->found[*end];
    if (offer->actor != actor)
      break;
    if (overlaps (offer, ask))
      best = MAX (best, points_of (self, ask, offer->offer));
  }
  return best;
}

static void
add_servings (Finder *self, guint32 line_number, guint32 ask_number, guint32 asker)
{
  const SitnetAsk *ask = sitnet_provision_ask (self->provision, ask_number);
  guint32 begin = self->found->servings->len;
  gboolean served = FALSE;
  for (guint32 first = 0, end; first < self->fitting->n; first = end) {
    double points = best_points (self, ask, first, &end);
    guint32 provider = sitnet_nearby_actor (self->nearby, self->fitting->found[first].actor);
    if (points <= 0 || provider == G_MAXUINT32)
      continue;
    if (provider == asker || sitnet_nearby_are_tied (self->nearby, asker, provider)) {
      served = TRUE;
      continue;
    }
    SitnetServing serving = {asker, provider, ask_number, line_number, FALSE, points};
    g_array_append_val (self->found->servings, serving);
  }
  for (guint32 i = begin; served && i < self->found->servings->len; i++) {
    SitnetServing *serving = &g_array_index (self->found->servings, SitnetServing, i);
    serving->served = TRUE;
    serving->points /= 2;
  }
}

static void
find_servings (Finder *self, const guint8 *listed)
{
  for (guint32 l = 0; l < self->provision->ask_lines->len; l++) {
    const SitnetLine *line = &g_array_index (self->provision->ask_lines, SitnetLine, l);
    if (listed != NULL && !listed[line->area + 1])
      continue;
    sitnet_fitting_find (self->fitting, self->provision, line);
    for (guint32 a = line->first_ask; a < line->first_ask + line->n_asks; a++) {
      const SitnetAsk *ask = sitnet_provision_ask (self->provision, a);
      if (ask->kind != SITNET_ASK_DEMAND || ask->reporter < 0 ||
          (guint32)ask->reporter >= self->provision->n_actors)
        continue;
      guint32 asker = sitnet_nearby_actor (self->nearby, (guint32)ask->reporter);
      if (asker != G_MAXUINT32)
        add_servings (self, l, a, asker);
    }
  }
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
  return order != 0 ? order : compare_numbers (left->ask, right->ask);
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
  SitnetServing *servings = &g_array_index (self->found->servings, SitnetServing, first);
  double points[2] = {0, 0}, families = 0;
  guint32 turn = 0;
  for (guint32 i = 0; i < n; i++) {
    gboolean other_way = servings[i].asker != servings[0].asker;
    double asked = sitnet_provision_ask (self->provision, servings[i].ask)->families;
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
  g_array_append_val (self->found->matches, match);
}

static void
find_pairs (Finder *self)
{
  GArray *servings = self->found->servings;
  g_array_sort (servings, compare_servings);
  for (guint32 first = 0, end; first < servings->len; first = end) {
    const SitnetServing *pair = &g_array_index (servings, SitnetServing, first);
    for (end = first + 1; end < servings->len; end++)
      if (!are_one_pair (pair, &g_array_index (servings, SitnetServing, end)))
        break;
    add_match (self, first, end - first);
  }
}

static gint
compare_by_actor (gconstpointer a, gconstpointer b)
{
  const SitnetMatch *left = a, *right = b;
  gint order = compare_numbers (left->actor, right->actor);
  return order != 0 ? order : compare_numbers (left->provider, right->provider);
}

/* A breadth-first search from one actor that remembers the way it came. */
typedef struct {
  const SitnetLinks *links;
  const SitnetConnectivity *connectivity;
  guint32 *queue, *steps, *before, *before_link;
  guint32 begin, end; /* of the queue: what is not looked at yet */
} Search;

static void
search_from (Search *self, guint32 actor)
{
  for (guint32 i = 0; i < self->end; i++)
    self->steps[self->queue[i]] = G_MAXUINT32;
  self->queue[0] = actor;
  self->steps[actor] = 0;
  self->begin = 0;
  self->end = 1;
}

/* Goes on until `actor`, known to be reachable, has been met. */
static void
search_for (Search *self, guint32 actor)
{
  while (self->steps[actor] == G_MAXUINT32 && self->begin < self->end) {
    guint32 from = self->queue[self->begin++];
    for (guint32 i = self->links->offsets[from]; i < self->links->offsets[from + 1]; i++) {
      guint32 next = self->links->neighbours[i];
      if (self->steps[next] != G_MAXUINT32)
        continue;
      self->steps[next] = self->steps[from] + 1;
      self->before[next] = from;
      self->before_link[next] = self->links->link_ids[i];
      self->queue[self->end++] = next;
    }
  }
}

/* What lies between two actors; every bridge between them lies on this way as on any. */
static void
measure_way (Search *self, SitnetMatch *match, GArray *ways)
{
  match->way = ways->len;
  if (self->connectivity->component[match->actor] != self->connectivity->component[match->provider])
    return;
  search_for (self, match->provider);
  match->steps = self->steps[match->provider];
  for (guint32 at = match->provider; at != match->actor; at = self->before[at]) {
    match->bridges += sitnet_connectivity_is_bridge (self->connectivity, self->before_link[at]) ? 1 : 0;
    if (self->before[at] != match->actor)
      g_array_append_val (ways, self->before[at]);
  }
  for (guint32 low = match->way, high = ways->len; low + 1 < high; low++) {
    guint32 *all = (guint32 *)(void *)ways->data, kept = all[low];
    all[low] = all[--high];
    all[high] = kept;
  }
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

/* FALSE when the caller asked to stop. */
static gboolean
measure_ways (Finder *self, const SitnetCall *call, GError **error)
{
  gboolean going = TRUE;
  guint32 n = self->network->n_actors;
  g_autofree guint32 *queue = g_new (guint32, n), *steps = g_new (guint32, n);
  g_autofree guint32 *before = g_new (guint32, n), *before_link = g_new (guint32, n);
  Search search = {.links = &self->network->links,
                   .connectivity = sitnet_connectivity_of (self->network),
                   .queue = queue,
                   .steps = steps,
                   .before = before,
                   .before_link = before_link};
  for (guint32 i = 0; i < n; i++)
    steps[i] = G_MAXUINT32;
  g_array_sort (self->found->matches, compare_by_actor);
  for (guint32 i = 0; i < self->found->matches->len && going; i++) {
    SitnetMatch *match = &g_array_index (self->found->matches, SitnetMatch, i);
    if (call != NULL && i % 256 == 0)
      going = sitnet_call_progress (call, 0.3 + 0.6 * i / self->found->matches->len, error);
    if (i == 0 || match[-1].actor != match->actor)
      search_from (&search, match->actor);
    measure_way (&search, match, self->found->ways);
    score_way (match);
  }
  return going;
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

SitnetMatches *
sitnet_matches_find (const SitnetNetwork *network, const SitnetProvision *provision, const guint8 *listed,
                     const SitnetCall *call, GError **error)
{
  g_autoptr (SitnetMatches) found = g_new0 (SitnetMatches, 1);
  found->servings = g_array_new (FALSE, FALSE, sizeof (SitnetServing));
  found->matches = g_array_new (FALSE, FALSE, sizeof (SitnetMatch));
  found->ways = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (network);
  g_autoptr (SitnetFitting) fitting = sitnet_fitting_new (provision);
  Finder self = {network, provision, sitnet_dataset_column (network->dataset, SITNET_SHEET_ACTORS, "area"),
                 nearby,  fitting,   found};
  find_servings (&self, listed);
  find_pairs (&self);
  if (!measure_ways (&self, call, error))
    return NULL;
  g_array_sort (found->matches, compare_matches);
  return g_steal_pointer (&found);
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
