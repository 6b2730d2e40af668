/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Brandes (2001) from sixteen sources at once. Bits say which searches reach an actor at a level (Then et al.
   2014); path counts and dependencies are then summed over its arcs in all lanes, without asking which:
   in a lane that has not reached an actor, only those one step nearer can have paths, and only those one step
   farther a share. */
#include "paths-lanes.h"

#include "target-clones.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* Four doubles fill a register of AVX2; four of these fit beside each other in registers. */
typedef double Quad __attribute__ ((vector_size (32)));
typedef gint64 Mask __attribute__ ((vector_size (32)));
#define N_QUADS (SITNET_N_LANES / 4)

struct _SitnetLane16 {
  Quad quads[N_QUADS];
};

struct _SitnetLaneVisit {
  guint32 actor;
  guint32 lanes; /* reached at this level */
};

#define ALL -1
static const Mask masks[16] = {
    {0, 0, 0, 0},     {ALL, 0, 0, 0},     {0, ALL, 0, 0},     {ALL, ALL, 0, 0},
    {0, 0, ALL, 0},   {ALL, 0, ALL, 0},   {0, ALL, ALL, 0},   {ALL, ALL, ALL, 0},
    {0, 0, 0, ALL},   {ALL, 0, 0, ALL},   {0, ALL, 0, ALL},   {ALL, ALL, 0, ALL},
    {0, 0, ALL, ALL}, {ALL, 0, ALL, ALL}, {0, ALL, ALL, ALL}, {ALL, ALL, ALL, ALL},
};
#define MASK(lanes, quad) (masks[(lanes) >> 4 * (quad)&15])
#define ONLY(values, mask) ((Quad)((Mask)(values) & (mask)))

/* From a level of this part of all actors on, most actors are near one of it. */
#define MANY 64

/* So many arcs ahead values are loaded: in large levels visits are in order, as arcs are. With fewer actors than this they
   are near enough as it is. */
#define AHEAD 48
#define MANY_ACTORS 16384
/* Values that fill some of these are put into such pages, which takes fewer steps to find each. */
#define LARGE_PAGE ((gsize)2 << 20)

/* An actor that is visited in more levels than this has less than three lanes at work in each; so many visits more do
   not matter. */
#define MOST_VISITS_EACH 6
#define FEW_VISITS 4096

/* NULL when there is no memory: there is another way to the answer. */
static SitnetLane16 *
new_values (gsize n)
{
  void *values = NULL;
  gsize size = MAX (n, 1) * sizeof (SitnetLane16);
  gboolean is_large = size >= 4 * LARGE_PAGE;
  if (posix_memalign (&values, is_large ? LARGE_PAGE : 64, size) != 0)
    return NULL;
#ifdef MADV_HUGEPAGE
  if (is_large)
    madvise (values, size, MADV_HUGEPAGE); /* where the system has none, nothing changes */
#endif
  return values;
}

void
sitnet_paths_lanes_init (SitnetPathsLanes *self, const SitnetArcs *arcs, const SitnetArcs *reversed,
                         const SitnetPendants *pendants, const SitnetGoOn *go_on)
{
  gsize n = arcs->n_actors;
  *self = (SitnetPathsLanes){.arcs = arcs, .reversed = reversed, .go_on = go_on, .pendants = pendants};
  self->weights = g_aligned_alloc0 (1, sizeof (SitnetLane16), 64);
  self->is_large = n >= MANY_ACTORS;
  self->seen = g_new0 (guint16, n);
  self->fresh = g_new0 (guint16, n);
  self->places = g_new0 (guint32, n);
  self->most_visits = 4 * n + 1;
  self->visits = g_new (SitnetLaneVisit, self->most_visits);
  self->most_levels = 64;
  self->levels = g_new (gsize, self->most_levels);
}

void
sitnet_paths_lanes_clear (SitnetPathsLanes *self)
{
  g_aligned_free (self->weights);
  g_free (self->seen);
  g_free (self->fresh);
  g_free (self->places);
  g_free (self->visits);
  free (self->values);
  g_free (self->levels);
}

