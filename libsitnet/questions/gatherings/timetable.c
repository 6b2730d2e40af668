/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* timetable: who meets whom in which round at which table. */
#include "query.h"

#include "attendance.h"
#include "clock.h"
#include "column-builder.h"
#include "meeting-plan.h"
#include "meeting-proof.h"
#include "meeting-tables.h"
#include "message.h"
#include "table-private.h"
#include "wishes.h"

#include <string.h>

static const SitnetResultColumn columns[] = {
    {"round", SITNET_VALUE_INT64, NULL, N_ ("round, from 1"), .empty = N_ ("no place")},
    {"start", SITNET_VALUE_TEXT, NULL, N_ ("begins at")},
    {"table", SITNET_VALUE_INT64, NULL, N_ ("table")},
    {"actor", SITNET_VALUE_CATEGORY, NULL, N_ ("who wishes to meet"), .refers_to = "actors"},
    {"partner", SITNET_VALUE_CATEGORY, NULL, N_ ("whom"), .refers_to = "actors"},
    {"priority", SITNET_VALUE_INT64, NULL,
     N_ ("priority: of both wishes together, from 1 to 10, 10 is the most wanted")},
    {"reason", SITNET_VALUE_TEXT, NULL, N_ ("who wishes it, or why it has no place")},
    {"proved", SITNET_VALUE_BOOL, NULL, N_ ("proved: whether no timetable is better")},
    {"bound", SITNET_VALUE_INT64, NULL,
     N_ ("bound: no timetable holds all in fewer rounds; with `rounds`: holds more meetings, or with `aim` "
         "priorities has a larger sum")},
};

static const SitnetParameter parameters[] = {
    {"tables", SITNET_PARAMETER_INT, FALSE, 1, 1000000, NULL, NULL, N_ ("number of tables; empty = as many as needed")},
    {"rounds", SITNET_PARAMETER_INT, FALSE, 1, 1000, NULL, NULL,
     N_ ("number of rounds; empty = the fewest that hold all meetings")},
    {"minutes", SITNET_PARAMETER_INT, FALSE, 1, 1440, "15", NULL, N_ ("minutes of a round")},
    {"start", SITNET_PARAMETER_TEXT, FALSE, 0, 0, "9:00", NULL, N_ ("when the first round begins")},
    {"pause", SITNET_PARAMETER_CODES, FALSE, 0, 0, NULL, NULL,
     N_ ("AFTER:MINUTES: a pause of so many minutes after that round")},
    {"aim", SITNET_PARAMETER_CHOICE, FALSE, 0, 0, "meetings", "meetings|priorities",
     N_ ("meetings: as many as possible, fairly; priorities: the most wanted ones")},
};

enum { ROUND, START, TABLE, ACTOR, PARTNER, PRIORITY, REASON, PROVED, BOUND, N_COLUMNS };
enum { MOST_PAUSES = 1000, LONGEST_PAUSE = SITNET_MINUTES_A_DAY };

/* What is asked, what is wished, and what was planned; a meeting is a wished one that can be held at all. */
typedef struct {
  SitnetNetwork *network;
  const SitnetQuery *query;
  SitnetLanguage language;
  SitnetWishes *wishes;
  SitnetAttendance *attendance;
  SitnetRoundTimes times;
  GArray *pauses;
  SitnetMeetingAim aim;
  guint32 n_rounds; /* 0 = as many as needed */
  SitnetMeetingDay day;
  guint32 *ends, *weights;
  guint32 *wish_of;  /* per meeting */
  guint32 *round_of; /* per wish */
  guint32 *table_of;
  SitnetMeetingPlan *plan;
} Timetable;

static gboolean
read_pause (const char *text, SitnetPause *pause)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 3);
  guint after, minutes;
  if (g_strv_length (parts) != 2 ||
      !sitnet_clock_round_from_text ((SitnetSlice){parts[0], strlen (parts[0])}, &after) ||
      !sitnet_clock_round_from_text ((SitnetSlice){parts[1], strlen (parts[1])}, &minutes) || minutes > LONGEST_PAUSE)
    return FALSE;
  *pause = (SitnetPause){after, minutes};
  return TRUE;
}

/* In the words of every other parameter that is wrong. */
static gboolean
refuse (const Timetable *self, const char *name, const char *text, const char *allowed, GError **error)
{
  g_set_error (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT,
               sitnet_translate (self->language, "%s: `%s` cannot be \"%s\"; allowed: %s"), "timetable", name, text,
               allowed);
  return FALSE;
}

