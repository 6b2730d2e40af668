/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Gathers the tables and pictures of a document, and words each as CSV or SVG. */
#include "figures.h"

#include "width.h"

#include <math.h>
#include <string.h>

/* Sizes of a picture of squares, in points. */
enum { LINE = 16, LETTER = 6, SQUARE = 18, MARGIN = 8 };

typedef struct {
  char *file, *title;
  char *svg;          /* NULL for a table */
  SitnetTable *table; /* NULL for a picture, and for one that could not be made */
} Figure;

typedef struct {
  char *colour, *text;
  double number; /* NaN where it is none */
} Square;

struct _Figures {
  GArray *figures;        /* Figure */
  GHashTable *used;       /* names → how often */
  char *title, *name;     /* of what comes next; `name` NULL where nothing was said */
  char *last;             /* name of the one at hand */
  GArray *legend, *cells; /* Square */
  GPtrArray *meanings;    /* of the squares of the legend, in words */
  GPtrArray *headings;    /* of the table at hand */
  gboolean is_picture;    /* what is at hand */
  GError *failure;        /* of the first table that could not be made; NULL for none */
};

static void
clear_figure (gpointer data)
{
  Figure *figure = data;
  g_free (figure->file);
  g_free (figure->title);
  g_free (figure->svg);
  g_clear_pointer (&figure->table, sitnet_table_unref);
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
figures_new (void)
{
  Figures *self = g_new0 (Figures, 1);
  self->figures = g_array_new (FALSE, FALSE, sizeof (Figure));
  g_array_set_clear_func (self->figures, clear_figure);
  self->used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->legend = new_squares ();
  self->cells = new_squares ();
  self->meanings = g_ptr_array_new_with_free_func (g_free);
  self->headings = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
figures_free (Figures *self)
{
  g_array_unref (self->figures);
  g_hash_table_unref (self->used);
  g_array_unref (self->legend);
  g_array_unref (self->cells);
  g_ptr_array_unref (self->meanings);
  g_ptr_array_unref (self->headings);
  g_free (self->title);
  g_free (self->name);
  g_free (self->last);
  g_clear_error (&self->failure);
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

static void
append_xml (GString *xml, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_string_append (xml, escaped);
}

/* Takes the picture and the table. */
static void
add_figure (Figures *self, const char *name, const char *ending, char *svg, SitnetTable *table)
{
  Figure figure = {g_strconcat (name, ending, NULL), g_strdup (self->title != NULL ? self->title : ""), svg, table};
  g_array_append_val (self->figures, figure);
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
figures_begin_table (Figures *self, const char *const *headings, guint n_columns, gboolean is_picture)
{
  g_ptr_array_set_size (self->headings, 0);
  g_array_set_size (self->cells, 0);
  for (guint c = 0; c < n_columns; c++)
    g_ptr_array_add (self->headings, g_strdup (headings[c]));
  self->is_picture = is_picture;
}

static void
add_square (GArray *squares, const char *colour, double number, const char *text)
{
  Square square = {g_strdup (colour), g_strdup (text != NULL ? text : ""), number};
  g_array_append_val (squares, square);
}

void
figures_cell (Figures *self, const char *colour, double number, const char *text)
{
  add_square (self->cells, colour, number, text);
}

void
figures_date (Figures *self, const char *date)
{
  add_square (self->cells, "", NAN, date);
}

void
figures_legend (Figures *self, const char *colour, const char *sign, const char *text)
{
  g_autofree char *words = g_strdup_printf ("%s  %s", sign, text);
  add_square (self->legend, colour, NAN, words);
  g_ptr_array_add (self->meanings, g_strdup (text));
}

/* Without the blanks by which a label is set in. */
static const char *
skip_blanks (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* In a picture the meaning of a square, for its sign says nothing without the legend. NULL where nothing stands. */
static const char *
find_value (const Figures *self, const Square *square)
{
  for (guint i = 0; self->is_picture && i < self->legend->len && *square->colour != '\0'; i++)
    if (strcmp (g_array_index (self->legend, Square, i).colour, square->colour) == 0)
      return self->meanings->pdata[i];
  const char *text = self->is_picture ? skip_blanks (square->text) : square->text;
  return *text != '\0' ? text : NULL;
}

static const Square *
get_square (const Figures *self, guint row, guint column)
{
  return &g_array_index (self->cells, Square, row * self->headings->len + column);
}

static guint
count_rows (const Figures *self)
{
  return self->headings->len > 0 ? self->cells->len / self->headings->len : 0;
}

/* Whether a column holds numbers, and nothing else but empty cells. */
static gboolean
holds_numbers (const Figures *self, guint column)
{
  gboolean any = FALSE;
  for (guint row = 0; row < count_rows (self); row++) {
    const Square *square = get_square (self, row, column);
    if (isnan (square->number) && *square->text != '\0')
      return FALSE;
    any = any || !isnan (square->number);
  }
  return any;
}

/* The bitmap of those that are told stands behind the numbers, in one block. */
static SitnetColumn *
make_numbers (const Figures *self, guint column, const char *heading)
{
  guint n = count_rows (self);
  double *numbers = g_malloc0 (n * sizeof *numbers + n / 8 + 1);
  guint8 *told = (guint8 *)(numbers + n);
  for (guint row = 0; row < n; row++) {
    double number = get_square (self, row, column)->number;
    numbers[row] = isnan (number) ? 0 : number;
    if (!isnan (number))
      told[row / 8] = (guint8)(told[row / 8] | 1u << row % 8);
  }
  return sitnet_column_new (heading, SITNET_VALUE_DOUBLE, n, numbers, told, g_free, numbers);
}

static SitnetColumn *
make_texts (const Figures *self, guint column, const char *heading, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  for (guint row = 0; row < count_rows (self); row++)
    g_ptr_array_add (texts, (gpointer)find_value (self, get_square (self, row, column)));
  return sitnet_column_new_text (heading, texts->len, (const char *const *)texts->pdata, error);
}

/* Two sectors may be called the same, two columns of a table may not. */
static char *
dup_heading (const Figures *self, guint column)
{
  guint n_before = 0;
  for (guint c = 0; c < column; c++)
    n_before += strcmp (self->headings->pdata[c], self->headings->pdata[column]) == 0 ? 1 : 0;
  const char *heading = self->headings->pdata[column];
  return n_before > 0 ? g_strdup_printf ("%s (%u)", heading, n_before + 1) : g_strdup (heading);
}

static SitnetTable *
make_table (const Figures *self, const char *name, GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint c = 0; c < self->headings->len; c++) {
    g_autofree char *heading = dup_heading (self, c);
    SitnetColumn *column =
        holds_numbers (self, c) ? make_numbers (self, c, heading) : make_texts (self, c, heading, error);
    if (column == NULL)
      return NULL;
    g_ptr_array_add (columns, column);
  }
  return sitnet_table_new (name, NULL, (SitnetColumn *const *)columns->pdata, columns->len, error);
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
    const Square heading = {(char *)"", self->headings->pdata[c], NAN};
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
  SitnetTable *table = make_table (self, name, self->failure == NULL ? &self->failure : NULL);
  add_figure (self, name, ".csv", NULL, table);
  if (!self->is_picture)
    return NULL;
  add_figure (self, name, ".svg", make_svg (self), NULL);
  g_array_set_size (self->legend, 0);
  g_ptr_array_set_size (self->meanings, 0);
  return name;
}

const char *
figures_drawing (Figures *self, const char *svg, gsize length)
{
  const char *name = settle_name (self);
  add_figure (self, name, ".svg", g_strndup (svg, length), NULL);
  return name;
}

/* One more for the index, which is the first. */
guint
figures_get_n (const Figures *self)
{
  return self->figures->len + 1;
}

const char *
figures_get_file (const Figures *self, guint index)
{
  return index == 0 ? "index.csv" : g_array_index (self->figures, Figure, index - 1).file;
}

static SitnetTable *
make_index (const Figures *self, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new (), titles = g_ptr_array_new ();
  for (guint i = 0; i < self->figures->len; i++) {
    g_ptr_array_add (files, g_array_index (self->figures, Figure, i).file);
    g_ptr_array_add (titles, g_array_index (self->figures, Figure, i).title);
  }
  g_autoptr (SitnetColumn) file = sitnet_column_new_text ("file", files->len, (const char *const *)files->pdata, error);
  g_autoptr (SitnetColumn) title =
      file != NULL ? sitnet_column_new_text ("title", titles->len, (const char *const *)titles->pdata, error) : NULL;
  SitnetColumn *const columns[] = {file, title};
  return title != NULL ? sitnet_table_new ("index", NULL, columns, G_N_ELEMENTS (columns), error) : NULL;
}

char *
figures_dup_text (const Figures *self, guint index, GError **error)
{
  if (self->failure != NULL) {
    g_propagate_error (error, g_error_copy (self->failure));
    return NULL;
  }
  const Figure *figure = index > 0 ? &g_array_index (self->figures, Figure, index - 1) : NULL;
  if (figure != NULL && figure->svg != NULL)
    return g_strdup (figure->svg);
  g_autoptr (SitnetTable) table = figure != NULL ? sitnet_table_ref (figure->table) : make_index (self, error);
  return table != NULL ? sitnet_table_to_text (table, SITNET_FORMAT_CSV, error) : NULL;
}