/* A level holds each actor once at most. */
static void
make_room (SitnetPathsLanes *self, gsize level, gsize n_visits)
{
  gsize most = n_visits + self->arcs->n_actors + 1;
  if (most > self->most_visits) {
    self->most_visits = MAX (most, 2 * self->most_visits);
    self->visits = g_renew (SitnetLaneVisit, self->visits, self->most_visits);
  }
  if (level + 2 > self->most_levels) {
    self->most_levels *= 2;
    self->levels = g_renew (gsize, self->levels, self->most_levels);
  }
}

/* For the values of `n_visits`, of which `n_known` are there already. */
static gboolean
make_room_for_values (SitnetPathsLanes *self, gsize n_known, gsize n_visits)
{
  gsize n_actors = self->arcs->n_actors;
  if (n_visits > MOST_VISITS_EACH * n_actors + FEW_VISITS || n_visits >= G_MAXUINT32)
    return FALSE;
  if (n_visits < self->most_values)
    return TRUE;
  gsize most = MAX (n_visits + n_visits / 4 + 1, 2 * n_actors + SITNET_N_LANES);
  SitnetLane16 *values = new_values (most);
  if (values == NULL)
    return FALSE;
  if (n_known > 0)
    memcpy (values, self->values, (n_known + 1) * sizeof *values);
  free (self->values);
  self->values = values;
  self->most_values = most;
  return TRUE;
}

static guint32
pendants_of (const SitnetPathsLanes *self, guint32 source)
{
  return self->pendants != NULL ? self->pendants->counts[source] : 0;
}

static void
weigh_lanes (SitnetPathsLanes *self, const guint32 *sources, guint n_sources)
{
  for (guint lane = 0; lane < n_sources; lane++)
    self->weights->quads[lane / 4][lane % 4] = 1.0 + pendants_of (self, sources[lane]);
  if (self->pendants != NULL)
    sitnet_pendants_add_up (self->pendants, sources, n_sources, &self->pendant_sums);
}

static gsize
set_out (SitnetPathsLanes *self, const guint32 *sources, guint n_sources)
{
  memset (self->seen, 0, self->arcs->n_actors * sizeof *self->seen);
  self->end = SITNET_SEARCH_TOO_MANY_WAYS;
  if (!make_room_for_values (self, 0, n_sources))
    return 0;
  weigh_lanes (self, sources, n_sources);
  self->values[0] = (SitnetLane16){0};
  for (guint lane = 0; lane < n_sources; lane++) {
    guint32 bit = 1u << lane;
    self->visits[lane] = (SitnetLaneVisit){sources[lane], bit};
    self->seen[sources[lane]] = (guint16)bit;
    self->values[lane + 1] = (SitnetLane16){0};
    self->values[lane + 1].quads[lane / 4][lane % 4] = 1;
  }
  return n_sources;
}

/* Whom the visits of a level reach that their lanes had not seen, in the order in which they are met. Returns
   the end of the next level. */
static gsize
spread_few (SitnetPathsLanes *self, gsize begin, gsize end)
{
  const guint32 *offsets = self->arcs->offsets, *heads = self->arcs->heads;
  guint16 *fresh = self->fresh, *seen = self->seen;
  SitnetLaneVisit *visits = self->visits;
  gsize n = end;
  for (gsize v = begin; v < end; v++) {
    guint32 actor = visits[v].actor, lanes = visits[v].lanes;
    for (guint32 i = offsets[actor]; i < offsets[actor + 1]; i++) {
      guint32 head = heads[i], new_lanes = lanes & ~(guint32)seen[head];
      visits[n].actor = head;
      n += (fresh[head] == 0) & (new_lanes != 0);
      fresh[head] = (guint16)(fresh[head] | new_lanes);
    }
  }
  for (gsize v = end; v < n; v++) {
    guint32 actor = visits[v].actor;
    visits[v].lanes = fresh[actor];
    seen[actor] |= fresh[actor];
    fresh[actor] = 0;
  }
  return n;
}

/* The same where there are so many that it pays to look at every actor, and in ascending order: neighbours in
   the file are mostly neighbours in the network, so that the sums below meet memory in order. */
