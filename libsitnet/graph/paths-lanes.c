/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Brandes (2001) from sixteen sources at once. Bits say which searches reach an actor at a level (Then et al.
   2014); path counts and dependencies are then summed over its arcs in all lanes, without asking which:
   in a lane that has not reached an actor, only those one step nearer can have paths, and only those one step
   farther a share. */
#include "paths-lanes.h"

#include "target-clones.h"

#include <string.h>

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

static SitnetLane16 *
new_lanes (guint32 n_actors)
{
  return g_aligned_alloc0 (MAX (n_actors, 1), sizeof (SitnetLane16), 64);
}

void
sitnet_paths_lanes_init (SitnetPathsLanes *self, const SitnetArcs *arcs, const SitnetArcs *reversed,
                         const SitnetGoOn *go_on)
{
  gsize n = arcs->n_actors;
  *self = (SitnetPathsLanes){.arcs = arcs, .reversed = reversed, .go_on = go_on};
  self->seen = g_new0 (guint16, n);
  self->fresh = g_new0 (guint16, n);
  self->ways = new_lanes (arcs->n_actors);
  self->share = new_lanes (arcs->n_actors);
  self->most_visits = 4 * n + 1;
  self->visits = g_new (SitnetLaneVisit, self->most_visits);
  self->most_levels = 64;
  self->levels = g_new (gsize, self->most_levels);
}

void
sitnet_paths_lanes_clear (SitnetPathsLanes *self)
{
  g_free (self->seen);
  g_free (self->fresh);
  g_aligned_free (self->ways);
  g_aligned_free (self->share);
  g_free (self->visits);
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

static gsize
set_out (SitnetPathsLanes *self, const guint32 *sources, guint n_sources)
{
  gsize n = self->arcs->n_actors;
  memset (self->seen, 0, n * sizeof *self->seen);
  memset (self->ways, 0, n * sizeof *self->ways);
  self->too_many_ways = FALSE;
  for (guint lane = 0; lane < n_sources; lane++) {
    guint32 bit = 1u << lane;
    self->visits[lane] = (SitnetLaneVisit){sources[lane], bit};
    self->seen[sources[lane]] = (guint16)bit;
    self->ways[sources[lane]].quads[lane / 4][lane % 4] = 1;
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

/* Four variables and no array, so that they stay in registers. */
static inline __attribute__ ((always_inline)) SitnetLane16
sum_over (const SitnetLane16 *values, const SitnetArcs *arcs, guint32 actor)
{
  Quad a = {0}, b = {0}, c = {0}, d = {0};
  for (guint32 i = arcs->offsets[actor]; i < arcs->offsets[actor + 1]; i++) {
    const Quad *quads = values[arcs->heads[i]].quads;
    a += quads[0];
    b += quads[1];
    c += quads[2];
    d += quads[3];
  }
  return (SitnetLane16){{a, b, c, d}};
}

/* All sums of a level are taken before any is written, lest paths of the same level count. `share` is not in
   use yet and holds them. */
SITNET_TARGET_CLONES static gboolean
count_ways (SitnetPathsLanes *self, gsize begin, gsize end)
{
  SitnetLane16 *ways = self->ways, *sums = self->share;
  Mask beyond = {0};
  for (gsize v = begin; v < end; v++)
    sums[v - begin] = sum_over (ways, self->reversed, self->visits[v].actor);
  for (gsize v = begin; v < end; v++) {
    SitnetLane16 *own = &ways[self->visits[v].actor];
    for (guint q = 0; q < N_QUADS; q++) {
      Quad sum = ONLY (sums[v - begin].quads[q], MASK (self->visits[v].lanes, q));
      own->quads[q] += sum;
      beyond |= sum > SITNET_MOST_WAYS;
    }
  }
  return (beyond[0] | beyond[1] | beyond[2] | beyond[3]) == 0;
}

/* Dependencies of a level, from the shares of the level behind it. The new shares wait in the place of the
   ways, which are needed no more, until all of the level are known. */
SITNET_TARGET_CLONES static void
gather (SitnetPathsLanes *self, gsize begin, gsize end, double *betweenness)
{
  SitnetLane16 *ways = self->ways, *share = self->share;
  for (gsize v = begin; v < end; v++) {
    guint32 actor = self->visits[v].actor;
    SitnetLane16 behind = sum_over (share, self->arcs, actor);
    Quad sum = {0};
    for (guint q = 0; q < N_QUADS; q++) {
      Mask mask = MASK (self->visits[v].lanes, q);
      Quad own = ways[actor].quads[q];
      sum += ONLY (behind.quads[q] * own, mask);
      ways[actor].quads[q] = ONLY (behind.quads[q] + 1.0 / own, mask) + ONLY (own, ~mask);
    }
    betweenness[actor] += sum[0] + sum[1] + sum[2] + sum[3];
  }
  for (gsize v = begin; v < end; v++) {
    guint32 actor = self->visits[v].actor;
    for (guint q = 0; q < N_QUADS; q++)
      share[actor].quads[q] += ONLY (ways[actor].quads[q], MASK (self->visits[v].lanes, q));
  }
}

static void
add_distances (const SitnetPathsLanes *self, gsize n_levels, SitnetPaths *sums)
{
  for (gsize level = 1; level < n_levels; level++) {
    double distance = (double)level;
    guint64 n_pairs = 0;
    for (gsize v = self->levels[level]; v < self->levels[level + 1]; v++) {
      int n_lanes = __builtin_popcount (self->visits[v].lanes);
      sums->harmonic[self->visits[v].actor] += n_lanes / distance;
      n_pairs += (guint64)n_lanes;
    }
    sums->n_pairs += n_pairs;
    sums->distance_sum += distance * (double)n_pairs;
  }
  sums->diameter = MAX (sums->diameter, (double)(n_levels - 1));
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
    if (!count_ways (self, end, next)) {
      self->too_many_ways = TRUE;
      return 0;
    }
    begin = end;
    end = next;
    if (!sitnet_go_on (self->go_on))
      return 0;
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
    return self->too_many_ways ? SITNET_SEARCH_TOO_MANY_WAYS : SITNET_SEARCH_STOPPED;
  memset (self->share, 0, self->arcs->n_actors * sizeof *self->share);
  for (gsize level = n_levels - 1; level > 0; level--) {
    gather (self, self->levels[level], self->levels[level + 1], sums->betweenness);
    if (!sitnet_go_on (self->go_on))
      return SITNET_SEARCH_STOPPED;
  }
  guint64 n_pairs = sums->n_pairs;
  add_distances (self, n_levels, sums);
  *filling = (double)(sums->n_pairs - n_pairs + n_sources) / (double)self->levels[n_levels];
  return SITNET_SEARCH_DONE;
}
