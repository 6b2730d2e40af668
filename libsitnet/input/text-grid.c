/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table of texts held in memory, for tables whose rows are not rows of a sheet as they stand. */
#include "text-grid.h"

#include "header-search.h"

struct _SitnetTextGrid {
  SitnetReadingNames *names; /* NULL for none */
  GStringChunk *texts;
  GPtrArray *cells; /* SitnetSlice arrays, of each row */
  GArray *rows;     /* SitnetTextRow */
  guint n_columns;
  gsize n_cells, n_bytes;
  gboolean has_headings;
};

SitnetTextGrid *
sitnet_text_grid_new (void)
{
  SitnetTextGrid *self = g_new0 (SitnetTextGrid, 1);
  self->texts = g_string_chunk_new (16 * 1024);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_array_new (FALSE, FALSE, sizeof (SitnetTextRow));
  return self;
}

void
sitnet_text_grid_free (SitnetTextGrid *self)
{
  if (self == NULL)
    return;
  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->rows);
  g_free (self);
}

void
sitnet_text_grid_set_names (SitnetTextGrid *self, SitnetReadingNames *names)
{
  self->names = names;
}

static gboolean
has_room (SitnetTextGrid *self, const SitnetSlice *cells, guint n_cells)
{
  self->n_cells += n_cells;
  for (guint c = 0; c < n_cells; c++)
    self->n_bytes += cells[c].length + 1;
  return self->n_cells <= SITNET_MOST_GRID_CELLS && self->n_bytes <= SITNET_MOST_GRID_BYTES;
}

gboolean
sitnet_text_grid_add (SitnetTextGrid *self, guint64 number, const SitnetSlice *cells, guint n_cells)
{
  while (n_cells > 0 && sitnet_slice_trim (cells[n_cells - 1]).length == 0)
    n_cells--;
  if (n_cells == 0)
    return TRUE;
  if (!has_room (self, cells, n_cells))
    return FALSE;
  SitnetSlice *copies = g_new (SitnetSlice, n_cells);
  g_ptr_array_add (self->cells, copies);
  for (guint c = 0; c < n_cells; c++)
    copies[c] = sitnet_slice_trim (cells[c]);
  if (self->names != NULL && self->rows->len < SITNET_HEADER_ROWS)
    sitnet_reading_names_rename_row (self->names, copies, n_cells, &self->has_headings);
  for (guint c = 0; c < n_cells; c++)
    copies[c].text = g_string_chunk_insert_len (self->texts, copies[c].text, (gssize)copies[c].length);
  SitnetTextRow row = {number, copies, n_cells};
  g_array_append_val (self->rows, row);
  self->n_columns = MAX (self->n_columns, n_cells);
  return TRUE;
}

guint
sitnet_text_grid_get_n_rows (const SitnetTextGrid *self)
{
  return self->rows->len;
}

guint
sitnet_text_grid_get_n_columns (const SitnetTextGrid *self)
{
  return self->n_columns;
}

const SitnetTextRow *
sitnet_text_grid_get_row (const SitnetTextGrid *self, guint row)
{
  return &g_array_index (self->rows, SitnetTextRow, row);
}

SitnetSlice
sitnet_text_grid_get (const SitnetTextGrid *self, guint row, guint column)
{
  const SitnetTextRow *found = sitnet_text_grid_get_row (self, row);
  return column < found->n_cells ? found->cells[column] : (SitnetSlice){"", 0};
}
