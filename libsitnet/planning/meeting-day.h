/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A meeting day: who is to meet whom, at how many tables, and who is away when. */
#ifndef SITNET_MEETING_DAY_H
#define SITNET_MEETING_DAY_H

#include "edge-list.h"

#define SITNET_NO_ROUND G_MAXUINT32

/* Actors are numbered from 0, persons likewise: one who sits for two actors is at one table at a time. All lent. */
typedef struct {
  guint32 n_actors, n_persons, n_meetings;
  guint32 n_tables;       /* G_MAXUINT32 = as many as wanted */
  const guint32 *ends;    /* actors, two a meeting; each pair at most once, and never two of one person */
  const guint32 *weights; /* per meeting, at least 1 */
  const guint32 *person;  /* per actor */
  const guint32 *table;   /* per actor: its own, from 0; G_MAXUINT32 = none */
  const guint8 *away;     /* actor × n_known; NULL = nobody is ever away */
  guint32 n_known;        /* rounds; in later ones as in the last of these */
} SitnetMeetingDay;

typedef enum { SITNET_AIM_MEETINGS, SITNET_AIM_PRIORITIES } SitnetMeetingAim;

/* How good a timetable is. */
typedef struct {
  guint32 n;      /* meetings held */
  guint32 fewest; /* of the actor with the fewest, among those that any meeting names */
  guint64 sum;    /* of the weights of those held */
} SitnetMeetingValue;

static inline gboolean
sitnet_meeting_day_is_away (const SitnetMeetingDay *self, guint32 actor, guint32 round)
{
  return self->away != NULL && self->n_known > 0 &&
         self->away[(gsize)actor * self->n_known + MIN (round, self->n_known - 1)];
}

/* Whether both are there. */
static inline gboolean
sitnet_meeting_day_fits (const SitnetMeetingDay *self, guint32 meeting, guint32 round)
{
  return !sitnet_meeting_day_is_away (self, self->ends[2 * (gsize)meeting], round) &&
         !sitnet_meeting_day_is_away (self, self->ends[2 * (gsize)meeting + 1], round);
}

/* The persons that meet. `ends` (two a meeting) is filled; the list lends it. */
SitnetEdgeList sitnet_meeting_day_persons (const SitnetMeetingDay *self, guint32 *ends);
/* The own table that a meeting has to take because its other actor has none, where more than one actor calls it its own;
   G_MAXUINT32 = it is free to take another. To be freed; NULL when no table has two owners. */
guint32 *sitnet_meeting_day_bound_tables (const SitnetMeetingDay *self);
/* The most meetings that sitnet_meeting_day_bound_tables() has at one table: as many rounds, for it holds one at a time. */
guint32 sitnet_meeting_day_most_at_a_table (const SitnetMeetingDay *self);
/* Whether two who both share their table with others, and not the same one, are to meet: they may sit at either, while
   sitnet_meeting_day_bound_tables() has them sit at the first. */
gboolean sitnet_meeting_day_has_choice_of_tables (const SitnetMeetingDay *self);
/* Tables for meetings in rounds (SITNET_NO_ROUND = not held): an own table where one of the two has one, else the lowest
   that is free. `tables` gets numbers from 0. */
void sitnet_meeting_day_assign_tables (const SitnetMeetingDay *self, const guint32 *rounds, guint32 n_rounds,
                                       guint32 *tables);
SitnetMeetingValue sitnet_meeting_day_value (const SitnetMeetingDay *self, const guint32 *rounds);
gboolean sitnet_meeting_value_is_better (SitnetMeetingValue a, SitnetMeetingValue b, SitnetMeetingAim aim);
/* FALSE when so many rounds cannot hold all meetings: somebody has more of them than rounds to be there, or other than
   those at which the others are; or all are more than the tables hold. */
gboolean sitnet_meeting_day_may_hold_all (const SitnetMeetingDay *self, guint32 n_rounds);

#endif
