/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Deals the sources out to threads and to the kernel that suits the network, and adds up what they find. */
#include "paths.h"

#include "thread.h"
#include "paths-lanes.h"
#include "paths-lengths.h"
#include "paths-plain.h"
#include "random-numbers.h"
#include "source-order.h"

#include <math.h>
#include <stdatomic.h>
#include <string.h>

/* Fixed, not the number of processors: sums are added in the same order on every machine. */
#define N_PARTS 16
/* Below this a thread costs more than it saves. */
#define FEW_ACTORS 500
/* With fewer lanes at work than this, one search after the other is faster (measured on grids, trees and
 * rings). */
#define ENOUGH_LANES 3
/* How often the caller's thread asks whether to go on while it waits for the others. */
#define PAUSE_MICROSECONDS 5000

/* What all threads share. */
typedef struct {
  double *lengths;                   /* beside the heads of `arcs`; NULL = all 1 */
  const SitnetArcs *arcs, *reversed; /* a search goes along `arcs`; the same where every arc goes both ways */
  SitnetPendants pendants;           /* of links searched in lanes, that are no sources of their own; else of nobody */
  guint32 *sources;
  guint32 n_sources;
  atomic_uint next_part;
  SitnetPaths parts[N_PARTS];
  atomic_uint n_searched;
  atomic_int n_running;
  atomic_bool stop;
} Work;

typedef struct {
  Work *work;
  const SitnetProgress *progress; /* in the caller's thread only */
  const SitnetPathsQuestion *question;
  GError **error;
  SitnetGoOn go_on;
  SitnetPathsLanes lanes; /* each kernel is made when it is first needed */
  SitnetPathsPlain plain; /* these two are made when they are first needed */
  SitnetPathsLengths lengths;
} Worker;

static gboolean
go_on (gpointer data)
{
  Worker *self = data;
  Work *work = self->work;
  if (atomic_load (&work->stop))
    return FALSE;
  double done = (double)atomic_load (&work->n_searched) / work->n_sources;
  double begin = self->progress != NULL ? self->question->begin : 0;
  if (self->progress != NULL &&
      !sitnet_progress_report (self->progress, begin + (self->question->end - begin) * done, self->error))
    atomic_store (&work->stop, TRUE);
  return !atomic_load (&work->stop);
}

static void
worker_init (Worker *self, Work *work)
{
  *self = (Worker){.work = work, .go_on = {go_on, self}};
}

static void
worker_clear (Worker *self)
{
  if (self->lanes.arcs != NULL)
    sitnet_paths_lanes_clear (&self->lanes);
  if (self->plain.arcs != NULL)
    sitnet_paths_plain_clear (&self->plain);
  if (self->lengths.arcs != NULL)
    sitnet_paths_lengths_clear (&self->lengths);
}

static void
search_one (Worker *self, guint32 source, SitnetPaths *sums)
{
  const Work *work = self->work;
  if (work->lengths == NULL) {
    if (self->plain.arcs == NULL)
      sitnet_paths_plain_init (&self->plain, work->arcs);
    if (sitnet_paths_plain_run (&self->plain, source, sums) == SITNET_SEARCH_DONE)
      return;
  }
  if (self->lengths.arcs == NULL)
    sitnet_paths_lengths_init (&self->lengths, work->arcs, work->lengths);
  sitnet_paths_lengths_run (&self->lengths, source, sums);
}

/* A source and its pendants. FALSE when told to stop. */
static gboolean
search_each (Worker *self, guint32 source, SitnetPaths *sums)
{
  const SitnetArcs *arcs = self->work->arcs;
  gboolean with_pendants = self->work->pendants.counts != NULL && self->work->pendants.counts[source] > 0;
  search_one (self, source, sums);
  for (guint32 i = arcs->offsets[source]; with_pendants && i < arcs->offsets[source + 1]; i++) {
    if (!go_on (self))
      return FALSE;
    if (sitnet_pendants_is_one (arcs, arcs->heads[i]))
      search_one (self, arcs->heads[i], sums);
  }
  return go_on (self);
}

/* In lanes as long as these are full enough, and paths few enough to be counted in them. FALSE when told to
 * stop. */
static gboolean
search_batch (Worker *self, guint32 begin, guint32 end, gboolean *in_lanes, SitnetPaths *sums)
{
  const guint32 *sources = self->work->sources;
  if (*in_lanes) {
    double filling = 0;
    if (self->lanes.arcs == NULL)
      sitnet_paths_lanes_init (&self->lanes, self->work->arcs, self->work->reversed,
                               self->work->pendants.counts != NULL ? &self->work->pendants : NULL, &self->go_on);
    SitnetSearch search = sitnet_paths_lanes_run (&self->lanes, sources + begin, end - begin, sums, &filling);
    *in_lanes = filling >= ENOUGH_LANES;
    if (search != SITNET_SEARCH_TOO_MANY_WAYS)
      return search == SITNET_SEARCH_DONE;
  }
  for (guint32 s = begin; s < end; s++)
    if (!search_each (self, sources[s], sums))
      return FALSE;
  return TRUE;
}

