/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A cell as a number, with a point or a Czech comma, exactly rounded and never by the locale. */
#include "cell.h"

#include <math.h>
#include <string.h>

/* The longest number that a cell may hold; a double needs at most 767 significant digits to be exact, and
   nobody types even a tenth of that. */
#define LONGEST 400

/* Whole numbers and powers of ten up to these are exact in a double, so one division rounds correctly
   (Clinger, How to read floating point numbers accurately, 1990). */
#define EXACT_MANTISSA (G_GUINT64_CONSTANT (1) << 53)
static const double powers_of_ten[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                       1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/* Plain digits with at most one decimal sign, in one pass. FALSE when the number is another or too long for
 * it. */
static gboolean
read_plain (const char *text, gsize length, double *number)
{
  guint64 mantissa = 0;
  gsize decimals = 0, digits = 0;
  gboolean has_sign = FALSE;
  if (length > 17)
    return FALSE;
  for (gsize i = 0; i < length; i++) {
    guint digit = (guint)(guint8)text[i] - '0';
    if (digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
      decimals += has_sign ? 1 : 0;
    } else if (!has_sign && (text[i] == '.' || text[i] == ',')) {
      has_sign = TRUE;
    } else {
      return FALSE;
    }
  }
  if (digits == 0 || mantissa > EXACT_MANTISSA || decimals >= G_N_ELEMENTS (powers_of_ten))
    return FALSE;
  *number = (double)mantissa / powers_of_ten[decimals];
  return TRUE;
}

/* Up to 15 digits and nothing else, as most numbers are. */
static inline gboolean
read_whole (const char *text, gsize length, double *number)
{
  guint64 whole = 0;
  if (length - 1 >= 15)
    return FALSE;
  for (gsize i = 0; i < length; i++) {
    guint digit = (guint)(guint8)text[i] - '0';
    if (digit > 9)
      return FALSE;
    whole = whole * 10 + digit;
  }
  *number = (double)whole;
  return TRUE;
}

/* Whether a text is digits, one decimal sign and an exponent, and nothing else; not hex, "inf" or "nan". */
static gboolean
is_number (const char *text, gsize length)
{
  gsize i = 0, digits = 0;
  while (i < length && g_ascii_isdigit (text[i]))
    i++, digits++;
  if (i < length && (text[i] == '.' || text[i] == ','))
    i++;
  while (i < length && g_ascii_isdigit (text[i]))
    i++, digits++;
  if (digits == 0)
    return FALSE;
  if (i == length)
    return TRUE;
  if (text[i] != 'e' && text[i] != 'E')
    return FALSE;
  i++;
  if (i < length && (text[i] == '+' || text[i] == '-'))
    i++;
  if (i == length)
    return FALSE;
  while (i < length && g_ascii_isdigit (text[i]))
    i++;
  return i == length;
}

static gboolean
read_any (const char *text, gsize length, double *number)
{
  char copy[LONGEST + 1];
  if (length > LONGEST || !is_number (text, length))
    return FALSE;
  memcpy (copy, text, length);
  copy[length] = '\0';
  char *comma = strchr (copy, ',');
  if (comma != NULL)
    *comma = '.';
  *number = g_ascii_strtod (copy, NULL);
  return isfinite (*number);
}

gboolean
sitnet_cell_to_number (SitnetSlice cell, double *number)
{
  const char *text = cell.text;
  gsize length = cell.length;
  gboolean is_negative = FALSE;
  if (read_whole (text, length, number))
    return TRUE;
  if (length > 0 && (text[0] == '-' || text[0] == '+')) {
    is_negative = text[0] == '-';
    text++;
    length--;
  }
  if (!read_plain (text, length, number) && !read_any (text, length, number))
    return FALSE;
  if (is_negative)
    *number = -*number;
  return TRUE;
}
