/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet of a data set with cells changed, rows taken out and rows added. */
#include "sheet-edit.h"

#include "cell.h"
#include "column-builder.h"
#include "column-private.h"
#include "table-private.h"

#include <string.h>

struct _SitnetSheetEdit {
  SitnetSheet sheet;
  SitnetTable *table;  /* NULL for none */
  GPtrArray *columns;  /* names: those of the table, then new ones */
  GPtrArray *cells;    /* per column: row + 1 → text; NULL where none was set */
  GHashTable *removed; /* row + 1 */
  guint32 n_old, n_rows;
};

SitnetSheetEdit *
sitnet_sheet_edit_new (SitnetSheet sheet, SitnetTable *table)
{
  SitnetSheetEdit *self = g_new0 (SitnetSheetEdit, 1);
  self->sheet = sheet;
  self->table = table != NULL ? sitnet_table_ref (table) : NULL;
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_ptr_array_new ();
  self->removed = g_hash_table_new (NULL, NULL);
  self->n_old = self->n_rows = table != NULL ? (guint32)sitnet_table_get_n_rows (table) : 0;
  for (guint c = 0; table != NULL && c < sitnet_table_get_n_columns (table); c++) {
    g_ptr_array_add (self->columns, g_strdup (sitnet_column_get_name (sitnet_table_get_column (table, c))));
    g_ptr_array_add (self->cells, NULL);
  }
  return self;
}

void
sitnet_sheet_edit_free (SitnetSheetEdit *self)
{
  if (self == NULL)
    return;
  for (guint c = 0; c < self->cells->len; c++)
    g_clear_pointer ((GHashTable **)&self->cells->pdata[c], g_hash_table_unref);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->columns);
  g_hash_table_unref (self->removed);
  g_clear_pointer (&self->table, sitnet_table_unref);
  g_free (self);
}

guint32
sitnet_sheet_edit_add_row (SitnetSheetEdit *self)
{
  return self->n_rows++;
}

static guint
need_column (SitnetSheetEdit *self, const char *name)
{
  for (guint c = 0; c < self->columns->len; c++)
    if (strcmp (self->columns->pdata[c], name) == 0)
      return c;
  g_ptr_array_add (self->columns, g_strdup (name));
  g_ptr_array_add (self->cells, NULL);
  return self->columns->len - 1;
}

void
sitnet_sheet_edit_set (SitnetSheetEdit *self, guint32 row, const char *column, const char *text)
{
  guint c = need_column (self, column);
  if (self->cells->pdata[c] == NULL)
    self->cells->pdata[c] = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_hash_table_insert (self->cells->pdata[c], GUINT_TO_POINTER (row + 1), g_strdup (text != NULL ? text : ""));
}

void
sitnet_sheet_edit_remove (SitnetSheetEdit *self, guint32 row)
{
  g_hash_table_add (self->removed, GUINT_TO_POINTER (row + 1));
}

static GArray *
list_rows (const SitnetSheetEdit *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 row = 0; row < self->n_rows; row++)
    if (!g_hash_table_contains (self->removed, GUINT_TO_POINTER (row + 1)))
      g_array_append_val (rows, row);
  return rows;
}

/* As text it must read as the number that it is, also where people are counted. */
static char *
dup_old_cell (const SitnetSheetEdit *self, const SitnetColumn *column, guint32 row)
{
  if (column == NULL || row >= self->n_old || sitnet_column_is_missing (column, row))
    return NULL;
  g_autofree char *cell = sitnet_column_dup_cell (column, row);
  gint known = sitnet_schema_find_column (self->sheet, sitnet_column_get_name (column));
  gboolean is_count = known >= 0 && sitnet_schema[self->sheet].columns[known].kind == SITNET_CELL_COUNT;
  return is_count ? sitnet_cell_dup_unmistakable (cell) : g_steal_pointer (&cell);
}

static SitnetColumn *
make_texts (const SitnetSheetEdit *self, const SitnetColumn *old, guint c, const GArray *rows)
{
  SitnetColumnBuilder *column = sitnet_column_builder_new (self->columns->pdata[c], SITNET_VALUE_TEXT);
  GHashTable *cells = self->cells->pdata[c];
  for (guint i = 0; i < rows->len; i++) {
    guint32 row = g_array_index (rows, guint32, i);
    const char *set = cells != NULL ? g_hash_table_lookup (cells, GUINT_TO_POINTER (row + 1)) : NULL;
    g_autofree char *cell = set == NULL ? dup_old_cell (self, old, row) : *set != '\0' ? g_strdup (set) : NULL;
    sitnet_column_builder_add_text (column, cell);
  }
  return sitnet_column_builder_seal (column);
}

static SitnetColumn *
make_column (const SitnetSheetEdit *self, guint c, const GArray *rows)
{
  SitnetColumn *old = self->table != NULL && c < sitnet_table_get_n_columns (self->table)
                          ? sitnet_table_get_column (self->table, c)
                          : NULL;
  if (old == NULL || self->cells->pdata[c] != NULL || self->n_rows > self->n_old)
    return make_texts (self, old, c, rows);
  return rows->len == self->n_old ? sitnet_column_ref (old)
                                  : sitnet_column_select (old, (const guint32 *)(const void *)rows->data, rows->len);
}

SitnetTable *
sitnet_sheet_edit_seal (const SitnetSheetEdit *self, GArray **rows)
{
  *rows = NULL;
  if (self->table == NULL && self->columns->len == 0)
    return NULL;
  *rows = list_rows (self);
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint c = 0; c < self->columns->len; c++)
    g_ptr_array_add (columns, make_column (self, c, *rows));
  return sitnet_table_new_take (sitnet_schema[self->sheet].name, NULL, columns);
}
