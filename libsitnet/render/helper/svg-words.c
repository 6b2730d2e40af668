/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Puts titles, descriptions and data attributes into the groups that Graphviz makes of boxes and ties. */
#include "svg-words.h"

#include "plain.h"

#include <string.h>

static void
append_escaped (GString *out, const char *text)
{
  g_autofree char *line = plain_line (text);
  g_autofree char *escaped = g_markup_escape_text (line, -1);
  g_string_append (out, escaped);
}

static void
append_attribute (GString *out, const char *name, const char *value)
{
  g_string_append_printf (out, " data-%s=\"", name);
  append_escaped (out, value);
  g_string_append_c (out, '"');
}

static void
append_element (GString *out, const char *name, const char *text)
{
  if (*text == '\0')
    return;
  g_string_append_printf (out, "<%s>", name);
  append_escaped (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

static void
append_box (GString *out, guint number, const SitnetBox *box)
{
  g_string_append_printf (out, "<g id=\"%c%u\" class=\"node\"", SVG_BOX, number);
  append_attribute (out, "id", box->name);
  append_attribute (out, "sector", box->sector);
  append_attribute (out, "kind", box->kind);
  g_string_append (out, ">\n");
  append_element (out, "title", box->title);
  append_element (out, "desc", box->about);
}

/* Between names, which hold dashes themselves, an arrow is read more easily. */
static char *
dup_title (const SitnetBox *from, const SitnetBox *to, guint32 arrows)
{
  if (arrows == SITNET_ARROW_BACK)
    return g_strdup_printf ("%s → %s", to->title, from->title);
  return g_strdup_printf ("%s %s %s", from->title, arrows == SITNET_ARROW_FORTH ? "→" : "↔", to->title);
}

static void
append_stroke (GString *out, guint number, const SitnetStroke *stroke, const SitnetDescription *page)
{
  const SitnetBox *from = &g_array_index (page->boxes, SitnetBox, stroke->from);
  const SitnetBox *to = &g_array_index (page->boxes, SitnetBox, stroke->to);
  g_autofree char *title = dup_title (from, to, stroke->arrows);
  gboolean is_back = stroke->arrows == SITNET_ARROW_BACK;
  g_string_append_printf (out, "<g id=\"%c%u\" class=\"edge\"", SVG_STROKE, number);
  append_attribute (out, "from", is_back ? to->name : from->name);
  append_attribute (out, "to", is_back ? from->name : to->name);
  append_attribute (out, "kind", stroke->kind);
  g_string_append (out, ">\n");
  append_element (out, "title", title);
  append_element (out, "desc", stroke->about);
}

/* Writes the head of a group anew. FALSE when it is none of ours. */
static gboolean
append_head (GString *out, char letter, guint64 number, const SitnetDescription *page)
{
  if (letter == SVG_BOX && number < page->boxes->len)
    append_box (out, (guint)number, &g_array_index (page->boxes, SitnetBox, number));
  else if (letter == SVG_STROKE && number < page->strokes->len)
    append_stroke (out, (guint)number, &g_array_index (page->strokes, SitnetStroke, number), page);
  else if (letter == SVG_CASING && number < page->strokes->len)
    g_string_append (out, "<g class=\"casing\">\n");
  else
    return FALSE;
  return TRUE;
}

/* Returns: (transfer full): the drawing with its words. In texts `<` is an entity, so that only elements are met. */
char *
svg_words_new (const char *svg, gsize length, const SitnetDescription *page)
{
  static const char group[] = "<g id=\"", title_end[] = "</title>\n";
  g_autofree char *whole = g_strndup (svg, length);
  GString *out = g_string_sized_new (2 * length);
  const char *at = whole, *first_title = strstr (whole, title_end);
  if (first_title != NULL) {
    g_string_append_len (out, whole, first_title + strlen (title_end) - whole);
    append_element (out, "desc", page->about);
    at = first_title + strlen (title_end);
  }
  for (const char *head = strstr (at, group); head != NULL; head = strstr (head, group)) {
    const char *id = head + strlen (group);
    char *id_end = NULL;
    guint64 number = g_ascii_strtoull (id + 1, &id_end, 10);
    const char *end = strstr (head, title_end);
    g_string_append_len (out, at, head - at);
    at = head;
    head = id;
    if (end != NULL && *id_end == '"' && append_head (out, *id, number, page))
      head = at = end + strlen (title_end);
  }
  g_string_append (out, at);
  return g_string_free (out, FALSE);
}