static gsize
spread_many (SitnetPathsLanes *self, gsize begin, gsize end)
{
  const guint32 *offsets = self->arcs->offsets, *heads = self->arcs->heads;
  guint16 *fresh = self->fresh, *seen = self->seen;
  SitnetLaneVisit *visits = self->visits;
  gsize n = end;
  for (gsize v = begin; v < end; v++) {
    guint16 lanes = (guint16)visits[v].lanes;
    for (guint32 i = offsets[visits[v].actor]; i < offsets[visits[v].actor + 1]; i++)
      fresh[heads[i]] |= lanes;
  }
  for (guint32 a = 0; a < self->arcs->n_actors; a++) {
    guint16 lanes = (guint16)(fresh[a] & ~seen[a]);
    visits[n] = (SitnetLaneVisit){a, lanes};
    n += lanes != 0;
    seen[a] |= lanes;
    fresh[a] = 0;
  }
  return n;
}

/* The values of a visit. */
static inline SitnetLane16 *
values_of (const SitnetPathsLanes *self, gsize v)
{
  return &self->values[v + 1];
}

/* Where the visits of a level are, as long as the level next to it is summed up. */
static void
mark (SitnetPathsLanes *self, gsize begin, gsize end)
{
  for (gsize v = begin; v < end; v++)
    self->places[self->visits[v].actor] = (guint32)v + 1;
}

static void
unmark (SitnetPathsLanes *self, gsize begin, gsize end)
{
  for (gsize v = begin; v < end; v++)
    self->places[self->visits[v].actor] = 0;
}

/* Over the neighbours in the level beside. Half of the neighbours are not in it: they all have the same place, which costs
   less than a branch. Four variables and no array, so that they stay in registers. */
static inline __attribute__ ((always_inline)) SitnetLane16
sum_over (const SitnetPathsLanes *self, const SitnetArcs *arcs, guint32 actor)
{
  const guint32 *heads = arcs->heads, *places = self->places;
  const SitnetLane16 *values = self->values;
  guint32 last = arcs->n_arcs - 1;
  gboolean is_large = self->is_large;
  Quad a = {0}, b = {0}, c = {0}, d = {0};
  for (guint32 i = arcs->offsets[actor], stop = arcs->offsets[actor + 1]; i < stop; i++) {
    if (is_large) {
      const Quad *ahead = values[places[heads[MIN (i + AHEAD, last)]]].quads;
      __builtin_prefetch (ahead);
      __builtin_prefetch (ahead + 2);
    }
    const Quad *quads = values[places[heads[i]]].quads;
    a += quads[0];
    b += quads[1];
    c += quads[2];
    d += quads[3];
  }
  return (SitnetLane16){{a, b, c, d}};
}

/* Of the visits of a level, from those of the level before it. */
SITNET_TARGET_CLONES static gboolean
count_ways (SitnetPathsLanes *self, gsize before, gsize begin, gsize end)
{
  Mask beyond = {0};
  mark (self, before, begin);
  for (gsize v = begin; v < end; v++) {
    SitnetLane16 ways = sum_over (self, self->reversed, self->visits[v].actor);
    for (guint q = 0; q < N_QUADS; q++) {
      ways.quads[q] = ONLY (ways.quads[q], MASK (self->visits[v].lanes, q));
      beyond |= ways.quads[q] > SITNET_MOST_WAYS;
    }
    *values_of (self, v) = ways;
  }
  unmark (self, before, begin);
  return (beyond[0] | beyond[1] | beyond[2] | beyond[3]) == 0;
}

/* Dependencies of a level, from the shares of the level behind it, which ends at `last`. What depends on an actor for a
   source depends on it for each of the source's pendants. */
SITNET_TARGET_CLONES static void
gather (SitnetPathsLanes *self, gsize begin, gsize end, gsize last, double *betweenness)
{
  const Quad *weights = self->weights->quads;
  mark (self, end, last);
  for (gsize v = begin; v < end; v++) {
    SitnetLane16 behind = sum_over (self, self->arcs, self->visits[v].actor);
    Quad *own = values_of (self, v)->quads, sum = {0};
    for (guint q = 0; q < N_QUADS; q++) {
      Mask mask = MASK (self->visits[v].lanes, q);
      sum += ONLY (behind.quads[q] * own[q], mask) * weights[q];
      own[q] = ONLY (behind.quads[q] + 1.0 / own[q], mask);
    }
    betweenness[self->visits[v].actor] += sum[0] + sum[1] + sum[2] + sum[3];
  }
  unmark (self, end, last);
}

