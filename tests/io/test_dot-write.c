/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties in the language of Graphviz. */
#include "graph-sample.h"
#include "written-sample.h"

#define WRITES(ties, expected)                                                                                         \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *text_ =                                                                                           \
        graph_write_text ("id,name,sector,web\nA,\"a \"\"b\"\"\nc\\\",school,x\n\"B;\",,,\n", ties, "g.dot");          \
    ASSERT_TEXT (text_, expected);                                                                                     \
  }                                                                                                                    \
  G_STMT_END

static void
writes_graphs_and_digraphs (void)
{
  WRITES ("from,to\nA,B;\n", "graph {\n"
                             "  \"A\" [label=\"a \\\"b\\\"\\nc\\\\\", sector=\"school\"];\n"
                             "  \"B;\";\n"
                             "  \"A\" -- \"B;\";\n"
                             "}\n");
  WRITES ("from,to,kind,strength\nA,B;,refers,2\nA,B;,cooperates,\n",
          "digraph {\n"
          "  \"A\" [label=\"a \\\"b\\\"\\nc\\\\\", sector=\"school\"];\n"
          "  \"B;\";\n"
          "  \"A\" -> \"B;\" [kind=\"refers\", weight=\"2\"];\n"
          "  \"A\" -> \"B;\" [dir=none, kind=\"cooperates\"];\n"
          "}\n");
}

static void
stops_when_it_is_asked_to (void)
{
  assert_can_be_stopped ("g.dot", 2);
}

static void
is_no_format_to_read (void)
{
  READS_GRAPH ("g.dot", "digraph {}\n",
               "FILE is in no format that is known; give a workbook (.xlsx, .ods), a database (.sqlite), a graph "
               "(.graphml, .gexf, .net), or a folder that holds actors.csv and the other sheets\n");
}

static const TestCase cases[] = {
    {"writes graphs and digraphs", writes_graphs_and_digraphs},
    {"stops when it is asked to", stops_when_it_is_asked_to},
    {"is no format to read", is_no_format_to_read},
};
TEST_MAIN ("dot-write", cases)
