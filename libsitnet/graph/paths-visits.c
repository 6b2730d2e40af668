/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bits say which searches reach an actor at a level (Then et al. 2014). Small levels look for those they reach; from large
   ones on, those not reached by all look back for who reaches them (Beamer et al. 2012). */
#include "paths-visits.h"

#include <string.h>

/* A level of more than this part of all actors is large. */
#define MANY 16

void
sitnet_visits_init (SitnetVisits *self, const SitnetArcs *arcs, const SitnetArcs *reversed)
{
  gsize n = arcs->n_actors;
  *self = (SitnetVisits){.arcs = arcs, .reversed = reversed};
  self->seen = g_new0 (guint16, n);
  self->fresh = g_new0 (guint16, n);
  self->standing = g_new0 (SitnetStanding, n);
  self->most_visits = 4 * n + 1;
  self->visits = g_new (SitnetVisit, self->most_visits);
  self->most_levels = 64;
  self->levels = g_new (gsize, self->most_levels);
}

void
sitnet_visits_clear (SitnetVisits *self)
{
  g_free (self->seen);
  g_free (self->fresh);
  g_free (self->standing);
  g_free (self->visits);
  g_free (self->steps);
  g_free (self->taken);
  g_free (self->levels);
}

void
sitnet_visits_start (SitnetVisits *self, const guint32 *sources, guint n_sources)
{
  memset (self->seen, 0, self->arcs->n_actors * sizeof *self->seen);
  self->all = (1u << n_sources) - 1;
  self->n_steps = 0;
  self->n_levels = 1;
  self->levels[0] = 0;
  self->levels[1] = n_sources;
  for (guint lane = 0; lane < n_sources; lane++) {
    guint32 bit = 1u << lane;
    self->visits[lane] = (SitnetVisit){sources[lane], bit, 0};
    self->seen[sources[lane]] = (guint16)bit;
  }
}

static gboolean
make_room_for_steps (SitnetVisits *self)
{
  if (self->taken == NULL)
    self->taken = g_try_new (SitnetStep, (gsize)self->arcs->n_arcs + 1);
  if (self->taken == NULL)
    return FALSE;
  gsize most = self->n_steps + self->arcs->n_arcs + 1;
  if (most <= self->most_steps)
    return TRUE;
  most = MAX (most, MAX (2 * (gsize)self->arcs->n_arcs, self->most_steps + self->most_steps / 4));
  guint32 *steps = g_try_renew (guint32, self->steps, most);
  if (steps == NULL)
    return FALSE;
  self->steps = steps;
  self->most_steps = most;
  return TRUE;
}

/* For the next level, which holds each actor once at most. */
static void
make_room_for_visits (SitnetVisits *self)
{
  gsize most = sitnet_visits_end (self) + self->arcs->n_actors + 1;
  if (most > self->most_visits) {
    self->most_visits = MAX (most, 2 * self->most_visits);
    self->visits = g_renew (SitnetVisit, self->visits, self->most_visits);
  }
  if (self->n_levels + 2 > self->most_levels) {
    self->most_levels *= 2;
    self->levels = g_renew (gsize, self->levels, self->most_levels);
  }
}

/* Lists the steps by which some of these lanes get to an actor; returns the lanes that do. */
static inline guint32
look_back (SitnetVisits *self, guint32 actor, guint32 lanes)
{
  const guint32 *heads = self->reversed->heads, *offsets = self->reversed->offsets;
  const SitnetStanding *standing = self->standing;
  guint32 *steps = self->steps, reached = 0;
  gsize n = self->n_steps;
  for (guint32 i = offsets[actor], stop = offsets[actor + 1]; i < stop; i++) {
    SitnetStanding from = standing[heads[i]];
    guint32 common = from.lanes & lanes;
    steps[n] = from.place;
    n += common != 0;
    reached |= common;
  }
  self->n_steps = n;
  return reached;
}

