/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet of a data set with cells changed, rows taken out and rows added: what is not touched stays as it is. */
#ifndef SITNET_SHEET_EDIT_H
#define SITNET_SHEET_EDIT_H

#include "schema-private.h"

#include <sitnet/table.h>

typedef struct _SitnetSheetEdit SitnetSheetEdit;

/* `table`: the sheet as it is, of which a reference is taken; NULL where there is none. */
SitnetSheetEdit *sitnet_sheet_edit_new (SitnetSheet sheet, SitnetTable *table);
void sitnet_sheet_edit_free (SitnetSheetEdit *self);
/* Gives the number of a new row, behind all others. */
guint32 sitnet_sheet_edit_add_row (SitnetSheetEdit *self);
/* `text`: as a person writes it; NULL or "" empties the cell. A column that is not there comes behind the others. */
void sitnet_sheet_edit_set (SitnetSheetEdit *self, guint32 row, const char *column, const char *text);
void sitnet_sheet_edit_remove (SitnetSheetEdit *self, guint32 row);
/* The sheet, and by row of it the number of the row here (guint32), which is the row of the old table for one that was
   there; both NULL where there was none and none came. */
SitnetTable *sitnet_sheet_edit_seal (const SitnetSheetEdit *self, GArray **rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetSheetEdit, sitnet_sheet_edit_free)

#endif