static gboolean
read_times (Timetable *self, GError **error)
{
  const char *start = sitnet_query_get_text (self->query, "start");
  const char *const *pauses = sitnet_query_get_codes (self->query, "pause");
  guint minutes;
  if (!sitnet_clock_from_text ((SitnetSlice){start, strlen (start)}, &minutes))
    return refuse (self, "start", start, sitnet_translate (self->language, "a time such as 9:00"), error);
  for (guint i = 0; pauses[i] != NULL; i++) {
    SitnetPause pause;
    if (i >= MOST_PAUSES || !read_pause (pauses[i], &pause))
      return refuse (self, "pause", pauses[i], sitnet_translate (self->language, "a round and minutes, such as 4:15"),
                     error);
    g_array_append_val (self->pauses, pause);
  }
  self->times = (SitnetRoundTimes){minutes, (guint32)sitnet_query_get_int (self->query, "minutes"),
                                   (const SitnetPause *)(void *)self->pauses->data, self->pauses->len};
  return TRUE;
}

/* An own table beyond those there are. */
static gboolean
check_tables (const Timetable *self, GError **error)
{
  for (guint32 a = 0; a < self->network->n_actors; a++) {
    guint32 table = self->attendance->table[a];
    if (table == G_MAXUINT32 || table < self->day.n_tables)
      continue;
    g_set_error (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT,
                 sitnet_translate (self->language, "table %u is that of %s, but the last table is number %u"),
                 table + 1, sitnet_network_actor_name (self->network, a), self->day.n_tables);
    return FALSE;
  }
  return TRUE;
}

static gboolean
has_one_person (const Timetable *self, guint32 wish)
{
  const guint32 *ends = &self->wishes->ends[2 * (gsize)wish];
  return self->attendance->person[ends[0]] == self->attendance->person[ends[1]];
}

static gboolean
are_ever_there (const Timetable *self, guint32 wish)
{
  const guint32 *ends = &self->wishes->ends[2 * (gsize)wish];
  guint32 n = self->n_rounds > 0 ? self->n_rounds : MAX (self->attendance->n_known, 1);
  for (guint32 r = 0; r < n; r++)
    if (!sitnet_meeting_day_is_away (&self->day, ends[0], r) && !sitnet_meeting_day_is_away (&self->day, ends[1], r))
      return TRUE;
  return FALSE;
}

/* Without --rounds those whom no round brings together are left out, so that all others can be held. */
static void
take_meetings (Timetable *self)
{
  const SitnetWishes *wishes = self->wishes;
  self->ends = g_new (guint32, 2 * (gsize)wishes->n + 1);
  self->weights = g_new (guint32, (gsize)wishes->n + 1);
  self->wish_of = g_new (guint32, (gsize)wishes->n + 1);
  for (guint32 w = 0; w < wishes->n; w++) {
    if (has_one_person (self, w) || (self->n_rounds == 0 && !are_ever_there (self, w)))
      continue;
    guint32 m = self->day.n_meetings++;
    memcpy (&self->ends[2 * (gsize)m], &wishes->ends[2 * (gsize)w], 2 * sizeof *self->ends);
    self->weights[m] = wishes->priorities[2 * (gsize)w] + wishes->priorities[2 * (gsize)w + 1];
    self->wish_of[m] = w;
  }
  self->day.ends = self->ends;
  self->day.weights = self->weights;
}

static gboolean
prepare (Timetable *self, GError **error)
{
  if (!read_times (self, error))
    return FALSE;
  if (sitnet_query_has (self->query, "rounds"))
    self->n_rounds = (guint32)sitnet_query_get_int (self->query, "rounds");
  if (strcmp (sitnet_query_get_text (self->query, "aim"), "priorities") == 0)
    self->aim = SITNET_AIM_PRIORITIES;
  self->attendance = sitnet_attendance_read (self->network, &self->times, self->n_rounds, error);
  if (self->attendance == NULL)
    return FALSE;
  self->wishes = sitnet_wishes_read (self->network);
  self->day = (SitnetMeetingDay){.n_actors = self->network->n_actors, .n_persons = self->attendance->n_persons};
  self->day.n_tables =
      sitnet_query_has (self->query, "tables") ? (guint32)sitnet_query_get_int (self->query, "tables") : G_MAXUINT32;
  self->day.person = self->attendance->person;
  self->day.table = self->attendance->table;
  self->day.away = self->attendance->away;
  self->day.n_known = self->attendance->n_known;
  take_meetings (self);
  return check_tables (self, error);
}

