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

#define ALL -1
static const Mask masks[16] = {
    {0, 0, 0, 0},     {ALL, 0, 0, 0},     {0, ALL, 0, 0},     {ALL, ALL, 0, 0},
    {0, 0, ALL, 0},   {ALL, 0, ALL, 0},   {0, ALL, ALL, 0},   {ALL, ALL, ALL, 0},
    {0, 0, 0, ALL},   {ALL, 0, 0, ALL},   {0, ALL, 0, ALL},   {ALL, ALL, 0, ALL},
    {0, 0, ALL, ALL}, {ALL, 0, ALL, ALL}, {0, ALL, ALL, ALL}, {ALL, ALL, ALL, ALL},
};
#define MASK(lanes, quad) (masks[(lanes) >> 4 * (quad)&15])
#define ONLY(values, mask) ((Quad)((Mask)(values) & (mask)))

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
  *self = (SitnetPathsLanes){.arcs = arcs, .go_on = go_on, .pendants = pendants};
  sitnet_visits_init (&self->visits, arcs, reversed);
  self->weights = g_aligned_alloc0 (1, sizeof (SitnetLane16), 64);
  self->is_large = arcs->n_actors >= MANY_ACTORS;
}

void
sitnet_paths_lanes_clear (SitnetPathsLanes *self)
{
  sitnet_visits_clear (&self->visits);
  g_aligned_free (self->weights);
  free (self->ways);
  free (self->shares);
}

/* For the values of all visits, of which `n_known` are there already. */
static gboolean
make_room_for_ways (SitnetPathsLanes *self, gsize n_known)
{
  gsize n_actors = self->arcs->n_actors, n_visits = sitnet_visits_end (&self->visits);
  if (n_visits > MOST_VISITS_EACH * n_actors + FEW_VISITS || n_visits >= G_MAXUINT32)
    return FALSE;
  if (n_visits <= self->most_ways)
    return TRUE;
  gsize most = MAX (n_visits + n_visits / 4, 2 * n_actors + SITNET_N_LANES);
  SitnetLane16 *ways = new_values (most);
  if (ways == NULL)
    return FALSE;
  if (n_known > 0)
    memcpy (ways, self->ways, n_known * sizeof *ways);
  free (self->ways);
  self->ways = ways;
  self->most_ways = most;
  return TRUE;
}

