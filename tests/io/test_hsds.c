/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A directory of services in HSDS: who, what for, where, what is closed; a folder of our own sheets is none. */
#include "data-set.h"

#include "hsds.h"

#include <sitnet/error.h>
#include <sitnet/io.h>

static char *
directory (void)
{
  char *folder = data_set_new ();
  data_set_add (folder, "organizations.csv",
                "id,name,alternate_name,email,website,parent_organization_id\n"
                "o1,Poradna Most,Most,most@example.org,https://example.org,\no2,Klub Vlna,,,,o1\n");
  data_set_add (folder, "services.csv",
                "id,organization_id,name,status,minimum_age,maximum_age\n"
                "s1,o1,Terapie,active,6,17\ns2,o2,Klub,defunct,,\ns3,o2,Doučování,,,\ns4,o2,Linka,temporarily "
                "closed,,\ns5,o2,Safety,,,\n");
  data_set_add (folder, "taxonomy_terms.csv",
                "id,code,name\nt1,health.addiction,Drug help\nt2,ABC,Learning\nt3,,Health\n");
  data_set_add (
      folder, "attributes.csv",
      "id,link_id,link_entity,taxonomy_term_id\na,s1,service,t1\nb,s1,service,t3\nc,s1,service,t1\nd,s3,service,t2\n");
  data_set_add (folder, "service_areas.csv", "id,service_id,name\nx,s1,Podlesí\ny,s1,Zálesná\nz,s3,podlesí\n");
  data_set_add (folder, "locations.csv", "id,organization_id,latitude,longitude\nl,o1,50.5,14.25\nm,o1,1,2\n");
  data_set_add (folder, "phones.csv", "id,organization_id,number\np,o2,000 000 001\n");
  return folder;
}

/* Takes the folder. */
static SitnetNetwork *
read_and_remove (char *folder, SitnetTable **findings, GError **error)
{
  SitnetNetwork *network = sitnet_network_read (folder, NULL, findings, error);
  g_free (data_set_remove (folder));
  g_free (folder);
  return network;
}

static void
a_directory_is_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) network = read_and_remove (directory (), NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  assert_sheet (network, "areas", "code\nPodlesí\nZálesná\n");
  assert_sheet (network, "actors",
                "id,name,short,email,web,parent,phone,lat,lon\n"
                "o1,Poradna Most,Most,most@example.org,https://example.org,,,50.5,14.25\n"
                "o2,Klub Vlna,,,,o1,000 000 001,,\n");
  assert_sheet (network, "services",
                "id,actor,name,age_from,age_to,needs,areas\n"
                "s1,o1,Terapie,6,17,health.addiction|health,Podlesí|Zálesná\ns3,o2,Doučování,,,learning,Podlesí\ns5,o2,"
                "Safety,,,safety,\n");
}

/* As it is named in the files. */
static void
what_is_wrong_is_found (void)
{
  char *folder = directory ();
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (GError) error = NULL;
  data_set_add (folder, "services.csv", "id,organization_id\ns1,nobody\n");
  CU_ASSERT_PTR_NULL (read_and_remove (folder, &findings, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_DATA));
  g_autofree char *text = findings_to_text (findings);
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "error services 2 organization_id\n"));
}

static void
nobody_writes_over_it (void)
{
  g_autofree char *folder = directory (), *phones = g_build_filename (folder, "phones.csv", NULL);
  g_autofree char *answer = g_build_filename (folder, "answer.csv", NULL);
  CU_ASSERT_TRUE (sitnet_is_source (folder, phones));
  CU_ASSERT_FALSE (sitnet_is_source (folder, answer));
  g_free (data_set_remove (folder));
}

static void
other_folders_are_none (void)
{
  char *folder = data_set_new ();
  data_set_add (folder, "actors.csv", "id,name\na,A\n");
  data_set_add (folder, "services.csv", "id,actor,needs\ns,a,health\n");
  CU_ASSERT_FALSE (sitnet_hsds_recognise (folder));
  g_autoptr (SitnetNetwork) network = read_and_remove (folder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL (network);
  CU_ASSERT_FALSE (sitnet_hsds_recognise ("/none"));
}

static const TestCase cases[] = {{"a directory is read", a_directory_is_read},
                                 {"what is wrong is found", what_is_wrong_is_found},
                                 {"nobody writes over it", nobody_writes_over_it},
                                 {"other folders are none", other_folders_are_none}};
TEST_MAIN ("hsds", cases)
