/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Brandes (2001) in all lanes along each step, without asking which lanes take it: in a lane that has not reached an actor,
   only those one step nearer can have paths, and only those one step farther a share. */
#include "paths-values.h"

#include "paths-kernel.h"
#include "target-clones.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* Four doubles, or eight floats, fill a register of AVX2; four of these fit beside each other in registers. */
typedef double Quad __attribute__ ((vector_size (32)));
typedef gint64 Mask __attribute__ ((vector_size (32)));
typedef float Octet __attribute__ ((vector_size (32)));
typedef gint32 OctetMask __attribute__ ((vector_size (32)));
typedef float NarrowQuad __attribute__ ((vector_size (16)));
#define N_QUADS (SITNET_N_LANES / 4)

struct _SitnetLane16 {
  Quad quads[N_QUADS];
};

typedef union {
  Octet octets[SITNET_N_LANES / 8];
  NarrowQuad quads[N_QUADS];
} NarrowLane16;
/* As far as floats hold each whole number. */
#define MOST_NARROW_WAYS 16777216.0f

#define ALL -1
static const Mask masks[16] = {
    {0, 0, 0, 0},     {ALL, 0, 0, 0},     {0, ALL, 0, 0},     {ALL, ALL, 0, 0},
    {0, 0, ALL, 0},   {ALL, 0, ALL, 0},   {0, ALL, ALL, 0},   {ALL, ALL, ALL, 0},
    {0, 0, 0, ALL},   {ALL, 0, 0, ALL},   {0, ALL, 0, ALL},   {ALL, ALL, 0, ALL},
    {0, 0, ALL, ALL}, {ALL, 0, ALL, ALL}, {0, ALL, ALL, ALL}, {ALL, ALL, ALL, ALL},
};
#define MASK(lanes, quad) (masks[(lanes) >> 4 * (quad)&15])
#define ONLY(values, mask) ((Quad)((Mask)(values) & (mask)))

static const OctetMask octet_bits[2] = {{1, 2, 4, 8, 16, 32, 64, 128},
                                        {256, 512, 1024, 2048, 4096, 8192, 16384, 32768}};
#define ONLY_OCTET(values, lanes, octet) ((Octet)((OctetMask)(values) & (((lanes)&octet_bits[octet]) != 0)))

/* So many steps ahead values are loaded. With fewer actors than this they are near enough as it is. */
#define AHEAD 48
#define MANY_ACTORS 16384
/* Values that fill some of these are put into such pages, which takes fewer steps to find each. */
#define LARGE_PAGE ((gsize)2 << 20)

/* An actor that is visited in more levels than this has less than three lanes at work in each; so many visits more do
   not matter. */
#define MOST_VISITS_EACH 6
#define FEW_VISITS 4096

/* NULL when there is no memory: there is another way to the answer. */
static void *
new_values (gsize size)
{
  void *values = NULL;
  gboolean is_large = size >= 4 * LARGE_PAGE;
  if (posix_memalign (&values, is_large ? LARGE_PAGE : 64, MAX (size, 1)) != 0)
    return NULL;
#ifdef MADV_HUGEPAGE
  if (is_large)
    madvise (values, size, MADV_HUGEPAGE); /* where the system has none, nothing changes */
#endif
  return values;
}

void
sitnet_paths_values_init (SitnetPathsValues *self, const SitnetVisits *visits)
{
  *self = (SitnetPathsValues){.visits = visits, .is_large = visits->arcs->n_actors >= MANY_ACTORS};
}

void
sitnet_paths_values_clear (SitnetPathsValues *self)
{
  free (self->ways);
  free (self->room_for_shares);
}

