/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Gathers the tables and pictures of a document, and words each as CSV or SVG. */
#include "figures.h"

#include "message.h"
#include "width.h"

#include <string.h>

/* Sizes of a picture of squares, in points. */
enum { LINE = 16, LETTER = 6, SQUARE = 18, MARGIN = 8 };

typedef struct {
  char *file, *text;
} Figure;

typedef struct {
  char *colour, *text;
} Square;

struct _Figures {
  SitnetLanguage language;
  GArray *figures;        /* Figure; the first one is the index */
  GString *index;         /* its rows */
  GHashTable *used;       /* names → how often */
  char *title, *name;     /* of what comes next; `name` NULL where nothing was said */
  char *last;             /* name of the one at hand */
  GArray *legend, *cells; /* Square */
  GPtrArray *meanings;    /* of the squares of the legend, in words */
  GPtrArray *headings;    /* of the table at hand */
  char *kinds;            /* NULL in a picture */
};

static void
clear_figure (gpointer data)
{
  Figure *figure = data;
  g_free (figure->file);
  g_free (figure->text);
}

static void
clear_square (gpointer data)
{
  Square *square = data;
  g_free (square->colour);
  g_free (square->text);
}

static GArray *
new_squares (void)
{
  GArray *squares = g_array_new (FALSE, FALSE, sizeof (Square));
  g_array_set_clear_func (squares, clear_square);
  return squares;
}

Figures *
figures_new (SitnetLanguage language)
{
  Figures *self = g_new0 (Figures, 1);
  self->language = language;
  self->figures = g_array_new (FALSE, FALSE, sizeof (Figure));
  g_array_set_clear_func (self->figures, clear_figure);
  self->index = g_string_new ("file,title\n");
  self->used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->legend = new_squares ();
  self->cells = new_squares ();
  self->meanings = g_ptr_array_new_with_free_func (g_free);
  self->headings = g_ptr_array_new_with_free_func (g_free);
  Figure index = {g_strdup ("index.csv"), NULL};
  g_array_append_val (self->figures, index);
  return self;
}

void
figures_free (Figures *self)
{
  g_array_unref (self->figures);
  g_string_free (self->index, TRUE);
  g_hash_table_unref (self->used);
  g_array_unref (self->legend);
  g_array_unref (self->cells);
  g_ptr_array_unref (self->meanings);
  g_ptr_array_unref (self->headings);
  g_free (self->title);
  g_free (self->name);
  g_free (self->last);
  g_free (self->kinds);
  g_free (self);
}

void
figures_title (Figures *self, const char *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
}

void
figures_name (Figures *self, const char *name)
{
  g_free (self->name);
  self->name = g_strdup (name);
}

/* In quotes where the text needs them (RFC 4180). */
static void
append_csv (GString *row, const char *text)
{
  if (strpbrk (text, ",\"\n\r") == NULL) {
    g_string_append (row, text);
    return;
  }
  g_string_append_c (row, '"');
  for (const char *c = text; *c != '\0'; c++)
    g_string_append_printf (row, *c == '"' ? "\"\"" : "%c", *c);
  g_string_append_c (row, '"');
}

static void
append_xml (GString *xml, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_string_append (xml, escaped);
}

/* Takes the text. */
static void
add_figure (Figures *self, const char *name, const char *ending, char *text)
{
  Figure figure = {g_strconcat (name, ending, NULL), text};
  g_array_append_val (self->figures, figure);
  append_csv (self->index, figure.file);
  g_string_append_c (self->index, ',');
  append_csv (self->index, self->title != NULL ? self->title : "");
  g_string_append_c (self->index, '\n');
}

/* A second one of a name gets a number. */
static const char *
settle_name (Figures *self)
{
  g_autofree char *name = self->name != NULL ? g_steal_pointer (&self->name) : g_strdup ("table");
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->used, name)) + 1;
  g_hash_table_replace (self->used, g_strdup (name), GUINT_TO_POINTER (n));
  g_free (self->last);
  self->last = n > 1 ? g_strdup_printf ("%s-%u", name, n) : g_strdup (name);
  return self->last;
}

