/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table as JSON: an array with an object for each row, undefined values null, numbers as numbers. */
#include "table-json.h"

#include "cell-text.h"
#include "format-private.h"

#include <math.h>

static gboolean
is_plain (char byte)
{
  return (guint8)byte >= 0x20 && byte != '"' && byte != '\\';
}

static void
append_escape (GString *text, char byte)
{
  switch (byte) {
  case '\n':
    g_string_append (text, "\\n");
    break;
  case '\r':
    g_string_append (text, "\\r");
    break;
  case '\t':
    g_string_append (text, "\\t");
    break;
  case '"':
  case '\\':
    g_string_append_c (text, '\\');
    g_string_append_c (text, byte);
    break;
  default:
    g_string_append_printf (text, "\\u%04x", (guint8)byte);
  }
}

/* With its quotes (RFC 8259, section 7). */
static gboolean
add_string (SitnetOutputBuffer *pieces, SitnetSlice cell, GString *escape, GError **error)
{
  const char *place = cell.text, *end = cell.text + cell.length;
  if (!sitnet_output_buffer_add (pieces, "\"", 1, error))
    return FALSE;
  while (place < end) {
    const char *stop = place;
    while (stop < end && is_plain (*stop))
      stop++;
    if (!sitnet_output_buffer_add (pieces, place, (gsize)(stop - place), error))
      return FALSE;
    g_string_truncate (escape, 0);
    for (; stop < end && !is_plain (*stop); stop++)
      append_escape (escape, *stop);
    if (!sitnet_output_buffer_add (pieces, escape->str, escape->len, error))
      return FALSE;
    place = stop;
  }
  return sitnet_output_buffer_add (pieces, "\"", 1, error);
}

/* JSON has no infinity. */
static gboolean
is_infinite (const SitnetColumn *column, gsize row)
{
  return sitnet_column_get_value_type (column) == SITNET_VALUE_DOUBLE &&
         !isfinite (sitnet_column_get_doubles (column)[row]);
}

static gboolean
add_value (SitnetOutputBuffer *pieces, const SitnetColumn *column, gsize row, GString *room, GString *escape,
           GError **error)
{
  gboolean present;
  SitnetSlice cell = sitnet_cell_text (column, row, room, &present);
  if (!present || is_infinite (column, row))
    return sitnet_output_buffer_add (pieces, "null", 4, error);
  switch (sitnet_column_get_value_type (column)) {
  case SITNET_VALUE_INT64:
  case SITNET_VALUE_DOUBLE:
  case SITNET_VALUE_BOOL:
    return sitnet_output_buffer_add (pieces, cell.text, cell.length, error);
  case SITNET_VALUE_TEXT:
  case SITNET_VALUE_CATEGORY:
  case SITNET_VALUE_DATE:
    break;
  }
  return add_string (pieces, cell, escape, error);
}

static gboolean
append_bytes (const char *bytes, gsize length, gpointer text, GError **error)
{
  g_string_append_len (text, bytes, (gssize)length);
  return TRUE;
}

/* What stands before each value of a row: `{"name": ` or `, "name": `. */
static char *
dup_key (const SitnetTable *table, guint column, GString *escape)
{
  const char *name = sitnet_column_get_name (sitnet_table_get_column (table, column));
  GString *key = g_string_new (column == 0 ? "{" : ", ");
  g_autofree SitnetOutputBuffer *pieces = g_new (SitnetOutputBuffer, 1);
  pieces->write = append_bytes;
  pieces->data = key;
  pieces->n = 0;
  add_string (pieces, (SitnetSlice){name, strlen (name)}, escape, NULL);
  sitnet_output_buffer_flush (pieces, NULL);
  g_string_append (key, ": ");
  return g_string_free (key, FALSE);
}

static gboolean
add_row (SitnetOutputBuffer *pieces, const SitnetTable *table, char **keys, gsize row, GString *room, GString *escape,
         GError **error)
{
  guint n_columns = sitnet_table_get_n_columns (table);
  for (guint c = 0; c < n_columns; c++)
    if (!sitnet_output_buffer_add (pieces, keys[c], strlen (keys[c]), error) ||
        !add_value (pieces, sitnet_table_get_column (table, c), row, room, escape, error))
      return FALSE;
  return sitnet_output_buffer_add (pieces, n_columns == 0 ? "{}" : "}", n_columns == 0 ? 2 : 1, error);
}

gboolean
sitnet_table_json_write (const SitnetTable *table, SitnetOutputBuffer *pieces, GError **error)
{
  guint n_columns = sitnet_table_get_n_columns (table);
  g_autoptr (GString) room = g_string_new (NULL);
  g_autoptr (GString) escape = g_string_new (NULL);
  g_auto (GStrv) keys = g_new0 (char *, n_columns + 1);
  for (guint c = 0; c < n_columns; c++)
    keys[c] = dup_key (table, c, escape);
  for (gsize r = 0; r < sitnet_table_get_n_rows (table); r++)
    if (!sitnet_output_buffer_add (pieces, r == 0 ? "[\n  " : ",\n  ", 4, error) ||
        !add_row (pieces, table, keys, r, room, escape, error))
      return FALSE;
  gboolean empty = sitnet_table_get_n_rows (table) == 0;
  return sitnet_output_buffer_add (pieces, empty ? "[]\n" : "\n]\n", 3, error);
}

const SitnetFormatEntry sitnet_format_json = {
    .format = SITNET_FORMAT_JSON,
    .suffixes = "json",
    .title = N_ ("an array with an object for each row"),
    .write_table = sitnet_table_json_write,
};
