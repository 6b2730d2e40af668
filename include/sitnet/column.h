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
SITNET_API SitnetColumn *sitnet_column_new (const char *name, SitnetValueType type, gsize n_rows, const void *values,
                                            const guint8 *validity, GDestroyNotify destroy, gpointer owner);
SITNET_API SitnetColumn *sitnet_column_new_text (const char *name, gsize n_rows, const char *const *texts,
                                                 GError **error);
SITNET_API SitnetColumn *sitnet_column_new_category (const char *name, gsize n_rows, const gint32 *codes,
                                                     SitnetColumn *labels, GDestroyNotify destroy, gpointer owner);
SITNET_API SitnetColumn *sitnet_column_ref (SitnetColumn *self);
SITNET_API void sitnet_column_unref (SitnetColumn *self);
SITNET_API const char *sitnet_column_get_name (const SitnetColumn *self);
SITNET_API SitnetValueType sitnet_column_get_value_type (const SitnetColumn *self);
SITNET_API gsize sitnet_column_get_n_rows (const SitnetColumn *self);
SITNET_API gboolean sitnet_column_is_missing (const SitnetColumn *self, gsize row);
SITNET_API const guint8 *sitnet_column_get_validity (const SitnetColumn *self);
SITNET_API const gint64 *sitnet_column_get_int64s (const SitnetColumn *self);
SITNET_API const double *sitnet_column_get_doubles (const SitnetColumn *self);
SITNET_API const guint8 *sitnet_column_get_bools (const SitnetColumn *self);
SITNET_API const gint32 *sitnet_column_get_codes (const SitnetColumn *self);
SITNET_API const gint32 *sitnet_column_get_dates (const SitnetColumn *self);
SITNET_API SitnetColumn *sitnet_column_get_labels (const SitnetColumn *self);
SITNET_API const char *sitnet_column_get_text (const SitnetColumn *self, gsize row);
SITNET_API char *sitnet_column_dup_cell (const SitnetColumn *self, gsize row);
SITNET_API gboolean sitnet_column_equal (const SitnetColumn *self, const SitnetColumn *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetColumn, sitnet_column_unref)

G_END_DECLS

#endif
