/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Dates: the proleptic Gregorian calendar, years 1 to 9999. */
#ifndef SITNET_DATE_H
#define SITNET_DATE_H

#include "slice.h"

gboolean sitnet_date_is_valid (gint year, gint month, gint day);
gint sitnet_date_get_month_length (gint year, gint month);
/* Days since 1970-01-01 of a valid date. */
gint32 sitnet_date_to_days (gint year, gint month, gint day);
/* Days since 1970-01-01 of 2018-05-01, 1. 5. 2018, 2018-05 or 2018, trimmed; `last` chooses the last instead of the first
   day of a month or a year. FALSE when it is no date. */
gboolean sitnet_date_from_text (SitnetSlice text, gboolean last, gint32 *days);

#endif
