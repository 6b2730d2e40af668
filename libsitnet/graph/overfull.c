/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Parts of a graph with more edges than their colours could hold. */
#include "overfull.h"

typedef struct {
  const SitnetEdgeList *graph;
  SitnetIncidence incidence;
  guint32 *degrees;    /* within what is left */
  guint32 *part;       /* number of the component, G_MAXUINT32 = not met */
  guint32 *n_vertices; /* per component, of what is left */
  guint64 *n_edges;
  GArray **buckets; /* per degree: vertices, some of them stale */
} Peeling;

static guint32
mark_components (Peeling *self)
{
  guint32 n = self->graph->n_vertices, n_parts = 0;
  g_autofree guint32 *queue = g_new (guint32, (gsize)n + 1);
  for (guint32 start = 0; start < n; start++) {
    if (self->part[start] != G_MAXUINT32)
      continue;
    guint32 end = 0;
    queue[end++] = start;
    self->part[start] = n_parts;
    for (guint32 i = 0; i < end; i++)
      for (guint32 k = self->incidence.offsets[queue[i]]; k < self->incidence.offsets[queue[i] + 1]; k++) {
        guint32 next = sitnet_edge_list_other_end (self->graph, self->incidence.edges[k], queue[i]);
        if (self->part[next] == G_MAXUINT32) {
          self->part[next] = n_parts;
          queue[end++] = next;
        }
      }
    n_parts++;
  }
  return n_parts;
}

static guint32
needs (const Peeling *self, guint32 part)
{
  guint64 half = self->n_vertices[part] / 2;
  return half == 0 ? 0 : (guint32)((self->n_edges[part] + half - 1) / half);
}

static void
put_in_bucket (Peeling *self, guint32 vertex)
{
  GArray **bucket = &self->buckets[self->degrees[vertex]];
  if (*bucket == NULL)
    *bucket = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (*bucket, vertex);
}

/* Takes a vertex away; returns how many colours what is left of its component needs. */
static guint32
peel (Peeling *self, guint32 vertex, guint32 *lowest)
{
  guint32 part = self->part[vertex];
  self->n_vertices[part]--;
  self->n_edges[part] -= self->degrees[vertex];
  self->part[vertex] = G_MAXUINT32;
  for (guint32 k = self->incidence.offsets[vertex]; k < self->incidence.offsets[vertex + 1]; k++) {
    guint32 next = sitnet_edge_list_other_end (self->graph, self->incidence.edges[k], vertex);
    if (self->part[next] == G_MAXUINT32)
      continue;
    self->degrees[next]--;
    *lowest = MIN (*lowest, self->degrees[next]);
    put_in_bucket (self, next);
  }
  return needs (self, part);
}

static guint32
peel_all (Peeling *self, guint32 largest)
{
  guint32 bound = 0, lowest = 0;
  while (lowest <= largest) {
    GArray *bucket = self->buckets[lowest];
    if (bucket == NULL || bucket->len == 0) {
      lowest++;
      continue;
    }
    guint32 vertex = g_array_index (bucket, guint32, bucket->len - 1);
    g_array_set_size (bucket, bucket->len - 1);
    if (self->part[vertex] == G_MAXUINT32 || self->degrees[vertex] != lowest)
      continue;
    guint32 needed = peel (self, vertex, &lowest);
    bound = MAX (bound, needed);
  }
  return bound;
}

guint32
sitnet_overfull_bound (const SitnetEdgeList *graph)
{
  gsize n = graph->n_vertices;
  Peeling self = {.graph = graph};
  if (graph->n_edges == 0)
    return 0;
  sitnet_incidence_init (&self.incidence, graph);
  self.part = g_new (guint32, n + 1);
  for (gsize v = 0; v <= n; v++)
    self.part[v] = G_MAXUINT32;
  guint32 n_parts = mark_components (&self), bound = 0, largest = 0;
  self.degrees = g_new (guint32, n + 1);
  self.n_vertices = g_new0 (guint32, n_parts + 1);
  self.n_edges = g_new0 (guint64, n_parts + 1);
  for (gsize v = 0; v < n; v++) {
    self.degrees[v] = self.incidence.offsets[v + 1] - self.incidence.offsets[v];
    largest = MAX (largest, self.degrees[v]);
    self.n_vertices[self.part[v]]++;
  }
  for (gsize e = 0; e < graph->n_edges; e++)
    self.n_edges[self.part[graph->ends[2 * e]]]++;
  for (guint32 part = 0; part < n_parts; part++)
    bound = needs (&self, part) > bound ? needs (&self, part) : bound;
  self.buckets = g_new0 (GArray *, (gsize)largest + 1);
  for (guint32 v = 0; v < n; v++)
    put_in_bucket (&self, v);
  guint32 of_parts = peel_all (&self, largest);
  bound = MAX (bound, of_parts);
  for (guint32 d = 0; d <= largest; d++)
    g_clear_pointer (&self.buckets[d], g_array_unref);
  g_free (self.buckets);
  sitnet_incidence_clear (&self.incidence);
  g_free (self.part);
  g_free (self.degrees);
  g_free (self.n_vertices);
  g_free (self.n_edges);
  return bound;
}