/* For all visits, of which `n_known` have their numbers already. */
static gboolean
make_room_for_ways (SitnetPathsValues *self, gsize n_known)
{
  gsize each = self->is_wide ? sizeof (SitnetLane16) : sizeof (NarrowLane16);
  gsize n_actors = self->visits->arcs->n_actors, n_visits = sitnet_visits_end (self->visits);
  if (n_visits > MOST_VISITS_EACH * n_actors + FEW_VISITS || n_visits >= G_MAXUINT32)
    return FALSE;
  if (n_visits * each <= self->ways_size)
    return TRUE;
  gsize size = MAX (n_visits + n_visits / 4, 3 * n_actors + SITNET_N_LANES) * each;
  void *ways = new_values (size);
  if (ways == NULL)
    return FALSE;
  if (n_known > 0)
    memcpy (ways, self->ways, n_known * each);
  free (self->ways);
  self->ways = ways;
  self->ways_size = size;
  return TRUE;
}

gboolean
sitnet_paths_values_start (SitnetPathsValues *self)
{
  self->n_counted = 0;
  if (!make_room_for_ways (self, 0))
    return FALSE;
  for (gsize lane = 0; lane < sitnet_visits_end (self->visits); lane++)
    if (self->is_wide) {
      SitnetLane16 *ways = self->ways;
      ways[lane] = (SitnetLane16){0};
      ways[lane].quads[lane / 4][lane % 4] = 1;
    } else {
      NarrowLane16 *ways = self->ways;
      ways[lane] = (NarrowLane16){0};
      ways[lane].octets[lane / 8][lane % 8] = 1;
    }
  return TRUE;
}

/* FALSE when there are too many. Variables and no arrays, here and below, so that they stay in registers. */
SITNET_TARGET_CLONES static gboolean
count_narrow (SitnetPathsValues *self)
{
  const SitnetVisits *visits = self->visits;
  const guint32 *steps = visits->steps;
  gsize end = sitnet_visits_end (visits), s = self->n_counted, last_step = visits->n_steps - 1;
  gboolean is_large = self->is_large;
  NarrowLane16 *ways = self->ways;
  OctetMask beyond = {0};
  for (gsize v = visits->levels[visits->n_levels - 1]; v < end; v++) {
    OctetMask lanes = (OctetMask){0} + (gint32)visits->visits[v].lanes;
    Octet a = {0}, b = {0}, *own = ways[v].octets;
    for (gsize stop = s + visits->visits[v].n_steps; s < stop; s++) {
      if (is_large)
        __builtin_prefetch (&ways[steps[MIN (s + AHEAD, last_step)]]);
      const Octet *from = ways[steps[s]].octets;
      a += from[0];
      b += from[1];
    }
    own[0] = ONLY_OCTET (a, lanes, 0);
    own[1] = ONLY_OCTET (b, lanes, 1);
    beyond |= (own[0] > MOST_NARROW_WAYS) | (own[1] > MOST_NARROW_WAYS);
  }
  self->n_counted = s;
  gint32 any = 0;
  for (guint i = 0; i < 8; i++)
    any |= beyond[i];
  return any == 0;
}

