/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of a sheet on their way from a reader of workbooks to who takes them: merged cells, and what is too much. */
#ifndef SITNET_WORKBOOK_ROWS_H
#define SITNET_WORKBOOK_ROWS_H

#include "workbook.h"

typedef struct {
  const SitnetWorkbookTaker *taker;
  GArray *cells;  /* SitnetWorkbookCell, of the row at hand */
  GArray *merged; /* SitnetMergedCell, that reach below the row where they begin */
  guint32 *until; /* per column: the last row of its merged cell; NULL while there is none */
  guint64 number; /* of the row at hand, 0 before the first */
  gboolean is_hidden;
  gboolean is_done; /* no more rows are wanted */
  guint64 n_read;   /* bytes that the file itself held for them */
  guint64 n_given;  /* bytes that were made of these */
} SitnetWorkbookRows;

void sitnet_workbook_rows_init (SitnetWorkbookRows *self, const SitnetWorkbookTaker *taker);
void sitnet_workbook_rows_clear (SitnetWorkbookRows *self);
/* Whether a row is below all that are wanted. */
gboolean sitnet_workbook_rows_is_beyond (const SitnetWorkbookRows *self, guint64 number);
/* FALSE with SITNET_ERROR_READ when a row comes out of order or lies beyond any sheet. */
gboolean sitnet_workbook_rows_begin (SitnetWorkbookRows *self, guint64 number, gboolean is_hidden, GError **error);
/* `cell->text` and `shown` live in the taker's texts or longer. What lies under a merged cell is not taken. */
void sitnet_workbook_rows_add (SitnetWorkbookRows *self, const SitnetWorkbookCell *cell);
/* Hands the row over when it has a filled cell. FALSE with SITNET_ERROR_LIMIT when far more comes out of the file than it
   holds. */
gboolean sitnet_workbook_rows_end (SitnetWorkbookRows *self, GError **error);

#endif
