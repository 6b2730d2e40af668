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
SitnetMeetingValue sitnet_meeting_day_value (const SitnetMeetingDay *self, const guint32 *rounds);
gboolean sitnet_meeting_value_is_better (SitnetMeetingValue a, SitnetMeetingValue b, SitnetMeetingAim aim);

#endif
