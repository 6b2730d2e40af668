/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Plans a meeting day: bounds first, then colourings or searches that reach them, then programmes that prove or choose. */
#include "meeting-plan.h"

#include "edge-colouring.h"
#include "meeting-choice.h"
#include "meeting-slots.h"
#include "overfull.h"

#include <string.h>

#define NONE G_MAXUINT32
#define PLANNING 0.5 /* how far a question has come that plans */

typedef struct {
  const SitnetMeetingDay *day;
  SitnetMeetingAim aim;
  gboolean is_exact;       /* the programmes over rounds ask for nothing that a timetable need not keep */
  gboolean is_bound;       /* somebody is away, or a table has several owners: rounds are not alike */
  guint32 most_at_a_table; /* meetings that need one table of several owners */
  guint32 *ends;           /* persons */
  SitnetEdgeList graph;
  SitnetPace pace;
  const SitnetProgress *progress;
  GError **error;
  gboolean failed;
  SitnetPatience patience;
} Planner;

static gboolean
go_on (gpointer data)
{
  Planner *self = data;
  self->failed = self->failed || !sitnet_progress_report (self->progress, PLANNING, self->error);
  return !self->failed;
}

static void
planner_init (Planner *self, const SitnetMeetingDay *day, SitnetMeetingAim aim, const SitnetProgress *progress,
              GError **error)
{
  *self = (Planner){.day = day, .aim = aim, .progress = progress, .error = error};
  g_autofree guint32 *tables = sitnet_meeting_day_bound_tables (day);
  self->is_exact = !sitnet_meeting_day_has_choice_of_tables (day);
  self->is_bound = day->away != NULL || tables != NULL;
  self->most_at_a_table = sitnet_meeting_day_most_at_a_table (day);
  self->ends = g_new (guint32, 2 * (gsize)day->n_meetings + 1);
  self->graph = sitnet_meeting_day_persons (day, self->ends);
  self->pace = (SitnetPace){.progress = progress, .fraction = PLANNING};
  self->patience = (SitnetPatience){go_on, self};
}

/* Rounds for all meetings of a part of the graph, where rounds are alike. */
static SitnetColouringAnswer
colour (Planner *self, const SitnetEdgeList *graph, guint32 n_rounds, guint32 *colours)
{
  SitnetColouringAnswer answer = sitnet_edge_colouring_find (graph, n_rounds, &self->pace, colours, self->error);
  if (answer == SITNET_COLOURING_FOUND &&
      !sitnet_edge_colouring_balance (graph, n_rounds, &self->pace, colours, self->error))
    answer = SITNET_COLOURING_FAILED;
  self->failed = self->failed || answer == SITNET_COLOURING_FAILED;
  return answer;
}

static gboolean
all_held (const Planner *self, const guint8 *wanted, const guint32 *rounds)
{
  for (guint32 m = 0; m < self->day->n_meetings; m++)
    if (rounds[m] == SITNET_NO_ROUND && (wanted == NULL || wanted[m]))
      return FALSE;
  return TRUE;
}

/* Only those flagged, without the others; `which` gets their numbers. */
static SitnetEdgeList
subgraph (const Planner *self, const guint8 *wanted, guint32 *ends, guint32 *which)
{
  SitnetEdgeList part = {self->graph.n_vertices, 0, ends};
  for (guint32 m = 0; m < self->day->n_meetings; m++) {
    if (wanted != NULL && !wanted[m])
      continue;
    ends[2 * (gsize)part.n_edges] = self->ends[2 * (gsize)m];
    ends[2 * (gsize)part.n_edges + 1] = self->ends[2 * (gsize)m + 1];
    which[part.n_edges++] = m;
  }
  return part;
}

static SitnetColouringAnswer
colour_wanted (Planner *self, const guint8 *wanted, guint32 n_rounds, guint32 *rounds)
{
  guint32 n = self->day->n_meetings;
  g_autofree guint32 *ends = g_new (guint32, 2 * (gsize)n + 1), *which = g_new (guint32, (gsize)n + 1);
  g_autofree guint32 *colours = g_new (guint32, (gsize)n + 1);
  SitnetEdgeList part = subgraph (self, wanted, ends, which);
  memset (rounds, 0xff, n * sizeof *rounds);
  if ((guint64)part.n_edges > (guint64)self->day->n_tables * n_rounds)
    return SITNET_COLOURING_IMPOSSIBLE;
  SitnetColouringAnswer answer = colour (self, &part, n_rounds, colours);
  for (guint32 i = 0; answer == SITNET_COLOURING_FOUND && i < part.n_edges; i++)
    rounds[which[i]] = colours[i];
  return answer;
}

/* Whether so many rounds hold all that is wanted, and which. */
static SitnetColouringAnswer
try_rounds (Planner *self, const guint8 *wanted, guint32 n_rounds, guint32 *rounds)
{
  if (!self->is_bound)
    return colour_wanted (self, wanted, n_rounds, rounds);
  memset (rounds, 0xff, self->day->n_meetings * sizeof *rounds);
  if (!sitnet_meeting_slots_search (self->day, n_rounds, wanted, SITNET_AIM_MEETINGS, &self->pace, rounds,
                                    self->error)) {
    self->failed = TRUE;
    return SITNET_COLOURING_FAILED;
  }
  return all_held (self, wanted, rounds) ? SITNET_COLOURING_FOUND : SITNET_COLOURING_UNKNOWN;
}

