/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A piece of work in a thread of its own. */
#include "thread.h"

#include "one-processor.h"
#include "test.h"

#include <signal.h>
#include <stdatomic.h>

typedef struct {
  atomic_int step;
  pthread_t worker;
  gboolean takes_interrupts;
  gsize stack_size;
} Meeting;

/* Ends only once the caller has come along beside it. */
static void
meet (gpointer data)
{
  Meeting *meeting = data;
  sigset_t blocked;
  pthread_sigmask (SIG_SETMASK, NULL, &blocked);
  meeting->takes_interrupts = sigismember (&blocked, SIGINT) == 0;
  meeting->worker = pthread_self ();
  pthread_attr_t attributes;
  pthread_getattr_np (pthread_self (), &attributes);
  pthread_attr_getstacksize (&attributes, &meeting->stack_size);
  pthread_attr_destroy (&attributes);
  atomic_store (&meeting->step, 1);
  while (atomic_load (&meeting->step) != 2)
    sched_yield ();
  atomic_store (&meeting->step, 3);
}

static void
runs_beside (void)
{
  Meeting meeting = {.takes_interrupts = TRUE};
  SitnetThread beside;
  sitnet_thread_start (&beside, meet, &meeting);
  while (atomic_load (&meeting.step) != 1)
    sched_yield ();
  atomic_store (&meeting.step, 2);
  sitnet_thread_wait (&beside);
  CU_ASSERT_EQUAL (atomic_load (&meeting.step), 3);
  CU_ASSERT_FALSE (pthread_equal (meeting.worker, pthread_self ()));
  CU_ASSERT_TRUE (meeting.stack_size <= 1 << 20); /* it counts against a limit of the process */
}

static void
takes_no_signals (void)
{
  sigset_t before, after;
  pthread_sigmask (SIG_SETMASK, NULL, &before);
  Meeting meeting = {.takes_interrupts = TRUE};
  SitnetThread beside;
  sitnet_thread_start (&beside, meet, &meeting);
  pthread_sigmask (SIG_SETMASK, NULL, &after);
  while (atomic_load (&meeting.step) != 1)
    sched_yield ();
  atomic_store (&meeting.step, 2);
  sitnet_thread_wait (&beside);
  CU_ASSERT_FALSE (meeting.takes_interrupts);
  CU_ASSERT_EQUAL (sigismember (&before, SIGINT), sigismember (&after, SIGINT));
}

static void
waits_for_nothing (void)
{
  SitnetThread beside = {0};
  sitnet_thread_wait (&beside);
  CU_ASSERT_FALSE (beside.is_running);
}

static void
waits_for_a_time (void)
{
  Meeting meeting = {.takes_interrupts = TRUE};
  SitnetThread beside, none = {0};
  CU_ASSERT_TRUE (sitnet_thread_wait_for (&none, 1));
  sitnet_thread_start (&beside, meet, &meeting);
  CU_ASSERT_FALSE (sitnet_thread_wait_for (&beside, 1));
  while (atomic_load (&meeting.step) != 1)
    sched_yield ();
  atomic_store (&meeting.step, 2);
  CU_ASSERT_TRUE (sitnet_thread_wait_for (&beside, 60000));
  sitnet_thread_wait (&beside);
  CU_ASSERT_EQUAL (atomic_load (&meeting.step), 3);
}

/* Work of two steps; the second ends only once the caller has come along beside it. */
typedef struct {
  SitnetThread thread;
  int first, second;
  atomic_int goes_on;
} Steps;

static void
take_steps (gpointer data)
{
  Steps *steps = data;
  steps->first = 1;
  sitnet_thread_pass (&steps->thread);
  while (atomic_load (&steps->goes_on) == 0)
    sched_yield ();
  steps->second = 1;
}

static void
waits_for_a_step (void)
{
  Steps steps = {.first = 0};
  CU_ASSERT_TRUE (sitnet_thread_wait_for_pass (&steps.thread, 1)); /* nothing to wait for */
  sitnet_thread_start (&steps.thread, take_steps, &steps);
  CU_ASSERT_TRUE (sitnet_thread_wait_for_pass (&steps.thread, 60000));
  CU_ASSERT_EQUAL (steps.first, 1);
  CU_ASSERT_FALSE (sitnet_thread_wait_for (&steps.thread, 1));
  atomic_store (&steps.goes_on, 1);
  sitnet_thread_wait (&steps.thread);
  CU_ASSERT_EQUAL (steps.second, 1);
  sitnet_thread_pass (&steps.thread); /* work without a thread tells nobody */
}

/* Work that never comes past its step has done so when it is done. */
static void
waits_for_no_step (void)
{
  Meeting meeting = {.takes_interrupts = TRUE};
  SitnetThread beside;
  sitnet_thread_start (&beside, meet, &meeting);
  CU_ASSERT_FALSE (sitnet_thread_wait_for_pass (&beside, 1));
  while (atomic_load (&meeting.step) != 1)
    sched_yield ();
  atomic_store (&meeting.step, 2);
  CU_ASSERT_TRUE (sitnet_thread_wait_for_pass (&beside, 60000));
  sitnet_thread_wait (&beside);
}

static void
counts_the_processors_it_may_use (void)
{
  guint all = sitnet_thread_count_processors ();
  CU_ASSERT_TRUE (all >= 1);
  OneProcessor processor = one_processor_begin ();
  CU_ASSERT_EQUAL (sitnet_thread_count_processors (), 1);
  one_processor_end (&processor);
  CU_ASSERT_EQUAL (sitnet_thread_count_processors (), all);
}

static const TestCase cases[] = {
    {"the work runs while the caller goes on", runs_beside},
    {"the thread takes no signals", takes_no_signals},
    {"a wait for a time tells whether the work is done", waits_for_a_time},
    {"a wait for the first step of the work", waits_for_a_step},
    {"a wait for a step that is never told", waits_for_no_step},
    {"processors that it may use", counts_the_processors_it_may_use},
    {"work never begun is no work to wait for", waits_for_nothing},
};

TEST_MAIN ("beside", cases)
