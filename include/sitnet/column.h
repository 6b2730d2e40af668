/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_COLUMN_H
#define SITNET_COLUMN_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <glib-object.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetValueType:
 * @SITNET_VALUE_INT64: whole numbers, gint64
 * @SITNET_VALUE_DOUBLE: numbers, double (a missing one also holds NaN)
 * @SITNET_VALUE_BOOL: true or false, one guint8 each
 * @SITNET_VALUE_TEXT: UTF-8 text
 * @SITNET_VALUE_CATEGORY: gint32 codes into a text column of labels; −1 where missing
 * @SITNET_VALUE_DATE: days since 1970-01-01, gint32
 *
 * How the values of a column are stored.
 *
 * Since: 0.1
 */
typedef enum {
  SITNET_VALUE_INT64,
  SITNET_VALUE_DOUBLE,
  SITNET_VALUE_BOOL,
  SITNET_VALUE_TEXT,
  SITNET_VALUE_CATEGORY,
  SITNET_VALUE_DATE
} SitnetValueType;

/**
 * SitnetColumn: (ref-func sitnet_column_ref) (unref-func sitnet_column_unref)
 *
 * One named, typed, read-only column: a contiguous block of values and, where some are missing, an Arrow validity
 * bitmap (least significant bit first, 1 = present). Immutable; any thread may read it.
 *
 * Since: 0.1
 */
typedef struct _SitnetColumn SitnetColumn;

#define SITNET_TYPE_COLUMN (sitnet_column_get_type ())
SITNET_API GType sitnet_column_get_type (void);

/**
 * sitnet_column_new: (skip)
 * @name: the column's name, UTF-8; copied
 * @type: any type but %SITNET_VALUE_TEXT and %SITNET_VALUE_CATEGORY
 * @n_rows: number of values, from 0
 * @values: (nullable): the block of @n_rows values (see #SitnetValueType for the width of each); not copied; may be
 *   %NULL when @n_rows is 0
 * @validity: (nullable): Arrow bitmap that says which values are present, least significant bit first; %NULL when all
 *   are; not copied
 * @destroy: (nullable): called with @owner when the last reference to the column is dropped; %NULL when the block
 *   outlives it
 * @owner: (nullable): what keeps the block alive
 *
 * Makes a column over memory of the caller, without a copy. The block must not change as long as the column lives, and
 * @destroy may be called in any thread.
 *
 * Returns: (transfer full): the column; free it with sitnet_column_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetColumn *sitnet_column_new (const char *name, SitnetValueType type, gsize n_rows, const void *values,
                                            const guint8 *validity, GDestroyNotify destroy, gpointer owner);

/**
 * sitnet_column_new_text:
 * @name: the column's name, UTF-8; copied
 * @n_rows: number of rows, from 0
 * @texts: (array length=n_rows) (nullable) (element-type utf8): UTF-8 texts, %NULL where missing; copied; may be %NULL
 *   when @n_rows is 0
 * @error: set to %SITNET_ERROR_LIMIT beyond 4 GiB of text, to %SITNET_ERROR_DATA when a text is not UTF-8
 *
 * Makes a column of texts, in time and memory linear in their length.
 *
 * Returns: (transfer full): the column, %NULL on error; free it with sitnet_column_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetColumn *sitnet_column_new_text (const char *name, gsize n_rows, const char *const *texts,
                                                 GError **error);

/**
 * sitnet_column_new_category: (skip)
 * @name: the column's name, UTF-8; copied
 * @n_rows: number of rows, from 0
 * @codes: (array length=n_rows) (nullable): for each row the row of its label in @labels, −1 where missing; not copied;
 *   may be %NULL when @n_rows is 0
 * @labels: (transfer none): a text column; the new column takes a reference of its own
 * @destroy: (nullable): called with @owner when the last reference to the column is dropped; %NULL when @codes outlive
 *   it
 * @owner: (nullable): what keeps @codes alive
 *
 * Makes a column whose cells are codes into a column of labels. It is not checked whether each code is −1 or a row of
 * @labels; the caller must see to that. The block must not change as long as the column lives, and @destroy may be
 * called in any thread.
 *
 * Returns: (transfer full): the column; free it with sitnet_column_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetColumn *sitnet_column_new_category (const char *name, gsize n_rows, const gint32 *codes,
                                                     SitnetColumn *labels, GDestroyNotify destroy, gpointer owner);

/**
 * sitnet_column_ref:
 * @self: a column
 *
 * Takes another reference. May be called in any thread.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
SITNET_API SitnetColumn *sitnet_column_ref (SitnetColumn *self);

/**
 * sitnet_column_unref:
 * @self: (transfer full): a column
 *
 * Drops a reference; with the last one the column is freed. May be called in any thread.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_column_unref (SitnetColumn *self);

/**
 * sitnet_column_get_name:
 * @self: a column
 *
 * Lends the name by which sitnet_table_find_column() finds the column.
 *
 * Returns: (transfer none): its name, valid as long as the column
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_column_get_name (const SitnetColumn *self);

/**
 * sitnet_column_get_value_type:
 * @self: a column
 *
 * Says how the values are stored, and so which of the functions that lend the block may be called.
 *
 * Returns: the type of its values
 *
 * Since: 0.1
 */
SITNET_API SitnetValueType sitnet_column_get_value_type (const SitnetColumn *self);

