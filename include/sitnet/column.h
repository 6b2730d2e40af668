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
 */
typedef struct _SitnetColumn SitnetColumn;

#define SITNET_TYPE_COLUMN (sitnet_column_get_type ())
SITNET_API GType sitnet_column_get_type (void);

/**
 * sitnet_column_new: (skip)
 * @name: the column's name
 * @type: any type but text and category
 * @n_rows: how many values
 * @values: the block of @n_rows values (see #SitnetValueType for the width of each); not copied
 * @validity: (nullable): Arrow bitmap of which are present; %NULL when all are; not copied
 * @destroy: (nullable): called with @owner when the column goes; %NULL when the block outlives it
 * @owner: (nullable): what keeps the block alive
 *
 * A column over memory of the caller's, without a copy. The block must not change while the column lives.
 *
 * Returns: (transfer full): the column
 */
SITNET_API SitnetColumn *sitnet_column_new (const char *name, SitnetValueType type, gsize n_rows, const void *values,
                                            const guint8 *validity, GDestroyNotify destroy, gpointer owner);

/**
 * sitnet_column_new_text: (skip)
 * @name: the column's name
 * @n_rows: how many rows
 * @texts: (array length=n_rows): UTF-8 texts, %NULL where missing; copied
 * @error: set to %SITNET_ERROR_LIMIT beyond 4 GiB of text, to %SITNET_ERROR_DATA when a text is not UTF-8
 *
 * Returns: (transfer full): the column
 */
SITNET_API SitnetColumn *sitnet_column_new_text (const char *name, gsize n_rows, const char *const *texts,
                                                 GError **error);

/**
 * sitnet_column_new_category: (skip)
 * @name: the column's name
 * @n_rows: how many rows
 * @codes: @n_rows rows of @labels, −1 where missing; not copied
 * @labels: a text column
 * @destroy: (nullable): called with @owner when the column goes
 * @owner: (nullable): what keeps @codes alive
 *
 * The caller answers for every code being −1 or a row of @labels.
 *
 * Returns: (transfer full): the column, with a reference of its own to @labels
 */
SITNET_API SitnetColumn *sitnet_column_new_category (const char *name, gsize n_rows, const gint32 *codes,
                                                     SitnetColumn *labels, GDestroyNotify destroy, gpointer owner);

/**
 * sitnet_column_ref:
 * @self: a column
 *
 * Returns: (transfer full): @self
 */
SITNET_API SitnetColumn *sitnet_column_ref (SitnetColumn *self);

/**
 * sitnet_column_unref:
 * @self: (transfer full): a column
 */
SITNET_API void sitnet_column_unref (SitnetColumn *self);

/**
 * sitnet_column_get_name:
 * @self: a column
 *
 * Returns: (transfer none): its name
 */
SITNET_API const char *sitnet_column_get_name (const SitnetColumn *self);

/**
 * sitnet_column_get_value_type:
 * @self: a column
 *
 * Returns: the type of its values
 */
SITNET_API SitnetValueType sitnet_column_get_value_type (const SitnetColumn *self);

/**
 * sitnet_column_get_n_rows:
 * @self: a column
 *
 * Returns: how many rows it has
 */
SITNET_API gsize sitnet_column_get_n_rows (const SitnetColumn *self);

/**
 * sitnet_column_is_missing:
 * @self: a column
 * @row: a row, from 0
 *
 * Returns: whether the value is missing (unknown or undefined)
 */
SITNET_API gboolean sitnet_column_is_missing (const SitnetColumn *self, gsize row);

/**
 * sitnet_column_get_validity:
 * @self: a column
 *
 * Returns: (nullable) (transfer none): the Arrow validity bitmap, %NULL when nothing is missing; a category has
 *   none, its codes say it
 */
SITNET_API const guint8 *sitnet_column_get_validity (const SitnetColumn *self);

/**
 * sitnet_column_get_int64s: (skip)
 * @self: a column of whole numbers
 *
 * Returns: (transfer none): one gint64 per row, valid as long as the column
 */
SITNET_API const gint64 *sitnet_column_get_int64s (const SitnetColumn *self);

/**
 * sitnet_column_get_doubles: (skip)
 * @self: a column of numbers
 *
 * Returns: (transfer none): one double per row, NaN where missing, valid as long as the column
 */
SITNET_API const double *sitnet_column_get_doubles (const SitnetColumn *self);

/**
 * sitnet_column_get_bools: (skip)
 * @self: a column of true and false
 *
 * Returns: (transfer none): one guint8 per row, 0 or 1, valid as long as the column
 */
SITNET_API const guint8 *sitnet_column_get_bools (const SitnetColumn *self);

/**
 * sitnet_column_get_codes: (skip)
 * @self: a category column
 *
 * Returns: (transfer none): one gint32 per row, a row of the labels or −1, valid as long as the column
 */
SITNET_API const gint32 *sitnet_column_get_codes (const SitnetColumn *self);

/**
 * sitnet_column_get_dates: (skip)
 * @self: a column of dates
 *
 * Returns: (transfer none): one gint32 per row, days since 1970-01-01, valid as long as the column
 */
SITNET_API const gint32 *sitnet_column_get_dates (const SitnetColumn *self);

/**
 * sitnet_column_get_labels:
 * @self: a category column
 *
 * Returns: (transfer none): the text column that its codes point into
 */
SITNET_API SitnetColumn *sitnet_column_get_labels (const SitnetColumn *self);

/**
 * sitnet_column_get_text:
 * @self: a text or category column
 * @row: a row, from 0
 *
 * Returns: (nullable) (transfer none): the text or label, valid as long as the column; %NULL where missing
 */
SITNET_API const char *sitnet_column_get_text (const SitnetColumn *self, gsize row);

/**
 * sitnet_column_dup_cell:
 * @self: a column
 * @row: a row, from 0
 *
 * The value as CSV output has it: '.' as decimal sign, the shortest digits that read back the same, whole
 * numbers without ".0", "true" or "false", ISO dates.
 *
 * Returns: (nullable) (transfer full): the text; %NULL where missing
 */
SITNET_API char *sitnet_column_dup_cell (const SitnetColumn *self, gsize row);

/**
 * sitnet_column_equal:
 * @self: a column
 * @other: another
 *
 * Whether both have the same name, type, missing rows and values. Categories are compared by label, not by code.
 *
 * Returns: whether they are equal
 */
SITNET_API gboolean sitnet_column_equal (const SitnetColumn *self, const SitnetColumn *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetColumn, sitnet_column_unref)

G_END_DECLS

#endif
