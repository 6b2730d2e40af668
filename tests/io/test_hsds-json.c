/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A directory of services in HSDS as JSON: the same as that of CSV files; what is none is refused. */
#include "data-set.h"

#include "hsds-json.h"

#include <sitnet/error.h>
#include <sitnet/io.h>

#define MOST                                                                                                           \
  "{\"id\": \"o1\", \"name\": \"Poradna Most\", \"alternate_name\": \"Most\", \"email\": \"most@example.org\", "       \
  "\"phones\": [{\"number\": \"000 000 001\"}]}"
#define SERVICES                                                                                                       \
  "[{\"id\": \"s1\", \"name\": \"Terapie\", \"status\": \"active\", \"minimum_age\": 6, \"maximum_age\": 17, "         \
  "\"organization\": " MOST ", \"service_areas\": [{\"name\": \"Podlesí\"}, {\"name\": \"Zálesná\"}], "             \
  "\"attributes\": [{\"taxonomy_term\": {\"id\": \"t1\", \"code\": \"health.addiction\", \"name\": \"Drug help\"}}], " \
  "\"service_at_locations\": [{\"location\": {\"latitude\": 50.5, \"longitude\": 14.25}}]}, "                          \
  "{\"id\": \"s2\", \"name\": \"Klub\", \"status\": \"defunct\", \"organization\": " MOST "}, "                        \
  "{\"id\": \"s3\", \"name\": \"Safety\", \"organization_id\": \"o2\", "                                               \
  "\"organization\": {\"id\": \"o2\", \"name\": \"Klub Vlna\"}}]"

static SitnetNetwork *
read_text (const char *text, SitnetTable **findings, GError **error)
{
  char *folder = data_set_new ();
  data_set_add (folder, "directory.json", text);
  g_autofree char *path = g_build_filename (folder, "directory.json", NULL);
  SitnetNetwork *network = sitnet_network_read (path, NULL, findings, error);
  g_free (data_set_remove (folder));
  g_free (folder);
  return network;
}

/* The list alone, a page of it, and the list by its name. */
static void
a_directory_is_read (void)
{
  static const char *const texts[] = {SERVICES, "{\"total_items\": 3, \"contents\": " SERVICES "}",
                                      "{\"services\": " SERVICES "}"};
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SitnetNetwork) network = read_text (texts[i], NULL, &error);
    ASSERT_NO_ERROR (error);
    CU_ASSERT_PTR_NOT_NULL_FATAL (network);
    assert_sheet (network, "areas", "code\nPodlesí\nZálesná\n");
    assert_sheet (network, "actors",
                  "id,name,short,email,phone,lat,lon\n"
                  "o1,Poradna Most,Most,most@example.org,000 000 001,50.5,14.25\no2,Klub Vlna,,,,,\n");
    assert_sheet (network, "services",
                  "id,actor,name,age_from,age_to,needs,areas\n"
                  "s1,o1,Terapie,6,17,health.addiction,Podlesí|Zálesná\ns3,o2,Safety,,,safety,\n");
  }
}

static void
what_is_wrong_is_found (void)
{
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (read_text ("[{\"id\": \"s1\", \"organization_id\": \"nobody\", "
                                 "\"organization\": {\"id\": \"o1\", \"name\": \"A\"}}]",
                                 &findings, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_DATA));
}

static void
other_json_is_refused (void)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  const char *const texts[] = {"", "{", "[]", "{}", "7", "[1, \"a\"]", "{\"contents\": 1}", "\"text\"", deep};
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;
    CU_ASSERT_PTR_NULL (read_text (texts[i], NULL, &error));
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_FORMAT));
  }
}

static const TestCase cases[] = {{"a directory is read", a_directory_is_read},
                                 {"what is wrong is found", what_is_wrong_is_found},
                                 {"other JSON is refused", other_json_is_refused}};
TEST_MAIN ("hsds-json", cases)
