/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A day of meetings: the sheet for the wall, and a card for each organisation. */
#include "handout.h"

enum { TABLES_A_PAGE = 5 };

typedef struct {
  gint64 number;
  guint start;
  gsize first, end; /* its rows; they stand in the order of tables */
  gsize at;         /* the next of them for the wall */
} Round;

typedef struct {
  const Handout *handout;
  Document *document;
  SitnetTable *meetings;
  gsize n_held; /* those with a place come first */
  guint minutes;
  GArray *rounds;     /* Round: those with a meeting */
  GArray *tables;     /* gint64: those with a meeting, in their order */
  GHashTable *hosts;  /* name of a table -> id of the actor whose it is */
  GHashTable *wishes; /* "from\nto" */
  SitnetTable *attendance;
  GHashTable *present; /* rows of attendance, by actor */
} Day;

static const char *
translate (const Day *self, const char *english)
{
  return report_translate (&self->handout->report, english);
}

static gint64
number_at (const Day *self, const char *column, gsize row)
{
  return sitnet_column_get_int64s (sitnet_table_find_column (self->meetings, column))[row];
}

static gint
compare_tables (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;
  return (x > y) - (x < y);
}

static void
keep_each_once (GArray *sorted)
{
  guint n = 0;
  gint64 *numbers = (gint64 *)(void *)sorted->data;
  for (guint i = 0; i < sorted->len; i++)
    if (n == 0 || numbers[n - 1] != numbers[i])
      numbers[n++] = numbers[i];
  g_array_set_size (sorted, n);
}

static void
read_rounds (Day *self)
{
  const SitnetColumn *rounds = sitnet_table_find_column (self->meetings, "round");
  for (gsize row = 0; row < sitnet_table_get_n_rows (self->meetings); row++) {
    if (sitnet_column_is_missing (rounds, row))
      break;
    gint64 number = number_at (self, "round", row), table = number_at (self, "table", row);
    Round *last = self->rounds->len > 0 ? &g_array_index (self->rounds, Round, self->rounds->len - 1) : NULL;
    if (last == NULL || last->number != number) {
      Round next = {number, handout_minutes (handout_text (self->meetings, "start", row)), row, row, row};
      g_array_append_val (self->rounds, next);
      last = &g_array_index (self->rounds, Round, self->rounds->len - 1);
    }
    last->end = row + 1;
    self->n_held = row + 1;
    g_array_append_val (self->tables, table);
  }
  g_array_sort (self->tables, compare_tables);
  keep_each_once (self->tables);
}

static void
read_hosts (Day *self)
{
  static const char *const actors[] = {"actor", NULL};
  self->attendance = handout_sheet (self->handout, "attendance");
  if (self->attendance == NULL)
    return;
  self->present = handout_index (self->attendance, actors);
  for (gsize row = 0; row < sitnet_table_get_n_rows (self->attendance); row++) {
    char *table = report_cell (self->attendance, "table", row);
    if (table != NULL)
      g_hash_table_insert (self->hosts, table, (gpointer)handout_text (self->attendance, "actor", row));
  }
}

static void
read_wishes (Day *self)
{
  g_autoptr (SitnetTable) wishes = handout_sheet (self->handout, "wishes");
  for (gsize row = 0; wishes != NULL && row < sitnet_table_get_n_rows (wishes); row++) {
    const char *from = handout_text (wishes, "from", row), *to = handout_text (wishes, "to", row);
    if (from != NULL && to != NULL && handout_text (wishes, "block", row) == NULL)
      g_hash_table_add (self->wishes, g_strdup_printf ("%s\n%s", from, to));
  }
}

static gboolean
is_wished (const Day *self, const char *from, const char *to)
{
  g_autofree char *key = g_strdup_printf ("%s\n%s", from, to);
  return g_hash_table_contains (self->wishes, key);
}

static const char *
actor_at (const Day *self, const char *column, gsize row)
{
  return handout_actor (self->handout, handout_text (self->meetings, column, row));
}

