/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Keeps Graphviz from reading names as escapes, entities or markup, and writes numbers in its way. */
#include "plain.h"

#include <string.h>

/* No XML document may hold these, not even escaped. */
static gboolean
is_forbidden (gunichar character)
{
  return (character < 0x20 && character != '\n') || character == 0x7F || (character & 0xFFFE) == 0xFFFE;
}

static char *
plain_text (const char *text)
{
  GString *plain = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    g_string_append_unichar (plain, is_forbidden (character) ? ' ' : character);
  }
  return g_string_free (plain, FALSE);
}

static char *
replace (char *text, const char *what, const char *with)
{
  g_autoptr (GString) replaced = g_string_new (text);
  g_string_replace (replaced, what, with, 0);
  g_free (text);
  return g_strdup (replaced->str);
}

/* Returns: (transfer full): a label attribute that is drawn as `text` */
char *
plain_label (const char *text)
{
  char *label = plain_text (text);
  label = replace (label, "\\", "\\\\");
  label = replace (label, "\n", "\\n");
  return replace (label, "&", "&amp;");
}

/* Returns: (transfer full): a text of the background, where Graphviz reads neither escapes nor entities */
char *
plain_line (const char *text)
{
  return replace (plain_text (text), "\n", " ");
}

/* Returns: (transfer full): the name of the graph. The SVG writer makes its title of it, in which it leaves alone whatever
 * looks like an entity. */
char *
plain_name (const char *text)
{
  return replace (plain_line (text), "&", "&amp;");
}

const char *
plain_dash (SitnetDash dash)
{
  static const char *const styles[] = {"solid", "dashed", "dotted"};
  return styles[dash];
}

/* Graphviz's SVG writer hands the name of the font on as it is; browsers know a family and a weight, and need
 * a family to fall back on (Verdana has nearly the same widths). In texts a quote is an entity, so only
 * attributes are met. */
char *
plain_svg_fonts (const char *svg, gsize length)
{
  static const char family[] = "font-family=\"DejaVu Sans,Verdana,sans-serif\"";
  char *changed = g_strndup (svg, length);
  changed = replace (changed, "font-family=\"" PLAIN_FONT_BOLD "\"", "font-family=\"*\" font-weight=\"bold\"");
  changed = replace (changed, "font-family=\"" PLAIN_FONT "\"", family);
  return replace (changed, "font-family=\"*\"", family);
}

void
plain_append_number (GString *out, gint32 tenths)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_string_append (out, g_ascii_formatd (number, sizeof number, "%.1f", tenths / 10.0));
}

void
plain_append_point (GString *out, gint32 x, gint32 y, char between)
{
  plain_append_number (out, x);
  g_string_append_c (out, between);
  plain_append_number (out, y);
}
