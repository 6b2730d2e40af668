/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A day of meetings: the sheet for the wall, and a card for each organisation. */
#include "meeting-day.h"

#include "wall-type.h"

enum { MOST_TABLES_A_PAGE = 5 };

/* Type that can be read from a step away, in points. */
#define READABLE 12.0

static const char *
translate (const MeetingDay *self, const char *english)
{
  return report_translate (&self->handout->report, english);
}

static const char *
actor_at (const MeetingDay *self, const char *column, gsize row)
{
  return handout_actor (self->handout, handout_text (self->meetings, column, row));
}

static char *
dup_table_heading (const MeetingDay *self, gint64 table)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, table);
  const char *host = g_hash_table_lookup (self->hosts, key);
  g_autofree char *name = g_strdup_printf (translate (self, "Table %s"), key);
  return host != NULL ? g_strdup_printf ("%s\n%s", name, handout_actor (self->handout, host)) : g_steal_pointer (&name);
}

/* "A\n× B": who meets at a table in a round; NULL where nobody does. */
static char *
dup_pair (const MeetingDay *self, const Round *round, gint64 table)
{
  for (gsize row = round->first; row < round->end; row++)
    if (meeting_day_number (self, "table", row) == table)
      return g_strdup_printf ("%s\n× %s", actor_at (self, "actor", row), actor_at (self, "partner", row));
  return NULL;
}

/* Headings, then row by row; a pause is a row of its own with nothing but its first cell. */
static GPtrArray *
list_cells (const MeetingDay *self, guint from, guint n)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (cells, g_strdup (translate (self, "When")));
  for (guint t = from; t < from + n; t++)
    g_ptr_array_add (cells, dup_table_heading (self, g_array_index (self->tables, gint64, t)));
  for (guint i = 0; i < self->rounds->len; i++) {
    char *pause = meeting_day_dup_pause (self, i);
    if (pause != NULL) {
      g_ptr_array_add (cells, pause);
      g_ptr_array_set_size (cells, (gint)(cells->len + n));
    }
    const Round *round = &g_array_index (self->rounds, Round, i);
    g_ptr_array_add (cells, meeting_day_dup_time (self, round->start));
    for (guint t = from; t < from + n; t++)
      g_ptr_array_add (cells, dup_pair (self, round, g_array_index (self->tables, gint64, t)));
  }
  return cells;
}

static void
add_wall_page (const MeetingDay *self, guint from, guint n)
{
  g_autoptr (GPtrArray) cells = list_cells (self, from, n);
  g_autofree char *kinds = g_strnfill (n + 1, 't');
  const char *const *texts = (const char *const *)cells->pdata;
  guint at = n + 1;
  kinds[0] = 's';
  document_begin_lying (self->document, wall_type_points (texts, cells->len / (n + 1), n + 1));
  document_begin_table (self->document, texts, kinds);
  for (guint i = 0; i < self->rounds->len; i++) {
    g_autofree char *pause = meeting_day_dup_pause (self, i);
    if (pause != NULL) {
      document_row (self->document, pause);
      at += n + 1;
    }
    for (guint c = 0; c <= n; c++)
      document_cell (self->document, texts[at++]);
  }
  document_end_table (self->document);
  document_end (self->document);
}

/* The tables of a page are those from the first until that of the next page. */
static guint
first_table (const MeetingDay *self, guint page, guint n_pages)
{
  return self->tables->len * page / n_pages;
}

static double
smallest_type (const MeetingDay *self, guint n_pages)
{
  double smallest = G_MAXDOUBLE;
  for (guint page = 0; page < n_pages; page++) {
    guint from = first_table (self, page, n_pages), n = first_table (self, page + 1, n_pages) - from;
    g_autoptr (GPtrArray) cells = list_cells (self, from, n);
    smallest = MIN (smallest, wall_type_points ((const char *const *)cells->pdata, cells->len / (n + 1), n + 1));
  }
  return smallest;
}

/* Rounds by tables: on as few pages as can be read from a step away. */
static void
add_wall (const MeetingDay *self)
{
  guint n_pages = (self->tables->len + MOST_TABLES_A_PAGE - 1) / MOST_TABLES_A_PAGE;
  while (n_pages < (self->tables->len + 1) / 2 && smallest_type (self, n_pages) < READABLE)
    n_pages++;
  for (guint page = 0; page < n_pages; page++) {
    guint from = first_table (self, page, n_pages);
    add_wall_page (self, from, first_table (self, page + 1, n_pages) - from);
  }
}

static guint
count_held (const MeetingDay *self, const GArray *rows)
{
  guint n = 0;
  for (guint i = 0; i < rows->len; i++)
    n += g_array_index (rows, gsize, i) < self->n_held ? 1 : 0;
  return n;
}

static char *
dup_own_tables (const MeetingDay *self, const char *id)
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
add_organisations (const MeetingDay *self, SitnetTable *actors, GHashTable *index)
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
add_all_unplaced (const MeetingDay *self)
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
write_day (MeetingDay *self)
{
  static const char *const ends[] = {"actor", "partner", NULL};
  g_autoptr (GHashTable) index = handout_index (self->meetings, ends);
  SitnetTable *actors = sitnet_network_get_sheet (self->handout->report.network, "actors");
  g_autofree char *note = handout_dup_note_without_ties (self->handout, self->meetings);
  document_paragraph (self->document, note);
  add_all_unplaced (self);
  add_organisations (self, actors, index);
  add_wall (self);
  meeting_cards_add (self, actors, index);
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
  MeetingDay day;
  meeting_day_init (&day, handout, meetings);
  write_day (&day);
  meeting_day_clear (&day);
  return TRUE;
}

const HandoutKind handout_timetable = {
    .name = "timetable",
    .title = N_ ("Meeting day"),
    .summary = N_ ("the timetable of a meeting day for the wall, and a card for each organisation"),
    .question = "timetable",
    .write = write_timetable,
};
