/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers and dates as a language writes them; the catalogue of messages says how. */
#include "localised.h"

#include "message.h"

#include <math.h>
#include <string.h>

/* Days from 1 January of the year 1, where GLib begins to count with 1, to 1970-01-01. */
#define GLIB_DAYS_BEFORE_1970 719163

/* Digits of the largest double before its point. */
#define LONGEST_NUMBER 309

void
sitnet_number_localise (char *digits, SitnetLanguage language)
{
  char *point = strchr (digits, '.');
  if (point != NULL)
    *point = *sitnet_translate (language, NC_ ("decimal sign", "."));
}

char *
sitnet_day_show (gint year, gint month, gint day, SitnetLanguage language)
{
  /* TRANSLATORS: YYYY is the year, MM and DD have two digits, M and D as many as they need */
  const char *pattern = sitnet_translate (language, NC_ ("date", "YYYY-MM-DD"));
  GString *text = g_string_new (NULL);
  while (*pattern != '\0') {
    char letter = *pattern;
    int width = 0;
    for (; *pattern == letter; pattern++)
      width++;
    if (letter == 'Y' || letter == 'M' || letter == 'D')
      g_string_append_printf (text, "%0*d", width, letter == 'Y' ? year : letter == 'M' ? month : day);
    else
      for (; width > 0; width--)
        g_string_append_c (text, letter);
  }
  return g_string_free (text, FALSE);
}

char *
sitnet_language_format_date (SitnetLanguage language, gint32 days)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)(days + GLIB_DAYS_BEFORE_1970));
  return sitnet_day_show (g_date_get_year (&date), (gint)g_date_get_month (&date), g_date_get_day (&date), language);
}

/* Below this a number says no more than that it is not 0. */
#define LEAST_SHOWN 0.000001

/* Three decimals are enough to read, one from ten up; a smaller number keeps three digits. */
static int
decimals_of (double number)
{
  double size = fabs (number);
  if (size >= 10 || isnan (size))
    return 1;
  return size >= 0.01 || size < LEAST_SHOWN ? 3 : 2 - (int)floor (log10 (size));
}

static void
drop_zeros (char *digits)
{
  gsize length = strlen (digits);
  if (strchr (digits, '.') == NULL)
    return;
  while (digits[length - 1] == '0')
    length--;
  digits[digits[length - 1] == '.' ? length - 1 : length] = '\0';
}

char *
sitnet_language_format_number (SitnetLanguage language, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE + LONGEST_NUMBER], format[8];
  number = number == 0 ? 0 : number; /* which may have been −0 */
  gboolean is_tiny = number != 0 && fabs (number) < LEAST_SHOWN;
  g_snprintf (format, sizeof format, "%%.%df", is_tiny ? 6 : decimals_of (number));
  g_ascii_formatd (digits, sizeof digits, format, is_tiny ? copysign (LEAST_SHOWN, number) : number);
  drop_zeros (digits);
  sitnet_number_localise (digits, language);
  gboolean has_sign = digits[0] == '-';
  const char *sign = has_sign ? sitnet_translate (language, NC_ ("sign of a negative number", "-")) : "";
  const char *than = !is_tiny ? "" : number > 0 ? "< " : "> ";
  return g_strconcat (than, sign, digits + (has_sign ? 1 : 0), NULL);
}