void
figures_begin_table (Figures *self, const char *const *headings, guint n_columns, const char *kinds)
{
  g_ptr_array_set_size (self->headings, 0);
  g_array_set_size (self->cells, 0);
  for (guint c = 0; c < n_columns; c++)
    g_ptr_array_add (self->headings, g_strdup (headings[c]));
  g_free (self->kinds);
  self->kinds = g_strdup (kinds);
}

static void
add_square (GArray *squares, const char *colour, const char *text)
{
  Square square = {g_strdup (colour), g_strdup (text != NULL ? text : "")};
  g_array_append_val (squares, square);
}

void
figures_cell (Figures *self, const char *colour, const char *text)
{
  add_square (self->cells, colour, text);
}

void
figures_legend (Figures *self, const char *colour, const char *sign, const char *text)
{
  g_autofree char *words = g_strdup_printf ("%s  %s", sign, text);
  add_square (self->legend, colour, words);
  g_ptr_array_add (self->meanings, g_strdup (text));
}

/* For programs: "−1,5" is -1.5. */
static char *
dup_number (const Figures *self, const char *text)
{
  const char *decimal = sitnet_translate (self->language, NC_ ("decimal sign", "."));
  const char *minus = sitnet_translate (self->language, NC_ ("sign of a negative number", "-"));
  GString *number = g_string_new (text);
  g_string_replace (number, decimal, ".", 1);
  if (g_str_has_prefix (number->str, minus))
    g_string_replace (number, minus, "-", 1);
  return g_string_free (number, FALSE);
}

/* Without the blanks by which a label is set in. */
static char *
dup_label (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return g_strdup (text);
}

/* In a picture the meaning of a square, for its sign says nothing without the legend. */
static char *
dup_value (const Figures *self, guint cell)
{
  const Square *square = &g_array_index (self->cells, Square, cell);
  if (self->kinds != NULL)
    return self->kinds[cell % self->headings->len] == 'n' ? dup_number (self, square->text) : g_strdup (square->text);
  for (guint i = 0; i < self->legend->len && *square->colour != '\0'; i++)
    if (strcmp (g_array_index (self->legend, Square, i).colour, square->colour) == 0)
      return g_strdup (self->meanings->pdata[i]);
  return dup_label (square->text);
}

static char *
make_csv (const Figures *self)
{
  GString *csv = g_string_new (NULL);
  guint n = self->headings->len;
  for (guint c = 0; c < n; c++) {
    append_csv (csv, self->headings->pdata[c]);
    g_string_append_c (csv, c + 1 < n ? ',' : '\n');
  }
  for (guint i = 0; i < self->cells->len; i++) {
    g_autofree char *value = dup_value (self, i);
    append_csv (csv, value);
    g_string_append_c (csv, i % n + 1 < n ? ',' : '\n');
  }
  return g_string_free (csv, FALSE);
}

/* How wide a column is: the first one holds labels, the others squares or short texts. */
static guint
width_of (const Figures *self, guint column)
{
  gsize widest = text_width (self->headings->pdata[column]);
  for (guint i = column; i < self->cells->len; i += self->headings->len)
    widest = MAX (widest, text_width (g_array_index (self->cells, Square, i).text));
  return MAX ((guint)SQUARE, (guint)MIN (widest, 1000) * LETTER + MARGIN);
}

static void
append_text (GString *svg, guint x, guint y, const char *anchor, const char *colour, const char *text)
{
  g_string_append_printf (svg, "<text x=\"%u\" y=\"%u\" text-anchor=\"%s\" fill=\"%s\">", x, y, anchor, colour);
  append_xml (svg, text);
  g_string_append (svg, "</text>\n");
}

