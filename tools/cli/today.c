/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The day on which something is written. */
#include "today.h"

char *
today_dup_text (SitnetLanguage language)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate date;
  g_date_set_dmy (&date, (GDateDay)g_date_time_get_day_of_month (now), (GDateMonth)g_date_time_get_month (now),
                  (GDateYear)g_date_time_get_year (now));
  GDate epoch;
  g_date_set_dmy (&epoch, 1, G_DATE_JANUARY, 1970);
  return sitnet_language_format_date (language, g_date_days_between (&epoch, &date));
}
