/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The page of the catalogue: needs in order with their services, every text escaped, nothing from elsewhere.
 */
#include "network-private.h"
#include "test.h"

#include <sitnet/builder.h>
#include <sitnet/catalogue.h>
#include <stdlib.h>
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
  sitnet_builder_add (b, NULL, "areas", "code", "x", "name", "Town", NULL);
  sitnet_builder_add (b, NULL, "areas", "code", "y", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "name", "Ada & Co", "area", "x", "phone", "123", "email", "a@b.cz",
                      "web", "https://a.cz", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "b", "area", "y", "web", "javascript:alert(1)", "email", "\"><b@c.cz",
                      NULL);
  sitnet_builder_add (b, NULL, "services", "id", "s", "actor", "a", "name", "Help", "needs", "material.debt|health",
                      "age_from", "6", "age_to", "15", "areas", "x|y", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "t", "actor", "b", "name", "<script>alert(1)</script>", "needs",
                      "health.addiction", "areas", "*", NULL);
  return seal (b);
}

static char *
draw (SitnetNetwork *network, SitnetLanguage language, const char *title)
{
  g_autoptr (GBytes) page = sitnet_catalogue_page_new (network, language, title, NULL);
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
  static const char *const expected[] = {"<h2",        ">Health</h2>", "Ada &amp; Co", "6–15",
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
    g_autofree char *target =
        g_strdup_printf ("id=\"%.*s\"", (int)strcspn (at + strlen ("href=\"#"), "\""), at + strlen ("href=\"#"));
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
  g_autofree char *page = draw (scoped, SITNET_LANGUAGE_CS, NULL), *english = draw (scoped, SITNET_LANGUAGE_EN, NULL);
  CU_ASSERT_PTR_NOT_NULL (strstr (page, ">Town · 1. 5. 2018<"));
  CU_ASSERT_PTR_NOT_NULL (strstr (english, ">Town · 2018-05-01<"));
}

static void
nothing_to_show (void)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "actors", "id", "a", NULL);
  g_autoptr (SitnetNetwork) network = seal (b);
  g_autofree char *page = draw (network, SITNET_LANGUAGE_CS, NULL);
  CU_ASSERT_PTR_NOT_NULL (strstr (page, "Žádné služby."));
  CU_ASSERT_TRUE (g_str_has_suffix (page, "</html>\n"));
}

enum { NEEDS = 14 };

static gboolean
lies_below (const gint *parents, gint need, gint above)
{
  while (need >= 0 && need != above)
    need = parents[need];
  return need == above;
}

/* The data set's own needs in the order of the vocabulary. */
static void
list_needs (const SitnetNetwork *network, gint *listed)
{
  const SitnetVocabulary *needs = network->dataset->vocabularies[SITNET_SHEET_NEEDS];
  guint n = 0;
  for (guint32 i = 0; i < sitnet_vocabulary_get_n (needs); i++) {
    const char *code = sitnet_vocabulary_get (needs, i)->code;
    if (code[0] == 'n' && g_ascii_isdigit (code[1]))
      listed[n++] = atoi (code + 1);
  }
  CU_ASSERT_EQUAL_FATAL (n, NEEDS);
}

/* The headings as the definition has them, each need asked of each. */
static char *
naive_headings (const gint *listed, const gint *parents, const gboolean *served)
{
  GString *text = g_string_new (NULL);
  for (gint t = 0; t < NEEDS; t++) {
    gint top = listed[t];
    gboolean any = FALSE;
    for (gint i = 0; i < NEEDS; i++)
      any = any || (served[i] && lies_below (parents, i, top));
    if (parents[top] >= 0 || !any)
      continue;
    g_string_append_printf (text, "2N%d ", top);
    for (gint i = 0; i < NEEDS; i++)
      if (listed[i] != top && served[listed[i]] && lies_below (parents, listed[i], top))
        g_string_append_printf (text, "3N%d ", listed[i]);
  }
  return g_string_free (text, FALSE);
}

static char *
headings_of (const char *page)
{
  GString *text = g_string_new (NULL);
  for (const char *at = strstr (page, "<main>"); (at = strstr (at + 1, " id=\"n")) != NULL;) {
    const char *name = strchr (at, '>') + 1;
    g_string_append_printf (text, "%c%.*s ", at[-1], (int)strcspn (name, "<"), name);
  }
  return g_string_free (text, FALSE);
}

static void
finer_needs_stand_below_their_broad_one (void)
{
  guint64 state = 99;
  for (guint round = 0; round < test_rounds (200); round++) {
    g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
    gint parents[NEEDS], order[NEEDS], listed[NEEDS];
    gboolean served[NEEDS];
    sitnet_builder_add (b, NULL, "actors", "id", "a", NULL);
    for (gint i = 0; i < NEEDS; i++) { /* parents in any direction, but never in a circle */
      gint k = (gint)test_random_below (&state, (guint)i + 1);
      order[i] = order[k];
      order[k] = i;
    }
    for (gint i = 0; i < NEEDS; i++)
      parents[order[i]] =
          i == 0 || test_random_below (&state, 3) == 0 ? -1 : order[test_random_below (&state, (guint)i)];
    for (gint i = 0; i < NEEDS; i++) {
      g_autofree char *code = g_strdup_printf ("n%d", i), *name = g_strdup_printf ("N%d", i);
      g_autofree char *parent = g_strdup_printf ("n%d", parents[i]);
      sitnet_builder_add (b, NULL, "needs", "code", code, "name", name, parents[i] >= 0 ? "parent" : NULL, parent,
                          NULL);
    }
    for (gint i = 0; i < NEEDS; i++) {
      g_autofree char *code = g_strdup_printf ("n%d", i);
      served[i] = test_random_below (&state, 3) == 0;
      if (served[i])
        sitnet_builder_add (b, NULL, "services", "id", code, "actor", "a", "needs", code, NULL);
    }
    g_autoptr (SitnetNetwork) network = seal (b);
    g_autofree char *page = draw (network, SITNET_LANGUAGE_EN, NULL);
    list_needs (network, listed);
    g_autofree char *expected = naive_headings (listed, parents, served), *headings = headings_of (page);
    if (strcmp (headings, expected) != 0)
      printf ("round %u of seed 99: %s instead of %s\n", round, headings, expected);
    CU_ASSERT_STRING_EQUAL (headings, expected);
  }
}

static const TestCase cases[] = {
    {"needs_stand_in_order", needs_stand_in_order},
    {"contents_lead_to_each_need", contents_lead_to_each_need},
    {"every_text_is_escaped", every_text_is_escaped},
    {"needs_nothing_from_elsewhere", needs_nothing_from_elsewhere},
    {"says_area_and_day", says_area_and_day},
    {"nothing_to_show", nothing_to_show},
    {"finer_needs_stand_below_their_broad_one", finer_needs_stand_below_their_broad_one},
};

TEST_MAIN ("render/catalogue-page", cases)
