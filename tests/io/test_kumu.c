/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties written as a workbook for Kumu. */
#include "graph-sample.h"
#include "written-sample.h"

static void
reads_back (void)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "kumu.xlsx", NULL);
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (GError) error = NULL;
  sitnet_options_set_format (options, SITNET_FORMAT_KUMU);
  CU_ASSERT_TRUE (sitnet_network_write (network, path, options, &error));
  ASSERT_NO_ERROR (error);
  g_autoptr (SitnetNetwork) again = sitnet_network_read (path, NULL, &findings, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (again);
  g_autofree char *shown = graph_dump (again, findings);
  ASSERT_TEXT (shown, "id,name,sector,lat,since,Barva\n"
                      "A,\"First, \"\"the\"\" one\",social,49.5,2018-01-01,modrá\n"
                      "B,\"two\n"
                      "lines\",school,-0.1,2018-05-01,\n"
                      "Č,=1+1 <b>,,,,x\n"
                      "--\n"
                      "from,to,kind,strength,directed,until\n"
                      "A,B,refers,0.3,true,2019-12-31\n"
                      "B,A,cooperates,,false,\n"
                      "Č,Č,cooperates,2,false,2019-05-31\n"
                      "warning Connections 4 From\n");
  g_autoptr (SitnetNetwork) as_kumu = sitnet_network_read (path, options, NULL, &error);
  CU_ASSERT_TRUE (as_kumu != NULL && sitnet_network_equal (again, as_kumu));
  g_free (data_set_remove (folder));
}

/* Nothing says by the name of a file that it is for Kumu. */
static void
is_written_only_where_it_is_asked_for (void)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  CU_ASSERT_PTR_NULL (sitnet_network_dup_lost (network, "a.xlsx", NULL));
  sitnet_options_set_format (options, SITNET_FORMAT_KUMU);
  g_autofree char *lost = sitnet_network_dup_lost (network, "a.xlsx", options);
  CU_ASSERT_PTR_NOT_NULL (lost);
}

static const TestCase cases[] = {
    {"reads back", reads_back},
    {"is written only where it is asked for", is_written_only_where_it_is_asked_for},
};
TEST_MAIN ("kumu", cases)
