/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who does what where in HXL: organisations, what they do, where, for whom; what is over, broken or large. */
#include "data-set.h"

#include <sitnet/error.h>
#include <sitnet/io.h>

static SitnetNetwork *
read_file (const char *text, GError **error)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "3w.csv", NULL);
  data_set_add (folder, "3w.csv", text);
  SitnetNetwork *network = sitnet_network_read (path, NULL, NULL, error);
  g_free (data_set_remove (folder));
  return network;
}

/* The cells of a sheet, row by row. */
static const char table[] =
    "Organisation,Lead,What,Finer,District code,District,From,To,Status,Mail\n"
    "#org+impl,#org+prog,#sector,#subsector,#adm2+code,#adm2+name,#date+start,#date+end,#status,#contact+email\n"
    "Linka Most,Fond Klas,Health,Addiction treatment,CZ1,Podlesí,2018-01-01,,ongoing,most@example.org\n"
    "Linka Most,Fond Klas,Health,Addiction treatment,CZ2,Zálesná,2018-01-01,,ongoing,\n"
    "linka most,,Health,Addiction treatment,CZ2,Zálesná,2018-01-01,,ongoing,\n"
    "Klub Vlna,,Learning,,CZ1,Podlesí,,,Completed,\n"
    "Klub Vlna,,Safety,,CZ1,Podlesí,,2019-12-31,,\n"
    ",,Safety,,CZ1,Podlesí,,,,\n";

static void
who_does_what_where (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) network = read_file (table, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  assert_sheet (network, "areas", "code,name\nCZ1,Podlesí\nCZ2,Zálesná\n");
  assert_sheet (network, "actors",
                "id,name,email\nLinka Most,Linka Most,most@example.org\nFond Klas,Fond Klas,\nKlub Vlna,Klub Vlna,\n");
  assert_sheet (network, "ties", "from,to\nFond Klas,Linka Most\n");
  assert_sheet (network, "services",
                "id,actor,needs,areas,since,until\n"
                "Linka Most (1),Linka Most,health.addiction,CZ1|CZ2,2018-01-01,\n"
                "Klub Vlna (2),Klub Vlna,safety,CZ1,,2019-12-31\n");
}

/* Findings name the file's own rows and hashtags. */
/* What is done in a whole region has no district. */
static void
a_row_may_be_of_a_wider_area (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) network = read_file (
      "#org,#sector,#adm1+name,#adm2+name\nA,health,Kraj,Podlesí\nA,safety,Kraj,\nA,learning,,Zálesná\n", &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  assert_sheet (network, "areas", "code,name\nPodlesí,Podlesí\nKraj,Kraj\nZálesná,Zálesná\n");
  assert_sheet (network, "services",
                "id,actor,needs,areas\nA (1),A,health,Podlesí\nA (2),A,safety,Kraj\nA (3),A,learning,Zálesná\n");
}

static void
what_is_wrong_is_found (void)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "3w.csv", NULL);
  g_autoptr (SitnetTable) findings = NULL;
  data_set_add (folder, "3w.csv", "a,b\n#org,#sector\nA,Health\n\nB,Nonsense\n");
  g_autoptr (SitnetNetwork) network = sitnet_network_read (path, NULL, &findings, NULL);
  g_free (data_set_remove (folder));
  CU_ASSERT_PTR_NOT_NULL (network);
  g_autofree char *text = findings_to_text (findings);
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "warning 3w 5 #sector\n"));
}

static void
nobody_is_no_network (void)
{
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (read_file ("#org,#sector\n", &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_DATA));
}

/* One service in as many areas as there are rows. */
static void
many_areas (void)
{
  g_autoptr (GString) text = g_string_new ("#org,#sector,#adm3+code\n");
  g_autoptr (GError) error = NULL;
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "A,Health,X%u\n", i);
  g_autoptr (SitnetNetwork) network = read_file (text->str, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (sitnet_network_get_sheet (network, "services")), 1);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (sitnet_network_get_sheet (network, "areas")), 20000);
}

static const TestCase cases[] = {{"who does what where", who_does_what_where},
                                 {"a row may be of a wider area", a_row_may_be_of_a_wider_area},
                                 {"what is wrong is found", what_is_wrong_is_found},
                                 {"nobody is no network", nobody_is_no_network},
                                 {"many areas", many_areas}};
TEST_MAIN ("hxl", cases)
