/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables laid out for reading: aligned columns, or where they do not fit, row by row. */
#include "text.h"

#include "width.h"

#include <string.h>

/* Between two columns. */
#define SPACE 2
/* A column of text narrower than this breaks nearly every word. */
#define NARROW 12
/* A column of numbers may be this narrow. */
#define NARROW_NUMBER 8
/* An address up to this length is not broken to save room: it is to be copied. */
#define WHOLE_ADDRESS 40
/* Lines of running text longer than this are hard to follow. */
#define COMFORTABLE 100
/* Where there is no terminal; most tables fit, and the eye still finds the next line. */
#define WIDE 200
/* A row that takes more lines than this is easier to read with its cells below each other. */
#define MOST_LINES 6

typedef struct {
  const Cells *cells;
  gsize *widths;
  gsize *least; /* how narrow a column may become */
  guint n;
  SitnetWriteFunc write;
  gpointer data;
  GString *text; /* of the cell at hand */
  GString *line;
} Layout;

static const Field *
field_of (const Layout *layout, guint index)
{
  return &g_array_index (layout->cells->fields, Field, index);
}

/* Lines that a heading may take before it widens its column. */
#define HEADING_LINES 3

static gsize
heading_width (const Field *field)
{
  const char *heading = field->heading;
  gsize narrow = field->is_number ? NARROW_NUMBER : NARROW;
  gsize width = MAX (MAX (text_width_longest_word (heading), MIN (text_width (heading), narrow)), 1);
  for (;; width++) {
    g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (TextLine));
    text_wrap (heading, width, lines);
    if (lines->len <= HEADING_LINES)
      return width;
  }
}

static const char *
cell_text (const Layout *layout, gsize row, guint index)
{
  g_string_truncate (layout->text, 0);
  cells_append (layout->cells, row, index, layout->text);
  return layout->text->str;
}

static gsize
least_width (const char *text)
{
  gboolean is_address = strchr (text, '@') != NULL || strstr (text, "://") != NULL;
  return is_address ? MIN (text_width_longest_word (text), WHOLE_ADDRESS) : NARROW;
}

static void
measure (const Layout *layout)
{
  gsize n_rows = sitnet_table_get_n_rows (layout->cells->table);
  for (guint i = 0; i < layout->n; i++) {
    layout->widths[i] = heading_width (field_of (layout, i));
    layout->least[i] = MAX (NARROW, layout->widths[i]);
    for (gsize row = 0; row < n_rows; row++) {
      const char *text = cell_text (layout, row, i);
      layout->widths[i] = MAX (layout->widths[i], text_width (text));
      layout->least[i] = MAX (layout->least[i], least_width (text));
    }
  }
}

static gsize
total_width (const Layout *layout)
{
  gsize total = layout->n > 0 ? SPACE * (layout->n - 1) : 0;
  for (guint i = 0; i < layout->n; i++)
    total += layout->widths[i];
  return total;
}

/* The widest column of text that may still give way; n when there is none. */
static guint
widest (const Layout *layout)
{
  guint found = layout->n;
  for (guint i = 0; i < layout->n; i++)
    if (!field_of (layout, i)->is_number && layout->widths[i] > layout->least[i] &&
        (found == layout->n || layout->widths[i] > layout->widths[found]))
      found = i;
  return found;
}

static gboolean
shrink_to (const Layout *layout, gsize limit)
{
  for (gsize total = total_width (layout); total > limit; total--) {
    guint index = widest (layout);
    if (index == layout->n)
      return FALSE;
    layout->widths[index]--;
  }
  return TRUE;
}

static gboolean
put_line (const Layout *layout, GError **error)
{
  GString *line = layout->line;
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  g_string_append_c (line, '\n');
  gboolean written = layout->write (line->str, line->len, layout->data, error);
  g_string_truncate (line, 0);
  return written;
}

static void
append_spaces (GString *line, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_string_append_c (line, ' ');
}

static void
append_padded (const Layout *layout, guint index, const TextLine *piece)
{
  gsize padding = layout->widths[index] - MIN (piece->width, layout->widths[index]);
  gboolean right = field_of (layout, index)->is_number;
  append_spaces (layout->line, right ? padding : 0);
  g_string_append_len (layout->line, piece->start, (gssize)piece->length);
  append_spaces (layout->line, (right ? 0 : padding) + SPACE);
}

