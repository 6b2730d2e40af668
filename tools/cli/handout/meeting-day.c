/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A day of meetings: its rounds, its tables, who is there. */
#include "meeting-day.h"

gint64
meeting_day_number (const MeetingDay *self, const char *column, gsize row)
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
read_rounds (MeetingDay *self)
{
  const SitnetColumn *rounds = sitnet_table_find_column (self->meetings, "round");
  for (gsize row = 0; row < sitnet_table_get_n_rows (self->meetings); row++) {
    if (sitnet_column_is_missing (rounds, row))
      break;
    gint64 number = meeting_day_number (self, "round", row), table = meeting_day_number (self, "table", row);
    Round *last = self->rounds->len > 0 ? &g_array_index (self->rounds, Round, self->rounds->len - 1) : NULL;
    if (last == NULL || last->number != number) {
      guint start = handout_minutes (handout_text (self->meetings, "start", row));
      while (last != NULL && start < last->start) /* after midnight */
        start += 24 * 60;
      Round next = {number, start, row, row};
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
read_hosts (MeetingDay *self)
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
read_wishes (MeetingDay *self)
{
  g_autoptr (SitnetTable) wishes = handout_sheet (self->handout, "wishes");
  for (gsize row = 0; wishes != NULL && row < sitnet_table_get_n_rows (wishes); row++) {
    const char *from = handout_text (wishes, "from", row), *to = handout_text (wishes, "to", row);
    if (from != NULL && to != NULL && handout_text (wishes, "block", row) == NULL)
      g_hash_table_add (self->wishes, g_strdup_printf ("%s\n%s", from, to));
  }
}

void
meeting_day_init (MeetingDay *self, const Handout *handout, SitnetTable *meetings)
{
  *self = (MeetingDay){.handout = handout, .document = handout->report.document, .meetings = meetings};
  self->minutes = handout_number (handout, "timetable", "minutes");
  self->rounds = g_array_new (FALSE, FALSE, sizeof (Round));
  self->tables = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->hosts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->wishes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_rounds (self);
  read_hosts (self);
  read_wishes (self);
}

void
meeting_day_clear (MeetingDay *self)
{
  g_array_unref (self->rounds);
  g_array_unref (self->tables);
  g_hash_table_unref (self->hosts);
  g_hash_table_unref (self->wishes);
  g_clear_pointer (&self->present, g_hash_table_unref);
  g_clear_pointer (&self->attendance, sitnet_table_unref);
}

gboolean
meeting_day_is_wished (const MeetingDay *self, const char *from, const char *to)
{
  g_autofree char *key = g_strdup_printf ("%s\n%s", from, to);
  return g_hash_table_contains (self->wishes, key);
}

char *
meeting_day_dup_time (const MeetingDay *self, guint start)
{
  g_autofree char *from = handout_dup_clock (start), *until = handout_dup_clock (start + self->minutes);
  return g_strdup_printf ("%s–%s", from, until);
}

char *
meeting_day_dup_pause (const MeetingDay *self, guint i)
{
  const Round *round = &g_array_index (self->rounds, Round, i);
  if (i == 0)
    return NULL;
  const Round *before = round - 1;
  guint end = before->start + self->minutes * (guint)(round->number - before->number);
  if (round->start <= end)
    return NULL;
  guint pause = round->start - end;
  g_autofree char *clock = handout_dup_clock (end);
  g_autofree char *length = g_strdup_printf (
      sitnet_translate_count (self->handout->report.language, pause, P_ ("break, %u minute", "break, %u minutes")),
      pause);
  return g_strdup_printf ("%s  %s", clock, length);
}
