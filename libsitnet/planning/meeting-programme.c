/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The programme behind a choice of meetings: the most of them, then the best for the actor with the fewest, then the largest
   sum. */
#include "meeting-programme.h"

#include "glpk-glue.h"
#include "meeting-rivals.h"

#include <math.h>
#include <string.h>

/* The nodes end a search at the same place on every machine; the time only guards against what none has met yet. */
static const SitnetGlpkLimits limits = {4000, 400, TRUE};
enum { MOST_SOLVED = 50 }; /* times that more sets are forbidden */

void
sitnet_meeting_programme_add_column (SitnetMeetingProgramme *self, guint32 meeting, guint32 round)
{
  sitnet_integer_programme_add_column (self->programme, 0, 1, 0);
  g_array_append_val (self->meetings, meeting);
  g_array_append_val (self->rounds, round);
}

guint32
sitnet_meeting_programme_get_meeting (const SitnetMeetingProgramme *self, guint32 column)
{
  return g_array_index (self->meetings, guint32, column);
}

void
sitnet_meeting_programme_limit_groups (SitnetMeetingProgramme *self, const guint32 *group, guint32 n,
                                       const guint32 *most)
{
  const guint32 *ends = self->choice->day->ends;
  guint32 first = self->programme->rows->len;
  for (guint32 g = 0; g < n; g++)
    sitnet_integer_programme_add_row (self->programme, -INFINITY, most[g]);
  for (guint32 c = 0; c < self->meetings->len; c++)
    for (guint side = 0; side < 2; side++)
      sitnet_integer_programme_add_entry (
          self->programme, first + group[ends[2 * (gsize)sitnet_meeting_programme_get_meeting (self, c) + side]], c, 1);
}

/* Rows for the sets that were forbidden since the last time. */
static void
limit_sets (SitnetMeetingProgramme *self)
{
  const SitnetMeetingChoice *choice = self->choice;
  for (; self->n_limited < choice->forbidden->len; self->n_limited++) {
    const guint8 *set = g_ptr_array_index (choice->forbidden, self->n_limited);
    guint32 most = g_array_index (choice->allowed, guint32, self->n_limited);
    guint32 row = sitnet_integer_programme_add_row (self->programme, -INFINITY, most);
    for (guint32 c = 0; c < self->meetings->len; c++)
      if (set[sitnet_meeting_programme_get_meeting (self, c)])
        sitnet_integer_programme_add_entry (self->programme, row, c, 1);
  }
}

/* The last column is no more than the meetings of any actor that wants one. */
static void
bound_fewest (SitnetMeetingProgramme *self)
{
  const SitnetMeetingDay *day = self->choice->day;
  g_autofree guint8 *wants = g_new0 (guint8, (gsize)day->n_actors + 1);
  g_autofree guint32 *row = g_new0 (guint32, (gsize)day->n_actors + 1);
  self->fewest = sitnet_integer_programme_add_column (self->programme, 0, self->choice->n_rounds, 0);
  for (gsize i = 0; i < 2 * (gsize)day->n_meetings; i++)
    wants[day->ends[i]] = 1;
  for (guint32 a = 0; a < day->n_actors; a++) {
    if (!wants[a])
      continue;
    row[a] = sitnet_integer_programme_add_row (self->programme, 0, INFINITY);
    sitnet_integer_programme_add_entry (self->programme, row[a], self->fewest, -1);
  }
  for (guint32 c = 0; c < self->meetings->len; c++)
    for (guint side = 0; side < 2; side++)
      sitnet_integer_programme_add_entry (
          self->programme, row[day->ends[2 * (gsize)sitnet_meeting_programme_get_meeting (self, c) + side]], c, 1);
}

void
sitnet_meeting_programme_limit_all (SitnetMeetingProgramme *self, double most)
{
  bound_fewest (self);
  self->all = sitnet_integer_programme_add_row (self->programme, -INFINITY, most);
  for (guint32 c = 0; c < self->meetings->len; c++)
    sitnet_integer_programme_add_entry (self->programme, self->all, c, 1);
  self->values = g_new0 (double, self->programme->columns->len);
}

typedef enum { COUNT, FEWEST, SUM } Objective;

static void
aim_at (SitnetMeetingProgramme *self, Objective objective)
{
  for (guint32 c = 0; c < self->meetings->len; c++)
    sitnet_integer_programme_set_worth (self->programme, c,
                                        objective == COUNT ? 1
                                        : objective == SUM
                                            ? self->choice->day->weights[sitnet_meeting_programme_get_meeting (self, c)]
                                            : 0);
  sitnet_integer_programme_set_worth (self->programme, self->fewest, objective == FEWEST ? 1 : 0);
}

static void
forbid (const guint8 *set, guint32 most, gpointer data)
{
  sitnet_meeting_choice_forbid (data, set, most);
}

/* Whether the chosen meetings, which have no rounds yet, are more than fit into these: then they are forbidden. */
static gboolean
are_too_many (SitnetMeetingProgramme *self)
{
  SitnetMeetingChoice *choice = self->choice;
  guint32 n = self->meetings->len;
  if (n == 0 || g_array_index (self->rounds, guint32, 0) != SITNET_NO_ROUND)
    return FALSE;
  g_autofree guint8 *chosen = g_new0 (guint8, (gsize)choice->day->n_meetings + 1);
  for (guint32 c = 0; c < n; c++)
    chosen[sitnet_meeting_programme_get_meeting (self, c)] = self->values[c] > 0.5;
  return sitnet_meeting_rivals_find (choice->day, choice->n_rounds, chosen, forbid, choice) > 0;
}

