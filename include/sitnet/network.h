/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_NETWORK_H
#define SITNET_NETWORK_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <glib-object.h>
#include <sitnet/progress.h>
#include <sitnet/scope.h>
#include <sitnet/table.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetNetwork: (ref-func sitnet_network_ref) (unref-func sitnet_network_unref)
 *
 * A checked data set with its indexes: actors, their ties, services, demands. Immutable; any thread may read it.
 */
typedef struct _SitnetNetwork SitnetNetwork;

#define SITNET_TYPE_NETWORK (sitnet_network_get_type ())
SITNET_API GType sitnet_network_get_type (void);
SITNET_API SitnetNetwork *sitnet_network_ref (SitnetNetwork *self);
SITNET_API void sitnet_network_unref (SitnetNetwork *self);
SITNET_API SitnetNetwork *sitnet_network_scope (SitnetNetwork *self, const SitnetScope *scope, GError **error);
SITNET_API guint32 sitnet_network_get_n_actors (const SitnetNetwork *self);
SITNET_API guint32 sitnet_network_get_n_ties (const SitnetNetwork *self);
SITNET_API guint32 sitnet_network_get_n_links (const SitnetNetwork *self);
SITNET_API gboolean sitnet_network_find_actor (const SitnetNetwork *self, const char *id, guint32 *row);
SITNET_API SitnetTable *sitnet_network_get_sheet (const SitnetNetwork *self, const char *name);
SITNET_API SitnetTable *sitnet_network_select_sheet (SitnetNetwork *self, const char *name);
SITNET_API SitnetTable *sitnet_network_ties_to_table (SitnetNetwork *self);
SITNET_API char **sitnet_network_split_list (const SitnetNetwork *self, const char *sheet, const char *list,
                                             GError **error);
SITNET_API char **sitnet_network_split_pairs (const SitnetNetwork *self, const char *list, GError **error);
SITNET_API SitnetScope *sitnet_network_get_scope (const SitnetNetwork *self);
SITNET_API SitnetNetwork *sitnet_network_drop (SitnetNetwork *self, const char *const *ids, GError **error);
SITNET_API SitnetNetwork *sitnet_network_add_tie (SitnetNetwork *self, const char *from, const char *to,
                                                  GError **error);
SITNET_API SitnetNetwork *sitnet_network_suppress (SitnetNetwork *self, guint smallest, GError **error);
SITNET_API SitnetNetwork *sitnet_network_suppress_with_progress (SitnetNetwork *self, guint smallest,
                                                                 SitnetProgressFunc progress, gpointer data,
                                                                 GError **error);
SITNET_API SitnetTable *sitnet_network_list_free_texts (const SitnetNetwork *self);
SITNET_API guint sitnet_network_get_suppression (const SitnetNetwork *self);
SITNET_API gboolean sitnet_network_equal (const SitnetNetwork *self, const SitnetNetwork *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetNetwork, sitnet_network_unref)

G_END_DECLS

#endif
