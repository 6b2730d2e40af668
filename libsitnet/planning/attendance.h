/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* When the rounds of a meeting day are, who is away in which, who sits for whom, and whose table is which. */
#ifndef SITNET_ATTENDANCE_H
#define SITNET_ATTENDANCE_H

#include "network-private.h"

typedef struct {
  guint32 after; /* this round, counted from 1 */
  guint32 minutes;
} SitnetPause;

typedef struct {
  guint32 start, minutes; /* since midnight; of a round */
  const SitnetPause *pauses;
  guint32 n_pauses;
} SitnetRoundTimes;

/* When a round begins, in minutes since midnight of the day on which the first one does. */
guint64 sitnet_round_times_get_start (const SitnetRoundTimes *self, guint32 round);

typedef struct {
  guint32 n_persons;
  guint32 *person; /* per actor of the network: who sits for it; the same for several actors where they name the same */
  guint32 *table;  /* per actor: from 0; G_MAXUINT32 = none of its own */
  guint32 n_known; /* rounds; later ones are as the last of these */
  guint8 *away;    /* actor × n_known; NULL = nobody is ever away */
  char **names;    /* per person: as written; NULL where nobody is named */
} SitnetAttendance;

enum {
  SITNET_MOST_KNOWN_ROUNDS = 1440
}; /* a day in rounds of a minute; one who is away for longer does not come back */

/* `n_rounds`: of the day; 0 = as many as it takes until nobody comes or goes any more. NULL with SITNET_ERROR_LIMIT when
   actors × rounds are more than memory should hold. */
SitnetAttendance *sitnet_attendance_read (const SitnetNetwork *network, const SitnetRoundTimes *times, guint32 n_rounds,
                                          GError **error);
void sitnet_attendance_free (SitnetAttendance *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetAttendance, sitnet_attendance_free)

#endif
