/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* GraphML as other programs write it, and what is refused. */
#include "graph-sample.h"

#define ROOT "<?xml version='1.0' encoding='utf-8'?>\n<graphml xmlns='http://graphml.graphdrawing.org/xmlns'>"
#define READS(text, expected) READS_GRAPH ("g.graphml", ROOT text "</graphml>", expected)

/* networkx.write_graphml 2.8: values in the order of the attributes, the keys backwards. */
static void
reads_what_networkx_writes (void)
{
  READS ("<key id='d3' for='edge' attr.name='weight' attr.type='long' />\n"
         "<key id='d2' for='node' attr.name='big' attr.type='boolean' />\n"
         "<key id='d1' for='node' attr.name='founded' attr.type='double' />\n"
         "<key id='d0' for='node' attr.name='sector' attr.type='string' />\n"
         "<graph edgedefault='directed'><node id='Škola'>\n  <data key='d0'>school</data>\n"
         "  <data key='d1'>1994.5</data>\n</node>\n<node id='2'>\n  <data key='d2'>True</data>\n</node>\n"
         "<edge source='Škola' target='2'>\n  <data key='d3'>3</data>\n</edge>\n</graph>",
         "id,sector,big,founded\n"
         "Škola,school,,1994.5\n"
         "2,,True,\n"
         "--\n"
         "from,to,directed,strength\n"
         "Škola,2,true,3\n");
}

/* igraph_write_graph_graphml 0.10: ids are numbers of vertices, and the names of vertices are ids. */
static void
reads_what_igraph_writes (void)
{
  READS (
      "<!-- Created by igraph -->\n"
      "  <key id='v_name' for='node' attr.name='name' attr.type='string'/>\n"
      "  <key id='v_label' for='node' attr.name='label' attr.type='string'/>\n"
      "  <key id='e_kind' for='edge' attr.name='kind' attr.type='string'/>\n"
      "  <graph id='G' edgedefault='undirected'>\n"
      "    <node id='n0'>\n      <data key='v_name'>ospod</data>\n      <data key='v_label'>OSPOD</data>\n    </node>\n"
      "    <node id='n1'>\n      <data key='v_name'>zs</data>\n      <data key='v_label'>Škola</data>\n    </node>\n"
      "    <edge source='n0' target='n1'>\n      <data key='e_kind'>refers</data>\n    </edge>\n  </graph>",
      "id,name\nospod,OSPOD\nzs,Škola\n--\nfrom,to,directed,kind\nospod,zs,false,refers\n");
}

/* Where names do not tell them apart, the ids of the file do. */
static void
ids_of_the_file_stay_where_names_do_not_tell_apart (void)
{
  READS ("<key id='a' for='node' attr.name='name'/><key id='b' for='node' attr.name='label'/>"
         "<graph edgedefault='undirected'><node id='n0'><data key='a'>x</data><data key='b'>One</data></node>"
         "<node id='n1'><data key='a'>x</data><data key='b'>Two</data></node><edge source='n0' target='n1'/></graph>",
         "id,name,label (2)\n"
         "n0,x,One\n"
         "n1,x,Two\n"
         "--\n"
         "from,to\n"
         "n0,n1\n"
         "warning actors 2 name\n");
}

/* An attribute whose values are of several types is declared once for each (networkx.write_graphml 2.8). */
static void
attributes_of_one_name_are_one_column (void)
{
  READS ("<key id='d2' for='edge' attr.name='weight' attr.type='double'/>"
         "<key id='d1' for='edge' attr.name='weight' attr.type='long'/>"
         "<key id='d0' for='node' attr.name='v' attr.type='long'><default>7</default></key>"
         "<key id='d3' for='node' attr.name='v' attr.type='string'/>"
         "<graph edgedefault='undirected'><node id='a'><data key='d3'>x</data></node><node id='b'/>"
         "<edge source='a' target='b'><data key='d1'>2</data></edge>"
         "<edge source='a' target='a'><data key='d2'>0.5</data></edge></graph>",
         "id,v\na,x\nb,7\n--\nfrom,to,strength\na,b,2\na,a,0.5\nwarning ties 2 from\n");
  READS ("<key id='d0' for='node' attr.name='v'/><key id='d1' for='node' attr.name='v'/>"
         "<graph><node id='a'><data key='d0'>1</data><data key='d1'>2</data></node></graph>",
         "id,v,v (2)\na,1,2\n--\n");
}

