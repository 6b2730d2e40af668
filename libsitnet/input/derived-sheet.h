/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet of the data set that is made of another table: its columns keep the headings, and its rows the numbers, of that. */
#ifndef SITNET_DERIVED_SHEET_H
#define SITNET_DERIVED_SHEET_H

#include "sheet-builder.h"

typedef struct _SitnetDerivedSheet SitnetDerivedSheet;

SitnetDerivedSheet *sitnet_derived_sheet_new (SitnetSheet sheet);
void sitnet_derived_sheet_free (SitnetDerivedSheet *self);
/* A column of the sheet by its name in the schema, NULL for one of its own. All columns before the first row. */
guint sitnet_derived_sheet_add_column (SitnetDerivedSheet *self, const char *name, SitnetSlice heading);
/* A row of empty cells, to be filled before the next is added; texts must live until the sheet is handed over. */
SitnetSlice *sitnet_derived_sheet_add_row (SitnetDerivedSheet *self, guint64 number);
/* A row that was added before. */
SitnetSlice *sitnet_derived_sheet_get_row (const SitnetDerivedSheet *self, guint row);
/* A copy of a text that lives as long as the sheet. */
SitnetSlice sitnet_derived_sheet_keep (SitnetDerivedSheet *self, const char *text);
guint sitnet_derived_sheet_get_n_rows (const SitnetDerivedSheet *self);
guint sitnet_derived_sheet_get_n_columns (const SitnetDerivedSheet *self);
/* Opens the sheet in the builder, which must not have it, and adds all rows. */
void sitnet_derived_sheet_hand_over (const SitnetDerivedSheet *self, SitnetBuilder *builder, const char *shown_as,
                                     guint64 header_row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetDerivedSheet, sitnet_derived_sheet_free)

#endif
