/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writes islands, headings and legend in the drawing language of Graphviz (xdot), where they lie below all
 * ties. */
#include "background.h"

#include "plain.h"

#include <string.h>

/* An xdot text is its length in bytes, then the bytes: it needs no escape and can end nothing. */
static void
append_counted (GString *out, const char *text)
{
  g_string_append_printf (out, "%" G_GSIZE_FORMAT " -%s ", strlen (text), text);
}

static void
append_colour (GString *out, char which, const char *colour)
{
  g_string_append_printf (out, "%c ", which);
  append_counted (out, colour);
}

static void
append_style (GString *out, const char *style)
{
  g_string_append (out, "S ");
  append_counted (out, style);
}

static void
append_pen (GString *out, const SitnetFigure *figure)
{
  g_autoptr (GString) width = g_string_new ("setlinewidth(");
  plain_append_number (width, figure->pen);
  g_string_append_c (width, ')');
  append_style (out, width->str);
  append_style (out, plain_dash (figure->dash));
  append_colour (out, 'c', figure->stroke);
}

static void
append_points (GString *out, const SitnetFigure *figure, gint32 page_height)
{
  g_string_append_printf (out, "%" G_GUINT32_FORMAT " ", figure->n_points);
  for (guint32 i = 0; i < figure->n_points; i++) {
    plain_append_point (out, figure->points[i].x, page_height - figure->points[i].y, ' ');
    g_string_append_c (out, ' ');
  }
}

static void
append_text (GString *out, const SitnetFigure *figure, gint32 page_height)
{
  static const char *const sides[] = {"-1", "0", "1"};
  g_autofree char *text = plain_line (figure->text);
  g_string_append (out, "F ");
  plain_append_number (out, figure->type_size);
  g_string_append_c (out, ' ');
  append_counted (out, figure->is_bold ? PLAIN_FONT_BOLD : PLAIN_FONT);
  append_colour (out, 'c', figure->stroke);
  g_string_append (out, "T ");
  plain_append_point (out, figure->points[0].x, page_height - figure->points[0].y, ' ');
  g_string_append_printf (out, " %s 0 ", sides[figure->align]);
  append_counted (out, text);
}

static void
append_figure (GString *out, const SitnetFigure *figure, gint32 page_height)
{
  if (figure->kind == SITNET_FIGURE_TEXT) {
    append_text (out, figure, page_height);
    return;
  }
  append_pen (out, figure);
  if (*figure->fill != '\0') {
    append_colour (out, 'C', figure->fill);
  }
  g_string_append_c (out, figure->kind == SITNET_FIGURE_LINE ? 'L' : *figure->fill != '\0' ? 'P' : 'p');
  g_string_append_c (out, ' ');
  append_points (out, figure, page_height);
}

/* Returns: (transfer full): the value of the graph's `_background` */
char *
background_new (const SitnetDescription *page)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < page->figures->len; i++) {
    append_figure (out, &g_array_index (page->figures, SitnetFigure, i), page->height);
  }
  return g_string_free (out, FALSE);
}
