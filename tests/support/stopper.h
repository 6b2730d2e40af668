/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A listener that stops long work at a certain call, and looks whether it is told as it was promised. */
#ifndef STOPPER_H
#define STOPPER_H

#include "test.h"

#include <sitnet/error.h>
#include <sitnet/options.h>

typedef struct {
  GCancellable *cancellable; /* to be set where the work is done */
  guint n_calls, stop_at;    /* the call that stops the work; 0 for none */
  double last;
  GThread *thread;
  gboolean is_wrong; /* told backwards, out of range, elsewhere or after it was stopped */
} Stopper;

static inline void
stopper_tell (double fraction, gpointer data)
{
  Stopper *self = data;
  gboolean is_over = self->stop_at > 0 && self->n_calls >= self->stop_at;
  self->is_wrong |= is_over || fraction < self->last || fraction > 1 || g_thread_self () != self->thread;
  self->last = fraction;
  if (++self->n_calls == self->stop_at)
    g_cancellable_cancel (self->cancellable);
}

/* The same for work within the library, which is asked whether to go on. */
static inline gboolean
stopper_listen (double fraction, gpointer data)
{
  const Stopper *self = data;
  stopper_tell (fraction, data);
  return self->n_calls != self->stop_at;
}

/* Does the work: TRUE when it came to its end. */
typedef gboolean (*StopperWork) (Stopper *stopper, gpointer data, GError **error);

/* Once without stopping it, then stopping it at each of its calls. */
static inline guint
stopper_try_all (StopperWork work, gpointer data)
{
  g_autoptr (GCancellable) idle = g_cancellable_new ();
  Stopper whole = {.cancellable = idle, .thread = g_thread_self ()};
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (work (&whole, data, &error));
  ASSERT_NO_ERROR (error);
  CU_ASSERT_FALSE (whole.is_wrong);
  for (guint at = 1; at <= whole.n_calls; at++) {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    Stopper stopper = {.cancellable = cancellable, .thread = g_thread_self (), .stop_at = at};
    g_autoptr (GError) stopped = NULL;
    gboolean ended = work (&stopper, data, &stopped);
    gboolean was_reached = stopper.n_calls >= at; /* how often a thread is waited for differs */
    CU_ASSERT_EQUAL (ended, !was_reached);
    CU_ASSERT_EQUAL (g_error_matches (stopped, SITNET_ERROR, SITNET_ERROR_CANCELLED), was_reached);
    CU_ASSERT_FALSE (stopper.is_wrong);
  }
  return whole.n_calls;
}

/* Options with the stopper as listener. (transfer full) */
static inline SitnetOptions *
stopper_options (Stopper *self)
{
  SitnetOptions *options = sitnet_options_new ();
  sitnet_options_set_cancellable (options, self->cancellable);
  sitnet_options_set_progress (options, stopper_tell, self, NULL);
  return options;
}

#endif
