/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How strong links and arcs are: the largest claim, never the sum (contract §2). */
#ifndef SITNET_STRENGTHS_H
#define SITNET_STRENGTHS_H

#include "arcs.h"
#include "network-private.h"

/* Beside the network's links, whichever way a claim goes. (transfer full) */
double *sitnet_strengths_of_links (const SitnetNetwork *network);
/* Per actor: the strengths of its links added (NULL = 1 each), the same in whatever order these are. (transfer full) */
double *sitnet_strengths_of_actors (const SitnetLinks *links, const double *strengths);
/* Beside the heads of arcs that were made of the network's links, or with `directed` of its ties. (transfer
 * full) */
double *sitnet_strengths_of_arcs (const SitnetNetwork *network, const SitnetArcs *arcs, gboolean directed);
/* Beside the links: the strengths of the arcs both ways added, Burt's a_ij + a_ji. (transfer full) */
double *sitnet_strengths_mutual (const SitnetLinks *links, const SitnetArcs *arcs, const double *strengths);

#endif
