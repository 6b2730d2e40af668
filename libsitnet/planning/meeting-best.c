/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The best timetable where rounds do not hold all meetings: programmes that choose, then rounds for what is chosen. */
#include "meeting-best.h"

#include "meeting-choose.h"
#include "meeting-rivals.h"
#include "meeting-rounds.h"
#include "meeting-slots.h"
#include "overfull.h"

#include <string.h>

/* What a part with more meetings than its rounds can hold may have at most, or else what was just found too much. */
static void
forbid (SitnetMeetingPlanner *self, SitnetMeetingChoice *choice, const guint8 *chosen)
{
  guint32 n = self->day->n_meetings, n_chosen = 0, n_persons = 0;
  g_autofree guint32 *ends = g_new (guint32, 2 * (gsize)n + 1), *which = g_new (guint32, (gsize)n + 1);
  g_autofree guint8 *part = g_new0 (guint8, (gsize)self->day->n_persons + 1), *set = g_new0 (guint8, (gsize)n + 1);
  SitnetEdgeList graph = sitnet_meeting_rounds_subgraph (self, chosen, ends, which);
  if (sitnet_overfull_bound (&graph, part) <= choice->n_rounds) {
    for (guint32 m = 0; m < n; m++)
      n_chosen += chosen[m] != 0;
    sitnet_meeting_choice_forbid (choice, chosen, n_chosen - 1);
    return;
  }
  for (guint32 p = 0; p < self->day->n_persons; p++)
    n_persons += part[p];
  for (guint32 m = 0; m < n; m++)
    set[m] = part[self->ends[2 * (gsize)m]] && part[self->ends[2 * (gsize)m + 1]];
  sitnet_meeting_choice_forbid (choice, set, n_persons / 2 * choice->n_rounds);
}

/* Keeps a timetable that is better than the one before. */
static void
keep (SitnetMeetingPlanner *self, SitnetMeetingPlan *plan, const guint32 *rounds)
{
  SitnetMeetingValue value = sitnet_meeting_day_value (self->day, rounds);
  if (!sitnet_meeting_value_is_better (value, plan->value, self->aim))
    return;
  plan->value = value;
  memcpy (plan->rounds, rounds, self->day->n_meetings * sizeof *rounds);
}

enum { MOST_CHOICES = 60 };

/* Chooses meetings as if rounds were nothing but a limit for each person, then looks for a timetable of them; what proves
   to have none is forbidden. The first choice with a timetable is the best there is. */
static void
choose_meetings (SitnetMeetingPlanner *self, guint32 n_rounds, SitnetMeetingPlan *plan)
{
  SitnetMeetingChoice choice;
  guint32 n = self->day->n_meetings;
  g_autofree guint8 *chosen = g_new0 (guint8, (gsize)n + 1);
  g_autofree guint32 *rounds = g_new (guint32, (gsize)n + 1);
  SitnetColouringAnswer placed = SITNET_COLOURING_IMPOSSIBLE;
  sitnet_meeting_choice_init (&choice, self->day, n_rounds, self->aim, &self->patience);
  for (guint i = 0; i < MOST_CHOICES && !self->failed && placed == SITNET_COLOURING_IMPOSSIBLE; i++) {
    SitnetMeetingChoiceAnswer answer = sitnet_meeting_choose_without_rounds (&choice, chosen);
    plan->most = MIN (plan->most, answer.most);
    if (self->failed || !answer.found)
      break;
    placed = sitnet_meeting_rounds_try (self, chosen, n_rounds, rounds);
    if (placed == SITNET_COLOURING_IMPOSSIBLE)
      forbid (self, &choice, chosen);
    else if (placed == SITNET_COLOURING_UNKNOWN && !self->is_bound)
      memset (rounds, 0xff, n * sizeof *rounds);
    if (self->failed || placed == SITNET_COLOURING_IMPOSSIBLE)
      continue;
    keep (self, plan, rounds);
    plan->proved = placed == SITNET_COLOURING_FOUND && answer.proven;
  }
  sitnet_meeting_choice_clear (&choice);
}

static gint
compare_weights (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint32 *weights = data;
  guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;
  if (weights[x] != weights[y])
    return weights[x] > weights[y] ? -1 : 1;
  return x < y ? -1 : x > y;
}

