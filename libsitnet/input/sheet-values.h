/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells of a column as values, and what is kept of the rows at hand for the checks across columns. */
#ifndef SITNET_SHEET_VALUES_H
#define SITNET_SHEET_VALUES_H

#include "builder-state.h"

#define SITNET_SHEET_BATCH 256

/* What the checks across columns need of one batch. */
typedef struct {
  const SitnetSlice *cells[SITNET_SHEET_BATCH]; /* rows that are not empty */
  guint64 numbers[SITNET_SHEET_BATCH];          /* their spreadsheet rows */
  guint n;
  gint64 age_from[SITNET_SHEET_BATCH], age_to[SITNET_SHEET_BATCH]; /* −1 = open */
  gint64 since[SITNET_SHEET_BATCH], until[SITNET_SHEET_BATCH];     /* G_MININT64, G_MAXINT64 = open */
  gboolean has_ages, has_dates;
} SitnetSheetBatch;

void sitnet_sheet_values_report_empty (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row);
/* The next values of a column that is stored as values or as lists of codes, from the cells of a batch; an empty cell is
   none. */
void sitnet_sheet_values_add (SitnetSheetBuilder *self, SitnetInputColumn *column, SitnetSheetBatch *batch,
                              const SitnetSlice *cells);

#endif
