/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Edge colouring: by alternating chains (König 1916, Kempe), by fans with one colour more than the largest degree (Vizing
   1964, as Misra and Gries 1992 have it), and by moving the edge without a colour where neither helps. Classes of equal size
   after de Werra 1971 and McDiarmid 1972. */
#include "edge-colouring.h"

#include "message.h"
#include "memory-room.h"
#include "overfull.h"
#include "random-numbers.h"

#include <string.h>

#define NONE SITNET_NO_COLOUR
#define MOST_CELLS ((guint64)1 << 31) /* vertices × colours */

typedef struct {
  const SitnetEdgeList *graph;
  guint32 k;
  guint32 *at;      /* vertex × colour: the edge that has it there, NONE */
  guint32 *colours; /* of edges, NONE = not yet; lent */
  guint32 *chain;   /* edges of a chain, room for all vertices and one */
  guint32 *fan, *fan_edges, fan_length;
  guint8 *in_fan;
  gboolean is_simple;
  SitnetRandomNumbers chance;
  SitnetPace *pace;
  GError **error;
} Colouring;

static inline guint32 *
at (const Colouring *self, guint32 vertex, guint32 colour)
{
  return &self->at[(gsize)vertex * self->k + colour];
}

static inline gboolean
is_free (const Colouring *self, guint32 vertex, guint32 colour)
{
  return *at (self, vertex, colour) == NONE;
}

static void
put (Colouring *self, guint32 edge, guint32 colour)
{
  const guint32 *ends = &self->graph->ends[2 * (gsize)edge];
  self->colours[edge] = colour;
  *at (self, ends[0], colour) = *at (self, ends[1], colour) = edge;
}

static void
take_away (Colouring *self, guint32 edge)
{
  const guint32 *ends = &self->graph->ends[2 * (gsize)edge];
  guint32 colour = self->colours[edge];
  *at (self, ends[0], colour) = *at (self, ends[1], colour) = NONE;
  self->colours[edge] = NONE;
}

/* The first colour from `from` on that is free at a vertex, round about; NONE when all are taken. */
static guint32
next_free (const Colouring *self, guint32 vertex, guint32 from)
{
  for (guint32 i = 0, c = from; i < self->k; i++, c = c + 1 == self->k ? 0 : c + 1)
    if (is_free (self, vertex, c))
      return c;
  return NONE;
}

/* The chain of edges of colours a and b from a vertex where b is free, beginning with a. Returns its other end. */
static guint32
follow (Colouring *self, guint32 vertex, guint32 a, guint32 b, guint32 *length)
{
  *length = 0;
  for (guint32 colour = a, edge; (edge = *at (self, vertex, colour)) != NONE; colour = colour == a ? b : a) {
    self->chain[(*length)++] = edge;
    vertex = sitnet_edge_list_other_end (self->graph, edge, vertex);
  }
  return vertex;
}

/* Exchanges a and b on the chain followed last. */
static void
exchange (Colouring *self, guint32 a, guint32 b, guint32 length)
{
  for (guint32 i = 0; i < length; i++)
    take_away (self, self->chain[i]);
  for (guint32 i = 0; i < length; i++)
    put (self, self->chain[i], i % 2 == 0 ? b : a);
}

static gboolean
goes_on (const Colouring *self, guint64 work)
{
  return self->pace == NULL || sitnet_pace_goes_on (self->pace, work, self->error);
}

/* A colour free at both ends, or one that a chain makes free. */
static gboolean
insert_by_chain (Colouring *self, guint32 edge)
{
  guint32 u = self->graph->ends[2 * (gsize)edge], v = self->graph->ends[2 * (gsize)edge + 1], length;
  for (guint32 c = 0; c < self->k; c++)
    if (is_free (self, u, c) && is_free (self, v, c)) {
      put (self, edge, c);
      return TRUE;
    }
  enum { MOST_CHAINS = 64 };
  guint32 n_tried = 0;
  for (guint32 a = 0; a < self->k; a++)
    for (guint32 b = 0; is_free (self, u, a) && b < self->k && n_tried < MOST_CHAINS; b++) {
      if (!is_free (self, v, b))
        continue;
      n_tried++;
      if (follow (self, v, a, b, &length) == u)
        continue;
      exchange (self, a, b, length);
      put (self, edge, a);
      return TRUE;
    }
  return FALSE;
}

/* A neighbour of the hub that can follow the last of the fan: the edge to it has a colour that is free at the last. */
static gboolean
widen_fan (Colouring *self, guint32 hub)
{
  guint32 last = self->fan[self->fan_length - 1];
  for (guint32 c = 0; c < self->k; c++) {
    guint32 edge = is_free (self, last, c) ? *at (self, hub, c) : NONE;
    guint32 end = edge == NONE ? NONE : sitnet_edge_list_other_end (self->graph, edge, hub);
    if (end == NONE || self->in_fan[end])
      continue;
    self->fan[self->fan_length] = end;
    self->fan_edges[self->fan_length++] = edge;
    self->in_fan[end] = 1;
    return TRUE;
  }
  return FALSE;
}

