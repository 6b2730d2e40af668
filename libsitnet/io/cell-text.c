/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Values of a table as text, fast enough for millions of rows. */
#include "cell-text.h"

#include "column-private.h"

#include <math.h>
#include <string.h>

/* Whole numbers up to here are the same as double and as gint64. */
#define EXACT_LIMIT SITNET_CELL_PLAIN_BELOW

/* Without a zero at the end of the decimals; at most 15 are there to take. */
static void
drop_zeros (guint64 *value, guint *n_decimals)
{
  static const guint64 powers[] = {100000000, 10000, 100, 10};
  static const guint zeros[] = {8, 4, 2, 1};
  for (guint i = 0; i < G_N_ELEMENTS (powers); i++)
    if (*n_decimals >= zeros[i] && *value % powers[i] == 0) {
      *value /= powers[i];
      *n_decimals -= zeros[i];
    }
}

/* The digits of a number, `n` of them at least, so that they end at `end`. Gives where they start. */
static char *
put_digits (char *end, guint64 value, guint n)
{
  static const char pairs[] =
      "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"
      "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";
  char *start = end;
  for (; value >= 100; value /= 100)
    memcpy (start -= 2, pairs + 2 * (value % 100), 2);
  if (value >= 10)
    memcpy (start -= 2, pairs + 2 * value, 2);
  else
    *--start = (char)('0' + value);
  while (end - start < (gssize)n)
    *--start = '0';
  return start;
}

/* value / 10^n_decimals, without zeros at the end. Copies are longer than what is wanted: of a fixed length they are no calls. */
static guint
put_scaled (char *text, gboolean is_negative, guint64 value, guint n_decimals)
{
  enum { MOST_DIGITS = 24 };
  char digits[2 * MOST_DIGITS] = {0}, *end = digits + MOST_DIGITS;
  if (n_decimals > 0)
    drop_zeros (&value, &n_decimals);
  const char *start = put_digits (end, value, n_decimals + 1);
  guint n_digits = (guint)(end - start), n_whole = n_digits - n_decimals, sign = is_negative ? 1 : 0;
  *text = '-';
  text += sign;
  memcpy (text, start, MOST_DIGITS);
  if (n_decimals == 0)
    return sign + n_digits;
  text[n_whole] = '.';
  memcpy (text + n_whole + 1, start + n_whole, MOST_DIGITS);
  return sign + n_digits + 1;
}

guint
sitnet_cell_put_whole (char *text, gint64 value)
{
  if (value >= 0 && value < 10) { /* most numbers of a network are small */
    *text = (char)('0' + value);
    return 1;
  }
  return put_scaled (text, value < 0, value < 0 ? 0 - (guint64)value : (guint64)value, 0);
}

/* With 16 digits, or 17 when they are not enough to read back the same. */
static guint
put_long (char *text, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (digits, sizeof digits, "%.16g", value);
  if (g_ascii_strtod (digits, NULL) != value)
    g_ascii_formatd (digits, sizeof digits, "%.17g", value);
  gsize length = strlen (digits);
  memcpy (text, digits, length);
  return (guint)length;
}

static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8, 1e9,
                                1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};

/* The most decimals with which a number, scaled, stays below the limit. */
static guint
count_decimals (double size)
{
  guint64 bits;
  memcpy (&bits, &size, sizeof bits);
  int exponent = (int)(bits >> 52) - 1022; /* of IEEE 754: size < 2^exponent */
  guint n = (guint)CLAMP ((50 - exponent) * 3 / 10, 0, (int)G_N_ELEMENTS (powers) - 1); /* log 2 = 0.301 */
  while (n + 1 < G_N_ELEMENTS (powers) && size * powers[n + 1] < EXACT_LIMIT)
    n++;
  while (n > 0 && size * powers[n] >= EXACT_LIMIT)
    n--;
  return n;
}

/* With 15 digits when they are enough: the quotient of two exact doubles is the double nearest to that decimal, and no
   other decimal of 15 digits has the same one. Not for a value with an exponent. */
static guint
put_decimal (char *text, double value)
{
  double size = fabs (value);
  guint n_decimals = count_decimals (size);
  double scaled = size * powers[n_decimals] + 0.5; /* far beyond where a half more would be rounded to one */
  gint64 digits = (gint64)scaled;
  if ((double)digits >= EXACT_LIMIT || (double)digits / powers[n_decimals] != size)
    return put_long (text, value);
  return put_scaled (text, value < 0, (guint64)digits, n_decimals);
}

guint
sitnet_cell_put_number (char *text, double value)
{
  double size = fabs (value);
  if (size < EXACT_LIMIT && value == (double)(gint64)value)
    return sitnet_cell_put_whole (text, (gint64)value);
  return sitnet_cell_number_is_plain (value) ? put_decimal (text, value) : put_long (text, value);
}

/* Room for a number, and no more than what was there. */
static char *
make_room (GString *room)
{
  if (room->allocated_len <= SITNET_CELL_NUMBER_ROOM)
    g_string_set_size (room, SITNET_CELL_NUMBER_ROOM);
  return room->str;
}

static SitnetSlice
end_number (GString *room, guint length)
{
  room->str[length] = '\0';
  room->len = length;
  return (SitnetSlice){room->str, length};
}

SitnetSlice
sitnet_cell_number_text (double value, GString *room)
{
  char *text = make_room (room);
  return end_number (room, sitnet_cell_put_number (text, value));
}

SitnetSlice
sitnet_cell_text (const SitnetColumn *column, gsize row, GString *room, gboolean *present)
{
  *present = !sitnet_column_is_missing (column, row);
  if (!*present)
    return (SitnetSlice){"", 0};
  SitnetValueType type = sitnet_column_get_value_type (column);
  if (type == SITNET_VALUE_TEXT || type == SITNET_VALUE_CATEGORY) {
    const char *text = sitnet_column_get_text (column, row);
    return (SitnetSlice){text, strlen (text)};
  }
  if (type == SITNET_VALUE_INT64) {
    char *digits = make_room (room);
    return end_number (room, sitnet_cell_put_whole (digits, sitnet_column_get_int64s (column)[row]));
  }
  if (type == SITNET_VALUE_DOUBLE) {
    double value = sitnet_column_get_doubles (column)[row];
    if (sitnet_cell_number_is_plain (value))
      return sitnet_cell_number_text (value, room);
  }
  g_string_truncate (room, 0);
  sitnet_column_append_cell (column, row, room);
  return (SitnetSlice){room->str, room->len};
}