/* A programme over meetings and rounds, where a search found no place for all. */
static SitnetColouringAnswer
try_programme (Planner *self, guint32 n_rounds, guint32 *rounds)
{
  SitnetMeetingChoice choice;
  sitnet_meeting_choice_init (&choice, self->day, n_rounds, SITNET_AIM_MEETINGS, &self->patience);
  SitnetMeetingChoiceAnswer answer = sitnet_meeting_choice_with_rounds (&choice, rounds);
  sitnet_meeting_choice_clear (&choice);
  if (self->failed)
    return SITNET_COLOURING_FAILED;
  if (answer.found && all_held (self, NULL, rounds))
    return SITNET_COLOURING_FOUND;
  return answer.most < self->day->n_meetings ? SITNET_COLOURING_IMPOSSIBLE : SITNET_COLOURING_UNKNOWN;
}

/* No fewer rounds can hold all: by who has most meetings, by the densest part, by tables and who shares them, by who is
   away. G_MAXUINT32 when no number of rounds up to `most` can. */
static guint32
bound_rounds (Planner *self, guint32 most)
{
  guint32 least = sitnet_edge_list_largest_degree (&self->graph), n = self->day->n_meetings;
  least = MAX (least, sitnet_overfull_bound (&self->graph, NULL));
  if (self->is_exact)
    least = MAX (least, self->most_at_a_table);
  if (self->day->n_tables != G_MAXUINT32)
    least = MAX (least, (guint32)(((guint64)n + self->day->n_tables - 1) / self->day->n_tables));
  if (least > most || !self->is_bound)
    return least > most ? NONE : least;
  guint32 high = most;
  if (!sitnet_meeting_day_may_hold_all (self->day, most))
    return NONE;
  while (least < high && go_on (self)) {
    guint32 middle = least + (high - least) / 2;
    if (sitnet_meeting_day_may_hold_all (self->day, middle))
      high = middle;
    else
      least = middle + 1;
  }
  return least;
}

/* The fewest rounds from the bound on, at most `most`. FALSE when none of them held all, or on failure. */
static gboolean
find_fewest (Planner *self, guint32 most, SitnetMeetingPlan *plan)
{
  guint32 n_rounds = bound_rounds (self, most);
  plan->least = n_rounds;
  for (; !self->failed && n_rounds <= most; n_rounds++) {
    SitnetColouringAnswer answer = try_rounds (self, NULL, n_rounds, plan->rounds);
    if (answer == SITNET_COLOURING_UNKNOWN && self->is_bound && self->is_exact && n_rounds == plan->least)
      answer = try_programme (self, n_rounds, plan->rounds);
    if (answer == SITNET_COLOURING_FOUND)
      return TRUE;
    if (answer == SITNET_COLOURING_IMPOSSIBLE && n_rounds == plan->least)
      plan->least++;
  }
  return FALSE;
}

