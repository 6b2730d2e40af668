/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Constraint and effective size against their definitions written out, and igraph's constraint. */
#include "holes.h"
#include "random-links.h"

#include <math.h>
#if HAVE_IGRAPH
#include <igraph.h>
#endif

static double
naive_constraint (const SitnetLinks *links, guint8 matrix[MOST_ACTORS][MOST_ACTORS], guint32 i)
{
  double constraint = 0;
  for (guint32 j = 0; j < links->n_actors; j++) {
    if (!matrix[i][j])
      continue;
    double part = 1.0 / sitnet_links_degree (links, i);
    for (guint32 q = 0; q < links->n_actors; q++)
      if (q != i && q != j && matrix[i][q] && matrix[q][j])
        part += 1.0 / sitnet_links_degree (links, i) / sitnet_links_degree (links, q);
    constraint += part * part;
  }
  return constraint;
}

static double
naive_effective_size (const SitnetLinks *links, guint8 matrix[MOST_ACTORS][MOST_ACTORS], guint32 i)
{
  double ties_among = 0, degree = sitnet_links_degree (links, i);
  for (guint32 j = 0; j < links->n_actors; j++)
    for (guint32 k = j + 1; k < links->n_actors; k++)
      ties_among += matrix[i][j] && matrix[i][k] && matrix[j][k] ? 1 : 0;
  return degree - 2 * ties_among / degree;
}

#if HAVE_IGRAPH
static guint
check_igraph (const SitnetLinks *links, const SitnetHoles *found)
{
  igraph_t graph;
  igraph_vector_t constraint;
  guint wrong = 0;
  igraph_empty (&graph, links->n_actors, IGRAPH_UNDIRECTED);
  for (guint32 l = 0; l < links->n_links; l++)
    igraph_add_edge (&graph, links->from[l], links->to[l]);
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
check_igraph (const SitnetLinks *links, const SitnetHoles *found)
{
  return 0;
}
#endif

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= 500; seed++) {
    SitnetLinks links;
    random_links_draw (&links, seed);
    guint8 matrix[MOST_ACTORS][MOST_ACTORS];
    links_to_matrix (&links, G_MAXUINT32, matrix);
    g_auto (SitnetHoles) found;
    sitnet_holes_init (&found, &links);
    guint wrong = check_igraph (&links, &found);
    for (guint32 a = 0; a < links.n_actors; a++) {
      if (sitnet_links_degree (&links, a) == 0) {
        wrong += !isnan (found.constraint[a]) || !isnan (found.effective_size[a]) ? 1 : 0;
        continue;
      }
      wrong += fabs (found.constraint[a] - naive_constraint (&links, matrix, a)) > 1e-9 ? 1 : 0;
      wrong += fabs (found.effective_size[a] - naive_effective_size (&links, matrix, a)) > 1e-9 ? 1 : 0;
    }
    ASSERT_SEED (seed, wrong);
    sitnet_links_clear (&links);
  }
}

static const TestCase cases[] = {{"random networks", random_networks}};
TEST_MAIN ("holes", cases)
