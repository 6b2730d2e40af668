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
 *
 * Since: 0.1
 */
typedef struct _SitnetTable SitnetTable;

#define SITNET_TYPE_TABLE (sitnet_table_get_type ())
SITNET_API GType sitnet_table_get_type (void);

/**
 * sitnet_table_new:
 * @name: what the table holds, UTF-8; copied
 * @note: (nullable): sentences for the reader, UTF-8; copied
 * @columns: (array length=n_columns) (nullable) (transfer none): its columns, in order; the table takes references of
 *   its own; may be %NULL when @n_columns is 0
 * @n_columns: number of columns, from 0
 * @error: set to %SITNET_ERROR_DATA when the columns differ in length or two have the same name
 *
 * Makes a table of columns; nothing is copied but the texts.
 *
 * Returns: (transfer full): the table, %NULL on error; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_table_new (const char *name, const char *note, SitnetColumn *const *columns,
                                          guint n_columns, GError **error);

/**
 * sitnet_table_ref:
 * @self: a table
 *
 * Takes another reference. May be called in any thread.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_table_ref (SitnetTable *self);

/**
 * sitnet_table_unref:
 * @self: (transfer full): a table
 *
 * Drops a reference; with the last one the table is freed. May be called in any thread.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_table_unref (SitnetTable *self);

/**
 * sitnet_table_get_name:
 * @self: a table
 *
 * Lends the name of the table.
 *
 * Returns: (transfer none): what it holds, such as the name of a sheet or of an analysis; valid as long as the table
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_table_get_name (const SitnetTable *self);

/**
 * sitnet_table_get_note:
 * @self: a table
 *
 * Lends what a reader of the table must know, in the language that was asked for when it was made.
 *
 * Returns: (nullable) (transfer none): sentences that say what the rows mean and which scope and rule were used, valid
 *   as long as the table; %NULL when there is nothing to say
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_table_get_note (const SitnetTable *self);

/**
 * sitnet_table_get_n_rows:
 * @self: a table
 *
 * Counts the rows.
 *
 * Returns: number of rows, from 0; 0 for a table without columns
 *
 * Since: 0.1
 */
SITNET_API gsize sitnet_table_get_n_rows (const SitnetTable *self);

/**
 * sitnet_table_get_n_columns:
 * @self: a table
 *
 * Counts the columns.
 *
 * Returns: number of columns, from 0
 *
 * Since: 0.1
 */
SITNET_API guint sitnet_table_get_n_columns (const SitnetTable *self);

/**
 * sitnet_table_get_column:
 * @self: a table
 * @index: a column's place, from 0 to sitnet_table_get_n_columns() − 1
 *
 * Lends one column by its place.
 *
 * Returns: (transfer none): the column, valid as long as the table; take a reference with sitnet_column_ref() to keep
 *   it longer
 *
 * Since: 0.1
 */
SITNET_API SitnetColumn *sitnet_table_get_column (const SitnetTable *self, guint index);

/**
 * sitnet_table_find_column:
 * @self: a table
 * @name: a column's name
 *
 * Lends one column by its name, in time linear in the number of columns.
 *
 * Returns: (nullable) (transfer none): the column, valid as long as the table; %NULL when there is none of that name
 *
 * Since: 0.1
 */
SITNET_API SitnetColumn *sitnet_table_find_column (const SitnetTable *self, const char *name);

/**
 * sitnet_table_stack:
 * @column: the name of the first column
 * @labels: (array length=n) (element-type utf8): for each table what the first column says in its rows; %NULL leaves
 *   the cells empty
 * @tables: (array length=n): the tables
 * @n: number of tables, from 1
 * @error: set to %SITNET_ERROR_DATA when a table has a column named @column already, to %SITNET_ERROR_LIMIT when the
 *   texts of one column have more than 4 GiB together, or memory does not suffice
 *
 * Puts the rows of all tables below each other, in order. A column that only some of them have is empty in the others;
 * one that they hold in different types becomes text. Name and note are those of the first table. Everything is copied,
 * in time linear in its size.
 *
 * Returns: (transfer full): one table, %NULL on error; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_table_stack (const char *column, const char *const *labels, SitnetTable *const *tables,
                                            guint n, GError **error);

/**
 * sitnet_table_sort:
 * @self: a table
 * @column: the name of a column
 * @descending: whether the largest value comes first
 * @error: set to %SITNET_ERROR_ARGUMENT when there is no such column, to %SITNET_ERROR_LIMIT when the table has more than
 *   2,147,483,647 rows
 *
 * Puts the rows in the order of a column: numbers and days by value, no before yes, texts as in a Czech index (č after c, ch
 * after h; the size of letters does not count), whatever the locale. Rows without a value come last either way, equal ones
 * stay as they were. Everything is copied; takes time n log n. May be called in any thread.
 *
 * Returns: (transfer full): the table, %NULL on error; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_table_sort (const SitnetTable *self, const char *column, gboolean descending,
                                           GError **error);

/**
 * sitnet_table_select_rows:
 * @self: a table
 * @rows: (array length=n_rows) (nullable): rows of it, from 0, in any order and as often as wanted; may be %NULL when @n_rows
 *   is 0
 * @n_rows: number of rows, from 0
 * @error: set to %SITNET_ERROR_ARGUMENT when there is no such row, to %SITNET_ERROR_LIMIT when the table has or would have
 *   more than 2,147,483,647 rows, or the texts of one column more than 4 GiB together
 *
 * Makes a table of some rows, with the same columns, name and note. Everything is copied. May be called in any thread.
 *
 * Returns: (transfer full): the table, %NULL on error; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_table_select_rows (const SitnetTable *self, const guint64 *rows, gsize n_rows,
                                                  GError **error);

/**
 * sitnet_table_equal:
 * @self: a table
 * @other: another
 *
 * Compares columns with sitnet_column_equal(); names and notes of the tables do not count. Linear in the number of
 * cells.
 *
 * Returns: whether both have the same columns in the same order with equal values
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_table_equal (const SitnetTable *self, const SitnetTable *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetTable, sitnet_table_unref)

G_END_DECLS

#endif
