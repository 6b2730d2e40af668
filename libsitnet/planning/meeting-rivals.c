/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Meetings that want the same places, matched with these by augmenting paths. */
#include "meeting-rivals.h"

#include "meeting-tables.h"

#include <string.h>

#define NONE G_MAXUINT32
#define MOST_STEPS ((guint64)1 << 28) /* a second or two; only then is a set left out that could have been found */
#define MOST_PLACES ((guint64)1 << 22)

/* A place is a table in a round; rounds that are alike for everybody are one, with room for several. */
typedef struct {
  const SitnetMeetingDay *day;
  guint32 n_kinds;       /* of rounds: each up to the last known one, and all from there on */
  guint32 n_last;        /* rounds of the last kind */
  const guint8 *chosen;  /* per meeting; NULL = all */
  const guint32 *shared; /* two tables a meeting; NULL where a round is one place */
  guint32 *room, n_places;
  guint32 *holder;     /* per place: the first of its meetings; NONE */
  guint32 *next, *at;  /* per meeting: the next in its place; the place */
  guint32 *held;       /* per place */
  guint32 *reached_by; /* per place: the meeting that would like it, in this search; NONE = not reached */
  guint32 *queue;      /* meetings */
  guint64 n_steps;
} Rivals;

static void
take_place (Rivals *self, guint32 meeting, guint32 place)
{
  self->at[meeting] = place;
  self->next[meeting] = self->holder[place];
  self->holder[place] = meeting;
  self->held[place]++;
}

static void
leave_place (Rivals *self, guint32 meeting)
{
  guint32 place = self->at[meeting], *link = &self->holder[place];
  while (*link != meeting)
    link = &self->next[*link];
  *link = self->next[meeting];
  self->held[place]--;
}

/* The last of the path has a free place; each before it takes the one that the next leaves. */
static void
shift (Rivals *self, guint32 place)
{
  for (guint32 left = place; left != NONE; place = left) {
    guint32 meeting = self->reached_by[place];
    left = self->at[meeting];
    if (left != NONE)
      leave_place (self, meeting);
    take_place (self, meeting, place);
  }
}

/* The place of a meeting in rounds of a kind, at its first or second table. */
static guint32
place_of (const Rivals *self, guint32 meeting, guint option, guint32 kind)
{
  return (self->shared == NULL ? 0 : self->shared[2 * (gsize)meeting + option]) * self->n_kinds + kind;
}

/* Returns whether the meeting found a place; if not, all places that are reached are full of meetings that fit nowhere
   else. */
static gboolean
find_place (Rivals *self, guint32 wanting)
{
  guint32 n_queued = 0, n_options = self->shared == NULL ? 1 : 2;
  memset (self->reached_by, 0xff, self->n_places * sizeof *self->reached_by);
  self->queue[n_queued++] = wanting;
  self->n_steps += self->n_places;
  for (guint32 i = 0; i < n_queued; i++)
    for (guint32 k = 0; k < n_options * self->n_kinds; k++) {
      guint32 meeting = self->queue[i], kind = k % self->n_kinds;
      guint32 place = place_of (self, meeting, k / self->n_kinds, kind);
      if (self->reached_by[place] != NONE || !sitnet_meeting_day_fits (self->day, meeting, kind))
        continue;
      self->reached_by[place] = meeting;
      if (self->held[place] < self->room[place]) {
        shift (self, place);
        return TRUE;
      }
      self->n_steps += self->held[place] + 1;
      for (guint32 other = self->holder[place]; other != NONE; other = self->next[other])
        self->queue[n_queued++] = other;
    }
  self->n_steps += (guint64)n_queued * self->n_kinds;
  return FALSE;
}

/* All that have no place but those that were reached. */
static gboolean
has_no_other (const Rivals *self, guint32 meeting)
{
  for (guint32 kind = 0; kind < self->n_kinds; kind++)
    for (guint option = 0; option < 2; option++)
      if (self->reached_by[place_of (self, meeting, option, kind)] == NONE &&
          sitnet_meeting_day_fits (self->day, meeting, kind))
        return FALSE;
  return TRUE;
}

static void
tell_of (const Rivals *self, const guint32 *meetings, guint32 n, SitnetMeetingRivalsTell tell, gpointer data)
{
  g_autofree guint8 *set = g_new0 (guint8, (gsize)self->day->n_meetings + 1);
  guint32 most = 0;
  for (guint32 place = 0; place < self->n_places; place++)
    most += self->reached_by[place] != NONE ? self->room[place] : 0;
  for (guint32 i = 0; i < n; i++)
    set[meetings[i]] = has_no_other (self, meetings[i]) ? 1 : 0;
  tell (set, most, data);
}

/* Whether some of the meetings of a group have fewer places than they need; these are told. Returns 1 or 0. */
static guint32
find_too_many (Rivals *self, const guint32 *meetings, guint32 n, SitnetMeetingRivalsTell tell, gpointer data)
{
  memset (self->holder, 0xff, self->n_places * sizeof *self->holder);
  memset (self->held, 0, self->n_places * sizeof *self->held);
  for (guint32 i = 0; i < n; i++)
    self->at[meetings[i]] = NONE;
  for (guint32 i = 0; i < n && self->n_steps < MOST_STEPS; i++) {
    if ((self->chosen != NULL && !self->chosen[meetings[i]]) || find_place (self, meetings[i]))
      continue;
    if (tell != NULL)
      tell_of (self, meetings, n, tell, data);
    return 1;
  }
  return 0;
}

