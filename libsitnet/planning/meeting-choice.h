/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which meetings to hold where rounds are too few for all: an integer programme over meetings, or over meetings and rounds. */
#ifndef SITNET_MEETING_CHOICE_H
#define SITNET_MEETING_CHOICE_H

#include "cover.h"
#include "meeting-day.h"

typedef struct {
  const SitnetMeetingDay *day;
  guint32 n_rounds;
  SitnetMeetingAim aim;
  GPtrArray *forbidden;           /* guint8 per meeting: sets of which … */
  GArray *allowed;                /* … at most so many (guint32) may be held */
  const SitnetPatience *patience; /* NULL = nobody asks */
} SitnetMeetingChoice;

void sitnet_meeting_choice_init (SitnetMeetingChoice *self, const SitnetMeetingDay *day, guint32 n_rounds,
                                 SitnetMeetingAim aim, const SitnetPatience *patience);
void sitnet_meeting_choice_clear (SitnetMeetingChoice *self);
/* Of the meetings flagged in `set` at most `most` can be held. */
void sitnet_meeting_choice_forbid (SitnetMeetingChoice *self, const guint8 *set, guint32 most);

typedef struct {
  gboolean found;  /* there is a choice */
  gboolean proven; /* no other is better, as far as the programme asks */
  guint64 most; /* no choice holds more meetings; with the aim of priorities: has a larger sum; G_MAXUINT64 = unknown */
} SitnetMeetingChoiceAnswer;

/* Without rounds: each person as often as it is there, all as often as there are tables. What no timetable can exceed; a
   timetable for the chosen (flags in `chosen`) may still not exist. */
SitnetMeetingChoiceAnswer sitnet_meeting_choice_without_rounds (const SitnetMeetingChoice *self, guint8 *chosen);
/* With a round for each; what is proven then is proven for good. Only where the programme is small. */
SitnetMeetingChoiceAnswer sitnet_meeting_choice_with_rounds (const SitnetMeetingChoice *self, guint32 *rounds);

#endif
