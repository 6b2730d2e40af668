/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells of one column that call an actor or an area by another name than its id: told once, with their number. */
#ifndef SITNET_NAMED_CELLS_H
#define SITNET_NAMED_CELLS_H

#include "builder-state.h"

typedef struct {
  const SitnetSheetBuilder *sheet;
  const SitnetInputColumn *column;
  guint64 n, first_row; /* stored row */
  char *first;
} SitnetNamedCells;

void sitnet_named_cells_count (SitnetNamedCells *self, guint64 row, SitnetSlice text);
/* Diacritics differ from those of all names of `meant`. */
void sitnet_named_cells_warn (const SitnetNamedCells *self, guint64 row, SitnetSlice text, const char *meant);
/* The finding about all of them, where there are any; empties it. */
void sitnet_named_cells_tell (SitnetNamedCells *self);

#endif
