/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Work done in a thread of its own beside the caller's. */
#include "thread.h"

#include <sched.h>
#include <signal.h>
#include <time.h>

/* Our own functions keep on the stack what is some kilobytes large, and do not call themselves for each row. The usual eight
   MiB would count against a limit of the process although nobody touches them. */
#define STACK_SIZE (1 << 20)

guint
sitnet_thread_count_processors (void)
{
#ifdef CPU_COUNT
  cpu_set_t set;
  if (sched_getaffinity (0, sizeof set, &set) == 0)
    return (guint)CPU_COUNT (&set);
#endif
  return g_get_num_processors ();
}

static void *
run (void *data)
{
  SitnetThread *self = data;
  self->work (self->data);
  pthread_mutex_lock (&self->lock);
  self->is_done = TRUE;
  pthread_cond_signal (&self->done);
  pthread_mutex_unlock (&self->lock);
  return NULL;
}

/* `stack_size` 0 = as large as usual. */
static gboolean
create (pthread_t *thread, gsize stack_size, void *(*work) (void *), void *data)
{
  sigset_t all, before;
  pthread_attr_t attributes;
  pthread_attr_init (&attributes);
  if (stack_size > 0)
    pthread_attr_setstacksize (&attributes, stack_size);
  sigfillset (&all);
  pthread_sigmask (SIG_SETMASK, &all, &before);
  gboolean is_running = pthread_create (thread, &attributes, work, data) == 0;
  pthread_sigmask (SIG_SETMASK, &before, NULL);
  pthread_attr_destroy (&attributes);
  return is_running;
}

gboolean
sitnet_thread_create (pthread_t *thread, void *(*work) (void *), void *data)
{
  return create (thread, 0, work, data);
}

static void
release (SitnetThread *self)
{
  pthread_cond_destroy (&self->done);
  pthread_mutex_destroy (&self->lock);
}

void
sitnet_thread_start (SitnetThread *self, SitnetThreadFunc work, gpointer data)
{
  *self = (SitnetThread){.work = work, .data = data};
  pthread_mutex_init (&self->lock, NULL);
  pthread_condattr_t steady;
  pthread_condattr_init (&steady);
  pthread_condattr_setclock (&steady, CLOCK_MONOTONIC); /* the one that nobody sets */
  pthread_cond_init (&self->done, &steady);
  pthread_condattr_destroy (&steady);
  self->is_running = TRUE; /* before the work looks */
  if (create (&self->thread, STACK_SIZE, run, self))
    return;
  self->is_running = FALSE;
  release (self);
  work (data);
}

void
sitnet_thread_pass (SitnetThread *self)
{
  if (!self->is_running)
    return;
  pthread_mutex_lock (&self->lock);
  self->is_past = TRUE;
  pthread_cond_signal (&self->done);
  pthread_mutex_unlock (&self->lock);
}

void
sitnet_thread_wait (SitnetThread *self)
{
  if (!self->is_running)
    return;
  pthread_join (self->thread, NULL);
  self->is_running = FALSE;
  release (self);
}

static struct timespec
time_from_now (guint milliseconds)
{
  struct timespec time;
  clock_gettime (CLOCK_MONOTONIC, &time);
  glong nanoseconds = time.tv_nsec + (glong)milliseconds * 1000000;
  time.tv_sec += nanoseconds / 1000000000;
  time.tv_nsec = nanoseconds % 1000000000;
  return time;
}

/* For one of the two flags, which come after one another. */
static gboolean
wait_for (SitnetThread *self, const gboolean *flag, guint milliseconds)
{
  if (!self->is_running)
    return TRUE;
  struct timespec until = time_from_now (milliseconds);
  pthread_mutex_lock (&self->lock);
  while (!self->is_done && !*flag && pthread_cond_timedwait (&self->done, &self->lock, &until) == 0)
    ;
  gboolean is_there = self->is_done || *flag;
  pthread_mutex_unlock (&self->lock);
  return is_there;
}

gboolean
sitnet_thread_wait_for (SitnetThread *self, guint milliseconds)
{
  return wait_for (self, &self->is_done, milliseconds);
}

gboolean
sitnet_thread_wait_for_pass (SitnetThread *self, guint milliseconds)
{
  return wait_for (self, &self->is_past, milliseconds);
}
