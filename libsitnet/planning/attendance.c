/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads the sheet of attendance: times of the day become rounds. */
#include "attendance.h"

#include "clock.h"
#include "column-private.h"
#include "memory-room.h"
#include "wishes.h"

#include <string.h>

#define NONE G_MAXUINT32
#define MOST_CELLS ((guint64)1 << 30)

guint64
sitnet_round_times_get_start (const SitnetRoundTimes *self, guint32 round)
{
  guint64 minutes = self->start + (guint64)round * self->minutes;
  for (guint32 p = 0; p < self->n_pauses; p++)
    if (self->pauses[p].after <= round)
      minutes += self->pauses[p].minutes;
  return minutes;
}

typedef struct {
  guint32 first, end; /* away from `first` to `end` − 1; NONE = for good */
} Absence;

typedef struct {
  const SitnetNetwork *network;
  const SitnetRoundTimes *times;
  const SitnetColumn *actor, *from, *to, *table, *person;
  gsize n_rows;
  guint32 *actors;   /* per row of the sheet of actors */
  Absence *absences; /* per row of attendance */
} Reader;

static const SitnetColumn *
find (const Reader *self, const char *name)
{
  return sitnet_dataset_column (self->network->dataset, SITNET_SHEET_ATTENDANCE, name);
}

static const char *
text_at (const SitnetColumn *column, gsize row)
{
  return column == NULL || sitnet_column_is_missing (column, row) ? NULL : sitnet_column_get_text (column, row);
}

/* The first round that is not over at this minute. */
static guint32
first_ending_after (const SitnetRoundTimes *times, guint32 minute)
{
  guint32 round = 0;
  while (round < SITNET_MOST_KNOWN_ROUNDS && sitnet_round_times_get_start (times, round) + times->minutes <= minute)
    round++;
  return round;
}

/* The first round that does not begin before this minute. */
static guint32
first_from (const SitnetRoundTimes *times, guint32 minute)
{
  guint32 round = 0;
  while (round < SITNET_MOST_KNOWN_ROUNDS && sitnet_round_times_get_start (times, round) < minute)
    round++;
  return round;
}

static guint32
first_away (const Reader *self, const char *text)
{
  SitnetSlice slice = {text, strlen (text)};
  guint number;
  if (sitnet_clock_round_from_text (slice, &number))
    return number - 1;
  return sitnet_clock_from_text (slice, &number) ? first_ending_after (self->times, number) : 0;
}

static guint32
first_back (const Reader *self, const char *text)
{
  SitnetSlice slice = {text, strlen (text)};
  guint number;
  if (sitnet_clock_round_from_text (slice, &number))
    return number;
  return sitnet_clock_from_text (slice, &number) ? first_from (self->times, number) : NONE;
}

static Absence
read_absence (const Reader *self, gsize row)
{
  const char *from = text_at (self->from, row), *to = text_at (self->to, row);
  if (from == NULL && to == NULL)
    return (Absence){0, 0};
  return (Absence){from != NULL ? first_away (self, from) : 0, to != NULL ? first_back (self, to) : NONE};
}

/* One round more than the last at which somebody comes or goes. */
static guint32
count_known (const Reader *self)
{
  guint32 n = 0;
  for (gsize r = 0; r < self->n_rows; r++) {
    const Absence *absence = &self->absences[r];
    if (absence->first < absence->end)
      n = MAX (n, (absence->end == NONE ? absence->first : absence->end) + 1);
  }
  return MIN (n, SITNET_MOST_KNOWN_ROUNDS);
}

static guint32
actor_at (const Reader *self, gsize row)
{
  return self->actors[sitnet_column_get_codes (self->actor)[row]];
}

