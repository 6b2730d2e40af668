/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties written as a network of Pajek. */
#include "graph-sample.h"
#include "written-sample.h"

#define WRITES(actors, ties, expected)                                                                                 \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *text_ = graph_write_text (actors, ties, "g.net");                                                 \
    ASSERT_TEXT (text_, expected);                                                                                     \
  }                                                                                                                    \
  G_STMT_END

static void
arcs_come_before_edges (void)
{
  WRITES ("id,name\nA,a\n\"B \"\"b\"\"\",b\nC,c\n",
          "from,to,kind,strength\nA,C,,\nA,\"B \"\"b\"\"\",refers,0.5\nC,A,agreement,\n",
          "*Vertices 3\n"
          "1 \"A\"\n"
          "2 \"B 'b'\"\n"
          "3 \"C\"\n"
          "*Arcs\n"
          "1 2 0.5 l \"refers\"\n"
          "*Edges\n"
          "1 3 1 l \"cooperates\"\n"
          "3 1 1 l \"agreement\"\n");
  WRITES ("id\nA\nČ\n", "from,to\nA,Č\n",
          "﻿*Vertices 2\n"
          "1 \"A\"\n"
          "2 \"Č\"\n"
          "*Edges\n"
          "1 2\n");
}

static void
reads_back (void)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "g.net", NULL);
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_network_write (network, path, NULL, &error));
  g_autoptr (SitnetNetwork) again = sitnet_network_read (path, NULL, &findings, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (again);
  g_autofree char *shown = graph_dump (again, findings);
  ASSERT_TEXT (shown, "id\n"
                      "A\n"
                      "B\n"
                      "Č\n"
                      "--\n"
                      "from,to,kind,strength\n"
                      "A,B,refers,0.3\n"
                      "B,A,cooperates,1\n"
                      "Č,Č,cooperates,2\n"
                      "warning ties 9 from\n");
  g_free (data_set_remove (folder));
}

static void
tells_which_columns_are_left_out (void)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  g_autofree char *english = sitnet_network_dup_lost (network, "g.net", NULL);
  ASSERT_TEXT (
      english,
      "sheets needs, services; of actors the columns name, sector, lat, since, Barva; of ties the columns until");
  sitnet_options_set_language (options, SITNET_LANGUAGE_CS);
  g_autofree char *czech = sitnet_network_dup_lost (network, "g.net", options);
  ASSERT_TEXT (
      czech,
      "listy oblasti potřeb, služby; u aktérů sloupce Název, Rezort, Zeměpisná šířka, Od, Barva; u vazeb sloupce Do");
}

static void
stops_when_it_is_asked_to (void)
{
  assert_can_be_stopped ("g.net", 2);
}

static const TestCase cases[] = {
    {"arcs come before edges", arcs_come_before_edges},
    {"reads back", reads_back},
    {"tells which columns are left out", tells_which_columns_are_left_out},
    {"stops when it is asked to", stops_when_it_is_asked_to},
};
TEST_MAIN ("pajek-write", cases)