/* "9:00–9:15" */
static char *
dup_time (const Day *self, guint start)
{
  g_autofree char *from = handout_dup_clock (start), *until = handout_dup_clock (start + self->minutes);
  return g_strdup_printf ("%s–%s", from, until);
}

/* A row for the pause before a round, if there is one. */
static void
add_pause (const Day *self, guint i)
{
  const Round *round = &g_array_index (self->rounds, Round, i);
  if (i == 0)
    return;
  const Round *before = round - 1;
  guint end = before->start + self->minutes * (guint)(round->number - before->number);
  if (round->start <= end)
    return;
  guint pause = round->start - end;
  g_autofree char *clock = handout_dup_clock (end);
  g_autofree char *length = g_strdup_printf (
      sitnet_translate_count (self->handout->report.language, pause, P_ ("break, %u minute", "break, %u minutes")),
      pause);
  g_autofree char *text = g_strdup_printf ("%s  %s", clock, length);
  document_row (self->document, text);
}

static char *
dup_table_heading (const Day *self, gint64 table)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, table);
  const char *host = g_hash_table_lookup (self->hosts, key);
  g_autofree char *name = g_strdup_printf (translate (self, "Table %s"), key);
  return host != NULL ? g_strdup_printf ("%s\n%s", name, handout_actor (self->handout, host)) : g_steal_pointer (&name);
}

static void
add_wall_row (const Day *self, guint i, guint from, guint n)
{
  Round *round = &g_array_index (self->rounds, Round, i);
  g_autofree char *time = dup_time (self, round->start);
  document_cell (self->document, time);
  for (guint t = from; t < from + n; t++) {
    gint64 table = g_array_index (self->tables, gint64, t);
    if (round->at == round->end || number_at (self, "table", round->at) != table) {
      document_cell (self->document, NULL);
      continue;
    }
    g_autofree char *pair =
        g_strdup_printf ("%s\n× %s", actor_at (self, "actor", round->at), actor_at (self, "partner", round->at));
    document_cell (self->document, pair);
    round->at++;
  }
}

static void
add_wall_page (const Day *self, guint from, guint n)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *kinds = g_strnfill (n + 1, 't');
  kinds[0] = 's';
  g_ptr_array_add (headings, g_strdup (translate (self, "When")));
  for (guint t = from; t < from + n; t++)
    g_ptr_array_add (headings, dup_table_heading (self, g_array_index (self->tables, gint64, t)));
  document_begin_table (self->document, (const char *const *)headings->pdata, kinds);
  for (guint i = 0; i < self->rounds->len; i++) {
    add_pause (self, i);
    add_wall_row (self, i, from, n);
  }
  document_end_table (self->document);
}

/* Rounds by tables, as many tables to a page as can be read from a step away. */
static void
add_wall (const Day *self)
{
  guint n_pages = (self->tables->len + TABLES_A_PAGE - 1) / TABLES_A_PAGE;
  for (guint page = 0; page < n_pages; page++) {
    guint from = self->tables->len * page / n_pages, until = self->tables->len * (page + 1) / n_pages;
    document_begin_lying (self->document);
    add_wall_page (self, from, until - from);
    document_end (self->document);
  }
}

/* Whom the organisation meets in this row. */
static const char *
find_partner (const Day *self, const char *id, gsize row)
{
  const char *actor = handout_text (self->meetings, "actor", row);
  return g_strcmp0 (actor, id) == 0 ? handout_text (self->meetings, "partner", row) : actor;
}

static const char *
wishers (const Day *self, const char *id, const char *partner)
{
  if (!is_wished (self, partner, id))
    return translate (self, "you");
  return is_wished (self, id, partner) ? translate (self, "both") : translate (self, "they");
}

static void
add_meeting (const Day *self, const char *id, const Round *round, gsize row)
{
  const char *partner = find_partner (self, id, row);
  g_autofree char *time = dup_time (self, round->start);
  g_autofree char *table = report_cell (self->meetings, "table", row);
  document_cell (self->document, time);
  document_cell (self->document, table);
  document_cell (self->document, handout_actor (self->handout, partner));
  document_cell (self->document, wishers (self, id, partner));
}

