/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Networks with arcs and lengths for the tests of shortest paths, and what is to be found in them, counted
 * out. */
#ifndef RANDOM_ARCS_H
#define RANDOM_ARCS_H

#include "paths.h"
#include "random-links.h"

#include <math.h>

typedef struct {
  guint32 n_actors, n_arcs;
  SitnetArcs arcs;
  guint32 *offsets, *heads;
  double *lengths; /* beside the heads */
} DrawnArcs;

typedef double (*RandomLength) (guint64 *state, guint32 tail, guint32 head);

static inline double
step_of_one (guint64 *state, guint32 tail, guint32 head)
{
  return 1;
}

/* From a matrix of lengths, row by row; 0 = no arc. */
static inline void
arcs_from_matrix (DrawnArcs *self, const double *matrix, guint32 n)
{
  *self = (DrawnArcs){.n_actors = n};
  self->offsets = g_new (guint32, n + 1);
  self->heads = g_new (guint32, n * n);
  self->lengths = g_new (double, n *n);
  for (guint32 i = 0; i < n; i++) {
    self->offsets[i] = self->n_arcs;
    for (guint32 j = 0; j < n; j++)
      if (matrix[i * n + j] > 0) {
        self->heads[self->n_arcs] = j;
        self->lengths[self->n_arcs++] = matrix[i * n + j];
      }
  }
  self->offsets[n] = self->n_arcs;
  self->arcs = (SitnetArcs){n, self->n_arcs, self->offsets, self->heads, FALSE};
}

static inline void
drop_arcs (DrawnArcs *self)
{
  g_free (self->offsets);
  g_free (self->heads);
  g_free (self->lengths);
}

enum { MOST_MATRIX = 40 };

static inline void
both_ways (double *matrix, guint32 n, guint32 i, guint32 j, double length)
{
  matrix[i * n + j] = matrix[j * n + i] = length;
}

/* By turns: arcs one way and some back, links, a long path with short cuts, a grid, a stack of full layers
   (very many shortest ways). Some actors may be without a tie. */
static inline void
draw_arcs (DrawnArcs *self, guint64 seed, RandomLength length)
{
  guint64 state = random_state (seed);
  guint32 n = 1 + test_random_below (&state, MOST_MATRIX), wide = 2 + test_random_below (&state, 4);
  g_autofree double *matrix = g_new0 (double, n *n);
  for (guint32 i = 0; i < n; i++)
    for (guint32 j = i + 1; j < n; j++) {
      gboolean chance = test_random_below (&state, n) < 2;
      gboolean shapes[] = {chance, chance, j == i + 1 || test_random_below (&state, 200) == 0,
                           j == i + wide || (j == i + 1 && j % wide > 0), j / wide == i / wide + 1};
      if (!shapes[seed % 5])
        continue;
      both_ways (matrix, n, i, j, length (&state, i, j));
      if (seed % 5 == 0 && test_random_below (&state, 4) > 0)
        matrix[test_random_below (&state, 2) > 0 ? i * n + j : j * n + i] = 0;
    }
  arcs_from_matrix (self, matrix, n);
}

static inline gboolean
alike (double a, double b)
{
  return fabs (a - b) <= 1e-9 * (1 + fabs (b));
}

/* Shortest distances after Floyd and Warshall, ways by stepping on from the nearest to the farthest. */
static inline void
naive_ways (const DrawnArcs *self, guint32 source, const double *distance, double *ways)
{
  guint32 n = self->n_actors;
  g_autofree guint8 *done = g_new0 (guint8, n);
  for (guint32 a = 0; a < n; a++)
    ways[a] = a == source ? 1 : 0;
  for (;;) {
    guint32 nearest = n;
    for (guint32 a = 0; a < n; a++)
      if (!done[a] && isfinite (distance[a]) && (nearest == n || distance[a] < distance[nearest]))
        nearest = a;
    if (nearest == n)
      return;
    done[nearest] = 1;
    for (guint32 i = self->offsets[nearest]; i < self->offsets[nearest + 1]; i++)
      if (!done[self->heads[i]] && alike (distance[nearest] + self->lengths[i], distance[self->heads[i]]))
        ways[self->heads[i]] += ways[nearest];
  }
}

