/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Maximum flow in a bipartite network by Dinic's method, without recursion, and its minimum cut. */
#include "flow.h"

#include <string.h>

/* What is left of a capacity counts as nothing below this part of the largest number: rounding, no real want.
 */
#define NOTHING 1e-10

typedef struct {
  const SitnetFlow *flow;
  SitnetPace *pace;
  gboolean stopped; /* by the caller */
  guint32 n_arcs;
  double least;            /* amounts up to this are nothing */
  double *spare, *wanting; /* left of held and of needed */
  double *carried;         /* per arc */
  guint32 *arc_sink;
  guint32 *source_offsets, *source_arcs; /* arcs by source */
  guint32 *level;                        /* sources, then sinks; G_MAXUINT32 = not reached */
  guint32 *next_arc;                     /* sources, then sinks: where the search goes on */
  guint32 *queue;                        /* also the path of the search and the work list of the cut */
} Search;

static void
index_arcs (Search *self)
{
  const SitnetFlow *flow = self->flow;
  for (guint32 sink = 0; sink < flow->n_sinks; sink++)
    for (guint32 arc = flow->sink_arcs[sink]; arc < flow->sink_arcs[sink + 1]; arc++) {
      self->arc_sink[arc] = sink;
      self->source_offsets[flow->arc_source[arc] + 1]++;
    }
  for (guint32 source = 0; source < flow->n_sources; source++)
    self->source_offsets[source + 1] += self->source_offsets[source];
  memcpy (self->next_arc, self->source_offsets, sizeof (guint32) * flow->n_sources);
  for (guint32 arc = 0; arc < self->n_arcs; arc++)
    self->source_arcs[self->next_arc[flow->arc_source[arc]]++] = arc;
}

static void
search_init (Search *self, const SitnetFlow *flow)
{
  double largest = 0;
  *self = (Search){.flow = flow, .n_arcs = flow->sink_arcs[flow->n_sinks]};
  self->spare = g_memdup2 (flow->held, sizeof (double) * flow->n_sources);
  self->wanting = g_memdup2 (flow->needed, sizeof (double) * flow->n_sinks);
  self->carried = g_new (double, self->n_arcs);
  for (guint32 i = 0; i < flow->n_sources; i++)
    largest = MAX (largest, flow->held[i]);
  for (guint32 i = 0; i < flow->n_sinks; i++)
    largest = MAX (largest, flow->needed[i]);
  self->least = largest * NOTHING;
}

/* What only a flow that has to be rearranged needs. */
static void
prepare_levels (Search *self)
{
  const SitnetFlow *flow = self->flow;
  gsize n_vertices = (gsize)flow->n_sources + flow->n_sinks;
  self->arc_sink = g_new (guint32, self->n_arcs);
  self->source_offsets = g_new0 (guint32, (gsize)flow->n_sources + 1);
  self->source_arcs = g_new (guint32, self->n_arcs);
  self->level = g_new (guint32, n_vertices);
  self->next_arc = g_new (guint32, n_vertices);
  self->queue = g_new (guint32, n_vertices);
  index_arcs (self);
}

static void
search_clear (Search *self)
{
  g_free (self->spare);
  g_free (self->wanting);
  g_free (self->carried);
  g_free (self->arc_sink);
  g_free (self->source_offsets);
  g_free (self->source_arcs);
  g_free (self->level);
  g_free (self->next_arc);
  g_free (self->queue);
}

/* Most needs are met at once; what is left is small. TRUE when something is. */
static gboolean
serve_greedily (Search *self)
{
  const SitnetFlow *flow = self->flow;
  gboolean any_left = FALSE;
  for (guint32 sink = 0; sink < flow->n_sinks; sink++) {
    for (guint32 arc = flow->sink_arcs[sink]; arc < flow->sink_arcs[sink + 1]; arc++) {
      double amount = MIN (self->spare[flow->arc_source[arc]], self->wanting[sink]);
      self->carried[arc] = amount;
      self->spare[flow->arc_source[arc]] -= amount;
      self->wanting[sink] -= amount;
    }
    any_left = any_left || self->wanting[sink] > self->least;
  }
  return any_left;
}

/* FALSE from when the caller asked to stop. */
static gboolean
goes_on (Search *self, guint64 work, GError **error)
{
  self->stopped = self->stopped || (self->pace != NULL && !sitnet_pace_goes_on (self->pace, work, error));
  return !self->stopped;
}

