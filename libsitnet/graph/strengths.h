/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sums of strengths that stand beside links. */
#ifndef SITNET_STRENGTHS_H
#define SITNET_STRENGTHS_H

#include "arcs.h"

/* Per actor: the strengths of its links added (NULL = 1 each), the same in whatever order these are. (transfer full) */
double *sitnet_strengths_of_actors (const SitnetLinks *links, const double *strengths);
/* Beside the links: the strengths of the arcs both ways added, Burt's a_ij + a_ji. (transfer full) */
double *sitnet_strengths_mutual (const SitnetLinks *links, const SitnetArcs *arcs, const double *strengths);

#endif
