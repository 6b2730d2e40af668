/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An edge of several kinds, or reported by several, as a tie of each. */
#include "graph-split.h"

#include <string.h>

#define NONE G_MAXUINT
#define SIGN '|'

/* Rows and cells that may come of it. */
#define MOST_MADE ((guint64)1 << 25)

typedef struct {
  SitnetGraphRows *edges;
  guint kind, reporter;
  guint *starts, *places; /* of cells by row */
  GArray *rows, *cells;   /* that are made */
} Split;

static guint
count_parts (SitnetSlice text)
{
  guint n = 1;
  for (gsize i = 0; i < text.length; i++)
    n += text.text[i] == SIGN;
  return n;
}

static SitnetSlice
get_part (SitnetSlice text, guint part)
{
  const char *stop;
  for (; part > 0 && (stop = memchr (text.text, SIGN, text.length)) != NULL; part--)
    text = (SitnetSlice){stop + 1, text.length - (gsize)(stop + 1 - text.text)};
  stop = memchr (text.text, SIGN, text.length);
  return sitnet_slice_trim ((SitnetSlice){text.text, stop != NULL ? (gsize)(stop - text.text) : text.length});
}

static const SitnetGraphCell *
get_cell (const Split *self, guint place)
{
  return &g_array_index (self->edges->cells, SitnetGraphCell, self->places[place]);
}

/* What the row says there; empty for nothing. */
static SitnetSlice
find_value (const Split *self, guint row, guint attribute)
{
  SitnetSlice found = {"", 0};
  for (guint i = self->starts[row]; attribute != NONE && i < self->starts[row + 1]; i++)
    if (get_cell (self, i)->attribute == attribute)
      found = get_cell (self, i)->text;
  return found;
}

static guint
count_rows (const Split *self, guint row)
{
  guint n_kinds = count_parts (find_value (self, row, self->kind));
  return n_kinds > 1 ? n_kinds : count_parts (find_value (self, row, self->reporter));
}

static gboolean
is_needed (const SitnetGraphRows *edges, guint kind, guint reporter)
{
  for (guint c = 0; c < edges->cells->len; c++) {
    const SitnetGraphCell *cell = &g_array_index (edges->cells, SitnetGraphCell, c);
    if ((cell->attribute == kind || cell->attribute == reporter) &&
        memchr (cell->text.text, SIGN, cell->text.length) != NULL)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_too_much (const Split *self)
{
  guint64 n_made = 0;
  for (guint row = 0; row < self->edges->rows->len && n_made <= MOST_MADE; row++)
    n_made += (guint64)count_rows (self, row) * (self->starts[row + 1] - self->starts[row] + 1);
  return n_made > MOST_MADE;
}

/* The part of a value that stands in one of the rows that are made of a row. */
static SitnetSlice
part_of (const Split *self, const SitnetGraphCell *cell, guint n_kinds, guint part)
{
  if (cell->attribute == self->kind)
    return get_part (cell->text, part);
  if (cell->attribute == self->reporter)
    return get_part (cell->text, n_kinds > 1 ? 0 : part);
  return cell->text;
}

static void
make_row (Split *self, guint row, guint n_kinds, guint part)
{
  guint made = self->rows->len;
  g_array_append_val (self->rows, *sitnet_graph_rows_get (self->edges, row));
  for (guint i = self->starts[row]; i < self->starts[row + 1]; i++) {
    const SitnetGraphCell *cell = get_cell (self, i);
    SitnetGraphCell copy = {made, cell->attribute, part_of (self, cell, n_kinds, part)};
    if (copy.text.length > 0)
      g_array_append_val (self->cells, copy);
  }
}

void
sitnet_graph_split (SitnetGraphRows *edges, guint kind, guint reporter)
{
  Split self = {.edges = edges, .kind = kind, .reporter = reporter};
  if (!is_needed (edges, kind, reporter))
    return;
  self.places = sitnet_graph_rows_order (edges, &self.starts);
  if (!is_too_much (&self)) {
    self.rows = g_array_new (FALSE, FALSE, sizeof (SitnetGraphRow));
    self.cells = g_array_new (FALSE, FALSE, sizeof (SitnetGraphCell));
    for (guint row = 0; row < edges->rows->len; row++) {
      guint n_kinds = count_parts (find_value (&self, row, kind)), n = count_rows (&self, row);
      for (guint part = 0; part < n; part++)
        make_row (&self, row, n_kinds, part);
    }
    g_array_unref (edges->rows);
    g_array_unref (edges->cells);
    edges->rows = self.rows;
    edges->cells = self.cells;
  }
  g_free (self.starts);
  g_free (self.places);
}
