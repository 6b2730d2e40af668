/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Brandes (2001): a breadth-first search outwards, then dependencies back towards the source. */
#include "paths-plain.h"

#define NOT_REACHED G_MAXUINT32

void
sitnet_paths_plain_init (SitnetPathsPlain *self, const SitnetArcs *arcs)
{
  guint32 n = arcs->n_actors;
  *self = (SitnetPathsPlain){.arcs = arcs};
  self->distance = g_new (guint32, n);
  self->queue = g_new (guint32, n);
  self->ways = g_new (double, n);
  self->share = g_new (double, n);
  for (guint32 a = 0; a < n; a++)
    self->distance[a] = NOT_REACHED;
}

void
sitnet_paths_plain_clear (SitnetPathsPlain *self)
{
  g_free (self->distance);
  g_free (self->queue);
  g_free (self->ways);
  g_free (self->share);
}

/* Returns how many actors are in the queue; `most_ways` becomes the greatest number of paths to one of them.
 */
static guint32
search (SitnetPathsPlain *self, guint32 source, double *most_ways)
{
  const SitnetArcs *arcs = self->arcs;
  guint32 n_queued = 1;
  self->queue[0] = source;
  self->distance[source] = 0;
  self->ways[source] = *most_ways = 1;
  for (guint32 q = 0; q < n_queued; q++) {
    guint32 actor = self->queue[q], next = self->distance[actor] + 1;
    double ways = self->ways[actor];
    *most_ways = MAX (*most_ways, ways);
    for (guint32 i = arcs->offsets[actor]; i < arcs->offsets[actor + 1]; i++) {
      guint32 head = arcs->heads[i];
      if (self->distance[head] == NOT_REACHED) {
        self->distance[head] = next;
        self->ways[head] = ways;
        self->queue[n_queued++] = head;
      } else if (self->distance[head] == next)
        self->ways[head] += ways;
    }
  }
  return n_queued;
}

/* From the farthest back: what lies behind an actor is shared among those one step nearer. */
static void
gather (SitnetPathsPlain *self, guint32 n_queued, SitnetPaths *sums)
{
  const SitnetArcs *arcs = self->arcs;
  for (guint32 q = n_queued - 1; q > 0; q--) {
    guint32 actor = self->queue[q], distance = self->distance[actor];
    double behind = 0;
    for (guint32 i = arcs->offsets[actor]; i < arcs->offsets[actor + 1]; i++)
      if (self->distance[arcs->heads[i]] == distance + 1)
        behind += self->share[arcs->heads[i]];
    self->share[actor] = behind + 1 / self->ways[actor];
    sums->betweenness[actor] += behind * self->ways[actor];
    sums->harmonic[actor] += 1.0 / distance;
    sums->distance_sum += distance;
  }
  sums->n_pairs += n_queued - 1;
  sums->diameter = MAX (sums->diameter, self->distance[self->queue[n_queued - 1]]);
}

SitnetSearch
sitnet_paths_plain_run (SitnetPathsPlain *self, guint32 source, SitnetPaths *sums)
{
  double most_ways;
  guint32 n_queued = search (self, source, &most_ways);
  gboolean countable = most_ways <= SITNET_MOST_WAYS;
  if (countable)
    gather (self, n_queued, sums);
  for (guint32 q = 0; q < n_queued; q++)
    self->distance[self->queue[q]] = NOT_REACHED;
  return countable ? SITNET_SEARCH_DONE : SITNET_SEARCH_TOO_MANY_WAYS;
}
