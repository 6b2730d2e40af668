/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers of a spreadsheet as texts: shortest, as dates of either calendar, with leading zeros. */
#include "spreadsheet-value.h"

#include <math.h>
#include <string.h>

/* 31 December 9999, the last day of Excel's calendar that counts from 1900. */
#define LAST_SERIAL 2958465
#define SECONDS_OF_DAY 86400

/* A code of a format, sign by sign: literals, colours and padding are passed over or told apart. */
typedef struct {
  const char *rest;
  char sign;           /* in small letters where it has a meaning */
  gboolean is_literal; /* it stands for itself */
  gboolean is_elapsed; /* h, m or s in brackets */
} Sign;

static gboolean
next_in_brackets (Sign *self)
{
  char first = g_ascii_tolower (self->rest[1]);
  const char *end = strchr (self->rest, ']');
  self->is_elapsed = end != NULL && (first == 'h' || first == 'm' || first == 's') &&
                     strspn (self->rest + 1, first == 'h'   ? "hH"
                                             : first == 'm' ? "mM"
                                                            : "sS") == (gsize)(end - self->rest - 1);
  self->sign = self->is_elapsed ? first : '\0';
  self->rest = end != NULL ? end + 1 : self->rest + strlen (self->rest);
  return TRUE;
}

static gboolean
next_in_quotes (Sign *self, gboolean *is_quoted)
{
  *is_quoted = !*is_quoted;
  self->rest++;
  self->sign = '\0';
  return TRUE;
}

/* FALSE at the end of the first section, which is that of positive numbers. */
static gboolean
next_sign (Sign *self, gboolean *is_quoted)
{
  char c = *self->rest;
  self->is_literal = self->is_elapsed = FALSE;
  if (c == '\0' || (c == ';' && !*is_quoted))
    return FALSE;
  if (c == '"')
    return next_in_quotes (self, is_quoted);
  if (!*is_quoted && c == '[')
    return next_in_brackets (self);
  if (!*is_quoted && (c == '\\' || c == '_' || c == '*') && self->rest[1] != '\0') {
    self->is_literal = c == '\\';
    self->sign = c == '\\' ? self->rest[1] : '\0';
    self->rest += 2;
    return TRUE;
  }
  self->is_literal = *is_quoted;
  self->sign = *is_quoted ? c : g_ascii_tolower (c);
  self->rest++;
  return TRUE;
}

/* Words in which letters do not stand for parts of a date. */
static gboolean
skip_word (Sign *self, gboolean is_quoted)
{
  static const char *const words[] = {"general", "am/pm", "a/p"};
  for (guint i = 0; i < G_N_ELEMENTS (words) && !is_quoted; i++)
    if (g_ascii_strncasecmp (self->rest, words[i], strlen (words[i])) == 0) {
      self->rest += strlen (words[i]);
      return TRUE;
    }
  return FALSE;
}

typedef struct {
  gboolean has_year, has_month, has_day, has_time, has_elapsed, has_m;
  guint n_digits, n_zeros;
  gboolean has_literals, is_fractional;
} Letters;

static void
count_sign (Letters *self, const Sign *sign)
{
  if (sign->is_literal || sign->sign == '\0') {
    self->has_literals |= sign->is_literal;
    return;
  }
  self->has_time |= sign->is_elapsed;
  self->has_elapsed |= sign->is_elapsed;
  if (sign->is_elapsed)
    return;
  switch (sign->sign) {
  case 'y':
  case 'e':
    self->has_year = TRUE;
    break;
  case 'd':
    self->has_day = TRUE;
    break;
  case 'm':
    self->has_m = TRUE;
    break;
  case 'h':
  case 's':
    self->has_time = TRUE;
    break;
  case '0':
    self->n_zeros++;
    self->n_digits++;
    break;
  case '#':
  case '?':
    self->n_digits++;
    break;
  case '.':
  case ',':
  case '%':
  case '/':
    self->is_fractional = TRUE;
    break;
  case ' ':
  case '-':
  case '(':
  case ')':
    self->has_literals = TRUE;
    break;
  default:
    break;
  }
}

