/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Links from findings that stand in a workbook to the cells that they are about. */
#include "finding-links.h"

#include <string.h>

enum { CELL, LINKED_FILE, PLACE, N_COLUMNS };

char *
finding_dup_reference (const char *sheet, const char *cell)
{
  gboolean is_plain = !g_ascii_isdigit (*sheet);
  for (const char *at = sheet; *at != '\0'; at = g_utf8_next_char (at))
    is_plain &= g_unichar_isalnum (g_utf8_get_char (at)) || *at == '_';
  g_auto (GStrv) parts = g_strsplit (sheet, "'", -1);
  g_autofree char *doubled = g_strjoinv ("''", parts);
  return is_plain ? g_strdup_printf ("%s!%s", sheet, cell) : g_strdup_printf ("'%s'!%s", doubled, cell);
}

/* Beside the workbook by its name alone, so that both can be moved together. Letters stay readable. */
static char *
dup_file (const char *path, const char *output)
{
  g_autofree char *data = g_canonicalize_filename (path, NULL), *written = g_canonicalize_filename (output, NULL);
  g_autofree char *folder = g_path_get_dirname (data), *own_folder = g_path_get_dirname (written);
  g_autofree char *name = g_path_get_basename (data);
  gboolean is_beside = strcmp (folder, own_folder) == 0;
  g_autofree char *text = g_filename_to_utf8 (is_beside ? name : data, -1, NULL, NULL, NULL);
  if (text == NULL)
    return NULL;
  g_autofree char *escaped = g_uri_escape_string (text, "/!$&()+,;=@", TRUE);
  return is_beside ? g_steal_pointer (&escaped) : g_strconcat ("file://", escaped, NULL);
}

static const char *
get_text (const SitnetTable *table, const char *column, gsize row)
{
  const char *text = sitnet_column_get_text (sitnet_table_find_column (table, column), row);
  return text != NULL ? text : "";
}

static gint
find_column (const SitnetTable *table, const char *name)
{
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++)
    if (strcmp (sitnet_column_get_name (sitnet_table_get_column (table, c)), name) == 0)
      return (gint)c;
  return -1;
}

/* In the column of cells where the finding is about one, else at its sheet. `first`: the first column of the findings. */
static void
add_link (GPtrArray *const links[N_COLUMNS], const SitnetTable *findings, gsize row, guint first, gsize line,
          const char *file)
{
  const SitnetColumn *rows = sitnet_table_find_column (findings, "row");
  const char *cell = get_text (findings, "cell", row);
  if (sitnet_column_is_missing (rows, row))
    return;
  g_autofree char *start = g_strdup_printf ("A%" G_GINT64_FORMAT, sitnet_column_get_int64s (rows)[row]);
  gint column = find_column (findings, *cell != '\0' ? "cell" : "sheet");
  g_ptr_array_add (links[CELL], g_strdup_printf ("%c%zu", 'A' + (int)first + column, line));
  g_ptr_array_add (links[LINKED_FILE], g_strdup (file));
  g_ptr_array_add (links[PLACE],
                   finding_dup_reference (get_text (findings, "sheet", row), *cell != '\0' ? cell : start));
}

static SitnetTable *
make_table (GPtrArray *const links[N_COLUMNS], GError **error)
{
  static const char *const names[N_COLUMNS] = {"cell", "file", "place"};
  SitnetColumn *columns[N_COLUMNS] = {NULL};
  gboolean good = TRUE;
  for (guint k = 0; good && k < N_COLUMNS; k++) {
    columns[k] = sitnet_column_new_text (names[k], links[k]->len, (const char *const *)links[k]->pdata, error);
    good = columns[k] != NULL;
  }
  SitnetTable *table = good ? sitnet_table_new ("links", NULL, columns, N_COLUMNS, error) : NULL;
  for (guint k = 0; k < N_COLUMNS; k++)
    g_clear_pointer (&columns[k], sitnet_column_unref);
  return table;
}

SitnetTable *
finding_links_new (SitnetTable *const *findings, const char *const *paths, guint n, gboolean is_labelled,
                   const char *output, GError **error)
{
  GPtrArray *links[N_COLUMNS];
  gsize line = 2; /* below the headings */
  for (guint k = 0; k < N_COLUMNS; k++)
    links[k] = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n; i++) {
    gsize n_rows = sitnet_table_get_n_rows (findings[i]);
    gboolean is_workbook = sitnet_table_find_column (findings[i], "cell") != NULL;
    g_autofree char *file = is_workbook ? dup_file (paths[i], output) : NULL;
    for (gsize row = 0; file != NULL && row < n_rows; row++)
      add_link (links, findings[i], row, is_labelled ? 1 : 0, line + row, file);
    line += n_rows;
  }
  SitnetTable *table = make_table (links, error);
  for (guint k = 0; k < N_COLUMNS; k++)
    g_ptr_array_unref (links[k]);
  return table;
}
