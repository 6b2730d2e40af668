/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* GEXF as other programs write it, and what is refused. */
#include "graph-sample.h"

#define ROOT "<?xml version='1.0' encoding='UTF-8'?>\n<gexf xmlns='http://gexf.net/1.3' version='1.3'>\n"
#define READS(text, expected) READS_GRAPH ("g.gexf", ROOT text "</gexf>", expected)

static void
reads_what_gephi_writes (void)
{
  READS (
      "<meta lastmodifieddate='2018-05-01'><creator>Gephi 0.10.1</creator></meta>"
      "<graph defaultedgetype='directed' mode='dynamic' timeformat='date'>"
      "<attributes class='node' mode='static'><attribute id='sektor' title='Sektor' type='string'><default>school"
      "</default></attribute></attributes>"
      "<attributes class='edge' mode='static'><attribute id='0' title='kdo uvádí' type='string'/></attributes>"
      "<nodes><node id='0' label='Škola' start='2016-09-01'><viz:size xmlns:viz='http://gexf.net/1.3/viz' value='10'/>"
      "</node><node id='1' label='Poradna'><attvalues><attvalue for='sektor' value='social'/></attvalues></node>"
      "</nodes><edges><edge id='0' source='0' target='1' weight='2.0' end='2018-12-31T23:59:59'><attvalues>"
      "<attvalue for='0' value='1'/></attvalues></edge>"
      "<edge id='1' source='1' target='0' type='undirected' kind='refers' label='x'/>"
      "<edge id='2' source='0' target='1' type='mutual'/></edges></graph>",
      "id,name,sector,since\n"
      "0,Škola,school,2016-09-01\n"
      "1,Poradna,social,\n"
      "--\n"
      "from,to,directed,kind,strength,reported_by,until,label\n"
      "0,1,true,cooperates,2,1,2018-12-31,\n"
      "1,0,false,refers,,,,x\n"
      "0,1,,cooperates,,,,\n");
}

/* networkx.write_gexf 2.8. */
static void
reads_what_networkx_writes (void)
{
  READS_GRAPH (
      "g.gexf",
      "<?xml version='1.0' encoding='utf-8'?>\n"
      "<gexf xmlns='http://www.gexf.net/1.2draft' version='1.2'><graph defaultedgetype='undirected' mode='static' "
      "name=''><attributes mode='static' class='node'><attribute id='0' title='sector' type='string' />"
      "</attributes><nodes><node id='A' label='A'><attvalues><attvalue for='0' value='school' /></attvalues>"
      "</node><node id='B' label='B' /></nodes><edges><edge source='A' target='B' id='0' weight='3' /></edges>"
      "</graph></gexf>",
      "id,name,sector\n"
      "A,A,school\n"
      "B,B,\n"
      "--\n"
      "from,to,strength\n"
      "A,B,3\n");
}

/* Spells, times that are no days, and nodes within others. */
static void
reads_times_and_hierarchies (void)
{
  READS ("<graph><nodes><node id='A'><spells><spell start='2010-01-01' end='2011-01-01'/><spell start='2015-01-01' "
         "end='2016-01-01'/></spells><nodes><node id='B'/></nodes></node><node id='C' pid='B'/></nodes>"
         "<edges><edge source='A' target='C' start='1.5' end='3'/></edges></graph>",
         "id,parent,since,until\n"
         "A,,2010-01-01,2016-01-01\n"
         "B,A,,\n"
         "C,B,,\n"
         "--\n"
         "from,to,start,end\n"
         "A,C,1.5,3\n");
}

/* What is there again is not over; a spell without an end has none, and the order of spells says nothing. */
static void
times_without_an_end_stay_open (void)
{
  READS ("<graph><nodes><node id='A'><spells><spell start='2015-01-01'/><spell start='2010-01-01' end='2012-01-01'/>"
         "</spells></node><node id='B'><spells><spell start='2015-01-01' end='2016-01-01'/><spell end='2012-01-01'/>"
         "</spells></node><node id='C' startopen='2010-01-01' end='Infinity'/></nodes><edges>"
         "<edge source='A' target='B'><spells><spell start='2014-01-01' end='2015-01-01'/><spell start='2010-01-01' "
         "end='2011-01-01'/></spells></edge></edges></graph>",
         "id,since,until\n"
         "A,2010-01-01,\n"
         "B,,2016-01-01\n"
         "C,2010-01-01,\n"
         "--\n"
         "from,to,since,until\n"
         "A,B,2010-01-01,2015-01-01\n");
}

