/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where the header of a sheet stands: below title lines, and perhaps in two rows, of which the upper one holds what its
   columns have in common. */
#ifndef SITNET_HEADER_SEARCH_H
#define SITNET_HEADER_SEARCH_H

#include "findings.h"
#include "schema-private.h"

/* Rows that are looked at; a header further down is not found. */
#define SITNET_HEADER_ROWS 40

typedef struct {
  guint64 number; /* as the spreadsheet numbers it */
  const SitnetSlice *cells;
  guint n_cells;
} SitnetHeaderRow;

typedef struct _SitnetHeaderSearch SitnetHeaderSearch;

SitnetHeaderSearch *sitnet_header_search_new (SitnetSheet sheet);
void sitnet_header_search_free (SitnetHeaderSearch *self);
/* Takes a copy of a row. FALSE when it is not to be given further rows: the header can be settled. */
gboolean sitnet_header_search_add (SitnetHeaderSearch *self, guint64 number, const SitnetSlice *cells, guint n_cells);
/* The header with the heading of two rows in one, and what is to be said of the rows above it; NULL where every row is
   blank. Rows and cells live as long as the search. */
const SitnetHeaderRow *sitnet_header_search_settle (SitnetHeaderSearch *self, SitnetFindings *findings,
                                                    const char *shown_as);
/* The rows that were given, and the first of them below the header. */
const SitnetHeaderRow *sitnet_header_search_get_rows (const SitnetHeaderSearch *self, guint *n_rows,
                                                      guint *first_below);

/* How many columns of the sheet are known by a row of headings, and whether the required ones are among them. */
guint sitnet_header_count_known (SitnetSheet sheet, const SitnetSlice *cells, guint n_cells, gboolean *is_complete);
/* The same with columns that headings can hardly mean otherwise; never complete by a single word. */
guint sitnet_header_count_guessed (SitnetSheet sheet, const SitnetSlice *cells, guint n_cells, gboolean *is_complete);
/* Where another table begins beside one: behind an empty heading stand the required columns of another sheet, which is a
   complete row of headings before it; the sheet, −1 for none, and the first column. */
gint sitnet_header_find_beside (const SitnetSlice *cells, guint n_cells, guint *first);
/* What is said of text that is not read: that it must not be about a client all the same. */
void sitnet_header_check_skipped (SitnetFindings *findings, const char *shown_as, guint64 row, const SitnetSlice *cells,
                                  guint n_cells);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetHeaderSearch, sitnet_header_search_free)

#endif
