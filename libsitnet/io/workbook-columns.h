/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The columns of a table that stands on several sheets: which columns of the sheets are one. */
#ifndef SITNET_WORKBOOK_COLUMNS_H
#define SITNET_WORKBOOK_COLUMNS_H

#include "schema-private.h"

typedef struct _SitnetWorkbookColumns SitnetWorkbookColumns;

/* `is_table`: each row says more of an organisation than one sheet holds (see table-roles.h), else columns are those of
   `sheet`. */
SitnetWorkbookColumns *sitnet_workbook_columns_new (SitnetSheet sheet, gboolean is_table);
void sitnet_workbook_columns_free (SitnetWorkbookColumns *self);
/* Takes the headings of one more sheet; `places` gets for each the column of the table, −1 for one that is empty. */
void sitnet_workbook_columns_add (SitnetWorkbookColumns *self, const SitnetSlice *headings, guint n, gint *places);
/* The column of the table for a column of the sheet of this name, −1 where there is none so far. */
gint sitnet_workbook_columns_find (const SitnetWorkbookColumns *self, const char *name);
guint sitnet_workbook_columns_get_n (const SitnetWorkbookColumns *self);
/* What stands above it where it came first. Lent. */
const char *sitnet_workbook_columns_get_heading (const SitnetWorkbookColumns *self, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetWorkbookColumns, sitnet_workbook_columns_free)

#endif
