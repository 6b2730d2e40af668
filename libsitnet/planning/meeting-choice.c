/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a choice of meetings is asked for: of which day, in how many rounds, and what is known to be too many. */
#include "meeting-choice.h"

void
sitnet_meeting_choice_init (SitnetMeetingChoice *self, const SitnetMeetingDay *day, guint32 n_rounds,
                            SitnetMeetingAim aim, const SitnetPatience *patience)
{
  *self = (SitnetMeetingChoice){.day = day, .n_rounds = n_rounds, .aim = aim, .patience = patience};
  self->forbidden = g_ptr_array_new_with_free_func (g_free);
  self->allowed = g_array_new (FALSE, FALSE, sizeof (guint32));
}

void
sitnet_meeting_choice_clear (SitnetMeetingChoice *self)
{
  g_clear_pointer (&self->forbidden, g_ptr_array_unref);
  g_clear_pointer (&self->allowed, g_array_unref);
}

void
sitnet_meeting_choice_forbid (SitnetMeetingChoice *self, const guint8 *set, guint32 most)
{
  g_ptr_array_add (self->forbidden, g_memdup2 (set, self->day->n_meetings));
  g_array_append_val (self->allowed, most);
}
