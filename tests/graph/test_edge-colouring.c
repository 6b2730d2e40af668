/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Edge colourings of classical and random graphs, and classes of equal size. */
#include "edge-colouring.h"
#include "sample-graphs.h"

static SitnetColouringAnswer
colour (const SampleGraph *graph, guint32 k)
{
  g_autofree guint32 *colours = g_new (guint32, graph->list.n_edges + 1),
                     *again = g_new (guint32, graph->list.n_edges + 1);
  SitnetColouringAnswer answer = sitnet_edge_colouring_find (&graph->list, k, NULL, colours, NULL);
  if (answer != SITNET_COLOURING_FOUND)
    return answer;
  CU_ASSERT_TRUE (sample_colouring_is_proper (&graph->list, colours, k));
  sitnet_edge_colouring_find (&graph->list, k, NULL, again, NULL);
  CU_ASSERT_EQUAL (memcmp (colours, again, graph->list.n_edges * sizeof *colours), 0);
  CU_ASSERT_TRUE (sitnet_edge_colouring_balance (&graph->list, k, NULL, colours, NULL));
  CU_ASSERT_TRUE (sample_colouring_is_proper (&graph->list, colours, k));
  g_autofree guint32 *sizes = g_new0 (guint32, k + 1);
  for (guint32 e = 0; e < graph->list.n_edges; e++)
    sizes[colours[e]]++;
  for (guint32 c = 0; c < k; c++) {
    CU_ASSERT_TRUE (sizes[c] >= graph->list.n_edges / k);
    CU_ASSERT_TRUE (sizes[c] <= (graph->list.n_edges + k - 1) / k);
  }
  return answer;
}

static void
assert_index (const SampleGraph *graph, guint32 index)
{
  CU_ASSERT_EQUAL (colour (graph, index), SITNET_COLOURING_FOUND);
  CU_ASSERT_EQUAL (colour (graph, index + 1), SITNET_COLOURING_FOUND);
  if (index > 0)
    CU_ASSERT_EQUAL (colour (graph, index - 1), SITNET_COLOURING_IMPOSSIBLE);
}

static void
colours_complete_graphs (void)
{
  static SampleGraph graph;
  for (guint32 n = 2; n <= 24; n++) {
    sample_graph_complete (&graph, n);
    assert_index (&graph, n % 2 == 0 ? n - 1 : n);
  }
}

static void
colours_snarks (void)
{
  static SampleGraph graph;
  sample_graph_petersen (&graph, 5, 2);
  assert_index (&graph, 4);
  sample_graph_flower (&graph, 5);
  assert_index (&graph, 4);
  sample_graph_flower (&graph, 7);
  assert_index (&graph, 4);
  sample_graph_flower (&graph, 8);
  assert_index (&graph, 3);
}

static void
colours_bipartite_and_regular_graphs (void)
{
  static SampleGraph graph;
  for (guint32 n = 1; n <= 12; n++) {
    sample_graph_bipartite (&graph, 1, n);
    assert_index (&graph, n);
    sample_graph_bipartite (&graph, n, 12);
    assert_index (&graph, 12);
  }
  sample_graph_circulant (&graph, 40, 3);
  assert_index (&graph, 6);
  sample_graph_circulant (&graph, 41, 3);
  assert_index (&graph, 7);
  sample_graph_circulant (&graph, 9, 1);
  assert_index (&graph, 3);
}

/* Three vertices joined by so many edges each: as many colours as edges, 3/2 of the degree (Shannon 1949). */
static void
colours_parallel_edges (void)
{
  static SampleGraph graph;
  sample_graph_init (&graph, 3);
  for (guint32 i = 0; i < 4; i++)
    for (guint32 side = 0; side < 3; side++)
      sample_graph_join (&graph, side, (side + 1) % 3);
  assert_index (&graph, 12);
  sample_graph_init (&graph, 2);
  for (guint32 i = 0; i < 5; i++)
    sample_graph_join (&graph, i % 2, 1 - i % 2);
  assert_index (&graph, 5);
}

static void
agrees_with_trying_all (void)
{
  static SampleGraph graph;
  for (guint64 seed = 1; seed <= test_rounds (400); seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    sample_graph_random (&graph, 1 + test_random_below (&state, 6), 30 + test_random_below (&state, 70), &state);
    guint before = CU_get_number_of_failures ();
    assert_index (&graph, sample_chromatic_index (&graph.list));
    if (CU_get_number_of_failures () > before)
      g_printerr ("seed %" G_GUINT64_FORMAT "\n", seed);
  }
}

/* Nearly all graphs need no more than their largest degree (Erdős and Wilson 1977); never one more than that. */
static void
colours_larger_random_graphs (void)
{
  static SampleGraph graph;
  guint32 n_unknown = 0;
  for (guint64 seed = 1; seed <= 60; seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    sample_graph_random (&graph, 10 + test_random_below (&state, 50), 3 + test_random_below (&state, 40), &state);
    guint32 largest = sitnet_edge_list_largest_degree (&graph.list);
    n_unknown += colour (&graph, largest) == SITNET_COLOURING_UNKNOWN;
    CU_ASSERT_EQUAL (colour (&graph, largest + 1), SITNET_COLOURING_FOUND);
  }
  CU_ASSERT_TRUE (n_unknown <= 1);
}

/* As many as a bipartite graph can have in so many colours, few less in others, and nobody could have one more. */
static void
fills_colours (void)
{
  static SampleGraph graph;
  guint32 colours[MOST_SAMPLE_EDGES], n = 0;
  sample_graph_bipartite (&graph, 6, 9);
  CU_ASSERT_TRUE (sitnet_edge_colouring_fill (&graph.list, 4, G_MAXUINT32, NULL, colours, NULL));
  for (guint32 e = 0; e < graph.list.n_edges; e++)
    n += colours[e] != SITNET_NO_COLOUR ? 1 : 0;
  CU_ASSERT_EQUAL (n, 24);
  sample_graph_complete (&graph, 20);
  CU_ASSERT_TRUE (sitnet_edge_colouring_fill (&graph.list, 7, 30, NULL, colours, NULL));
  CU_ASSERT_TRUE (sitnet_edge_colouring_balance (&graph.list, 7, NULL, colours, NULL));
  guint32 sizes[7] = {0};
  n = 0;
  for (guint32 e = 0; e < graph.list.n_edges; e++)
    if (colours[e] != SITNET_NO_COLOUR) {
      sizes[colours[e]]++;
      n++;
    }
  CU_ASSERT_EQUAL (n, 30);
  for (guint32 c = 0; c < 7; c++)
    CU_ASSERT_TRUE (sizes[c] == 4 || sizes[c] == 5);
}

static const TestCase cases[] = {
    {"colours complete graphs", colours_complete_graphs},
    {"colours snarks", colours_snarks},
    {"colours bipartite and regular graphs", colours_bipartite_and_regular_graphs},
    {"colours parallel edges", colours_parallel_edges},
    {"agrees with trying all", agrees_with_trying_all},
    {"fills colours", fills_colours},
    {"colours larger random graphs", colours_larger_random_graphs},
};
TEST_MAIN ("edge-colouring", cases)
