/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What follows from a list of edges: degrees, the edges of each vertex, parallel edges. */
#include "edge-list.h"

#include <stdlib.h>

void
sitnet_incidence_init (SitnetIncidence *self, const SitnetEdgeList *graph)
{
  gsize n = graph->n_vertices, n_ends = 2 * (gsize)graph->n_edges;
  self->offsets = g_new0 (guint32, n + 2);
  self->edges = g_new (guint32, n_ends + 1);
  for (gsize i = 0; i < n_ends; i++)
    self->offsets[graph->ends[i] + 2]++;
  for (gsize v = 2; v < n + 2; v++)
    self->offsets[v] += self->offsets[v - 1];
  for (gsize i = 0; i < n_ends; i++)
    self->edges[self->offsets[graph->ends[i] + 1]++] = (guint32)(i / 2);
}

void
sitnet_incidence_clear (SitnetIncidence *self)
{
  g_clear_pointer (&self->offsets, g_free);
  g_clear_pointer (&self->edges, g_free);
}

guint32
sitnet_edge_list_largest_degree (const SitnetEdgeList *self)
{
  guint32 largest = 0;
  g_autofree guint32 *degrees = g_new0 (guint32, (gsize)self->n_vertices + 1);
  for (gsize i = 0; i < 2 * (gsize)self->n_edges; i++) {
    guint32 degree = ++degrees[self->ends[i]];
    largest = MAX (largest, degree);
  }
  return largest;
}

static gint
compare_pairs (gconstpointer a, gconstpointer b)
{
  guint64 left = *(const guint64 *)a, right = *(const guint64 *)b;
  return (left > right) - (left < right);
}

gboolean
sitnet_edge_list_is_simple (const SitnetEdgeList *self)
{
  g_autofree guint64 *pairs = g_new (guint64, (gsize)self->n_edges + 1);
  for (gsize e = 0; e < self->n_edges; e++) {
    guint64 a = self->ends[2 * e], b = self->ends[2 * e + 1];
    pairs[e] = MIN (a, b) << 32 | MAX (a, b);
  }
  if (self->n_edges > 1)
    qsort (pairs, self->n_edges, sizeof *pairs, compare_pairs);
  for (gsize e = 1; e < self->n_edges; e++)
    if (pairs[e] == pairs[e - 1])
      return FALSE;
  return TRUE;
}
