/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rounds for meetings that are all to be held: colourings where rounds are alike, a search where they are not. */
#include "meeting-rounds.h"

#include "meeting-choose.h"
#include "meeting-rivals.h"
#include "meeting-slots.h"
#include "overfull.h"

#include <string.h>

#define NONE G_MAXUINT32

/* Rounds for all meetings of a part of the graph, where rounds are alike. */
static SitnetColouringAnswer
colour (SitnetMeetingPlanner *self, const SitnetEdgeList *graph, guint32 n_rounds, guint32 *colours)
{
  SitnetColouringAnswer answer = sitnet_edge_colouring_find (graph, n_rounds, &self->pace, colours, self->error);
  if (answer == SITNET_COLOURING_FOUND &&
      !sitnet_edge_colouring_balance (graph, n_rounds, &self->pace, colours, self->error))
    answer = SITNET_COLOURING_FAILED;
  self->failed = self->failed || answer == SITNET_COLOURING_FAILED;
  return answer;
}

static gboolean
all_held (const SitnetMeetingPlanner *self, const guint8 *wanted, const guint32 *rounds)
{
  for (guint32 m = 0; m < self->day->n_meetings; m++)
    if (rounds[m] == SITNET_NO_ROUND && (wanted == NULL || wanted[m]))
      return FALSE;
  return TRUE;
}

SitnetEdgeList
sitnet_meeting_rounds_subgraph (const SitnetMeetingPlanner *self, const guint8 *wanted, guint32 *ends, guint32 *which)
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
colour_wanted (SitnetMeetingPlanner *self, const guint8 *wanted, guint32 n_rounds, guint32 *rounds)
{
  guint32 n = self->day->n_meetings;
  g_autofree guint32 *ends = g_new (guint32, 2 * (gsize)n + 1), *which = g_new (guint32, (gsize)n + 1);
  g_autofree guint32 *colours = g_new (guint32, (gsize)n + 1);
  SitnetEdgeList part = sitnet_meeting_rounds_subgraph (self, wanted, ends, which);
  memset (rounds, 0xff, n * sizeof *rounds);
  if ((guint64)part.n_edges > (guint64)self->day->n_tables * n_rounds)
    return SITNET_COLOURING_IMPOSSIBLE;
  SitnetColouringAnswer answer = colour (self, &part, n_rounds, colours);
  for (guint32 i = 0; answer == SITNET_COLOURING_FOUND && i < part.n_edges; i++)
    rounds[which[i]] = colours[i];
  return answer;
}

SitnetColouringAnswer
sitnet_meeting_rounds_try (SitnetMeetingPlanner *self, const guint8 *wanted, guint32 n_rounds, guint32 *rounds)
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
try_programme (SitnetMeetingPlanner *self, guint32 n_rounds, guint32 *rounds)
{
  SitnetMeetingChoice choice;
  sitnet_meeting_choice_init (&choice, self->day, n_rounds, SITNET_AIM_MEETINGS, &self->patience);
  SitnetMeetingChoiceAnswer answer = sitnet_meeting_choose_with_rounds (&choice, rounds);
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
bound_rounds (SitnetMeetingPlanner *self, guint32 most)
{
  guint32 least = sitnet_edge_list_largest_degree (&self->graph), n = self->day->n_meetings;
  least = MAX (least, sitnet_overfull_bound (&self->graph, NULL));
  if (self->day->n_tables != G_MAXUINT32)
    least = MAX (least, (guint32)(((guint64)n + self->day->n_tables - 1) / self->day->n_tables));
  if (least > most || !self->is_bound)
    return least > most ? NONE : least;
  guint32 high = most;
  if (sitnet_meeting_rivals_find (self->day, most, NULL, NULL, NULL) > 0)
    return NONE;
  while (least < high && self->patience.go_on (self->patience.data)) {
    guint32 middle = least + (high - least) / 2;
    if (sitnet_meeting_rivals_find (self->day, middle, NULL, NULL, NULL) == 0)
      high = middle;
    else
      least = middle + 1;
  }
  return least;
}

gboolean
sitnet_meeting_rounds_find_fewest (SitnetMeetingPlanner *self, guint32 most, SitnetMeetingPlan *plan)
{
  guint32 n_rounds = bound_rounds (self, most);
  plan->least = n_rounds;
  for (; !self->failed && n_rounds <= most; n_rounds++) {
    SitnetColouringAnswer answer = sitnet_meeting_rounds_try (self, NULL, n_rounds, plan->rounds);
    if (answer == SITNET_COLOURING_UNKNOWN && self->is_bound && n_rounds == plan->least)
      answer = try_programme (self, n_rounds, plan->rounds);
    if (answer == SITNET_COLOURING_FOUND)
      return TRUE;
    if (answer == SITNET_COLOURING_IMPOSSIBLE && n_rounds == plan->least)
      plan->least++;
  }
  return FALSE;
}
