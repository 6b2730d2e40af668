/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers that describe a whole network in one value each. NaN = undefined. */
#ifndef SITNET_MEASURES_H
#define SITNET_MEASURES_H

#include "actor-codes.h"
#include "arcs.h"
#include "links.h"

/* The share of pairs that are linked; undefined below two actors. */
double sitnet_measure_density (guint32 n_actors, double n_present, gboolean directed);
/* Three times the triangles over the pairs of links that meet (Newman, Watts and Strogatz 2002); undefined
   where none meet. */
double sitnet_measure_transitivity (const SitnetLinks *links);
/* Σ (greatest − own) over actors, divided by the greatest possible (Freeman 1979); undefined where that is 0.
 */
double sitnet_measure_centralization (const double *scores, guint32 n_actors, double greatest_possible);
/* (external − internal) / (external + internal) over links between actors that have a sector (Krackhardt and
   Stern 1988); undefined where there are none. */
double sitnet_measure_ei_index (const SitnetLinks *links, SitnetActorCodes sectors);
/* The share of arcs that are answered; undefined without arcs. */
double sitnet_measure_reciprocity (const SitnetArcs *arcs);
/* The share of tied pairs whose arcs go both ways, mutual over mutual and one-way dyads (Wasserman and Faust
   1994); undefined without arcs. */
double sitnet_measure_pair_reciprocity (const SitnetArcs *arcs);
/* Bridges of what remains without the actors of one kind (a code of the kinds). */
guint32 sitnet_measure_bridges_without (const SitnetLinks *links, SitnetActorCodes kinds, gint32 kind);

#endif
