/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A search over timetables that are right but not yet complete. */
#include "meeting-slots.h"

#include "meeting-tables.h"
#include "memory-room.h"
#include "message.h"
#include "random-numbers.h"

#include <string.h>

#define NONE G_MAXUINT32
#define MOST_CELLS ((guint64)1 << 30)
#define LEAST_STEPS 60000
#define STEPS_A_MEETING 400
#define MOST_STEPS 600000

typedef struct {
  const SitnetMeetingDay *day;
  guint32 n_rounds;
  SitnetMeetingAim aim;
  guint32 *rounds;   /* per meeting */
  guint32 *at;       /* person × round: the meeting there */
  guint32 *shared;   /* two a meeting: the tables with several owners that it can be held at; NULL = none */
  guint32 *table_of; /* per meeting: which of these it has */
  guint32 *table_at; /* table × round: the meeting there, where tables have several owners */
  guint32 *load;     /* per round */
  guint32 *in_round; /* round × meetings at most: those that are held in it */
  guint32 *place;    /* per meeting: where in `in_round` */
  guint32 *waiting, n_waiting;
  guint64 *tabu; /* meeting × round: not before this step */
  guint32 width; /* of in_round */
  SitnetMeetingValue now, best;
  guint32 *best_rounds;
  SitnetRandomNumbers chance;
} Search;

static inline guint32 *
cell (const Search *self, guint32 meeting, guint side, guint32 round)
{
  guint32 person = self->day->person[self->day->ends[2 * (gsize)meeting + side]];
  return &self->at[(gsize)person * self->n_rounds + round];
}

static inline guint32 *
table_cell (const Search *self, guint32 table, guint32 round)
{
  return table == NONE ? NULL : &self->table_at[(gsize)table * self->n_rounds + round];
}

/* Where a meeting could be held: NONE, which is a single choice, stands for any table of its own or a free one. */
static inline guint
list_tables (const Search *self, guint32 meeting, guint32 tables[2])
{
  tables[0] = self->shared == NULL ? NONE : self->shared[2 * (gsize)meeting];
  tables[1] = self->shared == NULL ? NONE : self->shared[2 * (gsize)meeting + 1];
  return tables[0] == tables[1] ? 1 : 2;
}

typedef struct {
  guint32 round, table;
} Place;

static void
place (Search *self, guint32 meeting, Place at)
{
  guint32 round = at.round, *table = table_cell (self, at.table, round);
  *cell (self, meeting, 0, round) = *cell (self, meeting, 1, round) = meeting;
  if (table != NULL)
    *table = meeting;
  self->rounds[meeting] = round;
  self->table_of[meeting] = at.table;
  self->place[meeting] = self->load[round];
  self->in_round[(gsize)round * self->width + self->load[round]++] = meeting;
  self->now.n++;
  self->now.sum += self->day->weights[meeting];
}

static void
remove_meeting (Search *self, guint32 meeting)
{
  guint32 round = self->rounds[meeting], *table = table_cell (self, self->table_of[meeting], round);
  guint32 last = self->in_round[(gsize)round * self->width + --self->load[round]];
  *cell (self, meeting, 0, round) = *cell (self, meeting, 1, round) = NONE;
  if (table != NULL)
    *table = NONE;
  self->in_round[(gsize)round * self->width + self->place[meeting]] = last;
  self->place[last] = self->place[meeting];
  self->rounds[meeting] = SITNET_NO_ROUND;
  self->waiting[self->n_waiting++] = meeting;
  self->now.n--;
  self->now.sum -= self->day->weights[meeting];
}

