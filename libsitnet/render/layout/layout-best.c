/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Several searches with other random numbers, on all processors; the best of them is taken. */
#include "layout-private.h"

#include "error-private.h"
#include "thread.h"

#include <sitnet/error.h>

#define MOST_THREADS 16

/* Milliseconds between two questions to the caller whether to go on, once the other threads alone are at work. */
#define PAUSE 20

#define WHOLE 1000

/* Sectors whose actors are this close (of the mean distance of any two, in thousandths) are close enough. */
#define CLOSE 550

/* For each part of it that they are further apart, a map counts so many parts more. */
#define TORN_WEIGHT 2

/* The first places, which all searches share, count as this much of each. */
#define START_SHARE 50

typedef struct {
  const SitnetLayoutBox *boxes;
  guint n_boxes;
  const SitnetLayoutLine *lines;
  guint n_lines;
  const SitnetLayoutOptions *options;
  const LayoutPage *first; /* where all searches begin */
  guint n_starts;
  gint next;       /* atomic: the first start that nobody has begun */
  gint is_stopped; /* atomic */
  gint *done;      /* atomic, of each start, in thousandths */
  LayoutPage **pages;
  GError **errors;
} Contest;

typedef struct {
  Contest *contest;
  guint start;
  gboolean is_caller;
} Runner;

static gboolean
ask_caller (Contest *self)
{
  gint64 done = 0;
  for (guint i = 0; i < self->n_starts; i++)
    done += g_atomic_int_get (&self->done[i]);
  const SitnetLayoutOptions *options = self->options;
  double share = (double)done / WHOLE / self->n_starts;
  if (options->progress != NULL && !options->progress (share, options->progress_data))
    g_atomic_int_set (&self->is_stopped, TRUE);
  return !g_atomic_int_get (&self->is_stopped);
}

/* The caller's function is called in the caller's thread alone. */
static gboolean
watch (double done, gpointer data)
{
  Runner *runner = data;
  Contest *contest = runner->contest;
  g_atomic_int_set (&contest->done[runner->start], MAX ((gint)(done * WHOLE), START_SHARE));
  return runner->is_caller ? ask_caller (contest) : !g_atomic_int_get (&contest->is_stopped);
}

static void
run_starts (Contest *self, gboolean is_caller)
{
  while (!g_atomic_int_get (&self->is_stopped)) {
    guint start = (guint)g_atomic_int_add (&self->next, 1);
    if (start >= self->n_starts)
      return;
    Runner runner = {self, start, is_caller};
    SitnetLayoutOptions options = *self->options;
    options.seed += start;
    options.progress = watch;
    options.progress_data = &runner;
    self->pages[start] = sitnet_layout_page_new (self->boxes, self->n_boxes, self->lines, self->n_lines, &options);
    for (guint i = 0; i < self->n_boxes; i++)
      sitnet_layout_page_put (self->pages[start], i, self->first->boxes.x[i], self->first->boxes.y[i]);
    if (!sitnet_layout_arrange (self->pages[start], options.trials, &self->errors[start]))
      g_atomic_int_set (&self->is_stopped, TRUE);
    g_atomic_int_set (&self->done[start], WHOLE);
  }
}

static void
help (gpointer data)
{
  run_starts (data, FALSE);
}

static void
run_all (Contest *self)
{
  guint n_helpers = MIN (MIN (sitnet_thread_count_processors (), self->n_starts), MOST_THREADS) - 1;
  SitnetThread threads[MOST_THREADS] = {0};
  for (guint i = 0; i < n_helpers; i++)
    sitnet_thread_start (&threads[i], help, self);
  run_starts (self, TRUE);
  for (guint i = 0; i < n_helpers; i++) {
    while (!sitnet_thread_wait_for (&threads[i], PAUSE))
      (void)ask_caller (self);
    sitnet_thread_wait (&threads[i]);
  }
}

