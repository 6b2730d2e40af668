/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whom to introduce to whom, for a page on which one chooses a day: others on each day on which something comes or goes. */
#ifndef SITNET_MAP_INTRODUCTIONS_H
#define SITNET_MAP_INTRODUCTIONS_H

#include "map-content.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Two tables: "introductions" (actor, provider, needs, reason), each once, and "introduced" (since, rows): from a day on, the
   first row without one for no chosen day, the numbers of those that hold then, with | between, best first. They have no rows
   where names are hidden, for reasons name others; and no days where none can be chosen or there are too many. FALSE with
   SITNET_ERROR_CANCELLED, or with SITNET_ERROR_LIMIT where services and demands multiply to too many rows. */
gboolean sitnet_map_introductions_add (const SitnetMapContent *shown, SitnetNetwork *network, gboolean names_hidden,
                                       GCancellable *cancellable, GPtrArray *tables, GError **error);

G_END_DECLS

#endif
