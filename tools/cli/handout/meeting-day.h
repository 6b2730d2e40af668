/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A day of meetings: its rounds, its tables, who is there. */
#ifndef TOOLS_MEETING_DAY_H
#define TOOLS_MEETING_DAY_H

#include "handout.h"

typedef struct {
  gint64 number;
  guint start;      /* minutes since the midnight before the first round */
  gsize first, end; /* its rows; they stand in the order of tables */
} Round;

typedef struct {
  const Handout *handout;
  Document *document;
  SitnetTable *meetings;
  gsize n_held; /* those with a place come first */
  guint minutes;
  GArray *rounds;     /* Round: those with a meeting */
  GArray *tables;     /* gint64: those with a meeting, in their order */
  GHashTable *hosts;  /* name of a table -> id of the actor whose it is */
  GHashTable *wishes; /* "from\nto" */
  SitnetTable *attendance;
  GHashTable *present; /* rows of attendance, by actor */
} MeetingDay;

/* meetings: the answer of the question timetable, lent. */
void meeting_day_init (MeetingDay *self, const Handout *handout, SitnetTable *meetings);
void meeting_day_clear (MeetingDay *self);
gint64 meeting_day_number (const MeetingDay *self, const char *column, gsize row);
gboolean meeting_day_is_wished (const MeetingDay *self, const char *from, const char *to);
/* "9:00–9:15" */
char *meeting_day_dup_time (const MeetingDay *self, guint start);
/* "10:00  break, 15 minutes": the pause before a round; NULL where there is none. (transfer full) */
char *meeting_day_dup_pause (const MeetingDay *self, guint i);

/* A card for each organisation that meets somebody or wishes to; index: their rows of meetings. */
void meeting_cards_add (const MeetingDay *self, SitnetTable *actors, GHashTable *index);

#endif