static void
open_fan (Colouring *self, guint32 edge, guint32 hub)
{
  self->fan[0] = sitnet_edge_list_other_end (self->graph, edge, hub);
  self->fan_edges[0] = edge;
  self->fan_length = 1;
  self->in_fan[self->fan[0]] = 1;
  while (widen_fan (self, hub))
    ;
  for (guint32 i = 0; i < self->fan_length; i++)
    self->in_fan[self->fan[i]] = 0;
}

/* Every edge of the fan up to `last` takes the colour of the next, and the last one `colour`. */
static void
turn_fan (Colouring *self, guint32 last, guint32 colour)
{
  for (guint32 i = 0; i < last; i++) {
    guint32 next = self->colours[self->fan_edges[i + 1]];
    take_away (self, self->fan_edges[i + 1]);
    put (self, self->fan_edges[i], next);
  }
  put (self, self->fan_edges[last], colour);
}

/* Misra and Gries: never fails with more colours than the largest degree and without parallel edges. */
static gboolean
insert_by_fan (Colouring *self, guint32 edge)
{
  guint32 hub = self->graph->ends[2 * (gsize)edge], length;
  open_fan (self, edge, hub);
  guint32 c = next_free (self, hub, 0), d = next_free (self, self->fan[self->fan_length - 1], 0);
  if (c == NONE || d == NONE)
    return FALSE;
  if (!is_free (self, hub, d)) {
    follow (self, hub, d, c, &length);
    exchange (self, d, c, length);
  }
  for (guint32 i = 0; i < self->fan_length; i++) {
    if (is_free (self, self->fan[i], d)) {
      turn_fan (self, i, d);
      return TRUE;
    }
    if (i + 1 < self->fan_length && !is_free (self, self->fan[i], self->colours[self->fan_edges[i + 1]]))
      break;
  }
  return FALSE;
}

/* A chain from one end of the edge without a colour: another colour is free there then. */
static void
shuffle_chain (Colouring *self, guint32 vertex)
{
  guint32 length, b = next_free (self, vertex, sitnet_random_numbers_below (&self->chance, self->k));
  guint32 a = sitnet_random_numbers_below (&self->chance, self->k);
  if (b == NONE || is_free (self, vertex, a))
    return;
  follow (self, vertex, a, b, &length);
  exchange (self, a, b, length);
}

/* The edge takes a colour that is free at one of its ends from the edge that has it at the other. */
static guint32
move_hole (Colouring *self, guint32 edge)
{
  guint32 side = sitnet_random_numbers_below (&self->chance, 2);
  guint32 free_end = self->graph->ends[2 * (gsize)edge + side],
          taken_end = sitnet_edge_list_other_end (self->graph, edge, free_end);
  guint32 colour = next_free (self, free_end, sitnet_random_numbers_below (&self->chance, self->k));
  if (colour == NONE)
    return edge;
  guint32 robbed = *at (self, taken_end, colour);
  if (robbed != NONE)
    take_away (self, robbed);
  put (self, edge, colour);
  return robbed;
}

#define STEPS_AN_EDGE 4 /* of a walk; experience: nearly all that can be had are found within a tenth of it */
#define LEAST_STEPS 20000

static SitnetColouringAnswer
insert_by_walk (Colouring *self, guint32 edge)
{
  guint64 n_steps = LEAST_STEPS + STEPS_AN_EDGE * (guint64)self->graph->n_edges;
  for (guint64 step = 0; step < n_steps; step++) {
    if (edge == NONE || insert_by_chain (self, edge))
      return SITNET_COLOURING_FOUND;
    if (!goes_on (self, self->k + (guint64)self->graph->n_vertices / 4))
      return SITNET_COLOURING_FAILED;
    if (sitnet_random_numbers_below (&self->chance, 2) == 0)
      shuffle_chain (self, self->graph->ends[2 * (gsize)edge + sitnet_random_numbers_below (&self->chance, 2)]);
    else
      edge = move_hole (self, edge);
  }
  return SITNET_COLOURING_UNKNOWN;
}

static SitnetColouringAnswer
colour_all (Colouring *self, gboolean has_spare_colour)
{
  for (guint32 e = 0; e < self->graph->n_edges; e++) {
    if (!goes_on (self, self->k))
      return SITNET_COLOURING_FAILED;
    if (insert_by_chain (self, e) || (has_spare_colour && self->is_simple && insert_by_fan (self, e)))
      continue;
    SitnetColouringAnswer answer = insert_by_walk (self, e);
    if (answer != SITNET_COLOURING_FOUND)
      return answer;
  }
  return SITNET_COLOURING_FOUND;
}