/* A year is a date only where the file says that its times are. */
static void
years_and_months_are_dates_where_the_file_says_so (void)
{
  READS ("<graph timeformat='date'><nodes><node id='A' start='2010' end='2011-06'/></nodes></graph>",
         "id,since,until\nA,2010-01-01,2011-06-30\n--\n");
  READS ("<graph timeformat='double'><nodes><node id='A' start='2010' end='2011.5'/></nodes></graph>",
         "id,start,end\nA,2010,2011.5\n--\n");
}

static void
a_number_that_is_missing_is_an_empty_cell (void)
{
  READS ("<graph><attributes class='node'><attribute id='0' title='rank' type='double'/><attribute id='1' title='t' "
         "type='string'/></attributes><nodes><node id='A'><attvalues><attvalue for='0' value='NaN'/><attvalue for='1' "
         "value='NaN'/></attvalues></node><node id='B'/></nodes><edges><edge source='A' target='B' weight='NaN'/>"
         "</edges></graph>",
         "id,t\nA,NaN\nB,\n--\nfrom,to\nA,B\n");
}

static void
refuses_what_is_no_gexf (void)
{
  READS ("<graph><nodes>\n<node/></nodes></graph>", "cannot read FILE: line 4: a node has no id; give it one\n");
  READS ("<graph><nodes><node id='A'/></nodes>\n<edges><edge source='A'/></edges></graph>",
         "cannot read FILE: line 4: an edge lacks its source or its target; say between which nodes it is\n");
  READS ("<graph><attributes class='node'><attribute title='x'/></attributes></graph>",
         "cannot read FILE: line 3: an attribute has no id; give it one\n");
  READS ("<graph><attributes class='node'><attribute id='x'/><attribute id='x'/></attributes></graph>",
         "cannot read FILE: line 3: an attribute has the id of another one; give it its own\n");
  READS ("<graph>",
         "cannot read FILE: it is damaged or not whole from line 3 on; save it anew in the program that made it\n");
  READS_GRAPH ("g.gexf", "<r><gexf/></r>",
               "cannot read FILE: line 1: it is not GEXF, for its outermost element is not <gexf>\n");
}

static void
refuses_what_would_be_too_much (void)
{
  g_autoptr (GString) text = g_string_new (ROOT "<graph><attributes class='node'><attribute id='0'><default>");
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, 'x');
  g_string_append (text, "</default></attribute></attributes><nodes>");
  for (guint n = 0; n < 3000; n++)
    g_string_append_printf (text, "<node id='%u'/>", n);
  g_string_append (text, "</nodes></graph></gexf>");
  g_autofree char *shown = graph_read_bytes ("g.gexf", text->str, text->len);
  CU_ASSERT_PTR_NOT_NULL (strstr (shown, "256 MiB"));
}

static void
is_read_from_memory (void)
{
  READS_MEMORY ("<gexf><graph><nodes><node id='A'/></nodes></graph></gexf>", "id\nA\n--\n");
  READS_MEMORY (
      "<gexf>",
      "cannot read data: it is damaged or not whole from line 1 on; save it anew in the program that made it");
}

static const TestCase cases[] = {
    {"reads what Gephi writes", reads_what_gephi_writes},
    {"reads what NetworkX writes", reads_what_networkx_writes},
    {"reads times and hierarchies", reads_times_and_hierarchies},
    {"times without an end stay open", times_without_an_end_stay_open},
    {"years and months are dates where the file says so", years_and_months_are_dates_where_the_file_says_so},
    {"a number that is missing is an empty cell", a_number_that_is_missing_is_an_empty_cell},
    {"refuses what is no GEXF", refuses_what_is_no_gexf},
    {"is read from memory", is_read_from_memory},
    {"refuses what would be too much", refuses_what_would_be_too_much},
};
TEST_MAIN ("gexf-read", cases)