/* What ended the contest: a start that found no room comes before the news that others were stopped for it. */
static void
report (Contest *self, GError **error)
{
  GError **first = NULL;
  for (guint i = 0; i < self->n_starts; i++) {
    if (self->errors[i] == NULL)
      continue;
    if (first == NULL || g_error_matches (self->errors[i], SITNET_ERROR, SITNET_ERROR_LIMIT))
      first = &self->errors[i];
  }
  if (first != NULL)
    g_propagate_error (error, g_steal_pointer (first));
  else
    sitnet_error_set_literal (error, SITNET_ERROR_CANCELLED, "The map was stopped before it was done");
}

/**
 * sitnet_layout_page_scatter:
 * @self: a page with all its boxes
 *
 * Returns: the mean distance of two actors of one sector over that of any two, in thousandths; 0 where no two are of one
 */
gint64
sitnet_layout_page_scatter (const LayoutPage *self)
{
  const LayoutBoxes *boxes = &self->boxes;
  gint64 within = 0, all = 0, n_within = 0, n_all = 0;
  for (guint i = 0; i < boxes->n; i++) {
    for (guint j = 0; j < i && !self->given[i].is_title; j++) {
      if (self->given[j].is_title)
        continue;
      gint64 distance = MAX (ABS (boxes->x[i] - boxes->x[j]), ABS (boxes->y[i] - boxes->y[j]));
      gint64 are_within = boxes->sector[i] >= 0 && boxes->sector[i] == boxes->sector[j];
      all += distance;
      within += are_within * distance;
      n_within += are_within;
      n_all++;
    }
  }
  return n_within > 0 ? WHOLE * (within / n_within) / MAX (all / n_all, 1) : 0;
}

/* What counts against a finished map: what a reader meets, and the more of it, the more the sectors are torn apart. */
gint64
sitnet_layout_page_judge (const LayoutPage *self)
{
  gint64 beyond = MAX (0, sitnet_layout_page_scatter (self) - CLOSE);
  return sitnet_layout_page_total (self) / CLOSE * (CLOSE + TORN_WEIGHT * beyond);
}

static LayoutPage *
take_best (Contest *self)
{
  guint best = 0;
  gint64 least = G_MAXINT64;
  for (guint i = 0; i < self->n_starts; i++) {
    gint64 cost = sitnet_layout_page_judge (self->pages[i]);
    if (cost < least) {
      least = cost;
      best = i;
    }
  }
  return g_steal_pointer (&self->pages[best]);
}

/* The same on any number of processors: each start has random numbers of its own, and of equals the first is taken. */
LayoutPage *
sitnet_layout_best (const SitnetLayoutBox *boxes, guint n_boxes, const SitnetLayoutLine *lines, guint n_lines,
                    const SitnetLayoutOptions *options, GError **error)
{
  g_autoptr (LayoutPage) first = sitnet_layout_page_new (boxes, n_boxes, lines, n_lines, options);
  first->taste = sitnet_layout_first_taste (first);
  if (!sitnet_layout_start (first, error))
    return NULL;
  Contest self = {
      .boxes = boxes, .n_boxes = n_boxes, .lines = lines, .n_lines = n_lines, .options = options, .first = first};
  self.n_starts = MAX (options->starts, 1);
  self.done = g_new0 (gint, self.n_starts);
  self.pages = g_new0 (LayoutPage *, self.n_starts);
  self.errors = g_new0 (GError *, self.n_starts);
  for (guint i = 0; i < self.n_starts; i++)
    self.done[i] = START_SHARE;
  run_all (&self);
  LayoutPage *best = NULL;
  if (self.is_stopped)
    report (&self, error);
  else
    best = take_best (&self);
  for (guint i = 0; i < self.n_starts; i++) {
    sitnet_layout_page_free (self.pages[i]);
    g_clear_error (&self.errors[i]);
  }
  g_free (self.done);
  g_free (self.pages);
  g_free (self.errors);
  return best;
}
