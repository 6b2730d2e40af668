/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties as tables of nodes and of edges. */
#include "graph-tables.h"
#include "written-sample.h"

static const SitnetGraphHeading of_nodes[] = {{"id", "Id"}, {"name", "Label"}, {NULL, NULL}};
static const SitnetGraphHeading of_edges[] = {{"from", "Source"}, {"to", "Target"}, {"kind", "Kind"}, {NULL, NULL}};
static const SitnetGraphTerms terms = {"nodes", "edges", of_nodes, of_edges, "Type", "Directed", "Undirected"};

static char *
show (SitnetNetwork *network)
{
  g_autoptr (GPtrArray) tables = sitnet_graph_tables_new (network, &terms);
  g_autofree char *nodes = sitnet_table_to_text (tables->pdata[0], SITNET_FORMAT_CSV, NULL),
                  *edges = sitnet_table_to_text (tables->pdata[1], SITNET_FORMAT_CSV, NULL);
  ASSERT_TEXT (sitnet_table_get_name (tables->pdata[1]), "edges");
  return g_strconcat (nodes, "--\n", edges, NULL);
}

static void
columns_have_the_names_of_the_program (void)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autofree char *shown = show (network);
  ASSERT_TEXT (shown, "Id,Label,Sector,Lat,Since,Barva\n"
                      "A,\"First, \"\"the\"\" one\",social,49.5,2018-01-01,modrá\n"
                      "B,\"two\n"
                      "lines\",school,-0.1,2018-05-01,\n"
                      "Č,=1+1 <b>,,,,x\n"
                      "--\n"
                      "Source,Target,Kind,Type,Strength,Until\n"
                      "A,B,refers,Directed,0.3,2019-12-31\n"
                      "B,A,cooperates,Undirected,,\n"
                      "Č,Č,cooperates,Undirected,2,2019-05-31\n");
}

static void
without_ties_there_are_headings (void)
{
  g_autofree char *folder = data_set_new ();
  data_set_add (folder, "actors.csv", "id,reported_by,note\nA,x,\n");
  g_autoptr (SitnetNetwork) network = sitnet_network_read (folder, NULL, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_autofree char *shown = show (network);
  ASSERT_TEXT (shown, "Id,reported_by\n"
                      "A,x\n"
                      "--\n"
                      "Source,Target,Kind\n");
  g_free (data_set_remove (folder));
}

static const TestCase cases[] = {
    {"columns have the names of the program", columns_have_the_names_of_the_program},
    {"without ties there are headings", without_ties_there_are_headings},
};
TEST_MAIN ("graph-tables", cases)