/* Every sixteenth batch, so that parts take about as long as each other. */
static gboolean
search_part (Worker *self, guint part)
{
  Work *work = self->work;
  SitnetPaths *sums = &work->parts[part];
  if (part * SITNET_N_LANES >= work->n_sources)
    return TRUE;
  sums->betweenness = g_new0 (double, work->arcs->n_actors);
  sums->harmonic = g_new0 (double, work->arcs->n_actors);
  gboolean in_lanes = work->lengths == NULL;
  for (guint64 begin = (guint64)part * SITNET_N_LANES; begin < work->n_sources;
       begin += (guint64)N_PARTS * SITNET_N_LANES) {
    guint32 end = (guint32)MIN (begin + SITNET_N_LANES, work->n_sources);
    if (!search_batch (self, (guint32)begin, end, &in_lanes, sums))
      return FALSE;
    atomic_fetch_add (&work->n_searched, end - (guint32)begin);
    if (!go_on (self))
      return FALSE;
  }
  return TRUE;
}

static void
search_parts (Worker *self)
{
  guint part;
  while ((part = atomic_fetch_add (&self->work->next_part, 1)) < N_PARTS && search_part (self, part))
    continue;
}

static void *
work_along (void *data)
{
  Worker self;
  worker_init (&self, data);
  search_parts (&self);
  worker_clear (&self);
  atomic_fetch_sub (&((Work *)data)->n_running, 1);
  return NULL;
}

/* A thread that cannot be started leaves its share to the others. */
static void
search_all (Work *work, const SitnetPathsQuestion *question, const SitnetProgress *progress, GError **error)
{
  pthread_t threads[N_PARTS];
  guint n_threads = 0,
        n_wanted = work->arcs->n_actors < FEW_ACTORS ? 0 : MIN (sitnet_thread_count_processors (), N_PARTS) - 1;
  for (; n_threads < n_wanted; n_threads++) {
    atomic_fetch_add (&work->n_running, 1);
    if (!sitnet_thread_create (&threads[n_threads], work_along, work)) {
      atomic_fetch_sub (&work->n_running, 1);
      break;
    }
  }
  Worker self;
  worker_init (&self, work);
  self.progress = progress;
  self.question = question;
  self.error = error;
  if (go_on (&self))
    search_parts (&self);
  worker_clear (&self);
  while (atomic_load (&work->n_running) > 0 && go_on (&self))
    g_usleep (PAUSE_MICROSECONDS);
  for (guint t = 0; t < n_threads; t++)
    pthread_join (threads[t], NULL);
}

static void
add_sums (SitnetPaths *self, const SitnetPaths *part, guint32 n)
{
  for (guint32 a = 0; part->betweenness != NULL && a < n; a++) {
    self->betweenness[a] += part->betweenness[a];
    self->harmonic[a] += part->harmonic[a];
  }
  self->distance_sum += part->distance_sum;
  self->n_pairs += part->n_pairs;
  self->diameter = MAX (self->diameter, part->diameter);
}

static gboolean
are_equal (const SitnetArcs *a, const SitnetArcs *b)
{
  return memcmp (a->offsets, b->offsets, ((gsize)a->n_actors + 1) * sizeof *a->offsets) == 0 &&
         (a->n_arcs == 0 || memcmp (a->heads, b->heads, a->n_arcs * sizeof *a->heads) == 0);
}

/* In this order, NULL = ascending. From an actor without arcs there is nothing to search. */
static void
list_sources (Work *work, const guint32 *order)
{
  const SitnetArcs *arcs = work->arcs;
  work->sources = g_new (guint32, arcs->n_actors);
  for (guint32 k = 0; k < arcs->n_actors; k++) {
    guint32 actor = order != NULL ? order[k] : k;
    if (sitnet_arcs_out_degree (arcs, actor) > 0)
      work->sources[work->n_sources++] = actor;
  }
}

/* Pendants are found with their neighbours. */
static void
leave_out_pendants (Work *work)
{
  guint32 n = 0;
  sitnet_pendants_init (&work->pendants, work->arcs);
  for (guint32 s = 0; s < work->n_sources; s++)
    if (!sitnet_pendants_is_one (work->arcs, work->sources[s]))
      work->sources[n++] = work->sources[s];
  work->n_sources = n;
}

/* Each set of so many is as likely as another (Knuth, volume 2, algorithm S); they stay in order. */
static void
draw_sources (Work *work, guint32 n_wanted, guint64 seed)
{
  SitnetRandomNumbers random = {seed};
  guint32 n_drawn = 0;
  for (guint32 s = 0; s < work->n_sources && n_drawn < n_wanted; s++)
    if (sitnet_random_numbers_below (&random, work->n_sources - s) < n_wanted - n_drawn)
      work->sources[n_drawn++] = work->sources[s];
  work->n_sources = n_drawn;
}

