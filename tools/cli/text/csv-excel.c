/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table as the CSV that a spreadsheet opens by a double click: BOM, semicolons, CRLF, the language's decimal sign. */
#include "csv-excel.h"

#include "message.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* Those with which a spreadsheet begins a formula, and those it passes over before one (OWASP, "CSV Injection"). */
static gboolean
looks_like_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL;
}

static void
append_text (GString *line, const char *text)
{
  gboolean is_formula = looks_like_formula (text);
  if (!is_formula && strpbrk (text, ";\"\r\n") == NULL) {
    g_string_append (line, text);
    return;
  }
  g_string_append (line, is_formula ? "\"'" : "\"");
  for (const char *c = text; *c != '\0'; c++) {
    if (*c == '"')
      g_string_append_c (line, '"');
    g_string_append_c (line, *c);
  }
  g_string_append_c (line, '"');
}

static void
append_number (GString *line, const SitnetColumn *column, gsize row, SitnetLanguage language)
{
  g_autofree char *digits = sitnet_column_dup_cell (column, row);
  char *point = strchr (digits, '.');
  if (point != NULL)
    *point = *sitnet_translate (language, NC_ ("decimal sign", "."));
  g_string_append (line, digits);
}

static void
append_cell (GString *line, const SitnetColumn *column, gsize row, SitnetLanguage language)
{
  if (sitnet_column_is_missing (column, row))
    return;
  switch (sitnet_column_get_value_type (column)) {
  case SITNET_VALUE_TEXT:
  case SITNET_VALUE_CATEGORY:
    append_text (line, sitnet_column_get_text (column, row));
    break;
  case SITNET_VALUE_BOOL:
    g_string_append (line, sitnet_column_get_bools (column)[row] ? sitnet_translate (language, "yes")
                                                                 : sitnet_translate (language, "no"));
    break;
  case SITNET_VALUE_INT64:
  case SITNET_VALUE_DOUBLE:
  case SITNET_VALUE_DATE: /* a spreadsheet in any language reads 2018-05-01 as a date */
    append_number (line, column, row, language);
    break;
  }
}

gboolean
csv_excel_write (const SitnetTable *table, SitnetLanguage language, SitnetWriteFunc write, gpointer data,
                 GError **error)
{
  guint n_columns = sitnet_table_get_n_columns (table);
  g_autoptr (GString) line = g_string_new (BYTE_ORDER_MARK);
  for (guint c = 0; c < n_columns; c++) {
    g_string_append (line, c > 0 ? ";" : "");
    append_text (line, sitnet_column_get_name (sitnet_table_get_column (table, c)));
  }
  g_string_append (line, "\r\n");
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++) {
    if (!write (line->str, line->len, data, error))
      return FALSE;
    g_string_truncate (line, 0);
    for (guint c = 0; c < n_columns; c++) {
      g_string_append (line, c > 0 ? ";" : "");
      append_cell (line, sitnet_table_get_column (table, c), row, language);
    }
    g_string_append (line, "\r\n");
  }
  return write (line->str, line->len, data, error);
}
