/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of a file that are not rows of the table: empty ones, totals, comments, what is said of a survey, other tables. */
#ifndef SITNET_SHEET_ROWS_LEFT_OUT_H
#define SITNET_SHEET_ROWS_LEFT_OUT_H

#include "builder-state.h"

/* Whether a row is to be left out; what must be said of it is. `next` is the row below, NULL for the last of a batch;
   `is_first`: no row was taken yet. */
gboolean sitnet_sheet_rows_leave_out (SitnetSheetBuilder *self, const SitnetSlice *row, const SitnetSlice *next,
                                      guint64 number, gboolean is_first);
/* What is told once for all such rows of a sheet. */
void sitnet_sheet_rows_tell (const SitnetSheetBuilder *self);

#endif
