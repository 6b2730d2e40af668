/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Watches work that is done in several threads, for the one that asked for it. */
#include "watch.h"

#include "error-private.h"

/* Between two looks while another thread finishes its share. */
#define PAUSE_MILLISECONDS 20

static gboolean
has_listener (const SitnetWatch *self)
{
  return self != NULL && self->function != NULL;
}

void
sitnet_watch_set_part (SitnetWatch *self, double begin, double end)
{
  if (self == NULL)
    return;
  self->begin = begin;
  self->end = end;
}

gboolean
sitnet_watch_begin (SitnetWatch *self, guint64 total)
{
  if (!has_listener (self))
    return TRUE;
  self->caller = pthread_self ();
  self->total = MAX (total, 1);
  atomic_store (&self->done, 0);
  return sitnet_watch_goes_on (self, 0);
}

static double
fraction (SitnetWatch *self)
{
  double part = MIN ((double)atomic_load (&self->done) / (double)self->total, 1);
  double end = self->end > 0 ? self->end : 1;
  return self->begin + (end - self->begin) * part;
}

gboolean
sitnet_watch_goes_on (SitnetWatch *self, guint64 work)
{
  if (!has_listener (self))
    return TRUE;
  atomic_fetch_add (&self->done, work);
  if (!sitnet_watch_is_stopped (self) && pthread_equal (self->caller, pthread_self ()) &&
      !self->function (fraction (self), self->data))
    atomic_store (&self->stop, TRUE);
  return !sitnet_watch_is_stopped (self);
}

gboolean
sitnet_watch_is_stopped (const SitnetWatch *self)
{
  return self != NULL && atomic_load (&self->stop);
}

gboolean
sitnet_watch_fail_if_stopped (const SitnetWatch *self, GError **error)
{
  if (!sitnet_watch_is_stopped (self))
    return FALSE;
  sitnet_error_set_literal (error, SITNET_ERROR_CANCELLED, self->message);
  return TRUE;
}

void
sitnet_watch_wait (SitnetWatch *self, SitnetThread *thread)
{
  while (has_listener (self) && !sitnet_thread_wait_for (thread, PAUSE_MILLISECONDS) && sitnet_watch_goes_on (self, 0))
    ;
  sitnet_thread_wait (thread);
}

void
sitnet_watch_wait_for_pass (SitnetWatch *self, SitnetThread *thread)
{
  while (!sitnet_thread_wait_for_pass (thread, PAUSE_MILLISECONDS))
    sitnet_watch_goes_on (self, 0);
}
