/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Networks of Pajek as it and other programs write them, and what is refused. */
#include "graph-sample.h"

#define READS(text, expected) READS_GRAPH ("g.net", text, expected)

static void
reads_what_pajek_writes (void)
{
  READS ("*Network Obec\r\n*Vertices     3\r\n% a comment\r\n     1 \"Škola Nádražní\"       0.1000    0.5000    "
         "0.5000 ic Red\r\n"
         "     2 \"OSPOD\"  0.2 0.3 0.5\r\n     3 Klub\r\n"
         "*Arcs :1 \"refers\"\r\n    1    2       3 c Blue\r\n*Edges\r\n    2    3 1.5 l \"agreement\"\r\n 1 3\r\n"
         "*Partition neco\r\n*Vertices_\r\n 1\r\n",
         "id\n"
         "Škola Nádražní\n"
         "OSPOD\n"
         "Klub\n"
         "--\n"
         "from,to,kind,strength\n"
         "Škola Nádražní,OSPOD,refers,3\n"
         "OSPOD,Klub,agreement,1.5\n"
         "Škola Nádražní,Klub,cooperates,\n");
}

/* networkx.write_pajek 2.8 and igraph 0.10. */
static void
reads_what_other_programs_write (void)
{
  READS ("*vertices 2\n1 A 0.0 0.0 ellipse sector school\n2 B 0.0 0.0 ellipse\n*arcs\n1 2 2.0 kind refers\n2 1 1.0\n",
         "id\n"
         "A\n"
         "B\n"
         "--\n"
         "from,to,directed,kind,strength\n"
         "A,B,,refers,2\n"
         "B,A,true,cooperates,1\n");
  READS ("*Vertices 2\n*Edges\n1 2\n", "id\n"
                                       "1\n"
                                       "2\n"
                                       "--\n"
                                       "from,to\n"
                                       "1,2\n");
  READS ("\xEF\xBB\xBF*Vertices 3\n1 \"x\"\n3 \"x\"\n*Arcslist\n1 2 3\n*Edgeslist\n 2 3\n", "id,name\n"
                                                                                            "1,x\n"
                                                                                            "2,\n"
                                                                                            "3,x\n"
                                                                                            "--\n"
                                                                                            "from,to,directed\n"
                                                                                            "1,2,true\n"
                                                                                            "1,3,true\n"
                                                                                            "2,3,\n"
                                                                                            "warning actors 1 name\n"
                                                                                            "warning actors 3 name\n");
}

static void
reads_a_matrix (void)
{
  READS ("*Vertices 2\n1 \"a\"\n2 \"b\"\n*Matrix :1 \"refers\"\n0 1.5\n0 0.0\n*Matrix :2 \"informs\"\n0 0\n1\n0\n",
         "id\na\nb\n--\nfrom,to,kind,strength\na,b,refers,1.5\nb,a,informs,1\n");
  READS ("*Vertices 3 2\n1 a\n2 b\n3 E\n*Matrix\n1\n2\n",
         "id\na\nb\nE\n--\nfrom,to,directed,strength\na,E,true,1\nb,E,true,2\n");
}

/* A project of Pajek holds partitions and vectors too, each with vertices of its own. */
static void
leaves_out_what_is_no_network (void)
{
  READS ("*Network N\n*Vertices 2\n1 a\n2 b\n*Edges\n1 2\n*Partition p\n*Vertices 2\n1\n2\n*Vector v\n*Vertices 2\n"
         "0.5\n0.1\n",
         "id\na\nb\n--\nfrom,to\na,b\n");
  READS ("*Network N\n*Vertices 1\n1 a\n*Vector v\n*Vertices 1\n1\n*Network M\n*Vertices 1\n1 b\n",
         "cannot read FILE: line 8: a second network begins; save the one that is meant alone\n");
}

static void
is_known_by_what_it_holds (void)
{
  READS_MEMORY ("*Network x\n*Vertices 2\n1 \"A\"\n2 \"B\"\n*Edges\n1 2\n", "id\nA\nB\n--\nfrom,to\nA,B\n");
  READS_MEMORY ("*Vertices 1\n5 \"A\"\n",
                "cannot read data: line 2: a vertex has no number, or one beyond the number of vertices");
}

static void
refuses_what_is_no_network (void)
{
  READS ("hello\n", "cannot read FILE: line 2: the file has no *Vertices, so it is no network of Pajek\n");
  READS ("*Vertices many\n",
         "cannot read FILE: line 1: behind *Vertices stands no number of vertices from 1 to 2,000,000\n");
  READS ("*Vertices 3000000\n",
         "cannot read FILE: line 1: behind *Vertices stands no number of vertices from 1 to 2,000,000\n");
  READS ("*Vertices 2\n1 a\n2 b\n*Edges\n1 3\n",
         "cannot read FILE: line 5: a line leads from or to a vertex that is not there\n");
  READS ("*Vertices 2\n1 a\n2 b\n*Edges\n1\n", "cannot read FILE: line 5: a line has no second end\n");
  READS ("*Vertices 2\n3 a\n",
         "cannot read FILE: line 2: a vertex has no number, or one beyond the number of vertices\n");
  READS ("*Edges\n1 2\n",
         "cannot read FILE: line 1: lines stand before *Vertices, so that nobody knows between whom they are\n");
  READS ("*Vertices 1\n1 a\n*Matrix\n0 1\n",
         "cannot read FILE: line 4: the matrix holds a word, or has more values than there are pairs of vertices\n");
  READS ("*Vertices 1\n1 a\n*Matrix\nx\n",
         "cannot read FILE: line 4: the matrix holds a word, or has more values than there are pairs of vertices\n");
  READS ("*Vertices 2\n1 a\n1 b\n",
         "cannot read FILE: line 3: a vertex has the number of another one; give it its own\n");
  READS ("*Vertices 1\n1 a\n*Vertices 1\n",
         "cannot read FILE: line 3: a second network begins; save the one that is meant alone\n");
  g_autofree char *shown = graph_read_bytes ("g.net", "*Vertices 1\n1 a\0b\n", 18);
  ASSERT_TEXT (shown, "cannot read FILE: line 2: it is no text; save the file as UTF-8\n");
}

static const TestCase cases[] = {
    {"reads what Pajek writes", reads_what_pajek_writes},
    {"reads what other programs write", reads_what_other_programs_write},
    {"reads a matrix", reads_a_matrix},
    {"leaves out what is no network", leaves_out_what_is_no_network},
    {"is known by what it holds", is_known_by_what_it_holds},
    {"refuses what is no network", refuses_what_is_no_network},
};
TEST_MAIN ("pajek-read", cases)
