/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rounds for meetings where somebody is away: a search that gives a meeting a round and takes it from those in its way. */
#ifndef SITNET_MEETING_SLOTS_H
#define SITNET_MEETING_SLOTS_H

#include "meeting-day.h"
#include "pace.h"

/* `rounds` (one a meeting, SITNET_NO_ROUND = none yet) is where the search begins, and gets the best it has met; `wanted`
   (NULL = all): only these are given a round. Ends when all have one, or after a number of steps that depends on the
   meetings alone. Tabu search (Glover 1989). FALSE with an error when stopped. */
gboolean sitnet_meeting_slots_search (const SitnetMeetingDay *day, guint32 n_rounds, const guint8 *wanted,
                                      SitnetMeetingAim aim, SitnetPace *pace, guint32 *rounds, GError **error);

#endif