/* In ascending order, so that sums along the steps meet memory in order. */
static gsize
spread_many (SitnetVisits *self, gsize begin, gsize end)
{
  guint32 n_actors = self->arcs->n_actors, all = self->all;
  gsize n = end;
  for (gsize v = begin; v < end; v++)
    self->standing[self->visits[v].actor] = (SitnetStanding){(guint32)v, self->visits[v].lanes};
  for (guint32 a = 0; a < n_actors; a++) {
    gsize n_steps = self->n_steps;
    guint32 reached = self->seen[a] == all ? 0 : look_back (self, a, all & ~(guint32)self->seen[a]);
    if (reached == 0)
      continue;
    self->visits[n++] = (SitnetVisit){a, reached, (guint32)(self->n_steps - n_steps)};
    self->seen[a] = (guint16)(self->seen[a] | reached);
  }
  for (gsize v = begin; v < end; v++)
    self->standing[self->visits[v].actor].lanes = 0;
  return n;
}

/* Whom a level reaches, in the order in which they are met, and the steps there, in the order in which they are taken. */
static gsize
meet (SitnetVisits *self, gsize begin, gsize end, gsize *n_taken)
{
  const guint32 *offsets = self->arcs->offsets, *heads = self->arcs->heads;
  guint16 *fresh = self->fresh, *seen = self->seen;
  SitnetStanding *standing = self->standing;
  SitnetVisit *visits = self->visits;
  SitnetStep *taken = self->taken;
  gsize n = end, n_steps = 0;
  for (gsize v = begin; v < end; v++) {
    guint32 actor = visits[v].actor, lanes = visits[v].lanes;
    for (guint32 i = offsets[actor]; i < offsets[actor + 1]; i++) {
      guint32 head = heads[i], new_lanes = lanes & ~(guint32)seen[head];
      gboolean is_first = (fresh[head] == 0) & (new_lanes != 0);
      visits[n].actor = head;
      visits[n].n_steps = 0;
      standing[head].place = is_first ? (guint32)n : standing[head].place;
      n += (gsize)is_first;
      fresh[head] = (guint16)(fresh[head] | new_lanes);
      taken[n_steps] = (SitnetStep){(guint32)v, standing[head].place};
      n_steps += new_lanes != 0;
    }
  }
  *n_taken = n_steps;
  return n;
}

/* Steps are sorted by where they lead: meanwhile `n_steps` says where the next of a visit goes. */
static void
list_steps (SitnetVisits *self, gsize begin, gsize end, gsize n_taken)
{
  SitnetVisit *visits = self->visits;
  const SitnetStep *taken = self->taken;
  guint32 *steps = self->steps + self->n_steps, place = 0;
  for (gsize t = 0; t < n_taken; t++)
    visits[taken[t].to].n_steps++;
  for (gsize v = begin; v < end; v++) {
    guint32 n_steps = visits[v].n_steps;
    visits[v].n_steps = place;
    place += n_steps;
  }
  for (gsize t = 0; t < n_taken; t++)
    steps[visits[taken[t].to].n_steps++] = taken[t].from;
  for (gsize v = end; v-- > begin + 1;)
    visits[v].n_steps -= visits[v - 1].n_steps;
  self->n_steps += n_taken;
}

static gsize
spread_few (SitnetVisits *self, gsize begin, gsize end)
{
  gsize n_taken, n = meet (self, begin, end, &n_taken);
  list_steps (self, end, n, n_taken);
  for (gsize v = end; v < n; v++) {
    guint32 actor = self->visits[v].actor;
    self->visits[v].lanes = self->fresh[actor];
    self->seen[actor] = (guint16)(self->seen[actor] | self->fresh[actor]);
    self->fresh[actor] = 0;
  }
  return n;
}

SitnetSpread
sitnet_visits_spread (SitnetVisits *self)
{
  gsize begin = self->levels[self->n_levels - 1], end = sitnet_visits_end (self);
  if (!make_room_for_steps (self))
    return SITNET_SPREAD_NO_MEMORY;
  make_room_for_visits (self);
  gboolean many = end - begin > self->arcs->n_actors / MANY;
  gsize next = many ? spread_many (self, begin, end) : spread_few (self, begin, end);
  if (next == end)
    return SITNET_SPREAD_OVER;
  self->levels[++self->n_levels] = next;
  return SITNET_SPREAD_ON;
}