static SitnetNumberFormat
judge (const Letters *self)
{
  if (self->n_digits > 0 && !self->has_time) /* an e among digits is that of an exponent */
    return !self->is_fractional && !self->has_year && (self->n_zeros > 1 || self->has_literals)
               ? SITNET_NUMBER_FORMAT_DIGITS
               : SITNET_NUMBER_FORMAT_NUMBER;
  gboolean has_date = self->has_year || self->has_day || (self->has_m && !self->has_time);
  if (has_date && self->has_time)
    return SITNET_NUMBER_FORMAT_DATE_TIME;
  if (self->has_time)
    return self->has_elapsed ? SITNET_NUMBER_FORMAT_DURATION : SITNET_NUMBER_FORMAT_TIME;
  if (self->has_day || (self->has_m && !self->has_year))
    return SITNET_NUMBER_FORMAT_DATE;
  return self->has_m      ? SITNET_NUMBER_FORMAT_MONTH
         : self->has_year ? SITNET_NUMBER_FORMAT_YEAR
                          : SITNET_NUMBER_FORMAT_NUMBER;
}

SitnetNumberFormat
sitnet_number_format_read (const char *code)
{
  Sign sign = {.rest = code};
  Letters letters = {0};
  gboolean is_quoted = FALSE;
  while (*sign.rest != '\0') {
    if (skip_word (&sign, is_quoted))
      continue;
    if (!next_sign (&sign, &is_quoted))
      break;
    count_sign (&letters, &sign);
  }
  return judge (&letters);
}

SitnetNumberFormat
sitnet_number_format_builtin (guint number)
{
  if ((number >= 14 && number <= 16) || (number >= 27 && number <= 31) || number == 36 ||
      (number >= 50 && number <= 54) || number == 57 || number == 58)
    return SITNET_NUMBER_FORMAT_DATE;
  if (number == 17)
    return SITNET_NUMBER_FORMAT_MONTH;
  if (number == 22)
    return SITNET_NUMBER_FORMAT_DATE_TIME;
  if (number == 46)
    return SITNET_NUMBER_FORMAT_DURATION;
  if ((number >= 18 && number <= 21) || (number >= 32 && number <= 35) || number == 55 || number == 56 ||
      (number >= 45 && number <= 47))
    return SITNET_NUMBER_FORMAT_TIME;
  return SITNET_NUMBER_FORMAT_NUMBER;
}

gsize
sitnet_value_from_number (double number, char text[SITNET_VALUE_SIZE])
{
  if (number > -1e15 && number < 1e15 && number == (double)(gint64)number)
    return (gsize)g_snprintf (text, SITNET_VALUE_SIZE, "%" G_GINT64_FORMAT, (gint64)number);
  static const char *const formats[] = {"%.15g", "%.16g", "%.17g"};
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_ascii_formatd (text, SITNET_VALUE_SIZE, formats[i], number);
    if (g_ascii_strtod (text, NULL) == number)
      break;
  }
  return strlen (text);
}

static gsize
write_time (guint64 seconds, char *text, gsize size)
{
  return (gsize)g_snprintf (text, size, "%02" G_GUINT64_FORMAT ":%02u:%02u", seconds / 3600, (guint)(seconds / 60 % 60),
                            (guint)(seconds % 60));
}

