/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rounds for meetings that are all to be held: colourings where rounds are alike, a search where they are not. */
#ifndef SITNET_MEETING_ROUNDS_H
#define SITNET_MEETING_ROUNDS_H

#include "meeting-planner.h"

/* Whether so many rounds hold all that is wanted (flags; NULL = all), and which. What is not found for sure may still be
   possible (UNKNOWN): then `rounds` has those that found a place, where rounds are not alike. */
SitnetColouringAnswer sitnet_meeting_rounds_try (SitnetMeetingPlanner *planner, const guint8 *wanted, guint32 n_rounds,
                                                 guint32 *rounds);
/* The fewest rounds that hold all, from the bound on and at most `most`. FALSE when none of them held all, or on
   failure. */
gboolean sitnet_meeting_rounds_find_fewest (SitnetMeetingPlanner *planner, guint32 most, SitnetMeetingPlan *plan);
/* Only those flagged, without the others; `which` gets their numbers, `ends` has room for all. */
SitnetEdgeList sitnet_meeting_rounds_subgraph (const SitnetMeetingPlanner *planner, const guint8 *wanted, guint32 *ends,
                                               guint32 *which);

#endif
