/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_BUILDER_H
#define SITNET_BUILDER_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <glib-object.h>
#include <sitnet/language.h>
#include <sitnet/network.h>
#include <sitnet/progress.h>
#include <sitnet/table.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetBuilder:
 *
 * Takes sheets in, row by row or whole columns at a time, and seals them to a network or to the findings that say
 * what is wrong. One owner, one thread.
 */
typedef struct _SitnetBuilder SitnetBuilder;

SITNET_API SitnetBuilder *sitnet_builder_new (SitnetLanguage language);
SITNET_API void sitnet_builder_free (SitnetBuilder *self);
SITNET_API gboolean sitnet_builder_add_row (SitnetBuilder *self, const char *sheet, const char *const *names,
                                            const char *const *values, guint n_values, GError **error);
SITNET_API gboolean sitnet_builder_add (SitnetBuilder *self, const char *sheet, ...) G_GNUC_NULL_TERMINATED;
SITNET_API gboolean sitnet_builder_add_table (SitnetBuilder *self, const char *sheet, SitnetTable *table,
                                              GError **error);
SITNET_API void sitnet_builder_set_progress (SitnetBuilder *self, SitnetProgressFunc progress, gpointer data);
SITNET_API SitnetNetwork *sitnet_builder_seal (SitnetBuilder *self, SitnetTable **findings, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetBuilder, sitnet_builder_free)

G_END_DECLS

#endif
