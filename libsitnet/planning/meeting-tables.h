/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables that somebody calls its own, and who sits where in a timetable. */
#ifndef SITNET_MEETING_TABLES_H
#define SITNET_MEETING_TABLES_H

#include "meeting-day.h"

/* One more than the last own table. */
guint32 sitnet_meeting_tables_count (const SitnetMeetingDay *day);
/* Where a meeting can only be held at tables with several owners: these, two a meeting, the same one twice where there is no
   other; G_MAXUINT32 twice for any other meeting. To be freed; NULL when no table has two owners. */
guint32 *sitnet_meeting_tables_dup_shared (const SitnetMeetingDay *day);
/* Tables for meetings in rounds (SITNET_NO_ROUND = not held): an own table where one of the two has one, else the lowest
   that is free. The rounds must be such that everybody finds a place. `tables` gets numbers from 0. */
void sitnet_meeting_tables_assign (const SitnetMeetingDay *day, const guint32 *rounds, guint32 n_rounds,
                                   guint32 *tables);

#endif
