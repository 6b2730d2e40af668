/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One finding of the check as a line that names the place as a spreadsheet shows it. */
#include "finding.h"

#include "message.h"
#include "width.h"

const char *
finding_get (const SitnetTable *findings, const char *column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (findings, column);
  if (found == NULL || sitnet_column_is_missing (found, row))
    return "";
  const char *text = sitnet_column_get_text (found, row);
  return text != NULL ? text : "";
}

static void
append_place (GString *line, const char *text)
{
  if (line->len > 0)
    g_string_append (line, ", ");
  text_append_clean (line, text);
}

/* As a workbook names a cell: Vazby!C14, and 'Naše vazby'!C14 where the name has other signs than letters and digits. */
static char *
dup_cell (const char *sheet, const char *cell)
{
  gboolean is_plain = TRUE;
  for (const char *at = sheet; *at != '\0'; at = g_utf8_next_char (at))
    is_plain &= g_unichar_isalnum (g_utf8_get_char (at)) || *at == '_';
  g_auto (GStrv) parts = g_strsplit (sheet, "'", -1);
  g_autofree char *doubled = g_strjoinv ("''", parts);
  return is_plain ? g_strdup_printf ("%s!%s", sheet, cell) : g_strdup_printf ("'%s'!%s", doubled, cell);
}

char *
finding_dup_line (const SitnetTable *findings, gsize row, gboolean with_sheet, SitnetLanguage language)
{
  GString *line = g_string_new (NULL);
  const char *column = finding_get (findings, "column", row);
  const SitnetColumn *rows = sitnet_table_find_column (findings, "row");
  const char *sheet = finding_get (findings, "sheet", row), *cell = finding_get (findings, "cell", row);
  if (*cell != '\0') {
    g_autofree char *place = dup_cell (sheet, cell);
    append_place (line, place);
  } else if (with_sheet && *sheet != '\0')
    append_place (line, sheet);
  if (*cell == '\0' && !sitnet_column_is_missing (rows, row)) {
    g_autofree char *number = sitnet_column_dup_cell (rows, row);
    g_autofree char *place = g_strdup_printf ("%s %s", sitnet_translate (language, "row"), number);
    append_place (line, place);
  }
  if (*column != '\0') {
    g_autofree char *place = g_strdup_printf ("%s %s", sitnet_translate (language, "column"), column);
    append_place (line, place);
  }
  g_string_append (line, line->len > 0 ? ": " : "");
  text_append_clean (line, finding_get (findings, "message", row));
  return g_string_free (line, FALSE);
}