static gboolean
colouring_init (Colouring *self, const SitnetEdgeList *graph, guint32 k, SitnetPace *pace, guint32 *colours,
                GError **error)
{
  guint64 n_cells = (guint64)graph->n_vertices * k;
  *self = (Colouring){.graph = graph, .k = k, .colours = colours, .pace = pace, .error = error};
  if (!sitnet_memory_room_for (n_cells, sizeof *self->at, MOST_CELLS))
    return sitnet_memory_room_refuse (N_ ("actors × rounds"), error);
  self->at = g_new (guint32, n_cells + 1);
  memset (self->at, 0xff, n_cells * sizeof *self->at);
  self->chain = g_new (guint32, (gsize)graph->n_vertices + 2);
  self->fan = g_new (guint32, (gsize)graph->n_vertices + 1);
  self->fan_edges = g_new (guint32, (gsize)graph->n_vertices + 1);
  self->in_fan = g_new0 (guint8, (gsize)graph->n_vertices + 1);
  self->chance.state = 1;
  self->is_simple = sitnet_edge_list_is_simple (graph);
  return TRUE;
}

static void
colouring_clear (Colouring *self)
{
  g_free (self->at);
  g_free (self->chain);
  g_free (self->fan);
  g_free (self->fan_edges);
  g_free (self->in_fan);
}

SitnetColouringAnswer
sitnet_edge_colouring_find (const SitnetEdgeList *graph, guint32 n_colours, SitnetPace *pace, guint32 *colours,
                            GError **error)
{
  Colouring self;
  guint32 largest = sitnet_edge_list_largest_degree (graph);
  if (graph->n_edges == 0)
    return SITNET_COLOURING_FOUND;
  if (n_colours < largest || n_colours < sitnet_overfull_bound (graph, NULL))
    return SITNET_COLOURING_IMPOSSIBLE;
  if (!colouring_init (&self, graph, n_colours, pace, colours, error))
    return SITNET_COLOURING_FAILED;
  memset (colours, 0xff, graph->n_edges * sizeof *colours);
  SitnetColouringAnswer answer = colour_all (&self, n_colours > largest);
  colouring_clear (&self);
  return answer == SITNET_COLOURING_UNKNOWN ? sitnet_edge_colouring_search (graph, n_colours, pace, colours, error)
                                            : answer;
}

gboolean
sitnet_edge_colouring_fill (const SitnetEdgeList *graph, guint32 n_colours, guint32 most, SitnetPace *pace,
                            guint32 *colours, GError **error)
{
  Colouring self;
  memset (colours, 0xff, graph->n_edges * sizeof *colours);
  if (graph->n_edges == 0 || n_colours == 0)
    return TRUE;
  if (!colouring_init (&self, graph, n_colours, pace, colours, error))
    return FALSE;
  gboolean goes = TRUE;
  for (guint32 e = 0, n = 0; goes && e < graph->n_edges && n < most; e++) {
    n += insert_by_chain (&self, e) ? 1 : 0;
    goes = goes_on (&self, n_colours);
  }
  colouring_clear (&self);
  return goes;
}

/* One edge of the larger class becomes one of the smaller: on a chain that begins and ends with the larger. */
static gboolean
even_out (Colouring *self, guint32 larger, guint32 smaller)
{
  guint32 length;
  for (guint32 v = 0; v < self->graph->n_vertices; v++) {
    if (is_free (self, v, larger) || !is_free (self, v, smaller))
      continue;
    follow (self, v, larger, smaller, &length);
    if (length % 2 == 0)
      continue;
    exchange (self, larger, smaller, length);
    return TRUE;
  }
  return FALSE;
}

gboolean
sitnet_edge_colouring_balance (const SitnetEdgeList *graph, guint32 n_colours, SitnetPace *pace, guint32 *colours,
                               GError **error)
{
  Colouring self;
  if (graph->n_edges == 0)
    return TRUE;
  if (!colouring_init (&self, graph, n_colours, pace, colours, error))
    return FALSE;
  g_autofree guint32 *sizes = g_new0 (guint32, n_colours);
  for (guint32 e = 0; e < graph->n_edges; e++) {
    if (colours[e] == NONE)
      continue;
    put (&self, e, colours[e]);
    sizes[colours[e]]++;
  }
  gboolean goes = TRUE;
  while (goes) {
    guint32 most = 0, least = 0;
    for (guint32 c = 1; c < n_colours; c++) {
      most = sizes[c] > sizes[most] ? c : most;
      least = sizes[c] < sizes[least] ? c : least;
    }
    if (sizes[most] <= sizes[least] + 1 || !even_out (&self, most, least))
      break;
    sizes[most]--;
    sizes[least]++;
    goes = goes_on (&self, graph->n_vertices + (guint64)n_colours);
  }
  colouring_clear (&self);
  return goes;
}
