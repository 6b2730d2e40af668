/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables of a document, and pictures of shaded squares with their legend. */
#include "document-private.h"

#include <math.h>
#include <string.h>

const struct DocumentShade document_shades[] = {
    [SHADE_NONE] = {"none", "#eeeeee"}, [SHADE_GOOD] = {"good", "#b8dcc0"},   [SHADE_WEAK] = {"weak", "#f5e3a1"},
    [SHADE_POOR] = {"poor", "#f3b183"}, [SHADE_EMPTY] = {"empty", "#c8443c"}, [SHADE_BLANK] = {"", ""}};

/* The opening tag of a cell. */
static const char *
cell_tag (const Document *self, guint column, gboolean is_heading)
{
  char kind = self->kinds != NULL ? self->kinds[column] : 't';
  if (kind == 'n')
    return is_heading ? "<th class=\"n\">" : "<td class=\"n\">";
  if (kind == 's')
    return is_heading ? "<th>" : "<td class=\"s\">";
  if (kind == 'l')
    return is_heading ? "<th class=\"l\">" : "<td>";
  return is_heading ? "<th>" : "<td>";
}

static void
begin_columns (Document *self, const char *const *headings, guint n_columns, const char *opening)
{
  self->n_columns = n_columns;
  self->column = 0;
  if (self->figures != NULL)
    figures_begin_table (self->figures, headings, n_columns, self->kinds == NULL);
  g_string_append (self->text, self->is_markdown ? "|" : opening);
  for (guint c = 0; c < n_columns; c++) {
    g_string_append (self->text, self->is_markdown ? " " : cell_tag (self, c, TRUE));
    document_append_text (self, headings[c]);
    g_string_append (self->text, self->is_markdown ? " |" : "</th>");
  }
  g_string_append (self->text, self->is_markdown ? "\n|" : "</tr></thead>\n<tbody>\n");
  for (guint c = 0; c < n_columns && self->is_markdown; c++)
    g_string_append (self->text, self->kinds != NULL && self->kinds[c] == 'n' ? " ---: |" : " --- |");
  g_string_append (self->text, self->is_markdown ? "\n" : "");
}

static void
add_cell (Document *self, const char *opening, const char *text)
{
  if (self->column == 0)
    g_string_append (self->text, self->is_markdown ? "|" : "<tr>");
  g_string_append (self->text, self->is_markdown ? " " : opening);
  document_append_text (self, text != NULL ? text : "");
  g_string_append (self->text, self->is_markdown ? " |" : "</td>");
  if (++self->column == self->n_columns) {
    g_string_append (self->text, self->is_markdown ? "\n" : "</tr>\n");
    self->column = 0;
  }
}

void
document_begin_table (Document *self, const char *const *headings, const char *kinds)
{
  self->kinds = kinds;
  begin_columns (self, headings, (guint)strlen (kinds), "<table><thead><tr>");
}

static void
tell_number (Document *self, Shade shade, double number, const char *text)
{
  if (self->figures != NULL)
    figures_cell (self->figures, document_shades[shade].colour, number, text);
}

void
document_cell (Document *self, const char *text)
{
  document_number (self, NAN, text);
}

void
document_number (Document *self, double number, const char *text)
{
  tell_number (self, SHADE_BLANK, number, text);
  add_cell (self, cell_tag (self, self->column, FALSE), text);
}

void
document_date (Document *self, const char *date, const char *text)
{
  if (self->figures != NULL)
    figures_date (self->figures, date);
  add_cell (self, cell_tag (self, self->column, FALSE), text);
}

void
document_row (Document *self, const char *text)
{
  if (!self->is_markdown)
    g_string_append_printf (self->text, "<tr><td class=\"across\" colspan=\"%u\">", self->n_columns);
  else
    g_string_append (self->text, "| ");
  document_append_text (self, text);
  g_string_append (self->text, self->is_markdown ? " |" : "</td></tr>\n");
  for (guint c = 1; c < self->n_columns && self->is_markdown; c++)
    g_string_append (self->text, "  |");
  g_string_append (self->text, self->is_markdown ? "\n" : "");
}

void
document_end_table (Document *self)
{
  g_string_append (self->text, self->is_markdown ? "\n" : "</tbody></table>\n");
  if (self->figures != NULL)
    document_append_picture (self, figures_end_table (self->figures));
}

void
document_begin_grid (Document *self, const char *const *headings, guint n_columns)
{
  self->kinds = NULL;
  begin_columns (self, headings, n_columns, "<table class=\"grid\"><thead><tr>");
}

void
document_label (Document *self, const char *text)
{
  tell_number (self, SHADE_BLANK, NAN, text);
  add_cell (self, "<td>", text);
}

void
document_square (Document *self, Shade shade, double number, const char *text)
{
  g_autofree char *opening = g_strdup_printf ("<td class=\"%s\">", document_shades[shade].name);
  tell_number (self, shade, number, text);
  add_cell (self, opening, text);
}

void
document_end_grid (Document *self)
{
  document_end_table (self);
}

void
document_begin_legend (Document *self)
{
  g_string_append (self->text, self->is_markdown ? "" : "<p class=\"legend\">");
}

void
document_legend (Document *self, Shade shade, const char *sign, const char *text)
{
  if (self->figures != NULL)
    figures_legend (self->figures, document_shades[shade].colour, sign, text);
  if (self->is_markdown)
    g_string_append_printf (self->text, "%s: ", sign);
  else
    g_string_append_printf (self->text, "<b><span class=\"%s\">%s</span>", document_shades[shade].name, sign);
  document_append_text (self, text);
  g_string_append (self->text, self->is_markdown ? "; " : "</b> ");
}

void
document_end_legend (Document *self)
{
  if (self->is_markdown && g_str_has_suffix (self->text->str, "; "))
    g_string_truncate (self->text, self->text->len - 2);
  g_string_append (self->text, self->is_markdown ? "\n\n" : "</p>\n");
}
