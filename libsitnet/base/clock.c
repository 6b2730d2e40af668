/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Times of the day as people and spreadsheets write them. */
#include "clock.h"

#define MOST_ROUNDS 1000000
#define MOST_DIGITS 7 /* of a whole number that is read here */

static gboolean
take_separator (SitnetSlice *text)
{
  if (text->length == 0 || (text->text[0] != ':' && text->text[0] != '.'))
    return FALSE;
  text->text++;
  text->length--;
  return TRUE;
}

gboolean
sitnet_clock_from_text (SitnetSlice text, guint *minutes)
{
  gint hour, minute, second = 0;
  if (!sitnet_slice_take_number (&text, 1, 2, &hour) || !take_separator (&text) ||
      !sitnet_slice_take_number (&text, 2, 2, &minute))
    return FALSE;
  if (text.length > 0 && (!take_separator (&text) || !sitnet_slice_take_number (&text, 2, 2, &second)))
    return FALSE;
  *minutes = (guint)(hour * 60 + minute);
  return text.length == 0 && minute < 60 && second == 0 && *minutes <= SITNET_MINUTES_A_DAY;
}

char *
sitnet_clock_dup_text (guint64 minutes)
{
  guint of_day = (guint)(minutes % SITNET_MINUTES_A_DAY);
  return g_strdup_printf ("%u:%02u", of_day / 60, of_day % 60);
}

gboolean
sitnet_clock_round_from_text (SitnetSlice text, guint *round)
{
  gint number;
  gboolean is_round = sitnet_slice_take_number (&text, 1, MOST_DIGITS, &number) && text.length == 0 && number >= 1 &&
                      number <= MOST_ROUNDS;
  *round = (guint)number;
  return is_round;
}