/* What a part with more meetings than its rounds can hold may have at most, or else what was just found too much. */
static void
forbid (Planner *self, SitnetMeetingChoice *choice, const guint8 *chosen)
{
  guint32 n = self->day->n_meetings, n_chosen = 0, n_persons = 0;
  g_autofree guint32 *ends = g_new (guint32, 2 * (gsize)n + 1), *which = g_new (guint32, (gsize)n + 1);
  g_autofree guint8 *part = g_new0 (guint8, (gsize)self->day->n_persons + 1), *set = g_new0 (guint8, (gsize)n + 1);
  SitnetEdgeList graph = subgraph (self, chosen, ends, which);
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
keep (Planner *self, SitnetMeetingPlan *plan, const guint32 *rounds)
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
choose_meetings (Planner *self, guint32 n_rounds, SitnetMeetingPlan *plan)
{
  SitnetMeetingChoice choice;
  guint32 n = self->day->n_meetings;
  g_autofree guint8 *chosen = g_new0 (guint8, (gsize)n + 1);
  g_autofree guint32 *rounds = g_new (guint32, (gsize)n + 1);
  SitnetColouringAnswer placed = SITNET_COLOURING_IMPOSSIBLE;
  sitnet_meeting_choice_init (&choice, self->day, n_rounds, self->aim, &self->patience);
  for (guint i = 0; i < MOST_CHOICES && !self->failed && placed == SITNET_COLOURING_IMPOSSIBLE; i++) {
    SitnetMeetingChoiceAnswer answer = sitnet_meeting_choice_without_rounds (&choice, chosen);
    plan->most = MIN (plan->most, answer.most);
    if (self->failed || !answer.found)
      break;
    placed = try_rounds (self, chosen, n_rounds, rounds);
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
dup_order (const Planner *self)
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
fill_rounds (Planner *self, guint32 n_rounds, SitnetMeetingPlan *plan)
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
search_more (Planner *self, guint32 n_rounds, SitnetMeetingPlan *plan)
{
  g_autofree guint32 *rounds = g_memdup2 (plan->rounds, (self->day->n_meetings + (gsize)1) * sizeof *plan->rounds);
  if (!sitnet_meeting_slots_search (self->day, n_rounds, NULL, self->aim, &self->pace, rounds, self->error))
    self->failed = TRUE;
  else
    keep (self, plan, rounds);
}

static void
choose_with_rounds (Planner *self, guint32 n_rounds, SitnetMeetingPlan *plan)
{
  SitnetMeetingChoice choice;
  g_autofree guint32 *rounds = g_new (guint32, (gsize)self->day->n_meetings + 1);
  sitnet_meeting_choice_init (&choice, self->day, n_rounds, self->aim, &self->patience);
  SitnetMeetingChoiceAnswer answer = sitnet_meeting_choice_with_rounds (&choice, rounds);
  sitnet_meeting_choice_clear (&choice);
  plan->most = MIN (plan->most, answer.most);
  if (self->failed || !answer.found)
    return;
  keep (self, plan, rounds);
  plan->proved = answer.proven;
}

/* Without any solver: no more than tables hold, and than each person has rounds, the dearest of each. */
static guint64
simple_bound (const Planner *self, guint32 n_rounds)
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

static void
find_best (Planner *self, guint32 n_rounds, SitnetMeetingPlan *plan)
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
  if (!plan->proved && !self->failed && self->is_exact)
    choose_with_rounds (self, n_rounds, plan);
}

/* The meetings that were chosen, in as few rounds as they are found to fit into. */
static void
shrink (Planner *self, guint32 most, SitnetMeetingPlan *plan)
{
  guint32 n = self->day->n_meetings;
  g_autofree guint8 *held = g_new0 (guint8, (gsize)n + 1);
  g_autofree guint32 *ends = g_new (guint32, 2 * (gsize)n + 1), *which = g_new (guint32, (gsize)n + 1);
  g_autofree guint32 *rounds = g_new (guint32, (gsize)n + 1);
  for (guint32 m = 0; m < n; m++)
    held[m] = plan->rounds[m] != SITNET_NO_ROUND;
  SitnetEdgeList part = subgraph (self, held, ends, which);
  guint32 tables = MAX (self->day->n_tables, 1), by_tables = part.n_edges / tables + (part.n_edges % tables > 0);
  for (guint32 r = MAX (sitnet_edge_list_largest_degree (&part), by_tables); r < most && go_on (self); r++)
    if (try_rounds (self, held, r, rounds) == SITNET_COLOURING_FOUND) {
      memcpy (plan->rounds, rounds, n * sizeof *rounds);
      return;
    }
}

static void
count_rounds (const Planner *self, SitnetMeetingPlan *plan)
{
  plan->n_rounds = 0;
  for (guint32 m = 0; m < self->day->n_meetings; m++)
    if (plan->rounds[m] != SITNET_NO_ROUND)
      plan->n_rounds = MAX (plan->n_rounds, plan->rounds[m] + 1);
  plan->value = sitnet_meeting_day_value (self->day, plan->rounds);
}

/* No more rounds hold more: in all that follow the known ones the same actors are there, and a meeting finds one free
   where neither of the two, nor a table that it needs, nor all tables are taken by other meetings. */
static guint32
enough_rounds (const Planner *self)
{
  guint64 n = self->day->n_meetings, by_tables = self->day->n_tables == 0 ? 0 : n / self->day->n_tables;
  guint64 degree = sitnet_edge_list_largest_degree (&self->graph);
  return (guint32)MIN ((guint64)self->day->n_known + 2 * degree + self->most_at_a_table + by_tables + 2,
                       G_MAXUINT32 - 1);
}

SitnetMeetingPlan *
sitnet_meeting_plan_find (const SitnetMeetingDay *day, guint32 n_rounds, SitnetMeetingAim aim,
                          const SitnetProgress *progress, GError **error)
{
  Planner self;
  g_autoptr (SitnetMeetingPlan) plan = g_new0 (SitnetMeetingPlan, 1);
  plan->rounds = g_new (guint32, (gsize)day->n_meetings + 1);
  planner_init (&self, day, aim, progress, error);
  guint32 most = n_rounds > 0 ? n_rounds : enough_rounds (&self);
  if (find_fewest (&self, most, plan)) {
    count_rounds (&self, plan);
    plan->most = aim == SITNET_AIM_PRIORITIES ? plan->value.sum : plan->value.n;
    plan->proved = n_rounds > 0 || plan->n_rounds <= plan->least;
  } else if (!self.failed) {
    guint32 least = plan->least;
    find_best (&self, most, plan);
    if (n_rounds == 0)
      shrink (&self, most, plan);
    count_rounds (&self, plan);
    plan->proved = plan->proved && n_rounds > 0;
    plan->least = plan->value.n == day->n_meetings ? least : 0;
  }
  g_free (self.ends);
  return self.failed ? NULL : g_steal_pointer (&plan);
}

void
sitnet_meeting_plan_free (SitnetMeetingPlan *self)
{
  if (self == NULL)
    return;
  g_free (self->rounds);
  g_free (self);
}
