/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Degrees, incident edges, parallel edges. */
#include "sample-graphs.h"

static void
lists_the_edges_of_a_vertex (void)
{
  static SampleGraph star;
  SitnetIncidence incidence;
  sample_graph_init (&star, 4);
  sample_graph_join (&star, 2, 0);
  sample_graph_join (&star, 1, 2);
  sample_graph_join (&star, 2, 3);
  sitnet_incidence_init (&incidence, &star.list);
  CU_ASSERT_EQUAL (incidence.offsets[2], 2);
  CU_ASSERT_EQUAL (incidence.offsets[3], 5);
  for (guint32 i = 0; i < 3; i++)
    CU_ASSERT_EQUAL (incidence.edges[2 + i], i);
  CU_ASSERT_EQUAL (sitnet_edge_list_other_end (&star.list, 1, 2), 1);
  sitnet_incidence_clear (&incidence);
}

static void
knows_degrees_and_parallels (void)
{
  static SampleGraph graph;
  sample_graph_complete (&graph, 5);
  CU_ASSERT_EQUAL (sitnet_edge_list_largest_degree (&graph.list), 4);
  CU_ASSERT_TRUE (sitnet_edge_list_is_simple (&graph.list));
  sample_graph_join (&graph, 4, 1);
  CU_ASSERT_EQUAL (sitnet_edge_list_largest_degree (&graph.list), 5);
  CU_ASSERT_FALSE (sitnet_edge_list_is_simple (&graph.list));
  sample_graph_init (&graph, 0);
  CU_ASSERT_EQUAL (sitnet_edge_list_largest_degree (&graph.list), 0);
  CU_ASSERT_TRUE (sitnet_edge_list_is_simple (&graph.list));
}

static const TestCase cases[] = {
    {"lists the edges of a vertex", lists_the_edges_of_a_vertex},
    {"knows degrees and parallels", knows_degrees_and_parallels},
};
TEST_MAIN ("edge-list", cases)
