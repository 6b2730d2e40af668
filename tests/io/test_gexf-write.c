/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties written as GEXF: what stands in it, and that it reads back. */
#include "graph-sample.h"
#include "written-sample.h"

static void
the_district_reads_back (void)
{
  assert_district_reads_back ("district.gexf");
}

#define WRITES(ties, expected)                                                                                         \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *text_ = graph_write_text ("id,name,level\nA,\"<a> & \"\"b\"\"\",1\nB,b,\n", ties, "g.gexf");      \
    ASSERT_TEXT (strstr (text_, "  <graph"), expected);                                                                \
  }                                                                                                                    \
  G_STMT_END

static void
columns_have_their_places (void)
{
  WRITES ("from,to\nA,B\n", "  <graph defaultedgetype=\"undirected\" mode=\"static\">\n"
                            "    <attributes class=\"node\" mode=\"static\">\n"
                            "      <attribute id=\"1\" type=\"long\" title=\"level\"/>\n"
                            "    </attributes>\n"
                            "    <nodes>\n"
                            "      <node id=\"A\" label=\"&lt;a&gt; &amp; &quot;b&quot;\"><attvalues><attvalue "
                            "for=\"1\" value=\"1\"/></attvalues></node>\n"
                            "      <node id=\"B\" label=\"b\"/>\n"
                            "    </nodes>\n"
                            "    <edges>\n"
                            "      <edge id=\"0\" source=\"A\" target=\"B\"/>\n"
                            "    </edges>\n"
                            "  </graph>\n"
                            "</gexf>\n");
  WRITES ("from,to,kind,strength,since,reported_by\nA,B,refers,2,2018,\nA,B,informs,,,A\n",
          "  <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\">\n"
          "    <attributes class=\"node\" mode=\"static\">\n"
          "      <attribute id=\"1\" type=\"long\" title=\"level\"/>\n"
          "    </attributes>\n"
          "    <attributes class=\"edge\" mode=\"static\">\n"
          "      <attribute id=\"3\" type=\"string\" title=\"reported_by\"/>\n"
          "    </attributes>\n"
          "    <nodes>\n"
          "      <node id=\"A\" label=\"&lt;a&gt; &amp; &quot;b&quot;\"><attvalues><attvalue for=\"1\" "
          "value=\"1\"/></attvalues></node>\n"
          "      <node id=\"B\" label=\"b\"/>\n"
          "    </nodes>\n"
          "    <edges>\n"
          "      <edge id=\"0\" source=\"A\" target=\"B\" kind=\"refers\" weight=\"2\" start=\"2018-01-01\"/>\n"
          "      <edge id=\"1\" source=\"A\" target=\"B\" kind=\"informs\"><attvalues><attvalue for=\"3\" "
          "value=\"A\"/></attvalues></edge>\n"
          "    </edges>\n"
          "  </graph>\n"
          "</gexf>\n");
  WRITES ("from,to,kind\nA,B,refers\nB,A,cooperates\n",
          "  <graph defaultedgetype=\"undirected\" mode=\"static\">\n"
          "    <attributes class=\"node\" mode=\"static\">\n"
          "      <attribute id=\"1\" type=\"long\" title=\"level\"/>\n"
          "    </attributes>\n"
          "    <nodes>\n"
          "      <node id=\"A\" label=\"&lt;a&gt; &amp; &quot;b&quot;\"><attvalues><attvalue for=\"1\" "
          "value=\"1\"/></attvalues></node>\n"
          "      <node id=\"B\" label=\"b\"/>\n"
          "    </nodes>\n"
          "    <edges>\n"
          "      <edge id=\"0\" source=\"A\" target=\"B\" type=\"directed\" kind=\"refers\"/>\n"
          "      <edge id=\"1\" source=\"B\" target=\"A\" kind=\"cooperates\"/>\n"
          "    </edges>\n"
          "  </graph>\n"
          "</gexf>\n");
}

static void
a_folder_in_the_way_is_an_error (void)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_network_write (network, "/proc/none/g.gexf", NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_WRITE));
}

static void
stops_when_it_is_asked_to (void)
{
  assert_can_be_stopped ("g.gexf", 2);
}

static const TestCase cases[] = {
    {"the district reads back", the_district_reads_back},
    {"columns have their places", columns_have_their_places},
    {"a folder in the way is an error", a_folder_in_the_way_is_an_error},
    {"stops when it is asked to", stops_when_it_is_asked_to},
};
TEST_MAIN ("gexf-write", cases)
