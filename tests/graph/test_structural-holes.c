/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Constraint and effective size, with and without direction, against their definitions written out, and igraph's
 * constraint. */
#include "structural-holes.h"
#include "random-links.h"

#include <math.h>
#if HAVE_IGRAPH
#include <igraph.h>
#endif

/* a_ij + a_ji; a matrix of links gives twice as much everywhere, which cancels out. */
static double
between (guint8 matrix[MOST_ACTORS][MOST_ACTORS], guint32 i, guint32 j)
{
  return matrix[i][j] + matrix[j][i];
}

static double
share (guint8 matrix[MOST_ACTORS][MOST_ACTORS], guint32 n, guint32 i, guint32 j)
{
  double sum = 0;
  for (guint32 k = 0; k < n; k++)
    sum += between (matrix, i, k);
  return between (matrix, i, j) / sum;
}

static double
marginal_strength (guint8 matrix[MOST_ACTORS][MOST_ACTORS], guint32 n, guint32 j, guint32 q)
{
  double greatest = 0;
  for (guint32 k = 0; k < n; k++)
    greatest = MAX (greatest, between (matrix, j, k));
  return between (matrix, j, q) / greatest;
}

/* Burt 1992, equation 2.4. */
static double
naive_constraint (guint8 matrix[MOST_ACTORS][MOST_ACTORS], guint32 n, guint32 i)
{
  double constraint = 0;
  for (guint32 j = 0; j < n; j++) {
    if (!(between (matrix, i, j) > 0))
      continue;
    double part = share (matrix, n, i, j);
    for (guint32 q = 0; q < n; q++)
      if (q != i && q != j && between (matrix, i, q) > 0 && between (matrix, q, j) > 0)
        part += share (matrix, n, i, q) * share (matrix, n, q, j);
    constraint += part * part;
  }
  return constraint;
}

/* Burt 1992, equation 2.2. */
static double
naive_effective_size (guint8 matrix[MOST_ACTORS][MOST_ACTORS], guint32 n, guint32 i)
{
  double size = 0;
  for (guint32 j = 0; j < n; j++) {
    if (!(between (matrix, i, j) > 0))
      continue;
    size += 1;
    for (guint32 q = 0; q < n; q++)
      if (q != i && q != j && between (matrix, i, q) > 0)
        size -= share (matrix, n, i, q) * marginal_strength (matrix, n, j, q);
  }
  return size;
}

/* Borgatti 1997, without direction. */
static double
simple_effective_size (guint8 matrix[MOST_ACTORS][MOST_ACTORS], guint32 n, guint32 i)
{
  double ties_among = 0, degree = 0;
  for (guint32 j = 0; j < n; j++) {
    degree += matrix[i][j];
    for (guint32 k = j + 1; k < n; k++)
      ties_among += matrix[i][j] && matrix[i][k] && matrix[j][k] ? 1 : 0;
  }
  return degree - 2 * ties_among / degree;
}

#if HAVE_IGRAPH
static guint
check_igraph (const SitnetLinks *links, guint8 matrix[MOST_ACTORS][MOST_ACTORS], gboolean directed,
              const SitnetStructuralHoles *found)
{
  igraph_t graph;
  igraph_vector_t constraint;
  guint wrong = 0;
  igraph_empty (&graph, links->n_actors, directed);
  for (guint32 i = 0; i < links->n_actors; i++)
    for (guint32 j = directed ? 0 : i; j < links->n_actors; j++)
      if (matrix[i][j])
        igraph_add_edge (&graph, i, j);
  igraph_vector_init (&constraint, 0);
  igraph_constraint (&graph, &constraint, igraph_vss_all (), NULL);
  for (guint32 a = 0; a < links->n_actors; a++)
    wrong += isnan (found->constraint[a]) != isnan (VECTOR (constraint)[a]) ||
                     fabs (found->constraint[a] - VECTOR (constraint)[a]) > 1e-9
                 ? 1
                 : 0;
  igraph_vector_destroy (&constraint);
  igraph_destroy (&graph);
  return wrong;
}
#else
static guint
check_igraph (const SitnetLinks *links, guint8 matrix[MOST_ACTORS][MOST_ACTORS], gboolean directed,
              const SitnetStructuralHoles *found)
{
  return 0;
}
#endif

static guint
wrong_in (const SitnetLinks *links, guint8 matrix[MOST_ACTORS][MOST_ACTORS], gboolean directed,
          const SitnetStructuralHoles *found)
{
  guint wrong = check_igraph (links, matrix, directed, found);
  for (guint32 a = 0; a < links->n_actors; a++) {
    if (sitnet_links_degree (links, a) == 0) {
      wrong += !isnan (found->constraint[a]) || !isnan (found->effective_size[a]) ? 1 : 0;
      continue;
    }
    double size = found->effective_size[a];
    wrong += fabs (found->constraint[a] - naive_constraint (matrix, links->n_actors, a)) > 1e-9 ? 1 : 0;
    wrong += fabs (size - naive_effective_size (matrix, links->n_actors, a)) > 1e-9 ? 1 : 0;
    if (!directed)
      wrong += fabs (size - simple_effective_size (matrix, links->n_actors, a)) > 1e-9 ? 1 : 0;
  }
  return wrong;
}

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (500); seed++) {
    SitnetLinks links;
    random_links_draw (&links, seed);
    guint8 matrix[MOST_ACTORS][MOST_ACTORS];
    links_to_matrix (&links, G_MAXUINT32, matrix);
    g_auto (SitnetStructuralHoles) found;
    sitnet_structural_holes_init (&found, &links, NULL);
    ASSERT_SEED (seed, wrong_in (&links, matrix, FALSE, &found));
    sitnet_links_clear (&links);
  }
}

static void
random_arcs (void)
{
  for (guint64 seed = 1; seed <= test_rounds (500); seed++) {
    SitnetLinks links;
    guint8 ways[MOST_TIES], matrix[MOST_ACTORS][MOST_ACTORS];
    double weights[MOST_TIES];
    random_arcs_draw (&links, seed, ways, matrix);
    for (guint32 l = 0; l < links.n_links; l++)
      weights[l] = ways[l] == 3 ? 2 : 1;
    g_auto (SitnetStructuralHoles) found;
    sitnet_structural_holes_init (&found, &links, weights);
    ASSERT_SEED (seed, wrong_in (&links, matrix, TRUE, &found));
    sitnet_links_clear (&links);
  }
}

static const TestCase cases[] = {{"random networks", random_networks}, {"random arcs", random_arcs}};
TEST_MAIN ("holes", cases)
