/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A cell as a date beyond the plain notations: with a time of the day, in words, with two digits of a year, with slashes, or
   as the number that a spreadsheet counts days by. */
#include "cell.h"

#include "cell-period.h"
#include "date.h"
#include "month-name.h"

#include <string.h>

/* Day 0 of a spreadsheet is 30 December 1899 for every date since March 1900 (ECMA-376, part 1, 18.17.4.1). */
#define DAYS_TO_1970 25569

/* Numbers of days that a person's date may have become: 1954 to 2119. Other numbers are no dates by sight. */
#define FIRST_SERIAL 20000
#define LAST_SERIAL 80000

/* Two digits up to this are years of this century. */
#define LAST_SHORT_YEAR 49

/* A number or the name of a month, and the sign behind it: '.', '/', '-', ',' or ' '. */
typedef struct {
  gint number;
  gsize digits; /* 0 for a name */
  char sign;
} Part;

#define MOST_PARTS 3

static gboolean
take_blank (SitnetSlice *rest)
{
  gsize width = rest->length >= 1 && (rest->text[0] == ' ' || rest->text[0] == '\t') ? 1
                : rest->length >= 2 && memcmp (rest->text, "\xC2\xA0", 2) == 0       ? 2
                : rest->length >= 3 && memcmp (rest->text, "\xE2\x80\xAF", 3) == 0   ? 3
                                                                                     : 0;
  rest->text += width;
  rest->length -= width;
  return width > 0;
}

static gboolean
take_number (SitnetSlice *rest, Part *part)
{
  *part = (Part){0};
  while (part->digits < rest->length && g_ascii_isdigit (rest->text[part->digits])) {
    if (part->digits == 4)
      return FALSE;
    part->number = part->number * 10 + (rest->text[part->digits++] - '0');
  }
  rest->text += part->digits;
  rest->length -= part->digits;
  return part->digits > 0;
}

static gboolean
take_month (SitnetSlice *rest, Part *part)
{
  gsize length = 0;
  while (length < rest->length && (g_ascii_isalpha (rest->text[length]) || (guchar)rest->text[length] >= 0x80) &&
         memcmp (rest->text + length, "\xC2\xA0", MIN (2, rest->length - length)) != 0)
    length++;
  *part = (Part){.number = sitnet_month_from_name ((SitnetSlice){rest->text, length})};
  rest->text += length;
  rest->length -= length;
  return part->number > 0;
}

static void
take_sign (SitnetSlice *rest, Part *part)
{
  part->sign = take_blank (rest) ? ' ' : '\0';
  while (take_blank (rest))
    ;
  if (rest->length == 0 || strchr ("./-,", rest->text[0]) == NULL)
    return;
  part->sign = rest->text[0];
  rest->text++;
  rest->length--;
  while (take_blank (rest))
    ;
}

/* How many parts; 0 when the text is more, or something else. */
static guint
split (SitnetSlice rest, Part parts[MOST_PARTS])
{
  guint n = 0;
  while (rest.length > 0) {
    if (n == MOST_PARTS)
      return 0;
    gboolean good = g_ascii_isdigit (rest.text[0]) ? take_number (&rest, &parts[n]) : take_month (&rest, &parts[n]);
    if (!good)
      return 0;
    take_sign (&rest, &parts[n++]);
  }
  return n > 0 && (parts[n - 1].sign == '\0' || parts[n - 1].sign == '.') ? n : 0;
}

static gboolean
is_name (const Part *part)
{
  return part->digits == 0;
}

static gboolean
is_short (const Part *part)
{
  return part->digits == 1 || part->digits == 2;
}

static gint
year_of (const Part *part)
{
  if (part->digits == 4)
    return part->number;
  return part->number + (part->number <= LAST_SHORT_YEAR ? 2000 : 1900);
}

static gboolean
is_year (const Part *part)
{
  return part->digits == 4 || part->digits == 2;
}

static SitnetDateReading
give (gint year, gint month, gint day, gboolean is_guessed, gint32 *days)
{
  if (!sitnet_date_is_valid (year, month, day))
    return SITNET_DATE_NONE;
  *days = sitnet_date_to_days (year, month, day);
  return is_guessed ? SITNET_DATE_GUESSED : SITNET_DATE_SAID;
}

