/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Puts a page together: the drawing, the data as JSON, script and style, and a policy that allows nothing else. */
#include "webpage.h"

#include "message.h"
#include "webpage-assets.h"
#include "webpage-words.h"

#include <string.h>

static void
append_text (GString *page, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *escaped = g_markup_escape_text (valid, -1);
  g_string_append (page, escaped);
}

/* As a content security policy names a script or a style (CSP 3, section 2.3.1). */
static void
append_hash (GString *page, const char *text)
{
  guint8 digest[32];
  gsize length = sizeof digest;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_checksum_update (checksum, (const guchar *)text, -1);
  g_checksum_get_digest (checksum, digest, &length);
  g_autofree char *hash = g_base64_encode (digest, length);
  g_string_append_printf (page, "'sha256-%s'", hash);
}

static void
append_head (GString *page, const SitnetWebpageParts *parts)
{
  g_string_append_printf (page, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                          sitnet_translate (parts->language, "en"));
  g_string_append (page, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ");
  append_hash (page, sitnet_webpage_style);
  g_string_append (page, "; script-src ");
  append_hash (page, sitnet_webpage_script);
  g_string_append (page, "; base-uri 'none'; form-action 'none'\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>");
  append_text (page, parts->title);
  g_string_append_printf (page, "</title>\n<style>%s</style>\n</head>\n", sitnet_webpage_style);
}

/* Without the prolog of a file and without comments. In texts of the drawing "<" is an entity, so that only a comment begins
   like one. */
static void
append_drawing (GString *page, GBytes *drawing)
{
  g_autofree char *whole = g_strndup (g_bytes_get_data (drawing, NULL), g_bytes_get_size (drawing));
  const char *at = strstr (whole, "<svg");
  while (at != NULL) {
    const char *comment = strstr (at, "<!--");
    g_string_append_len (page, at, comment != NULL ? comment - at : (gssize)strlen (at));
    const char *end = comment != NULL ? strstr (comment, "-->") : NULL;
    at = end != NULL ? end + strlen ("-->") : NULL;
  }
}

/* In JSON "<" stands in strings alone; as an escape it can neither end the script nor open a comment. */
static gboolean
append_json (const char *bytes, gsize length, gpointer data, GError **error)
{
  GString *page = data;
  for (gsize i = 0; i < length; i++) {
    if (bytes[i] == '<')
      g_string_append (page, "\\u003c");
    else
      g_string_append_c (page, bytes[i]);
  }
  return TRUE;
}

/* The keys are names of tables of our own. */
static gboolean
append_table (GString *page, const SitnetTable *table, GError **error)
{
  g_string_append_printf (page, ",\n\"%s\": ", sitnet_table_get_name (table));
  return sitnet_table_write (table, SITNET_FORMAT_JSON, append_json, page, error);
}

/* The title is what tells data sets apart, for the changes that a browser keeps. */
static gboolean
append_data (GString *page, const SitnetWebpageParts *parts, GError **error)
{
  g_autoptr (SitnetTable) texts = sitnet_webpage_words_new (parts->language, parts->title);
  g_string_append_printf (page, "<script type=\"application/json\" id=\"data\">{\"language\": \"%s\", \"fixed\": %s",
                          sitnet_translate (parts->language, "en"), parts->is_fixed ? "true" : "false");
  gboolean is_written = append_table (page, texts, error);
  for (guint i = 0; i < parts->n_tables && is_written; i++)
    is_written = append_table (page, parts->tables[i], error);
  g_string_append (page, "}</script>\n");
  return is_written;
}

GBytes *
sitnet_webpage_new (const SitnetWebpageParts *parts, GError **error)
{
  g_autoptr (GString) page = g_string_sized_new (2 * g_bytes_get_size (parts->drawing));
  append_head (page, parts);
  g_string_append (page, "<body>\n<header><div id=\"head\"><h1>");
  append_text (page, parts->title);
  g_string_append (page, "</h1><span id=\"count\"></span></div><div id=\"tools\"></div></header>\n<main id=\"map\">\n");
  append_drawing (page, parts->drawing);
  g_string_append (page, "</main>\n<div id=\"told\" role=\"status\" aria-live=\"polite\"></div>\n"
                         "<footer id=\"foot\"><div id=\"legend\"></div></footer>\n"
                         "<aside id=\"panel\"></aside>\n");
  if (!append_data (page, parts, error))
    return NULL;
  g_string_append_printf (page, "<script>%s</script>\n</body>\n</html>\n", sitnet_webpage_script);
  return g_string_free_to_bytes (g_steal_pointer (&page));
}
