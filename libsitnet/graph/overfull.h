/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How many colours the densest parts of a graph need. */
#ifndef SITNET_OVERFULL_H
#define SITNET_OVERFULL_H

#include "edge-list.h"

/* One colour holds at most half of the vertices of a part, rounded down: a part of n vertices and m edges needs
   ⌈m / ⌊n/2⌋⌉ colours (overfull where that is more than the largest degree: Chetwynd and Hilton 1986). The most that any
   part asks for that is found by taking vertices of the fewest edges away one by one, component by component; 0 without
   edges. `part` (a flag a vertex; NULL = not wanted) gets that part. O(edges). */
guint32 sitnet_overfull_bound (const SitnetEdgeList *graph, guint8 *part);

#endif
