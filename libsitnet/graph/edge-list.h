/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A graph as a list of its edges, parallel ones among them. */
#ifndef SITNET_EDGE_LIST_H
#define SITNET_EDGE_LIST_H

#include <glib.h>

/* Edge e joins ends[2 e] and ends[2 e + 1], which differ. */
typedef struct {
  guint32 n_vertices, n_edges;
  const guint32 *ends;
} SitnetEdgeList;

/* The edges of each vertex: edges[offsets[v]] … edges[offsets[v + 1] − 1]. */
typedef struct {
  guint32 *offsets, *edges;
} SitnetIncidence;

void sitnet_incidence_init (SitnetIncidence *self, const SitnetEdgeList *graph);
void sitnet_incidence_clear (SitnetIncidence *self);

/* The largest number of edges at one vertex. */
guint32 sitnet_edge_list_largest_degree (const SitnetEdgeList *self);
/* Whether no two edges join the same vertices. */
gboolean sitnet_edge_list_is_simple (const SitnetEdgeList *self);

static inline guint32
sitnet_edge_list_other_end (const SitnetEdgeList *self, guint32 edge, guint32 vertex)
{
  const guint32 *ends = &self->ends[2 * (gsize)edge];
  return ends[0] == vertex ? ends[1] : ends[0];
}

#endif
