/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who meets on a meeting day, and how good a plan of it is. */
#include "meeting-day.h"

SitnetEdgeList
sitnet_meeting_day_persons (const SitnetMeetingDay *self, guint32 *ends)
{
  for (gsize i = 0; i < 2 * (gsize)self->n_meetings; i++)
    ends[i] = self->person[self->ends[i]];
  return (SitnetEdgeList){self->n_persons, self->n_meetings, ends};
}

SitnetMeetingValue
sitnet_meeting_day_value (const SitnetMeetingDay *self, const guint32 *rounds)
{
  SitnetMeetingValue value = {0, G_MAXUINT32, 0};
  g_autofree guint32 *held = g_new0 (guint32, (gsize)self->n_actors + 1);
  for (guint32 m = 0; m < self->n_meetings; m++) {
    if (rounds[m] == SITNET_NO_ROUND)
      continue;
    value.n++;
    value.sum += self->weights[m];
    held[self->ends[2 * (gsize)m]]++;
    held[self->ends[2 * (gsize)m + 1]]++;
  }
  for (gsize i = 0; i < 2 * (gsize)self->n_meetings; i++)
    value.fewest = MIN (value.fewest, held[self->ends[i]]);
  if (self->n_meetings == 0)
    value.fewest = 0;
  return value;
}

gboolean
sitnet_meeting_value_is_better (SitnetMeetingValue a, SitnetMeetingValue b, SitnetMeetingAim aim)
{
  if (aim == SITNET_AIM_PRIORITIES)
    return a.sum > b.sum || (a.sum == b.sum && a.n > b.n);
  if (a.n != b.n)
    return a.n > b.n;
  return a.fewest != b.fewest ? a.fewest > b.fewest : a.sum > b.sum;
}