/* Cytoscape calls keys by their names, which nodes and edges may share. */
static void
keys_of_nodes_and_of_edges_may_be_called_alike (void)
{
  READS ("<key attr.name='since' attr.type='string' for='node' id='since'/>"
         "<key attr.name='since' attr.type='string' for='edge' id='since'/>"
         "<graph edgedefault='undirected'><node id='a'><data key='since'>2016</data></node><node id='b'/>"
         "<edge source='a' target='b'><data key='since'>2018</data></edge></graph>",
         "id,since\na,2016-01-01\nb,\n--\nfrom,to,since\na,b,2018-01-01\n");
}

/* Where a number is missing R and NetworkX write NaN; a text may be called so. */
static void
a_number_that_is_missing_is_an_empty_cell (void)
{
  READS ("<key id='w' for='edge' attr.name='weight' attr.type='double'/>"
         "<key id='n' for='node' attr.name='label' attr.type='string'/>"
         "<graph edgedefault='undirected'><node id='a'><data key='n'>Nan</data></node><node id='b'/>"
         "<edge source='a' target='b'><data key='w'> NaN </data></edge></graph>",
         "id,name\na,Nan\nb,\n--\nfrom,to\na,b\nwarning actors 2 name\n");
  READS ("<key id='v_since' for='node' attr.name='since' attr.type='string'/><graph><node id='a'>" /* python-igraph */
         "<data key='v_since'>None</data></node><node id='b'><data key='v_since'>2016</data></node></graph>",
         "id,since\na,\nb,2016-01-01\n--\n");
}

/* R's igraph has names alone, and its numbers change with the order of the vertices. */
static void
names_beside_numbers_of_igraph_are_ids (void)
{
  READS ("<key id='v_name' for='node' attr.name='name'/><graph edgedefault='undirected'>"
         "<node id='n0'><data key='v_name'>OSPOD</data></node><node id='n1'><data key='v_name'>Škola</data></node>"
         "<edge source='n0' target='n1'/></graph>",
         "id\nOSPOD\nŠkola\n--\nfrom,to\nOSPOD,Škola\n");
  READS ("<key id='v_name' for='node' attr.name='name'/><graph edgedefault='undirected'>"
         "<node id='n1'><data key='v_name'>OSPOD</data></node><node id='n0'><data key='v_name'>Škola</data></node>"
         "</graph>",
         "id,name\nn1,OSPOD\nn0,Škola\n--\n");
}

static void
lines_of_a_label_are_joined (void)
{
  READS (
      "<key for='node' id='d6' yfiles.type='nodegraphics'/><graph xmlns:y='http://www.yworks.com/xml/graphml'>"
      "<node id='n0'><data key='d6'><y:ShapeNode><y:NodeLabel>Kurátor\ndětí</y:NodeLabel></y:ShapeNode></data></node>"
      "</graph>",
      "id,name\nn0,Kurátor dětí\n--\n");
}

static void
reads_one_graph_alone (void)
{
  READS ("<graph><node id='a'/></graph>\n<graph><node id='b'/></graph>",
         "cannot read FILE: line 3: a second graph begins; save the one that is meant alone\n");
}

/* As our Python package joins the ties of a pair. */
static void
several_kinds_are_several_ties (void)
{
#define EDGE(ids, kinds, reporters)                                                                                    \
  "<key id='k' for='edge' attr.name='kind'/><key id='r' for='edge' attr.name='reported_by'/><graph "                   \
  "edgedefault='undirected'>" ids "<edge source='a' target='b'><data key='k'>" kinds "</data><data key='r'>" reporters \
  "</data></edge></graph>"
  READS (EDGE ("<node id='a'/><node id='b'/>", "cooperates|agreement", "b"),
         "id\na\nb\n--\nfrom,to,kind,reported_by\na,b,cooperates,b\na,b,agreement,b\n");
  READS (EDGE ("<node id='a'/><node id='b'/>", "cooperates", "a|b"),
         "id\na\nb\n--\nfrom,to,kind,reported_by\na,b,cooperates,a\na,b,cooperates,b\n");
  READS (EDGE ("<node id='a'/><node id='b'/><node id='c|d'/>", "cooperates", "c|d"), /* one actor */
         "id\na\nb\nc|d\n--\nfrom,to,kind,reported_by\na,b,cooperates,c|d\n");
}

