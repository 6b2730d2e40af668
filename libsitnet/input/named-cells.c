/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tells of cells that call an actor or an area by another name than its id. */
#include "named-cells.h"

#include "sheet-state.h"

#include <string.h>

void
sitnet_named_cells_count (SitnetNamedCells *self, guint64 row, SitnetSlice text)
{
  if (self->n++ > 0)
    return;
  self->first_row = row;
  self->first = g_strndup (text.text, text.length);
}

void
sitnet_named_cells_warn (const SitnetNamedCells *self, guint64 row, SitnetSlice text, const char *meant)
{
  sitnet_sheet_builder_report (self->sheet, SITNET_FINDING_OTHER_DIACRITICS,
                               sitnet_sheet_builder_row_number (self->sheet, row), self->column, text, meant);
}

void
sitnet_named_cells_tell (SitnetNamedCells *self)
{
  if (self->n > 0) {
    g_autofree char *count = g_strdup_printf ("%" G_GUINT64_FORMAT, self->n);
    sitnet_sheet_builder_report (self->sheet, SITNET_FINDING_NAME_FOR_ID,
                                 sitnet_sheet_builder_row_number (self->sheet, self->first_row), self->column,
                                 (SitnetSlice){self->first, strlen (self->first)}, count);
  }
  g_clear_pointer (&self->first, g_free);
  self->n = 0;
}
