/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Assignment with room for several takers in a place. */
#include "assignment.h"

#include <string.h>

#define NONE G_MAXUINT32
#define UNREACHED G_MININT64

typedef struct {
  const SitnetAssignment *problem;
  guint32 *chosen;            /* per taker: an offer */
  guint32 *taken;             /* per place: takers it has */
  guint32 *offsets, *offers;  /* offers by taker */
  guint32 *first, *next;      /* the takers that a place has: first per place, next per taker */
  gint64 *label;              /* per place: the most that a path to it gains */
  guint32 *by;                /* per place: the offer that the path ends with */
  guint32 *queue, head, tail; /* places whose label has grown, round about */
  guint8 *is_queued;
  guint64 work;
} Flow;

static void
push (Flow *self, guint32 place)
{
  if (self->is_queued[place])
    return;
  self->is_queued[place] = 1;
  self->queue[self->tail] = place;
  self->tail = (self->tail + 1) % (self->problem->n_places + 1);
}

static void
reach (Flow *self, guint32 offer, gint64 gain)
{
  guint32 place = self->problem->place[offer];
  self->work++;
  if (gain <= self->label[place])
    return;
  self->label[place] = gain;
  self->by[place] = offer;
  push (self, place);
}

/* A taker that has this place could have another instead. */
static void
pass_on (Flow *self, guint32 place)
{
  const SitnetAssignment *problem = self->problem;
  for (guint32 taker = self->first[place]; taker != NONE; taker = self->next[taker])
    for (guint32 i = self->offsets[taker]; i < self->offsets[taker + 1]; i++)
      if (problem->place[self->offers[i]] != place)
        reach (self, self->offers[i],
               self->label[place] - problem->worth[self->chosen[taker]] + problem->worth[self->offers[i]]);
}

/* The best paths from all takers without a place. */
static void
label_places (Flow *self)
{
  const SitnetAssignment *problem = self->problem;
  for (guint32 p = 0; p < problem->n_places; p++)
    self->label[p] = UNREACHED;
  for (guint32 taker = 0; taker < problem->n_takers; taker++)
    for (guint32 i = self->offsets[taker]; self->chosen[taker] == NONE && i < self->offsets[taker + 1]; i++)
      reach (self, self->offers[i], problem->worth[self->offers[i]]);
  while (self->head != self->tail) {
    guint32 place = self->queue[self->head];
    self->head = (self->head + 1) % (problem->n_places + 1);
    self->is_queued[place] = 0;
    pass_on (self, place);
  }
}

static void
list_taker (Flow *self, guint32 taker, guint32 place)
{
  self->next[taker] = self->first[place];
  self->first[place] = taker;
}

static void
unlist_taker (Flow *self, guint32 taker, guint32 place)
{
  guint32 *link = &self->first[place];
  while (*link != taker)
    link = &self->next[*link];
  *link = self->next[taker];
}

/* Moves everybody on the path to a place one on; its last place has one more. */
static void
augment (Flow *self, guint32 place)
{
  self->taken[place]++;
  for (guint32 at = place; at != NONE;) {
    guint32 offer = self->by[at], taker = self->problem->taker[offer], before = self->chosen[taker];
    guint32 old = before == NONE ? NONE : self->problem->place[before];
    if (old != NONE)
      unlist_taker (self, taker, old);
    self->chosen[taker] = offer;
    list_taker (self, taker, at);
    at = old;
  }
}

static gboolean
fill (Flow *self, SitnetPace *pace, GError **error)
{
  for (;;) {
    guint32 best = NONE;
    guint64 before = self->work;
    label_places (self);
    for (guint32 p = 0; p < self->problem->n_places; p++)
      if (self->label[p] != UNREACHED && self->taken[p] < self->problem->room[p] &&
          (best == NONE || self->label[p] > self->label[best]))
        best = p;
    if (best == NONE)
      return TRUE;
    augment (self, best);
    if (pace != NULL && !sitnet_pace_goes_on (pace, self->work - before, error))
      return FALSE;
  }
}

static void
index_offers (Flow *self)
{
  const SitnetAssignment *problem = self->problem;
  for (guint32 o = 0; o < problem->n_offers; o++)
    self->offsets[problem->taker[o] + 2]++;
  for (gsize t = 2; t < (gsize)problem->n_takers + 2; t++)
    self->offsets[t] += self->offsets[t - 1];
  for (guint32 o = 0; o < problem->n_offers; o++)
    self->offers[self->offsets[problem->taker[o] + 1]++] = o;
}

gboolean
sitnet_assignment_find (const SitnetAssignment *self, SitnetPace *pace, guint32 *chosen, GError **error)
{
  gsize n_takers = self->n_takers, n_places = self->n_places;
  g_autofree guint32 *taken = g_new0 (guint32, n_places + 1), *by = g_new (guint32, n_places + 1);
  g_autofree guint32 *first = g_new (guint32, n_places + 1), *next = g_new (guint32, n_takers + 1);
  g_autofree guint32 *offsets = g_new0 (guint32, n_takers + 2), *offers = g_new (guint32, (gsize)self->n_offers + 1);
  g_autofree guint32 *queue = g_new (guint32, n_places + 1);
  g_autofree gint64 *label = g_new (gint64, n_places + 1);
  g_autofree guint8 *is_queued = g_new0 (guint8, n_places + 1);
  Flow flow = {.problem = self, .chosen = chosen, .taken = taken, .offsets = offsets, .offers = offers, .first = first};
  flow.next = next;
  flow.label = label;
  flow.by = by;
  flow.queue = queue;
  flow.is_queued = is_queued;
  memset (chosen, 0xff, n_takers * sizeof *chosen);
  memset (first, 0xff, n_places * sizeof *first);
  index_offers (&flow);
  return fill (&flow, pace, error);
}
