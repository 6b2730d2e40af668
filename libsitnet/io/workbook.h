/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a workbook is to whoever reads one, whatever its format: sheets by name, and their rows of filled cells. */
#ifndef SITNET_WORKBOOK_H
#define SITNET_WORKBOOK_H

#include "sheet-size.h"
#include "slice.h"
#include "watch.h"

typedef enum {
  SITNET_CONTENT_TEXT,
  SITNET_CONTENT_NUMBER,
  SITNET_CONTENT_DATE, /* or a time of the day */
  SITNET_CONTENT_BOOLEAN,
  SITNET_CONTENT_ERROR,   /* text: such as #N/A */
  SITNET_CONTENT_NO_VALUE /* of a formula that was never calculated */
} SitnetContent;

typedef struct {
  guint column; /* 0 = A */
  SitnetContent content;
  SitnetSlice text;  /* by value: 7, 0.5, 2018-05-01 */
  SitnetSlice shown; /* where that says more, as the spreadsheet shows it: 007, 2018-05-01 08:30:00; else as `text` */
  guint n_rows;      /* more than 1 of a merged cell */
} SitnetWorkbookCell;

typedef struct {
  guint64 number; /* 1 = the first */
  gboolean is_hidden;
  const SitnetWorkbookCell *cells; /* filled ones, by column */
  guint n_cells;
} SitnetWorkbookRow;

/* Who takes the rows. Texts live in `texts`, or as long as the workbook; whoever takes rows clears `texts` when it wants. */
typedef struct {
  GStringChunk *texts;
  gboolean (*begin) (guint sheet, gpointer data);                 /* FALSE: this sheet is not wanted */
  gboolean (*take) (const SitnetWorkbookRow *row, gpointer data); /* FALSE: no more rows of this sheet are wanted */
  void (*hide_columns) (guint first, guint last, gpointer data);
  void (*end) (const GError *problem,
               gpointer data); /* why the sheet could not be read to its end; NULL when it could */
  gpointer data;
  guint64 last_row; /* what lies below is not wanted, nor the trouble to reach it; 0 = everything is wanted */
} SitnetWorkbookTaker;

typedef struct {
  char *name;
  gboolean is_hidden;
} SitnetWorkbookSheet;

typedef struct _SitnetWorkbook SitnetWorkbook;

struct _SitnetWorkbook {
  GArray *sheets; /* SitnetWorkbookSheet */
  /* Every sheet once: in the `order` given, or in that of the file where it is one stream. FALSE when the file as a whole
     cannot be read on, or reading was stopped. */
  gboolean (*read) (SitnetWorkbook *self, const guint *order, const SitnetWorkbookTaker *taker, SitnetWatch *watch,
                    GError **error);
  /* What reading every sheet takes, in bytes. */
  guint64 (*count_steps) (SitnetWorkbook *self);
  void (*free) (SitnetWorkbook *self);
};

static inline const SitnetWorkbookSheet *
sitnet_workbook_get_sheet (const SitnetWorkbook *self, guint sheet)
{
  return &g_array_index (self->sheets, SitnetWorkbookSheet, sheet);
}

/* An empty cell for each column of the row up to its last, to be filled. (transfer full) */
SitnetSlice *sitnet_workbook_row_new_cells (const SitnetWorkbookRow *row, guint *n_cells);
/* Whether it holds totals: such a row is left out, and what its formulas would give is nothing to tell of. */
gboolean sitnet_workbook_row_is_total (const SitnetWorkbookRow *row);

void sitnet_workbook_init (SitnetWorkbook *self);
void sitnet_workbook_add_sheet (SitnetWorkbook *self, const char *name, gboolean is_hidden);
void sitnet_workbook_clear (SitnetWorkbook *self);
void sitnet_workbook_free (SitnetWorkbook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetWorkbook, sitnet_workbook_free)

#endif