static void
reads_utf16 (void)
{
  static const char text[] =
      "<?xml version='1.0' encoding='UTF-16'?><graphml><graph><node id='Škola'/></graph></graphml>";
  gsize length;
  g_autofree char *wide = g_convert (text, -1, "UTF-16", "UTF-8", NULL, &length, NULL);
  g_autofree char *shown = graph_read_bytes ("g.graphml", wide, length);
  ASSERT_TEXT (shown, "id\nŠkola\n--\n");
}

static void
reads_what_gephi_writes (void)
{
  READS ("<key attr.name='label' attr.type='string' for='node' id='label'/>\n"
         "<key attr.name='Edge Label' attr.type='string' for='edge' id='edgelabel'/>\n"
         "<key attr.name='weight' attr.type='double' for='edge' id='weight'/>\n"
         "<key attr.name='size' attr.type='float' for='node' id='size'/>\n"
         "<graph edgedefault='undirected'>\n"
         "<node id='0'>\n<data key='label'>Škola</data>\n<data key='size'>10.0</data>\n</node>\n"
         "<node id='1'>\n<data key='label'>Poradna</data>\n<data key='size'>4.0</data>\n</node>\n"
         "<edge id='7' source='0' target='1'>\n<data key='weight'>2.0</data>\n</edge>\n"
         "<edge id='8' source='1' target='0' directed='true'>\n</edge>\n</graph>",
         "id,name,size\n"
         "0,Škola,10.0\n"
         "1,Poradna,4.0\n"
         "--\n"
         "from,to,directed,strength\n"
         "0,1,,2\n"
         "1,0,true,\n");
}

/* Names are labels that it draws, a group is a node with a graph in it, and arrows say which way an edge leads. */
static void
reads_what_yed_writes (void)
{
  READS (
      "<key for='port' id='d0' yfiles.type='portgraphics'/>"
      "<key attr.name='description' attr.type='string' for='node' id='d5'/>"
      "<key for='node' id='d6' yfiles.type='nodegraphics'/><key for='graphml' id='d7' yfiles.type='resources'/>"
      "<key for='edge' id='d10' yfiles.type='edgegraphics'/>"
      "<graph edgedefault='directed' id='G' xmlns:y='http://www.yworks.com/xml/graphml'>"
      "<node id='n0' yfiles.foldertype='group'><data key='d5'/><data key='d6'><y:ProxyAutoBoundsNode><y:Realizers>"
      "<y:GroupNode><y:NodeLabel>Město</y:NodeLabel></y:GroupNode><y:GroupNode><y:NodeLabel>Folder</y:NodeLabel>"
      "</y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>"
      "<graph edgedefault='directed' id='n0:'><node id='n0::n0'><data key='d6'><y:ShapeNode>"
      "<y:NodeLabel visible='true'>OSPOD<y:LabelModel><y:Smart/></y:LabelModel>\n</y:NodeLabel></y:ShapeNode></data>"
      "</node></graph></node><node id='n1'><data key='d6'><y:ShapeNode><y:NodeLabel>Škola</y:NodeLabel></y:ShapeNode>"
      "</data></node>"
      "<edge id='e0' source='n1' target='n0::n0'><data key='d10'><y:PolyLineEdge><y:Arrows source='none' "
      "target='standard'/><y:EdgeLabel>předává</y:EdgeLabel></y:PolyLineEdge></data></edge>"
      "<edge id='e1' source='n1' target='n0'><data key='d10'><y:PolyLineEdge><y:Arrows source='none' target='none'/>"
      "</y:PolyLineEdge></data></edge>"
      "<edge id='e2' source='n1' target='n0'><data key='d10'><y:PolyLineEdge><y:Arrows source='delta' "
      "target='none'/></y:PolyLineEdge></data></edge></graph><data key='d7'><y:Resources/></data>",
      "id,parent,name\n"
      "n0,,Město\n"
      "n0::n0,n0,OSPOD\n"
      "n1,,Škola\n"
      "--\n"
      "from,to,directed,label\n"
      "n1,n0::n0,true,předává\n"
      "n1,n0,,\n"
      "n0,n1,true,\n");
}

