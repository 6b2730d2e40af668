/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Typed columns in, where nothing is to be said of them. */
#ifndef SITNET_COLUMN_INPUT_H
#define SITNET_COLUMN_INPUT_H

#include "sheet-builder.h"

/* Takes over whole those columns of a table in which no cell could be a finding: numbers, dates, yes and no
   as they are, categories label by label. `taken` gets a flag for each column; all others, and every row,
   still have to come as cells, where those of a taken column are passed over. The sheet must have been opened
   with the table's header. FALSE when the builder was stopped meanwhile. */
gboolean sitnet_sheet_builder_take_columns (SitnetSheetBuilder *self, const SitnetTable *table, guint8 *taken);

#endif
