/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads the sheet of meetings under the scope of a network. */
#include "meeting-log.h"

#include "column-private.h"
#include "wishes.h"

typedef struct {
  SitnetMeetingLog *log;
  guint32 *actor_of_row; /* G_MAXUINT32 = not in scope */
  guint32 *seen;         /* per row of actors: 1 + the meeting that named it last */
  guint32 n_rows;
} Reader;

/* Adds the participants of a row that are in scope; returns how many actors it names. */
static guint32
add_participants (Reader *reader, const SitnetList *participants, guint32 row, guint32 *n_added)
{
  SitnetMeetingLog *log = reader->log;
  guint32 n_named = 0, first = participants->offsets != NULL ? participants->offsets[row] : 0,
          end = participants->offsets != NULL ? participants->offsets[row + 1] : 0;
  for (guint32 i = first; i < end; i++) {
    gint32 actor = participants->items[i];
    if (actor < 0 || (guint32)actor >= reader->n_rows || reader->seen[actor] == row + 1)
      continue;
    reader->seen[actor] = row + 1;
    n_named++;
    if (reader->actor_of_row[actor] != G_MAXUINT32)
      log->actors[log->offsets[log->n] + (*n_added)++] = reader->actor_of_row[actor];
  }
  return n_named;
}

static void
read_rows (Reader *reader, const SitnetNetwork *network)
{
  const SitnetColumn *areas = sitnet_dataset_column (network->dataset, SITNET_SHEET_MEETINGS, "area");
  guint32 n = (guint32)sitnet_dataset_n_rows (network->dataset, SITNET_SHEET_MEETINGS);
  SitnetMeetingLog *log = reader->log;
  for (guint32 row = 0; row < n; row++) {
    guint32 n_added = 0;
    if (!sitnet_network_has_area (network, areas != NULL ? sitnet_column_get_codes (areas)[row] : -1))
      continue;
    guint32 n_named = add_participants (reader, &network->dataset->meetings_participants, row, &n_added);
    if (n_named > 0 && n_added == 0)
      continue;
    log->rows[log->n] = row;
    log->n_named[log->n] = n_named;
    log->offsets[log->n + 1] = log->offsets[log->n] + n_added;
    log->n++;
  }
}

/* Linear in the actors and in what the log names. */
SitnetMeetingLog *
sitnet_meeting_log_read (const SitnetNetwork *network)
{
  SitnetMeetingLog *self = g_new0 (SitnetMeetingLog, 1);
  const SitnetList *participants = &network->dataset->meetings_participants;
  gsize n = sitnet_dataset_n_rows (network->dataset, SITNET_SHEET_MEETINGS);
  gsize n_actors = sitnet_dataset_n_rows (network->dataset, SITNET_SHEET_ACTORS);
  g_autofree guint32 *actor_of_row = sitnet_wish_actors (network);
  g_autofree guint32 *seen = g_new0 (guint32, n_actors + 1);
  Reader reader = {self, actor_of_row, seen, (guint32)n_actors};
  self->rows = g_new (guint32, n + 1);
  self->n_named = g_new (guint32, n + 1);
  self->offsets = g_new0 (guint32, n + 1);
  self->actors = g_new (guint32, participants->offsets != NULL ? (gsize)participants->offsets[n] + 1 : 1);
  read_rows (&reader, network);
  return self;
}

void
sitnet_meeting_log_free (SitnetMeetingLog *self)
{
  if (self == NULL)
    return;
  g_free (self->rows);
  g_free (self->n_named);
  g_free (self->offsets);
  g_free (self->actors);
  g_free (self);
}
