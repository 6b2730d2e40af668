/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a timetable says of itself: whether it is proved to be the best, or how much better another one could be. */
#ifndef SITNET_MEETING_PROOF_H
#define SITNET_MEETING_PROOF_H

#include "meeting-planner.h"

#include <sitnet/language.h>

/* All lent. */
typedef struct {
  const SitnetMeetingDay *day;
  const SitnetMeetingPlan *plan;
  SitnetMeetingAim aim;
  guint32 n_rounds; /* that were asked for; 0 = as many as needed */
  SitnetLanguage language;
} SitnetMeetingProof;

/* Appends one to three sentences. */
void sitnet_meeting_proof_append (const SitnetMeetingProof *self, GString *note);

#endif
