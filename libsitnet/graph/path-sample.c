/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A pair of actors and one of its shortest paths at random: an actor lies on it with a probability that is its betweenness
   over the number of pairs (Riondato and Kornaropoulos 2016). Drawing goes on until the actors themselves show that all are
   near enough, as Borassi and Natale (2016, "KADABRA") do; the error is that of Maurer and Pontil (2009, theorem 4), which
   is small where the variance is, for all actors and looks at once (Mnih, Szepesvári and Audibert 2008). */
#include "path-sample.h"

#include "path-walk.h"
#include "paths-lengths.h"
#include "thread.h"

#include <math.h>
#include <stdatomic.h>
#include <string.h>

/* Each look costs a little certainty, each pair drawn after it was enough some time. */
#define MOST_LOOKS 40
#define GROWTH 1.25
/* Dealt out to threads in turns of so many draws, whose distances are added up in order. */
#define A_TURN 128
#define MOST_THREADS 16
#define FEW_ACTORS 500
/* An arc that is followed at random costs about so many of those that an exact answer follows in order (measured at 7,000
   and 60,000 actors). */
#define ARC_COST 5
/* How many draws go by before somebody asks whether to go on; with lengths each is a search of its own. */
#define A_LOOK 16
#define PAUSE_MICROSECONDS 2000

/* What all threads share. */
typedef struct {
  const SitnetPathSampleQuestion *question;
  const SitnetArcs *reversed;
  double *lengths, *reversed_lengths; /* beside the heads; NULL = all 1 */
  guint32 *sources, *targets;         /* with an arc that leads on, with one that leads there */
  guint32 n_sources, n_targets;
  guint64 n_drawn, n_next; /* draws of this round */
  double *distances;       /* per turn of the round */
  guint64 most_work;       /* arcs followed: beyond that an exact answer costs less */
  atomic_ullong work;
  atomic_uint next_turn, n_running;
  atomic_bool stop, too_much;
} Draw;

typedef struct {
  Draw *draw;
  const SitnetProgress *progress; /* in the caller's thread only */
  GError **error;
  guint32 *hits; /* per actor: paths that it lies on */
  guint64 n_connected;
  SitnetPathWalk walk; /* both are made when they are first needed */
  SitnetPathsLengths kernel;
} Drawer;

static void
drawer_clear (Drawer *self)
{
  g_free (self->hits);
  if (self->walk.inner != NULL)
    sitnet_path_walk_clear (&self->walk);
  if (self->kernel.arcs != NULL)
    sitnet_paths_lengths_clear (&self->kernel);
}

static gboolean
go_on (Drawer *self)
{
  Draw *draw = self->draw;
  const SitnetPathSampleQuestion *question = draw->question;
  if (atomic_load (&draw->stop) || atomic_load (&draw->too_much)) /* told already */
    return FALSE;
  double done = MIN ((double)atomic_load (&draw->work) / (double)draw->most_work, 1);
  if (self->progress != NULL &&
      !sitnet_progress_report (self->progress, question->begin + (question->end - question->begin) * done, self->error))
    atomic_store (&draw->stop, TRUE);
  return !atomic_load (&draw->stop) && !atomic_load (&draw->too_much);
}

/* Of two different actors; the inner ones stand in the walk. */
static void
draw_between (Drawer *self, guint32 from, guint32 to, SitnetRandomNumbers *random)
{
  const Draw *draw = self->draw;
  SitnetPathWalk *walk = &self->walk;
  if (draw->lengths == NULL && sitnet_path_walk_draw (walk, from, to, random) == SITNET_SEARCH_DONE)
    return;
  if (self->kernel.arcs == NULL)
    sitnet_paths_lengths_init (&self->kernel, draw->reversed, draw->reversed_lengths);
  walk->distance = sitnet_paths_lengths_draw (&self->kernel, from, to, draw->question->arcs, draw->lengths, random,
                                              walk->inner, &walk->n_inner);
  walk->work += draw->reversed->n_arcs / ARC_COST + 1; /* an exact answer follows as many for a source */
}

/* Each draw has random numbers of its own, so that it does not matter which thread makes it. */
static double
draw_one (Drawer *self, guint64 number)
{
  const Draw *draw = self->draw;
  SitnetRandomNumbers numbers = {(guint64)draw->question->seed << 32 ^ number};
  SitnetRandomNumbers random = {sitnet_random_numbers_next (&numbers)};
  guint32 from, to;
  do {
    from = draw->sources[sitnet_random_numbers_below (&random, draw->n_sources)];
    to = draw->targets[sitnet_random_numbers_below (&random, draw->n_targets)];
  } while (from == to);
  draw_between (self, from, to, &random);
  for (guint32 i = 0; i < self->walk.n_inner; i++)
    self->hits[self->walk.inner[i]]++;
  self->n_connected += self->walk.distance > 0 ? 1 : 0;
  return self->walk.distance;
}

