/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which rows of the ties sheet are in scope, and which count under the tie rule. */
#ifndef SITNET_TIES_H
#define SITNET_TIES_H

#include "network-private.h"

/* The tie rule: rows of one pair of actors speak of the same tie when they are of one sort, that is of the same kind and,
   where they are directed, of the same way. Sorts are numbered from 0. */
guint32 sitnet_ties_n_sorts (const SitnetDataset *dataset);
static inline guint32
sitnet_ties_sort (gint32 kind, gboolean directed, guint32 from, guint32 to)
{
  return 3 * (guint32)kind + (!directed ? 0 : from < to ? 1 : 2);
}

/* Fills the tie arrays of a network whose dataset, scope and actors are set. */
void sitnet_ties_select (SitnetNetwork *self);
/* Then its links. `links`, when not NULL and not empty, are those of the whole ties sheet, if somebody has laid them out
   already; taken when the scope is that. FALSE when there are too many links. */
gboolean sitnet_ties_link (SitnetNetwork *self, SitnetLinks *links);

/* One flag per row of the ties sheet, 1 = it leads one way only: by its own cell, else by its kind. To be freed. */
guint8 *sitnet_ties_directions (const SitnetDataset *dataset);

/* One flag per tie of the network, 1 = confirmed by the ties in scope themselves. To be freed. */
guint8 *sitnet_ties_confirmed (const SitnetNetwork *self);

#endif
