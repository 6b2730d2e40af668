/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The largest claim of a pair and of an arc, by hand and against going over all rows. */
#include "network-arcs.h"
#include "random-links.h"
#include "strengths.h"
#include "tie-strengths.h"

#include <math.h>

static void
random_ties (void)
{
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    guint64 state = random_state (seed);
    RandomTies ties;
    random_ties_draw (&ties, &state);
    double strength[MOST_TIES], claimed[MOST_ACTORS][MOST_ACTORS] = {{0}}, along[MOST_ACTORS][MOST_ACTORS] = {{0}};
    guint8 directed[MOST_TIES];
    guint32 n_ties = 0;
    for (guint32 t = 0; t < ties.n_ties; t++) {
      guint32 i = ties.from[t], j = ties.to[t];
      if (i == j)
        continue;
      double claim = strength[n_ties] = (1 + test_random_below (&state, 9)) / 2.0;
      directed[n_ties] = (guint8)test_random_below (&state, 2);
      ties.from[n_ties] = i;
      ties.to[n_ties] = j;
      claimed[i][j] = claimed[j][i] = MAX (claimed[i][j], claim);
      along[i][j] = MAX (along[i][j], claim);
      if (!directed[n_ties++])
        along[j][i] = MAX (along[j][i], claim);
    }
    SitnetNetwork network = {.n_actors = ties.n_actors,
                             .n_ties = n_ties,
                             .tie_from = ties.from,
                             .tie_to = ties.to,
                             .tie_directed = directed,
                             .tie_strength = strength};
    SitnetArcs arcs;
    CU_ASSERT_TRUE_FATAL (sitnet_links_init (&network.links, ties.n_actors, n_ties, ties.from, ties.to));
    CU_ASSERT_TRUE_FATAL (sitnet_network_arcs_init (&arcs, &network, TRUE, "strengths", NULL));
    g_autofree double *of_links = sitnet_tie_strengths_of_links (&network);
    g_autofree double *of_arcs = sitnet_tie_strengths_of_arcs (&network, &arcs, TRUE);
    g_autofree double *mutual = sitnet_strengths_mutual (&network.links, &arcs, of_arcs);
    guint wrong = 0;
    for (guint32 i = 0; i < ties.n_actors; i++)
      for (guint32 k = arcs.offsets[i]; k < arcs.offsets[i + 1]; k++)
        wrong += fabs (of_arcs[k] - along[i][arcs.heads[k]]) > 0 ? 1 : 0;
    for (guint32 l = 0; l < network.links.n_links; l++) {
      guint32 i = network.links.from[l], j = network.links.to[l];
      wrong += fabs (of_links[l] - claimed[i][j]) > 0 ? 1 : 0;
      wrong += fabs (mutual[l] - along[i][j] - along[j][i]) > 1e-12 ? 1 : 0;
    }
    ASSERT_SEED (seed, wrong);
    sitnet_arcs_clear (&arcs);
    sitnet_links_clear (&network.links);
  }
}

static const TestCase cases[] = {{"random ties", random_ties}};
TEST_MAIN ("tie-strengths", cases)
