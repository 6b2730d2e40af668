/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* reach: along arcs, both ways along mutual ties, who stands before, out of reach, a source that is none. */
#include "random-network.h"
#include "sample-answer.h"
#include "questions.h"

static void
along_arcs (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("d c b a e f", "a>b a-c c>d b>d e>a d-f a-a");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_reach, network, "source", "a");
  ASSERT_TABLE (answer, "d,2,c\nc,1,a\nb,1,a\na,0,\ne,,\nf,3,d\n");
}

static void
source_is_needed (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b", "a-b");
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_analysis_run (&sitnet_reach, network, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
}

static void
unknown_source (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  sitnet_arguments_set (arguments, "source", "x");
  CU_ASSERT_PTR_NULL (sitnet_analysis_run (&sitnet_reach, network, arguments, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
}

/* Every way given by `via` is one step longer than the one before, and no shorter one is missed. */
static guint
wrong_in (SitnetTable *answer, const RandomTies *ties)
{
  guint8 arcs[MOST_ACTORS][MOST_ACTORS] = {{0}};
  guint32 distance[MOST_ACTORS][MOST_ACTORS];
  SitnetColumn *steps = sitnet_table_find_column (answer, "steps"), *via = sitnet_table_find_column (answer, "via");
  guint wrong = 0;
  for (guint32 t = 0; t < ties->n_ties; t++)
    arcs[ties->from[t]][ties->to[t]] = 1;
  matrix_distances (arcs, ties->n_actors, distance);
  for (guint32 a = 0; a < ties->n_actors; a++) {
    guint32 expected = 0;
    while (expected < ties->n_actors && !(a != 0 && distance[0][expected] + 1 == distance[0][a] && arcs[expected][a]))
      expected++;
    gboolean missing = sitnet_column_is_missing (steps, a);
    wrong += missing != (distance[0][a] >= NO_WAY);
    wrong += !missing && sitnet_column_get_int64s (steps)[a] != distance[0][a];
    wrong += sitnet_column_get_codes (via)[a] != (missing || expected == ties->n_actors ? -1 : (gint32)expected);
  }
  return wrong;
}

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    RandomTies ties;
    g_autoptr (SitnetNetwork) network = random_network_draw (&ties, seed, '>');
    g_autoptr (SitnetTable) answer = sample_run (&sitnet_reach, network, "source", "a0");
    ASSERT_SEED (seed, wrong_in (answer, &ties));
  }
}

static const TestCase cases[] = {{"along arcs", along_arcs},
                                 {"source is needed", source_is_needed},
                                 {"unknown source", unknown_source},
                                 {"random networks", random_networks}};
TEST_MAIN ("reach", cases)
