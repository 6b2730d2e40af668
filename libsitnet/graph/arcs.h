/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who can pass word to whom: for each actor those it reaches in one step. */
#ifndef SITNET_ARCS_H
#define SITNET_ARCS_H

#include "links.h"

typedef struct {
  guint32 n_actors;
  guint32 n_arcs;
  const guint32 *offsets; /* n_actors + 1 */
  const guint32 *heads;   /* of actor a: heads[offsets[a]] … heads[offsets[a + 1] − 1], ascending */
  gboolean owned;
} SitnetArcs;

/* Of rows of ties: `directed` ones (1, beside the rows; NULL = none) one way, mutual ones both ways, repeats merged. There
   must be no self-tie. FALSE when there are more than 2^32. */
gboolean sitnet_arcs_init_directed (SitnetArcs *self, guint32 n_actors, guint32 n_ties, const guint32 *from,
                                    const guint32 *to, const guint8 *directed);
/* Every link both ways; lent from `links`. */
void sitnet_arcs_init_links (SitnetArcs *self, const SitnetLinks *links);
/* Every arc turned round; what stands in `values` beside the heads goes along (both NULL for nothing). */
void sitnet_arcs_init_reversed (SitnetArcs *self, const SitnetArcs *arcs, const double *values,
                                double *reversed_values);
/* Sorts actors by their number of arcs, those with the most first; actors with as many stay in order. */
void sitnet_arcs_sort_by_degree (const SitnetArcs *arcs, guint32 *actors, guint32 n_actors);
/* The same arcs with actors[k] as actor k; what stands in `values` beside the heads goes along (both NULL for nothing). */
void sitnet_arcs_init_renumbered (SitnetArcs *self, const SitnetArcs *arcs, const guint32 *actors, const double *values,
                                  double *renumbered_values);
/* Puts numbers, one for each actor in such an order, back into the order of the actors. */
void sitnet_arcs_restore_numbers (const guint32 *actors, guint32 n_actors, double *numbers);
void sitnet_arcs_clear (SitnetArcs *self);
gboolean sitnet_arcs_has (const SitnetArcs *self, guint32 tail, guint32 head);
/* Where among the heads; FALSE when there is no such arc. */
gboolean sitnet_arcs_find (const SitnetArcs *self, guint32 tail, guint32 head, guint32 *place);

/* Which of the two arcs a link stands for. */
enum { SITNET_WAY_FORTH = 1 /* from → to */, SITNET_WAY_BACK = 2 /* to → from */ };

/* Per link of the same network. (transfer full) */
guint8 *sitnet_arcs_ways (const SitnetArcs *self, const SitnetLinks *links);

static inline guint32
sitnet_arcs_out_degree (const SitnetArcs *self, guint32 actor)
{
  return self->offsets[actor + 1] - self->offsets[actor];
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SitnetArcs, sitnet_arcs_clear)

#endif
