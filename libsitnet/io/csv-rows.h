/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of a CSV file as they are cut: the header is found among the first, and those below it go into its sheet. */
#ifndef SITNET_CSV_ROWS_H
#define SITNET_CSV_ROWS_H

#include "header-search.h"
#include "sheet-rows.h"

typedef struct {
  SitnetSheetRows rows;
  gboolean has_header;     /* one was met, good or bad */
  gboolean is_text;        /* the present block is known to be UTF-8 without NUL */
  gboolean may_be_damaged; /* the present block */
  gsize n_header_cells;    /* also the empty ones at its end */
  guint64 n_leading_blanks;
  SitnetHeaderSearch *search;  /* the first rows, until the header is found among them */
  gboolean is_replayed;        /* rows come from the search, whose text was not yet looked at */
  guint64 n_notes, first_note; /* texts beyond the last heading */
  guint64 file_size, expected_rows;
  gboolean has_headings; /* among the rows in which the header is looked for */
  gboolean is_cut_short; /* rows could not be read, and a finding says why */
} SitnetCsvRows;

/* A block of the file is cut next, of which the first `n_whole` bytes end in whole characters. */
void sitnet_csv_rows_look (SitnetCsvRows *self, const char *bytes, gsize n, gsize n_whole);
/* A SitnetCsvRunFunc; `data` is a SitnetCsvRows. */
gboolean sitnet_csv_rows_take (const SitnetSlice *cells, gsize n_cells, guint n_rows, guint64 row, gpointer data);
/* Opens the sheet by the header among the first rows, and takes those below it. */
gboolean sitnet_csv_rows_settle_header (SitnetCsvRows *self);
void sitnet_csv_rows_report (const SitnetCsvRows *self, SitnetFindingKind rule, guint64 row, const char *detail);
/* Texts beyond the last heading, once all rows are there. */
void sitnet_csv_rows_report_notes (const SitnetCsvRows *self);

/* Rows of a part of a sheet whose header was found, for another thread; `whole` may go on taking rows. */
void sitnet_csv_rows_init_part (SitnetCsvRows *self, const SitnetCsvRows *whole, SitnetSheetBuilder *part);
void sitnet_csv_rows_clear (SitnetCsvRows *self);

#endif
