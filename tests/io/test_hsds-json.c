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
read_file (const char *name, const char *text, SitnetTable **findings, GError **error)
{
  char *folder = data_set_new ();
  data_set_add (folder, name, text);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  SitnetNetwork *network = sitnet_network_read (path, NULL, findings, error);
  g_free (data_set_remove (folder));
  g_free (folder);
  return network;
}

static SitnetNetwork *
read_text (const char *text, SitnetTable **findings, GError **error)
{
  return read_file ("directory.json", text, findings, error);
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

#define SERVICE "\"status\": \"active\", \"minimum_age\": 0.5, \"maximum_age\": 17.99"
#define TREE(id, more)                                                                                                 \
  "{\"id\": \"" id "\", \"name\": \"Most\", \"phones\": [{\"number\": \"1\"}], \"locations\": [{\"latitude\": 50, "    \
  "\"longitude\": 14}], \"services\": [" more "]}"

static void
assert_reads (const char *name, const char *text, const char *actors, const char *services)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) network = read_file (name, text, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  assert_sheet (network, "actors", actors);
  assert_sheet (network, "services", services);
}

/* One organization with its services, and a list of them, of which one has none. */
static void
organizations_hold_their_services (void)
{
  static const char one[] = TREE ("o1", "{\"id\": \"s1\", \"name\": \"Safety\", " SERVICE "}");
  static const char list[] =
      "[" TREE ("o2", "") ", " TREE ("o1", "{\"id\": \"s1\", \"name\": \"Safety\", " SERVICE "}") "]";
  assert_reads ("a.json", one, "id,name,phone,lat,lon\no1,Most,1,50,14\n",
                "id,actor,name,age_from,age_to,needs\ns1,o1,Safety,0,17,safety\n");
  assert_reads ("a.json", list, "id,name,phone,lat,lon\no2,Most,1,50,14\no1,Most,1,50,14\n",
                "id,actor,name,age_from,age_to,needs\ns1,o1,Safety,0,17,safety\n");
}

/* The lists of both by their names, where services name their organizations. */
static void
lists_may_stand_beside_each_other (void)
{
  assert_reads ("a.json",
                "{\"services\": [{\"id\": \"s1\", \"name\": \"Safety\", \"organization_id\": \"o1\"}], "
                "\"organizations\": [{\"id\": \"o1\", \"name\": \"Most\"}]}",
                "id,name\no1,Most\n", "id,actor,name,needs\ns1,o1,Safety,safety\n");
}

/* A service alone, and services each in its line (format=ndjson). */
static void
a_service_may_stand_in_a_line (void)
{
#define LINE(id) "{\"id\": \"" id "\", \"name\": \"Safety\", \"organization\": {\"id\": \"o1\", \"name\": \"Most\"}}"
  assert_reads ("a.json", LINE ("s1"), "id,name\no1,Most\n", "id,actor,name,needs\ns1,o1,Safety,safety\n");
  assert_reads ("a.ndjson", LINE ("s1") "\r\n\n" LINE ("s2"), "id,name\no1,Most\n",
                "id,actor,name,needs\ns1,o1,Safety,safety\ns2,o1,Safety,safety\n");
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (read_file ("a.jsonl", LINE ("s1") "\n{", NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_FORMAT));
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
                                 {"organizations hold their services", organizations_hold_their_services},
                                 {"lists may stand beside each other", lists_may_stand_beside_each_other},
                                 {"a service may stand in a line", a_service_may_stand_in_a_line},
                                 {"what is wrong is found", what_is_wrong_is_found},
                                 {"other JSON is refused", other_json_is_refused}};
TEST_MAIN ("hsds-json", cases)
