/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Colours for edges, so that no two edges of one vertex have the same. */
#ifndef SITNET_EDGE_COLOURING_H
#define SITNET_EDGE_COLOURING_H

#include "edge-colouring-search.h"

/* Colours 0 … n_colours − 1 for all edges. With as many colours as the largest degree, and one more where no two edges
   join the same vertices, always found; bipartite graphs need no more than the largest degree. O(edges × colours) and
   chains of edges; then a search of a fixed number of steps, so that the same edges always give the same answer. */
SitnetColouringAnswer sitnet_edge_colouring_find (const SitnetEdgeList *graph, guint32 n_colours, SitnetPace *pace,
                                                  guint32 *colours, GError **error);
#define SITNET_NO_COLOUR G_MAXUINT32

/* Colours for as many edges as chains find a place for, edge by edge in their order, at most `most` of them; the others get
   SITNET_NO_COLOUR. No edge that is left has a colour free at both ends. FALSE with an error when stopped, or when it is too
   large for memory. */
gboolean sitnet_edge_colouring_fill (const SitnetEdgeList *graph, guint32 n_colours, guint32 most, SitnetPace *pace,
                                     guint32 *colours, GError **error);
/* Exchanges colours until no colour has two edges more than another; edges without one stay so. FALSE with an error when
   stopped. */
gboolean sitnet_edge_colouring_balance (const SitnetEdgeList *graph, guint32 n_colours, SitnetPace *pace,
                                        guint32 *colours, GError **error);

#endif
