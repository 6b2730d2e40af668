/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Work done in a thread of its own beside the caller's. */
#include "thread.h"

#include <signal.h>

static void *
run (void *data)
{
  SitnetThread *self = data;
  self->work (self->data);
  return NULL;
}

gboolean
sitnet_thread_create (pthread_t *thread, void *(*work) (void *), void *data)
{
  sigset_t all, before;
  sigfillset (&all);
  pthread_sigmask (SIG_SETMASK, &all, &before);
  gboolean is_running = pthread_create (thread, NULL, work, data) == 0;
  pthread_sigmask (SIG_SETMASK, &before, NULL);
  return is_running;
}

void
sitnet_thread_start (SitnetThread *self, SitnetThreadFunc work, gpointer data)
{
  *self = (SitnetThread){.work = work, .data = data};
  self->is_running = sitnet_thread_create (&self->thread, run, self);
  if (!self->is_running)
    work (data);
}

void
sitnet_thread_wait (SitnetThread *self)
{
  if (self->is_running)
    pthread_join (self->thread, NULL);
  self->is_running = FALSE;
}
