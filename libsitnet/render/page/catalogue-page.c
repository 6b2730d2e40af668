/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The catalogue of services as a page to print and to put on the web: need, services, contacts. */
#include "network-private.h"
#include "message.h"
#include "scope-private.h"
#include "service-list.h"

#include <sitnet/catalogue.h>
#include <string.h>

/* No script, no picture, nothing from elsewhere; readable in grey, and a service is never torn between two
 * pages. */
static const char style[] =
    "@page{size:A4;margin:16mm 14mm}"
    "*{box-sizing:border-box}"
    "body{font:10pt/1.35 system-ui,'Segoe UI','Liberation "
    "Sans',Arial,sans-serif;color:#1a1a1a;background:#fff;"
    "max-width:182mm;margin:0 auto;padding:8mm 4mm}"
    "h1{font-size:22pt;line-height:1.15;margin:0 0 2mm}"
    "h2{font-size:15pt;margin:9mm 0 2mm;padding-bottom:1mm;border-bottom:1.2pt solid "
    "#1a1a1a;break-after:avoid}"
    "h3{font-size:11.5pt;margin:5mm 0 1.5mm;break-after:avoid}"
    "p{margin:0 0 2mm}.small{color:#555;font-size:9pt}"
    "nav ul{list-style:none;margin:0;padding:0}nav>ul{columns:2;column-gap:9mm;margin-top:5mm}"
    "nav>ul>li{break-inside:avoid;margin:0 0 3mm}nav>ul>li>a{font-weight:600}nav ul ul{padding-left:4mm}"
    "a{color:inherit;text-decoration-color:#999;text-underline-offset:.15em}"
    ".count{color:#555;font-size:9pt;font-weight:400}"
    "table{border-collapse:collapse;width:100%;table-layout:fixed}"
    "thead{display:table-header-group}tr{break-inside:avoid}"
    "th{text-align:left;font-size:8.5pt;font-weight:600;color:#555;border-bottom:.6pt solid #888;padding:0 "
    "2mm 1mm 0}"
    "td{vertical-align:top;padding:1.5mm 2mm 1.5mm 0;border-bottom:.4pt solid #ccc;overflow-wrap:anywhere}"
    "col.who{width:34%}col.age{width:7%}col.form{width:12%}col.area{width:12%}"
    ".actor{font-weight:600;display:block}td+td{font-size:9pt}td.contact{padding-right:0}.contact "
    "span,.contact "
    "a{display:block}"
    "footer{margin-top:10mm;border-top:.6pt solid #888;padding-top:2mm}"
    "@media print{body{max-width:none;margin:0;padding:0}a{text-decoration:none}nav{break-after:page}}"
    "@media screen and "
    "(max-width:150mm){nav>ul{columns:1}thead{display:none}td,tr{display:block;border:0;padding:0}"
    "tr{border-bottom:1px solid #ccc;padding:2mm 0}}";

typedef struct {
  const SitnetNetwork *network;
  const SitnetDataset *dataset;
  SitnetLanguage language;
  GArray *places; /* SitnetServicePlace by need, area, actor, service */
  GString *text;
  guint *starts;                    /* per need, and one more: its first place */
  guint32 *top_offsets, *top_needs; /* per broad need: it and the finer ones that have places, in order */
} Page;

static void
append_text (Page *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_string_append (self->text, escaped);
}

static void
append_phrase (Page *self, const char *english)
{
  append_text (self, sitnet_translate (self->language, english));
}

static const SitnetVocabulary *
needs_of (const Page *self)
{
  return self->dataset->vocabularies[SITNET_SHEET_NEEDS];
}

static const SitnetServicePlace *
place_at (const Page *self, guint index)
{
  return &g_array_index (self->places, SitnetServicePlace, index);
}

/* The broad need above each need. Every chain is walked twice at most, so that a deep one costs no more. */
static guint32 *
find_tops (const SitnetVocabulary *needs)
{
  guint32 n = sitnet_vocabulary_get_n (needs);
  guint32 *tops = g_new (guint32, (gsize)n + 1);
  memset (tops, 0xff, sizeof *tops * n);
  for (guint32 need = 0; need < n; need++) {
    guint32 top = need;
    while (tops[top] == G_MAXUINT32 && sitnet_vocabulary_get (needs, top)->parent >= 0)
      top = (guint32)sitnet_vocabulary_get (needs, top)->parent;
    top = tops[top] != G_MAXUINT32 ? tops[top] : top;
    for (guint32 at = need; tops[at] == G_MAXUINT32; at = (guint32)sitnet_vocabulary_get (needs, at)->parent) {
      tops[at] = top;
      if (at == top)
        break;
    }
  }
  return tops;
}

