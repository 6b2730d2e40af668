/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A bar on the terminal for what takes longer than a second, and a clean stop at Ctrl-C. */
#include "progress.h"

#include "message.h"
#include "width.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define LONGEST_BAR 30
#define SHORTEST_BAR 8
/* What is known to fit on a terminal that does not tell its width. */
#define NARROW_TERMINAL 40
/* Room for the number behind the bar. */
#define NUMBER_WIDTH 6
#define PAUSE_MICROSECONDS (100 * 1000)
/* Back to the start of the line, and clear it (ECMA-48). */
#define CLEAR "\r\033[K"

/* A signal handler reaches nothing but statics; the bar's thread reads the same ones. */
static atomic_int work_at_hand = WORK_NONE;
static atomic_int interrupts;
static atomic_int thousandths;                           /* done of the work at hand; −1 when nobody knows */
static atomic_uint n_together;                           /* works at once; 0 when one comes after the other */
static atomic_uint n_done;                               /* of these */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER; /* guards the three below and the terminal's line */
static const char *name_at_hand;
static gint64 started;
static gboolean is_drawn;
static gboolean is_plain; /* lines without escape sequences */
static int tenths_told;   /* of the work at hand, on a plain terminal; −1 when nothing is */
static SitnetLanguage bar_language;
static GCancellable *cancellable; /* of every call, for the whole run */

/* A question, a drawing or the writing of a data set stops when it next looks, another file is first finished; anything
 * else leaves nothing behind. */
static void
handle_interrupt (int number)
{
  int work = atomic_load (&work_at_hand);
  gboolean is_polite = work != WORK_NONE && work != WORK_READING;
  if (atomic_fetch_add (&interrupts, 1) == 0 && is_polite)
    return;
  gssize ignored = !is_plain && isatty (STDERR_FILENO) ? write (STDERR_FILENO, CLEAR, sizeof CLEAR - 1) : 0;
  (void)ignored;
  _exit (STATUS_INTERRUPTED);
}

static const char *
work_name (Work work)
{
  switch (work) {
  case WORK_READING:
    return sitnet_translate (bar_language, "reading");
  case WORK_DRAWING:
    return sitnet_translate (bar_language, "drawing");
  case WORK_WRITING:
    return sitnet_translate (bar_language, "writing");
  default:
    return sitnet_translate (bar_language, "computing");
  }
}