static void
reach (Search *self, guint32 vertex, guint32 level, guint32 *n_queued)
{
  if (self->level[vertex] != G_MAXUINT32)
    return;
  self->level[vertex] = level;
  self->queue[(*n_queued)++] = vertex;
}

static void
reach_from (Search *self, guint32 vertex, guint32 *n_queued)
{
  guint32 n_sources = self->flow->n_sources, level = self->level[vertex] + 1;
  if (vertex < n_sources) {
    for (guint32 i = self->source_offsets[vertex]; i < self->source_offsets[vertex + 1]; i++)
      reach (self, n_sources + self->arc_sink[self->source_arcs[i]], level, n_queued);
    return;
  }
  const guint32 *arcs = self->flow->sink_arcs + (vertex - n_sources);
  for (guint32 arc = arcs[0]; arc < arcs[1]; arc++)
    if (self->carried[arc] > self->least)
      reach (self, self->flow->arc_source[arc], level, n_queued);
}

/* The arcs of a vertex. */
static guint64
work_at (const Search *self, guint32 vertex)
{
  guint32 n_sources = self->flow->n_sources;
  const guint32 *arcs =
      vertex < n_sources ? self->source_offsets + vertex : self->flow->sink_arcs + (vertex - n_sources);
  return 1 + arcs[1] - arcs[0];
}

/* Breadth-first levels from the sources with something to spare. TRUE when a wanting sink is reached. */
static gboolean
find_levels (Search *self, GError **error)
{
  guint32 n_sources = self->flow->n_sources, n_vertices = n_sources + self->flow->n_sinks, n_queued = 0;
  gboolean found = FALSE;
  memset (self->level, 0xff, sizeof *self->level * n_vertices);
  for (guint32 source = 0; source < n_sources; source++)
    if (self->spare[source] > self->least)
      reach (self, source, 0, &n_queued);
  for (guint32 done = 0; done < n_queued && goes_on (self, work_at (self, self->queue[done]), error); done++) {
    guint32 vertex = self->queue[done];
    found = found || (vertex >= n_sources && self->wanting[vertex - n_sources] > self->least);
    reach_from (self, vertex, &n_queued);
  }
  memcpy (self->next_arc, self->source_offsets, sizeof (guint32) * n_sources);
  memcpy (self->next_arc + n_sources, self->flow->sink_arcs, sizeof (guint32) * self->flow->n_sinks);
  return found && !self->stopped;
}

/* The arc on which the search goes on from a vertex, one level up; G_MAXUINT32 when none is left. */
static guint32
next_step (Search *self, guint32 vertex, guint32 *to)
{
  guint32 n_sources = self->flow->n_sources, want = self->level[vertex] + 1;
  gboolean source = vertex < n_sources;
  guint32 end = source ? self->source_offsets[vertex + 1] : self->flow->sink_arcs[vertex - n_sources + 1];
  for (; self->next_arc[vertex] < end; self->next_arc[vertex]++) {
    guint32 i = self->next_arc[vertex], arc = source ? self->source_arcs[i] : i;
    *to = source ? n_sources + self->arc_sink[arc] : self->flow->arc_source[arc];
    if (self->level[*to] == want && (source || self->carried[arc] > self->least))
      return arc;
  }
  return G_MAXUINT32;
}

/* Moves as much as the path (vertices in the queue, each standing on its current arc) lets through. */
static void
push (Search *self, guint32 length)
{
  guint32 n_sources = self->flow->n_sources, first = self->queue[0], last = self->queue[length - 1] - n_sources;
  double amount = MIN (self->spare[first], self->wanting[last]);
  for (guint32 i = 1; i + 1 < length; i += 2) /* sinks on the way give back what they had */
    amount = MIN (amount, self->carried[self->next_arc[self->queue[i]]]);
  self->spare[first] -= amount;
  self->wanting[last] -= amount;
  for (guint32 i = 0; i + 1 < length; i++) {
    guint32 vertex = self->queue[i];
    if (vertex < n_sources)
      self->carried[self->source_arcs[self->next_arc[vertex]]] += amount;
    else
      self->carried[self->next_arc[vertex]] -= amount;
  }
}