static gboolean
has_places (const Page *self, guint32 need)
{
  return self->starts[need] < self->starts[need + 1];
}

/* The places of one need stand together; needs with places are put below their broad ones by counting. */
static void
index_needs (Page *self)
{
  guint32 n = sitnet_vocabulary_get_n (needs_of (self));
  g_autofree guint32 *tops = find_tops (needs_of (self));
  self->starts = g_new0 (guint, (gsize)n + 1);
  self->top_offsets = g_new0 (guint32, (gsize)n + 2);
  self->top_needs = g_new (guint32, (gsize)n + 1);
  for (guint i = 0; i < self->places->len; i++)
    self->starts[place_at (self, i)->need + 1]++;
  for (guint32 need = 0; need < n; need++)
    self->starts[need + 1] += self->starts[need];
  for (guint32 need = 0; need < n; need++)
    self->top_offsets[tops[need] + 2] += has_places (self, need) ? 1 : 0;
  for (guint32 need = 0; need < n; need++)
    self->top_offsets[need + 2] += self->top_offsets[need + 1];
  for (guint32 need = 0; need < n; need++)
    if (has_places (self, need))
      self->top_needs[self->top_offsets[tops[need] + 1]++] = need;
}

static guint
find_need (const Page *self, gint32 need, guint *end)
{
  *end = self->starts[need + 1];
  return self->starts[need];
}

/* Whether a service serves the broad need or a finer one. */
static gboolean
has_services (const Page *self, guint32 top)
{
  return self->top_offsets[top] < self->top_offsets[top + 1];
}

static gint
compare_services (gconstpointer a, gconstpointer b)
{
  const SitnetServicePlace *left = a, *right = b;
  gint order = (left->actor > right->actor) - (left->actor < right->actor);
  if (order == 0)
    order = (left->service > right->service) - (left->service < right->service);
  return order != 0 ? order : (left->area > right->area) - (left->area < right->area);
}

/* The places of a need by service, so that the areas of each stand side by side. */
static GArray *
services_of (const Page *self, gint32 need)
{
  guint end, first = find_need (self, need, &end);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (SitnetServicePlace));
  if (end > first)
    g_array_append_vals (found, place_at (self, first), end - first);
  g_array_sort (found, compare_services);
  return found;
}

static guint
end_of_service (const GArray *places, guint first)
{
  guint end = first + 1;
  while (end < places->len && g_array_index (places, SitnetServicePlace, end).service ==
                                  g_array_index (places, SitnetServicePlace, first).service)
    end++;
  return end;
}

static guint
count_services (const GArray *places)
{
  guint n = 0;
  for (guint i = 0; i < places->len; i = end_of_service (places, i))
    n++;
  return n;
}

static const char *
name_or (const Page *self, SitnetSheet sheet, guint32 row, const char *otherwise)
{
  const char *name = sitnet_service_list_text (self->dataset, sheet, "name", row);
  return name != NULL ? name : sitnet_service_list_text (self->dataset, sheet, otherwise, row);
}

static void
append_who (Page *self, const SitnetServicePlace *place)
{
  const char *actor = name_or (self, SITNET_SHEET_ACTORS, place->actor, "id");
  const char *service = sitnet_service_list_text (self->dataset, SITNET_SHEET_SERVICES, "name", place->service);
  const char *town = sitnet_service_list_text (self->dataset, SITNET_SHEET_ACTORS, "municipality", place->actor);
  g_string_append (self->text, "<td><span class=\"actor\">");
  append_text (self, actor);
  g_string_append (self->text, "</span>");
  if (service != NULL && strcmp (service, actor) != 0)
    append_text (self, service);
  if (town != NULL) {
    g_string_append (self->text, " <span class=\"small\">");
    append_text (self, town);
    g_string_append (self->text, "</span>");
  }
  g_string_append (self->text, "</td>");
}

