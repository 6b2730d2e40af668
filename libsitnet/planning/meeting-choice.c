/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Meetings chosen by integer programmes: the most of them, then the best for the actor with the fewest, then the largest sum. */
#include "meeting-choice.h"

#include "glpk-glue.h"

#include <math.h>
#include <string.h>

/* Columns: of meetings (each in a round, where there are rounds), and the fewest meetings that anybody has. */
enum { MOST_MEETINGS = 5000, MOST_COLUMNS = 3000 };
/* The nodes end a search at the same place on every machine; the time only guards against what none has met yet. */
static const SitnetGlpkLimits limits = {4000, 400, TRUE};

typedef struct {
  const SitnetMeetingChoice *choice;
  SitnetIntegerProgramme *programme;
  GArray *meetings; /* guint32, per column but the last */
  GArray *rounds;   /* guint32, per column but the last; SITNET_NO_ROUND where there are none */
  guint32 all;      /* the row that counts meetings */
  guint32 fewest;   /* the last column */
  double *values;
} Programme;

void
sitnet_meeting_choice_init (SitnetMeetingChoice *self, const SitnetMeetingDay *day, guint32 n_rounds,
                            SitnetMeetingAim aim, const SitnetPatience *patience)
{
  *self = (SitnetMeetingChoice){.day = day, .n_rounds = n_rounds, .aim = aim, .patience = patience};
  self->forbidden = g_ptr_array_new_with_free_func (g_free);
  self->allowed = g_array_new (FALSE, FALSE, sizeof (guint32));
}

void
sitnet_meeting_choice_clear (SitnetMeetingChoice *self)
{
  g_clear_pointer (&self->forbidden, g_ptr_array_unref);
  g_clear_pointer (&self->allowed, g_array_unref);
}

void
sitnet_meeting_choice_forbid (SitnetMeetingChoice *self, const guint8 *set, guint32 most)
{
  g_ptr_array_add (self->forbidden, g_memdup2 (set, self->day->n_meetings));
  g_array_append_val (self->allowed, most);
}

static void
add_column (Programme *self, guint32 meeting, guint32 round)
{
  sitnet_integer_programme_add_column (self->programme, 0, 1, 0);
  g_array_append_val (self->meetings, meeting);
  g_array_append_val (self->rounds, round);
}

static guint32
meeting_of (const Programme *self, guint32 column)
{
  return g_array_index (self->meetings, guint32, column);
}

/* Rows for each of `n` groups that an end of a meeting belongs to (`group` per actor): at most `most` of them each. */
static void
limit_groups (Programme *self, const guint32 *group, guint32 n, const guint32 *most)
{
  const guint32 *ends = self->choice->day->ends;
  guint32 first = self->programme->rows->len;
  for (guint32 g = 0; g < n; g++)
    sitnet_integer_programme_add_row (self->programme, -INFINITY, most[g]);
  for (guint32 c = 0; c < self->meetings->len; c++)
    for (guint side = 0; side < 2; side++)
      sitnet_integer_programme_add_entry (self->programme, first + group[ends[2 * (gsize)meeting_of (self, c) + side]],
                                          c, 1);
}

static void
limit_all (Programme *self, double most)
{
  self->all = sitnet_integer_programme_add_row (self->programme, -INFINITY, most);
  for (guint32 c = 0; c < self->meetings->len; c++)
    sitnet_integer_programme_add_entry (self->programme, self->all, c, 1);
}

static void
limit_sets (Programme *self)
{
  const SitnetMeetingChoice *choice = self->choice;
  for (guint32 s = 0; s < choice->forbidden->len; s++) {
    const guint8 *set = g_ptr_array_index (choice->forbidden, s);
    guint32 row =
        sitnet_integer_programme_add_row (self->programme, -INFINITY, g_array_index (choice->allowed, guint32, s));
    for (guint32 c = 0; c < self->meetings->len; c++)
      if (set[meeting_of (self, c)])
        sitnet_integer_programme_add_entry (self->programme, row, c, 1);
  }
}

/* The last column is no more than the meetings of any actor that wants one. */
static void
bound_fewest (Programme *self)
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
      sitnet_integer_programme_add_entry (self->programme, row[day->ends[2 * (gsize)meeting_of (self, c) + side]], c,
                                          1);
}

typedef enum { COUNT, FEWEST, SUM } Objective;

static void
aim_at (Programme *self, Objective objective)
{
  for (guint32 c = 0; c < self->meetings->len; c++)
    sitnet_integer_programme_set_worth (self->programme, c,
                                        objective == COUNT ? 1
                                        : objective == SUM ? self->choice->day->weights[meeting_of (self, c)]
                                                           : 0);
  sitnet_integer_programme_set_worth (self->programme, self->fewest, objective == FEWEST ? 1 : 0);
}

