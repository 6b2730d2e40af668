/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which meetings to hold where rounds are too few for all: an integer programme over meetings, or over meetings and rounds. */
#ifndef SITNET_MEETING_CHOOSE_H
#define SITNET_MEETING_CHOOSE_H

#include "meeting-choice.h"

/* Without rounds: so many that each person, all tables and those with several owners have a round for each of theirs. What
   no timetable can exceed; a timetable for the chosen (flags in `chosen`) may still not exist. Sets that are found to be too
   many are forbidden. */
SitnetMeetingChoiceAnswer sitnet_meeting_choose_without_rounds (SitnetMeetingChoice *self, guint8 *chosen);
/* With a round for each; what is proven then is proven for good. Only where the programme is small. */
SitnetMeetingChoiceAnswer sitnet_meeting_choose_with_rounds (SitnetMeetingChoice *self, guint32 *rounds);

#endif
