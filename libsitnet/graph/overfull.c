/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Parts of a graph with more edges than their colours could hold. */
#include "overfull.h"

#include <string.h>

typedef struct {
  const SitnetEdgeList *graph;
  SitnetIncidence incidence;
  guint32 *degrees; /* within what is left */
  guint32 *part;    /* number of the component, G_MAXUINT32 = not met */
  guint32 *taken;   /* after how many others it was taken away, G_MAXUINT32 = not yet */
  guint32 n_taken;
  guint32 bound, best_part, best_taken; /* the component, and how many were taken away before it asked for most */
  guint32 *n_vertices;                  /* per component, of what is left */
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

static void
judge (Peeling *self, guint32 part)
{
  guint32 needed = needs (self, part);
  if (needed <= self->bound)
    return;
  self->bound = needed;
  self->best_part = part;
  self->best_taken = self->n_taken;
}

static void
peel (Peeling *self, guint32 vertex, guint32 *lowest)
{
  guint32 part = self->part[vertex];
  self->taken[vertex] = self->n_taken++;
  self->n_vertices[part]--;
  self->n_edges[part] -= self->degrees[vertex];
  for (guint32 k = self->incidence.offsets[vertex]; k < self->incidence.offsets[vertex + 1]; k++) {
    guint32 next = sitnet_edge_list_other_end (self->graph, self->incidence.edges[k], vertex);
    if (self->taken[next] != G_MAXUINT32)
      continue;
    self->degrees[next]--;
    *lowest = MIN (*lowest, self->degrees[next]);
    put_in_bucket (self, next);
  }
  judge (self, part);
}

static void
peel_all (Peeling *self, guint32 largest)
{
  guint32 lowest = 0;
  while (lowest <= largest) {
    GArray *bucket = self->buckets[lowest];
    if (bucket == NULL || bucket->len == 0) {
      lowest++;
      continue;
    }
    guint32 vertex = g_array_index (bucket, guint32, bucket->len - 1);
    g_array_set_size (bucket, bucket->len - 1);
    if (self->taken[vertex] == G_MAXUINT32 && self->degrees[vertex] == lowest)
      peel (self, vertex, &lowest);
  }
}

static guint32
count_degrees (Peeling *self)
{
  guint32 largest = 0;
  for (guint32 v = 0; v < self->graph->n_vertices; v++) {
    self->degrees[v] = self->incidence.offsets[v + 1] - self->incidence.offsets[v];
    largest = MAX (largest, self->degrees[v]);
    self->n_vertices[self->part[v]]++;
  }
  for (gsize e = 0; e < self->graph->n_edges; e++)
    self->n_edges[self->part[self->graph->ends[2 * e]]]++;
  return largest;
}

static void
peeling_clear (Peeling *self, guint32 largest)
{
  for (guint32 d = 0; d <= largest; d++)
    g_clear_pointer (&self->buckets[d], g_array_unref);
  sitnet_incidence_clear (&self->incidence);
  g_free (self->buckets);
  g_free (self->part);
  g_free (self->taken);
  g_free (self->degrees);
  g_free (self->n_vertices);
  g_free (self->n_edges);
}

guint32
sitnet_overfull_bound (const SitnetEdgeList *graph, guint8 *part)
{
  gsize n = graph->n_vertices;
  Peeling self = {.graph = graph};
  if (graph->n_edges == 0)
    return 0;
  sitnet_incidence_init (&self.incidence, graph);
  self.part = g_new (guint32, n);
  self.taken = g_new (guint32, n);
  memset (self.part, 0xff, n * sizeof *self.part);
  memset (self.taken, 0xff, n * sizeof *self.taken);
  guint32 n_parts = mark_components (&self);
  self.degrees = g_new (guint32, n);
  self.n_vertices = g_new0 (guint32, n_parts);
  self.n_edges = g_new0 (guint64, n_parts);
  guint32 largest = count_degrees (&self);
  for (guint32 p = 0; p < n_parts; p++)
    judge (&self, p);
  self.buckets = g_new0 (GArray *, (gsize)largest + 1);
  for (guint32 v = 0; v < n; v++)
    put_in_bucket (&self, v);
  peel_all (&self, largest);
  for (guint32 v = 0; part != NULL && v < n; v++)
    part[v] = self.part[v] == self.best_part && self.taken[v] >= self.best_taken;
  peeling_clear (&self, largest);
  return self.bound;
}
