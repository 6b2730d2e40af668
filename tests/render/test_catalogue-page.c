/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The page of the catalogue: needs in order with their services, every text escaped, nothing from elsewhere.
 */
#include "test.h"

#include <sitnet/builder.h>
#include <sitnet/catalogue.h>
#include <string.h>

static SitnetNetwork *
seal (SitnetBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static SitnetNetwork *
two_services (void)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, "areas", "code", "x", "name", "Town", NULL);
  sitnet_builder_add (b, "areas", "code", "y", NULL);
  sitnet_builder_add (b, "actors", "id", "a", "name", "Ada & Co", "area", "x", "phone", "123", "email",
                      "a@b.cz", "web", "https://a.cz", NULL);
  sitnet_builder_add (b, "actors", "id", "b", "area", "y", "web", "javascript:alert(1)", "email",
                      "\"><b@c.cz", NULL);
  sitnet_builder_add (b, "services", "id", "s", "actor", "a", "name", "Help", "needs", "material.debt|health",
                      "age_from", "6", "age_to", "15", "areas", "x|y", NULL);
  sitnet_builder_add (b, "services", "id", "t", "actor", "b", "name", "<script>alert(1)</script>", "needs",
                      "health.addiction", "areas", "*", NULL);
  return seal (b);
}

static char *
draw (SitnetNetwork *network, SitnetLanguage language, const char *title)
{
  g_autoptr (GBytes) page = sitnet_catalogue_page_new (network, language, title);
  gsize length;
  const char *bytes = g_bytes_get_data (page, &length);
  return g_strndup (bytes, length);
}

static void
needs_stand_in_order (void)
{
  g_autoptr (SitnetNetwork) network = two_services ();
  g_autofree char *page = draw (network, SITNET_LANGUAGE_EN, NULL);
  const char *main = strstr (page, "<main>");
  CU_ASSERT_PTR_NOT_NULL_FATAL (main);
  static const char *const expected[] = {
      "<h2",        ">Health</h2>", "Ada &amp; Co", "6–15",
      "Town, y",    "tel",          "<h3",          ">Addiction treatment</h3>",
      "everywhere", "<h2",          ">Debt"};
  const char *at = main;
  for (guint i = 0; i < G_N_ELEMENTS (expected) && at != NULL; i++)
    at = strcmp (expected[i], "tel") == 0 ? strstr (at, "<span>123</span>") : strstr (at, expected[i]);
  CU_ASSERT_PTR_NOT_NULL (at);
  CU_ASSERT_PTR_NULL (strstr (main, "Safety")); /* nobody serves it */
}

static void
contents_lead_to_each_need (void)
{
  g_autoptr (SitnetNetwork) network = two_services ();
  g_autofree char *page = draw (network, SITNET_LANGUAGE_CS, "Pro školy");
  guint n_links = 0;
  CU_ASSERT_PTR_NOT_NULL (strstr (page, "<h1>Pro školy</h1>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (page, "<html lang=\"cs\">"));
  for (const char *at = strstr (page, "href=\"#n"); at != NULL; at = strstr (at + 1, "href=\"#n")) {
    g_autofree char *target = g_strdup_printf ("id=\"%.*s\"", (int)strcspn (at + strlen ("href=\"#"), "\""),
                                               at + strlen ("href=\"#"));
    CU_ASSERT_PTR_NOT_NULL (strstr (page, target));
    n_links++;
  }
  CU_ASSERT_EQUAL (n_links, 4); /* health, addiction, material, debt */
}

static void
every_text_is_escaped (void)
{
  g_autoptr (SitnetNetwork) network = two_services ();
  g_autofree char *page = draw (network, SITNET_LANGUAGE_EN, "<img src=x>");
  CU_ASSERT_PTR_NULL (strstr (page, "<script"));
  CU_ASSERT_PTR_NULL (strstr (page, "<img"));
  CU_ASSERT_PTR_NULL (strstr (page, "href=\"javascript:"));
  CU_ASSERT_PTR_NULL (strstr (page, "\"><b@"));
  CU_ASSERT_PTR_NOT_NULL (strstr (page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  CU_ASSERT_PTR_NOT_NULL (strstr (page, "mailto:%22%3E%3Cb@c.cz"));
}

static void
needs_nothing_from_elsewhere (void)
{
  g_autoptr (SitnetNetwork) network = two_services ();
  g_autofree char *page = draw (network, SITNET_LANGUAGE_EN, NULL);
  static const char *const never[] = {"src=", "<link", "@import", "url("};
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    CU_ASSERT_PTR_NULL (strstr (page, never[i]));
}

static void
says_area_and_day (void)
{
  g_autoptr (SitnetNetwork) network = two_services ();
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "x");
  sitnet_scope_set_date (scope, "2018-05-01", NULL);
  g_autoptr (SitnetNetwork) scoped = sitnet_network_scope (network, scope, NULL);
  g_autofree char *page = draw (scoped, SITNET_LANGUAGE_CS, NULL),
                  *english = draw (scoped, SITNET_LANGUAGE_EN, NULL);
  CU_ASSERT_PTR_NOT_NULL (strstr (page, ">Town · 1. 5. 2018<"));
  CU_ASSERT_PTR_NOT_NULL (strstr (english, ">Town · 2018-05-01<"));
}

static void
nothing_to_show (void)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, "actors", "id", "a", NULL);
  g_autoptr (SitnetNetwork) network = seal (b);
  g_autofree char *page = draw (network, SITNET_LANGUAGE_CS, NULL);
  CU_ASSERT_PTR_NOT_NULL (strstr (page, "Žádné služby."));
  CU_ASSERT_TRUE (g_str_has_suffix (page, "</html>\n"));
}

static const TestCase cases[] = {
    {"needs_stand_in_order", needs_stand_in_order},
    {"contents_lead_to_each_need", contents_lead_to_each_need},
    {"every_text_is_escaped", every_text_is_escaped},
    {"needs_nothing_from_elsewhere", needs_nothing_from_elsewhere},
    {"says_area_and_day", says_area_and_day},
    {"nothing_to_show", nothing_to_show},
};

TEST_MAIN ("render/catalogue-page", cases)
