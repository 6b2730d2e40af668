/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What all who fill, check or seal a sheet need of it. */
#ifndef SITNET_SHEET_STATE_H
#define SITNET_SHEET_STATE_H

#include "builder-state.h"

guint64 sitnet_sheet_builder_row_number (const SitnetSheetBuilder *self, guint64 row);
SitnetInputColumn *sitnet_sheet_builder_find (const SitnetSheetBuilder *self, const char *name);
/* Puts an empty column of ids before the others, to be filled with a code for each row. Lent. */
SitnetInputColumn *sitnet_sheet_builder_add_ids (SitnetSheetBuilder *self);
void sitnet_input_column_clear (SitnetInputColumn *self);
void sitnet_sheet_builder_free (SitnetSheetBuilder *self);
/* A finding about a stored row, with anything that looks like a birth number masked. */
void sitnet_sheet_builder_report (const SitnetSheetBuilder *self, SitnetFindingKind rule, guint64 row_number,
                                  const SitnetInputColumn *column, SitnetSlice value, const char *detail);
/* Of what was understood: a value that comes again in the column is only counted. */
void sitnet_sheet_builder_tell_once (const SitnetSheetBuilder *self, SitnetFindingKind rule, guint64 row_number,
                                     const SitnetInputColumn *column, SitnetSlice value, const char *detail);
/* Of a cell that says "not known": it is taken as empty, which is an error where the column must be there. */
void sitnet_sheet_builder_tell_unknown (const SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row_number,
                                        SitnetSlice word);
/* Unicode NFC of a cell; `keep` holds the text when it had to be made. */
SitnetSlice sitnet_normalise (SitnetSlice cell, char **keep);

#endif
