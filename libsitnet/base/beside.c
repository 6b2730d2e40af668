/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One piece of work done in a thread of its own beside the caller's. */
#include "beside.h"

#include <signal.h>

static void *
run (void *data)
{
  SitnetBeside *self = data;
  self->work (self->data);
  return NULL;
}

void
sitnet_beside_start (SitnetBeside *self, SitnetBesideFunc work, gpointer data)
{
  *self = (SitnetBeside){.work = work, .data = data};
  sigset_t all, before;
  sigfillset (&all);
  pthread_sigmask (SIG_SETMASK, &all, &before);
  self->is_running = pthread_create (&self->thread, NULL, run, self) == 0;
  pthread_sigmask (SIG_SETMASK, &before, NULL);
  if (!self->is_running)
    work (data);
}

void
sitnet_beside_wait (SitnetBeside *self)
{
  if (self->is_running)
    pthread_join (self->thread, NULL);
  self->is_running = FALSE;
}