/* A blocking flow along the levels, depth first from one source, with the path kept in the queue. */
static void
push_from (Search *self, guint32 source, GError **error)
{
  guint32 length = 1, to = 0;
  self->queue[0] = source;
  while (length > 0 && self->spare[source] > self->least && goes_on (self, 4, error)) {
    guint32 vertex = self->queue[length - 1];
    if (vertex >= self->flow->n_sources && self->wanting[vertex - self->flow->n_sources] > self->least) {
      push (self, length);
      length = 1;
    } else if (next_step (self, vertex, &to) != G_MAXUINT32) {
      self->queue[length++] = to;
    } else {
      self->level[vertex] = G_MAXUINT32; /* leads nowhere */
      length--;
    }
  }
}

static void
improve (Search *self, GError **error)
{
  while (find_levels (self, error))
    for (guint32 source = 0; source < self->flow->n_sources; source++)
      if (self->spare[source] > self->least && self->level[source] == 0)
        push_from (self, source, error);
}

/* Two groups that meet in a source are one; `joined` is a forest over group numbers. Paths are halved on the
   way (Tarjan and van Leeuwen 1984), since a source that all sinks share joins them to one long chain. */
static guint32
group_root (guint32 *joined, guint32 group)
{
  while (joined[group] != group)
    group = joined[group] = joined[joined[group]];
  return group;
}

/* The sinks that could be left unserved instead of this one: those served by a source that may serve this one.
 */
static void
spread_want (Search *self, guint32 first, guint32 group, guint32 *groups, guint32 *joined, GError **error)
{
  const SitnetFlow *flow = self->flow;
  guint32 *owner = self->level, n = 0;
  groups[first] = joined[group] = group;
  self->queue[n++] = first;
  while (n > 0) {
    const guint32 *arcs = flow->sink_arcs + self->queue[--n];
    for (guint32 arc = arcs[0]; arc < arcs[1]; arc++) {
      guint32 source = flow->arc_source[arc];
      if (owner[source] != G_MAXUINT32) {
        joined[group_root (joined, owner[source])] = group;
        continue;
      }
      if (!goes_on (self, work_at (self, source), error))
        return;
      owner[source] = group;
      for (guint32 i = self->source_offsets[source]; i < self->source_offsets[source + 1]; i++) {
        guint32 sink = self->arc_sink[self->source_arcs[i]];
        if (groups[sink] == G_MAXUINT32 && self->carried[self->source_arcs[i]] > self->least) {
          groups[sink] = group;
          self->queue[n++] = sink;
        }
      }
    }
  }
}

/* Gives the joined groups numbers without holes, in the order of their first sinks. */
static guint32
renumber (const SitnetFlow *flow, guint32 *groups, guint32 *joined, guint32 n_groups)
{
  if (n_groups == 0)
    return 0;
  g_autofree guint32 *numbers = g_new (guint32, n_groups);
  guint32 n = 0;
  memset (numbers, 0xff, sizeof *numbers * n_groups);
  for (guint32 sink = 0; sink < flow->n_sinks; sink++)
    if (groups[sink] != G_MAXUINT32) {
      guint32 root = group_root (joined, groups[sink]);
      if (numbers[root] == G_MAXUINT32)
        numbers[root] = n++;
      groups[sink] = numbers[root];
    }
  return n;
}

static guint32
find_groups (Search *self, guint32 *groups, GError **error)
{
  const SitnetFlow *flow = self->flow;
  g_autofree guint32 *joined = g_new (guint32, flow->n_sinks);
  guint32 n_groups = 0;
  memset (self->level, 0xff, sizeof *self->level * flow->n_sources);
  for (guint32 sink = 0; sink < flow->n_sinks && goes_on (self, 1, error); sink++)
    if (groups[sink] == G_MAXUINT32 && self->wanting[sink] > self->least)
      spread_want (self, sink, n_groups++, groups, joined, error);
  return self->stopped ? 0 : renumber (flow, groups, joined, n_groups);
}

double
sitnet_flow_maximum (const SitnetFlow *self, SitnetPace *pace, guint32 *group, guint32 *n_groups, GError **error)
{
  Search search;
  double value = 0;
  search_init (&search, self);
  search.pace = pace;
  *n_groups = 0;
  memset (group, 0xff, sizeof *group * self->n_sinks);
  if (serve_greedily (&search)) {
    prepare_levels (&search);
    improve (&search, error);
    *n_groups = search.stopped ? 0 : find_groups (&search, group, error);
  }
  for (guint32 sink = 0; sink < self->n_sinks; sink++)
    value += self->needed[sink] - search.wanting[sink];
  search_clear (&search);
  return search.stopped ? -1 : value;
}