static void
add_free_round (const Day *self, const Round *round)
{
  g_autofree char *time = dup_time (self, round->start);
  document_cell (self->document, time);
  document_cell (self->document, NULL);
  document_cell (self->document, translate (self, "free"));
  document_cell (self->document, NULL);
}

/* Every round of the day: a meeting, or free. */
static void
add_own_rounds (const Day *self, const char *id, const GArray *rows)
{
  const char *const headings[] = {translate (self, "When"), translate (self, "Table"), translate (self, "With whom"),
                                  translate (self, "Who wishes it")};
  guint at = 0;
  document_begin_table (self->document, headings, "ssts");
  for (guint i = 0; i < self->rounds->len; i++) {
    const Round *round = &g_array_index (self->rounds, Round, i);
    add_pause (self, i);
    if (at < rows->len && g_array_index (rows, gsize, at) < round->end)
      add_meeting (self, id, round, g_array_index (rows, gsize, at++));
    else
      add_free_round (self, round);
  }
  document_end_table (self->document);
}

static void
add_unplaced (const Day *self, const char *id, const GArray *rows)
{
  gboolean any = FALSE;
  for (guint i = 0; i < rows->len; i++) {
    gsize row = g_array_index (rows, gsize, i);
    if (row < self->n_held)
      continue;
    if (!any)
      document_begin_list (self->document);
    any = TRUE;
    g_autofree char *text = g_strdup_printf ("%s – %s", handout_actor (self->handout, find_partner (self, id, row)),
                                             handout_text (self->meetings, "reason", row));
    document_item (self->document, text);
  }
  if (any)
    document_end_list (self->document);
}

/* "Away: from 9:30 to 10:00." */
static void
add_absence (const Day *self, gsize row)
{
  g_autofree char *from = report_cell (self->attendance, "from", row), *to = report_cell (self->attendance, "to", row);
  if (from != NULL && to != NULL) {
    g_autofree char *text = g_strdup_printf (translate (self, "You are away from %s to %s."), from, to);
    document_paragraph (self->document, text);
  } else if (from != NULL)
    handout_say (self->handout, N_ ("You are away from %s on."), from);
  else if (to != NULL)
    handout_say (self->handout, N_ ("You are away until %s."), to);
}

static void
add_attendance (const Day *self, const char *id)
{
  const GArray *rows = self->present != NULL ? handout_rows (self->present, id) : NULL;
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    gsize row = g_array_index (rows, gsize, i);
    g_autofree char *table = report_cell (self->attendance, "table", row);
    const char *person = handout_text (self->attendance, "person", row);
    if (table != NULL)
      handout_say (self->handout, N_ ("Your own table: %s."), table);
    if (person != NULL)
      handout_say (self->handout, N_ ("Who sits for you: %s."), person);
    add_absence (self, row);
  }
}

static void
add_card (const Day *self, const char *id, const GArray *rows)
{
  document_begin_card (self->document);
  document_topic (self->document, handout_actor (self->handout, id));
  add_attendance (self, id);
  add_own_rounds (self, id, rows);
  add_unplaced (self, id, rows);
  document_end (self->document);
}

static void
add_cards (const Day *self, SitnetTable *actors, GHashTable *index)
{
  document_begin_page (self->document);
  document_section (self->document, translate (self, "A card for each organisation"));
  for (gsize row = 0; row < sitnet_table_get_n_rows (actors); row++) {
    const char *id = handout_text (actors, "id", row);
    const GArray *rows = handout_rows (index, id);
    if (rows != NULL)
      add_card (self, id, rows);
  }
  document_end (self->document);
}

static guint
count_held (const Day *self, const GArray *rows)
{
  guint n = 0;
  for (guint i = 0; i < rows->len; i++)
    n += g_array_index (rows, gsize, i) < self->n_held ? 1 : 0;
  return n;
}

