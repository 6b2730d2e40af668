/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which cells of an Excel sheet are merged over several rows: said at its end, needed at its beginning. */
#ifndef SITNET_XLSX_MERGED_H
#define SITNET_XLSX_MERGED_H

#include "slice.h"
#include "zip-file.h"

/* "C14" as column 2 and row 14. FALSE when it is no cell of a sheet. */
gboolean sitnet_xlsx_read_place (SitnetSlice text, guint *column, guint64 *row);
/* NULL when there are none, or with an error: see `*error`. */
GHashTable *sitnet_xlsx_merged_read (SitnetZipFile *file, gint64 part, SitnetWatch *watch, GError **error);
/* How many rows the cell takes; 1 of one that is not merged. `merged` may be NULL. */
guint sitnet_xlsx_merged_get_n_rows (GHashTable *merged, guint64 row, guint column);

#endif
