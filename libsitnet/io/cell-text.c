/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Values of a table as text, fast enough for millions of rows. */
#include "cell-text.h"

#include "column-private.h"

#include <math.h>
#include <string.h>

/* Whole numbers up to here are the same as double and as gint64. */
#define EXACT_LIMIT 1e15

/* Below this, the shortest form of a double has an exponent (as %g of C has it). */
#define PLAIN_LIMIT 1e-4

/* The digits of a number, right-aligned; `n` of them at least. Gives where they start. */
static guint
put_digits (char *digits, guint end, guint64 value, guint n)
{
  guint start = end;
  for (; value > 0 || end - start < n; value /= 10)
    digits[--start] = (char)('0' + value % 10);
  return start;
}

/* What g_string_assign() does, for a few bytes and without its calls. */
static SitnetSlice
put (GString *room, const char *text, gsize length)
{
  if (room->allocated_len <= length)
    g_string_set_size (room, length);
  memcpy (room->str, text, length);
  room->str[length] = '\0';
  room->len = length;
  return (SitnetSlice){room->str, length};
}

/* value / 10^n_decimals, without zeros at the end. */
static SitnetSlice
scaled_number (gboolean negative, guint64 value, guint n_decimals, GString *room)
{
  char digits[48];
  guint64 power = 1;
  for (; n_decimals > 0 && value % 10 == 0; n_decimals--)
    value /= 10;
  for (guint i = 0; i < n_decimals; i++)
    power *= 10;
  guint start = put_digits (digits, sizeof digits, n_decimals > 0 ? value % power : 0, n_decimals);
  if (n_decimals > 0)
    digits[--start] = '.';
  start = put_digits (digits, start, value / power, 1);
  if (negative)
    digits[--start] = '-';
  return put (room, digits + start, sizeof digits - start);
}

static SitnetSlice
whole_number (gint64 value, GString *room)
{
  return scaled_number (value < 0, value < 0 ? 0 - (guint64)value : (guint64)value, 0, room);
}

/* With 16 digits, or 17 when they are not enough to read back the same. */
static SitnetSlice
long_number (double value, GString *room)
{
  g_string_set_size (room, G_ASCII_DTOSTR_BUF_SIZE);
  g_ascii_formatd (room->str, G_ASCII_DTOSTR_BUF_SIZE, "%.16g", value);
  if (g_ascii_strtod (room->str, NULL) != value)
    g_ascii_formatd (room->str, G_ASCII_DTOSTR_BUF_SIZE, "%.17g", value);
  return (SitnetSlice){room->str, strlen (room->str)};
}

/* With 15 digits when they are enough: the quotient of two exact doubles is the double nearest to that decimal, and no
   other decimal of 15 digits has the same one. Not for a value with an exponent. */
static SitnetSlice
decimal_number (double value, GString *room)
{
  static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8, 1e9,
                                  1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};
  double size = fabs (value);
  guint n_decimals = 0;
  while (n_decimals + 1 < G_N_ELEMENTS (powers) && size * powers[n_decimals + 1] < EXACT_LIMIT)
    n_decimals++;
  double scaled = round (size * powers[n_decimals]);
  if (scaled >= EXACT_LIMIT || scaled / powers[n_decimals] != size)
    return long_number (value, room);
  return scaled_number (value < 0, (guint64)scaled, n_decimals, room);
}

SitnetSlice
sitnet_cell_number_text (double value, GString *room)
{
  double size = fabs (value);
  if (size < EXACT_LIMIT && value == (double)(gint64)value)
    return whole_number ((gint64)value, room);
  return size >= PLAIN_LIMIT && size < EXACT_LIMIT ? decimal_number (value, room) : long_number (value, room);
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
  if (type == SITNET_VALUE_INT64)
    return whole_number (sitnet_column_get_int64s (column)[row], room);
  if (type == SITNET_VALUE_DOUBLE) {
    double value = sitnet_column_get_doubles (column)[row];
    if (value == 0 || (fabs (value) >= PLAIN_LIMIT && fabs (value) < EXACT_LIMIT))
      return sitnet_cell_number_text (value, room);
  }
  g_string_truncate (room, 0);
  sitnet_column_append_cell (column, row, room);
  return (SitnetSlice){room->str, room->len};
}