/* A square, and its sign in a colour that can be read upon it. */
static void
append_square (GString *svg, guint x, guint y, guint width, const Square *square)
{
  gboolean is_dark = strcmp (square->colour, "#c8443c") == 0;
  if (*square->colour != '\0')
    g_string_append_printf (svg, "<rect x=\"%u\" y=\"%u\" width=\"%u\" height=\"%d\" fill=\"%s\"/>\n", x, y, width - 1,
                            LINE - 1, square->colour);
  append_text (svg, x + width / 2, y + LINE - 5, "middle", is_dark ? "#fff" : "#1a1a1a", square->text);
}

static void
append_row (const Figures *self, GString *svg, guint row, guint y)
{
  guint n = self->headings->len, x = MARGIN;
  for (guint c = 0; c < n; c++) {
    guint width = width_of (self, c);
    const Square *square = row > 0 ? &g_array_index (self->cells, Square, (row - 1) * n + c) : NULL;
    const Square heading = {(char *)"", self->headings->pdata[c]};
    if (c == 0)
      append_text (svg, x, y + LINE - 5, "start", "#1a1a1a", square != NULL ? square->text : heading.text);
    else
      append_square (svg, x, y, width, square != NULL ? square : &heading);
    x += width;
  }
}

static void
append_legend (const Figures *self, GString *svg, guint y)
{
  for (guint i = 0; i < self->legend->len; i++, y += LINE) {
    const Square *square = &g_array_index (self->legend, Square, i);
    g_string_append_printf (svg, "<rect x=\"%d\" y=\"%u\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n", MARGIN, y,
                            SQUARE, LINE - 1, square->colour);
    append_text (svg, MARGIN + SQUARE + MARGIN, y + LINE - 5, "start", "#1a1a1a", square->text);
  }
}

static guint
width_of_legend (const Figures *self)
{
  gsize widest = 0;
  for (guint i = 0; i < self->legend->len; i++)
    widest = MAX (widest, text_width (g_array_index (self->legend, Square, i).text));
  return (guint)MIN (widest, 1000) * LETTER + SQUARE + 3 * MARGIN;
}

static char *
make_svg (const Figures *self)
{
  guint n = self->headings->len, n_rows = self->cells->len / n + 1, width = 2 * MARGIN;
  for (guint c = 0; c < n; c++)
    width += width_of (self, c);
  width = MAX (width, width_of_legend (self));
  guint height = 3 * MARGIN + (n_rows + self->legend->len) * LINE;
  GString *svg =
      g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" ");
  g_string_append_printf (svg,
                          "width=\"%upt\" height=\"%upt\" viewBox=\"0 0 %u %u\" font-family=\"Liberation Sans,Arial,"
                          "sans-serif\" font-size=\"10\">\n<title>",
                          width, height, width, height);
  append_xml (svg, self->title != NULL ? self->title : "");
  g_string_append (svg, "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
  for (guint row = 0; row < n_rows; row++)
    append_row (self, svg, row, MARGIN + row * LINE);
  append_legend (self, svg, 2 * MARGIN + n_rows * LINE);
  g_string_append (svg, "</svg>\n");
  return g_string_free (svg, FALSE);
}

const char *
figures_end_table (Figures *self)
{
  const char *name = settle_name (self);
  add_figure (self, name, ".csv", make_csv (self));
  if (self->kinds != NULL)
    return NULL;
  add_figure (self, name, ".svg", make_svg (self));
  g_array_set_size (self->legend, 0);
  g_ptr_array_set_size (self->meanings, 0);
  return name;
}

const char *
figures_drawing (Figures *self, const char *svg, gsize length)
{
  const char *name = settle_name (self);
  add_figure (self, name, ".svg", g_strndup (svg, length));
  return name;
}

guint
figures_get_n (const Figures *self)
{
  return self->figures->len;
}

const char *
figures_get_file (const Figures *self, guint index)
{
  return g_array_index (self->figures, Figure, index).file;
}

const char *
figures_get_text (const Figures *self, guint index)
{
  return index == 0 ? self->index->str : g_array_index (self->figures, Figure, index).text;
}
