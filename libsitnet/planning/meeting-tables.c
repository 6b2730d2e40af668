/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables that somebody calls its own, and who sits where in a timetable. */
#include "meeting-tables.h"

#include <string.h>

#define NONE G_MAXUINT32

guint32
sitnet_meeting_tables_count (const SitnetMeetingDay *day)
{
  guint32 n = 0;
  for (guint32 a = 0; a < day->n_actors; a++)
    if (day->table[a] != NONE)
      n = MAX (n, day->table[a] + 1);
  return n;
}

/* How many actors call each table their own. */
static guint32 *
count_owners (const SitnetMeetingDay *day)
{
  guint32 *owners = g_new0 (guint32, (gsize)sitnet_meeting_tables_count (day) + 1);
  for (guint32 a = 0; a < day->n_actors; a++)
    if (day->table[a] != NONE)
      owners[day->table[a]]++;
  return owners;
}

/* A table of one owner is free for all that the owner meets: it is never at two tables at a time. */
static void
list_shared (const guint32 *owners, guint32 a, guint32 b, guint32 tables[2])
{
  gboolean has_free_one = (a != NONE && owners[a] < 2) || (b != NONE && owners[b] < 2);
  tables[0] = has_free_one ? NONE : a != NONE ? a : b;
  tables[1] = has_free_one ? NONE : b != NONE ? b : a;
}

guint32 *
sitnet_meeting_tables_dup_shared (const SitnetMeetingDay *day)
{
  guint32 n_tables = sitnet_meeting_tables_count (day);
  gboolean any = FALSE;
  g_autofree guint32 *owners = count_owners (day);
  for (guint32 t = 0; t < n_tables; t++)
    any = any || owners[t] > 1;
  if (!any)
    return NULL;
  guint32 *shared = g_new (guint32, 2 * (gsize)day->n_meetings + 1);
  for (guint32 m = 0; m < day->n_meetings; m++) {
    const guint32 *ends = &day->ends[2 * (gsize)m];
    list_shared (owners, day->table[ends[0]], day->table[ends[1]], &shared[2 * (gsize)m]);
  }
  return shared;
}

typedef struct {
  const SitnetMeetingDay *day;
  const guint32 *owners;
  const guint32 *shared; /* NULL = none */
  guint32 *holder;       /* per table: the meeting of this round there */
  guint32 n_tables;
  guint32 *tables; /* per meeting */
} Seating;

/* The table of one owner that a meeting takes: of two the first. */
static guint32
own_table (const Seating *self, guint32 meeting)
{
  const guint32 *ends = &self->day->ends[2 * (gsize)meeting];
  guint32 a = self->day->table[ends[0]], b = self->day->table[ends[1]];
  if (a != NONE && self->owners[a] < 2)
    return a;
  return b != NONE && self->owners[b] < 2 ? b : NONE;
}

/* Who sits at the table moves to its other one, and so on: with two places at most for each this finds a place for all where
   there is one (Pagh and Rodler 2004), each meeting moving at most twice. */
static void
seat_at_shared (Seating *self, guint32 meeting, guint32 n_in_round)
{
  guint32 table = self->shared[2 * (gsize)meeting];
  for (guint64 step = 0; step <= 2 * (guint64)n_in_round + 1; step++) {
    guint32 before = self->holder[table];
    self->holder[table] = meeting;
    self->tables[meeting] = table;
    if (before == NONE)
      return;
    const guint32 *places = &self->shared[2 * (gsize)before];
    table = places[0] == table ? places[1] : places[0];
    meeting = before;
  }
}

static void
seat_round (Seating *self, const guint32 *meetings, guint32 n)
{
  memset (self->holder, 0xff, self->n_tables * sizeof *self->holder);
  for (guint32 i = 0; i < n; i++) {
    guint32 own = own_table (self, meetings[i]);
    self->tables[meetings[i]] = own;
    if (own != NONE)
      self->holder[own] = meetings[i];
    else if (self->shared != NULL && self->shared[2 * (gsize)meetings[i]] != NONE)
      seat_at_shared (self, meetings[i], n);
  }
  guint32 next = 0;
  for (guint32 i = 0; i < n; i++) {
    if (self->tables[meetings[i]] != NONE)
      continue;
    while (self->holder[next] != NONE)
      next++;
    self->tables[meetings[i]] = next++;
  }
}

void
sitnet_meeting_tables_assign (const SitnetMeetingDay *day, const guint32 *rounds, guint32 n_rounds, guint32 *tables)
{
  guint32 n_tables = sitnet_meeting_tables_count (day) + day->n_meetings + 1;
  g_autofree guint32 *owners = count_owners (day), *shared = sitnet_meeting_tables_dup_shared (day);
  g_autofree guint32 *offsets = g_new0 (guint32, (gsize)n_rounds + 2);
  g_autofree guint32 *meetings = g_new (guint32, (gsize)day->n_meetings + 1), *holder = g_new (guint32, n_tables);
  Seating seating = {day, owners, shared, holder, n_tables, tables};
  for (guint32 m = 0; m < day->n_meetings; m++)
    if (rounds[m] != SITNET_NO_ROUND)
      offsets[rounds[m] + 2]++;
  for (guint32 r = 2; r < n_rounds + 2; r++)
    offsets[r] += offsets[r - 1];
  for (guint32 m = 0; m < day->n_meetings; m++) {
    tables[m] = NONE;
    if (rounds[m] != SITNET_NO_ROUND)
      meetings[offsets[rounds[m] + 1]++] = m;
  }
  for (guint32 r = 0; r < n_rounds; r++)
    seat_round (&seating, meetings + offsets[r], offsets[r + 1] - offsets[r]);
}