/* Improves `values`, if it can, without losing what was reached before. Returns whether they are proven the best. */
static gboolean
improve (Programme *self, Objective objective, SitnetMeetingChoiceAnswer *answer, double *bound)
{
  g_autofree double *values = g_new0 (double, self->programme->columns->len);
  aim_at (self, objective);
  SitnetGlpkAnswer found = sitnet_glpk_solve (self->programme, &limits, self->choice->patience, values, bound);
  if (found != SITNET_GLPK_BEST && found != SITNET_GLPK_FOUND)
    return FALSE;
  memcpy (self->values, values, self->programme->columns->len * sizeof *values);
  answer->found = TRUE;
  return found == SITNET_GLPK_BEST;
}

static double
held (const Programme *self)
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
most_for_all (const Programme *self)
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
fewest_now (const Programme *self)
{
  const SitnetMeetingDay *day = self->choice->day;
  guint32 fewest = G_MAXUINT32;
  g_autofree guint32 *has = g_new0 (guint32, (gsize)day->n_actors + 1);
  for (guint32 c = 0; c < self->meetings->len; c++)
    for (guint side = 0; side < 2 && self->values[c] > 0.5; side++)
      has[day->ends[2 * (gsize)meeting_of (self, c) + side]]++;
  for (gsize i = 0; i < 2 * (gsize)day->n_meetings; i++)
    fewest = MIN (fewest, has[day->ends[i]]);
  return day->n_meetings > 0 ? fewest : 0;
}

/* A bound that is reached already spares a programme, which is slow where many choices are alike. */
static gboolean
improve_fewest (Programme *self, SitnetMeetingChoiceAnswer *answer)
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

static SitnetMeetingChoiceAnswer
solve (Programme *self)
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

static void
programme_init (Programme *self, const SitnetMeetingChoice *choice)
{
  *self = (Programme){.choice = choice, .programme = sitnet_integer_programme_new ()};
  self->meetings = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->rounds = g_array_new (FALSE, FALSE, sizeof (guint32));
}

static void
programme_clear (Programme *self)
{
  g_clear_pointer (&self->programme, sitnet_integer_programme_free);
  g_clear_pointer (&self->meetings, g_array_unref);
  g_clear_pointer (&self->rounds, g_array_unref);
  g_clear_pointer (&self->values, g_free);
}

/* Rounds in which each actor is there, and each person for some actor. */
static void
count_presence (const SitnetMeetingChoice *choice, guint32 *of_actors, guint32 *of_persons)
{
  const SitnetMeetingDay *day = choice->day;
  g_autofree guint8 *there = g_new (guint8, (gsize)day->n_persons + 1);
  for (guint32 r = 0; r < choice->n_rounds; r++) {
    memset (there, 0, day->n_persons);
    for (guint32 a = 0; a < day->n_actors; a++) {
      if (sitnet_meeting_day_is_away (day, a, r))
        continue;
      of_actors[a]++;
      there[day->person[a]] = 1;
    }
    for (guint32 p = 0; p < day->n_persons; p++)
      of_persons[p] += there[p];
  }
}

static gboolean
can_ever_meet (const SitnetMeetingChoice *choice, guint32 meeting)
{
  for (guint32 r = 0; r < choice->n_rounds; r++)
    if (sitnet_meeting_day_fits (choice->day, meeting, r))
      return TRUE;
  return FALSE;
}

SitnetMeetingChoiceAnswer
sitnet_meeting_choice_without_rounds (const SitnetMeetingChoice *self, guint8 *chosen)
{
  const SitnetMeetingDay *day = self->day;
  Programme programme;
  if (day->n_meetings > MOST_MEETINGS)
    return (SitnetMeetingChoiceAnswer){FALSE, FALSE, G_MAXUINT64};
  programme_init (&programme, self);
  g_autofree guint32 *of_actors = g_new0 (guint32, (gsize)day->n_actors + 1);
  g_autofree guint32 *of_persons = g_new0 (guint32, (gsize)day->n_persons + 1);
  g_autofree guint32 *self_group = g_new (guint32, (gsize)day->n_actors + 1);
  for (guint32 a = 0; a < day->n_actors; a++)
    self_group[a] = a;
  count_presence (self, of_actors, of_persons);
  for (guint32 m = 0; m < day->n_meetings; m++)
    if (can_ever_meet (self, m))
      add_column (&programme, m, SITNET_NO_ROUND);
  bound_fewest (&programme);
  limit_all (&programme, (double)MIN (day->n_tables, day->n_persons / 2) * self->n_rounds);
  limit_groups (&programme, day->person, day->n_persons, of_persons);
  if (day->away != NULL)
    limit_groups (&programme, self_group, day->n_actors, of_actors);
  limit_sets (&programme);
  programme.values = g_new0 (double, programme.programme->columns->len);
  SitnetMeetingChoiceAnswer answer = solve (&programme);
  memset (chosen, 0, day->n_meetings);
  for (guint32 c = 0; c < programme.meetings->len; c++)
    chosen[meeting_of (&programme, c)] = programme.values[c] > 0.5;
  programme_clear (&programme);
  return answer;
}

