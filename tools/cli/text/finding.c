/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One finding of the check as a line that names the place as a spreadsheet shows it. */
#include "finding.h"

#include "finding-links.h"
#include "message.h"
#include "option-names.h"
#include "width.h"

#include <string.h>

static void
append_place (GString *line, const char *text)
{
  if (line->len > 0)
    g_string_append (line, ", ");
  text_append_clean (line, text);
}

/* Whether a message already tells how many there are. */
static gboolean
says_count (const char *message, guint64 count)
{
  g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, count);
  gsize length = strlen (number);
  for (const char *at = strstr (message, number); at != NULL; at = strstr (at + 1, number))
    if ((at == message || !g_ascii_isdigit (at[-1])) && !g_ascii_isdigit (at[length]))
      return TRUE;
  return FALSE;
}

/* "rows 3, 4, 5, 8, 9 and 12 others", or in a workbook "Vazby!C3, C4 and 2 others"; NULL where there is no row. */
static char *
dup_rows (const SitnetTable *findings, const FindingGroup *group, SitnetLanguage language)
{
  const char *cell = finding_get (findings, "cell", group->finding),
             *message = finding_get (findings, "message", group->finding);
  gsize n_letters = strcspn (cell, "0123456789");
  if (group->n_rows == 0)
    return NULL;
  g_autofree char *sheet = finding_dup_reference (finding_get (findings, "sheet", group->finding), "");
  GString *rows =
      g_string_new (n_letters > 0 ? sheet : sitnet_translate (language, group->n_rows > 1 ? N_ ("rows") : N_ ("row")));
  for (guint i = 0; i < group->n_rows; i++)
    g_string_append_printf (rows, "%s%.*s%" G_GINT64_FORMAT,
                            i > 0           ? ", "
                            : n_letters > 0 ? ""
                                            : " ",
                            (int)n_letters, cell, group->rows[i]);
  guint64 n_others = group->count - MIN (group->count, group->n_rows);
  if (n_others > 0 && !(group->n_rows == 1 && says_count (message, group->count)))
    g_string_append_printf (rows, sitnet_translate_count (language, n_others, " and %ju other", " and %ju others"),
                            n_others);
  return g_string_free (rows, FALSE);
}

char *
finding_dup_group_line (const SitnetTable *findings, const FindingGroup *group, gboolean with_sheet,
                        SitnetLanguage language)
{
  GString *line = g_string_new (NULL);
  gsize row = group->finding;
  const char *column = finding_get (findings, "column", row), *sheet = finding_get (findings, "sheet", row);
  g_autofree char *rows = dup_rows (findings, group, language);
  if (with_sheet && *sheet != '\0' && *finding_get (findings, "cell", row) == '\0')
    append_place (line, sheet);
  if (rows != NULL)
    append_place (line, rows);
  if (*column != '\0') {
    g_autofree char *place = g_strdup_printf ("%s %s", sitnet_translate (language, "column"), column);
    append_place (line, place);
  }
  g_string_append (line, line->len > 0 ? ": " : "");
  text_append_clean (line, finding_get (findings, "message", row));
  return g_string_free (line, FALSE);
}

char *
finding_dup_line (const SitnetTable *findings, gsize row, gboolean with_sheet, SitnetLanguage language)
{
  const SitnetColumn *rows = sitnet_table_find_column (findings, "row");
  FindingGroup group = {.finding = row, .count = 1};
  if (!sitnet_column_is_missing (rows, row))
    group.rows[group.n_rows++] = sitnet_column_get_int64s (rows)[row];
  return finding_dup_group_line (findings, &group, with_sheet, language);
}

/* The column of messages with options as they are typed; NULL with `error`. */
static SitnetColumn *
name_in_messages (const SitnetColumn *messages, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  for (gsize row = 0; row < sitnet_column_get_n_rows (messages); row++)
    g_ptr_array_add (texts, option_names_dup_text (sitnet_column_get_text (messages, row)));
  return sitnet_column_new_text (sitnet_column_get_name (messages), texts->len, (const char *const *)texts->pdata,
                                 error);
}

gboolean
finding_name_options (SitnetTable **findings, GError **error)
{
  const SitnetTable *table = *findings;
  guint n = sitnet_table_get_n_columns (table);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint c = 0; c < n; c++) {
    SitnetColumn *column = sitnet_table_get_column (table, c);
    gboolean is_message = strcmp (sitnet_column_get_name (column), "message") == 0;
    SitnetColumn *shown = is_message ? name_in_messages (column, error) : sitnet_column_ref (column);
    if (shown == NULL)
      return FALSE;
    g_ptr_array_add (columns, shown);
  }
  SitnetTable *named = sitnet_table_new (sitnet_table_get_name (table), sitnet_table_get_note (table),
                                         (SitnetColumn *const *)columns->pdata, columns->len, error);
  if (named == NULL)
    return FALSE;
  sitnet_table_unref (*findings);
  *findings = named;
  return TRUE;
}