static char *
dup_own_tables (const Day *self, const char *id)
{
  const GArray *rows = self->present != NULL ? handout_rows (self->present, id) : NULL;
  GString *tables = g_string_new (NULL);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    g_autofree char *table = report_cell (self->attendance, "table", g_array_index (rows, gsize, i));
    if (table != NULL)
      g_string_append_printf (tables, "%s%s", tables->len > 0 ? ", " : "", table);
  }
  return g_string_free (tables, FALSE);
}

/* To tick off who has come. */
static void
add_organisations (const Day *self, SitnetTable *actors, GHashTable *index)
{
  const char *const headings[] = {translate (self, "Organisation"), translate (self, "Meetings"),
                                  translate (self, "Own table")};
  document_section (self->document, translate (self, "Who comes"));
  document_begin_table (self->document, headings, "tnn");
  for (gsize row = 0; row < sitnet_table_get_n_rows (actors); row++) {
    const char *id = handout_text (actors, "id", row);
    const GArray *rows = handout_rows (index, id);
    if (rows == NULL)
      continue;
    g_autofree char *n = g_strdup_printf ("%u", count_held (self, rows)), *tables = dup_own_tables (self, id);
    document_cell (self->document, handout_actor (self->handout, id));
    document_cell (self->document, n);
    document_cell (self->document, tables);
  }
  document_end_table (self->document);
}

/* What the organiser has to tell people of. */
static void
add_all_unplaced (const Day *self)
{
  const char *const headings[] = {translate (self, "Who"), translate (self, "With whom"), translate (self, "Why")};
  gsize n = sitnet_table_get_n_rows (self->meetings);
  if (n == self->n_held)
    return;
  document_section (self->document, translate (self, "Without a place"));
  document_begin_table (self->document, headings, "ttt");
  for (gsize row = self->n_held; row < n; row++) {
    document_cell (self->document, actor_at (self, "actor", row));
    document_cell (self->document, actor_at (self, "partner", row));
    document_cell (self->document, handout_text (self->meetings, "reason", row));
  }
  document_end_table (self->document);
}

static void
day_clear (Day *self)
{
  g_array_unref (self->rounds);
  g_array_unref (self->tables);
  g_hash_table_unref (self->hosts);
  g_hash_table_unref (self->wishes);
  g_clear_pointer (&self->present, g_hash_table_unref);
  g_clear_pointer (&self->attendance, sitnet_table_unref);
}

static void
write_day (Day *self)
{
  static const char *const ends[] = {"actor", "partner", NULL};
  g_autoptr (GHashTable) index = handout_index (self->meetings, ends);
  g_autoptr (SitnetTable) actors = handout_sheet (self->handout, "actors");
  read_rounds (self);
  read_hosts (self);
  read_wishes (self);
  document_paragraph (self->document, handout_note (self->meetings));
  add_all_unplaced (self);
  add_organisations (self, actors, index);
  add_wall (self);
  add_cards (self, actors, index);
}

static gboolean
write_timetable (Handout *handout, GError **error)
{
  g_autoptr (SitnetTable) meetings = handout_ask (handout, "timetable", error);
  if (meetings == NULL)
    return FALSE;
  if (sitnet_table_get_n_rows (meetings) == 0)
    return handout_refuse (
        handout, N_ ("nobody wishes to meet anybody; fill in the sheet Wishes: who, and whom they want to meet"),
        error);
  Day day = {.handout = handout, .document = handout->report.document, .meetings = meetings};
  day.minutes = handout_number (handout, "timetable", "minutes");
  day.rounds = g_array_new (FALSE, FALSE, sizeof (Round));
  day.tables = g_array_new (FALSE, FALSE, sizeof (gint64));
  day.hosts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  day.wishes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  write_day (&day);
  day_clear (&day);
  return TRUE;
}

const HandoutKind handout_timetable = {
    .name = "timetable",
    .title = N_ ("Meeting day"),
    .summary = N_ ("the timetable of a meeting day for the wall, and a card for each organisation"),
    .question = "timetable",
    .write = write_timetable,
};