/* The dearest meetings first. (transfer full) */
static guint32 *
dup_order (const SitnetMeetingPlanner *self)
{
  guint32 n = self->day->n_meetings, *order = g_new (guint32, (gsize)n + 1);
  for (guint32 m = 0; m < n; m++)
    order[m] = m;
  if (n > 1)
    g_qsort_with_data (order, (gint)n, sizeof *order, compare_weights, (gpointer)self->day->weights);
  return order;
}

/* The dearest meetings first, each in a round that chains make free for it. */
static void
fill_rounds (SitnetMeetingPlanner *self, guint32 n_rounds, SitnetMeetingPlan *plan)
{
  guint32 n = self->day->n_meetings, most = (guint32)MIN ((guint64)self->day->n_tables * n_rounds, n);
  g_autofree guint32 *order = dup_order (self), *ends = g_new (guint32, 2 * (gsize)n + 1);
  g_autofree guint32 *colours = g_new (guint32, (gsize)n + 1), *rounds = g_new (guint32, (gsize)n + 1);
  for (guint32 i = 0; i < n; i++)
    memcpy (&ends[2 * (gsize)i], &self->ends[2 * (gsize)order[i]], 2 * sizeof *ends);
  SitnetEdgeList graph = {self->graph.n_vertices, n, ends};
  self->failed = !sitnet_edge_colouring_fill (&graph, n_rounds, most, &self->pace, colours, self->error) ||
                 !sitnet_edge_colouring_balance (&graph, n_rounds, &self->pace, colours, self->error);
  for (guint32 i = 0; i < n; i++)
    rounds[order[i]] = colours[i] == SITNET_NO_COLOUR ? SITNET_NO_ROUND : colours[i];
  if (!self->failed)
    keep (self, plan, rounds);
}

/* From the best so far, with all meetings that have no place yet. */
static void
search_more (SitnetMeetingPlanner *self, guint32 n_rounds, SitnetMeetingPlan *plan)
{
  g_autofree guint32 *rounds = g_memdup2 (plan->rounds, (self->day->n_meetings + (gsize)1) * sizeof *plan->rounds);
  if (!sitnet_meeting_slots_search (self->day, n_rounds, NULL, self->aim, &self->pace, rounds, self->error))
    self->failed = TRUE;
  else
    keep (self, plan, rounds);
}

static void
choose_with_rounds (SitnetMeetingPlanner *self, guint32 n_rounds, SitnetMeetingPlan *plan)
{
  SitnetMeetingChoice choice;
  g_autofree guint32 *rounds = g_new (guint32, (gsize)self->day->n_meetings + 1);
  sitnet_meeting_choice_init (&choice, self->day, n_rounds, self->aim, &self->patience);
  g_autofree guint8 *all = g_malloc ((gsize)self->day->n_meetings + 1);
  memset (all, 1, self->day->n_meetings);
  if (self->aim == SITNET_AIM_MEETINGS) /* then a search that holds so many may end */
    sitnet_meeting_choice_forbid (&choice, all, (guint32)MIN (plan->most, self->day->n_meetings));
  SitnetMeetingChoiceAnswer answer = sitnet_meeting_choose_with_rounds (&choice, rounds);
  sitnet_meeting_choice_clear (&choice);
  plan->most = MIN (plan->most, answer.most);
  if (self->failed || !answer.found)
    return;
  keep (self, plan, rounds);
  plan->proved = answer.proven;
}

/* Without any solver: no more than tables hold, and than each person has rounds, the dearest of each. */
static guint64
simple_bound (const SitnetMeetingPlanner *self, guint32 n_rounds)
{
  const SitnetMeetingDay *day = self->day;
  gboolean of_sum = self->aim == SITNET_AIM_PRIORITIES;
  guint64 by_tables = 0, by_persons = 0, most = (guint64)MIN (day->n_tables, day->n_persons / 2) * n_rounds;
  g_autofree guint32 *held = g_new0 (guint32, (gsize)day->n_persons + 1), *order = dup_order (self);
  for (guint32 i = 0; i < day->n_meetings; i++) {
    guint64 worth = of_sum ? day->weights[order[i]] : 1;
    by_tables += i < most ? worth : 0;
    for (guint side = 0; side < 2; side++)
      by_persons += held[self->ends[2 * (gsize)order[i] + side]]++ < n_rounds ? worth : 0;
  }
  return MIN (by_tables, by_persons / 2);
}

