/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of text cells on their way from a file into a sheet: the header opens it, rows go in by batches, and damaged letters
   are looked for. */
#ifndef SITNET_SHEET_ROWS_H
#define SITNET_SHEET_ROWS_H

#include "damage.h"
#include "sheet-part.h"

typedef struct {
  SitnetBuilder *builder;
  SitnetSheet sheet;
  const char *shown_as;
  SitnetFindings *findings;
  SitnetSheetBuilder *rows; /* NULL until it was opened */
  guint n_columns;
  SitnetDamageSheet damage;
  GPtrArray *headers; /* as text, for findings */
  SitnetSlice *batch;
  guint64 *batch_rows;
  guint n_batch, max_batch;
} SitnetSheetRows;

void sitnet_sheet_rows_init (SitnetSheetRows *self, SitnetBuilder *builder, SitnetSheet sheet, const char *shown_as);
/* Rows of a part of a sheet that is open, into `part` (see sheet-part.h). */
void sitnet_sheet_rows_init_part (SitnetSheetRows *self, const SitnetSheetRows *whole, SitnetSheetBuilder *part);
void sitnet_sheet_rows_clear (SitnetSheetRows *self);
/* By the header cells, which stand in row `row`. FALSE when rows cannot be taken: a finding says why. */
gboolean sitnet_sheet_rows_open (SitnetSheetRows *self, const SitnetSlice *cells, guint n_columns, guint64 row);
/* Room for the cells of one more row, which must be filled and live until the next flush; earlier rows may be flushed. */
SitnetSlice *sitnet_sheet_rows_next (SitnetSheetRows *self, guint64 row);
/* Copies the cells of rows that follow each other, the first of them row `row`; the texts must live until the next flush. */
void sitnet_sheet_rows_add (SitnetSheetRows *self, const SitnetSlice *cells, guint n_rows, guint64 row);
void sitnet_sheet_rows_add_empty (SitnetSheetRows *self, guint64 row);
void sitnet_sheet_rows_flush (SitnetSheetRows *self);

void sitnet_sheet_rows_report (const SitnetSheetRows *self, SitnetFindingKind rule, guint64 row, const char *column,
                               SitnetSlice value, const char *detail);
/* The header of a column for a finding, or its letters in a spreadsheet, such as "C", where there is none. (transfer full) */
char *sitnet_sheet_rows_dup_column (const SitnetSheetRows *self, gsize column);
/* FALSE, with findings, when a cell of a row is no text: no UTF-8, or with a NUL in it. */
gboolean sitnet_sheet_rows_check_text (const SitnetSheetRows *self, const SitnetSlice *cells, gsize n_cells,
                                       guint64 row);
/* Letters that were damaged before: of the cells of one row, which are text, and at the end of what all of them tell. */
void sitnet_sheet_rows_look_for_damage (SitnetSheetRows *self, const SitnetSlice *cells, gsize n_cells, guint64 row);
void sitnet_sheet_rows_report_damage (const SitnetSheetRows *self);

#endif
