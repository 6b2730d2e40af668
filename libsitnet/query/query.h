/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Making a query: an analysis, a network and what was said along, checked against each other. */
#ifndef SITNET_QUERY_H
#define SITNET_QUERY_H

#include "arguments-private.h"
#include "descriptor.h"
#include "progress-private.h"

/* NULL with SITNET_ERROR_ARGUMENT, which says what is allowed. `arguments` may be NULL; all three must
 * outlive it. */
SitnetQuery *sitnet_query_new (const SitnetAnalysis *analysis, const SitnetNetwork *network,
                               const SitnetArguments *arguments, GError **error);
void sitnet_query_free (SitnetQuery *self);

SitnetLanguage sitnet_query_get_language (const SitnetQuery *self);
gboolean sitnet_query_get_flag (const SitnetQuery *self, const char *name);
gboolean sitnet_query_has (const SitnetQuery *self, const char *name);
gint64 sitnet_query_get_int (const SitnetQuery *self, const char *name);
double sitnet_query_get_double (const SitnetQuery *self, const char *name);
const char *sitnet_query_get_text (const SitnetQuery *self, const char *name);         /* NULL when not given */
guint32 sitnet_query_get_actor (const SitnetQuery *self, const char *name);            /* an actor of the network */
const char *const *sitnet_query_get_codes (const SitnetQuery *self, const char *name); /* never NULL */
SitnetNetwork *sitnet_query_get_before (const SitnetQuery *self); /* an earlier state; lent; NULL when not given */
/* FALSE with SITNET_ERROR_CANCELLED when the caller asked to stop. Cheap; call it every few milliseconds. */
gboolean sitnet_query_progress (const SitnetQuery *self, double fraction, GError **error);
/* The same for kernels, which know nothing of questions. Lent; NULL for no query. */
const SitnetProgress *sitnet_query_get_progress (const SitnetQuery *self);
/* The note of a result: what a row is, then the scope sentence, then `extra` (NULL for none). (transfer full) */
char *sitnet_query_dup_note (const SitnetQuery *self, const SitnetNetwork *network, const char *extra);
/* A category column over the network's actors; takes `actors` (g_malloc, G_MAXUINT32 = missing, becomes −1). */
SitnetColumn *sitnet_result_actor_column (const SitnetNetwork *network, const char *name, guint32 *actors, gsize n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetQuery, sitnet_query_free)

#endif