static gsize
write_day (guint64 day, SitnetNumberFormat format, gboolean is_1904, char text[SITNET_VALUE_SIZE])
{
  if (!is_1904 && day == 60) /* a day that Excel has and no calendar */
    return (gsize)g_snprintf (text, SITNET_VALUE_SIZE, "1900-02-29");
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, is_1904 ? 1904 : 1900);
  if (is_1904)
    g_date_add_days (&date, (guint)day);
  else
    g_date_add_days (&date, (guint)(day > 60 ? day - 2 : day - 1));
  guint year = g_date_get_year (&date), month = g_date_get_month (&date), of_month = g_date_get_day (&date);
  if (format == SITNET_NUMBER_FORMAT_YEAR && month == 1 && of_month == 1)
    return (gsize)g_snprintf (text, SITNET_VALUE_SIZE, "%04u", year);
  if (format == SITNET_NUMBER_FORMAT_MONTH && of_month == 1)
    return (gsize)g_snprintf (text, SITNET_VALUE_SIZE, "%04u-%02u", year, month);
  return (gsize)g_snprintf (text, SITNET_VALUE_SIZE, "%04u-%02u-%02u", year, month, of_month);
}

gsize
sitnet_value_from_serial (double serial, SitnetNumberFormat format, gboolean is_1904, gboolean with_time,
                          char text[SITNET_VALUE_SIZE])
{
  if (!(serial >= 0 && serial < LAST_SERIAL + 1))
    return 0;
  guint64 seconds = (guint64)floor (serial * SECONDS_OF_DAY + 0.5), day = seconds / SECONDS_OF_DAY;
  if (format == SITNET_NUMBER_FORMAT_TIME || format == SITNET_NUMBER_FORMAT_DURATION)
    return write_time (format == SITNET_NUMBER_FORMAT_TIME ? seconds % SECONDS_OF_DAY : seconds, text,
                       SITNET_VALUE_SIZE);
  if (day > LAST_SERIAL || (day == 0 && !is_1904))
    return 0;
  gsize length = write_day (day, format, is_1904, text);
  if (!with_time || seconds % SECONDS_OF_DAY == 0)
    return length;
  text[length++] = ' ';
  return length + write_time (seconds % SECONDS_OF_DAY, text + length, SITNET_VALUE_SIZE - length);
}

/* How many places for digits a code has, and whether its literals fit. */
static guint
count_places (const char *code)
{
  Sign sign = {.rest = code};
  gboolean is_quoted = FALSE;
  guint n = 0;
  while (next_sign (&sign, &is_quoted))
    n += !sign.is_literal && (sign.sign == '0' || sign.sign == '#' || sign.sign == '?') ? 1 : 0;
  return n;
}

/* The digits that belong to the place `place` of `n_places`, counted from the left: all that are too many go to the first. */
static void
put_digits (GString *text, const char *digits, gsize n_digits, guint place, guint n_places, char sign)
{
  gsize from_right = n_places - place; /* 1 = the last */
  if (place == 0 && n_digits > from_right)
    g_string_append_len (text, digits, (gssize)(n_digits - from_right + 1));
  else if (n_digits >= from_right)
    g_string_append_c (text, digits[n_digits - from_right]);
  else if (sign == '0')
    g_string_append_c (text, '0');
}

gsize
sitnet_value_from_digits (double number, const char *code, char text[SITNET_VALUE_SIZE])
{
  if (!(number >= 0 && number < 1e15) || number != floor (number) || strlen (code) >= SITNET_VALUE_SIZE)
    return 0;
  char digits[24];
  gsize n_digits = (gsize)g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, (guint64)number);
  g_autoptr (GString) made = g_string_new (NULL);
  Sign sign = {.rest = code};
  gboolean is_quoted = FALSE;
  guint n_places = count_places (code), place = 0;
  while (next_sign (&sign, &is_quoted)) {
    if (!sign.is_literal && (sign.sign == '0' || sign.sign == '#' || sign.sign == '?'))
      put_digits (made, digits, n_digits, place++, n_places, sign.sign);
    else if (sign.sign != '\0')
      g_string_append_c (made, sign.sign);
  }
  g_strstrip (made->str);
  gsize length = strlen (made->str);
  if (n_places == 0 || length >= SITNET_VALUE_SIZE || !g_utf8_validate (made->str, (gssize)length, NULL))
    return 0;
  memcpy (text, made->str, length + 1);
  return length;
}
