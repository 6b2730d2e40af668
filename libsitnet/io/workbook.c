/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The sheets of a workbook, whatever its format. */
#include "workbook.h"

#include "row-kinds.h"

SitnetSlice *
sitnet_workbook_row_new_cells (const SitnetWorkbookRow *row, guint *n_cells)
{
  *n_cells = 0;
  for (guint i = 0; i < row->n_cells; i++)
    *n_cells = MAX (*n_cells, row->cells[i].column + 1);
  SitnetSlice *cells = g_new (SitnetSlice, MAX (*n_cells, 1));
  for (guint c = 0; c < *n_cells; c++)
    cells[c] = (SitnetSlice){"", 0};
  return cells;
}

gboolean
sitnet_workbook_row_is_total (const SitnetWorkbookRow *row)
{
  const SitnetWorkbookCell *first = NULL;
  for (guint i = 0; i < row->n_cells; i++)
    if (row->cells[i].shown.length > 0 && (first == NULL || row->cells[i].column < first->column))
      first = &row->cells[i];
  return first != NULL && sitnet_row_kind (&first->shown, 1) == SITNET_ROW_TOTAL;
}

static void
clear_sheet (gpointer data)
{
  SitnetWorkbookSheet *sheet = data;
  g_free (sheet->name);
}

void
sitnet_workbook_init (SitnetWorkbook *self)
{
  self->sheets = g_array_new (FALSE, TRUE, sizeof (SitnetWorkbookSheet));
  g_array_set_clear_func (self->sheets, clear_sheet);
}

void
sitnet_workbook_add_sheet (SitnetWorkbook *self, const char *name, gboolean is_hidden)
{
  SitnetWorkbookSheet sheet = {g_strdup (name), is_hidden};
  g_array_append_val (self->sheets, sheet);
}

void
sitnet_workbook_clear (SitnetWorkbook *self)
{
  g_clear_pointer (&self->sheets, g_array_unref);
}

void
sitnet_workbook_free (SitnetWorkbook *self)
{
  if (self != NULL)
    self->free (self);
}