static gsize
terminal_width (void)
{
  struct winsize size;
  if (ioctl (STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return NARROW_TERMINAL;
  return size.ws_col;
}

/* What is done, with its name: a path may be long and hold anything. */
static void
append_work (GString *line, gsize width)
{
  g_autoptr (GString) name = g_string_new (NULL);
  text_append_clean (name, name_at_hand != NULL ? name_at_hand : "");
  g_string_append_printf (line, "%s ", work_name ((Work)atomic_load (&work_at_hand)));
  gsize used = text_width (line->str);
  text_append_cut (line, name->str, width > used ? width - used : 0);
}

/* Where nobody knows how much is left, a block wanders. */
static void
append_bar (GString *line, int length, gint64 elapsed)
{
  int done = atomic_load (&thousandths);
  int wander = (int)(elapsed / PAUSE_MICROSECONDS % length);
  for (int i = 0; i < length; i++) {
    gboolean is_full = done >= 0 ? i < done * length / 1000 : (i - wander + length) % length < 4;
    g_string_append (line, is_full ? "█" : "░");
  }
  if (done >= 0)
    g_string_append_printf (line, " %d %%", done / 10);
}

/* One line, never as wide as the terminal, so that it is not wrapped and the next one lies over it. */
static void
draw_bar (gint64 elapsed)
{
  gsize room = MAX (terminal_width (), SHORTEST_BAR + NUMBER_WIDTH + 3) - 1 - NUMBER_WIDTH;
  g_autoptr (GString) line = g_string_new (NULL);
  append_work (line, room - SHORTEST_BAR - 1);
  gsize used = text_width (line->str) + 1;
  g_string_append_c (line, ' ');
  append_bar (line, (int)MIN (room > used ? room - used : 1, LONGEST_BAR), elapsed);
  fprintf (stderr, CLEAR "%s", line->str);
  fflush (stderr);
  is_drawn = TRUE;
}

/* Where escape sequences are not understood or not wanted: a line for each tenth. */
static void
tell_plainly (void)
{
  int done = atomic_load (&thousandths), tenths = MAX (done, 0) / 100;
  if (tenths <= tenths_told)
    return;
  tenths_told = tenths;
  g_autoptr (GString) line = g_string_new (NULL);
  append_work (line, MAX (terminal_width (), NUMBER_WIDTH + 2) - 1 - NUMBER_WIDTH);
  if (done >= 0)
    g_string_append_printf (line, " %d %%", done / 10);
  fprintf (stderr, "%s\n", line->str);
  fflush (stderr);
}

static void *
watch (void *nothing)
{
  for (;;) {
    g_usleep (PAUSE_MICROSECONDS);
    pthread_mutex_lock (&lock);
    gint64 elapsed = g_get_monotonic_time () - started;
    if (atomic_load (&work_at_hand) != WORK_NONE && elapsed > G_USEC_PER_SEC) {
      if (is_plain)
        tell_plainly ();
      else
        draw_bar (elapsed);
    }
    pthread_mutex_unlock (&lock);
  }
  return NULL;
}

/* https://no-color.org: set and not empty. */
static gboolean
wants_plain (void)
{
  const char *terminal = g_getenv ("TERM"), *no_color = g_getenv ("NO_COLOR");
  return terminal == NULL || *terminal == '\0' || strcmp (terminal, "dumb") == 0 ||
         (no_color != NULL && *no_color != '\0');
}

static void
start_watching (void)
{
  pthread_t thread;
  sigset_t all, before;
  sigfillset (&all);
  pthread_sigmask (SIG_SETMASK, &all, &before); /* signals go to the thread that works */
  if (pthread_create (&thread, NULL, watch, NULL) == 0)
    pthread_detach (thread);
  pthread_sigmask (SIG_SETMASK, &before, NULL);
}

void
progress_start (SitnetLanguage language)
{
  bar_language = language;
  cancellable = g_cancellable_new ();
  is_plain = wants_plain ();
  struct sigaction action = {.sa_handler = handle_interrupt, .sa_flags = SA_RESTART}, before;
  sigemptyset (&action.sa_mask);
  if (sigaction (SIGINT, NULL, &before) == 0 && before.sa_handler != SIG_IGN) /* a shell's background job */
    sigaction (SIGINT, &action, NULL);
  if (isatty (STDERR_FILENO))
    start_watching ();
}

static void
set_work (Work work, const char *what)
{
  pthread_mutex_lock (&lock);
  if (is_drawn) {
    fputs (CLEAR, stderr);
    fflush (stderr);
  }
  is_drawn = FALSE;
  tenths_told = -1;
  name_at_hand = what;
  started = g_get_monotonic_time ();
  atomic_store (&thousandths, -1);
  atomic_store (&work_at_hand, (int)work);
  pthread_mutex_unlock (&lock);
}

void
progress_enter (Work work, const char *what)
{
  if (atomic_load (&n_together) == 0)
    set_work (work, what);
}

void
progress_leave (void)
{
  if (atomic_load (&n_together) == 0)
    set_work (WORK_NONE, "");
}

void
progress_enter_many (Work work, const char *what, guint n_works)
{
  set_work (work, what);
  atomic_store (&n_done, 0);
  atomic_store (&n_together, n_works);
}

void
progress_done_one (void)
{
  guint done = atomic_fetch_add (&n_done, 1) + 1;
  atomic_store (&thousandths, (int)(done * 1000 / atomic_load (&n_together)));
}

void
progress_leave_many (void)
{
  atomic_store (&n_together, 0);
  set_work (WORK_NONE, "");
}

/* A signal handler may not cancel anything itself. */
void
progress_tell (double fraction, gpointer data)
{
  if (atomic_load (&n_together) == 0)
    atomic_store (&thousandths, (int)(CLAMP (fraction, 0, 1) * 1000));
  if (progress_was_interrupted ())
    g_cancellable_cancel (cancellable);
}

GCancellable *
progress_cancellable (void)
{
  return cancellable;
}

SitnetOptions *
progress_options (SitnetLanguage language)
{
  SitnetOptions *options = sitnet_options_new ();
  sitnet_options_set_language (options, language);
  sitnet_options_set_cancellable (options, cancellable);
  sitnet_options_set_progress (options, progress_tell, NULL, NULL);
  return options;
}

SitnetArguments *
progress_arguments (SitnetLanguage language)
{
  SitnetArguments *arguments = sitnet_arguments_new ();
  sitnet_arguments_set_language (arguments, language);
  sitnet_arguments_set_cancellable (arguments, cancellable);
  sitnet_arguments_set_progress (arguments, progress_tell, NULL, NULL);
  return arguments;
}

gboolean
progress_was_interrupted (void)
{
  return atomic_load (&interrupts) > 0;
}
