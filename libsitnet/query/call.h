/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Making a call: an analysis, a network and what was said along, checked against each other. */
#ifndef SITNET_CALL_H
#define SITNET_CALL_H

#include "analysis-private.h"
#include "arguments-private.h"

/* NULL with SITNET_ERROR_ARGUMENT, which says what is allowed. `arguments` may be NULL; all three must
 * outlive it. */
SitnetCall *sitnet_call_new (const SitnetAnalysis *analysis, const SitnetNetwork *network,
                             const SitnetArguments *arguments, GError **error);
void sitnet_call_free (SitnetCall *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetCall, sitnet_call_free)

#endif