/**
 * sitnet_column_get_n_rows:
 * @self: a column
 *
 * Counts the rows, those with missing values included.
 *
 * Returns: number of rows, from 0
 *
 * Since: 0.1
 */
SITNET_API gsize sitnet_column_get_n_rows (const SitnetColumn *self);

/**
 * sitnet_column_is_missing:
 * @self: a column
 * @row: a row, from 0 to sitnet_column_get_n_rows() − 1
 *
 * Tells a missing value from a present one; a text may be present and empty.
 *
 * Returns: whether the value is missing (unknown or undefined)
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_column_is_missing (const SitnetColumn *self, gsize row);

/**
 * sitnet_column_get_validity: (skip)
 * @self: a column
 *
 * Lends the Arrow validity bitmap: one bit for each row, least significant bit first, 1 where a value is present. A
 * category has none, since its code says it: −1.
 *
 * Returns: (nullable) (transfer none): the bitmap, valid as long as the column; %NULL when nothing is missing or the
 *   column is a category
 *
 * Since: 0.1
 */
SITNET_API const guint8 *sitnet_column_get_validity (const SitnetColumn *self);

/**
 * sitnet_column_get_int64s: (skip)
 * @self: a column of type %SITNET_VALUE_INT64
 *
 * Lends the values as they stand in memory.
 *
 * Returns: (transfer none) (nullable): one gint64 for each row, undefined where missing, valid as long as the column;
 *   may be %NULL without rows
 *
 * Since: 0.1
 */
SITNET_API const gint64 *sitnet_column_get_int64s (const SitnetColumn *self);

/**
 * sitnet_column_get_doubles: (skip)
 * @self: a column of type %SITNET_VALUE_DOUBLE
 *
 * Lends the values as they stand in memory.
 *
 * Returns: (transfer none) (nullable): one double for each row, valid as long as the column; may be %NULL without rows.
 *   In columns that the library made a missing value is NaN
 *
 * Since: 0.1
 */
SITNET_API const double *sitnet_column_get_doubles (const SitnetColumn *self);

/**
 * sitnet_column_get_bools: (skip)
 * @self: a column of type %SITNET_VALUE_BOOL
 *
 * Lends the values as they stand in memory.
 *
 * Returns: (transfer none) (nullable): one guint8 for each row, 0 or 1, undefined where missing, valid as long as the
 *   column; may be %NULL without rows
 *
 * Since: 0.1
 */
SITNET_API const guint8 *sitnet_column_get_bools (const SitnetColumn *self);

/**
 * sitnet_column_get_codes: (skip)
 * @self: a column of type %SITNET_VALUE_CATEGORY
 *
 * Lends the codes as they stand in memory.
 *
 * Returns: (transfer none) (nullable): one gint32 for each row: a row of the labels, −1 where missing; valid as long as
 *   the column; may be %NULL without rows
 *
 * Since: 0.1
 */
SITNET_API const gint32 *sitnet_column_get_codes (const SitnetColumn *self);

/**
 * sitnet_column_get_dates: (skip)
 * @self: a column of type %SITNET_VALUE_DATE
 *
 * Lends the values as they stand in memory.
 *
 * Returns: (transfer none) (nullable): one gint32 for each row: days since 1970-01-01, undefined where missing; valid
 *   as long as the column; may be %NULL without rows
 *
 * Since: 0.1
 */
SITNET_API const gint32 *sitnet_column_get_dates (const SitnetColumn *self);

/**
 * sitnet_column_get_labels:
 * @self: a column of type %SITNET_VALUE_CATEGORY
 *
 * Lends the labels of a category; a label that no row has may be among them.
 *
 * Returns: (transfer none): the text column that the codes point into, valid as long as @self
 *
 * Since: 0.1
 */
SITNET_API SitnetColumn *sitnet_column_get_labels (const SitnetColumn *self);

/**
 * sitnet_column_get_text:
 * @self: a column of type %SITNET_VALUE_TEXT or %SITNET_VALUE_CATEGORY
 * @row: a row, from 0 to sitnet_column_get_n_rows() − 1
 *
 * Lends one text, or the label of one code. For a cell of any type see sitnet_column_dup_cell().
 *
 * Returns: (nullable) (transfer none): UTF-8, valid as long as the column; %NULL where missing
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_column_get_text (const SitnetColumn *self, gsize row);

/**
 * sitnet_column_dup_cell:
 * @self: a column of any type
 * @row: a row, from 0 to sitnet_column_get_n_rows() − 1
 *
 * Writes a value as CSV files have it: "." as decimal sign, the shortest digits that read back the same, whole numbers
 * without ".0", "true" or "false", dates as "2018-05-01". It does not depend on locale or language.
 *
 * Returns: (nullable) (transfer full): UTF-8; %NULL where missing; free it with g_free()
 *
 * Since: 0.1
 */
SITNET_API char *sitnet_column_dup_cell (const SitnetColumn *self, gsize row);

/**
 * sitnet_column_equal:
 * @self: a column
 * @other: another
 *
 * Compares names, types, missing rows and values. Categories are compared by label, not by code. Linear in the number
 * of rows.
 *
 * Returns: whether they are equal
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_column_equal (const SitnetColumn *self, const SitnetColumn *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetColumn, sitnet_column_unref)

G_END_DECLS

#endif
