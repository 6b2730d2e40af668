/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table as CSV: one header row, verbatim values, quotes where they are needed, LF. */
#include "table-csv.h"

#include "cell.h"
#include "cell-text.h"

static gboolean
needs_quotes (SitnetSlice cell)
{
  for (gsize i = 0; i < cell.length; i++)
    if (cell.text[i] == '"' || cell.text[i] == ',' || cell.text[i] == '\n' || cell.text[i] == '\r')
      return TRUE;
  return FALSE;
}

static gboolean
add_quoted (SitnetOutputBuffer *pieces, SitnetSlice cell, GError **error)
{
  const char *place = cell.text, *end = cell.text + cell.length;
  if (!sitnet_output_buffer_add (pieces, "\"", 1, error))
    return FALSE;
  for (const char *quote; (quote = memchr (place, '"', (gsize)(end - place))) != NULL; place = quote + 1)
    if (!sitnet_output_buffer_add (pieces, place, (gsize)(quote + 1 - place), error) ||
        !sitnet_output_buffer_add (pieces, "\"", 1, error))
      return FALSE;
  return sitnet_output_buffer_add (pieces, place, (gsize)(end - place), error) &&
         sitnet_output_buffer_add (pieces, "\"", 1, error);
}

static gboolean
add_cell (SitnetOutputBuffer *pieces, SitnetSlice cell, gboolean only, GError **error)
{
  if (needs_quotes (cell) || (only && cell.length == 0)) /* else the row would be a blank line */
    return add_quoted (pieces, cell, error);
  return sitnet_output_buffer_add (pieces, cell.text, cell.length, error);
}

static gboolean
add_header (const SitnetTable *table, SitnetOutputBuffer *pieces, GError **error)
{
  guint n_columns = sitnet_table_get_n_columns (table);
  for (guint c = 0; c < n_columns; c++) {
    const char *name = sitnet_column_get_name (sitnet_table_get_column (table, c));
    if ((c > 0 && !sitnet_output_buffer_add (pieces, ",", 1, error)) ||
        !add_cell (pieces, (SitnetSlice){name, strlen (name)}, n_columns == 1, error))
      return FALSE;
  }
  return n_columns == 0 || sitnet_output_buffer_add (pieces, "\n", 1, error);
}

gboolean
sitnet_table_csv_write (const SitnetTable *table, SitnetOutputBuffer *pieces, GError **error)
{
  return sitnet_table_csv_write_sheet (table, NULL, pieces, error);
}

/* "12.125" could be read as thousands. */
static SitnetSlice
without_doubt (SitnetSlice cell, GString *room)
{
  if (!sitnet_cell_may_be_thousands (cell))
    return cell;
  g_string_append_c (room, '0');
  return (SitnetSlice){room->str, room->len};
}

gboolean
sitnet_table_csv_write_sheet (const SitnetTable *table, const guint8 *counts_people, SitnetOutputBuffer *pieces,
                              GError **error)
{
  guint n_columns = sitnet_table_get_n_columns (table);
  if (!add_header (table, pieces, error))
    return FALSE;
  g_autofree SitnetColumn **columns = g_new (SitnetColumn *, n_columns + 1);
  for (guint c = 0; c < n_columns; c++)
    columns[c] = sitnet_table_get_column (table, c);
  g_autoptr (GString) room = g_string_new (NULL);
  for (gsize r = 0; n_columns > 0 && r < sitnet_table_get_n_rows (table); r++) {
    for (guint c = 0; c < n_columns; c++) {
      gboolean present;
      SitnetSlice cell = sitnet_cell_text (columns[c], r, room, &present);
      if (counts_people != NULL && counts_people[c])
        cell = without_doubt (cell, room);
      if ((c > 0 && !sitnet_output_buffer_add (pieces, ",", 1, error)) ||
          !add_cell (pieces, cell, n_columns == 1, error))
        return FALSE;
    }
    if (!sitnet_output_buffer_add (pieces, "\n", 1, error))
      return FALSE;
  }
  return TRUE;
}
