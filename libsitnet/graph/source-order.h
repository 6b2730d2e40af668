/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* In which order searches begin, so that those which go side by side reach others at about the same distances. */
#ifndef SITNET_SOURCE_ORDER_H
#define SITNET_SOURCE_ORDER_H

#include "arcs.h"

/* Puts sources together that have the same neighbour with the most arcs; these groups in turn beside each other by such a
   neighbour of theirs. Sources of one group are two steps from each other, so that their distances from anybody differ by
   two at most, mostly by less. Time O(arcs + sources × log sources). */
void sitnet_source_order (const SitnetArcs *arcs, guint32 *sources, guint32 n_sources);

#endif
