/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who can pass word to whom: for each actor those it reaches in one step. */
#ifndef SITNET_ARCS_H
#define SITNET_ARCS_H

#include "network-private.h"

typedef struct {
  guint32 n_actors;
  guint32 n_arcs;
  const guint32 *offsets; /* n_actors + 1 */
  const guint32 *heads;   /* of actor a: heads[offsets[a]] … heads[offsets[a + 1] − 1], ascending */
  gboolean owned;
} SitnetArcs;

/* Directed ties one way, mutual ones both ways, repeats merged. FALSE when there are more than 2^32. */
gboolean sitnet_arcs_init_directed (SitnetArcs *self, const SitnetNetwork *network);
/* Every link both ways; lent from `links`. */
void sitnet_arcs_init_links (SitnetArcs *self, const SitnetLinks *links);
void sitnet_arcs_clear (SitnetArcs *self);
gboolean sitnet_arcs_has (const SitnetArcs *self, guint32 tail, guint32 head);

static inline guint32
sitnet_arcs_out_degree (const SitnetArcs *self, guint32 actor)
{
  return self->offsets[actor + 1] - self->offsets[actor];
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SitnetArcs, sitnet_arcs_clear)

#endif
