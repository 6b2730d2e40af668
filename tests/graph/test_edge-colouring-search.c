/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Trying all colourings: against a search without any thought, and on snarks. */
#include "edge-colouring-search.h"
#include "sample-graphs.h"
#include "stopper.h"

static SitnetColouringAnswer
search (const SampleGraph *graph, guint32 k)
{
  guint32 colours[MOST_SAMPLE_EDGES];
  SitnetColouringAnswer answer = sitnet_edge_colouring_search (&graph->list, k, NULL, colours, NULL);
  if (answer == SITNET_COLOURING_FOUND)
    CU_ASSERT_TRUE (sample_colouring_is_proper (&graph->list, colours, k));
  return answer;
}

static void
agrees_with_trying_all (void)
{
  static SampleGraph graph;
  for (guint64 seed = 1; seed <= test_rounds (400); seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    sample_graph_random (&graph, 1 + test_random_below (&state, 6), 30 + test_random_below (&state, 70), &state);
    if (graph.list.n_edges > 0 && test_random_below (&state, 3) == 0)
      sample_graph_join (&graph, graph.ends[0], graph.ends[1]);
    guint32 index = sample_chromatic_index (&graph.list);
    gboolean right = search (&graph, index) == SITNET_COLOURING_FOUND &&
                     (index == 0 || search (&graph, index - 1) == SITNET_COLOURING_IMPOSSIBLE);
    CU_ASSERT_TRUE (right);
    if (!right)
      g_printerr ("seed %" G_GUINT64_FORMAT "\n", seed);
  }
}

static void
proves_snarks (void)
{
  static SampleGraph graph;
  sample_graph_petersen (&graph, 5, 2);
  CU_ASSERT_EQUAL (search (&graph, 3), SITNET_COLOURING_IMPOSSIBLE);
  for (guint32 n = 5; n <= 9; n += 2) {
    sample_graph_flower (&graph, n);
    CU_ASSERT_EQUAL (search (&graph, 3), SITNET_COLOURING_IMPOSSIBLE);
    CU_ASSERT_EQUAL (search (&graph, 4), SITNET_COLOURING_FOUND);
  }
  sample_graph_flower (&graph, 6);
  CU_ASSERT_EQUAL (search (&graph, 3), SITNET_COLOURING_FOUND);
  sample_graph_petersen (&graph, 7, 2);
  CU_ASSERT_EQUAL (search (&graph, 3), SITNET_COLOURING_FOUND);
}

static void
gives_up_on_what_is_too_much (void)
{
  static SampleGraph graph;
  sample_graph_complete (&graph, 70);
  CU_ASSERT_EQUAL (search (&graph, 69), SITNET_COLOURING_UNKNOWN);
}

static gboolean
search_until_stopped (Stopper *stopper, gpointer data, GError **error)
{
  static SampleGraph graph;
  guint32 colours[MOST_SAMPLE_EDGES];
  (void)data;
  SitnetProgress progress = {stopper_listen, stopper, SITNET_LANGUAGE_EN, "timetable"};
  SitnetPace pace = {.progress = &progress};
  sample_graph_flower (&graph, 9);
  return sitnet_edge_colouring_search (&graph.list, 3, &pace, colours, error) == SITNET_COLOURING_IMPOSSIBLE;
}

static void
stops_when_told (void)
{
  CU_ASSERT_TRUE (stopper_try_all (search_until_stopped, NULL) > 0);
}

static const TestCase cases[] = {
    {"agrees with trying all", agrees_with_trying_all},
    {"proves snarks", proves_snarks},
    {"gives up on what is too much", gives_up_on_what_is_too_much},
    {"stops when told", stops_when_told},
};
TEST_MAIN ("edge-colouring-search", cases)
