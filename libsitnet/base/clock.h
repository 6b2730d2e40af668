/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Times of the day, in minutes since midnight. */
#ifndef SITNET_CLOCK_H
#define SITNET_CLOCK_H

#include "slice.h"

#define SITNET_MINUTES_A_DAY 1440

/* 9:00, 09.30 or 9:00:00, trimmed; up to 24:00. FALSE when it is no time. */
gboolean sitnet_clock_from_text (SitnetSlice text, guint *minutes);
/* "9:00"; after midnight it begins anew. (transfer full) */
char *sitnet_clock_dup_text (guint64 minutes);
/* The number of a round: digits only, from 1 to 1,000,000. */
gboolean sitnet_clock_round_from_text (SitnetSlice text, guint *round);

#endif
