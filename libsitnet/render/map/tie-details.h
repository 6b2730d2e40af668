/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Kinds and strengths of ties, shown on request. */
#ifndef SITNET_TIE_DETAILS_H
#define SITNET_TIE_DETAILS_H

#include "map-content.h"

G_BEGIN_DECLS

enum { SITNET_TIE_DETAIL_KINDS = 1, SITNET_TIE_DETAIL_STRENGTH = 2 };

/* "kinds,strength" or NULL as a sum of those; FALSE with SITNET_ERROR_ARGUMENT for any other word. */
gboolean sitnet_tie_details_from_text (const char *text, guint *details, GError **error);
/* To a content made of this network, its words already added. */
void sitnet_tie_details_add (SitnetMapContent *content, const SitnetNetwork *network, guint details);

G_END_DECLS

#endif
