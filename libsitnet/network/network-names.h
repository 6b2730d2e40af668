/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a person calls an actor, an area or a code in an option or an argument. */
#ifndef SITNET_NETWORK_NAMES_H
#define SITNET_NETWORK_NAMES_H

#include "name-index.h"
#include "network-private.h"

/* The id or the code that a text means: an equal one, else the one that is called so by letters (ids, names and aliases of
   actors; codes and names of areas; codes, names and words of a vocabulary), whatever the scope. Lent. NULL where there is
   none; `match` tells whether there are several. */
const char *sitnet_network_find_named (const SitnetNetwork *self, gint sheet, const char *text, SitnetNameMatch *match);
/* The same for an actor, as its row of the whole network; FALSE with an error that says who may have been meant. */
gboolean sitnet_network_find_named_actor (const SitnetNetwork *self, const char *text, guint32 *row, GError **error);
/* The ids or codes of those that a text may mean. (transfer full) */
char *sitnet_network_dup_several (const SitnetNetwork *self, gint sheet, const char *text);
/* Sets the error that a text may mean several, and names them. */
void sitnet_network_set_several (const SitnetNetwork *self, gint sheet, const char *text, GError **error);
/* The nearest id, name or alias; NULL where none is near. Lent. */
const char *sitnet_network_nearest_name (const SitnetNetwork *self, gint sheet, const char *text);

#endif
