/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The same arcs with their actors numbered in the order of ids: what is added up along them is then added up in the same
   order, and sources are drawn alike, whatever the order of the rows. */
#ifndef SITNET_BY_ID_H
#define SITNET_BY_ID_H

#include "arcs.h"
#include "network-private.h"

typedef struct {
  SitnetArcs arcs;
  double *strengths; /* beside the heads, NULL where none were given */
  guint32 *actors;   /* per number: the actor; NULL when the rows are in the order of ids, and all else is lent */
} SitnetById;

/* `strengths` beside the heads of `arcs`, or NULL. Time O(arcs + actors × log actors). Both must outlive it. */
void sitnet_by_id_init (SitnetById *self, const SitnetNetwork *network, const SitnetArcs *arcs, double *strengths);
/* Puts numbers, one for each actor in the order of ids, into the order of the rows. */
void sitnet_by_id_restore (const SitnetById *self, double *numbers);
void sitnet_by_id_clear (SitnetById *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SitnetById, sitnet_by_id_clear)

#endif
