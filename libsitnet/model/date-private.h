/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The calendar that cells are checked against: proleptic Gregorian, years 1 to 9999. */
#ifndef SITNET_DATE_PRIVATE_H
#define SITNET_DATE_PRIVATE_H

#include <glib.h>

gboolean sitnet_date_is_valid (gint year, gint month, gint day);
gint sitnet_date_get_month_length (gint year, gint month);
/* Days since 1970-01-01 of a valid date. */
gint32 sitnet_date_to_days (gint year, gint month, gint day);

#endif
