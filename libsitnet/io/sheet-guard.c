/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet that is written so that each of its rows is read again as a row: an actor may be called "celkem" or "#1". */
#include "sheet-guard.h"

#include "header-search.h"
#include "row-kinds.h"

#include <string.h>

#define GUARD "(row)"

/* The cells of a row as they are written. */
typedef struct {
  GPtrArray *texts;
  SitnetSlice *cells;
  guint n;
} Row;

static void
read_row (Row *self, const SitnetTable *table, gsize row)
{
  g_ptr_array_set_size (self->texts, 0);
  for (guint c = 0; c < self->n; c++) {
    const SitnetColumn *column = sitnet_table_get_column (table, c);
    char *text = sitnet_column_is_missing (column, row) ? g_strdup ("") : sitnet_column_dup_cell (column, row);
    g_ptr_array_add (self->texts, text);
    self->cells[c] = (SitnetSlice){text, strlen (text)};
  }
}

/* By its first cell, for nearly every row. */
static gboolean
is_plain (const SitnetColumn *first, gsize row)
{
  SitnetValueType type = sitnet_column_get_value_type (first);
  if ((type != SITNET_VALUE_TEXT && type != SITNET_VALUE_CATEGORY) || sitnet_column_is_missing (first, row))
    return FALSE;
  const char *text = sitnet_column_get_text (first, row);
  return (guchar)*text > '#' && (guchar)*text < 0x80 && *text != '*' &&
         (strlen (text) < SITNET_SHORTEST_TOTAL || !sitnet_row_may_be_total (text));
}

/* Whether the first row would be taken for a second row of headings, or for the questions of a survey. */
static gboolean
begins_badly (SitnetSheet sheet, const SitnetTable *table, Row *row)
{
  g_autofree SitnetSlice *headings = g_new (SitnetSlice, row->n);
  g_autoptr (SitnetHeaderSearch) search = sitnet_header_search_new (sheet);
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_EN);
  guint n_rows, first_below;
  for (guint c = 0; c < row->n; c++) {
    const char *name = sitnet_column_get_name (sitnet_table_get_column (table, c));
    headings[c] = (SitnetSlice){name, strlen (name)};
  }
  read_row (row, table, 0);
  sitnet_header_search_add (search, 1, headings, row->n);
  sitnet_header_search_add (search, 2, row->cells, row->n);
  sitnet_header_search_settle (search, findings, "");
  sitnet_header_search_get_rows (search, &n_rows, &first_below);
  if (first_below != 1 || sitnet_row_has_questions (row->cells, NULL, row->n))
    return TRUE;
  if (sitnet_table_get_n_rows (table) < 2)
    return FALSE;
  read_row (row, table, 1);
  return sitnet_row_has_questions (row->cells, NULL, row->n);
}

static gboolean
needs_guard (SitnetSheet sheet, const SitnetTable *table)
{
  guint n_columns = sitnet_table_get_n_columns (table);
  gsize n_rows = sitnet_table_get_n_rows (table);
  if (n_columns == 0 || n_rows == 0)
    return FALSE;
  Row row = {g_ptr_array_new_with_free_func (g_free), g_new (SitnetSlice, n_columns), n_columns};
  const SitnetColumn *first = sitnet_table_get_column (table, 0);
  gboolean found = begins_badly (sheet, table, &row);
  for (gsize r = 0; r < n_rows && !found; r++) {
    gboolean may_be_heading = sheet == SITNET_SHEET_ACTORS && n_columns > 1 &&
                              sitnet_column_is_missing (sitnet_table_get_column (table, 1), r);
    if (is_plain (first, r) && !may_be_heading)
      continue;
    read_row (&row, table, r);
    found = sitnet_row_kind (row.cells, n_columns) != SITNET_ROW_PLAIN || sitnet_row_is_starred (row.cells, n_columns);
  }
  g_ptr_array_unref (row.texts);
  g_free (row.cells);
  return found;
}

SitnetTable *
sitnet_sheet_guard (SitnetSheet sheet, SitnetTable *table)
{
  if (!needs_guard (sheet, table))
    return sitnet_table_ref (table);
  gsize n_rows = sitnet_table_get_n_rows (table);
  guint n_columns = sitnet_table_get_n_columns (table);
  gint64 *numbers = g_new (gint64, n_rows);
  for (gsize r = 0; r < n_rows; r++)
    numbers[r] = (gint64)r + 1;
  SitnetColumn *guard = sitnet_column_new (GUARD, SITNET_VALUE_INT64, n_rows, numbers, NULL, g_free, numbers);
  g_autofree SitnetColumn **columns = g_new (SitnetColumn *, n_columns + 1);
  columns[0] = guard;
  for (guint c = 0; c < n_columns; c++)
    columns[c + 1] = sitnet_table_get_column (table, c);
  SitnetTable *guarded =
      sitnet_table_new (sitnet_table_get_name (table), sitnet_table_get_note (table), columns, n_columns + 1, NULL);
  sitnet_column_unref (guard);
  return guarded != NULL ? guarded : sitnet_table_ref (table);
}