/* In each round at most one meeting of each group: `group` per end of a meeting. */
static void
limit_in_rounds (Programme *self, const guint32 *group, guint32 n)
{
  const guint32 *ends = self->choice->day->ends;
  guint32 first = self->programme->rows->len;
  for (guint64 i = 0; i < (guint64)n * self->choice->n_rounds; i++)
    sitnet_integer_programme_add_row (self->programme, -INFINITY, 1);
  for (guint32 c = 0; c < self->meetings->len; c++)
    for (guint side = 0; side < 2; side++) {
      guint32 of = group[ends[2 * (gsize)meeting_of (self, c) + side]];
      guint32 row = first + of * self->choice->n_rounds + g_array_index (self->rounds, guint32, c);
      sitnet_integer_programme_add_entry (self->programme, row, c, 1);
    }
}

static void
limit_tables (Programme *self)
{
  const SitnetMeetingChoice *choice = self->choice;
  guint32 first = self->programme->rows->len;
  for (guint32 r = 0; r < choice->n_rounds; r++)
    sitnet_integer_programme_add_row (self->programme, -INFINITY, MIN (choice->day->n_tables, choice->day->n_meetings));
  for (guint32 c = 0; c < self->meetings->len; c++)
    sitnet_integer_programme_add_entry (self->programme, first + g_array_index (self->rounds, guint32, c), c, 1);
}

/* A table with several owners: one meeting a round of those that must have it. */
static void
limit_bound_tables (Programme *self)
{
  g_autofree guint32 *bound = sitnet_meeting_day_bound_tables (self->choice->day);
  g_autoptr (GHashTable) rows = g_hash_table_new (g_direct_hash, g_direct_equal);
  for (guint32 c = 0; bound != NULL && c < self->meetings->len; c++) {
    guint32 table = bound[meeting_of (self, c)];
    if (table == G_MAXUINT32)
      continue;
    gpointer key =
        GSIZE_TO_POINTER ((gsize)table * self->choice->n_rounds + g_array_index (self->rounds, guint32, c) + 1);
    guint32 row = GPOINTER_TO_UINT (g_hash_table_lookup (rows, key));
    if (row == 0) {
      row = sitnet_integer_programme_add_row (self->programme, -INFINITY, 1) + 1;
      g_hash_table_insert (rows, key, GUINT_TO_POINTER (row));
    }
    sitnet_integer_programme_add_entry (self->programme, row - 1, c, 1);
  }
}

static void
once_each (Programme *self)
{
  guint32 first = self->programme->rows->len;
  for (guint32 m = 0; m < self->choice->day->n_meetings; m++)
    sitnet_integer_programme_add_row (self->programme, -INFINITY, 1);
  for (guint32 c = 0; c < self->meetings->len; c++)
    sitnet_integer_programme_add_entry (self->programme, first + meeting_of (self, c), c, 1);
}

static guint64
count_places (const SitnetMeetingChoice *self)
{
  guint64 n = 0;
  for (guint32 m = 0; m < self->day->n_meetings && n <= MOST_COLUMNS; m++)
    for (guint32 r = 0; r < self->n_rounds && n <= MOST_COLUMNS; r++)
      n += sitnet_meeting_day_fits (self->day, m, r) ? 1 : 0;
  return n;
}

SitnetMeetingChoiceAnswer
sitnet_meeting_choice_with_rounds (const SitnetMeetingChoice *self, guint32 *rounds)
{
  const SitnetMeetingDay *day = self->day;
  Programme programme;
  memset (rounds, 0xff, day->n_meetings * sizeof *rounds);
  if (count_places (self) > MOST_COLUMNS || (guint64)day->n_persons * self->n_rounds > MOST_COLUMNS)
    return (SitnetMeetingChoiceAnswer){FALSE, FALSE, G_MAXUINT64};
  programme_init (&programme, self);
  for (guint32 m = 0; m < day->n_meetings; m++)
    for (guint32 r = 0; r < self->n_rounds; r++)
      if (sitnet_meeting_day_fits (day, m, r))
        add_column (&programme, m, r);
  bound_fewest (&programme);
  limit_all (&programme, day->n_meetings);
  once_each (&programme);
  limit_in_rounds (&programme, day->person, day->n_persons);
  limit_tables (&programme);
  limit_bound_tables (&programme);
  limit_sets (&programme);
  programme.values = g_new0 (double, programme.programme->columns->len);
  SitnetMeetingChoiceAnswer answer = solve (&programme);
  for (guint32 c = 0; c < programme.meetings->len; c++)
    if (programme.values[c] > 0.5)
      rounds[meeting_of (&programme, c)] = g_array_index (programme.rounds, guint32, c);
  programme_clear (&programme);
  return answer;
}
