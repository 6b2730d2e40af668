/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A card for each organisation of a day of meetings: when, at which table, with whom. */
#include "meeting-day.h"

#include <string.h>

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

static void
add_free_round (const MeetingDay *self, const Round *round)
{
  g_autofree char *time = meeting_day_dup_time (self, round->start);
  document_cell (self->document, time);
  document_cell (self->document, NULL);
  document_cell (self->document, translate (self, "free"));
  document_cell (self->document, NULL);
}

/* Every round of the day: a meeting, or free. */
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
      add_free_round (self, round);
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
  g_autofree char *cell = report_cell (self->attendance, column, row);
  return cell == NULL || strchr (cell, ':') != NULL ? g_steal_pointer (&cell)
                                                    : g_strdup_printf (translate (self, "round %s"), cell);
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