static gboolean
mark_absences (const Reader *self, SitnetAttendance *attendance, GError **error)
{
  guint32 n_known = attendance->n_known;
  gboolean any = FALSE;
  for (gsize r = 0; r < self->n_rows; r++)
    any = any || (actor_at (self, r) != NONE && self->absences[r].first < MIN (self->absences[r].end, n_known));
  if (!any)
    return TRUE;
  guint64 n_cells = (guint64)self->network->n_actors * n_known;
  if (!sitnet_memory_room_for (n_cells, 1, MOST_CELLS))
    return sitnet_memory_room_refuse (N_ ("actors × rounds"), error);
  attendance->away = g_new0 (guint8, n_cells + 1);
  for (gsize r = 0; r < self->n_rows; r++) {
    guint32 actor = actor_at (self, r), end = MIN (self->absences[r].end, n_known);
    for (guint32 round = self->absences[r].first; actor != NONE && round < end; round++)
      attendance->away[(gsize)actor * n_known + round] = 1;
  }
  return TRUE;
}

static void
read_tables (const Reader *self, SitnetAttendance *attendance)
{
  for (gsize r = 0; self->table != NULL && r < self->n_rows; r++) {
    guint32 actor = actor_at (self, r);
    if (actor != NONE && attendance->table[actor] == NONE && !sitnet_column_is_missing (self->table, r))
      attendance->table[actor] = (guint32)sitnet_column_get_doubles (self->table)[r] - 1;
  }
}

/* Names are the same where they differ by capital letters at most. */
static void
read_persons (const Reader *self, SitnetAttendance *attendance)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize r = 0; r < self->n_rows; r++) {
    guint32 actor = actor_at (self, r);
    const char *name = text_at (self->person, r);
    if (actor == NONE || name == NULL || attendance->person[actor] != NONE)
      continue;
    g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);
    char *key = g_utf8_casefold (normal != NULL ? normal : name, -1);
    guint32 number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, key));
    if (number == 0) {
      attendance->names[attendance->n_persons] = g_strdup (name);
      number = ++attendance->n_persons;
      g_hash_table_insert (numbers, g_steal_pointer (&key), GUINT_TO_POINTER (number));
    }
    g_free (key);
    attendance->person[actor] = number - 1;
  }
  for (guint32 actor = 0; actor < self->network->n_actors; actor++)
    if (attendance->person[actor] == NONE)
      attendance->person[actor] = attendance->n_persons++;
}

SitnetAttendance *
sitnet_attendance_read (const SitnetNetwork *network, const SitnetRoundTimes *times, guint32 n_rounds, GError **error)
{
  Reader reader = {.network = network, .times = times};
  gsize n = network->n_actors;
  g_autoptr (SitnetAttendance) self = g_new0 (SitnetAttendance, 1);
  self->person = g_new (guint32, n + 1);
  self->table = g_new (guint32, n + 1);
  self->names = g_new0 (char *, n + 1);
  memset (self->person, 0xff, n * sizeof *self->person);
  memset (self->table, 0xff, n * sizeof *self->table);
  reader.n_rows = sitnet_dataset_n_rows (network->dataset, SITNET_SHEET_ATTENDANCE);
  reader.actor = find (&reader, "actor");
  reader.from = find (&reader, "from");
  reader.to = find (&reader, "to");
  reader.table = find (&reader, "table");
  reader.person = find (&reader, "person");
  g_autofree guint32 *actors = sitnet_wish_actors (network);
  g_autofree Absence *absences = g_new0 (Absence, reader.n_rows + 1);
  reader.actors = actors;
  reader.absences = absences;
  for (gsize r = 0; r < reader.n_rows; r++)
    absences[r] = read_absence (&reader, r);
  self->n_known = n_rounds > 0 ? MIN (n_rounds, SITNET_MOST_KNOWN_ROUNDS) : count_known (&reader);
  read_tables (&reader, self);
  read_persons (&reader, self);
  return mark_absences (&reader, self, error) ? g_steal_pointer (&self) : NULL;
}

void
sitnet_attendance_free (SitnetAttendance *self)
{
  if (self == NULL)
    return;
  for (guint32 p = 0; self->names != NULL && p < self->n_persons; p++) /* as many as actors at most */
    g_free (self->names[p]);
  g_free (self->names);
  g_free (self->person);
  g_free (self->table);
  g_free (self->away);
  g_free (self);
}
