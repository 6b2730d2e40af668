/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of a planner of meeting days share. */
#include "meeting-planner.h"

#include "meeting-tables.h"

#define PLANNING 0.5 /* how far a question has come that plans */

static gboolean
go_on (gpointer data)
{
  SitnetMeetingPlanner *self = data;
  self->failed = self->failed || !sitnet_progress_report (self->progress, PLANNING, self->error);
  return !self->failed;
}

void
sitnet_meeting_planner_init (SitnetMeetingPlanner *self, const SitnetMeetingDay *day, SitnetMeetingAim aim,
                             const SitnetProgress *progress, GError **error)
{
  *self = (SitnetMeetingPlanner){.day = day, .aim = aim, .progress = progress, .error = error};
  g_autofree guint32 *shared = sitnet_meeting_tables_dup_shared (day);
  self->is_bound = day->away != NULL || shared != NULL;
  self->ends = g_new (guint32, 2 * (gsize)day->n_meetings + 1);
  self->graph = sitnet_meeting_day_persons (day, self->ends);
  self->pace = (SitnetPace){.progress = progress, .fraction = PLANNING};
  self->patience = (SitnetPatience){go_on, self};
}

void
sitnet_meeting_planner_clear (SitnetMeetingPlanner *self)
{
  g_clear_pointer (&self->ends, g_free);
}

/* The most meetings that would be at one table, if each took the first of those with several owners that it may have. */
static guint32
most_at_a_table (const SitnetMeetingDay *day)
{
  g_autofree guint32 *shared = sitnet_meeting_tables_dup_shared (day);
  g_autofree guint32 *n_at = g_new0 (guint32, (gsize)sitnet_meeting_tables_count (day) + 1);
  guint32 most = 0;
  for (guint32 m = 0; shared != NULL && m < day->n_meetings; m++)
    if (shared[2 * (gsize)m] != G_MAXUINT32)
      most = MAX (most, ++n_at[shared[2 * (gsize)m]]);
  return most;
}

guint32
sitnet_meeting_planner_enough_rounds (const SitnetMeetingPlanner *self)
{
  guint64 n = self->day->n_meetings, by_tables = self->day->n_tables == 0 ? 0 : n / self->day->n_tables;
  guint64 degree = sitnet_edge_list_largest_degree (&self->graph);
  return (guint32)MIN ((guint64)self->day->n_known + 2 * degree + most_at_a_table (self->day) + by_tables + 2,
                       G_MAXUINT32 - 1);
}
