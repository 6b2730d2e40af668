/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties written as GraphML: what stands in it, and that it reads back. */
#include "graph-sample.h"
#include "written-sample.h"

static void
the_district_reads_back (void)
{
  assert_district_reads_back ("district.graphml");
}

static void
every_kind_of_cell_reads_back (void)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "g.graphml", NULL);
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_network_write (network, path, NULL, &error));
  g_autoptr (SitnetNetwork) again = sitnet_network_read (path, NULL, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (again);
  g_autofree char *shown = graph_dump (again, NULL);
  ASSERT_TEXT (shown, "id,name,sector,lat,since,Barva\n"
                      "A,\"First, \"\"the\"\" one\",social,49.5,2018-01-01,modrá\n"
                      "B,\"two\n"
                      "lines\",school,-0.1,2018-05-01,\n"
                      "Č,=1+1 <b>,,,,x\n"
                      "--\n"
                      "from,to,kind,strength,until\n"
                      "A,B,refers,0.3,2019-12-31\n"
                      "B,A,cooperates,,\n"
                      "Č,Č,cooperates,2,2019-05-31\n");
  g_free (data_set_remove (folder));
}

static char *
write_ties (const char *ties)
{
  g_autofree char *text =
      graph_write_text ("id,name,level,count\nA,\"<a> & \"\"b\"\"\",1,2\nB,b,1.5,3\n", ties, "g.graphml");
  return g_strdup (strstr (text, "  <key"));
}

#define WRITES(ties, expected)                                                                                         \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *text_ = write_ties (ties);                                                                        \
    ASSERT_TEXT (text_, expected);                                                                                     \
  }                                                                                                                    \
  G_STMT_END

static void
columns_are_typed_and_directions_are_said (void)
{
  WRITES ("from,to\nA,B\n",
          "  <key id=\"n0\" for=\"node\" attr.type=\"string\" attr.name=\"label\"/>\n"
          "  <key id=\"n1\" for=\"node\" attr.type=\"double\" attr.name=\"level\"/>\n"
          "  <key id=\"n2\" for=\"node\" attr.type=\"long\" attr.name=\"count\"/>\n"
          "  <graph edgedefault=\"undirected\">\n"
          "    <node id=\"A\"><data key=\"n0\">&lt;a&gt; &amp; &quot;b&quot;</data><data key=\"n1\">1</data><data "
          "key=\"n2\">2</data></node>\n"
          "    <node id=\"B\"><data key=\"n0\">b</data><data key=\"n1\">1.5</data><data key=\"n2\">3</data></node>\n"
          "    <edge source=\"A\" target=\"B\"></edge>\n"
          "  </graph>\n"
          "</graphml>\n");
  WRITES (
      "from,to,kind,since\nA,B,refers,2018\n",
      "  <key id=\"n0\" for=\"node\" attr.type=\"string\" attr.name=\"label\"/>\n"
      "  <key id=\"n1\" for=\"node\" attr.type=\"double\" attr.name=\"level\"/>\n"
      "  <key id=\"n2\" for=\"node\" attr.type=\"long\" attr.name=\"count\"/>\n"
      "  <key id=\"e0\" for=\"edge\" attr.type=\"string\" attr.name=\"kind\"/>\n"
      "  <key id=\"e1\" for=\"edge\" attr.type=\"string\" attr.name=\"since\"/>\n"
      "  <graph edgedefault=\"directed\">\n"
      "    <node id=\"A\"><data key=\"n0\">&lt;a&gt; &amp; &quot;b&quot;</data><data key=\"n1\">1</data><data "
      "key=\"n2\">2</data></node>\n"
      "    <node id=\"B\"><data key=\"n0\">b</data><data key=\"n1\">1.5</data><data key=\"n2\">3</data></node>\n"
      "    <edge source=\"A\" target=\"B\"><data key=\"e0\">refers</data><data key=\"e1\">2018-01-01</data></edge>\n"
      "  </graph>\n"
      "</graphml>\n");
  WRITES (
      "from,to,kind\nA,B,refers\nB,A,cooperates\n",
      "  <key id=\"n0\" for=\"node\" attr.type=\"string\" attr.name=\"label\"/>\n"
      "  <key id=\"n1\" for=\"node\" attr.type=\"double\" attr.name=\"level\"/>\n"
      "  <key id=\"n2\" for=\"node\" attr.type=\"long\" attr.name=\"count\"/>\n"
      "  <key id=\"e0\" for=\"edge\" attr.type=\"string\" attr.name=\"kind\"/>\n"
      "  <key id=\"directed\" for=\"edge\" attr.type=\"boolean\" attr.name=\"directed\"/>\n"
      "  <graph edgedefault=\"directed\">\n"
      "    <node id=\"A\"><data key=\"n0\">&lt;a&gt; &amp; &quot;b&quot;</data><data key=\"n1\">1</data><data "
      "key=\"n2\">2</data></node>\n"
      "    <node id=\"B\"><data key=\"n0\">b</data><data key=\"n1\">1.5</data><data key=\"n2\">3</data></node>\n"
      "    <edge source=\"A\" target=\"B\"><data key=\"e0\">refers</data><data key=\"directed\">true</data></edge>\n"
      "    <edge source=\"B\" target=\"A\" directed=\"False\"><data key=\"e0\">cooperates</data><data "
      "key=\"directed\">false</data></edge>\n"
      "  </graph>\n"
      "</graphml>\n");
}

static void
a_folder_in_the_way_is_an_error (void)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_network_write (network, "/proc/none/g.graphml", NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_WRITE));
}

static void
stops_when_it_is_asked_to (void)
{
  assert_can_be_stopped ("g.graphml", 2);
}

static const TestCase cases[] = {
    {"the district reads back", the_district_reads_back},
    {"every kind of cell reads back", every_kind_of_cell_reads_back},
    {"columns are typed and directions are said", columns_are_typed_and_directions_are_said},
    {"a folder in the way is an error", a_folder_in_the_way_is_an_error},
    {"stops when it is asked to", stops_when_it_is_asked_to},
};
TEST_MAIN ("graphml-write", cases)
