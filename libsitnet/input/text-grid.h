/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table of texts held in memory, for tables whose rows are not rows of a sheet as they stand. */
#ifndef SITNET_TEXT_GRID_H
#define SITNET_TEXT_GRID_H

#include "reading-names.h"

/* What a table may hold that a person fills in: far more than the largest of them, and memory that any machine has. */
#define SITNET_MOST_GRID_CELLS (4 * 1024 * 1024)
#define SITNET_MOST_GRID_BYTES (128 * 1024 * 1024)

typedef struct {
  guint64 number;           /* as the spreadsheet numbers it */
  const SitnetSlice *cells; /* trimmed; none behind the last filled one */
  guint n_cells;
} SitnetTextRow;

typedef struct _SitnetTextGrid SitnetTextGrid;

SitnetTextGrid *sitnet_text_grid_new (void);
void sitnet_text_grid_free (SitnetTextGrid *self);
/* Gives headings among the first rows the names that a caller says; lent. */
void sitnet_text_grid_set_names (SitnetTextGrid *self, SitnetReadingNames *names);
/* Copies a row; one without a filled cell is passed over. FALSE when it is more than is held. */
gboolean sitnet_text_grid_add (SitnetTextGrid *self, guint64 number, const SitnetSlice *cells, guint n_cells);
guint sitnet_text_grid_get_n_rows (const SitnetTextGrid *self);
/* The most cells of a row. */
guint sitnet_text_grid_get_n_columns (const SitnetTextGrid *self);
const SitnetTextRow *sitnet_text_grid_get_row (const SitnetTextGrid *self, guint row);
/* An empty text where the row has no such cell. Lent. */
SitnetSlice sitnet_text_grid_get (const SitnetTextGrid *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetTextGrid, sitnet_text_grid_free)

#endif