/* For the values of two levels. */
static gboolean
make_room_for_shares (SitnetPathsLanes *self)
{
  const SitnetVisits *visits = &self->visits;
  gsize most = 0;
  for (gsize level = 0; level < visits->n_levels; level++)
    most = MAX (most, visits->levels[level + 1] - visits->levels[level]);
  if (most <= self->most_shares)
    return TRUE;
  most = MIN (most + most / 8, self->arcs->n_actors);
  free (self->shares);
  self->shares = new_values (2 * most);
  self->most_shares = self->shares != NULL ? most : 0;
  return self->shares != NULL;
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

static gboolean
set_out (SitnetPathsLanes *self, const guint32 *sources, guint n_sources)
{
  sitnet_visits_start (&self->visits, sources, n_sources);
  if (!make_room_for_ways (self, 0))
    return FALSE;
  weigh_lanes (self, sources, n_sources);
  for (guint lane = 0; lane < n_sources; lane++) {
    self->ways[lane] = (SitnetLane16){0};
    self->ways[lane].quads[lane / 4][lane % 4] = 1;
  }
  return TRUE;
}

static inline __attribute__ ((always_inline)) void
load_ahead (const SitnetLane16 *values)
{
  __builtin_prefetch (values->quads);
  __builtin_prefetch (values->quads + 2);
}

/* Of the visits of the last level, from those of the level before it. Four variables and no array, so that they stay in
   registers. */
SITNET_TARGET_CLONES static gboolean
count_ways (SitnetPathsLanes *self)
{
  const SitnetVisits *visits = &self->visits;
  const guint32 *steps = visits->steps;
  gsize end = sitnet_visits_end (visits), s = self->n_counted, last_step = MAX (visits->n_steps, 1) - 1;
  gboolean is_large = self->is_large;
  SitnetLane16 *ways = self->ways;
  Mask beyond = {0};
  for (gsize v = visits->levels[visits->n_levels - 1]; v < end; v++) {
    Quad a = {0}, b = {0}, c = {0}, d = {0}, *own = ways[v].quads;
    for (gsize stop = s + visits->visits[v].n_steps; s < stop; s++) {
      if (is_large)
        load_ahead (&ways[steps[MIN (s + AHEAD, last_step)]]);
      const Quad *from = ways[steps[s]].quads;
      a += from[0];
      b += from[1];
      c += from[2];
      d += from[3];
    }
    guint32 lanes = visits->visits[v].lanes;
    own[0] = ONLY (a, MASK (lanes, 0));
    own[1] = ONLY (b, MASK (lanes, 1));
    own[2] = ONLY (c, MASK (lanes, 2));
    own[3] = ONLY (d, MASK (lanes, 3));
    beyond |= (own[0] > SITNET_MOST_WAYS) | (own[1] > SITNET_MOST_WAYS) | (own[2] > SITNET_MOST_WAYS) |
              (own[3] > SITNET_MOST_WAYS);
  }
  self->n_counted = s;
  return (beyond[0] | beyond[1] | beyond[2] | beyond[3]) == 0;
}

/* Adds to `sum` what depends on a visit, and makes its share of what stands there from behind. */
static inline __attribute__ ((always_inline)) void
depend (Quad *share, const Quad *ways, const Quad *weights, const Mask *mask, Quad *sum)
{
  Quad behind = ONLY (*share, *mask);
  *sum += behind * *ways * *weights;
  *share = ONLY (behind + 1.0 / *ways, *mask);
}

/* The dependencies of a level, whose `shares` are summed up; each visit hands its share back to those one step before it.
   What depends on an actor for a source depends on it for each of the source's pendants. */
SITNET_TARGET_CLONES static void
hand_back (SitnetPathsLanes *self, gsize level, const SitnetLane16 *shares, SitnetLane16 *before, double *betweenness)
{
  const SitnetVisits *visits = &self->visits;
  const guint32 *steps = visits->steps;
  const Quad *weights = self->weights->quads;
  gsize begin = visits->levels[level], before_begin = visits->levels[level - 1], s = self->n_counted;
  gboolean is_large = self->is_large;
  for (gsize v = visits->levels[level + 1]; v-- > begin;) {
    SitnetVisit visit = visits->visits[v];
    const Quad *behind = shares[v - begin].quads, *ways = self->ways[v].quads;
    Quad a = behind[0], b = behind[1], c = behind[2], d = behind[3], sum = {0};
    depend (&a, &ways[0], &weights[0], &MASK (visit.lanes, 0), &sum);
    depend (&b, &ways[1], &weights[1], &MASK (visit.lanes, 1), &sum);
    depend (&c, &ways[2], &weights[2], &MASK (visit.lanes, 2), &sum);
    depend (&d, &ways[3], &weights[3], &MASK (visit.lanes, 3), &sum);
    betweenness[visit.actor] += sum[0] + sum[1] + sum[2] + sum[3];
    for (gsize stop = s - visit.n_steps; s > stop; s--) {
      if (is_large)
        load_ahead (&before[MAX (steps[MAX (s, AHEAD) - AHEAD], before_begin) - before_begin]);
      Quad *to = before[steps[s - 1] - before_begin].quads;
      to[0] += a;
      to[1] += b;
      to[2] += c;
      to[3] += d;
    }
  }
  self->n_counted = s;
}

/* Returns how many pairs of a source and an actor there are; those of pendants are not among them. */
SITNET_TARGET_CLONES static guint64
add_distances (const SitnetPathsLanes *self, SitnetPaths *sums)
{
  const SitnetVisits *visits = &self->visits;
  guint64 n_all = 0;
  for (gsize level = 1; level < visits->n_levels; level++) {
    double distance = (double)level;
    guint64 n_pairs = 0;
    for (gsize v = visits->levels[level]; v < visits->levels[level + 1]; v++) {
      int n_lanes = __builtin_popcount (visits->visits[v].lanes);
      sums->harmonic[visits->visits[v].actor] += n_lanes / distance;
      n_pairs += (guint64)n_lanes;
    }
    n_all += n_pairs;
    sums->distance_sum += distance * (double)n_pairs;
  }
  sums->n_pairs += n_all;
  sums->diameter = MAX (sums->diameter, (double)(visits->n_levels - 1));
  return n_all;
}

/* From a pendant everybody is one step farther than from the source beside it, but for the source, which is one step away,
   and for itself, which this takes to be two steps away. */
static void
add_pendants (const SitnetPathsLanes *self, const guint32 *sources, guint n_sources, SitnetPaths *sums)
{
  const SitnetVisits *visits = &self->visits;
  for (gsize level = 1; level < visits->n_levels; level++) {
    double distance = (double)level + 1;
    guint64 n_pairs = 0;
    guint32 lanes = 0;
    for (gsize v = visits->levels[level]; v < visits->levels[level + 1]; v++) {
      SitnetVisit visit = visits->visits[v];
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

/* FALSE when told to stop or when there are too many paths. */
static gboolean
search (SitnetPathsLanes *self, const guint32 *sources, guint n_sources)
{
  SitnetSpread spread;
  self->n_counted = 0;
  self->end = SITNET_SEARCH_TOO_MANY_WAYS;
  if (!set_out (self, sources, n_sources))
    return FALSE;
  while ((spread = sitnet_visits_spread (&self->visits)) == SITNET_SPREAD_ON) {
    if (!make_room_for_ways (self, self->visits.levels[self->visits.n_levels - 1]) || !count_ways (self))
      return FALSE;
    if (!sitnet_go_on (self->go_on)) {
      self->end = SITNET_SEARCH_STOPPED;
      return FALSE;
    }
  }
  return spread == SITNET_SPREAD_OVER && make_room_for_shares (self);
}

/* FALSE when told to stop. */
static gboolean
go_back (SitnetPathsLanes *self, double *betweenness)
{
  const gsize *levels = self->visits.levels;
  gsize last = self->visits.n_levels - 1;
  SitnetLane16 *shares = self->shares, *before = self->shares + self->most_shares;
  memset (shares, 0, (levels[last + 1] - levels[last]) * sizeof *shares);
  for (gsize level = last; level > 0; level--) {
    memset (before, 0, (levels[level] - levels[level - 1]) * sizeof *before);
    hand_back (self, level, shares, before, betweenness);
    if (!sitnet_go_on (self->go_on))
      return FALSE;
    SitnetLane16 *done = shares;
    shares = before;
    before = done;
  }
  return TRUE;
}

SitnetSearch
sitnet_paths_lanes_run (SitnetPathsLanes *self, const guint32 *sources, guint n_sources, SitnetPaths *sums,
                        double *filling)
{
  if (!search (self, sources, n_sources))
    return self->end;
  if (!go_back (self, sums->betweenness))
    return SITNET_SEARCH_STOPPED;
  *filling = (double)(add_distances (self, sums) + n_sources) / (double)sitnet_visits_end (&self->visits);
  if (self->pendant_sums.all != 0)
    add_pendants (self, sources, n_sources, sums);
  return SITNET_SEARCH_DONE;
}
