/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Making a call: an analysis, a network and what was said along, checked against each other. */
#ifndef SITNET_CALL_H
#define SITNET_CALL_H

#include "arguments-private.h"
#include "descriptor.h"
#include "progress-private.h"

/* NULL with SITNET_ERROR_ARGUMENT, which says what is allowed. `arguments` may be NULL; all three must
 * outlive it. */
SitnetCall *sitnet_call_new (const SitnetAnalysis *analysis, const SitnetNetwork *network,
                             const SitnetArguments *arguments, GError **error);
void sitnet_call_free (SitnetCall *self);

SitnetLanguage sitnet_call_get_language (const SitnetCall *self);
gboolean sitnet_call_get_flag (const SitnetCall *self, const char *name);
gboolean sitnet_call_has (const SitnetCall *self, const char *name);
gint64 sitnet_call_get_int (const SitnetCall *self, const char *name);
double sitnet_call_get_double (const SitnetCall *self, const char *name);
const char *sitnet_call_get_text (const SitnetCall *self, const char *name);   /* NULL when not given */
guint32 sitnet_call_get_actor (const SitnetCall *self, const char *name);      /* an actor of the network */
const char *const *sitnet_call_get_codes (const SitnetCall *self, const char *name); /* never NULL */
/* FALSE with SITNET_ERROR_CANCELLED when the caller asked to stop. Cheap; call it every few milliseconds. */
gboolean sitnet_call_progress (const SitnetCall *self, double fraction, GError **error);
/* The same for kernels, which know nothing of questions. Lent; NULL for no call. */
const SitnetProgress *sitnet_call_get_progress (const SitnetCall *self);
/* The note of a result: what a row is, then the scope sentence, then `extra` (NULL for none). (transfer full) */
char *sitnet_call_dup_note (const SitnetCall *self, const SitnetNetwork *network,
                            const char *extra);
/* A category column over the network's actors; takes `actors` (g_malloc, G_MAXUINT32 = missing, becomes −1). */
SitnetColumn *sitnet_result_actor_column (const SitnetNetwork *network, const char *name, guint32 *actors, gsize n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetCall, sitnet_call_free)

#endif
