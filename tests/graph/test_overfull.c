/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How many colours the densest part of a graph asks for. */
#include "overfull.h"
#include "sample-graphs.h"

static guint32
bound_of_complete (guint32 n)
{
  static SampleGraph graph;
  sample_graph_complete (&graph, n);
  return sitnet_overfull_bound (&graph.list, NULL);
}

static void
counts_complete_graphs (void)
{
  CU_ASSERT_EQUAL (bound_of_complete (1), 0);
  CU_ASSERT_EQUAL (bound_of_complete (2), 1);
  CU_ASSERT_EQUAL (bound_of_complete (4), 3);
  CU_ASSERT_EQUAL (bound_of_complete (5), 5);
  CU_ASSERT_EQUAL (bound_of_complete (9), 9);
}

/* K₅ with a long path at one vertex: the whole is sparse, the part is not. */
static void
finds_a_dense_part (void)
{
  static SampleGraph graph;
  sample_graph_complete (&graph, 5);
  graph.list.n_vertices = 12;
  for (guint32 v = 4; v < 11; v++)
    sample_graph_join (&graph, v, v + 1);
  guint8 part[12];
  CU_ASSERT_EQUAL (sitnet_overfull_bound (&graph.list, part), 5);
  for (guint32 v = 0; v < 12; v++)
    CU_ASSERT_EQUAL (part[v], v < 5);
}

static void
never_asks_for_too_many (void)
{
  static SampleGraph graph;
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    sample_graph_random (&graph, 2 + test_random_below (&state, 5), 60, &state);
    gboolean fits = sitnet_overfull_bound (&graph.list, NULL) <= sample_chromatic_index (&graph.list);
    CU_ASSERT_TRUE (fits);
    if (!fits)
      g_printerr ("seed %" G_GUINT64_FORMAT "\n", seed);
  }
}

static const TestCase cases[] = {
    {"counts complete graphs", counts_complete_graphs},
    {"finds a dense part", finds_a_dense_part},
    {"never asks for too many", never_asks_for_too_many},
};
TEST_MAIN ("overfull", cases)
