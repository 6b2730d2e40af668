/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The best timetable where rounds do not hold all meetings. */
#ifndef SITNET_MEETING_BEST_H
#define SITNET_MEETING_BEST_H

#include "meeting-planner.h"

/* The best that so many rounds hold, with what is proven of it. */
void sitnet_meeting_best_find (SitnetMeetingPlanner *planner, guint32 n_rounds, SitnetMeetingPlan *plan);
/* One as good in fewer rounds, if there is one; `least` says how many rounds are needed for that, as far as is known. */
void sitnet_meeting_best_shorten (SitnetMeetingPlanner *planner, guint32 n_rounds, SitnetMeetingPlan *plan);

#endif
