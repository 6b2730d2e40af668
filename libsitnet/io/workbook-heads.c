/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The first rows of each sheet of a workbook, to know it by. */
#include "workbook-heads.h"

/* Cells of the first rows that are looked at, and the bytes of each: a header is shorter. */
#define MOST_CELLS 4096
#define MOST_LENGTH 512

typedef struct {
  GArray *heads;
  SitnetHead *head; /* of the sheet at hand */
  GStringChunk *texts;
  SitnetReadingNames *names;
  guint n_rows, n_cells; /* of that sheet */
  gboolean has_headings;
} Reading;

static void
clear_head (gpointer data)
{
  SitnetHead *head = data;
  g_clear_pointer (&head->grid, sitnet_text_grid_free);
  g_clear_error (&head->problem);
}

static gboolean
begin (guint sheet, gpointer data)
{
  Reading *self = data;
  self->head = &g_array_index (self->heads, SitnetHead, sheet);
  self->n_rows = self->n_cells = 0;
  self->has_headings = FALSE;
  return TRUE;
}

static gboolean
take (const SitnetWorkbookRow *row, gpointer data)
{
  Reading *self = data;
  guint n;
  g_autofree SitnetSlice *cells = sitnet_workbook_row_new_cells (row, &n);
  for (guint i = 0; i < row->n_cells && self->n_cells < MOST_CELLS; i++, self->n_cells++)
    cells[row->cells[i].column] = row->cells[i].shown;
  sitnet_reading_names_rename_row (self->names, cells, n, &self->has_headings);
  for (guint c = 0; c < n; c++)
    cells[c].length = MIN (cells[c].length, MOST_LENGTH);
  self->head->has_cells = TRUE;
  gboolean has_room = sitnet_text_grid_add (self->head->grid, row->number, cells, n);
  g_string_chunk_clear (self->texts);
  return has_room && ++self->n_rows < SITNET_HEAD_ROWS && self->n_cells < MOST_CELLS;
}

static void
end (const GError *problem, gpointer data)
{
  Reading *self = data;
  if (problem != NULL)
    self->head->problem = g_error_copy (problem);
}

GArray *
sitnet_workbook_heads_read (SitnetWorkbook *workbook, SitnetReadingNames *names, SitnetWatch *watch, GError **error)
{
  guint n = workbook->sheets->len;
  g_autoptr (GArray) heads = g_array_sized_new (FALSE, TRUE, sizeof (SitnetHead), n);
  g_array_set_clear_func (heads, clear_head);
  g_array_set_size (heads, n);
  g_autofree guint *order = g_new (guint, MAX (n, 1));
  for (guint i = 0; i < n; i++) {
    g_array_index (heads, SitnetHead, i).grid = sitnet_text_grid_new ();
    order[i] = i;
  }
  g_autoptr (GStringChunk) texts = g_string_chunk_new (4096);
  Reading self = {.heads = heads, .texts = texts, .names = names};
  SitnetWorkbookTaker taker = {texts, begin, take, NULL, end, &self, SITNET_HEAD_LAST_ROW};
  return workbook->read (workbook, order, &taker, watch, error) ? g_steal_pointer (&heads) : NULL;
}