/* Puts the texts of one row side by side, each wrapped in its column; headings stand at the bottom. */
static gboolean
put_row (const Layout *layout, char **texts, gboolean at_bottom, GError **error)
{
  g_autoptr (GPtrArray) wrapped = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  guint n_lines = 0;
  for (guint i = 0; i < layout->n; i++) {
    GArray *lines = g_array_new (FALSE, FALSE, sizeof (TextLine));
    text_wrap (texts[i], layout->widths[i], lines);
    g_ptr_array_add (wrapped, lines);
    n_lines = MAX (n_lines, lines->len);
  }
  for (guint l = 0; l < n_lines; l++) {
    for (guint i = 0; i < layout->n; i++) {
      const GArray *lines = wrapped->pdata[i];
      guint first = at_bottom ? n_lines - lines->len : 0;
      TextLine empty = {"", 0, 0};
      gboolean is_there = l >= first && l - first < lines->len;
      append_padded (layout, i, is_there ? &g_array_index (lines, TextLine, l - first) : &empty);
    }
    if (!put_line (layout, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
put_headings (const Layout *layout, GError **error)
{
  g_autofree char **headings = g_new0 (char *, layout->n + 1);
  for (guint i = 0; i < layout->n; i++)
    headings[i] = field_of (layout, i)->heading;
  if (!put_row (layout, headings, TRUE, error))
    return FALSE;
  for (guint i = 0; i < layout->n; i++) {
    for (gsize k = 0; k < layout->widths[i]; k++)
      g_string_append (layout->line, "─");
    append_spaces (layout->line, SPACE);
  }
  return put_line (layout, error);
}

static gboolean
put_columns (const Layout *layout, GError **error)
{
  if (!put_headings (layout, error))
    return FALSE;
  for (gsize row = 0; row < sitnet_table_get_n_rows (layout->cells->table); row++) {
    g_auto (GStrv) texts = g_new0 (char *, layout->n + 1);
    for (guint i = 0; i < layout->n; i++)
      texts[i] = g_strdup (cell_text (layout, row, i));
    if (!put_row (layout, texts, FALSE, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
put_field (const Layout *layout, guint index, gsize indent, gsize limit, GError **error)
{
  const char *heading = field_of (layout, index)->heading;
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (TextLine));
  text_wrap (layout->text->str, limit > indent + NARROW ? limit - indent : NARROW, lines);
  for (guint l = 0; l < lines->len; l++) {
    const TextLine *piece = &g_array_index (lines, TextLine, l);
    if (l == 0)
      g_string_append_printf (layout->line, "%s:", heading);
    append_spaces (layout->line, l == 0 ? indent - text_width (heading) - 1 : indent);
    g_string_append_len (layout->line, piece->start, (gssize)piece->length);
    if (!put_line (layout, error))
      return FALSE;
  }
  return TRUE;
}

/* Each row on lines of its own, what is empty left out. */
static gboolean
put_records (const Layout *layout, gsize limit, GError **error)
{
  gsize indent = 0;
  for (guint i = 0; i < layout->n; i++)
    indent = MAX (indent, text_width (field_of (layout, i)->heading) + 2);
  for (gsize row = 0; row < sitnet_table_get_n_rows (layout->cells->table); row++) {
    if (row > 0 && !put_line (layout, error))
      return FALSE;
    for (guint i = 0; i < layout->n; i++)
      if (*cell_text (layout, row, i) != '\0' && !put_field (layout, i, indent, limit, error))
        return FALSE;
  }
  return TRUE;
}

gsize
text_comfortable (gsize limit)
{
  return limit > 0 ? MIN (limit, COMFORTABLE) : COMFORTABLE;
}

/* Whether no row would run down the page in narrow columns. */
static gboolean
is_readable (const Layout *layout)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (TextLine));
  for (gsize row = 0; row < sitnet_table_get_n_rows (layout->cells->table); row++)
    for (guint i = 0; i < layout->n; i++) {
      g_array_set_size (lines, 0);
      text_wrap (cell_text (layout, row, i), layout->widths[i], lines);
      if (lines->len > MOST_LINES)
        return FALSE;
    }
  return TRUE;
}

gboolean
text_table (const Cells *cells, gsize limit, SitnetWriteFunc write, gpointer data, GError **error)
{
  g_autofree gsize *widths = g_new0 (gsize, cells->fields->len);
  g_autofree gsize *least = g_new0 (gsize, cells->fields->len);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) line = g_string_new (NULL);
  Layout layout = {cells, widths, least, cells->fields->len, write, data, text, line};
  measure (&layout);
  gsize most = limit > 0 ? limit : WIDE;
  if (total_width (&layout) > most && (!shrink_to (&layout, most) || !is_readable (&layout)))
    return put_records (&layout, text_comfortable (limit), error);
  return put_columns (&layout, error);
}

gboolean
text_paragraph (const char *text, gsize limit, SitnetWriteFunc write, gpointer data, GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (TextLine));
  g_autoptr (GString) clean = g_string_new (NULL);
  text_append_clean (clean, text);
  text_wrap (clean->str, text_comfortable (limit), lines);
  for (guint l = 0; l < lines->len; l++) {
    const TextLine *piece = &g_array_index (lines, TextLine, l);
    if (!write (piece->start, piece->length, data, error) || !write ("\n", 1, data, error))
      return FALSE;
  }
  return TRUE;
}
