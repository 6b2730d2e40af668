/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties written as Gephi's tables. */
#include "graph-sample.h"
#include "written-sample.h"

static gboolean
write_to (SitnetNetwork *network, const char *folder, GError **error)
{
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  sitnet_options_set_format (options, SITNET_FORMAT_GEPHI);
  return sitnet_network_write (network, folder, options, error);
}

static void
reads_back (void)
{
  g_autofree char *folder = data_set_new ();
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (write_to (network, folder, &error));
  CU_ASSERT_TRUE (write_to (network, folder, &error)); /* over what is there */
  ASSERT_NO_ERROR (error);
  g_autoptr (SitnetNetwork) again = sitnet_network_read (folder, NULL, &findings, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (again);
  g_autofree char *shown = graph_dump (again, findings), *names = data_set_remove (folder);
  ASSERT_TEXT (shown, "id,name,sector,lat,since,Barva\n"
                      "A,\"First, \"\"the\"\" one\",social,49.5,2018-01-01,modrá\n"
                      "B,\"two\n"
                      "lines\",school,-0.1,2018-05-01,\n"
                      "Č,=1+1 <b>,,,,x\n"
                      "--\n"
                      "from,to,strength,kind,directed,until\n"
                      "A,B,0.3,refers,true,2019-12-31\n"
                      "B,A,,cooperates,false,\n"
                      "Č,Č,2,cooperates,false,2019-05-31\n"
                      "warning edges 4 Source\n");
  ASSERT_TEXT (names, "edges.csv nodes.csv");
}

static void
is_not_mixed_with_another_data_set (void)
{
  g_autofree char *folder = data_set_new ();
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autoptr (GError) error = NULL;
  data_set_add (folder, "actors.csv", "id\nA\n");
  CU_ASSERT_FALSE (write_to (network, folder, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_WRITE));
  g_autofree char *names = data_set_remove (folder);
  ASSERT_TEXT (names, "actors.csv");
}

/* A folder without a word is one of sheets. */
static void
is_written_only_where_it_is_asked_for (void)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  CU_ASSERT_PTR_NULL (sitnet_network_dup_lost (network, "folder", NULL));
}

static const TestCase cases[] = {
    {"reads back", reads_back},
    {"is not mixed with another data set", is_not_mixed_with_another_data_set},
    {"is written only where it is asked for", is_written_only_where_it_is_asked_for},
};
TEST_MAIN ("gephi", cases)
