/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Meetings that want the same places: those of one person, those at tables with several owners, and all together. */
#ifndef SITNET_MEETING_RIVALS_H
#define SITNET_MEETING_RIVALS_H

#include "meeting-day.h"

/* No timetable holds more than `most` of the meetings flagged in `set`. */
typedef void (*SitnetMeetingRivalsTell) (const guint8 *set, guint32 most, gpointer data);

/* Tells of sets that have more among the `chosen` (flags; NULL = all) than so many rounds hold, at most one for each person,
   one for tables with several owners, and one for all tables: meetings that fit into few rounds only (Hall 1935). Returns
   how many; with `tell` NULL no more than one is looked for. What is not found here may still not be possible. A matching
   by augmenting paths for each of them: O(meetings² × rounds) at worst, where a fixed number of steps ends it. */
guint32 sitnet_meeting_rivals_find (const SitnetMeetingDay *day, guint32 n_rounds, const guint8 *chosen,
                                    SitnetMeetingRivalsTell tell, gpointer data);

#endif
