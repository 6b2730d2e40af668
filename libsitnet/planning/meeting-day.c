/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What can be said of a meeting day before it is planned, and how good a plan is. */
#include "meeting-day.h"

#include <string.h>

#define NONE G_MAXUINT32
#define MOST_MATCHED_ROUNDS 10000 /* a path of as many steps is followed by recursion */

SitnetEdgeList
sitnet_meeting_day_persons (const SitnetMeetingDay *self, guint32 *ends)
{
  for (gsize i = 0; i < 2 * (gsize)self->n_meetings; i++)
    ends[i] = self->person[self->ends[i]];
  return (SitnetEdgeList){self->n_persons, self->n_meetings, ends};
}

static guint32
count_tables (const SitnetMeetingDay *self)
{
  guint32 n = 0;
  for (guint32 a = 0; a < self->n_actors; a++)
    if (self->table[a] != NONE)
      n = MAX (n, self->table[a] + 1);
  return n;
}

/* How many actors call each table their own. */
static guint32 *
count_owners (const SitnetMeetingDay *self)
{
  guint32 *owners = g_new0 (guint32, (gsize)count_tables (self) + 1);
  for (guint32 a = 0; a < self->n_actors; a++)
    if (self->table[a] != NONE)
      owners[self->table[a]]++;
  return owners;
}

gboolean
sitnet_meeting_day_has_choice_of_tables (const SitnetMeetingDay *self)
{
  g_autofree guint32 *owners = count_owners (self);
  for (guint32 m = 0; m < self->n_meetings; m++) {
    guint32 a = self->table[self->ends[2 * (gsize)m]], b = self->table[self->ends[2 * (gsize)m + 1]];
    if (a != NONE && b != NONE && a != b && owners[a] > 1 && owners[b] > 1)
      return TRUE;
  }
  return FALSE;
}

guint32 *
sitnet_meeting_day_bound_tables (const SitnetMeetingDay *self)
{
  guint32 n_tables = count_tables (self);
  gboolean any = FALSE;
  g_autofree guint32 *owners = count_owners (self);
  for (guint32 t = 0; t < n_tables; t++)
    any = any || owners[t] > 1;
  if (!any)
    return NULL;
  guint32 *bound = g_new (guint32, (gsize)self->n_meetings + 1);
  for (guint32 m = 0; m < self->n_meetings; m++) {
    guint32 a = self->table[self->ends[2 * (gsize)m]], b = self->table[self->ends[2 * (gsize)m + 1]];
    gboolean is_choice = a != NONE && b != NONE && a != b && (owners[a] < 2 || owners[b] < 2);
    guint32 only = a != NONE ? a : b;
    bound[m] = is_choice || only == NONE || owners[only] < 2 ? NONE : only;
  }
  return bound;
}

guint32
sitnet_meeting_day_most_at_a_table (const SitnetMeetingDay *self)
{
  g_autofree guint32 *bound = sitnet_meeting_day_bound_tables (self);
  g_autofree guint32 *held = g_new0 (guint32, (gsize)count_tables (self) + 1);
  guint32 most = 0;
  for (guint32 m = 0; bound != NULL && m < self->n_meetings; m++)
    if (bound[m] != NONE) {
      held[bound[m]]++;
      most = MAX (most, held[bound[m]]);
    }
  return most;
}

/* Which of two own tables a meeting takes: that of one owner, or else the first. */
static guint32
own_table (const SitnetMeetingDay *self, const guint32 *owners, guint32 meeting)
{
  guint32 a = self->table[self->ends[2 * (gsize)meeting]], b = self->table[self->ends[2 * (gsize)meeting + 1]];
  if (a == NONE || b == NONE)
    return a == NONE ? b : a;
  return owners[a] > 1 && owners[b] < 2 ? b : a;
}

static void
assign_round (const SitnetMeetingDay *self, const guint32 *owners, const guint32 *meetings, guint32 n, guint8 *taken,
              guint32 n_tables, guint32 *tables)
{
  memset (taken, 0, n_tables);
  for (guint32 i = 0; i < n; i++) {
    tables[meetings[i]] = own_table (self, owners, meetings[i]);
    if (tables[meetings[i]] != NONE)
      taken[tables[meetings[i]]] = 1;
  }
  guint32 next = 0;
  for (guint32 i = 0; i < n; i++) {
    if (tables[meetings[i]] != NONE)
      continue;
    while (taken[next])
      next++;
    tables[meetings[i]] = next++;
  }
}

void
sitnet_meeting_day_assign_tables (const SitnetMeetingDay *self, const guint32 *rounds, guint32 n_rounds,
                                  guint32 *tables)
{
  guint32 n_tables = count_tables (self) + self->n_meetings + 1;
  g_autofree guint32 *owners = count_owners (self), *offsets = g_new0 (guint32, (gsize)n_rounds + 2);
  g_autofree guint32 *meetings = g_new (guint32, (gsize)self->n_meetings + 1);
  g_autofree guint8 *taken = g_new (guint8, n_tables);
  for (guint32 m = 0; m < self->n_meetings; m++)
    if (rounds[m] != SITNET_NO_ROUND)
      offsets[rounds[m] + 2]++;
  for (guint32 r = 2; r < n_rounds + 2; r++)
    offsets[r] += offsets[r - 1];
  for (guint32 m = 0; m < self->n_meetings; m++) {
    tables[m] = NONE;
    if (rounds[m] != SITNET_NO_ROUND)
      meetings[offsets[rounds[m] + 1]++] = m;
  }
  for (guint32 r = 0; r < n_rounds; r++)
    assign_round (self, owners, meetings + offsets[r], offsets[r + 1] - offsets[r], taken, n_tables, tables);
}

