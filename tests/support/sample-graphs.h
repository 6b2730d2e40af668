/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Classical graphs whose chromatic index is known, random ones, and whether a colouring is one. */
#ifndef SAMPLE_GRAPHS_H
#define SAMPLE_GRAPHS_H

#include "edge-list.h"
#include "test.h"

#include <string.h>

enum { MOST_SAMPLE_EDGES = 4096 };

typedef struct {
  SitnetEdgeList list;
  guint32 ends[2 * MOST_SAMPLE_EDGES];
} SampleGraph;

static inline void
sample_graph_init (SampleGraph *self, guint32 n_vertices)
{
  self->list = (SitnetEdgeList){n_vertices, 0, self->ends};
}

static inline void
sample_graph_join (SampleGraph *self, guint32 a, guint32 b)
{
  CU_ASSERT_FATAL (self->list.n_edges < MOST_SAMPLE_EDGES && a != b);
  self->ends[2 * self->list.n_edges] = a;
  self->ends[2 * self->list.n_edges++ + 1] = b;
}

static inline void
sample_graph_complete (SampleGraph *self, guint32 n)
{
  sample_graph_init (self, n);
  for (guint32 a = 0; a < n; a++)
    for (guint32 b = a + 1; b < n; b++)
      sample_graph_join (self, a, b);
}

static inline void
sample_graph_bipartite (SampleGraph *self, guint32 left, guint32 right)
{
  sample_graph_init (self, left + right);
  for (guint32 a = 0; a < left; a++)
    for (guint32 b = 0; b < right; b++)
      sample_graph_join (self, a, left + b);
}

/* Vertex i of n is joined with i + step for each of the steps. */
static inline void
sample_graph_circulant (SampleGraph *self, guint32 n, guint32 n_steps)
{
  sample_graph_init (self, n);
  for (guint32 step = 1; step <= n_steps; step++)
    for (guint32 i = 0; i < n; i++)
      sample_graph_join (self, i, (i + step) % n);
}

/* An outer ring, spokes, an inner star polygon: step 2 of 5 is Petersen's. */
static inline void
sample_graph_petersen (SampleGraph *self, guint32 n, guint32 step)
{
  sample_graph_init (self, 2 * n);
  for (guint32 i = 0; i < n; i++) {
    sample_graph_join (self, i, (i + 1) % n);
    sample_graph_join (self, i, n + i);
    sample_graph_join (self, n + i, n + (i + step) % n);
  }
}

/* Isaacs 1975: n stars of a, b, c, d; the b in a ring, c and d in one ring of twice the length. Class 2 for odd n. */
static inline void
sample_graph_flower (SampleGraph *self, guint32 n)
{
  sample_graph_init (self, 4 * n);
  for (guint32 i = 0; i < n; i++) {
    for (guint32 k = 1; k <= 3; k++)
      sample_graph_join (self, i, k * n + i);
    sample_graph_join (self, n + i, n + (i + 1) % n);
    guint32 turn = i + 1 == n ? 1 : 0;
    sample_graph_join (self, 2 * n + i, (turn ? 3 : 2) * n + (i + 1) % n);
    sample_graph_join (self, 3 * n + i, (turn ? 2 : 3) * n + (i + 1) % n);
  }
}

/* Each pair with the chance of `percent`. */
static inline void
sample_graph_random (SampleGraph *self, guint32 n, guint32 percent, guint64 *state)
{
  sample_graph_init (self, n);
  for (guint32 a = 0; a < n; a++)
    for (guint32 b = a + 1; b < n; b++)
      if (test_random_below (state, 100) < percent)
        sample_graph_join (self, a, b);
}

static inline gboolean
sample_colouring_is_proper (const SitnetEdgeList *graph, const guint32 *colours, guint32 k)
{
  g_autofree guint8 *taken = g_new0 (guint8, (gsize)graph->n_vertices * k + 1);
  for (gsize i = 0; i < 2 * (gsize)graph->n_edges; i++) {
    if (colours[i / 2] >= k)
      return FALSE;
    gsize cell = (gsize)graph->ends[i] * k + colours[i / 2];
    if (taken[cell])
      return FALSE;
    taken[cell] = 1;
  }
  return TRUE;
}

/* The fewest colours, tried edge by edge without any thought: for a handful of edges. */
static inline gboolean
sample_can_colour (const SitnetEdgeList *graph, guint32 *colours, guint32 edge, guint32 k)
{
  if (edge == graph->n_edges)
    return TRUE;
  for (guint32 c = 0; c < k; c++) {
    gboolean fits = TRUE;
    for (guint32 other = 0; fits && other < edge; other++)
      for (guint i = 0; i < 4; i++)
        if (colours[other] == c && graph->ends[2 * edge + i / 2] == graph->ends[2 * other + i % 2])
          fits = FALSE;
    colours[edge] = c;
    if (fits && sample_can_colour (graph, colours, edge + 1, k))
      return TRUE;
    if (edge == 0)
      break; /* of the first edge one colour is as good as another */
  }
  return FALSE;
}

static inline guint32
sample_chromatic_index (const SitnetEdgeList *graph)
{
  guint32 colours[MOST_SAMPLE_EDGES], k = sitnet_edge_list_largest_degree (graph);
  while (graph->n_edges > 0 && !sample_can_colour (graph, colours, 0, k))
    k++;
  return k;
}

#endif
