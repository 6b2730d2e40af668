/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Betweenness after Brandes (2001), with the distances that its breadth-first searches come by. */
#include "paths.h"

#include <pthread.h>
#include <stdatomic.h>

/* Fixed, not the number of processors: sums are added in the same order on every machine. */
#define N_WORKERS 2
/* Below this a thread costs more than it saves. */
#define FEW_ACTORS 500

#define NOT_REACHED G_MAXUINT32

typedef struct {
  const SitnetArcs *arcs;
  guint32 first, stride; /* its sources */
  atomic_bool *stop;
  const SitnetCall *call; /* only the worker in the caller's thread has one */
  double begin, end;
  GError **error;
  guint32 *distance;
  guint32 *queue;
  double *ways;  /* number of shortest ways from the source; a double, for it grows beyond any integer */
  double *share; /* (1 + dependency) / ways */
  SitnetPaths sums;
} Worker;

static void
worker_init (Worker *self, const SitnetArcs *arcs, guint32 first, guint32 stride, atomic_bool *stop)
{
  guint32 n = arcs->n_actors;
  *self = (Worker){.arcs = arcs, .first = first, .stride = stride, .stop = stop};
  self->distance = g_new (guint32, n);
  self->queue = g_new (guint32, n);
  self->ways = g_new (double, n);
  self->share = g_new (double, n);
  self->sums.betweenness = g_new0 (double, n);
  self->sums.harmonic = g_new0 (double, n);
  for (guint32 a = 0; a < n; a++)
    self->distance[a] = NOT_REACHED;
}

static void
worker_clear (Worker *self)
{
  g_free (self->distance);
  g_free (self->queue);
  g_free (self->ways);
  g_free (self->share);
  sitnet_paths_clear (&self->sums);
}

/* Returns how many actors are in the queue, the source first, in order of distance. */
static guint32
search (Worker *self, guint32 source)
{
  const SitnetArcs *arcs = self->arcs;
  guint32 n_queued = 1;
  self->queue[0] = source;
  self->distance[source] = 0;
  self->ways[source] = 1;
  for (guint32 q = 0; q < n_queued; q++) {
    guint32 actor = self->queue[q], next = self->distance[actor] + 1;
    for (guint32 i = arcs->offsets[actor]; i < arcs->offsets[actor + 1]; i++) {
      guint32 head = arcs->heads[i];
      if (self->distance[head] == NOT_REACHED) {
        self->distance[head] = next;
        self->ways[head] = self->ways[actor];
        self->queue[n_queued++] = head;
      } else if (self->distance[head] == next)
        self->ways[head] += self->ways[actor];
    }
  }
  return n_queued;
}

/* From the farthest back: what lies behind an actor is shared among those one step nearer. */
static void
gather (Worker *self, guint32 source, guint32 n_queued)
{
  const SitnetArcs *arcs = self->arcs;
  SitnetPaths *sums = &self->sums;
  for (guint32 q = n_queued - 1; q > 0; q--) {
    guint32 actor = self->queue[q], distance = self->distance[actor];
    double behind = 0;
    for (guint32 i = arcs->offsets[actor]; i < arcs->offsets[actor + 1]; i++)
      if (self->distance[arcs->heads[i]] == distance + 1)
        behind += self->share[arcs->heads[i]];
    double dependency = behind * self->ways[actor];
    self->share[actor] = (1 + dependency) / self->ways[actor];
    sums->betweenness[actor] += dependency;
    sums->harmonic[source] += 1.0 / distance;
    sums->distance_sum += distance;
  }
  sums->n_pairs += n_queued - 1;
  sums->diameter = MAX (sums->diameter, self->distance[self->queue[n_queued - 1]]);
}

static void *
work (void *data)
{
  Worker *self = data;
  guint32 n = self->arcs->n_actors;
  for (guint64 source = self->first; source < n && !atomic_load (self->stop); source += self->stride) {
    guint32 n_queued = search (self, (guint32)source);
    gather (self, (guint32)source, n_queued);
    for (guint32 q = 0; q < n_queued; q++)
      self->distance[self->queue[q]] = NOT_REACHED;
    double done = self->begin + (self->end - self->begin) * (double)source / n;
    if (self->call != NULL && source / self->stride % 16 == 0 &&
        !sitnet_call_progress (self->call, done, self->error))
      atomic_store (self->stop, TRUE);
  }
  return NULL;
}

static void
add_sums (SitnetPaths *self, const SitnetPaths *other, guint32 n)
{
  for (guint32 a = 0; a < n; a++) {
    self->betweenness[a] += other->betweenness[a];
    self->harmonic[a] += other->harmonic[a];
  }
  self->distance_sum += other->distance_sum;
  self->n_pairs += other->n_pairs;
  self->diameter = MAX (self->diameter, other->diameter);
}

gboolean
sitnet_paths_init (SitnetPaths *self, const SitnetArcs *arcs, const SitnetCall *call, double begin,
                   double end, GError **error)
{
  *self = (SitnetPaths){0};
  atomic_bool stop = FALSE;
  guint32 n_workers = arcs->n_actors < FEW_ACTORS ? 1 : N_WORKERS;
  Worker workers[N_WORKERS];
  pthread_t threads[N_WORKERS];
  gboolean started[N_WORKERS] = {FALSE};
  for (guint32 w = 0; w < n_workers; w++)
    worker_init (&workers[w], arcs, w, n_workers, &stop);
  workers[0].call = call;
  workers[0].begin = begin;
  workers[0].end = end;
  workers[0].error = error;
  for (guint32 w = 1; w < n_workers; w++)
    started[w] = pthread_create (&threads[w], NULL, work, &workers[w]) == 0;
  work (&workers[0]);
  for (guint32 w = 1; w < n_workers; w++) {
    if (started[w])
      pthread_join (threads[w], NULL);
    else
      work (&workers[w]);
    add_sums (&workers[0].sums, &workers[w].sums, arcs->n_actors);
    worker_clear (&workers[w]);
  }
  if (!atomic_load (&stop)) {
    *self = workers[0].sums;
    workers[0].sums = (SitnetPaths){0};
  }
  worker_clear (&workers[0]);
  return !atomic_load (&stop);
}

void
sitnet_paths_clear (SitnetPaths *self)
{
  g_clear_pointer (&self->betweenness, g_free);
  g_clear_pointer (&self->harmonic, g_free);
}