SITNET_TARGET_CLONES static gboolean
count_wide (SitnetPathsValues *self)
{
  const SitnetVisits *visits = self->visits;
  const guint32 *steps = visits->steps;
  gsize end = sitnet_visits_end (visits), s = self->n_counted;
  SitnetLane16 *ways = self->ways;
  Mask beyond = {0};
  for (gsize v = visits->levels[visits->n_levels - 1]; v < end; v++) {
    guint32 lanes = visits->visits[v].lanes;
    Quad a = {0}, b = {0}, c = {0}, d = {0}, *own = ways[v].quads;
    for (gsize stop = s + visits->visits[v].n_steps; s < stop; s++) {
      const Quad *from = ways[steps[s]].quads;
      a += from[0];
      b += from[1];
      c += from[2];
      d += from[3];
    }
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

gboolean
sitnet_paths_values_count (SitnetPathsValues *self)
{
  if (!make_room_for_ways (self, self->visits->levels[self->visits->n_levels - 1]))
    return FALSE;
  if (self->is_wide)
    return count_wide (self);
  self->is_wide = !count_narrow (self);
  return !self->is_wide;
}

static gsize
size_of_level (const SitnetVisits *visits, gsize level)
{
  return visits->levels[level + 1] - visits->levels[level];
}

/* A level holds each actor once at most. */
gboolean
sitnet_paths_values_turn (SitnetPathsValues *self)
{
  gsize n_actors = self->visits->arcs->n_actors;
  if (self->room_for_shares == NULL)
    self->room_for_shares = new_values (2 * n_actors * sizeof (SitnetLane16));
  if (self->room_for_shares == NULL)
    return FALSE;
  self->shares = self->room_for_shares;
  self->shares_before = self->room_for_shares + n_actors;
  memset (self->shares, 0, size_of_level (self->visits, self->visits->n_levels - 1) * sizeof *self->shares);
  return TRUE;
}

/* Adds to `sum` what depends on a visit, and makes its share of what stands there from behind. */
static inline __attribute__ ((always_inline)) void
depend (Quad *share, const Quad *ways, const Quad *weights, const Mask *mask, Quad *sum)
{
  Quad behind = ONLY (*share, *mask);
  *sum += behind * *ways * *weights;
  *share = ONLY (behind + 1.0 / *ways, *mask);
}

static inline __attribute__ ((always_inline)) void
load_ways (const void *ways, gsize v, gboolean is_wide, Quad *quads)
{
  const SitnetLane16 *wide = ways;
  const NarrowLane16 *narrow = ways;
  for (guint q = 0; q < N_QUADS; q++)
    quads[q] = is_wide ? wide[v].quads[q] : __builtin_convertvector(narrow[v].quads[q], Quad);
}

/* Each visit hands its share back to those one step before it. */
static inline __attribute__ ((always_inline)) void
hand_back (SitnetPathsValues *self, gsize level, const Quad *weights, double *betweenness, gboolean is_wide)
{
  const SitnetVisits *visits = self->visits;
  const guint32 *steps = visits->steps;
  gsize begin = visits->levels[level], before_begin = visits->levels[level - 1], s = self->n_counted;
  gboolean is_large = self->is_large;
  SitnetLane16 *before = self->shares_before;
  for (gsize v = visits->levels[level + 1]; v-- > begin;) {
    SitnetVisit visit = visits->visits[v];
    const Quad *behind = self->shares[v - begin].quads;
    Quad a = behind[0], b = behind[1], c = behind[2], d = behind[3], ways[N_QUADS], sum = {0};
    load_ways (self->ways, v, is_wide, ways);
    depend (&a, &ways[0], &weights[0], &MASK (visit.lanes, 0), &sum);
    depend (&b, &ways[1], &weights[1], &MASK (visit.lanes, 1), &sum);
    depend (&c, &ways[2], &weights[2], &MASK (visit.lanes, 2), &sum);
    depend (&d, &ways[3], &weights[3], &MASK (visit.lanes, 3), &sum);
    betweenness[visit.actor] += sum[0] + sum[1] + sum[2] + sum[3];
    for (gsize stop = s - visit.n_steps; s > stop; s--) {
      if (is_large) {
        const Quad *ahead = before[MAX (steps[MAX (s, AHEAD) - AHEAD], before_begin) - before_begin].quads;
        __builtin_prefetch (ahead);
        __builtin_prefetch (ahead + 2);
      }
      Quad *to = before[steps[s - 1] - before_begin].quads;
      to[0] += a;
      to[1] += b;
      to[2] += c;
      to[3] += d;
    }
  }
  self->n_counted = s;
}

SITNET_TARGET_CLONES static void
hand_back_either (SitnetPathsValues *self, gsize level, const Quad *weights, double *betweenness)
{
  if (self->is_wide)
    hand_back (self, level, weights, betweenness, TRUE);
  else
    hand_back (self, level, weights, betweenness, FALSE);
}

void
sitnet_paths_values_hand_back (SitnetPathsValues *self, gsize level, const double *weights, double *betweenness)
{
  Quad of_lanes[N_QUADS];
  memcpy (of_lanes, weights, sizeof of_lanes);
  memset (self->shares_before, 0, size_of_level (self->visits, level - 1) * sizeof *self->shares_before);
  hand_back_either (self, level, of_lanes, betweenness);
  SitnetLane16 *done = self->shares;
  self->shares = self->shares_before;
  self->shares_before = done;
}
