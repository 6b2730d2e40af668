/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of a sheet on their way from a reader of workbooks to who takes them: merged cells, and what is too much. */
#include "workbook-rows.h"

#include "error-private.h"

#include <string.h>

/* A text that is named by its number, a row that is said to repeat and a merged cell may make much of little: so much, and
   so many times what the file holds, is beyond any table that somebody filled in. */
#define FREE_BYTES (G_GUINT64_CONSTANT (32) << 20)
#define MOST_TIMES 4
#define BYTES_OF_CELL 16

typedef struct {
  SitnetWorkbookCell cell;
  char *text, *shown;
  guint64 last_row;
} SitnetMergedCell;

static void
clear_merged (gpointer data)
{
  SitnetMergedCell *merged = data;
  g_free (merged->text);
  g_free (merged->shown);
}

void
sitnet_workbook_rows_init (SitnetWorkbookRows *self, const SitnetWorkbookTaker *taker)
{
  *self = (SitnetWorkbookRows){.taker = taker};
  self->cells = g_array_new (FALSE, FALSE, sizeof (SitnetWorkbookCell));
  self->merged = g_array_new (FALSE, FALSE, sizeof (SitnetMergedCell));
  g_array_set_clear_func (self->merged, clear_merged);
}

void
sitnet_workbook_rows_clear (SitnetWorkbookRows *self)
{
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->merged, g_array_unref);
  g_clear_pointer (&self->until, g_free);
}

gboolean
sitnet_workbook_rows_is_beyond (const SitnetWorkbookRows *self, guint64 number)
{
  return self->is_done || (self->taker->last_row > 0 && number > self->taker->last_row);
}

gboolean
sitnet_workbook_rows_begin (SitnetWorkbookRows *self, guint64 number, gboolean is_hidden, GError **error)
{
  if (number <= self->number || number > SITNET_MOST_ROWS) {
    sitnet_error_set (error, SITNET_ERROR_READ, "row %ju comes after row %ju", number, self->number);
    return FALSE;
  }
  self->number = number;
  self->is_hidden = is_hidden;
  g_array_set_size (self->cells, 0);
  return TRUE;
}

static void
remember_merged (SitnetWorkbookRows *self, const SitnetWorkbookCell *cell)
{
  SitnetMergedCell merged = {.cell = *cell, .last_row = self->number + cell->n_rows - 1};
  merged.text = g_strndup (cell->text.text, cell->text.length);
  merged.shown = g_strndup (cell->shown.text, cell->shown.length);
  g_array_append_val (self->merged, merged);
  if (self->until == NULL)
    self->until = g_new0 (guint32, SITNET_MOST_COLUMNS);
  self->until[cell->column] = (guint32)MIN (merged.last_row, SITNET_MOST_ROWS);
}

static void
put (SitnetWorkbookRows *self, const SitnetWorkbookCell *cell)
{
  g_array_append_vals (self->cells, cell, 1);
  self->n_given += cell->text.length + BYTES_OF_CELL;
}

void
sitnet_workbook_rows_add (SitnetWorkbookRows *self, const SitnetWorkbookCell *cell)
{
  if (cell->column >= SITNET_MOST_COLUMNS || (self->until != NULL && self->until[cell->column] >= self->number))
    return;
  put (self, cell);
  if (cell->n_rows > 1)
    remember_merged (self, cell);
}

static SitnetSlice
keep (SitnetWorkbookRows *self, SitnetSlice text)
{
  return (SitnetSlice){g_string_chunk_insert_len (self->taker->texts, text.text, (gssize)text.length), text.length};
}

/* A merged cell counts in each row of its own that it reaches into. */
static void
add_merged (SitnetWorkbookRows *self)
{
  for (guint i = self->merged->len; i > 0; i--) {
    const SitnetMergedCell *merged = &g_array_index (self->merged, SitnetMergedCell, i - 1);
    if (merged->last_row < self->number) {
      g_array_remove_index_fast (self->merged, i - 1);
      continue;
    }
    if (merged->last_row - merged->cell.n_rows + 1 == self->number)
      continue; /* it begins here */
    SitnetWorkbookCell cell = merged->cell;
    cell.text = keep (self, (SitnetSlice){merged->text, cell.text.length});
    cell.shown = keep (self, (SitnetSlice){merged->shown, cell.shown.length});
    cell.n_rows = 1;
    put (self, &cell);
  }
}

gboolean
sitnet_workbook_rows_end (SitnetWorkbookRows *self, GError **error)
{
  if (self->cells->len == 0)
    return TRUE;
  add_merged (self);
  if (self->n_given > FREE_BYTES + MOST_TIMES * self->n_read) {
    sitnet_error_set (error, SITNET_ERROR_LIMIT,
                      "row %ju: repeated rows, texts or merged cells make more of the sheet than is read",
                      self->number);
    return FALSE;
  }
  SitnetWorkbookRow row = {self->number, self->is_hidden, (const SitnetWorkbookCell *)(const void *)self->cells->data,
                           self->cells->len};
  self->is_done = !self->taker->take (&row, self->taker->data);
  return TRUE;
}
