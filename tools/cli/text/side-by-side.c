/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pieces of work that do not depend on each other, one more at once than there are processors: a piece that writes a file
   waits until the disk has it. */
#include "side-by-side.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>

/* Every piece at work holds memory of its own, so a large machine does not take all of them at once. */
enum { MOST_WORKERS = 4 };

/* Half of what is usual: it counts against a limit of the process although nobody touches it. */
#define STACK_SIZE (4 << 20)

typedef struct {
  guint n_pieces;
  SideBySideFunc work;
  gpointer data;
  atomic_uint next;
} Pile;

static void *
work_off (void *data)
{
  Pile *pile = data;
  for (guint piece; (piece = atomic_fetch_add (&pile->next, 1)) < pile->n_pieces;)
    pile->work (piece, pile->data);
  return NULL;
}

/* A thread that the system refuses is no loss: the others do its part. Signals go to the thread that asked. */
static guint
start_helpers (Pile *pile, pthread_t *helpers, guint n_wanted)
{
  guint n = 0;
  sigset_t all, before;
  pthread_attr_t attributes;
  pthread_attr_init (&attributes);
  pthread_attr_setstacksize (&attributes, STACK_SIZE);
  sigfillset (&all);
  pthread_sigmask (SIG_SETMASK, &all, &before);
  while (n < n_wanted && pthread_create (&helpers[n], &attributes, work_off, pile) == 0)
    n++;
  pthread_sigmask (SIG_SETMASK, &before, NULL);
  pthread_attr_destroy (&attributes);
  return n;
}

void
side_by_side (guint n_pieces, SideBySideFunc work, gpointer data)
{
  Pile pile = {.n_pieces = n_pieces, .work = work, .data = data};
  pthread_t helpers[MOST_WORKERS];
  guint n_processors = g_get_num_processors ();
  guint n_workers = MIN (MIN (n_processors > 1 ? n_processors + 1 : 1, n_pieces), MOST_WORKERS);
  guint n_helpers = n_workers > 1 ? start_helpers (&pile, helpers, n_workers - 1) : 0;
  work_off (&pile);
  for (guint i = 0; i < n_helpers; i++)
    pthread_join (helpers[i], NULL);
}
