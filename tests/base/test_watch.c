/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Work in several threads, watched and stopped by its caller. */
#include "watch.h"

#include "test.h"

#include <sitnet/error.h>

typedef struct {
  guint n_calls, stop_at; /* the call that stops it; 0 for none */
  double last;
  pthread_t thread;
  gboolean is_elsewhere;
} Listener;

static gboolean
listen (double fraction, gpointer data)
{
  Listener *self = data;
  self->last = fraction;
  self->is_elsewhere |= !pthread_equal (self->thread, pthread_self ());
  return ++self->n_calls != self->stop_at;
}

static void
tells_parts (void)
{
  Listener listener = {.thread = pthread_self ()};
  SitnetWatch watch = {.function = listen, .data = &listener};
  CU_ASSERT_TRUE (sitnet_watch_begin (&watch, 4));
  CU_ASSERT_DOUBLE_EQUAL (listener.last, 0, 0);
  CU_ASSERT_TRUE (sitnet_watch_goes_on (&watch, 1));
  CU_ASSERT_DOUBLE_EQUAL (listener.last, 0.25, 0);
  CU_ASSERT_TRUE (sitnet_watch_goes_on (&watch, 9)); /* more than foreseen */
  CU_ASSERT_DOUBLE_EQUAL (listener.last, 1, 0);
  sitnet_watch_set_part (&watch, 0.5, 1);
  CU_ASSERT_TRUE (sitnet_watch_begin (&watch, 4));
  CU_ASSERT_TRUE (sitnet_watch_goes_on (&watch, 2));
  CU_ASSERT_DOUBLE_EQUAL (listener.last, 0.75, 0);
  CU_ASSERT_TRUE (sitnet_watch_begin (&watch, 0));
}

static void
stops_for_good (void)
{
  Listener listener = {.thread = pthread_self (), .stop_at = 2};
  SitnetWatch watch = {.function = listen, .data = &listener, .message = "it was stopped"};
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_watch_begin (&watch, 4));
  CU_ASSERT_FALSE (sitnet_watch_fail_if_stopped (&watch, &error));
  CU_ASSERT_FALSE (sitnet_watch_goes_on (&watch, 1));
  CU_ASSERT_FALSE (sitnet_watch_goes_on (&watch, 1));
  CU_ASSERT_FALSE (sitnet_watch_begin (&watch, 1));
  CU_ASSERT_EQUAL (listener.n_calls, 2);
  CU_ASSERT_TRUE (sitnet_watch_fail_if_stopped (&watch, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  ASSERT_TEXT (error->message, "it was stopped");
}

static void
needs_no_listener (void)
{
  SitnetWatch watch = {0};
  SitnetThread nothing = {0};
  sitnet_watch_set_part (NULL, 0, 1);
  CU_ASSERT_TRUE (sitnet_watch_begin (NULL, 1) && sitnet_watch_goes_on (NULL, 1));
  CU_ASSERT_TRUE (sitnet_watch_begin (&watch, 1) && sitnet_watch_goes_on (&watch, 1));
  CU_ASSERT_FALSE (sitnet_watch_is_stopped (NULL) || sitnet_watch_is_stopped (&watch));
  CU_ASSERT_FALSE (sitnet_watch_fail_if_stopped (NULL, NULL));
  sitnet_watch_wait (NULL, &nothing);
}

/* Goes on until it is stopped. */
static void
work (gpointer data)
{
  while (sitnet_watch_goes_on (data, 1))
    g_usleep (1000);
}

static void
stops_other_threads (void)
{
  Listener listener = {.thread = pthread_self (), .stop_at = 3};
  SitnetWatch watch = {.function = listen, .data = &listener};
  SitnetThread beside;
  CU_ASSERT_TRUE (sitnet_watch_begin (&watch, 1000));
  sitnet_thread_start (&beside, work, &watch);
  sitnet_watch_wait (&watch, &beside);
  CU_ASSERT_FALSE (beside.is_running);
  CU_ASSERT_FALSE (listener.is_elsewhere);
  CU_ASSERT_EQUAL (listener.n_calls, 3);
  CU_ASSERT_TRUE (listener.last > 0); /* what the other thread did is counted */
}

typedef struct {
  SitnetThread thread;
  SitnetWatch *watch;
  gboolean is_past;
} Steps;

static void
take_steps (gpointer data)
{
  Steps *steps = data;
  g_usleep (50000);
  steps->is_past = TRUE;
  sitnet_thread_pass (&steps->thread);
  work (steps->watch);
}

/* What is waited for is wanted even of work that is stopped meanwhile. */
static void
waits_for_a_step (void)
{
  Listener listener = {.thread = pthread_self (), .stop_at = 2};
  SitnetWatch watch = {.function = listen, .data = &listener};
  Steps steps = {.watch = &watch};
  CU_ASSERT_TRUE (sitnet_watch_begin (&watch, 1000));
  sitnet_thread_start (&steps.thread, take_steps, &steps);
  sitnet_watch_wait_for_pass (&watch, &steps.thread);
  CU_ASSERT_TRUE (steps.is_past);
  CU_ASSERT_EQUAL (listener.n_calls, 2);
  sitnet_watch_wait (&watch, &steps.thread);
  sitnet_watch_wait_for_pass (NULL, &steps.thread);
}

static const TestCase cases[] = {
    {"the fraction is that of the part at hand", tells_parts},
    {"once stopped it stays so, and nobody is asked again", stops_for_good},
    {"without a listener nothing happens", needs_no_listener},
    {"a step of a thread is waited for", waits_for_a_step},
    {"a thread beside the caller's stops with it, and asks nobody", stops_other_threads},
};

TEST_MAIN ("watch", cases)
