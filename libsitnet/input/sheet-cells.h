/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells on their way in, before it matters what their column holds: trimmed, checked, and empty where they say nothing. */
#ifndef SITNET_SHEET_CELLS_H
#define SITNET_SHEET_CELLS_H

#include "sheet-values.h"

/* 1 for a first byte of a cell that has to be looked at: blanks, what is no ASCII, signs, and the letters of words for "not
   known". */
extern const guint8 sitnet_odd_first_bytes[256];

/* A birth number has six digits in a row: it is enough to look at every sixth byte. */
static inline gboolean
sitnet_sheet_cell_may_hold_number (SitnetSlice cell)
{
  for (gsize i = 5; i < cell.length && cell.length >= 9; i += 6)
    if ((guint)(guint8)cell.text[i] - '0' <= 9)
      return TRUE;
  return FALSE;
}

/* As nearly every cell is: no blanks around it, no formula, no word for "not known", no birth number. */
static inline gboolean
sitnet_sheet_cell_is_ordinary (SitnetSlice cell)
{
  if (cell.length == 0)
    return FALSE;
  guchar last = (guchar)cell.text[cell.length - 1];
  return !sitnet_odd_first_bytes[(guchar)cell.text[0]] && (guint)(last - '!') < 0x80 - '!' &&
         !sitnet_sheet_cell_may_hold_number (cell);
}

/* The stored rows of the batch at hand begin here. */
static inline guint64
sitnet_sheet_batch_first_row (const SitnetSheetBuilder *self, const SitnetSheetBatch *batch)
{
  return self->n_rows - batch->n;
}

/* What stands under an empty heading is a note beside the table. */
gboolean sitnet_sheet_cells_are_notes (const SitnetSheetBuilder *self, const SitnetInputColumn *column);
/* A cell of row `i` of a batch as it is read. */
SitnetSlice sitnet_sheet_cells_take (SitnetSheetBuilder *self, SitnetInputColumn *column, const SitnetSheetBatch *batch,
                                     guint i, SitnetSlice cell, gboolean holds_notes);

#endif