/* The meetings that stand in the way of one at a place, up to four of them. */
static guint
list_obstacles (Search *self, guint32 meeting, Place at, guint32 obstacles[4])
{
  guint n = 0;
  guint32 round = at.round, *table = table_cell (self, at.table, round);
  guint32 found[3] = {*cell (self, meeting, 0, round), *cell (self, meeting, 1, round), table != NULL ? *table : NONE};
  for (guint i = 0; i < 3; i++) {
    gboolean is_new = found[i] != NONE;
    for (guint k = 0; k < n; k++)
      is_new = is_new && obstacles[k] != found[i];
    if (is_new)
      obstacles[n++] = found[i];
  }
  if (n == 0 && self->load[round] >= self->day->n_tables)
    obstacles[n++] =
        self->in_round[(gsize)round * self->width + sitnet_random_numbers_below (&self->chance, self->load[round])];
  return n;
}

static guint64
cost_of (const Search *self, const guint32 *obstacles, guint n)
{
  guint64 cost = 0;
  for (guint i = 0; i < n; i++)
    cost += self->aim == SITNET_AIM_PRIORITIES ? self->day->weights[obstacles[i]] : 1;
  return cost;
}

static Place
choose_place (Search *self, guint32 meeting, guint64 step)
{
  Place best = {NONE, NONE};
  guint32 n_equal = 0, tables[2], obstacles[4];
  guint64 lowest = G_MAXUINT64;
  guint n_tables = list_tables (self, meeting, tables);
  for (guint32 r = 0; r < self->n_rounds; r++) {
    if (!sitnet_meeting_day_fits (self->day, meeting, r))
      continue;
    for (guint t = 0; t < n_tables; t++) {
      Place at = {r, tables[t]};
      guint n = list_obstacles (self, meeting, at, obstacles);
      if (n > 0 && self->tabu[(gsize)meeting * self->n_rounds + r] > step)
        continue;
      guint64 cost = cost_of (self, obstacles, n);
      if (cost > lowest || (cost == lowest && sitnet_random_numbers_below (&self->chance, ++n_equal) > 0))
        continue;
      n_equal = cost < lowest ? 1 : n_equal;
      lowest = cost;
      best = at;
    }
  }
  return best;
}

static void
keep_if_better (Search *self)
{
  gboolean may_be = self->aim == SITNET_AIM_PRIORITIES
                        ? self->now.sum > self->best.sum
                        : self->now.n > self->best.n || (self->now.n == self->best.n && self->now.sum > self->best.sum);
  if (!may_be)
    return;
  SitnetMeetingValue value = sitnet_meeting_day_value (self->day, self->rounds);
  if (!sitnet_meeting_value_is_better (value, self->best, self->aim))
    return;
  self->best = value;
  memcpy (self->best_rounds, self->rounds, self->day->n_meetings * sizeof *self->rounds);
}

/* A waiting meeting gets a round; those that it displaces wait, and may not take the round back for a while. */
static void
make_step (Search *self, guint64 step)
{
  guint32 i = sitnet_random_numbers_below (&self->chance, self->n_waiting), meeting = self->waiting[i], obstacles[4];
  Place at = choose_place (self, meeting, step);
  if (at.round == NONE)
    return;
  self->waiting[i] = self->waiting[--self->n_waiting];
  guint n = list_obstacles (self, meeting, at, obstacles);
  for (guint k = 0; k < n; k++) {
    guint64 wait = 5 + self->n_waiting + sitnet_random_numbers_below (&self->chance, 10);
    remove_meeting (self, obstacles[k]);
    self->tabu[(gsize)obstacles[k] * self->n_rounds + at.round] = step + wait;
  }
  place (self, meeting, at);
  keep_if_better (self);
}

