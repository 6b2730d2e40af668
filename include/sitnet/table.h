/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_TABLE_H
#define SITNET_TABLE_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <glib-object.h>
#include <sitnet/column.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetTable: (ref-func sitnet_table_ref) (unref-func sitnet_table_unref)
 *
 * Named columns of equal length, with a note for the reader (what a row is, which scope and rule were used).
 * Every input sheet, finding, result, plan and comparison is one. Immutable; any thread may read it.
 */
typedef struct _SitnetTable SitnetTable;

#define SITNET_TYPE_TABLE (sitnet_table_get_type ())
SITNET_API GType sitnet_table_get_type (void);

/**
 * sitnet_table_new:
 * @name: what the table holds
 * @note: (nullable): sentences for the reader
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 * @error: set to %SITNET_ERROR_DATA when lengths differ or a name comes twice
 *
 * Returns: (transfer full): a table with references of its own to the columns
 */
SITNET_API SitnetTable *sitnet_table_new (const char *name, const char *note, SitnetColumn *const *columns,
                                          guint n_columns, GError **error);

/**
 * sitnet_table_ref:
 * @self: a table
 *
 * Returns: (transfer full): @self
 */
SITNET_API SitnetTable *sitnet_table_ref (SitnetTable *self);

/**
 * sitnet_table_unref:
 * @self: (transfer full): a table
 */
SITNET_API void sitnet_table_unref (SitnetTable *self);

/**
 * sitnet_table_get_name:
 * @self: a table
 *
 * Returns: (transfer none): what it holds: a sheet's or an analysis' name
 */
SITNET_API const char *sitnet_table_get_name (const SitnetTable *self);

/**
 * sitnet_table_get_note:
 * @self: a table
 *
 * Returns: (nullable) (transfer none): sentences that say what the rows mean and which scope and rule were used
 */
SITNET_API const char *sitnet_table_get_note (const SitnetTable *self);

/**
 * sitnet_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has
 */
SITNET_API gsize sitnet_table_get_n_rows (const SitnetTable *self);

/**
 * sitnet_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns it has
 */
SITNET_API guint sitnet_table_get_n_columns (const SitnetTable *self);

/**
 * sitnet_table_get_column:
 * @self: a table
 * @index: a column's place, from 0
 *
 * Returns: (transfer none): the column
 */
SITNET_API SitnetColumn *sitnet_table_get_column (const SitnetTable *self, guint index);

/**
 * sitnet_table_find_column:
 * @self: a table
 * @name: a column's name
 *
 * Returns: (nullable) (transfer none): the column, %NULL when there is none of that name
 */
SITNET_API SitnetColumn *sitnet_table_find_column (const SitnetTable *self, const char *name);

/**
 * sitnet_table_stack:
 * @column: the name of the first column
 * @labels: (array length=n) (element-type utf8): what the first column says of each table's rows; %NULL =
 * nothing
 * @tables: (array length=n): the tables, at least one
 * @n: how many
 * @error: set to %SITNET_ERROR_DATA when a table has a column named @column already, and to
 * %SITNET_ERROR_LIMIT when the texts of a column are too long together, or memory does not suffice
 *
 * The rows of all tables, in order. A column that only some of them have is empty in the others; one that
 * they hold in different types becomes text. Name and note are the first table's.
 *
 * Returns: (transfer full): one table
 */
SITNET_API SitnetTable *sitnet_table_stack (const char *column, const char *const *labels, SitnetTable *const *tables,
                                            guint n, GError **error);

/**
 * sitnet_table_equal:
 * @self: a table
 * @other: another
 *
 * Returns: whether both have the same columns in the same order with equal values; names and notes of the tables do
 *   not count
 */
SITNET_API gboolean sitnet_table_equal (const SitnetTable *self, const SitnetTable *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetTable, sitnet_table_unref)

G_END_DECLS

#endif