static void
append_ages (Page *self, guint32 service)
{
  gint64 from, to;
  sitnet_service_list_ages (self->dataset, service, &from, &to);
  g_string_append (self->text, "<td>");
  if (to < 0 && from > 0)
    g_string_append_printf (self->text, "%" G_GINT64_FORMAT "+", from);
  else if (to >= 0 && from == to)
    g_string_append_printf (self->text, "%" G_GINT64_FORMAT, from);
  else if (to >= 0)
    g_string_append_printf (self->text, "%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, from, to);
  g_string_append (self->text, "</td>");
}

static void
append_form (Page *self, guint32 service)
{
  gint32 form = sitnet_service_list_code (self->dataset, SITNET_SHEET_SERVICES, "form", service);
  g_string_append (self->text, "<td>");
  if (form >= 0)
    append_text (self,
                 sitnet_vocabulary_get_name (self->dataset->vocabularies[SITNET_SHEET_FORMS], form, self->language));
  g_string_append (self->text, "</td>");
}

static void
append_area (Page *self, gint32 area)
{
  if (area == SITNET_AREA_EVERYWHERE)
    append_phrase (self, N_ ("everywhere"));
  else if (area >= 0)
    append_text (self, sitnet_dataset_area_name (self->dataset, area));
}

static void
append_areas (Page *self, const GArray *places, guint first, guint end)
{
  g_string_append (self->text, "<td>");
  for (guint i = first; i < end; i++) {
    g_string_append (self->text, i > first ? ", " : "");
    append_area (self, g_array_index (places, SitnetServicePlace, i).area);
  }
  g_string_append (self->text, "</td>");
}

/* Only what is a page of the web becomes a link: never "javascript:". */
static gboolean
is_web_page (const char *text)
{
  return g_ascii_strncasecmp (text, "https://", 8) == 0 || g_ascii_strncasecmp (text, "http://", 7) == 0;
}

static void
append_contact (Page *self, guint32 actor, const char *column)
{
  const char *text = sitnet_service_list_text (self->dataset, SITNET_SHEET_ACTORS, column, actor);
  if (text == NULL)
    return;
  gboolean is_link = is_web_page (text) && strcmp (column, "web") == 0;
  gboolean is_mail = strcmp (column, "email") == 0 && strchr (text, '@') != NULL;
  if (is_link || is_mail) {
    g_autofree char *address = is_mail ? g_uri_escape_string (text, "@", FALSE) : g_strdup (text);
    g_string_append (self->text, is_mail ? "<a href=\"mailto:" : "<a href=\"");
    append_text (self, address);
    g_string_append (self->text, "\">");
  } else {
    g_string_append (self->text, "<span>");
  }
  append_text (self, is_link ? strstr (text, "://") + 3 : text);
  g_string_append (self->text, is_link || is_mail ? "</a>" : "</span>");
}

static void
append_service (Page *self, const GArray *places, guint first, guint end)
{
  const SitnetServicePlace *place = &g_array_index (places, SitnetServicePlace, first);
  g_string_append (self->text, "<tr>");
  append_who (self, place);
  append_ages (self, place->service);
  append_form (self, place->service);
  append_areas (self, places, first, end);
  g_string_append (self->text, "<td class=\"contact\">");
  append_contact (self, place->actor, "phone");
  append_contact (self, place->actor, "email");
  append_contact (self, place->actor, "web");
  g_string_append (self->text, "</td></tr>\n");
}

static void
append_table (Page *self, const GArray *places)
{
  static const char *const heads[] = {N_ ("Who"), N_ ("Age"), N_ ("Form"), N_ ("Where"), N_ ("Contact")};
  g_string_append (self->text, "<table><colgroup><col class=\"who\"><col class=\"age\"><col class=\"form\">"
                               "<col class=\"area\"><col></colgroup><thead><tr>");
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    g_string_append_printf (self->text, "<th scope=\"col\">%s</th>", sitnet_translate (self->language, heads[i]));
  g_string_append (self->text, "</tr></thead>\n<tbody>\n");
  for (guint first = 0, end; first < places->len; first = end) {
    end = end_of_service (places, first);
    append_service (self, places, first, end);
  }
  g_string_append (self->text, "</tbody></table>\n");
}

static void
append_need_name (Page *self, gint32 need)
{
  append_text (self, sitnet_vocabulary_get_name (needs_of (self), need, self->language));
}

static void
append_need (Page *self, gint32 need, gboolean is_broad)
{
  g_autoptr (GArray) places = services_of (self, need);
  g_string_append_printf (self->text, "<h%c id=\"n%d\">", is_broad ? '2' : '3', need);
  append_need_name (self, need);
  g_string_append_printf (self->text, "</h%c>\n", is_broad ? '2' : '3');
  if (places->len > 0)
    append_table (self, places);
}

/* A broad need, then all that is finer, in the order of the vocabulary. */
static void
append_section (Page *self, gint32 need)
{
  g_string_append (self->text, "<section>\n");
  append_need (self, need, TRUE);
  for (guint32 i = self->top_offsets[need]; i < self->top_offsets[need + 1]; i++)
    if ((gint32)self->top_needs[i] != need)
      append_need (self, (gint32)self->top_needs[i], FALSE);
  g_string_append (self->text, "</section>\n");
}

static void
append_entry (Page *self, gint32 need)
{
  g_autoptr (GArray) places = services_of (self, need);
  g_string_append_printf (self->text, "<li><a href=\"#n%d\">", need);
  append_need_name (self, need);
  g_string_append (self->text, "</a>");
  if (places->len > 0)
    g_string_append_printf (self->text, " <span class=\"count\">%u</span>", count_services (places));
}

static void
append_contents (Page *self)
{
  guint32 n = sitnet_vocabulary_get_n (needs_of (self));
  g_string_append (self->text, "<nav><ul>\n");
  for (guint32 need = 0; need < n; need++) {
    if (!has_services (self, need))
      continue;
    append_entry (self, (gint32)need);
    g_string_append (self->text, "<ul>\n");
    for (guint32 i = self->top_offsets[need]; i < self->top_offsets[need + 1]; i++) {
      if (self->top_needs[i] == need)
        continue;
      append_entry (self, (gint32)self->top_needs[i]);
      g_string_append (self->text, "</li>\n");
    }
    g_string_append (self->text, "</ul></li>\n");
  }
  g_string_append (self->text, "</ul></nav>\n");
}

static void
append_date (Page *self, gint32 days)
{
  g_autofree char *date = sitnet_language_format_date (self->language, days);
  g_string_append (self->text, date);
}

/* Of a scope only areas and date count in the catalogue. */
static void
append_scope (Page *self)
{
  const SitnetScope *scope = self->network->scope;
  gboolean any = FALSE;
  if (scope->areas->len == 0 && !scope->has_date)
    return;
  g_string_append (self->text, "<p class=\"small\">");
  for (guint32 area = 0; area < self->dataset->n_areas && scope->areas->len > 0; area++)
    if (sitnet_network_has_area (self->network, (gint32)area)) {
      g_string_append (self->text, any ? ", " : "");
      append_area (self, (gint32)area);
      any = TRUE;
    }
  if (scope->has_date) {
    g_string_append (self->text, any ? " · " : "");
    append_date (self, scope->date);
  }
  g_string_append (self->text, "</p>\n");
}

static void
append_head (Page *self, const char *title)
{
  g_string_append_printf (self->text,
                          "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>",
                          sitnet_translate (self->language, "en"));
  append_text (self, title);
  g_string_append_printf (self->text, "</title>\n<style>%s</style>\n</head>\n<body>\n<header><h1>", style);
  append_text (self, title);
  g_string_append (self->text, "</h1>\n<p>");
  append_phrase (self, N_ ("Who can help with what, and how to reach them."));
  g_string_append (self->text, "</p>\n");
  append_scope (self);
  g_string_append (self->text, "</header>\n");
}

static void
append_foot (Page *self)
{
  g_string_append (self->text, "<footer class=\"small\"><p>");
  append_phrase (
      self, N_ ("A service stands under each need it serves. An empty age means that it states none. The catalogue "
                "does not judge quality."));
  g_string_append (self->text, "</p></footer>\n</body>\n</html>\n");
}

GBytes *
sitnet_catalogue_page_new (SitnetNetwork *network, SitnetLanguage language, const char *title, GError **error)
{
  g_return_val_if_fail (network != NULL, NULL);
  g_autoptr (GArray) places = sitnet_service_list_new (network, error);
  if (places == NULL)
    return NULL;
  Page self = {network, network->dataset, language, places, g_string_new (NULL), NULL, NULL, NULL};
  index_needs (&self);
  append_head (&self, title != NULL ? title : sitnet_translate (language, "Catalogue of services"));
  append_contents (&self);
  g_string_append (self.text, "<main>\n");
  for (guint32 need = 0; need < sitnet_vocabulary_get_n (needs_of (&self)); need++)
    if (has_services (&self, need))
      append_section (&self, (gint32)need);
  if (places->len == 0)
    g_string_append_printf (self.text, "<p>%s</p>\n", sitnet_translate (language, "No services."));
  g_string_append (self.text, "</main>\n");
  append_foot (&self);
  g_free (self.starts);
  g_free (self.top_offsets);
  g_free (self.top_needs);
  return g_string_free_to_bytes (self.text);
}