static gboolean
search_init (Search *self, const SitnetMeetingDay *day, guint32 n_rounds, GError **error)
{
  guint32 n_tables = sitnet_meeting_tables_count (day);
  guint64 n_cells = (guint64)MAX (n_tables, MAX (day->n_persons, day->n_meetings)) * n_rounds;
  if (!sitnet_memory_room_for (n_cells, sizeof *self->tabu * 3, MOST_CELLS))
    return sitnet_memory_room_refuse (N_ ("meetings × rounds"), error);
  self->width = MIN (day->n_meetings, day->n_persons / 2 + 1);
  self->at = g_new (guint32, (gsize)day->n_persons * n_rounds + 1);
  memset (self->at, 0xff, (gsize)day->n_persons * n_rounds * sizeof *self->at);
  self->load = g_new0 (guint32, (gsize)n_rounds + 1);
  self->in_round = g_new (guint32, (gsize)n_rounds * self->width + 1);
  self->place = g_new (guint32, (gsize)day->n_meetings + 1);
  self->waiting = g_new (guint32, (gsize)day->n_meetings + 1);
  self->best_rounds = g_new (guint32, (gsize)day->n_meetings + 1);
  self->tabu = g_new0 (guint64, (gsize)day->n_meetings * n_rounds + 1);
  self->table_of = g_new (guint32, (gsize)day->n_meetings + 1);
  self->shared = sitnet_meeting_tables_dup_shared (day);
  if (self->shared != NULL) {
    gsize n_table_cells = (gsize)n_tables * n_rounds;
    self->table_at = g_new (guint32, n_table_cells + 1);
    memset (self->table_at, 0xff, n_table_cells * sizeof *self->table_at);
  }
  return TRUE;
}

static void
search_clear (Search *self)
{
  g_free (self->at);
  g_free (self->load);
  g_free (self->in_round);
  g_free (self->place);
  g_free (self->waiting);
  g_free (self->best_rounds);
  g_free (self->tabu);
  g_free (self->shared);
  g_free (self->table_of);
  g_free (self->table_at);
}

/* Where nothing stands in the way of a meeting in a round. */
static gboolean
find_free_place (Search *self, guint32 meeting, guint32 round, Place *at)
{
  guint32 obstacles[4], tables[2];
  if (round >= self->n_rounds || !sitnet_meeting_day_fits (self->day, meeting, round))
    return FALSE;
  guint n_tables = list_tables (self, meeting, tables);
  for (guint t = 0; t < n_tables; t++) {
    *at = (Place){round, tables[t]};
    if (list_obstacles (self, meeting, *at, obstacles) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
begin (Search *self, const guint8 *wanted)
{
  for (guint32 m = 0; m < self->day->n_meetings; m++) {
    Place at;
    guint32 round = self->rounds[m];
    self->rounds[m] = SITNET_NO_ROUND;
    if (wanted != NULL && !wanted[m])
      continue;
    if (find_free_place (self, m, round, &at))
      place (self, m, at);
    else
      self->waiting[self->n_waiting++] = m;
  }
  self->best = sitnet_meeting_day_value (self->day, self->rounds);
  memcpy (self->best_rounds, self->rounds, self->day->n_meetings * sizeof *self->rounds);
}

gboolean
sitnet_meeting_slots_search (const SitnetMeetingDay *day, guint32 n_rounds, const guint8 *wanted, SitnetMeetingAim aim,
                             SitnetPace *pace, guint32 *rounds, GError **error)
{
  Search self = {.day = day, .n_rounds = n_rounds, .aim = aim, .rounds = rounds, .chance = {1}};
  if (day->n_meetings == 0 || n_rounds == 0)
    return TRUE;
  if (!search_init (&self, day, n_rounds, error))
    return FALSE;
  begin (&self, wanted);
  gboolean goes_on = TRUE;
  guint64 n_steps = MIN (LEAST_STEPS + STEPS_A_MEETING * (guint64)day->n_meetings, MOST_STEPS);
  for (guint64 step = 1; goes_on && self.n_waiting > 0 && step <= n_steps; step++) {
    make_step (&self, step);
    goes_on = pace == NULL || sitnet_pace_goes_on (pace, n_rounds, error);
  }
  memcpy (rounds, self.best_rounds, day->n_meetings * sizeof *rounds);
  search_clear (&self);
  return goes_on;
}
