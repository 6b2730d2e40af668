/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names for a map that is published: the sector and a number, so that it tells how a network is built and not who is in it. */
#ifndef SITNET_PUBLIC_NAME_H
#define SITNET_PUBLIC_NAME_H

#include "map-content.h"

G_BEGIN_DECLS

/* Whether a text, or NULL, is a word for it: shown or hidden; FALSE with SITNET_ERROR_ARGUMENT for any other. */
gboolean sitnet_public_names_check (const char *text, GError **error);
gboolean sitnet_public_names_are_hidden (const char *text);
/* Numbers run within a sector in the order of the sheet, so that an actor has the same number on every map of a data set. */
void sitnet_public_names_hide (SitnetMapContent *content, const SitnetNetwork *network);

G_END_DECLS

#endif
