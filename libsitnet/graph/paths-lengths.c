/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Dijkstra (1959) for the distances; when all are known, path counts outwards and dependencies back (Brandes 2001),
   both by the same rule of which distances are equal. */
#include "paths-lengths.h"

#define NO_PLACE G_MAXUINT32

void
sitnet_paths_lengths_init (SitnetPathsLengths *self, const SitnetArcs *arcs, const double *lengths)
{
  gsize n = arcs->n_actors;
  *self = (SitnetPathsLengths){.arcs = arcs, .lengths = lengths};
  self->distance = g_new (double, n);
  self->order = g_new (guint32, n);
  self->place = g_new (guint32, n);
  self->heap = g_new (SitnetPathsWaiting, (gsize)arcs->n_arcs + 1); /* an entry for each way to be nearer */
  self->ways = g_new (SitnetWideNumber, n);
  self->share = g_new (SitnetWideNumber, n);
  for (gsize a = 0; a < n; a++) {
    self->distance[a] = HUGE_VAL;
    self->place[a] = NO_PLACE;
  }
}

void
sitnet_paths_lengths_clear (SitnetPathsLengths *self)
{
  g_free (self->distance);
  g_free (self->order);
  g_free (self->place);
  g_free (self->heap);
  g_free (self->ways);
  g_free (self->share);
}

static inline double
length_of (const SitnetPathsLengths *self, guint32 arc)
{
  return self->lengths != NULL ? self->lengths[arc] : 1;
}

static void
heap_push (SitnetPathsWaiting *heap, gsize n, SitnetPathsWaiting entry)
{
  while (n > 0 && heap[(n - 1) / 2].distance > entry.distance) {
    heap[n] = heap[(n - 1) / 2];
    n = (n - 1) / 2;
  }
  heap[n] = entry;
}

/* Takes the nearest of `n` out. */
static SitnetPathsWaiting
heap_pop (SitnetPathsWaiting *heap, gsize n)
{
  SitnetPathsWaiting nearest = heap[0], last = heap[n - 1];
  gsize hole = 0;
  for (gsize child = 1; child < n; child = 2 * hole + 1) {
    if (child + 1 < n && heap[child + 1].distance < heap[child].distance)
      child++;
    if (heap[child].distance >= last.distance)
      break;
    heap[hole] = heap[child];
    hole = child;
  }
  heap[hole] = last;
  return nearest;
}

/* Returns how many actors are in order. */
static guint32
search (SitnetPathsLengths *self, guint32 source)
{
  const SitnetArcs *arcs = self->arcs;
  guint32 n_ordered = 0;
  gsize n_waiting = 1;
  self->heap[0] = (SitnetPathsWaiting){source, 0};
  self->distance[source] = 0;
  while (n_waiting > 0) {
    guint32 actor = heap_pop (self->heap, n_waiting--).actor;
    if (self->place[actor] != NO_PLACE)
      continue;
    self->place[actor] = n_ordered;
    self->order[n_ordered++] = actor;
    for (guint32 i = arcs->offsets[actor]; i < arcs->offsets[actor + 1]; i++) {
      double distance = self->distance[actor] + length_of (self, i);
      if (distance < self->distance[arcs->heads[i]]) {
        self->distance[arcs->heads[i]] = distance;
        heap_push (self->heap, n_waiting++, (SitnetPathsWaiting){arcs->heads[i], distance});
      }
    }
  }
  return n_ordered;
}

/* Whether a shortest way to the head of an arc leads over it. */
static inline gboolean
leads_on (const SitnetPathsLengths *self, guint32 actor, guint32 arc)
{
  guint32 head = self->arcs->heads[arc];
  double over = self->distance[actor] + length_of (self, arc), shortest = self->distance[head];
  return self->place[head] > self->place[actor] && over - shortest <= SITNET_EQUAL_DISTANCES * shortest;
}

