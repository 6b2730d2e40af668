/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Edge colouring by trying all, for small graphs. */
#ifndef SITNET_EDGE_COLOURING_SEARCH_H
#define SITNET_EDGE_COLOURING_SEARCH_H

#include "edge-list.h"
#include "pace.h"

typedef enum {
  SITNET_COLOURING_FOUND,
  SITNET_COLOURING_IMPOSSIBLE, /* proven */
  SITNET_COLOURING_UNKNOWN,    /* none was found, and none was proven impossible */
  SITNET_COLOURING_FAILED      /* the error is set: stopped, or too large for memory */
} SitnetColouringAnswer;

/* Branches on the edge with the fewest colours left. SITNET_COLOURING_UNKNOWN after a fixed number of steps, and for more
   than 64 colours. `pace` may be NULL. */
SitnetColouringAnswer sitnet_edge_colouring_search (const SitnetEdgeList *graph, guint32 n_colours, SitnetPace *pace,
                                                    guint32 *colours, GError **error);

#endif
