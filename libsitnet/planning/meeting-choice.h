/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a choice of meetings is asked for where rounds are too few for all, and what is answered. */
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

#endif
