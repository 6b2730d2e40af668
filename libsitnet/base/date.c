/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A text as a date: whole, or a month or a year that stands for its first or its last day. */
#include "date.h"

gboolean
sitnet_date_is_valid (gint year, gint month, gint day)
{
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
         day <= sitnet_date_get_month_length (year, month);
}

gint
sitnet_date_get_month_length (gint year, gint month)
{
  static const gint lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  gboolean is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return lengths[month - 1] + (month == 2 && is_leap);
}

/* Counted in eras of 400 years that begin in March, so that the leap day comes last (H. Hinnant,
   chrono-compatible low-level date algorithms, days_from_civil). */
gint32
sitnet_date_to_days (gint year, gint month, gint day)
{
  year -= month <= 2;
  gint era = year / 400;
  gint year_of_era = year - era * 400;
  gint day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  gint day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

static gboolean
take_char (SitnetSlice *rest, char wanted)
{
  if (rest->length == 0 || rest->text[0] != wanted)
    return FALSE;
  rest->text++;
  rest->length--;
  return TRUE;
}

/* 2018-05-01, 2018-05, 2018; month and day 0 where they are not given. */
static gboolean
read_iso (SitnetSlice rest, gint *year, gint *month, gint *day)
{
  *month = *day = 0;
  if (!sitnet_slice_take_number (&rest, 4, 4, year))
    return FALSE;
  if (take_char (&rest, '-')) {
    if (!sitnet_slice_take_number (&rest, 1, 2, month) || *month == 0)
      return FALSE;
    if (take_char (&rest, '-') && (!sitnet_slice_take_number (&rest, 1, 2, day) || *day == 0))
      return FALSE;
  }
  return rest.length == 0;
}

/* 1. 5. 2018 with or without the spaces. */
static gboolean
read_czech (SitnetSlice rest, gint *year, gint *month, gint *day)
{
  if (!sitnet_slice_take_number (&rest, 1, 2, day) || *day == 0)
    return FALSE;
  rest = sitnet_slice_trim (rest);
  if (!take_char (&rest, '.'))
    return FALSE;
  rest = sitnet_slice_trim (rest);
  if (!sitnet_slice_take_number (&rest, 1, 2, month) || *month == 0)
    return FALSE;
  rest = sitnet_slice_trim (rest);
  if (!take_char (&rest, '.'))
    return FALSE;
  rest = sitnet_slice_trim (rest);
  return sitnet_slice_take_number (&rest, 4, 4, year) && rest.length == 0;
}

gboolean
sitnet_date_from_text (SitnetSlice text, gboolean last, gint32 *days)
{
  gint year, month, day;
  if (!read_iso (text, &year, &month, &day) && !read_czech (text, &year, &month, &day))
    return FALSE;
  if (year == 0 || month > 12)
    return FALSE;
  if (month == 0)
    month = last ? 12 : 1;
  if (day == 0)
    day = last ? sitnet_date_get_month_length (year, month) : 1;
  if (!sitnet_date_is_valid (year, month, day))
    return FALSE;
  *days = sitnet_date_to_days (year, month, day);
  return TRUE;
}
