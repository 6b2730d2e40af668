/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of a table of organisations on their way to three sheets: actors, ties and services. */
#include "table-rows.h"

/* The headings of all columns of two roles: "A, B"; NULL for none. (transfer full) */
char *
sitnet_table_rows_dup_headings (const SitnetTableRows *self, SitnetRole role, SitnetRole other)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint c = 0; c < self->roles->n_columns; c++) {
    const SitnetColumnRole *column = &self->roles->columns[c];
    if (column->role != role && column->role != other)
      continue;
    g_string_append (text, text->len > 0 ? ", " : "");
    g_string_append_len (text, column->heading.text, (gssize)column->heading.length);
  }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

gboolean
sitnet_table_rows_says_nobody (SitnetSlice cell)
{
  double strength;
  gboolean is_word;
  return cell.length == 0 || sitnet_tie_mark_read (cell, &strength, &is_word) == SITNET_MARK_NONE;
}
