/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests the page as a browser reads it: the policy names exactly what stands in it, and no name becomes markup. */
#include "test.h"

#include "webpage.h"

#include <string.h>

#define HOSTILE "</script><script>alert(1)</script><!-- \"&"

static SitnetTable *
one_text (const char *table, const char *text)
{
  SitnetColumn *column = sitnet_column_new_text ("name", 1, &text, NULL);
  SitnetTable *made = sitnet_table_new (table, NULL, &column, 1, NULL);
  sitnet_column_unref (column);
  CU_ASSERT_PTR_NOT_NULL_FATAL (made);
  return made;
}

static char *
make_page (SitnetLanguage language, const char *title, const char *svg)
{
  g_autoptr (SitnetTable) table = one_text ("actors", HOSTILE);
  g_autoptr (GBytes) drawing = g_bytes_new (svg, strlen (svg));
  SitnetTable *tables[] = {table};
  const SitnetWebpageParts parts = {language, title, drawing, FALSE, tables, 1};
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) page = sitnet_webpage_new (&parts, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (page);
  return g_strndup (g_bytes_get_data (page, NULL), g_bytes_get_size (page));
}

static guint
count (const char *page, const char *part)
{
  guint n = 0;
  for (const char *at = strstr (page, part); at != NULL; at = strstr (at + 1, part))
    n++;
  return n;
}

/* Whether the policy allows the text between two tags, as a browser works it out. */
static void
assert_is_allowed (const char *page, const char *directive, const char *begin, const char *end)
{
  const char *from = strstr (page, begin);
  const char *to = from != NULL ? strstr (from, end) : NULL;
  CU_ASSERT_PTR_NOT_NULL_FATAL (to);
  from += strlen (begin);
  g_autofree char *hex = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)from, (gsize)(to - from));
  guint8 digest[32];
  for (guint i = 0; i < sizeof digest; i++)
    digest[i] = (guint8)(g_ascii_xdigit_value (hex[2 * i]) * 16 + g_ascii_xdigit_value (hex[2 * i + 1]));
  g_autofree char *base64 = g_base64_encode (digest, sizeof digest);
  g_autofree char *rule = g_strdup_printf ("%s 'sha256-%s';", directive, base64);
  CU_ASSERT_PTR_NOT_NULL (strstr (page, rule));
}

static void
policy_allows_what_stands_there (void)
{
  g_autofree char *page = make_page (SITNET_LANGUAGE_EN, "Podlesí", "<svg></svg>");
  CU_ASSERT_PTR_NOT_NULL (strstr (page, "default-src 'none';"));
  assert_is_allowed (page, "style-src", "<style>", "</style>");
  assert_is_allowed (page, "script-src", "<script>", "</script>");
}

static void
hostile_names_stay_text (void)
{
  g_autofree char *page = make_page (SITNET_LANGUAGE_EN, HOSTILE, "<svg></svg>");
  CU_ASSERT_EQUAL (count (page, "<script"), 2); /* the data and the script */
  CU_ASSERT_EQUAL (count (page, "</script"), 2);
  CU_ASSERT_EQUAL (count (page, "<!--"), 0);
  CU_ASSERT_PTR_NOT_NULL (strstr (page, "<h1>&lt;/script&gt;&lt;script&gt;alert(1)"));
  CU_ASSERT_PTR_NOT_NULL (strstr (page, "{\"name\": \"\\u003c/script>\\u003cscript>alert(1)"));
}

static void
asks_for_nothing (void)
{
  g_autofree char *page = make_page (SITNET_LANGUAGE_EN, "x", "<svg></svg>");
  static const char *const never[] = {"src=",   "<link",          "@import",   "url(",
                                      "fetch(", "XMLHttpRequest", "innerHTML", "eval("};
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    CU_ASSERT_PTR_NULL (strstr (page, never[i]));
}

static void
drawing_is_put_in_without_prolog_and_comments (void)
{
  g_autofree char *page = make_page (SITNET_LANGUAGE_EN, "x",
                                     "<?xml?>\n<!DOCTYPE svg>\n<!-- by -->\n<svg>\n<!-- a -->\n<g/><!-- b --></svg>\n");
  CU_ASSERT_PTR_NOT_NULL (strstr (page, "<main id=\"map\">\n<svg>\n\n<g/></svg>\n</main>"));
  CU_ASSERT_PTR_NULL (strstr (page, "<?xml"));
  CU_ASSERT_PTR_NULL (strstr (page, "<!DOCTYPE svg"));
}

static void
speaks_both_languages (void)
{
  g_autofree char *english = make_page (SITNET_LANGUAGE_EN, "x", "<svg></svg>");
  g_autofree char *czech = make_page (SITNET_LANGUAGE_CS, "x", "<svg></svg>");
  CU_ASSERT_PTR_NOT_NULL (strstr (english, "<html lang=\"en\">"));
  CU_ASSERT_PTR_NOT_NULL (strstr (english, "Round table"));
  CU_ASSERT_PTR_NOT_NULL (strstr (czech, "<html lang=\"cs\">"));
  CU_ASSERT_PTR_NOT_NULL (strstr (czech, "Kulatý stůl"));
  CU_ASSERT_PTR_NULL (strstr (czech, "Round table"));
}

static const TestCase cases[] = {
    {"policy_allows_what_stands_there", policy_allows_what_stands_there},
    {"hostile_names_stay_text", hostile_names_stay_text},
    {"asks_for_nothing", asks_for_nothing},
    {"drawing_is_put_in_without_prolog_and_comments", drawing_is_put_in_without_prolog_and_comments},
    {"speaks_both_languages", speaks_both_languages},
};

TEST_MAIN ("render/webpage", cases)