/* Improves `values`, if it can, without losing what was reached before. Returns whether they are proven the best. */
static gboolean
improve (SitnetMeetingProgramme *self, Objective objective, SitnetMeetingChoiceAnswer *answer, double *bound)
{
  g_autofree double *values = g_new0 (double, self->programme->columns->len);
  SitnetGlpkAnswer found = SITNET_GLPK_BEST;
  aim_at (self, objective);
  for (guint i = 0; i < MOST_SOLVED && found == SITNET_GLPK_BEST; i++) {
    limit_sets (self);
    found = sitnet_glpk_solve (self->programme, &limits, self->choice->patience, values, bound);
    if (found != SITNET_GLPK_BEST && found != SITNET_GLPK_FOUND)
      return FALSE;
    memcpy (self->values, values, self->programme->columns->len * sizeof *values);
    answer->found = TRUE;
    if (!are_too_many (self))
      return found == SITNET_GLPK_BEST;
  }
  return FALSE;
}

static double
held (const SitnetMeetingProgramme *self)
{
  double n = 0;
  for (guint32 c = 0; c < self->meetings->len; c++)
    n += self->values[c];
  return n;
}

static guint64
whole_bound (double bound)
{
  return bound >= 0 && bound < 1e15 ? (guint64)floor (bound + 1e-6) : G_MAXUINT64;
}

/* No timetable gives everybody more: not whoever wants fewest, and not all together. */
static double
most_for_all (const SitnetMeetingProgramme *self)
{
  const SitnetMeetingDay *day = self->choice->day;
  guint32 least = self->choice->n_rounds, n = 0;
  g_autofree guint32 *wanted = g_new0 (guint32, (gsize)day->n_actors + 1);
  for (gsize i = 0; i < 2 * (gsize)day->n_meetings; i++)
    wanted[day->ends[i]]++;
  for (guint32 a = 0; a < day->n_actors; a++) {
    least = wanted[a] > 0 ? MIN (least, wanted[a]) : least;
    n += wanted[a] > 0 ? 1 : 0;
  }
  return MIN ((double)least, floor (2 * held (self) / MAX (n, 1)));
}

static double
fewest_now (const SitnetMeetingProgramme *self)
{
  const SitnetMeetingDay *day = self->choice->day;
  guint32 fewest = G_MAXUINT32;
  g_autofree guint32 *has = g_new0 (guint32, (gsize)day->n_actors + 1);
  for (guint32 c = 0; c < self->meetings->len; c++)
    for (guint side = 0; side < 2 && self->values[c] > 0.5; side++)
      has[day->ends[2 * (gsize)sitnet_meeting_programme_get_meeting (self, c) + side]]++;
  for (gsize i = 0; i < 2 * (gsize)day->n_meetings; i++)
    fewest = MIN (fewest, has[day->ends[i]]);
  return day->n_meetings > 0 ? fewest : 0;
}

/* A bound that is reached already spares a programme, which is slow where many choices are alike. */
static gboolean
improve_fewest (SitnetMeetingProgramme *self, SitnetMeetingChoiceAnswer *answer)
{
  double bound, now = fewest_now (self);
  if (now < most_for_all (self)) {
    if (!improve (self, FEWEST, answer, &bound))
      return FALSE;
    now = self->values[self->fewest];
  }
  g_array_index (self->programme->columns, SitnetBounds, self->fewest).low = now;
  return TRUE;
}

SitnetMeetingChoiceAnswer
sitnet_meeting_programme_solve (SitnetMeetingProgramme *self)
{
  SitnetMeetingChoiceAnswer answer = {FALSE, FALSE, G_MAXUINT64};
  double bound = INFINITY, unused;
  if (self->choice->aim == SITNET_AIM_PRIORITIES) {
    answer.proven = improve (self, SUM, &answer, &bound);
    answer.most = whole_bound (bound);
    return answer;
  }
  answer.proven = improve (self, COUNT, &answer, &bound);
  answer.most = whole_bound (bound);
  if (!answer.proven) /* then what follows would not be proven either */
    return answer;
  g_array_index (self->programme->rows, SitnetBounds, self->all).low = held (self);
  answer.proven = improve_fewest (self, &answer) && improve (self, SUM, &answer, &unused);
  return answer;
}

void
sitnet_meeting_programme_init (SitnetMeetingProgramme *self, SitnetMeetingChoice *choice)
{
  *self = (SitnetMeetingProgramme){.choice = choice, .programme = sitnet_integer_programme_new ()};
  self->meetings = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->rounds = g_array_new (FALSE, FALSE, sizeof (guint32));
}

void
sitnet_meeting_programme_clear (SitnetMeetingProgramme *self)
{
  g_clear_pointer (&self->programme, sitnet_integer_programme_free);
  g_clear_pointer (&self->meetings, g_array_unref);
  g_clear_pointer (&self->rounds, g_array_unref);
  g_clear_pointer (&self->values, g_free);
}
