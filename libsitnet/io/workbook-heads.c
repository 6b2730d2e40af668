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
  const SitnetReadingNames *names;
  guint n_cells;
} Reading;

static void
clear_row (gpointer data)
{
  SitnetHeadRow *row = data;
  g_ptr_array_unref (row->cells);
}

static void
clear_head (gpointer data)
{
  SitnetHead *head = data;
  g_clear_pointer (&head->rows, g_array_unref);
  g_clear_error (&head->problem);
}

static gboolean
begin (guint sheet, gpointer data)
{
  Reading *self = data;
  self->head = &g_array_index (self->heads, SitnetHead, sheet);
  self->n_cells = 0;
  return TRUE;
}

static gboolean
take (const SitnetWorkbookRow *row, gpointer data)
{
  Reading *self = data;
  SitnetHeadRow copy = {row->number, g_ptr_array_new_with_free_func (g_free)};
  for (guint i = 0; i < row->n_cells && self->n_cells < MOST_CELLS; i++, self->n_cells++) {
    const SitnetWorkbookCell *cell = &row->cells[i];
    if (cell->column >= copy.cells->len)
      g_ptr_array_set_size (copy.cells, (gint)cell->column + 1);
    g_free (copy.cells->pdata[cell->column]);
    SitnetSlice text = sitnet_reading_names_rename (self->names, cell->shown);
    copy.cells->pdata[cell->column] = g_strndup (text.text, MIN (text.length, MOST_LENGTH));
  }
  g_array_append_val (self->head->rows, copy);
  g_string_chunk_clear (self->texts);
  return self->head->rows->len < SITNET_HEAD_ROWS && self->n_cells < MOST_CELLS;
}

static void
end (const GError *problem, gpointer data)
{
  Reading *self = data;
  if (problem != NULL)
    self->head->problem = g_error_copy (problem);
}

GArray *
sitnet_workbook_heads_read (SitnetWorkbook *workbook, const SitnetReadingNames *names, SitnetWatch *watch,
                            GError **error)
{
  guint n = workbook->sheets->len;
  g_autoptr (GArray) heads = g_array_sized_new (FALSE, TRUE, sizeof (SitnetHead), n);
  g_array_set_clear_func (heads, clear_head);
  g_array_set_size (heads, n);
  g_autofree guint *order = g_new (guint, MAX (n, 1));
  for (guint i = 0; i < n; i++) {
    g_array_index (heads, SitnetHead, i).rows = g_array_new (FALSE, FALSE, sizeof (SitnetHeadRow));
    g_array_set_clear_func (g_array_index (heads, SitnetHead, i).rows, clear_row);
    order[i] = i;
  }
  g_autoptr (GStringChunk) texts = g_string_chunk_new (4096);
  Reading self = {.heads = heads, .texts = texts, .names = names};
  SitnetWorkbookTaker taker = {texts, begin, take, NULL, end, &self, SITNET_HEAD_LAST_ROW};
  return workbook->read (workbook, order, &taker, watch, error) ? g_steal_pointer (&heads) : NULL;
}