void
sitnet_meeting_best_find (SitnetMeetingPlanner *self, guint32 n_rounds, SitnetMeetingPlan *plan)
{
  memset (plan->rounds, 0xff, self->day->n_meetings * sizeof *plan->rounds);
  plan->value = sitnet_meeting_day_value (self->day, plan->rounds);
  plan->most = simple_bound (self, n_rounds);
  plan->least = 0;
  choose_meetings (self, n_rounds, plan);
  if (!plan->proved && !self->failed && !self->is_bound)
    fill_rounds (self, n_rounds, plan);
  if (!plan->proved && !self->failed)
    search_more (self, n_rounds, plan);
  if (!plan->proved && !self->failed)
    choose_with_rounds (self, n_rounds, plan);
}

static SitnetMeetingValue
value_of_choice (const SitnetMeetingPlanner *self, const guint8 *chosen)
{
  g_autofree guint32 *rounds = g_new (guint32, (gsize)self->day->n_meetings + 1);
  for (guint32 m = 0; m < self->day->n_meetings; m++)
    rounds[m] = chosen[m] ? 0 : SITNET_NO_ROUND;
  return sitnet_meeting_day_value (self->day, rounds);
}

/* Whether a programme says that so many rounds hold nothing as good as this. */
static gboolean
are_too_few (SitnetMeetingPlanner *self, guint32 n_rounds, SitnetMeetingValue value)
{
  SitnetMeetingChoice choice;
  g_autofree guint8 *chosen = g_new0 (guint8, (gsize)self->day->n_meetings + 1);
  sitnet_meeting_choice_init (&choice, self->day, n_rounds, self->aim, &self->patience);
  SitnetMeetingChoiceAnswer answer = sitnet_meeting_choose_without_rounds (&choice, chosen);
  sitnet_meeting_choice_clear (&choice);
  if (answer.most < (self->aim == SITNET_AIM_PRIORITIES ? value.sum : value.n))
    return TRUE;
  return answer.found && answer.proven &&
         sitnet_meeting_value_is_better (value, value_of_choice (self, chosen), self->aim);
}

/* The same meetings in so many rounds, or others that are as good. */
static gboolean
find_as_good (SitnetMeetingPlanner *self, guint32 n_rounds, SitnetMeetingPlan *plan)
{
  gsize n = self->day->n_meetings;
  g_autofree guint8 *held = g_new (guint8, n + 1);
  g_autofree guint32 *rounds = g_new (guint32, n + 1);
  for (guint32 m = 0; m < n; m++)
    held[m] = plan->rounds[m] != SITNET_NO_ROUND;
  gboolean is_found = sitnet_meeting_rivals_find (self->day, n_rounds, held, NULL, NULL) == 0 &&
                      sitnet_meeting_rounds_try (self, held, n_rounds, rounds) == SITNET_COLOURING_FOUND;
  if (!is_found && !self->failed && plan->best) {
    SitnetMeetingPlan other = {.rounds = rounds, .most = G_MAXUINT64};
    memset (rounds, 0xff, n * sizeof *rounds);
    other.value = sitnet_meeting_day_value (self->day, rounds);
    choose_meetings (self, n_rounds, &other);
    is_found = !sitnet_meeting_value_is_better (plan->value, other.value, self->aim);
  }
  if (is_found)
    memcpy (plan->rounds, rounds, n * sizeof *rounds);
  return is_found;
}

/* No fewer rounds hold anything as good, as far as programmes say. */
static guint32
bound_rounds (SitnetMeetingPlanner *self, guint32 most, SitnetMeetingValue value)
{
  guint32 least = MIN (1, most), high = most;
  while (least < high && self->patience.go_on (self->patience.data)) {
    guint32 middle = least + (high - least) / 2;
    if (are_too_few (self, middle, value))
      least = middle + 1;
    else
      high = middle;
  }
  return least;
}

void
sitnet_meeting_best_shorten (SitnetMeetingPlanner *self, guint32 n_rounds, SitnetMeetingPlan *plan)
{
  guint32 low, high = n_rounds;
  plan->least = bound_rounds (self, n_rounds, plan->value);
  low = plan->least - MIN (1, plan->least); /* too few */
  for (guint32 step = 1; high == n_rounds && low + step < n_rounds && !self->failed; step *= 2)
    if (find_as_good (self, low + step, plan))
      high = low + step;
    else
      low += step;
  while (high - low > 1 && self->patience.go_on (self->patience.data)) {
    guint32 middle = low + (high - low) / 2;
    if (find_as_good (self, middle, plan))
      high = middle;
    else
      low = middle;
  }
}
