/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests what the page is told of a network: who is on the map, their ties, services and needs; contacts only on request. */
#include "test.h"

#include "map-webpage.h"
#include "map-words.h"
#include "public-name.h"

#include <json-glib/json-glib.h>
#include <sitnet/builder.h>
#include <string.h>

static SitnetNetwork *
sample (void)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "name", "<b>Ada & Co</b>", "sector", "social", "kind", "ngo",
                      "municipality", "Town", "phone", "123 456", "email", "a@b.cz", "web", "https://a.cz", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "b", "name", "School", "sector", "school", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "c", "name", "Court", "sector", "justice", NULL);
  sitnet_builder_add (b, NULL, "ties", "from", "a", "to", "c", "kind", "refers", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "s", "actor", "a", "name", "Advice", "needs", "material.debt", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "material.debt", "area", "", "families", "7", "reported_by", "b",
                      NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "health", "area", "", "suppressed", "yes", "reported_by", "c", NULL);
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_builder_seal (b, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static char *
make_page (SitnetNetwork *network, const SitnetMapWebpageOptions *options)
{
  g_autoptr (SitnetMapContent) shown = sitnet_map_content_new (network, SITNET_LANGUAGE_EN, "Podlesí", "");
  sitnet_map_words_add (shown, network);
  g_autoptr (GBytes) drawing = g_bytes_new_static ("<svg></svg>", 11);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) page = sitnet_map_webpage_new (shown, network, drawing, options, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (page);
  return g_strndup (g_bytes_get_data (page, NULL), g_bytes_get_size (page));
}

/* The data block, read as a browser reads it. */
static JsonParser *
read_data (const char *page)
{
  const char *from = strstr (page, "id=\"data\">"), *to = from != NULL ? strstr (from, "</script>") : NULL;
  CU_ASSERT_PTR_NOT_NULL_FATAL (to);
  from += strlen ("id=\"data\">");
  JsonParser *parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (json_parser_load_from_data (parser, from, to - from, &error));
  ASSERT_NO_ERROR (error);
  return parser;
}

static JsonArray *
rows_of (JsonParser *data, const char *table, guint expected)
{
  JsonArray *rows = json_object_get_array_member (json_node_get_object (json_parser_get_root (data)), table);
  CU_ASSERT_EQUAL_FATAL (json_array_get_length (rows), expected);
  return rows;
}

static const char *
text_of (JsonArray *rows, guint row, const char *name)
{
  JsonNode *node = json_object_get_member (json_array_get_object_element (rows, row), name);
  return JSON_NODE_HOLDS_NULL (node) ? NULL : json_node_get_string (node);
}

static void
tells_actors_and_ties (void)
{
  g_autoptr (SitnetNetwork) network = sample ();
  g_autofree char *page = make_page (network, &(SitnetMapWebpageOptions){0});
  g_autoptr (JsonParser) data = read_data (page);
  JsonArray *actors = rows_of (data, "actors", 3), *ties = rows_of (data, "ties", 1);
  CU_ASSERT_STRING_EQUAL (text_of (actors, 0, "name"), "<b>Ada & Co</b>");
  CU_ASSERT_STRING_EQUAL (text_of (actors, 0, "sector"), "social");
  CU_ASSERT_STRING_EQUAL (text_of (actors, 0, "place"), "Town");
  CU_ASSERT_PTR_NULL (text_of (actors, 1, "kind"));
  CU_ASSERT_STRING_EQUAL (text_of (ties, 0, "from"), "a");
  CU_ASSERT_STRING_EQUAL (text_of (ties, 0, "to"), "c");
  CU_ASSERT_STRING_EQUAL (text_of (ties, 0, "kinds"), "refers");
  CU_ASSERT_TRUE (json_object_get_boolean_member (json_array_get_object_element (ties, 0), "forth"));
  CU_ASSERT_PTR_NULL (strstr (page, "<b>Ada"));
}

static void
tells_services_and_needs (void)
{
  g_autoptr (SitnetNetwork) network = sample ();
  g_autofree char *page = make_page (network, &(SitnetMapWebpageOptions){0});
  g_autoptr (JsonParser) data = read_data (page);
  JsonArray *services = rows_of (data, "services", 1), *demands = rows_of (data, "demands", 2);
  JsonArray *introductions = rows_of (data, "introductions", 1);
  CU_ASSERT_STRING_EQUAL (text_of (services, 0, "actor"), "a");
  CU_ASSERT_STRING_EQUAL (text_of (services, 0, "needs"), "material.debt");
  CU_ASSERT_STRING_EQUAL (text_of (demands, 0, "actor"), "b");
  CU_ASSERT_EQUAL (json_object_get_double_member (json_array_get_object_element (demands, 0), "families"), 7);
  CU_ASSERT_TRUE (json_object_get_null_member (json_array_get_object_element (demands, 1), "families"));
  CU_ASSERT_STRING_EQUAL (text_of (introductions, 0, "actor"), "b");
  CU_ASSERT_STRING_EQUAL (text_of (introductions, 0, "provider"), "a");
}

static void
contacts_only_on_request (void)
{
  g_autoptr (SitnetNetwork) network = sample ();
  g_autofree char *without = make_page (network, &(SitnetMapWebpageOptions){0});
  g_autofree char *with = make_page (network, &(SitnetMapWebpageOptions){.with_contacts = TRUE});
  static const char *const contacts[] = {"123 456", "a@b.cz", "https://a.cz"};
  for (guint i = 0; i < G_N_ELEMENTS (contacts); i++) {
    CU_ASSERT_PTR_NULL (strstr (without, contacts[i]));
    CU_ASSERT_PTR_NOT_NULL (strstr (with, contacts[i]));
  }
}

/* Names that the map hides do not come in through another door. */
static void
hidden_names_are_nowhere (void)
{
  g_autoptr (SitnetNetwork) network = sample ();
  const SitnetMapWebpageOptions options = {.with_contacts = TRUE, .names_hidden = TRUE};
  g_autoptr (SitnetMapContent) shown = sitnet_map_content_new (network, SITNET_LANGUAGE_EN, "Podlesí", "");
  sitnet_map_words_add (shown, network);
  sitnet_public_names_hide (shown, network);
  g_autoptr (GBytes) drawing = g_bytes_new_static ("<svg></svg>", 11);
  g_autoptr (GBytes) made = sitnet_map_webpage_new (shown, network, drawing, &options, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (made);
  g_autofree char *page = g_strndup (g_bytes_get_data (made, NULL), g_bytes_get_size (made));
  static const char *const secrets[] = {"Ada", "Advice", "123 456", "a@b.cz", "Town"};
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    CU_ASSERT_PTR_NULL (strstr (page, secrets[i]));
  g_autoptr (JsonParser) data = read_data (page);
  CU_ASSERT_STRING_EQUAL (text_of (rows_of (data, "actors", 3), 0, "id"), "social-1");
  CU_ASSERT_STRING_EQUAL (text_of (rows_of (data, "ties", 1), 0, "from"), "social-1");
  CU_ASSERT_TRUE (json_object_get_boolean_member (json_node_get_object (json_parser_get_root (data)), "fixed"));
}

/* Days are told of every row of a tie that has some, and none of a map of one day. */
static void
tells_from_when_till_when (void)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  static const char *const ties[][4] = {
      {"a", "b", "2017-01-01", ""}, {"b", "a", "", "2016-06-30"}, {"b", "c", "2017-01-01", ""}, {"c", "b", "", ""}};
  sitnet_builder_add (b, NULL, "areas", "code", "x", "name", "Xland", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "area", "x", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "b", "area", "x", "until", "2019-12-31", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "c", "area", "x", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "s", "actor", "c", "needs", "health", "since", "2016-03-01", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    sitnet_builder_add (b, NULL, "ties", "from", ties[i][0], "to", ties[i][1], "since", ties[i][2], "until", ties[i][3],
                        NULL);
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (b, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_autofree char *page = make_page (network, &(SitnetMapWebpageOptions){0});
  g_autoptr (JsonParser) data = read_data (page);
  JsonArray *spans = rows_of (data, "spans", 5), *areas = rows_of (data, "areas", 1);
  CU_ASSERT_STRING_EQUAL (text_of (spans, 0, "until"), "2019-12-31");
  CU_ASSERT_EQUAL (json_object_get_int_member (json_array_get_object_element (spans, 0), "actor"), 1);
  CU_ASSERT_STRING_EQUAL (text_of (spans, 1, "since"), "2017-01-01");
  CU_ASSERT_PTR_NULL (text_of (spans, 1, "until"));
  CU_ASSERT_EQUAL (json_object_get_int_member (json_array_get_object_element (spans, 2), "tie"), 0);
  CU_ASSERT_STRING_EQUAL (text_of (areas, 0, "name"), "Xland");
  CU_ASSERT_STRING_EQUAL (text_of (rows_of (data, "services", 1), 0, "since"), "2016-03-01");
  CU_ASSERT_STRING_EQUAL (text_of (rows_of (data, "actors", 3), 2, "area"), "x");
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  CU_ASSERT_TRUE (sitnet_scope_set_date (scope, "2017-06-01", NULL));
  g_autoptr (SitnetNetwork) one_day = sitnet_network_scope (network, scope, NULL);
  g_autofree char *page_of_day = make_page (one_day, &(SitnetMapWebpageOptions){0});
  g_autoptr (JsonParser) data_of_day = read_data (page_of_day);
  rows_of (data_of_day, "spans", 0);
}

static const TestCase cases[] = {
    {"tells_actors_and_ties", tells_actors_and_ties},       {"tells_services_and_needs", tells_services_and_needs},
    {"contacts_only_on_request", contacts_only_on_request}, {"tells_from_when_till_when", tells_from_when_till_when},
    {"hidden_names_are_nowhere", hidden_names_are_nowhere},
};

TEST_MAIN ("render/map-webpage", cases)