/* 5/6/2018 has two readings, 25/6/2018 and 5/5/2018 one. */
static SitnetDateReading
read_either_order (const Part *parts, gint32 *days, gint32 *other)
{
  gint year = year_of (&parts[2]);
  gboolean is_day_first = sitnet_date_is_valid (year, parts[1].number, parts[0].number),
           is_month_first = sitnet_date_is_valid (year, parts[0].number, parts[1].number);
  if (!is_day_first)
    return give (year, parts[0].number, parts[1].number, TRUE, days);
  give (year, parts[1].number, parts[0].number, TRUE, days);
  if (!is_month_first || parts[0].number == parts[1].number)
    return SITNET_DATE_GUESSED;
  *other = sitnet_date_to_days (year, parts[0].number, parts[1].number);
  return SITNET_DATE_EITHER;
}

static SitnetDateReading
read_day (const Part *parts, gint32 *days, gint32 *other)
{
  gboolean is_guessed = parts[2].digits != 4;
  if (is_name (&parts[0]) && is_short (&parts[1]) && is_year (&parts[2])) /* May 1, 2018 */
    return give (year_of (&parts[2]), parts[0].number, parts[1].number, is_guessed, days);
  if (is_short (&parts[0]) && is_name (&parts[1]) && is_year (&parts[2])) /* 1. května 2018, 1-May-18 */
    return give (year_of (&parts[2]), parts[1].number, parts[0].number, is_guessed, days);
  if (is_name (&parts[0]) || is_name (&parts[1]) || parts[0].sign != parts[1].sign)
    return SITNET_DATE_NONE;
  if (parts[0].digits == 4 && is_short (&parts[1]) && is_short (&parts[2]) && strchr ("./", parts[0].sign) != NULL)
    return give (parts[0].number, parts[1].number, parts[2].number, FALSE, days);
  if (!is_short (&parts[0]) || !is_short (&parts[1]) || !is_year (&parts[2]))
    return SITNET_DATE_NONE;
  if (parts[0].sign == '.') /* 1.5.18 */
    return give (year_of (&parts[2]), parts[1].number, parts[0].number, is_guessed, days);
  return parts[0].sign == '/' || parts[0].sign == '-' ? read_either_order (parts, days, other) : SITNET_DATE_NONE;
}

/* 5/2018, květen 2018, V. 2018. */
static SitnetDateReading
read_month (const Part *parts, gboolean last, gint32 *days)
{
  const Part *month = &parts[0], *year = &parts[1];
  if (parts[0].digits == 4 && (parts[0].sign != ' ' || is_name (&parts[1]))) {
    month = &parts[1];
    year = &parts[0];
  }
  gboolean is_told_by_sign = parts[0].sign != ' ' && parts[0].sign != ',';
  if (year->digits != 4 || month->digits > 2 || month->number < 1 || month->number > 12 ||
      (!is_name (month) && !is_told_by_sign))
    return SITNET_DATE_NONE;
  gint day = year->number > 0 && last ? sitnet_date_get_month_length (year->number, month->number) : 1;
  return give (year->number, month->number, day, FALSE, days);
}

/* 0:00, 14:30:05, 14:30:05.123Z. */
static gboolean
is_time (SitnetSlice text, gboolean *is_midnight)
{
  gsize i = 0, n_digits = 0;
  *is_midnight = TRUE;
  if (text.length > 0 && text.text[text.length - 1] == 'Z')
    text.length--;
  for (; i < text.length; i++) {
    if (g_ascii_isdigit (text.text[i])) {
      *is_midnight = *is_midnight && text.text[i] == '0';
      n_digits++;
    } else if ((text.text[i] != ':' && text.text[i] != '.') || n_digits == 0)
      return FALSE;
  }
  return n_digits >= 3 && n_digits <= 15 && memchr (text.text, ':', text.length) != NULL;
}

/* Takes a time of the day off the end of a text. */
static gboolean
drop_time (SitnetSlice *text, gboolean *is_midnight)
{
  gsize at = text->length;
  while (at > 0 && text->text[at - 1] != ' ' && text->text[at - 1] != 'T')
    at--;
  if (at < 2 || !is_time ((SitnetSlice){text->text + at, text->length - at}, is_midnight)) {
    *is_midnight = TRUE;
    return FALSE;
  }
  *text = sitnet_slice_trim ((SitnetSlice){text->text, at - 1});
  return text->length > 0;
}

static gboolean
is_serial (SitnetSlice cell, gint32 *days)
{
  double number;
  if (cell.length < 5 || !g_ascii_isdigit (cell.text[0]) || !sitnet_cell_to_number (cell, &number) ||
      number < FIRST_SERIAL || number > LAST_SERIAL)
    return FALSE;
  *days = (gint32)number - DAYS_TO_1970;
  return TRUE;
}

