/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A card for each organisation of a day of meetings: when, at which table, with whom. */
#include "meeting-day.h"

#include <stdio.h>

static const char *
translate (const MeetingDay *self, const char *english)
{
  return report_translate (&self->handout->report, english);
}

/* Whom the organisation meets in this row. */
static const char *
find_partner (const MeetingDay *self, const char *id, gsize row)
{
  const char *actor = handout_text (self->meetings, "actor", row);
  return g_strcmp0 (actor, id) == 0 ? handout_text (self->meetings, "partner", row) : actor;
}

static const char *
wishers (const MeetingDay *self, const char *id, const char *partner)
{
  if (!meeting_day_is_wished (self, partner, id))
    return translate (self, "you");
  return meeting_day_is_wished (self, id, partner) ? translate (self, "both") : translate (self, "they");
}

static void
add_meeting (const MeetingDay *self, const char *id, const Round *round, gsize row)
{
  const char *partner = find_partner (self, id, row);
  g_autofree char *time = meeting_day_dup_time (self, round->start);
  g_autofree char *table = report_cell (self->meetings, "table", row);
  document_cell (self->document, time);
  document_cell (self->document, table);
  document_cell (self->document, handout_actor (self->handout, partner));
  document_cell (self->document, wishers (self, id, partner));
}

/* From when or until when somebody is away: a time of the day, or a round. */
typedef struct {
  gboolean is_given, is_time;
  guint number; /* minutes, or that of the round */
} Moment;

/* The data have been checked: "9:30", "9.30", "9:30:00" or "3". */
static Moment
read_moment (const MeetingDay *self, const char *column, gsize row)
{
  guint hours = 0, minutes = 0;
  g_autofree char *cell = report_cell (self->attendance, column, row);
  gint n = cell != NULL ? sscanf (cell, "%3u%*1[:.]%2u", &hours, &minutes) : 0;
  return (Moment){n > 0, n == 2, n == 2 ? hours * 60 + minutes : hours};
}

static gboolean
is_away_in (const MeetingDay *self, gsize row, const Round *round)
{
  Moment from = read_moment (self, "from", row), to = read_moment (self, "to", row);
  if (!from.is_given && !to.is_given)
    return FALSE;
  gboolean has_begun = !from.is_given || (from.is_time ? from.number < round->start + self->minutes
                                                       : (gint64)from.number <= round->number);
  gboolean has_ended = to.is_given && (to.is_time ? to.number <= round->start : (gint64)to.number < round->number);
  return has_begun && !has_ended;
}

static gboolean
is_away (const MeetingDay *self, const char *id, const Round *round)
{
  const GArray *rows = self->present != NULL ? handout_rows (self->present, id) : NULL;
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (is_away_in (self, g_array_index (rows, gsize, i), round))
      return TRUE;
  return FALSE;
}

static void
add_free_round (const MeetingDay *self, const char *id, const Round *round)
{
  g_autofree char *time = meeting_day_dup_time (self, round->start);
  document_cell (self->document, time);
  document_cell (self->document, NULL);
  document_cell (self->document, translate (self, is_away (self, id, round) ? N_ ("you are away") : N_ ("free")));
  document_cell (self->document, NULL);
}

/* Every round of the day: a meeting, or free, or away. */
static void
add_own_rounds (const MeetingDay *self, const char *id, const GArray *rows)
{
  const char *const headings[] = {translate (self, "When"), translate (self, "Table"), translate (self, "With whom"),
                                  translate (self, "Who wishes it")};
  guint at = 0;
  document_begin_table (self->document, headings, "ssts");
  for (guint i = 0; i < self->rounds->len; i++) {
    const Round *round = &g_array_index (self->rounds, Round, i);
    g_autofree char *pause = meeting_day_dup_pause (self, i);
    if (pause != NULL)
      document_row (self->document, pause);
    if (at < rows->len && g_array_index (rows, gsize, at) < round->end)
      add_meeting (self, id, round, g_array_index (rows, gsize, at++));
    else
      add_free_round (self, id, round);
  }
  document_end_table (self->document);
}

static void
add_unplaced (const MeetingDay *self, const char *id, const GArray *rows)
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

/* "9:30", or "round 3" where a round is meant; NULL for none. */
static char *
dup_moment (const MeetingDay *self, const char *column, gsize row)
{
  Moment moment = read_moment (self, column, row);
  if (!moment.is_given)
    return NULL;
  if (moment.is_time)
    return handout_dup_clock (moment.number);
  g_autofree char *number = g_strdup_printf ("%u", moment.number);
  return g_strdup_printf (translate (self, "round %s"), number);
}

static void
add_absence (const MeetingDay *self, gsize row)
{
  g_autofree char *from = dup_moment (self, "from", row), *to = dup_moment (self, "to", row);
  if (from != NULL && to != NULL) {
    g_autofree char *text = g_strdup_printf (translate (self, "You are away from %s to %s."), from, to);
    document_paragraph (self->document, text);
  } else if (from != NULL)
    handout_say (self->handout, N_ ("You are away from %s on."), from);
  else if (to != NULL)
    handout_say (self->handout, N_ ("You are away until %s."), to);
}

static void
add_attendance (const MeetingDay *self, const char *id)
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
add_card (const MeetingDay *self, const char *id, const GArray *rows)
{
  document_begin_card (self->document);
  document_topic (self->document, handout_actor (self->handout, id));
  add_attendance (self, id);
  add_own_rounds (self, id, rows);
  add_unplaced (self, id, rows);
  document_end (self->document);
}

void
meeting_cards_add (const MeetingDay *self, SitnetTable *actors, GHashTable *index)
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
