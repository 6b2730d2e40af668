/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Meetings chosen by integer programmes: each as often as rounds allow, or each in a round of its own. */
#include "meeting-choose.h"

#include "meeting-programme.h"
#include "meeting-tables.h"

#include <math.h>
#include <string.h>

#define NONE G_MAXUINT32

/* Columns: of meetings (each in a round, where there are rounds). */
enum { MOST_MEETINGS = 5000, MOST_COLUMNS = 1000 };

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
sitnet_meeting_choose_without_rounds (SitnetMeetingChoice *self, guint8 *chosen)
{
  const SitnetMeetingDay *day = self->day;
  SitnetMeetingProgramme programme;
  if (day->n_meetings > MOST_MEETINGS)
    return (SitnetMeetingChoiceAnswer){FALSE, FALSE, G_MAXUINT64};
  sitnet_meeting_programme_init (&programme, self);
  g_autofree guint32 *of_actors = g_new0 (guint32, (gsize)day->n_actors + 1);
  g_autofree guint32 *of_persons = g_new0 (guint32, (gsize)day->n_persons + 1);
  g_autofree guint32 *self_group = g_new (guint32, (gsize)day->n_actors + 1);
  for (guint32 a = 0; a < day->n_actors; a++)
    self_group[a] = a;
  count_presence (self, of_actors, of_persons);
  for (guint32 m = 0; m < day->n_meetings; m++)
    if (can_ever_meet (self, m))
      sitnet_meeting_programme_add_column (&programme, m, SITNET_NO_ROUND);
  sitnet_meeting_programme_limit_all (&programme, (double)MIN (day->n_tables, day->n_persons / 2) * self->n_rounds);
  sitnet_meeting_programme_limit_groups (&programme, day->person, day->n_persons, of_persons);
  if (day->away != NULL)
    sitnet_meeting_programme_limit_groups (&programme, self_group, day->n_actors, of_actors);
  SitnetMeetingChoiceAnswer answer = sitnet_meeting_programme_solve (&programme);
  memset (chosen, 0, day->n_meetings);
  for (guint32 c = 0; c < programme.meetings->len; c++)
    chosen[sitnet_meeting_programme_get_meeting (&programme, c)] = programme.values[c] > 0.5;
  sitnet_meeting_programme_clear (&programme);
  return answer;
}

/* In each round at most one meeting of each group: `group` per end of a meeting. */
static void
limit_in_rounds (SitnetMeetingProgramme *self, const guint32 *group, guint32 n)
{
  const guint32 *ends = self->choice->day->ends;
  guint32 first = self->programme->rows->len;
  for (guint64 i = 0; i < (guint64)n * self->choice->n_rounds; i++)
    sitnet_integer_programme_add_row (self->programme, -INFINITY, 1);
  for (guint32 c = 0; c < self->meetings->len; c++)
    for (guint side = 0; side < 2; side++) {
      guint32 of = group[ends[2 * (gsize)sitnet_meeting_programme_get_meeting (self, c) + side]];
      guint32 row = first + of * self->choice->n_rounds + g_array_index (self->rounds, guint32, c);
      sitnet_integer_programme_add_entry (self->programme, row, c, 1);
    }
}

static void
limit_tables (SitnetMeetingProgramme *self)
{
  const SitnetMeetingChoice *choice = self->choice;
  guint32 first = self->programme->rows->len;
  for (guint32 r = 0; r < choice->n_rounds; r++)
    sitnet_integer_programme_add_row (self->programme, -INFINITY, MIN (choice->day->n_tables, choice->day->n_meetings));
  for (guint32 c = 0; c < self->meetings->len; c++)
    sitnet_integer_programme_add_entry (self->programme, first + g_array_index (self->rounds, guint32, c), c, 1);
}

/* Where a table has several owners: one meeting a round. `tables` per column: which of them; NONE = another one. */
static void
limit_shared_tables (SitnetMeetingProgramme *self, const GArray *tables)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_direct_hash, g_direct_equal);
  for (guint32 c = 0; c < tables->len; c++) {
    guint32 table = g_array_index (tables, guint32, c);
    if (table == NONE)
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
once_each (SitnetMeetingProgramme *self)
{
  guint32 first = self->programme->rows->len;
  for (guint32 m = 0; m < self->choice->day->n_meetings; m++)
    sitnet_integer_programme_add_row (self->programme, -INFINITY, 1);
  for (guint32 c = 0; c < self->meetings->len; c++)
    sitnet_integer_programme_add_entry (self->programme, first + sitnet_meeting_programme_get_meeting (self, c), c, 1);
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

/* A column for each meeting, each round that it fits into and each table with several owners that it may be held at. Returns
   these tables, per column. */
static GArray *
add_places (SitnetMeetingProgramme *programme)
{
  const SitnetMeetingDay *day = programme->choice->day;
  g_autofree guint32 *shared = sitnet_meeting_tables_dup_shared (day);
  GArray *tables = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 m = 0; m < day->n_meetings; m++) {
    const guint32 none[2] = {NONE, NONE}, *at = shared != NULL ? &shared[2 * (gsize)m] : none;
    for (guint32 r = 0; r < programme->choice->n_rounds; r++)
      for (guint t = 0; t < (at[0] == at[1] ? 1 : 2) && sitnet_meeting_day_fits (day, m, r); t++) {
        sitnet_meeting_programme_add_column (programme, m, r);
        g_array_append_val (tables, at[t]);
      }
  }
  return tables;
}

SitnetMeetingChoiceAnswer
sitnet_meeting_choose_with_rounds (SitnetMeetingChoice *self, guint32 *rounds)
{
  const SitnetMeetingDay *day = self->day;
  SitnetMeetingProgramme programme;
  memset (rounds, 0xff, day->n_meetings * sizeof *rounds);
  if (count_places (self) > MOST_COLUMNS || (guint64)day->n_persons * self->n_rounds > MOST_COLUMNS)
    return (SitnetMeetingChoiceAnswer){FALSE, FALSE, G_MAXUINT64};
  sitnet_meeting_programme_init (&programme, self);
  g_autoptr (GArray) tables = add_places (&programme);
  sitnet_meeting_programme_limit_all (&programme, day->n_meetings);
  once_each (&programme);
  limit_in_rounds (&programme, day->person, day->n_persons);
  limit_tables (&programme);
  limit_shared_tables (&programme, tables);
  SitnetMeetingChoiceAnswer answer = sitnet_meeting_programme_solve (&programme);
  for (guint32 c = 0; c < programme.meetings->len; c++)
    if (programme.values[c] > 0.5)
      rounds[sitnet_meeting_programme_get_meeting (&programme, c)] = g_array_index (programme.rounds, guint32, c);
  sitnet_meeting_programme_clear (&programme);
  return answer;
}
