/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The programme behind a choice of meetings: a column for each meeting, or for each place it could have. */
#ifndef SITNET_MEETING_PROGRAMME_H
#define SITNET_MEETING_PROGRAMME_H

#include "integer-programme.h"
#include "meeting-choice.h"

typedef struct {
  SitnetMeetingChoice *choice;
  SitnetIntegerProgramme *programme;
  GArray *meetings;  /* guint32, per column but the last */
  GArray *rounds;    /* guint32, per column but the last; SITNET_NO_ROUND where there are none */
  guint32 all;       /* the row that counts meetings */
  guint32 fewest;    /* the last column: no more than the meetings of any actor that wants one */
  guint32 n_limited; /* of the sets that are forbidden */
  double *values;
} SitnetMeetingProgramme;

void sitnet_meeting_programme_init (SitnetMeetingProgramme *self, SitnetMeetingChoice *choice);
void sitnet_meeting_programme_clear (SitnetMeetingProgramme *self);
void sitnet_meeting_programme_add_column (SitnetMeetingProgramme *self, guint32 meeting, guint32 round);
guint32 sitnet_meeting_programme_get_meeting (const SitnetMeetingProgramme *self, guint32 column);
/* After all columns: the one of the fewest, and at most `most` meetings. */
void sitnet_meeting_programme_limit_all (SitnetMeetingProgramme *self, double most);
/* Rows for each of `n` groups that an end of a meeting belongs to (`group` per actor): at most `most` of them each. */
void sitnet_meeting_programme_limit_groups (SitnetMeetingProgramme *self, const guint32 *group, guint32 n,
                                            const guint32 *most);
/* The best values by the aim of the choice. Where columns have no rounds, sets that rounds cannot hold are forbidden as soon
   as they are chosen. */
SitnetMeetingChoiceAnswer sitnet_meeting_programme_solve (SitnetMeetingProgramme *self);

#endif