/* Whether all of a round is too much does not depend on who does which part of it. */
static void
add_work (Draw *draw, SitnetPathWalk *walk)
{
  if (atomic_fetch_add (&draw->work, walk->work) + walk->work > draw->most_work)
    atomic_store (&draw->too_much, TRUE);
  walk->work = 0;
}

static void
draw_turns (Drawer *self)
{
  Draw *draw = self->draw;
  guint64 n_turns = (draw->n_next - draw->n_drawn + A_TURN - 1) / A_TURN;
  guint look = draw->lengths != NULL ? 1 : A_LOOK;
  for (guint64 turn; (turn = atomic_fetch_add (&draw->next_turn, 1)) < n_turns;) {
    guint64 begin = draw->n_drawn + turn * A_TURN, end = MIN (begin + A_TURN, draw->n_next);
    double distances = 0;
    for (guint64 number = begin; number < end; number++) {
      if (number % look == 0 && !go_on (self))
        return;
      distances += draw_one (self, number);
    }
    draw->distances[turn] = distances;
    add_work (draw, &self->walk);
  }
}

static void *
draw_along (void *data)
{
  Drawer *self = data;
  draw_turns (self);
  atomic_fetch_sub (&self->draw->n_running, 1);
  return NULL;
}

/* A thread that cannot be started leaves its share to the others. */
static void
draw_round (Draw *draw, Drawer *drawers, guint n_drawers)
{
  pthread_t threads[MOST_THREADS];
  guint n_threads = 0;
  atomic_store (&draw->next_turn, 0);
  for (; n_threads + 1 < n_drawers; n_threads++) {
    atomic_fetch_add (&draw->n_running, 1);
    if (!sitnet_thread_create (&threads[n_threads], draw_along, &drawers[n_threads + 1])) {
      atomic_fetch_sub (&draw->n_running, 1);
      break;
    }
  }
  draw_turns (&drawers[0]);
  while (atomic_load (&draw->n_running) > 0 && go_on (&drawers[0]))
    g_usleep (PAUSE_MICROSECONDS);
  for (guint t = 0; t < n_threads; t++)
    pthread_join (threads[t], NULL);
}

static double
error_of (double share, double n_drawn, double caution)
{
  double variance = share * (1 - share) * n_drawn / (n_drawn - 1);
  return sqrt (2 * variance * caution / n_drawn) + 7 * caution / (3 * (n_drawn - 1));
}

/* Theorem 4 holds for one number and one side; here for all actors, both sides and every look. */
static double
caution_of (const SitnetPathSampleQuestion *question)
{
  return log (2 * 2.0 * question->arcs->n_actors * MOST_LOOKS / question->risk);
}

/* With fewer not even what is never met would be near enough. */
static guint64
least_drawn (const SitnetPathSampleQuestion *question)
{
  return (guint64)ceil (7 * caution_of (question) / (3 * question->max_error)) + 1;
}

/* The hits of all, in the counts of the first. */
static void
add_hits (Drawer *drawers, guint n_drawers, guint32 n_actors)
{
  for (guint d = 1; d < n_drawers; d++) {
    for (guint32 a = 0; a < n_actors; a++)
      drawers[0].hits[a] += drawers[d].hits[a];
    memset (drawers[d].hits, 0, n_actors * sizeof *drawers[d].hits);
    drawers[0].n_connected += drawers[d].n_connected;
    drawers[d].n_connected = 0;
  }
}

static gboolean
are_near_enough (const Draw *draw, const guint32 *hits, double caution)
{
  double n = (double)draw->n_drawn;
  for (guint32 a = 0; a < draw->question->arcs->n_actors; a++)
    if (error_of (hits[a] / n, n, caution) > draw->question->max_error)
      return FALSE;
  return TRUE;
}

static void
take_estimate (SitnetPaths *self, const Draw *draw, const Drawer *drawer, double caution)
{
  double n = self->n_actors, n_drawn = (double)draw->n_drawn;
  self->n_drawn = draw->n_drawn;
  self->caution = caution;
  self->n_pairs = drawer->n_connected;
  for (guint32 a = 0; a < self->n_actors; a++)
    self->betweenness[a] = MIN (drawer->hits[a] / n_drawn * self->n_possible, (n - 1) * (n - 2));
}

