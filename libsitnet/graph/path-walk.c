/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A breadth-first search from either end, always on the side that has fewer arcs to follow, until they meet (balanced
   bidirectional search, Borassi and Natale 2016): in networks with short paths each sees a small part of the actors. */
#include "path-walk.h"

#define NOT_REACHED G_MAXUINT32

static void
side_init (SitnetPathSide *self, const SitnetArcs *arcs)
{
  guint32 n = arcs->n_actors;
  *self = (SitnetPathSide){.arcs = arcs};
  self->distance = g_new (guint32, n);
  self->queue = g_new (guint32, n);
  self->ways = g_new (double, n);
  for (guint32 a = 0; a < n; a++)
    self->distance[a] = NOT_REACHED;
}

static void
side_clear (SitnetPathSide *self)
{
  g_free (self->distance);
  g_free (self->queue);
  g_free (self->ways);
}

void
sitnet_path_walk_init (SitnetPathWalk *self, const SitnetArcs *arcs, const SitnetArcs *reversed)
{
  *self = (SitnetPathWalk){.inner = g_new (guint32, arcs->n_actors)};
  side_init (&self->sides[0], arcs);
  side_init (&self->sides[1], reversed);
}

void
sitnet_path_walk_clear (SitnetPathWalk *self)
{
  side_clear (&self->sides[0]);
  side_clear (&self->sides[1]);
  g_free (self->inner);
}

static void
set_out (SitnetPathSide *self, guint32 actor)
{
  self->queue[0] = actor;
  self->distance[actor] = self->level = 0;
  self->ways[actor] = 1;
  self->begin = 0;
  self->end = 1;
  self->n_arcs = sitnet_arcs_out_degree (self->arcs, actor);
}

static void
forget (SitnetPathSide *self)
{
  for (gsize q = 0; q < self->end; q++)
    self->distance[self->queue[q]] = NOT_REACHED;
}

/* One level further. */
static void
spread (SitnetPathSide *self)
{
  const SitnetArcs *arcs = self->arcs;
  guint32 next = ++self->level;
  gsize n = self->end;
  self->n_arcs = 0;
  for (gsize q = self->begin; q < self->end; q++) {
    guint32 actor = self->queue[q];
    for (guint32 i = arcs->offsets[actor]; i < arcs->offsets[actor + 1]; i++) {
      guint32 head = arcs->heads[i];
      if (self->distance[head] == NOT_REACHED) {
        self->distance[head] = next;
        self->ways[head] = self->ways[actor];
        self->n_arcs += sitnet_arcs_out_degree (arcs, head);
        self->queue[n++] = head;
      } else if (self->distance[head] == next)
        self->ways[head] += self->ways[actor];
    }
  }
  self->begin = self->end;
  self->end = n;
}

/* Ways through those of the last level whom the other side has reached too: all are at the same two distances. */
static double
count_ways (const SitnetPathSide *side, const SitnetPathSide *other)
{
  double ways = 0;
  for (gsize q = side->begin; q < side->end; q++)
    if (other->distance[side->queue[q]] != NOT_REACHED)
      ways += side->ways[side->queue[q]] * other->ways[side->queue[q]];
  return ways;
}

static guint32
draw_meeting (const SitnetPathSide *side, const SitnetPathSide *other, double left)
{
  guint32 drawn = 0;
  for (gsize q = side->begin; q < side->end && left >= 0; q++) {
    guint32 actor = side->queue[q];
    if (other->distance[actor] == NOT_REACHED)
      continue;
    drawn = actor;
    left -= side->ways[actor] * other->ways[actor];
  }
  return drawn;
}

/* From an actor that a side has reached back to where it set out; `against` are its arcs turned round. */
static void
walk_back (SitnetPathWalk *self, const SitnetPathSide *side, const SitnetArcs *against, guint32 actor,
           SitnetRandomNumbers *random)
{
  for (guint32 nearer = side->distance[actor]; nearer-- > 1;) {
    double left = sitnet_random_numbers_share (random) * side->ways[actor];
    guint32 drawn = actor;
    for (guint32 i = against->offsets[actor]; i < against->offsets[actor + 1] && left >= 0; i++) {
      guint32 before = against->heads[i];
      if (side->distance[before] != nearer)
        continue;
      drawn = before;
      left -= side->ways[before];
    }
    actor = self->inner[self->n_inner++] = drawn;
  }
}

static void
draw_path (SitnetPathWalk *self, const SitnetPathSide *side, const SitnetPathSide *other, double ways,
           SitnetRandomNumbers *random)
{
  guint32 meeting = draw_meeting (side, other, sitnet_random_numbers_share (random) * ways);
  self->distance = (double)side->distance[meeting] + other->distance[meeting];
  if (side->distance[meeting] > 0 && other->distance[meeting] > 0)
    self->inner[self->n_inner++] = meeting;
  walk_back (self, side, other->arcs, meeting, random);
  walk_back (self, other, side->arcs, meeting, random);
}

SitnetSearch
sitnet_path_walk_draw (SitnetPathWalk *self, guint32 from, guint32 to, SitnetRandomNumbers *random)
{
  SitnetPathSide *sides = self->sides;
  double ways = 0;
  set_out (&sides[0], from);
  set_out (&sides[1], to);
  self->n_inner = 0;
  self->distance = 0;
  while (ways <= 0 && sides[0].n_arcs > 0 && sides[1].n_arcs > 0) {
    guint nearer = sides[1].n_arcs < sides[0].n_arcs ? 1 : 0;
    self->work += sides[nearer].n_arcs;
    spread (&sides[nearer]);
    ways = count_ways (&sides[nearer], &sides[1 - nearer]);
    if (ways > 0 && ways <= SITNET_MOST_WAYS)
      draw_path (self, &sides[nearer], &sides[1 - nearer], ways, random);
  }
  forget (&sides[0]);
  forget (&sides[1]);
  return ways <= SITNET_MOST_WAYS ? SITNET_SEARCH_DONE : SITNET_SEARCH_TOO_MANY_WAYS;
}
