/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text cut into rows and cells. Plain lines are cut in place; rows with a quote go through libcsv. */
#ifndef SITNET_CSV_SPLIT_H
#define SITNET_CSV_SPLIT_H

#include "slice.h"

typedef struct _SitnetCsvSplitter SitnetCsvSplitter;

typedef enum {
  SITNET_CSV_OK,
  SITNET_CSV_STRAY_QUOTE, /* a quote inside a cell, or text after a closing one */
  SITNET_CSV_OPEN_QUOTE   /* a quote that the text ends before it is closed */
} SitnetCsvState;

/* A row on its way: `n_cells` may exceed the splitter's limit, then only that many are there. The cells live until
   sitnet_csv_splitter_split() returns. A blank line is a row of one empty cell. FALSE stops the splitting. */
typedef gboolean (*SitnetCsvRowFunc) (const SitnetSlice *cells, gsize n_cells, guint64 row, gpointer data);
/* The same of `n_rows` rows that are equally wide: the cells of row `row`, then those of the next one, and so on. */
typedef gboolean (*SitnetCsvRunFunc) (const SitnetSlice *cells, gsize n_cells, guint n_rows, guint64 row,
                                      gpointer data);

SitnetCsvSplitter *sitnet_csv_splitter_new (char separator, gsize max_cells, SitnetCsvRowFunc take, gpointer data);
/* Rows in runs instead of one by one. */
SitnetCsvSplitter *sitnet_csv_splitter_new_of_runs (char separator, gsize max_cells, SitnetCsvRunFunc take,
                                                    gpointer data);
void sitnet_csv_splitter_free (SitnetCsvSplitter *self);
/* Cuts the rows that are complete, and at the `last` piece the final one too; gives how many bytes were used up. The
   rest comes again at the start of the next piece. Stops at the first error. */
gsize sitnet_csv_splitter_split (SitnetCsvSplitter *self, const char *text, gsize length, gboolean last);
SitnetCsvState sitnet_csv_splitter_get_state (const SitnetCsvSplitter *self);
/* What is wrong with the bad row, in English, for sitnet_translate(); NULL for nothing. */
const char *sitnet_csv_splitter_get_problem (const SitnetCsvSplitter *self);
/* The number of the next row, from 1; after an error, of the bad one. */
guint64 sitnet_csv_splitter_get_row (const SitnetCsvSplitter *self);
/* Rows that somebody else has cut. */
void sitnet_csv_splitter_skip_rows (SitnetCsvSplitter *self, guint64 n_rows);
/* By an error, or by who takes the rows. */
gboolean sitnet_csv_splitter_has_stopped (const SitnetCsvSplitter *self);
/* Whether the row that the last piece ended in has an open quote. */
gboolean sitnet_csv_splitter_is_quoted (const SitnetCsvSplitter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetCsvSplitter, sitnet_csv_splitter_free)

#endif