static void
make_places (Rivals *self, guint32 n_tables)
{
  self->n_places = n_tables * self->n_kinds;
  self->room = g_new (guint32, (gsize)self->n_places + 1);
  self->holder = g_new (guint32, (gsize)self->n_places + 1);
  self->held = g_new (guint32, (gsize)self->n_places + 1);
  self->reached_by = g_new (guint32, (gsize)self->n_places + 1);
  for (guint32 place = 0; place < self->n_places; place++)
    self->room[place] = place % self->n_kinds + 1 < self->n_kinds ? 1 : self->n_last;
}

static void
clear_places (Rivals *self)
{
  g_clear_pointer (&self->room, g_free);
  g_clear_pointer (&self->holder, g_free);
  g_clear_pointer (&self->held, g_free);
  g_clear_pointer (&self->reached_by, g_free);
}

/* As many meetings at once as there are tables, and as half of those present who have somebody to meet. */
static void
make_room_for_all (Rivals *self)
{
  const SitnetMeetingDay *day = self->day;
  g_autofree guint8 *there = g_new (guint8, (gsize)day->n_persons + 1);
  for (guint32 kind = 0; kind < self->n_kinds; kind++) {
    guint32 n = 0;
    memset (there, 0, day->n_persons);
    for (guint32 m = 0; m < day->n_meetings; m++)
      for (guint side = 0; side < 2 && sitnet_meeting_day_fits (day, m, kind); side++)
        there[day->person[day->ends[2 * (gsize)m + side]]] = 1;
    for (guint32 p = 0; p < day->n_persons; p++)
      n += there[p];
    guint64 room = (guint64)self->room[kind] * MIN (n / 2, day->n_tables);
    self->room[kind] = (guint32)MIN (room, day->n_meetings);
  }
}

static guint32
find_by_persons (Rivals *self, SitnetMeetingRivalsTell tell, gpointer data)
{
  const SitnetMeetingDay *day = self->day;
  SitnetIncidence incidence;
  guint32 n_found = 0;
  g_autofree guint32 *ends = g_new (guint32, 2 * (gsize)day->n_meetings + 1);
  SitnetEdgeList graph = sitnet_meeting_day_persons (day, ends);
  sitnet_incidence_init (&incidence, &graph);
  make_places (self, 1);
  for (guint32 p = 0; p < day->n_persons && (tell != NULL || n_found == 0); p++)
    n_found += find_too_many (self, incidence.edges + incidence.offsets[p],
                              incidence.offsets[p + 1] - incidence.offsets[p], tell, data);
  clear_places (self);
  sitnet_incidence_clear (&incidence);
  return n_found;
}

static guint32
find_at_all_tables (Rivals *self, guint32 *meetings, SitnetMeetingRivalsTell tell, gpointer data)
{
  for (guint32 m = 0; m < self->day->n_meetings; m++)
    meetings[m] = m;
  make_places (self, 1);
  make_room_for_all (self);
  guint32 n_found = find_too_many (self, meetings, self->day->n_meetings, tell, data);
  clear_places (self);
  return n_found;
}

static guint32
find_at_shared_tables (Rivals *self, guint32 *meetings, SitnetMeetingRivalsTell tell, gpointer data)
{
  guint32 n = 0, n_tables = sitnet_meeting_tables_count (self->day);
  g_autofree guint32 *shared = sitnet_meeting_tables_dup_shared (self->day);
  if (shared == NULL || (guint64)n_tables * self->n_kinds > MOST_PLACES)
    return 0;
  for (guint32 m = 0; m < self->day->n_meetings; m++)
    if (shared[2 * (gsize)m] != NONE)
      meetings[n++] = m;
  self->shared = shared;
  make_places (self, n_tables);
  guint32 n_found = find_too_many (self, meetings, n, tell, data);
  clear_places (self);
  self->shared = NULL;
  return n_found;
}

guint32
sitnet_meeting_rivals_find (const SitnetMeetingDay *day, guint32 n_rounds, const guint8 *chosen,
                            SitnetMeetingRivalsTell tell, gpointer data)
{
  Rivals self = {.day = day, .chosen = chosen};
  if (day->n_meetings == 0 || n_rounds == 0)
    return 0;
  self.n_kinds = day->away == NULL ? 1 : CLAMP (day->n_known, 1, n_rounds);
  self.n_last = n_rounds - self.n_kinds + 1;
  g_autofree guint32 *next = g_new (guint32, day->n_meetings), *at = g_new (guint32, day->n_meetings);
  g_autofree guint32 *queue = g_new (guint32, (gsize)day->n_meetings + 1);
  g_autofree guint32 *meetings = g_new (guint32, day->n_meetings);
  self.next = next;
  self.at = at;
  self.queue = queue;
  guint32 n_found = find_at_all_tables (&self, meetings, tell, data);
  if (n_found == 0 || tell != NULL)
    n_found += find_by_persons (&self, tell, data);
  if (n_found == 0 || tell != NULL)
    n_found += find_at_shared_tables (&self, meetings, tell, data);
  return n_found;
}
