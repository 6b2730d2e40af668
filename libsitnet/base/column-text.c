/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The cells of a column as text, the same in every file, language and locale. */
#include "column-private.h"

#include <math.h>

static void
append_double (double value, GString *text)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  if (value == floor (value) && fabs (value) < 1e15) {
    g_ascii_formatd (digits, sizeof digits, "%.0f", value == 0 ? 0.0 : value);
    g_string_append (text, digits);
    return;
  }
  for (int precision = 15; precision <= 17; precision++) { /* the shortest that reads back the same */
    char format[8];
    g_snprintf (format, sizeof format, "%%.%dg", precision);
    g_ascii_formatd (digits, sizeof digits, format, value);
    if (g_ascii_strtod (digits, NULL) == value)
      break;
  }
  g_string_append (text, digits);
}

static void
append_date (gint32 days, GString *text)
{
  /* proleptic Gregorian calendar from a day number (Hinnant, "chrono-compatible low-level date algorithms")
   */
  gint64 z = (gint64)days + 719468;
  gint64 era = (z >= 0 ? z : z - 146096) / 146097;
  gint64 day_of_era = z - era * 146097;
  gint64 year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  gint64 day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  gint64 shifted_month = (5 * day_of_year + 2) / 153;
  gint64 day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  gint64 month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  gint64 year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  g_string_append_printf (text, "%04d-%02d-%02d", (int)year, (int)month, (int)day);
}

void
sitnet_column_append_cell (const SitnetColumn *self, gsize row, GString *text)
{
  if (sitnet_column_is_missing (self, row))
    return;
  switch (sitnet_column_get_value_type (self)) {
  case SITNET_VALUE_INT64:
    g_string_append_printf (text, "%" G_GINT64_FORMAT, sitnet_column_get_int64s (self)[row]);
    break;
  case SITNET_VALUE_DOUBLE:
    append_double (sitnet_column_get_doubles (self)[row], text);
    break;
  case SITNET_VALUE_BOOL:
    g_string_append (text, sitnet_column_get_bools (self)[row] ? "true" : "false");
    break;
  case SITNET_VALUE_DATE:
    append_date (sitnet_column_get_dates (self)[row], text);
    break;
  case SITNET_VALUE_TEXT:
  case SITNET_VALUE_CATEGORY:
    g_string_append (text, sitnet_column_get_text (self, row));
    break;
  }
}

char *
sitnet_column_dup_cell (const SitnetColumn *self, gsize row)
{
  g_return_val_if_fail (self != NULL && row < sitnet_column_get_n_rows (self), NULL);
  if (sitnet_column_is_missing (self, row))
    return NULL;
  GString *text = g_string_new (NULL);
  sitnet_column_append_cell (self, row, text);
  return g_string_free (text, FALSE);
}
