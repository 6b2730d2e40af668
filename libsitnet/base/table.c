/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table: named columns of one length, with a note for the reader. */
#include "table-private.h"

#include "error-private.h"

#include <sitnet/error.h>
#include <string.h>

struct _SitnetTable {
  gatomicrefcount refs;
  char *name;
  char *note;
  gsize n_rows;
  guint n_columns;
  SitnetColumn **columns;
};

static gboolean
check_columns (const char *name, SitnetColumn *const *columns, guint n_columns, GError **error)
{
  for (guint c = 0; c < n_columns; c++) {
    const char *column_name = sitnet_column_get_name (columns[c]);
    if (sitnet_column_get_n_rows (columns[c]) != sitnet_column_get_n_rows (columns[0])) {
      sitnet_error_set (error, SITNET_ERROR_DATA, "table \"%s\": column \"%s\" has %zu rows, column \"%s\" has %zu",
                        name, column_name, sitnet_column_get_n_rows (columns[c]), sitnet_column_get_name (columns[0]),
                        sitnet_column_get_n_rows (columns[0]));
      return FALSE;
    }
    for (guint d = 0; d < c; d++)
      if (g_str_equal (column_name, sitnet_column_get_name (columns[d]))) {
        sitnet_error_set (error, SITNET_ERROR_DATA, "table \"%s\" has column \"%s\" twice", name, column_name);
        return FALSE;
      }
  }
  return TRUE;
}

SitnetTable *
sitnet_table_new (const char *name, const char *note, SitnetColumn *const *columns, guint n_columns, GError **error)
{
  g_return_val_if_fail (name != NULL && (columns != NULL || n_columns == 0), NULL);
  if (!check_columns (name, columns, n_columns, error))
    return NULL;
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint c = 0; c < n_columns; c++)
    g_ptr_array_add (owned, sitnet_column_ref (columns[c]));
  return sitnet_table_new_take (name, note, g_steal_pointer (&owned));
}

SitnetTable *
sitnet_table_new_take (const char *name, const char *note, GPtrArray *columns)
{
  SitnetTable *self = g_new0 (SitnetTable, 1);
  g_atomic_ref_count_init (&self->refs);
  self->name = g_strdup (name);
  self->note = g_strdup (note);
  self->n_columns = columns->len;
  self->n_rows = columns->len > 0 ? sitnet_column_get_n_rows (columns->pdata[0]) : 0;
  self->columns = (SitnetColumn **)g_ptr_array_free (columns, FALSE);
  return self;
}

SitnetTable *
sitnet_table_ref (SitnetTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
sitnet_table_unref (SitnetTable *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  for (guint c = 0; c < self->n_columns; c++)
    sitnet_column_unref (self->columns[c]);
  g_free (self->columns);
  g_free (self->name);
  g_free (self->note);
  g_free (self);
}

G_DEFINE_BOXED_TYPE (SitnetTable, sitnet_table, sitnet_table_ref, sitnet_table_unref)

const char *
sitnet_table_get_name (const SitnetTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->name;
}

const char *
sitnet_table_get_note (const SitnetTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->note;
}

gsize
sitnet_table_get_n_rows (const SitnetTable *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_rows;
}

guint
sitnet_table_get_n_columns (const SitnetTable *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_columns;
}

SitnetColumn *
sitnet_table_get_column (const SitnetTable *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n_columns, NULL);
  return self->columns[index];
}

SitnetColumn *
sitnet_table_find_column (const SitnetTable *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);
  for (guint c = 0; c < self->n_columns; c++)
    if (g_str_equal (sitnet_column_get_name (self->columns[c]), name))
      return self->columns[c];
  return NULL;
}

gboolean
sitnet_table_equal (const SitnetTable *self, const SitnetTable *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);
  if (self->n_columns != other->n_columns)
    return FALSE;
  for (guint c = 0; c < self->n_columns; c++)
    if (!sitnet_column_equal (self->columns[c], other->columns[c]))
      return FALSE;
  return TRUE;
}
