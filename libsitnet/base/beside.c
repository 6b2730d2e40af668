/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Work done in a thread of its own beside the caller's. */
#include "beside.h"

#include <signal.h>

static void *
run (void *data)
{
  SitnetBeside *self = data;
  self->work (self->data);
  return NULL;
}

gboolean
sitnet_beside_create (pthread_t *thread, void *(*work) (void *), void *data)
{
  sigset_t all, before;
  sigfillset (&all);
  pthread_sigmask (SIG_SETMASK, &all, &before);
  gboolean is_running = pthread_create (thread, NULL, work, data) == 0;
  pthread_sigmask (SIG_SETMASK, &before, NULL);
  return is_running;
}

void
sitnet_beside_start (SitnetBeside *self, SitnetBesideFunc work, gpointer data)
{
  *self = (SitnetBeside){.work = work, .data = data};
  self->is_running = sitnet_beside_create (&self->thread, run, self);
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