static gboolean
make_plan (Timetable *self, GError **error)
{
  self->plan =
      sitnet_meeting_plan_find (&self->day, self->n_rounds, self->aim, sitnet_query_get_progress (self->query), error);
  if (self->plan == NULL)
    return FALSE;
  g_autofree guint32 *tables = g_new (guint32, (gsize)self->day.n_meetings + 1);
  sitnet_meeting_tables_assign (&self->day, self->plan->rounds, self->plan->n_rounds, tables);
  self->round_of = g_new (guint32, (gsize)self->wishes->n + 1);
  self->table_of = g_new (guint32, (gsize)self->wishes->n + 1);
  memset (self->round_of, 0xff, self->wishes->n * sizeof *self->round_of);
  for (guint32 m = 0; m < self->day.n_meetings; m++) {
    self->round_of[self->wish_of[m]] = self->plan->rounds[m];
    self->table_of[self->wish_of[m]] = tables[m];
  }
  return TRUE;
}

static gint
compare_wishes (gconstpointer a, gconstpointer b, gpointer data)
{
  const Timetable *self = data;
  guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;
  if (self->round_of[x] != self->round_of[y])
    return self->round_of[x] < self->round_of[y] ? -1 : 1;
  if (self->round_of[x] != SITNET_NO_ROUND && self->table_of[x] != self->table_of[y])
    return self->table_of[x] < self->table_of[y] ? -1 : 1;
  return x < y ? -1 : x > y;
}

static const char *
name_of (const Timetable *self, guint32 actor)
{
  return sitnet_network_actor_name (self->network, actor);
}

static char *
dup_wishers (const Timetable *self, guint32 wish)
{
  const guint32 *priorities = &self->wishes->priorities[2 * (gsize)wish];
  if (priorities[1] > 0)
    return g_strdup (sitnet_translate (self->language, "Both wish it."));
  return g_strdup_printf (sitnet_translate (self->language, "Wished by: %s."),
                          name_of (self, self->wishes->ends[2 * (gsize)wish]));
}

static char *
dup_hindrance (const Timetable *self, guint32 wish)
{
  const guint32 *ends = &self->wishes->ends[2 * (gsize)wish];
  const char *person = self->attendance->names[self->attendance->person[ends[0]]];
  if (has_one_person (self, wish))
    return g_strdup_printf (sitnet_translate (self->language, "No place: %s sits for both."), person);
  if (!are_ever_there (self, wish))
    return g_strdup (sitnet_translate (self->language, "No place: the two are never there at the same time."));
  return g_strdup (sitnet_translate (self->language, "No place: no round is left for both."));
}

static void
add_row (const Timetable *self, SitnetColumnBuilder **builders, guint32 wish)
{
  const guint32 *priorities = &self->wishes->priorities[2 * (gsize)wish];
  gboolean is_held = self->round_of[wish] != SITNET_NO_ROUND;
  g_autofree char *reason = is_held ? dup_wishers (self, wish) : dup_hindrance (self, wish);
  if (is_held) {
    g_autofree char *start = sitnet_clock_dup_text (sitnet_round_times_get_start (&self->times, self->round_of[wish]));
    sitnet_column_builder_add_int64 (builders[ROUND], (gint64)self->round_of[wish] + 1);
    sitnet_column_builder_add_text (builders[START], start);
    sitnet_column_builder_add_int64 (builders[TABLE], (gint64)self->table_of[wish] + 1);
  } else
    for (guint c = ROUND; c <= TABLE; c++)
      sitnet_column_builder_add_missing (builders[c]);
  sitnet_column_builder_add_code (builders[ACTOR], (gint32)self->wishes->ends[2 * (gsize)wish]);
  sitnet_column_builder_add_code (builders[PARTNER], (gint32)self->wishes->ends[2 * (gsize)wish + 1]);
  sitnet_column_builder_add_int64 (builders[PRIORITY], (gint64)priorities[0] + priorities[1]);
  sitnet_column_builder_add_text (builders[REASON], reason);
  sitnet_column_builder_add_bool (builders[PROVED], self->plan->proved);
  if (self->n_rounds == 0 && !sitnet_meeting_plan_holds_all (self->plan, &self->day))
    sitnet_column_builder_add_missing (builders[BOUND]);
  else
    sitnet_column_builder_add_int64 (builders[BOUND],
                                     self->n_rounds == 0 ? (gint64)self->plan->least : (gint64)self->plan->most);
}

