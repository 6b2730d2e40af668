/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A listener that stops long work at a certain call, and looks whether it is told as it was promised. */
#ifndef STOPPER_H
#define STOPPER_H

#include "test.h"

#include <sitnet/error.h>

typedef struct {
  guint n_calls, stop_at; /* the call that stops the work; 0 for none */
  double last;
  GThread *thread;
  gboolean is_wrong; /* told backwards, out of range, elsewhere or after it was stopped */
} Stopper;

static inline gboolean
stopper_listen (double fraction, gpointer data)
{
  Stopper *self = data;
  gboolean is_over = self->stop_at > 0 && self->n_calls >= self->stop_at;
  self->is_wrong |= is_over || fraction < self->last || fraction > 1 || g_thread_self () != self->thread;
  self->last = fraction;
  return ++self->n_calls != self->stop_at;
}

/* Does the work: TRUE when it came to its end. */
typedef gboolean (*StopperWork) (Stopper *stopper, gpointer data, GError **error);

/* Once without stopping it, then stopping it at each of its calls. */
static inline guint
stopper_try_all (StopperWork work, gpointer data)
{
  Stopper whole = {.thread = g_thread_self ()};
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (work (&whole, data, &error));
  ASSERT_NO_ERROR (error);
  CU_ASSERT_FALSE (whole.is_wrong);
  for (guint at = 1; at <= whole.n_calls; at++) {
    Stopper stopper = {.thread = g_thread_self (), .stop_at = at};
    g_autoptr (GError) stopped = NULL;
    gboolean ended = work (&stopper, data, &stopped);
    gboolean was_reached = stopper.n_calls >= at; /* how often a thread is waited for differs */
    CU_ASSERT_EQUAL (ended, !was_reached);
    CU_ASSERT_EQUAL (g_error_matches (stopped, SITNET_ERROR, SITNET_ERROR_CANCELLED), was_reached);
    CU_ASSERT_FALSE (stopper.is_wrong);
  }
  return whole.n_calls;
}

#endif