static double *
lengths_of (const SitnetArcs *arcs, const double *strengths, SitnetArcs *reversed)
{
  double *lengths = strengths != NULL ? g_new (double, arcs->n_arcs) : NULL;
  sitnet_arcs_init_reversed (reversed, arcs, strengths, lengths);
  for (guint32 i = 0; lengths != NULL && i < arcs->n_arcs; i++)
    lengths[i] = 1 / lengths[i];
  return lengths;
}

/* No actor lies between more pairs than there are of others, or, without lengths, is nearer than next to all of them; an
   estimate beyond that is brought back to it, so that what follows from it, such as a centralization, stays possible too. */
static void
scale_up (SitnetPaths *self, gboolean with_lengths)
{
  double n = self->n_actors, factor = (double)self->n_sources / self->n_searched;
  for (guint32 a = 0; a < self->n_actors; a++) {
    self->betweenness[a] = MIN (self->betweenness[a] * factor, (n - 1) * (n - 2));
    self->harmonic[a] = MIN (self->harmonic[a] * factor, with_lengths ? HUGE_VAL : n - 1);
  }
}

static void
add_all (SitnetPaths *self, Work *work)
{
  guint32 n = work->arcs->n_actors;
  for (guint part = 0; part < N_PARTS; part++) {
    add_sums (self, &work->parts[part], n);
    sitnet_paths_clear (&work->parts[part]);
  }
  if (self->n_searched < self->n_sources)
    scale_up (self, work->lengths != NULL);
}

static gboolean
find_paths (SitnetPaths *self, const SitnetPathsQuestion *question, const guint32 *order,
            const SitnetProgress *progress, GError **error)
{
  const SitnetArcs *arcs = question->arcs;
  guint32 n = arcs->n_actors;
  *self = (SitnetPaths){g_new0 (double, n), g_new0 (double, n), .n_actors = n};
  g_auto (SitnetArcs) reversed = {0};
  Work work = {.lengths = lengths_of (arcs, question->strengths, &reversed), .reversed = arcs};
  work.arcs = work.lengths == NULL && are_equal (arcs, &reversed) ? arcs : &reversed;
  list_sources (&work, order);
  self->n_sources = self->n_searched = work.n_sources;
  if (question->n_sources > 0 && question->n_sources < work.n_sources) {
    draw_sources (&work, question->n_sources, question->seed);
    self->n_searched = work.n_sources;
  } else if (work.lengths == NULL && work.arcs == arcs)
    leave_out_pendants (&work);
  if (work.n_sources > 0)
    search_all (&work, question, progress, error);
  add_all (self, &work);
  sitnet_pendants_clear (&work.pendants);
  g_free (work.sources);
  g_free (work.lengths);
  if (atomic_load (&work.stop))
    sitnet_paths_clear (self);
  return !atomic_load (&work.stop);
}

/* Those with the most arcs, to whom most steps lead, are numbered first and so are together in memory, and loops over the
   arcs of one actor after the other are as long as each other. `order` becomes the order of searches in these numbers. */
static void
renumber (const SitnetArcs *arcs, guint32 *actors, guint32 *order)
{
  guint32 n = arcs->n_actors;
  if (n == 0)
    return;
  g_autofree guint32 *numbers = g_new (guint32, n);
  for (guint32 a = 0; a < n; a++)
    order[a] = a;
  sitnet_source_order (arcs, order, n);
  memcpy (actors, order, n * sizeof *actors);
  sitnet_arcs_sort_by_degree (arcs, actors, n);
  for (guint32 k = 0; k < n; k++)
    numbers[actors[k]] = k;
  for (guint32 k = 0; k < n; k++)
    order[k] = numbers[order[k]];
}

/* With lengths each search goes by distance alone. */
gboolean
sitnet_paths_init (SitnetPaths *self, const SitnetPathsQuestion *question, const SitnetProgress *progress,
                   GError **error)
{
  if (question->strengths != NULL)
    return find_paths (self, question, NULL, progress, error);
  guint32 n = question->arcs->n_actors;
  g_autofree guint32 *actors = g_new (guint32, n);
  g_autofree guint32 *order = g_new (guint32, n);
  g_auto (SitnetArcs) renumbered = {0};
  renumber (question->arcs, actors, order);
  sitnet_arcs_init_renumbered (&renumbered, question->arcs, actors, NULL, NULL);
  SitnetPathsQuestion of_renumbered = *question;
  of_renumbered.arcs = &renumbered;
  if (!find_paths (self, &of_renumbered, order, progress, error))
    return FALSE;
  sitnet_arcs_restore_numbers (actors, n, self->betweenness);
  sitnet_arcs_restore_numbers (actors, n, self->harmonic);
  return TRUE;
}

void
sitnet_paths_clear (SitnetPaths *self)
{
  g_clear_pointer (&self->betweenness, g_free);
  g_clear_pointer (&self->harmonic, g_free);
}