static void
values_for_all_and_directions (void)
{
  READS ("<key id='s' for='all' attr.name='kind'><default>school</default></key>"
         "<key id='z' for='node' attr.name='Since'/><graph edgedefault='undirected'><node id='A'/>"
         "<node id='B'><data key='s'>office</data><data key='z'>2018</data></node>"
         "<edge source='A' target='B' directed='TRUE'><data key='s'>cooperates</data></edge>"
         "<edge source='A' target='B'><data key='s'>refers</data></edge>"
         "<edge source='A' target='B' directed='1'><data key='s'>refers</data></edge></graph>",
         "id,kind,since\n"
         "A,school,\n"
         "B,office,2018-01-01\n"
         "--\n"
         "from,to,directed,kind\n"
         "A,B,true,cooperates\n"
         "A,B,false,refers\n"
         "A,B,,refers\n"
         "warning ties 2 -\n");
}

/* As a file may be that was edited by hand. */
static void
elements_in_wrong_places_are_left_alone (void)
{
  READS ("<key id='a' for='node' attr.name='kind'><default>sch<key id='b' for='node'/><node id='X'/>ool</default></key>"
         "<graph><node id='A'><data key='a'>x<node id='Y'/>y</data></node><edge source='A' target='A'><edge source='A' "
         "target='A'/><data key='a'>z</data></edge><data key='a'>w</data></graph>",
         "id,kind\n"
         "A,xy\n"
         "--\n"
         "from,to,directed\n"
         "A,A,true\n"
         "A,A,true\n"
         "warning ties 2 from\n"
         "warning ties 2 from\n");
}

static void
names_that_are_taken_get_a_number (void)
{
  READS ("<key id='a' for='node' attr.name='Barva'/><key id='b' for='node' attr.name='barva'/>"
         "<key id='c' for='node' attr.name='id'/><graph edgedefault='directed'>"
         "<node id='A'><data key='a'>1</data><data key='b'>2</data><data key='c'>3</data></node><node id='B'/></graph>",
         "id,Barva,barva (2),id (2)\nA,1,2,3\nB,,,\n--\n");
}

static void
the_caller_may_say_what_an_attribute_is (void)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "g.graphml", NULL);
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  g_autoptr (GError) error = NULL;
  data_set_add (folder, "g.graphml",
                "<graphml><key id='o' for='node' attr.name='Organizace'/><graph edgedefault='directed'>"
                "<node id='A'><data key='o'>Jedna</data></node></graph></graphml>");
  sitnet_options_name_column (options, "organizace", "name");
  g_autoptr (SitnetNetwork) network = sitnet_network_read (path, options, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_autofree char *shown = graph_dump (network, NULL);
  ASSERT_TEXT (shown, "id,name\nA,Jedna\n--\n");
  g_free (data_set_remove (folder));
}

static void
what_is_wrong_in_the_data_is_a_finding_at_its_line (void)
{
  READS ("\n<graph edgedefault='directed'>\n<node id='A'/>\n<node id='A'/>\n<edge source='A' target='X'/></graph>",
         "actors, row 5, column id: “A” is already taken by row 4. Give this row an id of its own, or delete it. (and "
         "more: 2 errors in all)\n"
         "error actors 5 id\n"
         "error ties 6 to\n");
}

static void
refuses_what_is_no_graphml (void)
{
  READS ("\n<graph edgedefault='directed'>\n<node id='A'>\n</graph>",
         "cannot read FILE: it is damaged or not whole from line 5 on; save it anew in the program that made it\n");
  READS ("<graph edgedefault='directed'>\n<node/></graph>",
         "cannot read FILE: line 3: a node has no id; give it one\n");
  READS ("<graph edgedefault='directed'><node id='A'/>\n\n<edge source='A'/></graph>",
         "cannot read FILE: line 4: an edge lacks its source or its target; say between which nodes it is\n");
  READS ("\n<key id='k'/><key id='k'/>",
         "cannot read FILE: line 3: a key has the id of another one; give it its own\n");
  READS ("<key/>", "cannot read FILE: line 2: a key has no id; give it one\n");
  READS ("<graph edgedefault='directed'><node id='A'/><hyperedge><endpoint node='A'/></hyperedge></graph>",
         "cannot read FILE: line 2: an edge with more than two ends (hyperedge), which is no tie; make edges of two "
         "ends of it\n");
  READS_GRAPH ("g.graphml", "<!DOCTYPE graphml [<!ENTITY a 'aaaa'>]><graphml/>",
               "cannot read FILE: it declares entities of its own (<!DOCTYPE>), which are not read; take that out in a "
               "text editor, or save the file anew in the program that made it\n");
  READS_GRAPH ("g.graphml", "<r><graphml/></r>",
               "cannot read FILE: line 1: it is not GraphML, for its outermost element is not <graphml>\n");
}

