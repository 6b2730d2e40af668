/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Small meeting days, the best timetable by trying all, and a reader of timetables that knows nothing of how they are made. */
#ifndef SAMPLE_DAY_H
#define SAMPLE_DAY_H

#include "meeting-day.h"
#include "test.h"

#include <string.h>

enum { MOST_DAY_ACTORS = 64, MOST_DAY_MEETINGS = 512, MOST_DAY_ROUNDS = 16 };

typedef struct {
  SitnetMeetingDay day;
  guint32 ends[2 * MOST_DAY_MEETINGS], weights[MOST_DAY_MEETINGS];
  guint32 person[MOST_DAY_ACTORS], table[MOST_DAY_ACTORS];
  guint8 away[MOST_DAY_ACTORS * MOST_DAY_ROUNDS];
} SampleDay;

static inline void
sample_day_init (SampleDay *self, guint32 n_actors, guint32 n_tables)
{
  self->day = (SitnetMeetingDay){
      .n_actors = n_actors, .n_persons = n_actors, .n_tables = n_tables, .ends = self->ends, .weights = self->weights};
  self->day.person = self->person;
  self->day.table = self->table;
  self->day.n_known = MOST_DAY_ROUNDS;
  memset (self->away, 0, sizeof self->away);
  for (guint32 a = 0; a < n_actors; a++) {
    self->person[a] = a;
    self->table[a] = G_MAXUINT32;
  }
}

static inline void
sample_day_join (SampleDay *self, guint32 a, guint32 b, guint32 weight)
{
  CU_ASSERT_FATAL (self->day.n_meetings < MOST_DAY_MEETINGS && a != b);
  self->ends[2 * self->day.n_meetings] = a;
  self->ends[2 * self->day.n_meetings + 1] = b;
  self->weights[self->day.n_meetings++] = weight;
}

static inline void
sample_day_send_away (SampleDay *self, guint32 actor, guint32 round)
{
  self->day.away = self->away;
  self->away[actor * MOST_DAY_ROUNDS + round] = 1;
}

/* At most `most` meetings; sometimes with absences, persons of two actors and tables of two owners. */
static inline void
sample_day_random (SampleDay *self, guint32 n, guint32 most, guint32 percent, guint64 *state)
{
  sample_day_init (self, n, test_random_below (state, 3) == 0 ? G_MAXUINT32 : 1 + test_random_below (state, n / 2 + 1));
  gboolean shares = n > 2 && test_random_below (state, 4) == 0;
  if (shares) {
    self->person[n - 1] = 0;
    self->day.n_persons = n - 1;
  }
  for (guint32 a = 0; a < n; a++)
    for (guint32 b = a + 1; b < n; b++)
      if (self->day.n_meetings < most && self->person[a] != self->person[b] && test_random_below (state, 100) < percent)
        sample_day_join (self, a, b, 1 + test_random_below (state, 10));
  if (test_random_below (state, 3) == 0)
    for (guint32 i = 0; i < n; i++)
      sample_day_send_away (self, test_random_below (state, n), test_random_below (state, 3));
  gboolean has_own = test_random_below (state, 3) == 0;
  for (guint32 a = 0; a < n && has_own; a++)
    if (test_random_below (state, 2) == 0)
      self->table[a] = test_random_below (state, MIN (self->day.n_tables, 2));
}

/* Whether a round with these meetings could be: each at another table, an own one where one of the two has one. */
static inline gboolean
sample_day_seat (const SampleDay *self, const guint32 *meetings, guint32 n, guint32 taken, guint32 i)
{
  guint32 n_tables = MIN (self->day.n_tables, 30);
  if (i == n)
    return TRUE;
  guint32 a = self->table[self->ends[2 * meetings[i]]], b = self->table[self->ends[2 * meetings[i] + 1]];
  for (guint32 t = 0; t < n_tables; t++) {
    gboolean may = (a == G_MAXUINT32 && b == G_MAXUINT32) || t == a || t == b;
    if (may && !(taken >> t & 1) && sample_day_seat (self, meetings, n, taken | 1u << t, i + 1))
      return TRUE;
  }
  return FALSE;
}

static inline gboolean
sample_day_is_right (const SampleDay *self, const guint32 *rounds, guint32 n_rounds)
{
  guint32 in_round[MOST_DAY_MEETINGS];
  for (guint32 m = 0; m < self->day.n_meetings; m++)
    if (rounds[m] != SITNET_NO_ROUND && (rounds[m] >= n_rounds || !sitnet_meeting_day_fits (&self->day, m, rounds[m])))
      return FALSE;
  for (guint32 r = 0; r < n_rounds; r++) {
    guint8 busy[MOST_DAY_ACTORS] = {0};
    guint32 n = 0;
    for (guint32 m = 0; m < self->day.n_meetings; m++) {
      if (rounds[m] != r)
        continue;
      in_round[n++] = m;
      for (guint side = 0; side < 2; side++)
        if (busy[self->person[self->ends[2 * m + side]]]++ > 0)
          return FALSE;
    }
    if (n > self->day.n_tables || (n <= 30 && !sample_day_seat (self, in_round, n, 0, 0)))
      return FALSE;
  }
  return TRUE;
}

static inline void
sample_day_try (const SampleDay *self, guint32 *rounds, guint32 meeting, guint32 n_rounds, SitnetMeetingAim aim,
                SitnetMeetingValue *best)
{
  if (!sample_day_is_right (self, rounds, n_rounds))
    return;
  if (meeting == self->day.n_meetings) {
    SitnetMeetingValue value = sitnet_meeting_day_value (&self->day, rounds);
    if (sitnet_meeting_value_is_better (value, *best, aim))
      *best = value;
    return;
  }
  sample_day_try (self, rounds, meeting + 1, n_rounds, aim, best);
  for (guint32 r = 0; r < n_rounds; r++) {
    rounds[meeting] = r;
    sample_day_try (self, rounds, meeting + 1, n_rounds, aim, best);
    rounds[meeting] = SITNET_NO_ROUND;
  }
}

static inline SitnetMeetingValue
sample_day_best (const SampleDay *self, guint32 n_rounds, SitnetMeetingAim aim)
{
  guint32 rounds[MOST_DAY_MEETINGS];
  SitnetMeetingValue best = {0, 0, 0};
  memset (rounds, 0xff, sizeof rounds);
  sample_day_try (self, rounds, 0, n_rounds, aim, &best);
  return best;
}

#endif