/* "od roku 2018", "ke dni 1. 5. 2018": what a word before a date says that the heading says as well. */
static gboolean
drop_word (SitnetSlice *text, gboolean last)
{
  static const char *const words[2][7] = {{"od roku", "od", "počínaje", "since", "from", NULL},
                                          {"do konce roku", "do konce", "do roku", "do", "konec", "until", NULL}};
  static const char *const of_both[] = {"ke dni", "k", "dne", "v roce", "roku", "rok", "r.", NULL};
  for (guint list = 0; list < 2; list++) {
    const char *const *word = list == 0 ? words[last ? 1 : 0] : of_both;
    for (; *word != NULL; word++) {
      gsize length = strlen (*word);
      if (text->length <= length + 1 || g_ascii_strncasecmp (text->text, *word, length) != 0)
        continue;
      SitnetSlice rest = {text->text + length, text->length - length};
      if (!take_blank (&rest))
        continue;
      *text = sitnet_slice_trim (rest);
      return TRUE;
    }
  }
  return FALSE;
}

SitnetDateReading
sitnet_cell_to_bare_date (SitnetSlice cell, gboolean last, gint32 *days, gint32 *other)
{
  Part parts[MOST_PARTS];
  gboolean is_midnight = TRUE;
  if (sitnet_date_from_text (cell, last, days))
    return SITNET_DATE_SAID;
  if (is_serial (cell, days))
    return SITNET_DATE_SERIAL;
  gboolean has_time = drop_time (&cell, &is_midnight);
  guint n = split (cell, parts);
  SitnetDateReading reading = has_time && sitnet_date_from_text (cell, last, days) ? SITNET_DATE_SAID
                              : n == 3                                             ? read_day (parts, days, other)
                              : n == 2 && !has_time                                ? read_month (parts, last, days)
                                                                                   : SITNET_DATE_NONE;
  return reading == SITNET_DATE_SAID && !is_midnight ? SITNET_DATE_GUESSED : reading;
}

/* The begin of a period, or its end. */
static SitnetDateReading
read_period (SitnetSlice cell, gboolean last, gint32 *days, gint32 *other)
{
  SitnetPeriod periods[2];
  guint n = sitnet_cell_to_periods (cell, periods);
  if (n == 0)
    return SITNET_DATE_NONE;
  *days = last ? periods[0].last : periods[0].first;
  if (n == 1)
    return SITNET_DATE_PERIOD;
  *other = last ? periods[1].last : periods[1].first;
  return *other == *days ? SITNET_DATE_PERIOD : SITNET_DATE_EITHER;
}

SitnetDateReading
sitnet_cell_to_date (SitnetSlice cell, gboolean last, gint32 *days, gint32 *other)
{
  SitnetDateReading reading = sitnet_cell_to_bare_date (cell, last, days, other);
  gboolean may_be_quarter = reading == SITNET_DATE_SAID && (cell.text[0] == 'I' || cell.text[0] == 'i'); /* II/2024 */
  if (G_UNLIKELY (reading == SITNET_DATE_NONE || may_be_quarter)) {
    SitnetDateReading of_period = read_period (cell, last, days, other);
    reading = of_period != SITNET_DATE_NONE ? of_period : reading;
  }
  if (reading != SITNET_DATE_NONE || !drop_word (&cell, last))
    return reading;
  reading = sitnet_cell_to_bare_date (cell, last, days, other);
  return reading == SITNET_DATE_SAID ? SITNET_DATE_GUESSED : reading == SITNET_DATE_SERIAL ? SITNET_DATE_NONE : reading;
}

/* Ages that became a date: 6-10 is shown as 6.10, 06.X, 6.říj, 6. 10. 2018 or 2018-10-06, and 5-18 as V.18 or 2018-05-01. */
gboolean
sitnet_cell_to_ages_of_date (SitnetSlice cell, gint64 *from, gint64 *to)
{
  Part parts[MOST_PARTS];
  gboolean is_midnight;
  drop_time (&cell, &is_midnight);
  guint n = split (cell, parts);
  if (n < 2 || parts[0].sign == '/' || parts[0].sign == ',')
    return FALSE;
  gint first = parts[0].number, second = parts[1].number;
  gboolean has_name = is_name (&parts[0]) || is_name (&parts[1]);
  if (n == 3 && parts[0].digits == 4) { /* 2018-10-06 */
    first = parts[2].number == 1 ? parts[1].number : parts[2].number;
    second = parts[2].number == 1 ? parts[0].number % 100 : parts[1].number;
  } else if ((n == 2 && !has_name && parts[0].sign != '.') || parts[0].digits > 2 || parts[1].digits > 2 ||
             (is_name (&parts[0]) && is_name (&parts[1])) || (!has_name && (first < 1 || second < 1 || second > 12)))
    return FALSE;
  *from = MIN (first, second);
  *to = MAX (first, second);
  return TRUE;
}
