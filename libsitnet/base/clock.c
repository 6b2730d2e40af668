/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Times of the day as people and spreadsheets write them. */
#include "clock.h"

#define MOST_ROUNDS 1000000
#define MOST_DIGITS 7 /* of a whole number that is read here */

/* The digits at the start of a text, `least` to `most` of them; they are taken from it. */
static gboolean
take_number (SitnetSlice *text, guint least, guint most, guint *number)
{
  guint n = 0;
  *number = 0;
  while (n < text->length && n < most && g_ascii_isdigit (text->text[n]))
    *number = *number * 10 + (guint)(text->text[n++] - '0');
  text->text += n;
  text->length -= n;
  return n >= least;
}

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
  guint hour, minute, second = 0;
  if (!take_number (&text, 1, 2, &hour) || !take_separator (&text) || !take_number (&text, 2, 2, &minute))
    return FALSE;
  if (text.length > 0 && (!take_separator (&text) || !take_number (&text, 2, 2, &second)))
    return FALSE;
  *minutes = hour * 60 + minute;
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
  return take_number (&text, 1, MOST_DIGITS, round) && text.length == 0 && *round >= 1 && *round <= MOST_ROUNDS;
}