SitnetMeetingValue
sitnet_meeting_day_value (const SitnetMeetingDay *self, const guint32 *rounds)
{
  SitnetMeetingValue value = {0, G_MAXUINT32, 0};
  g_autofree guint32 *held = g_new0 (guint32, (gsize)self->n_actors + 1);
  for (guint32 m = 0; m < self->n_meetings; m++) {
    if (rounds[m] == SITNET_NO_ROUND)
      continue;
    value.n++;
    value.sum += self->weights[m];
    held[self->ends[2 * (gsize)m]]++;
    held[self->ends[2 * (gsize)m + 1]]++;
  }
  for (gsize i = 0; i < 2 * (gsize)self->n_meetings; i++)
    value.fewest = MIN (value.fewest, held[self->ends[i]]);
  if (self->n_meetings == 0)
    value.fewest = 0;
  return value;
}

gboolean
sitnet_meeting_value_is_better (SitnetMeetingValue a, SitnetMeetingValue b, SitnetMeetingAim aim)
{
  if (aim == SITNET_AIM_PRIORITIES)
    return a.sum > b.sum || (a.sum == b.sum && a.n > b.n);
  if (a.n != b.n)
    return a.n > b.n;
  return a.fewest != b.fewest ? a.fewest > b.fewest : a.sum > b.sum;
}

/* Whether the meetings of one person can have rounds of their own, by augmenting paths (Kuhn 1955). */

typedef struct {
  const SitnetMeetingDay *day;
  guint32 n_rounds;
  guint32 *holder; /* per round: the meeting that has it */
  guint8 *seen;    /* per round */
} Matching;

static gboolean
match (Matching *self, guint32 meeting)
{
  for (guint32 r = 0; r < self->n_rounds; r++) {
    if (self->seen[r] || !sitnet_meeting_day_fits (self->day, meeting, r))
      continue;
    self->seen[r] = 1;
    if (self->holder[r] != NONE && !match (self, self->holder[r]))
      continue;
    self->holder[r] = meeting;
    return TRUE;
  }
  return FALSE;
}

static gboolean
can_have_rounds (Matching *self, const guint32 *meetings, guint32 n)
{
  memset (self->holder, 0xff, self->n_rounds * sizeof *self->holder);
  for (guint32 i = 0; i < n; i++) {
    memset (self->seen, 0, self->n_rounds);
    if (!match (self, meetings[i]))
      return FALSE;
  }
  return TRUE;
}

/* Persons with a meeting who are present: at most half as many meetings can be held at once. */
static gboolean
have_tables_enough (const SitnetMeetingDay *self, guint32 n_rounds)
{
  guint64 room = 0;
  g_autofree guint8 *there = g_new (guint8, (gsize)self->n_persons + 1);
  for (guint32 r = 0; r < n_rounds && room < self->n_meetings; r++) {
    guint32 n = 0;
    memset (there, 0, self->n_persons);
    for (gsize i = 0; i < 2 * (gsize)self->n_meetings; i++)
      if (!sitnet_meeting_day_is_away (self, self->ends[i], r))
        there[self->person[self->ends[i]]] = 1;
    for (guint32 p = 0; p < self->n_persons; p++)
      n += there[p];
    room += MIN (n / 2, self->n_tables);
    if (r >= self->n_known) { /* all that follow are alike */
      room += (guint64)(n_rounds - r - 1) * MIN (n / 2, self->n_tables);
      break;
    }
  }
  return room >= self->n_meetings;
}

gboolean
sitnet_meeting_day_may_hold_all (const SitnetMeetingDay *self, guint32 n_rounds)
{
  if (self->n_meetings == 0)
    return TRUE;
  if (!have_tables_enough (self, n_rounds))
    return FALSE;
  g_autofree guint32 *ends = g_new (guint32, 2 * (gsize)self->n_meetings);
  SitnetEdgeList graph = sitnet_meeting_day_persons (self, ends);
  SitnetIncidence incidence;
  sitnet_incidence_init (&incidence, &graph);
  g_autofree guint32 *holder = g_new (guint32, (gsize)n_rounds + 1);
  g_autofree guint8 *seen = g_new (guint8, (gsize)n_rounds + 1);
  Matching matching = {self, n_rounds, holder, seen};
  gboolean may = TRUE;
  for (guint32 p = 0; may && p < self->n_persons; p++) {
    guint32 n = incidence.offsets[p + 1] - incidence.offsets[p];
    may = n <= n_rounds && (self->away == NULL || n_rounds > MOST_MATCHED_ROUNDS ||
                            can_have_rounds (&matching, incidence.edges + incidence.offsets[p], n));
  }
  sitnet_incidence_clear (&incidence);
  return may;
}
