/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One sheet of a workbook read into one sheet of the data set, with all that is to be said of it as findings. */
#ifndef SITNET_WORKBOOK_SHEET_H
#define SITNET_WORKBOOK_SHEET_H

#include "sheet-rows.h"
#include "workbook-plan.h"

typedef struct {
  GStringChunk *texts; /* lent: where the readers keep what they hand over */
  gsize n_text;        /* bytes of them that wait in the batch */
  SitnetSheetRows rows;
  SitnetHeaderSearch *search; /* the first rows, until the header is found among them; NULL afterwards */
  GPtrArray *waiting;         /* SitnetWorkbookRow, the same rows */
  GArray *fields;             /* what is done with each column of the spreadsheet */
  guint64 last_row, n_hidden_rows, n_merged, n_filled, n_dense;
  GArray *hidden; /* guint pairs: first and last hidden column */
  gboolean is_cut_short;
} SitnetWorkbookReading;

/* Begins a sheet that was planned to be one of the schema; `shown_as` is lent. */
void sitnet_workbook_sheet_begin (SitnetWorkbookReading *self, SitnetBuilder *builder, SitnetPlannedSheet plan,
                                  const char *shown_as, GStringChunk *texts);
void sitnet_workbook_sheet_hide_columns (SitnetWorkbookReading *self, guint first, guint last);
/* FALSE when no further rows can be taken. */
gboolean sitnet_workbook_sheet_take (SitnetWorkbookReading *self, const SitnetWorkbookRow *row);
/* The rows that follow stand below row `header_row`, the headings of another sheet that is read with this one. FALSE where no
   rows can be taken. */
gboolean sitnet_workbook_sheet_go_on (SitnetWorkbookReading *self, guint64 header_row);
/* `problem`: why it could not be read to its end, or NULL. Frees what the reading holds. */
void sitnet_workbook_sheet_end (SitnetWorkbookReading *self, const GError *problem);

#endif
