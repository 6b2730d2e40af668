/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The timetable of a meeting day, and what is proven of it. */
#ifndef SITNET_MEETING_PLAN_H
#define SITNET_MEETING_PLAN_H

#include "meeting-planner.h"

/* With `n_rounds` 0: the fewest rounds that hold all meetings, or all that can ever be held. Otherwise the best that so
   many rounds can hold. Where nobody is away, rounds are the colours of an edge colouring; otherwise a search, and GLPK
   where the problem is small. The same day always gets the same plan. NULL with an error when stopped, or when it is too
   large for memory. */
SitnetMeetingPlan *sitnet_meeting_plan_find (const SitnetMeetingDay *day, guint32 n_rounds, SitnetMeetingAim aim,
                                             const SitnetProgress *progress, GError **error);
void sitnet_meeting_plan_free (SitnetMeetingPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetMeetingPlan, sitnet_meeting_plan_free)

#endif