static void
count_ways (SitnetPathsLengths *self, guint32 n_ordered)
{
  const SitnetArcs *arcs = self->arcs;
  for (guint32 q = 0; q < n_ordered; q++)
    self->ways[self->order[q]] = (SitnetWideNumber){q == 0 ? 1 : 0, 0};
  for (guint32 q = 0; q < n_ordered; q++) {
    guint32 actor = self->order[q];
    for (guint32 i = arcs->offsets[actor]; i < arcs->offsets[actor + 1]; i++)
      if (leads_on (self, actor, i))
        self->ways[arcs->heads[i]] = sitnet_wide_add (self->ways[arcs->heads[i]], self->ways[actor]);
  }
}

static void
gather (SitnetPathsLengths *self, guint32 n_ordered, SitnetPaths *sums)
{
  const SitnetArcs *arcs = self->arcs;
  for (guint32 q = n_ordered - 1; q > 0; q--) {
    guint32 actor = self->order[q];
    SitnetWideNumber behind = {0, 0};
    for (guint32 i = arcs->offsets[actor]; i < arcs->offsets[actor + 1]; i++)
      if (leads_on (self, actor, i))
        behind = sitnet_wide_add (behind, self->share[arcs->heads[i]]);
    self->share[actor] = sitnet_wide_add (behind, sitnet_wide_reciprocal (self->ways[actor]));
    sums->betweenness[actor] += sitnet_wide_multiply (behind, self->ways[actor]);
    sums->harmonic[actor] += 1 / self->distance[actor];
    sums->distance_sum += self->distance[actor];
  }
  sums->n_pairs += n_ordered - 1;
  sums->diameter = MAX (sums->diameter, self->distance[self->order[n_ordered - 1]]);
}

static void
forget (SitnetPathsLengths *self, guint32 n_ordered)
{
  for (guint32 q = 0; q < n_ordered; q++) {
    self->distance[self->order[q]] = HUGE_VAL;
    self->place[self->order[q]] = NO_PLACE;
  }
}

void
sitnet_paths_lengths_run (SitnetPathsLengths *self, guint32 source, SitnetPaths *sums)
{
  guint32 n_ordered = search (self, source);
  count_ways (self, n_ordered);
  gather (self, n_ordered, sums);
  forget (self, n_ordered);
}

/* The next actor on the way to where the search began. */
static guint32
draw_step (const SitnetPathsLengths *self, guint32 actor, const SitnetArcs *onward, const double *lengths,
           SitnetRandomNumbers *random)
{
  SitnetWideNumber one_of = sitnet_wide_reciprocal (self->ways[actor]);
  double left = sitnet_random_numbers_share (random), shortest = self->distance[actor];
  guint32 drawn = actor;
  for (guint32 i = onward->offsets[actor]; i < onward->offsets[actor + 1] && left >= 0; i++) {
    guint32 head = onward->heads[i];
    double over = self->distance[head] + (lengths != NULL ? lengths[i] : 1);
    if (self->place[head] >= self->place[actor] || over - shortest > SITNET_EQUAL_DISTANCES * shortest)
      continue;
    drawn = head;
    left -= sitnet_wide_multiply (self->ways[head], one_of);
  }
  return drawn;
}

double
sitnet_paths_lengths_draw (SitnetPathsLengths *self, guint32 from, guint32 to, const SitnetArcs *onward,
                           const double *lengths, SitnetRandomNumbers *random, guint32 *inner, guint32 *n_inner)
{
  guint32 n_ordered = search (self, to);
  gboolean is_reached = self->place[from] != NO_PLACE;
  double distance = is_reached ? self->distance[from] : 0;
  *n_inner = 0;
  count_ways (self, n_ordered);
  for (guint32 actor = from, next; is_reached && actor != to; actor = next) {
    next = draw_step (self, actor, onward, lengths, random);
    if (next == actor)
      break; /* never: the search came this way */
    if (next != to)
      inner[(*n_inner)++] = next;
  }
  forget (self, n_ordered);
  return distance;
}