/* Returns how many pairs of a source and an actor there are; those of pendants are not among them. */
SITNET_TARGET_CLONES static guint64
add_distances (const SitnetPathsLanes *self, gsize n_levels, SitnetPaths *sums)
{
  guint64 n_all = 0;
  for (gsize level = 1; level < n_levels; level++) {
    double distance = (double)level;
    guint64 n_pairs = 0;
    for (gsize v = self->levels[level]; v < self->levels[level + 1]; v++) {
      int n_lanes = __builtin_popcount (self->visits[v].lanes);
      sums->harmonic[self->visits[v].actor] += n_lanes / distance;
      n_pairs += (guint64)n_lanes;
    }
    n_all += n_pairs;
    sums->distance_sum += distance * (double)n_pairs;
  }
  sums->n_pairs += n_all;
  sums->diameter = MAX (sums->diameter, (double)(n_levels - 1));
  return n_all;
}

/* From a pendant everybody is one step farther than from the source beside it, but for the source, which is one step away,
   and for itself, which this takes to be two steps away. */
static void
add_pendants (const SitnetPathsLanes *self, const guint32 *sources, guint n_sources, gsize n_levels, SitnetPaths *sums)
{
  for (gsize level = 1; level < n_levels; level++) {
    double distance = (double)level + 1;
    guint64 n_pairs = 0;
    guint32 lanes = 0;
    for (gsize v = self->levels[level]; v < self->levels[level + 1]; v++) {
      SitnetLaneVisit visit = self->visits[v];
      guint32 n = sitnet_pendant_sums_of (&self->pendant_sums, visit.lanes);
      sums->harmonic[visit.actor] += n / distance;
      n_pairs += n;
      lanes |= visit.lanes;
    }
    sums->n_pairs += n_pairs;
    sums->distance_sum += distance * (double)n_pairs;
    if ((lanes & self->pendant_sums.all) != 0)
      sums->diameter = MAX (sums->diameter, distance);
  }
  for (guint lane = 0; lane < n_sources; lane++) {
    guint32 source = sources[lane], n = pendants_of (self, source);
    sums->betweenness[source] += n * (self->pendants->sizes[source] - 2.0);
    sums->harmonic[source] += n;
    sums->distance_sum += n * (1.0 - 2);
    for (guint32 i = self->arcs->offsets[source]; n > 0 && i < self->arcs->offsets[source + 1]; i++)
      if (sitnet_pendants_is_one (self->arcs, self->arcs->heads[i]))
        sums->harmonic[self->arcs->heads[i]] -= 1.0 / 2;
  }
}

/* Levels 0 … n_levels − 1; 0 when told to stop or when there are too many paths. */
static gsize
search (SitnetPathsLanes *self, const guint32 *sources, guint n_sources)
{
  gsize level = 0, begin = 0, end = set_out (self, sources, n_sources);
  while (end > begin) {
    make_room (self, level, end);
    self->levels[level++] = begin;
    gboolean many = end - begin > self->arcs->n_actors / MANY;
    gsize next = many ? spread_many (self, begin, end) : spread_few (self, begin, end);
    if (!make_room_for_values (self, end, next) || !count_ways (self, begin, end, next))
      return 0;
    begin = end;
    end = next;
    if (!sitnet_go_on (self->go_on)) {
      self->end = SITNET_SEARCH_STOPPED;
      return 0;
    }
  }
  self->levels[level] = end;
  return level;
}

SitnetSearch
sitnet_paths_lanes_run (SitnetPathsLanes *self, const guint32 *sources, guint n_sources, SitnetPaths *sums,
                        double *filling)
{
  gsize n_levels = search (self, sources, n_sources);
  if (n_levels == 0)
    return self->end;
  for (gsize level = n_levels - 1; level > 0; level--) {
    gsize last = self->levels[MIN (level + 2, n_levels)];
    gather (self, self->levels[level], self->levels[level + 1], last, sums->betweenness);
    if (!sitnet_go_on (self->go_on))
      return SITNET_SEARCH_STOPPED;
  }
  *filling = (double)(add_distances (self, n_levels, sums) + n_sources) / (double)self->levels[n_levels];
  if (self->pendant_sums.all != 0)
    add_pendants (self, sources, n_sources, n_levels, sums);
  return SITNET_SEARCH_DONE;
}
