/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties on their way to files of other programs. */
#include "graph-write.h"
#include "written-sample.h"

static char *
show_columns (const GArray *columns)
{
  GString *text = g_string_new (NULL);
  for (guint c = 0; c < columns->len; c++) {
    const SitnetGraphColumn *column = &g_array_index (columns, SitnetGraphColumn, c);
    g_string_append_printf (text, "%s %d;", column->name, (int)column->type);
  }
  return g_string_free (text, FALSE);
}

static SitnetNetwork *
read_own_columns (void)
{
  g_autofree char *folder = data_set_new ();
  data_set_add (folder, "actors.csv",
                "id,whole,number,truth,text,zero\nA,1,1.5,true,1,01\nB,-20,3,false,true,2\nC,,,,,\n");
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_network_read (folder, NULL, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_free (data_set_remove (folder));
  return network;
}

static void
own_columns_have_the_type_of_their_values (void)
{
  g_autoptr (SitnetNetwork) network = read_own_columns ();
  SitnetGraph graph;
  sitnet_graph_init (&graph, network);
  g_autofree char *shown = show_columns (graph.of_actors),
                  *wanted =
                      g_strdup_printf ("whole %d;number %d;truth %d;text %d;zero %d;", SITNET_VALUE_INT64,
                                       SITNET_VALUE_DOUBLE, SITNET_VALUE_BOOL, SITNET_VALUE_TEXT, SITNET_VALUE_TEXT);
  ASSERT_TEXT (shown, wanted);
  CU_ASSERT_EQUAL (graph.n_ties, 0);
  sitnet_graph_clear (&graph);
}

static void
directions_are_those_of_the_ties (void)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  SitnetGraph graph;
  sitnet_graph_init (&graph, network);
  CU_ASSERT_EQUAL (graph.n_ties, 3);
  CU_ASSERT_EQUAL (graph.n_directed, 1);
  CU_ASSERT_EQUAL (graph.directed[0], 1);
  sitnet_graph_clear (&graph);
}

static void
tells_which_sheets_are_left_out (void)
{
  g_autoptr (SitnetNetwork) network = written_sample (), small = read_own_columns ();
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  g_autofree char *english = sitnet_network_dup_lost (network, "a.graphml", NULL);
  ASSERT_TEXT (english, "sheets needs, services");
  sitnet_options_set_language (options, SITNET_LANGUAGE_CS);
  g_autofree char *czech = sitnet_network_dup_lost (network, "a.graphml", options);
  CU_ASSERT_PTR_NOT_NULL (strstr (czech, "služby"));
  CU_ASSERT_PTR_NULL (sitnet_network_dup_lost (small, "a.graphml", NULL));
  CU_ASSERT_PTR_NULL (sitnet_network_dup_lost (network, "a.sqlite", NULL));
  CU_ASSERT_PTR_NULL (sitnet_network_dup_lost (network, "a.svg", NULL));
}

static const TestCase cases[] = {
    {"own columns have the type of their values", own_columns_have_the_type_of_their_values},
    {"directions are those of the ties", directions_are_those_of_the_ties},
    {"tells which sheets are left out", tells_which_sheets_are_left_out},
};
TEST_MAIN ("graph-write", cases)
