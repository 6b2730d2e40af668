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
SITNET_API SitnetTable *sitnet_table_new (const char *name, const char *note, SitnetColumn *const *columns,
                                          guint n_columns, GError **error);
SITNET_API SitnetTable *sitnet_table_ref (SitnetTable *self);
SITNET_API void sitnet_table_unref (SitnetTable *self);
SITNET_API const char *sitnet_table_get_name (const SitnetTable *self);
SITNET_API const char *sitnet_table_get_note (const SitnetTable *self);
SITNET_API gsize sitnet_table_get_n_rows (const SitnetTable *self);
SITNET_API guint sitnet_table_get_n_columns (const SitnetTable *self);
SITNET_API SitnetColumn *sitnet_table_get_column (const SitnetTable *self, guint index);
SITNET_API SitnetColumn *sitnet_table_find_column (const SitnetTable *self, const char *name);
SITNET_API SitnetTable *sitnet_table_stack (const char *column, const char *const *labels, SitnetTable *const *tables,
                                            guint n, GError **error);
SITNET_API gboolean sitnet_table_equal (const SitnetTable *self, const SitnetTable *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetTable, sitnet_table_unref)

G_END_DECLS

#endif
