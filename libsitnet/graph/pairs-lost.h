/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How many pairs of others lose each other when an actor goes. */
#ifndef SITNET_PAIRS_LOST_H
#define SITNET_PAIRS_LOST_H

#include "links.h"

/* Per actor: pairs of other actors that are reachable from each other and would not be without it. Linear in
   actors and links, one depth-first pass (Tarjan 1972). The caller frees it. */
guint64 *sitnet_pairs_lost (const SitnetLinks *links);

#endif