static GPtrArray *
make_columns (const Timetable *self)
{
  SitnetColumnBuilder *builders[N_COLUMNS];
  GPtrArray *sealed = g_ptr_array_new ();
  g_autofree guint32 *order = g_new (guint32, (gsize)self->wishes->n + 1);
  for (guint c = 0; c < N_COLUMNS; c++)
    builders[c] = c == ACTOR || c == PARTNER
                      ? sitnet_column_builder_new_category (columns[c].name, self->network->actor_ids)
                      : sitnet_column_builder_new (columns[c].name, columns[c].type);
  for (guint32 w = 0; w < self->wishes->n; w++)
    order[w] = w;
  if (self->wishes->n > 1)
    g_qsort_with_data (order, (gint)self->wishes->n, sizeof *order, compare_wishes, (gpointer)self);
  for (guint32 i = 0; i < self->wishes->n; i++)
    add_row (self, builders, order[i]);
  for (guint c = 0; c < N_COLUMNS; c++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (builders[c]));
  return sealed;
}

static void
append_size (const Timetable *self, GString *note)
{
  guint32 held = self->plan->value.n, left = self->wishes->n - held, n_rounds = self->plan->n_rounds;
  g_string_append_printf (
      note, sitnet_translate_count (self->language, held, P_ ("%u meeting has a place.", "%u meetings have a place.")),
      held);
  g_string_append_c (note, ' ');
  if (left > 0) {
    g_string_append_printf (note, sitnet_translate_count (self->language, left, P_ ("%u has none.", "%u have none.")),
                            left);
    g_string_append_c (note, ' ');
  }
  if (n_rounds == 0)
    return;
  g_autofree char *begin = sitnet_clock_dup_text (self->times.start);
  guint64 until = sitnet_round_times_get_start (&self->times, n_rounds - 1) + self->times.minutes;
  g_autofree char *end = sitnet_clock_dup_text (until);
  g_string_append_printf (
      note,
      sitnet_translate_count (self->language, n_rounds, P_ ("%u round, from %s to %s.", "%u rounds, from %s to %s.")),
      n_rounds, begin, end);
  g_string_append_c (note, ' ');
  if (until > SITNET_MINUTES_A_DAY) {
    g_string_append (
        note, sitnet_translate (self->language, "That goes on after midnight: take more tables, or limit the rounds."));
    g_string_append_c (note, ' ');
  }
}

static SitnetTable *
make_table (const Timetable *self)
{
  g_autoptr (GString) extra = g_string_new (NULL);
  if (self->wishes->n > 0) {
    append_size (self, extra);
    sitnet_meeting_proof_append (
        &(SitnetMeetingProof){&self->day, self->plan, self->aim, self->n_rounds, self->language}, extra);
  }
  g_autofree char *note = sitnet_query_dup_note (self->query, self->network, extra->len > 0 ? extra->str : NULL);
  return sitnet_table_new_take ("timetable", note, make_columns (self));
}

static void
timetable_clear (Timetable *self)
{
  g_clear_pointer (&self->wishes, sitnet_wishes_free);
  g_clear_pointer (&self->attendance, sitnet_attendance_free);
  g_clear_pointer (&self->plan, sitnet_meeting_plan_free);
  g_array_unref (self->pauses);
  g_free (self->ends);
  g_free (self->weights);
  g_free (self->wish_of);
  g_free (self->round_of);
  g_free (self->table_of);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  Timetable self = {.network = network, .query = query, .language = sitnet_query_get_language (query)};
  self.pauses = g_array_new (FALSE, FALSE, sizeof (SitnetPause));
  SitnetTable *table = prepare (&self, error) && make_plan (&self, error) ? make_table (&self) : NULL;
  timetable_clear (&self);
  return table;
}

const SitnetAnalysis sitnet_timetable = {
    .name = "timetable",
    .title = NC_ ("title of a question", "Timetable"),
    .question = N_ ("Who meets whom in which round at which table?"),
    .row = N_ ("a row is a meeting that somebody wishes"),
    .definition = DEFINITION_ ("timetable"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .nothing = N_ ("No wishes to meet."),
    .run = run,
};