/* A few bytes for each of very many values: they are counted before any memory is asked for. */
static void
refuses_what_would_be_too_much (void)
{
  g_autoptr (GString) text = g_string_new (ROOT);
  for (guint k = 0; k < 800; k++)
    g_string_append_printf (text, "<key id='%u' for='node'><default>x</default></key>", k);
  g_string_append (text, "<graph edgedefault='directed'>");
  for (guint n = 0; n < 60000; n++)
    g_string_append_printf (text, "<node id='%u'/>", n);
  g_string_append (text, "</graph></graphml>");
  g_autofree char *shown = graph_read_bytes ("g.graphml", text->str, text->len);
  CU_ASSERT_PTR_NOT_NULL (strstr (shown, "more than 33,554,432 values"));
}

/* In time that grows with their number, not with its square. */
static void
many_attributes_of_one_name_get_numbers (void)
{
  g_autoptr (GString) text = g_string_new (ROOT);
  for (guint k = 0; k < 16000; k++)
    g_string_append_printf (text, "<key id='%u' for='node' attr.name='x'/>", k);
  g_string_append (text, "<graph edgedefault='directed'><node id='A'>");
  for (guint k = 0; k < 16000; k++)
    g_string_append_printf (text, "<data key='%u'>v</data>", k);
  g_string_append (text, "</node></graph></graphml>");
  g_autofree char *shown = graph_read_bytes ("g.graphml", text->str, text->len);
  CU_ASSERT_TRUE (g_str_has_prefix (shown, "id,x,x (2),x (3),"));
  CU_ASSERT_PTR_NOT_NULL (strstr (shown, ",x (16000)\nA,v,"));
}

/* An id of a node that others lie in is that of their parent for each of them. */
static void
refuses_ids_without_end (void)
{
  g_autofree char *id = g_strnfill (5000, 'x');
  g_autofree char *text =
      g_strconcat (ROOT "<graph edgedefault='directed'><node id='", id, "'/></graph></graphml>", NULL);
  READS_GRAPH ("g.graphml", text, "cannot read FILE: line 2: the id of a node is longer than 4,096 bytes\n");
}

static void
is_read_from_memory (void)
{
  READS_MEMORY ("<graphml><graph edgedefault='directed'><node id='A'/></graph></graphml>", "id\nA\n--\n");
  READS_MEMORY (
      "<graphml>",
      "cannot read data: it is damaged or not whole from line 1 on; save it anew in the program that made it");
}

static const TestCase cases[] = {
    {"reads what NetworkX writes", reads_what_networkx_writes},
    {"reads what igraph writes", reads_what_igraph_writes},
    {"ids of the file stay where names do not tell apart", ids_of_the_file_stay_where_names_do_not_tell_apart},
    {"attributes of one name are one column", attributes_of_one_name_are_one_column},
    {"keys of nodes and of edges may be called alike", keys_of_nodes_and_of_edges_may_be_called_alike},
    {"a number that is missing is an empty cell", a_number_that_is_missing_is_an_empty_cell},
    {"names beside numbers of igraph are ids", names_beside_numbers_of_igraph_are_ids},
    {"lines of a label are joined", lines_of_a_label_are_joined},
    {"reads one graph alone", reads_one_graph_alone},
    {"several kinds are several ties", several_kinds_are_several_ties},
    {"reads UTF-16", reads_utf16},
    {"reads what Gephi writes", reads_what_gephi_writes},
    {"reads what yEd writes", reads_what_yed_writes},
    {"values for all, and directions", values_for_all_and_directions},
    {"elements in wrong places are left alone", elements_in_wrong_places_are_left_alone},
    {"names that are taken get a number", names_that_are_taken_get_a_number},
    {"the caller may say what an attribute is", the_caller_may_say_what_an_attribute_is},
    {"what is wrong in the data is a finding at its line", what_is_wrong_in_the_data_is_a_finding_at_its_line},
    {"refuses what is no GraphML", refuses_what_is_no_graphml},
    {"is read from memory", is_read_from_memory},
    {"refuses what would be too much", refuses_what_would_be_too_much},
    {"many attributes of one name get numbers", many_attributes_of_one_name_get_numbers},
    {"refuses ids without end", refuses_ids_without_end},
};
TEST_MAIN ("graphml-read", cases)
