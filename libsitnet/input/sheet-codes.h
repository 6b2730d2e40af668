/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells that name terms of a vocabulary, or one of a few fixed words: stored as codes. */
#ifndef SITNET_SHEET_CODES_H
#define SITNET_SHEET_CODES_H

#include "builder-state.h"

/* One code a cell, −1 for an empty one; a term that the vocabulary does not know is added to it. */
void sitnet_sheet_codes_add (SitnetSheetBuilder *sheet, SitnetInputColumn *column, const SitnetSlice *cells, guint n);
/* The codes of one cell with a list, each once, and where they end. */
void sitnet_sheet_codes_add_list (SitnetSheetBuilder *sheet, SitnetInputColumn *column, SitnetSlice cell);
/* The place of each cell among the choices of its column; one that is not there is reported, and −1. */
void sitnet_sheet_codes_add_choices (SitnetSheetBuilder *sheet, SitnetInputColumn *column, const SitnetSlice *cells,
                                     guint n, const guint64 *row_numbers);

#endif
