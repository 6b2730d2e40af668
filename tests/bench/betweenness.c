/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Exact betweenness of a data set: `centrality` beside igraph_betweenness, in turns within one run, as
 * ratios. */
#include "../support/igraph-betweenness.h"
#include <math.h>
#include <sitnet/sitnet.h>
#include <stdio.h>
#include <stdlib.h>

static double
seconds (void)
{
  return (double)g_get_monotonic_time () / G_USEC_PER_SEC;
}

static igraph_integer_t
actor_at (SitnetNetwork *network, SitnetColumn *column, gsize row)
{
  guint32 actor = 0;
  sitnet_network_find_actor (network, sitnet_column_get_text (column, row), &actor);
  return actor;
}

static void
make_graph (igraph_t *graph, SitnetNetwork *network)
{
  SitnetTable *ties = sitnet_network_get_sheet (network, "ties");
  SitnetColumn *from = sitnet_table_find_column (ties, "from"), *to = sitnet_table_find_column (ties, "to");
  gsize n_rows = sitnet_table_get_n_rows (ties);
  igraph_vector_int_t ends;
  igraph_vector_int_init (&ends, 0);
  for (gsize row = 0; row < n_rows; row++) {
    igraph_vector_int_push_back (&ends, actor_at (network, from, row));
    igraph_vector_int_push_back (&ends, actor_at (network, to, row));
  }
  igraph_create (graph, &ends, sitnet_network_get_n_actors (network), IGRAPH_UNDIRECTED);
  igraph_simplify (graph, TRUE, TRUE, NULL);
  igraph_vector_int_destroy (&ends);
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* Speed means nothing when the answers differ. */
static double
worst_difference (SitnetTable *answer, const igraph_vector_t *peer)
{
  const double *ours = sitnet_column_get_doubles (sitnet_table_find_column (answer, "betweenness"));
  double worst = 0;
  for (gsize a = 0; a < sitnet_table_get_n_rows (answer); a++) {
    double theirs = VECTOR (*peer)[a];
    worst = MAX (worst, fabs (ours[a] - theirs) / (1 + theirs));
  }
  return worst;
}

int
main (int argc, char **argv)
{
  enum { MOST_ROUNDS = 99 };
  int n_rounds = argc > 2 ? CLAMP (atoi (argv[2]), 1, MOST_ROUNDS) : 5;
  double ours[MOST_ROUNDS], theirs[MOST_ROUNDS], worst = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) network = argc > 1 ? sitnet_network_read (argv[1], NULL, NULL, &error) : NULL;
  if (network == NULL) {
    fprintf (stderr, "%s\n", error != NULL ? error->message : "betweenness DATA [ROUNDS]");
    return 2;
  }
  igraph_t graph;
  igraph_vector_t scores;
  make_graph (&graph, network);
  igraph_vector_init (&scores, 0);
  for (int round = 0; round < n_rounds; round++) {
    double start = seconds ();
    g_autoptr (SitnetTable) answer = sitnet_network_ask (network, "centrality", NULL, NULL);
    double middle = seconds ();
    igraph_betweenness_of_all (&graph, &scores, IGRAPH_UNDIRECTED, NULL);
    ours[round] = middle - start;
    theirs[round] = seconds () - middle;
    worst = MAX (worst, worst_difference (answer, &scores));
  }
  igraph_vector_destroy (&scores);
  igraph_destroy (&graph);
  qsort (ours, (size_t)n_rounds, sizeof *ours, compare_doubles);
  qsort (theirs, (size_t)n_rounds, sizeof *theirs, compare_doubles);
  printf ("centrality %.3f s, igraph_betweenness %.3f s (medians of %d): %.1f times as fast; largest relative "
          "difference %.1e\n",
          ours[n_rounds / 2], theirs[n_rounds / 2], n_rounds, theirs[n_rounds / 2] / ours[n_rounds / 2], worst);
  return worst < 1e-9 ? 0 : 1;
}
