/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* core: a clique with a fringe, networks without a core, and every threshold correlated anew. */
#include "random-network.h"
#include "sample-answer.h"
#include "questions.h"

#include <math.h>

static void
clique_and_fringe (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b c d e f g h", "a-b a-c a-d b-c b-d c-d a-e b-f c-g a-a b>a");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_core, network, NULL, NULL);
  ASSERT_TABLE (answer, "a,3,true\nb,3,true\nc,3,true\nd,3,true\ne,1,false\nf,1,false\ng,1,false\nh,0,false\n");
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (answer),
                                  "coreness 3; its correlation with the ideal, in which all of the core "
                                  "and nobody on the edge is tied, is 1.000."));
}

static void
no_core (void)
{
  g_autoptr (SitnetNetwork) ring = sample_network ("a b c d", "a-b b-c c-d d-a");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_core, ring, NULL, NULL);
  ASSERT_TABLE (answer, "a,2,\nb,2,\nc,2,\nd,2,\n");
  g_autoptr (SitnetNetwork) alone = sample_network ("a", "");
  g_autoptr (SitnetTable) one = sample_run (&sitnet_core, alone, NULL, NULL);
  ASSERT_TABLE (one, "a,0,\n");
}

static void
empty (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_core, network, NULL, NULL);
  ASSERT_TABLE (answer, "");
}

/* Pearson's formula over the list of pairs. */
static double
naive_correlation (guint8 tied[MOST_ACTORS][MOST_ACTORS], const gint64 *coreness, guint32 n, gint64 k)
{
  double pairs = 0, x = 0, y = 0, xy = 0;
  for (guint32 a = 0; a < n; a++)
    for (guint32 b = a + 1; b < n; b++)
      if ((coreness[a] >= k) == (coreness[b] >= k)) {
        double ideal = coreness[a] >= k ? 1 : 0;
        pairs++;
        x += ideal;
        y += tied[a][b];
        xy += ideal * tied[a][b];
      }
  double spread = (pairs * x - x * x) * (pairs * y - y * y);
  return spread > 0 ? (pairs * xy - x * y) / sqrt (spread) : -1;
}

static guint
wrong_in (SitnetTable *answer, const RandomTies *ties)
{
  guint8 tied[MOST_ACTORS][MOST_ACTORS] = {{0}};
  const gint64 *coreness = sitnet_column_get_int64s (sitnet_table_find_column (answer, "coreness"));
  SitnetColumn *in_core = sitnet_table_find_column (answer, "in_core");
  gint64 least = G_MAXINT64;
  double best = 0;
  for (guint32 t = 0; t < ties->n_ties; t++)
    if (ties->from[t] != ties->to[t])
      tied[ties->from[t]][ties->to[t]] = tied[ties->to[t]][ties->from[t]] = 1;
  for (guint32 a = 0; a < ties->n_actors; a++)
    if (!sitnet_column_is_missing (in_core, a) && sitnet_column_get_bools (in_core)[a])
      least = MIN (least, coreness[a]);
  for (gint64 k = 1; k < MOST_ACTORS; k++)
    best = MAX (best, naive_correlation (tied, coreness, ties->n_actors, k));
  if (least == G_MAXINT64)
    return best > 1e-12;
  return fabs (naive_correlation (tied, coreness, ties->n_actors, least) - best) > 1e-12;
}

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    RandomTies ties;
    g_autoptr (SitnetNetwork) network = random_network_draw (&ties, seed, '-');
    g_autoptr (SitnetTable) answer = sample_run (&sitnet_core, network, NULL, NULL);
    ASSERT_SEED (seed, wrong_in (answer, &ties));
  }
}

static const TestCase cases[] = {{"empty", empty},
                                 {"clique and fringe", clique_and_fringe},
                                 {"no core", no_core},
                                 {"random networks", random_networks}};
TEST_MAIN ("core", cases)
