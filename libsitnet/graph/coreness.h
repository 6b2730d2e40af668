/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How deep in the network an actor sits. */
#ifndef SITNET_CORENESS_H
#define SITNET_CORENESS_H

#include "links.h"

/* Per actor the greatest k such that it belongs to a set in which everyone has at least k partners (Seidman
   1983); linear time (Batagelj and Zaversnik 2003). The caller frees it. */
guint32 *sitnet_coreness (const SitnetLinks *links);

#endif
