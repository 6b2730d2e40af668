/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of a planner of meeting days share. */
#ifndef SITNET_MEETING_PLANNER_H
#define SITNET_MEETING_PLANNER_H

#include "cover.h"
#include "edge-colouring.h"
#include "meeting-day.h"
#include "progress-private.h"

/* A timetable, and what is proven of it. */
typedef struct {
  guint32 *rounds;  /* per meeting; SITNET_NO_ROUND = it has no place */
  guint32 n_rounds; /* the last one with a meeting, and those before */
  guint32 least;    /* fewer rounds cannot hold all; where not all can be held, nothing as good as this */
  gboolean best;    /* no timetable is better, of whatever number of rounds where these are not limited */
  gboolean proved;  /* the best, and none of fewer rounds is as good */
  SitnetMeetingValue value;
  guint64 most; /* no timetable holds more meetings; with the aim of priorities: has a larger sum */
} SitnetMeetingPlan;

static inline gboolean
sitnet_meeting_plan_holds_all (const SitnetMeetingPlan *self, const SitnetMeetingDay *day)
{
  return self->value.n == day->n_meetings;
}

typedef struct {
  const SitnetMeetingDay *day;
  SitnetMeetingAim aim;
  gboolean is_bound; /* somebody is away, or a table has several owners: rounds are not alike */
  guint32 *ends;     /* persons */
  SitnetEdgeList graph;
  SitnetPace pace;
  const SitnetProgress *progress;
  GError **error;
  gboolean failed;
  SitnetPatience patience;
} SitnetMeetingPlanner;

/* Lends all; must stay where it is. */
void sitnet_meeting_planner_init (SitnetMeetingPlanner *self, const SitnetMeetingDay *day, SitnetMeetingAim aim,
                                  const SitnetProgress *progress, GError **error);
void sitnet_meeting_planner_clear (SitnetMeetingPlanner *self);
/* No more rounds hold more: in all that follow the known ones the same actors are there, and a meeting finds one free
   where neither of the two, nor a table that it needs, nor all tables are taken by other meetings. */
guint32 sitnet_meeting_planner_enough_rounds (const SitnetMeetingPlanner *self);

#endif
