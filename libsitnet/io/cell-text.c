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

/* Digits from the right, with a point before the last `n_decimals`, whose zeros at the end are left out. */
static SitnetSlice
append_digits (gboolean negative, guint64 value, guint n_decimals, GString *room)
{
  char digits[48];
  guint i = sizeof digits;
  for (; n_decimals > 0 && value % 10 == 0; n_decimals--)
    value /= 10;
  for (gboolean point = n_decimals > 0; n_decimals > 0 || point || value > 0 || i == sizeof digits; value /= 10) {
    if (n_decimals == 0 && point) {
      digits[--i] = '.';
      point = FALSE;
      digits[--i] = (char) ('0' + value % 10);
      continue;
    }
    digits[--i] = (char) ('0' + value % 10);
    n_decimals -= n_decimals > 0 ? 1 : 0;
  }
  if (negative)
    digits[--i] = '-';
  g_string_truncate (room, 0);
  g_string_append_len (room, digits + i, (gssize) (sizeof digits - i));
  return (SitnetSlice){room->str, room->len};
}

static SitnetSlice
whole_number (gint64 value, GString *room)
{
  return append_digits (value < 0, value < 0 ? 0 - (guint64) value : (guint64) value, 0, room);
}

/* When 15 digits are enough: the quotient of two exact doubles is the double nearest to that decimal, and no other
   decimal of 15 digits has the same one. FALSE when they are not enough. */
static gboolean
decimal (double value, GString *room, SitnetSlice *text)
{
  static const double powers[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8, 1e9,
                                  1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};
  double size = fabs (value);
  if (!(size >= PLAIN_LIMIT && size < EXACT_LIMIT))
    return FALSE;
  guint n_decimals = 0;
  while (n_decimals + 1 < G_N_ELEMENTS (powers) && size * powers[n_decimals + 1] < EXACT_LIMIT)
    n_decimals++;
  double scaled = round (size * powers[n_decimals]);
  if (scaled >= EXACT_LIMIT || scaled / powers[n_decimals] != size)
    return FALSE;
  *text = append_digits (value < 0, (guint64) scaled, n_decimals, room);
  return TRUE;
}

SitnetSlice
sitnet_cell_text (const SitnetColumn *column, gsize row, GString *room, gboolean *present)
{
  *present = !sitnet_column_is_missing (column, row);
  if (!*present)
    return (SitnetSlice){"", 0};
  SitnetType type = sitnet_column_get_value_type (column);
  if (type == SITNET_TYPE_TEXT || type == SITNET_TYPE_CATEGORY) {
    const char *text = sitnet_column_get_text (column, row);
    return (SitnetSlice){text, strlen (text)};
  }
  if (type == SITNET_TYPE_INT64)
    return whole_number (sitnet_column_get_int64s (column)[row], room);
  if (type == SITNET_TYPE_DOUBLE) {
    double value = sitnet_column_get_doubles (column)[row];
    if (value > -EXACT_LIMIT && value < EXACT_LIMIT && value == (double) (gint64) value)
      return whole_number ((gint64) value, room);
    SitnetSlice text;
    if (decimal (value, room, &text))
      return text;
  }
  g_string_truncate (room, 0);
  sitnet_column_append_cell (column, row, room);
  return (SitnetSlice){room->str, room->len};
}
