/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How strong the links and arcs of a network are: the largest claim, never the sum. */
#ifndef SITNET_TIE_STRENGTHS_H
#define SITNET_TIE_STRENGTHS_H

#include "arcs.h"
#include "network-private.h"

/* Beside the network's links, whichever way a claim goes. (transfer full) */
double *sitnet_tie_strengths_of_links (const SitnetNetwork *network);
/* Beside the heads of arcs that were made of the network's links, or with `directed` of its ties. (transfer full) */
double *sitnet_tie_strengths_of_arcs (const SitnetNetwork *network, const SitnetArcs *arcs, gboolean directed);

#endif
