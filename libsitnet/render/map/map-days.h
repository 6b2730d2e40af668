/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From when till when actors, ties and services are there, for a page on which one chooses a day. */
#ifndef SITNET_MAP_DAYS_H
#define SITNET_MAP_DAYS_H

#include "column-builder.h"
#include "network-private.h"

G_BEGIN_DECLS

/* The table "spans": since, until, and the number of an actor or of a tie of the network, the other one −1; the kind of a row
   of ties, and whether it leads forth or back only. Who has no row was there all the time, a tie with all of its kinds; a tie is there as long as one of its rows holds. (transfer full) */
SitnetTable *sitnet_map_days_to_table (const SitnetNetwork *network);
/* The days (gint32, since 1970-01-01) on which an actor, a tie or a service came, or was gone for the first time, in their
   order; none where there is no day to choose. */
GArray *sitnet_map_days_list (const SitnetNetwork *network);
/* The days of a row of a sheet; nothing where there is no day to choose. */
void sitnet_map_days_add (const SitnetNetwork *network, SitnetSheet sheet, gsize row, SitnetColumnBuilder *since,
                          SitnetColumnBuilder *until);
/* The day on which a row was noted; nothing where there is no day to choose. */
void sitnet_map_days_add_noted (const SitnetNetwork *network, SitnetSheet sheet, gsize row, SitnetColumnBuilder *date);

G_END_DECLS

#endif
