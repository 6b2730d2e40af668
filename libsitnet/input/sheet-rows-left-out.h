/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of a file that are not rows of the table: empty ones, totals, comments, what is said of a survey, other tables. */
#ifndef SITNET_SHEET_ROWS_LEFT_OUT_H
#define SITNET_SHEET_ROWS_LEFT_OUT_H

#include "builder-state.h"
#include "row-kinds.h"

/* Rows without a filled cell. */
void sitnet_sheet_rows_count_empty (SitnetSheetBuilder *self, guint64 first, guint64 n_rows);
/* Whether a row is to be left out; what must be said of it is. `next` is the row below, NULL for the last of a batch;
   `is_first`: no row was taken yet. */
gboolean sitnet_sheet_rows_look (SitnetSheetBuilder *self, const SitnetSlice *row, const SitnetSlice *next,
                                 guint64 number, gboolean is_first);

/* As above; nearly every row is known to be plain by its first bytes, which are neither blank nor a mark nor a word for
   totals. */
static inline gboolean
sitnet_sheet_rows_leave_out (SitnetSheetBuilder *self, const SitnetSlice *row, const SitnetSlice *next, guint64 number,
                             gboolean is_first)
{
  self->is_after_empty |= number > self->last_number + 1;
  self->last_number = number;
  gboolean is_plain = row[0].length > 0 && row[0].text[0] > '#' && row[0].text[0] != '*' && !is_first &&
                      !self->is_after_empty && !self->is_after_footnote && !self->is_in_second_table &&
                      !self->is_in_legend &&
                      (self->sheet != SITNET_SHEET_ACTORS || self->n_columns < 2 || row[1].length > 0) &&
                      (row[0].length < SITNET_SHORTEST_TOTAL || !sitnet_row_may_be_total (row[0].text));
  if (!is_plain)
    return sitnet_sheet_rows_look (self, row, next, number, is_first);
  self->last_filled = number;
  return FALSE;
}

/* Below the row of headings of another sheet that is read with this one nothing of the rows above counts. */
void sitnet_sheet_rows_go_on (SitnetSheetBuilder *self, guint64 header_row);

/* What is told once for all such rows of a sheet. */
void sitnet_sheet_rows_tell (const SitnetSheetBuilder *self);

#endif
