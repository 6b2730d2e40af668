/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The wishes of a data set: who wants to meet whom, and how much. */
#ifndef SITNET_WISHES_H
#define SITNET_WISHES_H

#include "network-private.h"

enum { SITNET_DEAREST_PRIORITY = 5 };

/* From 1 to 5, 5 the most wanted: the priority; of a rank the first is 5, the fifth and all that follow 1; 1 where neither is
   given. */
guint32 sitnet_wish_priority (const SitnetDataset *dataset, gsize row);
/* Per row of the sheet of actors: the actor of the network, G_MAXUINT32 outside of its scope. To be freed. */
guint32 *sitnet_wish_actors (const SitnetNetwork *network);

/* Pairs of actors in scope who want to meet, in the order of their first rows; wishes for blocks of a fair are none. */
typedef struct {
  guint32 n;
  guint32 *ends;       /* two a pair, actors of the network: the one who wishes first, then the other */
  guint32 *priorities; /* two a pair: of either's wish, the highest of its rows; 0 = it has none */
} SitnetWishes;

SitnetWishes *sitnet_wishes_read (const SitnetNetwork *network);
void sitnet_wishes_free (SitnetWishes *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetWishes, sitnet_wishes_free)

#endif
