/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pieces of work, taken in turn by the caller and by threads beside it. */
#include "pieces.h"

#include "thread.h"

#include <stdatomic.h>

/* Between two looks while a thread finishes its last piece. */
#define PAUSE_MILLISECONDS 20

typedef struct {
  const SitnetPieces *pieces;
  pthread_t caller;
  atomic_uint next;
  atomic_bool is_stopped;
} Pile;

typedef struct {
  Pile *pile;
  guint number;
  guint32 piece;   /* the last one that it took; the caller has the first of all */
  GError *problem; /* that ended the work */
  SitnetThread thread;
} Worker;

/* FALSE when the caller wants the work stopped; it is asked in its own thread alone. */
static gboolean
goes_on (Worker *self, guint32 piece)
{
  const SitnetPieces *pieces = self->pile->pieces;
  double fraction = pieces->from + (pieces->to - pieces->from) * piece / pieces->n;
  return !pthread_equal (self->pile->caller, pthread_self ()) ||
         sitnet_progress_report (pieces->progress, fraction, &self->problem);
}

/* FALSE when there is none left, or the work is stopped. */
static gboolean
take_piece (Worker *self)
{
  if (atomic_load (&self->pile->is_stopped))
    return FALSE;
  self->piece = atomic_fetch_add (&self->pile->next, 1);
  return self->piece < self->pile->pieces->n;
}

/* From the piece that it has. What was taken is done, so that all pieces before one that fails are. */
static void
work_off (Worker *self)
{
  const SitnetPieces *pieces = self->pile->pieces;
  do
    if (!goes_on (self, self->piece) || !pieces->work (self->piece, self->number, pieces->data, &self->problem))
      atomic_store (&self->pile->is_stopped, TRUE);
  while (take_piece (self));
}

static void
help (gpointer data)
{
  Worker *self = data;
  if (take_piece (self))
    work_off (self);
}

static void
wait_for (Worker *self, Worker *caller)
{
  while (!sitnet_thread_wait_for (&self->thread, PAUSE_MILLISECONDS))
    if (!atomic_load (&self->pile->is_stopped) && !goes_on (caller, self->pile->pieces->n))
      atomic_store (&self->pile->is_stopped, TRUE);
  sitnet_thread_wait (&self->thread);
}

/* Of several problems that of the first piece; frees the others. */
static GError *
first_problem (Worker *workers, guint n_workers)
{
  Worker *first = NULL;
  for (guint i = 0; i < n_workers; i++) {
    if (workers[i].problem == NULL)
      continue;
    if (first != NULL)
      g_clear_error (workers[i].piece < first->piece ? &first->problem : &workers[i].problem);
    if (first == NULL || first->problem == NULL)
      first = &workers[i];
  }
  return first != NULL ? first->problem : NULL;
}

guint
sitnet_pieces_count_workers (const SitnetPieces *self)
{
  if (self->n <= MAX (self->few, 1))
    return 1;
  return MIN (MIN (sitnet_thread_count_processors (), self->n), SITNET_MOST_WORKERS);
}

gboolean
sitnet_pieces_work_off (const SitnetPieces *self, GError **error)
{
  if (self->n == 0)
    return TRUE;
  Pile pile = {.pieces = self, .caller = pthread_self (), .next = 1};
  Worker workers[SITNET_MOST_WORKERS] = {0};
  guint n_workers = sitnet_pieces_count_workers (self);
  for (guint i = 0; i < n_workers; i++)
    workers[i] = (Worker){.pile = &pile, .number = i};
  for (guint i = 1; i < n_workers; i++)
    sitnet_thread_start (&workers[i].thread, help, &workers[i]);
  work_off (&workers[0]);
  for (guint i = 1; i < n_workers; i++)
    wait_for (&workers[i], &workers[0]);
  GError *problem = first_problem (workers, n_workers);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}