static inline double *
naive_distances (const DrawnArcs *self)
{
  guint32 n = self->n_actors;
  double *distance = g_new (double, n *n);
  for (guint32 i = 0; i < n * n; i++)
    distance[i] = i % (n + 1) == 0 ? 0 : HUGE_VAL;
  for (guint32 i = 0; i < n; i++)
    for (guint32 k = self->offsets[i]; k < self->offsets[i + 1]; k++)
      distance[i * n + self->heads[k]] = self->lengths[k];
  for (guint32 k = 0; k < n; k++)
    for (guint32 i = 0; i < n; i++)
      for (guint32 j = 0; j < n; j++)
        distance[i * n + j] = MIN (distance[i * n + j], distance[i * n + k] + distance[k * n + j]);
  return distance;
}

/* How many of the sums are wrong. `harmonic_to`: of the distances to an actor, not from it, as kernels have
 * it. */
static inline guint
check_paths (const DrawnArcs *self, const SitnetPaths *found, gboolean harmonic_to)
{
  guint32 n = self->n_actors;
  g_autofree double *distance = naive_distances (self);
  g_autofree double *ways = g_new (double, n *n);
  double sum = 0, diameter = 0;
  guint64 n_pairs = 0;
  guint wrong = 0;
  for (guint32 i = 0; i < n; i++)
    naive_ways (self, i, distance + i * n, ways + i * n);
  for (guint32 v = 0; v < n; v++) {
    double betweenness = 0, harmonic = 0;
    for (guint32 i = 0; i < n; i++)
      for (guint32 j = 0; j < n; j++)
        if (i != j && i != v && j != v && isfinite (distance[i * n + j]) &&
            alike (distance[i * n + v] + distance[v * n + j], distance[i * n + j]))
          betweenness += ways[i * n + v] / ways[i * n + j] * ways[v * n + j];
    for (guint32 j = 0; j < n; j++) {
      double one = distance[v * n + j], one_way = harmonic_to ? distance[j * n + v] : one;
      harmonic += j != v ? 1 / one_way : 0;
      if (j == v || !isfinite (one))
        continue;
      sum += one;
      diameter = MAX (diameter, one);
      n_pairs++;
    }
    wrong += alike (found->betweenness[v], betweenness) ? 0 : 1;
    wrong += alike (found->harmonic[v], harmonic) ? 0 : 1;
  }
  wrong += alike (found->distance_sum, sum) && alike (found->diameter, diameter) ? 0 : 1;
  return wrong + (found->n_pairs != n_pairs);
}

static inline SitnetPaths
no_paths (guint32 n)
{
  return (SitnetPaths){.betweenness = g_new0 (double, n), .harmonic = g_new0 (double, n)};
}

/* `n_layers` layers of `width` actors, each tied with all of the next: width ^ (n_layers − 2) ways from end
   to end inside, which no double counts when they are many. */
static inline void
layers_make (SitnetLinks *links, guint32 n_layers, guint32 width)
{
  guint32 n_ties = (n_layers - 1) * width * width, t = 0;
  g_autofree guint32 *from = g_new (guint32, n_ties);
  g_autofree guint32 *to = g_new (guint32, n_ties);
  for (guint32 layer = 0; layer + 1 < n_layers; layer++)
    for (guint32 i = 0; i < width * width; i++) {
      from[t] = layer * width + i / width;
      to[t++] = (layer + 1) * width + i % width;
    }
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (links, n_layers * width, n_ties, from, to));
}

/* By symmetry: a pair in layers further apart gives 1 / width to each actor of a layer between, a pair of one
   layer its share to each of the layers beside it. */
static inline double
layers_betweenness (guint32 n_layers, guint32 width, guint32 layer)
{
  double w = width, sum = 2.0 * layer * (n_layers - 1 - layer) * w;
  if (layer > 0)
    sum += (w - 1) / (layer > 1 ? 2 : 1);
  if (layer + 1 < n_layers)
    sum += (w - 1) / (layer + 2 < n_layers ? 2 : 1);
  return sum;
}

#endif
