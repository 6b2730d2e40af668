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

/* Nearly every row is known to be one of the table by its first bytes, which are neither blank nor a mark nor a word for
   totals. */
static inline gboolean
sitnet_sheet_row_is_plain (const SitnetSlice *row, gboolean needs_second)
{
  return row[0].length > 0 && row[0].text[0] > '#' && row[0].text[0] != '*' && (!needs_second || row[1].length > 0) &&
         (row[0].length < SITNET_SHORTEST_TOTAL || !sitnet_row_may_be_total (row[0].text));
}

/* How many of the rows at hand are plain, one below the other and below a row of the table; they are taken. */
static inline guint
sitnet_sheet_rows_take_plain (SitnetSheetBuilder *self, const SitnetSlice *row, const guint64 *numbers, guint n_rows)
{
  guint n = 0, n_columns = self->n_columns;
  guint64 last = self->last_number;
  gboolean needs_second = self->sheet == SITNET_SHEET_ACTORS && n_columns >= 2;
  if (self->is_after_empty || self->is_after_footnote || self->is_in_second_table || self->is_in_legend)
    return 0;
  while (n < n_rows && numbers[n] <= last + 1 && sitnet_sheet_row_is_plain (row, needs_second)) {
    last = numbers[n++];
    row += n_columns;
  }
  self->last_number = last;
  self->last_filled = n > 0 ? last : self->last_filled;
  return n;
}

/* Below the row of headings of another sheet that is read with this one nothing of the rows above counts. */
void sitnet_sheet_rows_go_on (SitnetSheetBuilder *self, guint64 header_row);

/* What is told once for all such rows of a sheet. */
void sitnet_sheet_rows_tell (const SitnetSheetBuilder *self);

#endif
