/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Proves that so many colours are too few, or finds them, by a search with look-ahead. */
#include "edge-colouring-search.h"

#include <string.h>

#define NONE G_MAXUINT32
#define MOST_COLOURS 64
#define MOST_EDGES 2000
#define MOST_WORK ((guint64)60 * 1000 * 1000) /* looks at an edge: about a second */

typedef struct {
  guint32 edge;
  guint64 left; /* colours still to be tried */
} Choice;

typedef struct {
  const SitnetEdgeList *graph;
  guint32 k;
  guint64 *free;       /* per vertex: colours that no edge there has */
  guint32 *uncoloured; /* per vertex: edges without a colour */
  SitnetIncidence incidence;
  guint32 *colours;
  Choice *choices;
  guint32 depth, n_used[MOST_COLOURS]; /* edges of each colour */
  guint64 work;
} Search;

static inline guint64
left_for (const Search *self, guint32 edge)
{
  return self->free[self->graph->ends[2 * edge]] & self->free[self->graph->ends[2 * edge + 1]];
}

/* Of the colours that no edge has yet one is as good as another. */
static guint64
without_equals (const Search *self, guint64 colours)
{
  gboolean fresh = FALSE;
  for (guint32 c = 0; c < self->k; c++) {
    if (self->n_used[c] > 0 || !(colours >> c & 1))
      continue;
    if (fresh)
      colours &= ~((guint64)1 << c);
    fresh = TRUE;
  }
  return colours;
}

static guint32
most_constrained (Search *self)
{
  guint32 best = NONE;
  gint fewest = G_MAXINT;
  for (guint32 e = 0; e < self->graph->n_edges && fewest > 1; e++) {
    if (self->colours[e] != NONE)
      continue;
    gint n = __builtin_popcountll (left_for (self, e));
    if (n < fewest) {
      fewest = n;
      best = e;
    }
  }
  self->work += self->graph->n_edges;
  return best;
}

/* Where a vertex needs every colour that is left to it, each must fit one of its edges. */
static gboolean
can_be_completed (Search *self, guint32 vertex)
{
  guint64 fitting = 0;
  guint32 n = (guint32)__builtin_popcountll (self->free[vertex]);
  if (n < self->uncoloured[vertex])
    return FALSE;
  if (n > self->uncoloured[vertex])
    return TRUE;
  for (guint32 i = self->incidence.offsets[vertex]; i < self->incidence.offsets[vertex + 1]; i++)
    if (self->colours[self->incidence.edges[i]] == NONE)
      fitting |= left_for (self, self->incidence.edges[i]);
  self->work += self->incidence.offsets[vertex + 1] - self->incidence.offsets[vertex];
  return (self->free[vertex] & ~fitting) == 0;
}

static gboolean
is_promising (Search *self, guint32 edge)
{
  for (guint side = 0; side < 2; side++) {
    guint32 vertex = self->graph->ends[2 * edge + side];
    if (!can_be_completed (self, vertex))
      return FALSE;
    for (guint32 i = self->incidence.offsets[vertex]; i < self->incidence.offsets[vertex + 1]; i++) {
      guint32 next = self->incidence.edges[i];
      const guint32 *ends = &self->graph->ends[2 * next];
      if (self->colours[next] == NONE && !can_be_completed (self, ends[0] == vertex ? ends[1] : ends[0]))
        return FALSE;
    }
  }
  return TRUE;
}

static void
set_colour (Search *self, guint32 edge, guint32 colour)
{
  guint64 bit = (guint64)1 << colour;
  for (guint side = 0; side < 2; side++) {
    guint32 vertex = self->graph->ends[2 * edge + side];
    self->free[vertex] &= ~bit;
    self->uncoloured[vertex]--;
  }
  self->colours[edge] = colour;
  self->n_used[colour]++;
}

static void
unset_colour (Search *self, guint32 edge)
{
  guint64 bit = (guint64)1 << self->colours[edge];
  for (guint side = 0; side < 2; side++) {
    guint32 vertex = self->graph->ends[2 * edge + side];
    self->free[vertex] |= bit;
    self->uncoloured[vertex]++;
  }
  self->n_used[self->colours[edge]]--;
  self->colours[edge] = NONE;
}

/* FALSE when every edge has a colour. */
static gboolean
descend (Search *self)
{
  guint32 edge = most_constrained (self);
  if (edge == NONE)
    return FALSE;
  self->choices[self->depth++] = (Choice){edge, without_equals (self, left_for (self, edge))};
  return TRUE;
}

/* The next colour of the last choice that may lead on; FALSE when it has none left. */
static gboolean
choose (Search *self)
{
  Choice *choice = &self->choices[self->depth - 1];
  if (self->colours[choice->edge] != NONE)
    unset_colour (self, choice->edge);
  while (choice->left != 0) {
    guint32 colour = (guint32)__builtin_ctzll (choice->left);
    choice->left &= choice->left - 1;
    set_colour (self, choice->edge, colour);
    if (is_promising (self, choice->edge))
      return TRUE;
    unset_colour (self, choice->edge);
  }
  return FALSE;
}

static SitnetColouringAnswer
look_for_one (Search *self, SitnetPace *pace, GError **error)
{
  if (!descend (self))
    return SITNET_COLOURING_FOUND;
  while (self->depth > 0) {
    guint64 before = self->work++;
    if (!choose (self))
      self->depth--;
    else if (!descend (self))
      return SITNET_COLOURING_FOUND;
    if (self->work > MOST_WORK)
      return SITNET_COLOURING_UNKNOWN;
    if (pace != NULL && !sitnet_pace_goes_on (pace, self->work - before, error))
      return SITNET_COLOURING_FAILED;
  }
  return SITNET_COLOURING_IMPOSSIBLE;
}

static void
count_edges (Search *self)
{
  for (gsize i = 0; i < 2 * (gsize)self->graph->n_edges; i++)
    self->uncoloured[self->graph->ends[i]]++;
}

SitnetColouringAnswer
sitnet_edge_colouring_search (const SitnetEdgeList *graph, guint32 n_colours, SitnetPace *pace, guint32 *colours,
                              GError **error)
{
  if (n_colours > MOST_COLOURS || graph->n_edges > MOST_EDGES)
    return SITNET_COLOURING_UNKNOWN;
  gsize n = graph->n_vertices, m = graph->n_edges;
  g_autofree guint64 *free = g_new (guint64, n + 1);
  g_autofree guint32 *uncoloured = g_new0 (guint32, n + 1);
  g_autofree Choice *choices = g_new (Choice, m + 1);
  Search self = {.graph = graph, .k = n_colours, .free = free, .uncoloured = uncoloured};
  self.choices = choices;
  self.colours = colours;
  for (gsize v = 0; v < n; v++)
    free[v] = n_colours == MOST_COLOURS ? ~(guint64)0 : ((guint64)1 << n_colours) - 1;
  memset (colours, 0xff, m * sizeof *colours);
  count_edges (&self);
  sitnet_incidence_init (&self.incidence, graph);
  SitnetColouringAnswer answer = look_for_one (&self, pace, error);
  sitnet_incidence_clear (&self.incidence);
  return answer;
}