/* Round after round until they are enough; FALSE when that is too much, or when told to stop. */
static gboolean
draw_enough (SitnetPaths *self, Draw *draw, Drawer *drawers, guint n_drawers)
{
  const SitnetPathSampleQuestion *question = draw->question;
  double caution = caution_of (question), n_next = (double)least_drawn (question);
  for (guint look = 0; look < MOST_LOOKS; look++) {
    draw->n_next = (guint64)n_next;
    guint64 n_turns = (draw->n_next - draw->n_drawn + A_TURN - 1) / A_TURN;
    g_autofree double *distances = draw->distances = g_new0 (double, n_turns);
    draw_round (draw, drawers, n_drawers);
    if (atomic_load (&draw->stop) || atomic_load (&draw->too_much))
      return FALSE;
    for (guint64 turn = 0; turn < n_turns; turn++)
      self->distance_sum += distances[turn];
    draw->n_drawn = draw->n_next;
    add_hits (drawers, n_drawers, self->n_actors);
    if (are_near_enough (draw, drawers[0].hits, caution)) {
      take_estimate (self, draw, &drawers[0], caution);
      return TRUE;
    }
    n_next *= GROWTH;
  }
  return FALSE;
}

static gboolean
draw_with_threads (SitnetPaths *self, Draw *draw, const SitnetProgress *progress, GError **error)
{
  const SitnetArcs *arcs = draw->question->arcs;
  Drawer drawers[MOST_THREADS] = {0};
  guint n_drawers = arcs->n_actors < FEW_ACTORS ? 1 : MIN (sitnet_thread_count_processors (), MOST_THREADS);
  for (guint d = 0; d < n_drawers; d++) {
    drawers[d] = (Drawer){.draw = draw, .hits = g_new0 (guint32, arcs->n_actors)};
    sitnet_path_walk_init (&drawers[d].walk, arcs, draw->reversed);
  }
  drawers[0].progress = progress;
  drawers[0].error = error;
  gboolean enough = draw_enough (self, draw, drawers, n_drawers);
  for (guint d = 0; d < n_drawers; d++)
    drawer_clear (&drawers[d]);
  return enough;
}

/* Returns how many there are. */
static guint32
list_those_with_arcs (const SitnetArcs *arcs, guint32 **actors)
{
  guint32 n = 0;
  *actors = g_new (guint32, arcs->n_actors);
  for (guint32 a = 0; a < arcs->n_actors; a++)
    if (sitnet_arcs_out_degree (arcs, a) > 0)
      (*actors)[n++] = a;
  return n;
}

static double
count_pairs (const Draw *draw)
{
  double n_same = 0;
  for (guint32 s = 0; s < draw->n_sources; s++)
    n_same += sitnet_arcs_out_degree (draw->reversed, draw->sources[s]) > 0 ? 1 : 0;
  return (double)draw->n_sources * draw->n_targets - n_same;
}

static double *
lengths_of (const double *strengths, guint32 n_arcs)
{
  double *lengths = strengths != NULL ? g_new (double, n_arcs) : NULL;
  for (guint32 i = 0; lengths != NULL && i < n_arcs; i++)
    lengths[i] = 1 / strengths[i];
  return lengths;
}

gboolean
sitnet_path_sample (SitnetPaths *self, const SitnetPathSampleQuestion *question, const SitnetProgress *progress,
                    gboolean *enough, GError **error)
{
  const SitnetArcs *arcs = question->arcs;
  g_auto (SitnetArcs) reversed = {0};
  g_autofree double *lengths = lengths_of (question->strengths, arcs->n_arcs);
  g_autofree double *reversed_lengths = lengths != NULL ? g_new (double, arcs->n_arcs) : NULL;
  sitnet_arcs_init_reversed (&reversed, arcs, lengths, reversed_lengths);
  Draw draw = {.question = question, .reversed = &reversed, .lengths = lengths, .reversed_lengths = reversed_lengths};
  draw.n_sources = list_those_with_arcs (arcs, &draw.sources);
  draw.n_targets = list_those_with_arcs (&reversed, &draw.targets);
  draw.most_work = MAX ((guint64)draw.n_sources * arcs->n_arcs / ARC_COST, question->allowed_work);
  *self = (SitnetPaths){.betweenness = g_new0 (double, arcs->n_actors), .n_actors = arcs->n_actors};
  self->n_possible = count_pairs (&draw);
  *enough = self->n_possible <= 0 || draw_with_threads (self, &draw, progress, error);
  g_free (draw.sources);
  g_free (draw.targets);
  if (!*enough)
    g_clear_pointer (&self->betweenness, g_free);
  return !atomic_load (&draw.stop);
}

double
sitnet_path_sample_error (const SitnetPaths *self, guint32 actor)
{
  if (self->n_drawn == 0)
    return 0;
  double share = self->betweenness[actor] / self->n_possible;
  return error_of (MIN (share, 1), (double)self->n_drawn, self->caution) * self->n_possible;
}
