/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet of a workbook that is held as a table, because sheets of the data set are made of it. */
#ifndef SITNET_WORKBOOK_TABLE_H
#define SITNET_WORKBOOK_TABLE_H

#include "table-shape.h"
#include "workbook.h"

#include <sitnet/builder.h>

typedef struct _SitnetWorkbookTable SitnetWorkbookTable;

/* `shown_as` and `texts`, where the readers keep what they hand over, are lent. */
SitnetWorkbookTable *sitnet_workbook_table_new (SitnetBuilder *builder, const char *shown_as, guint64 header_row,
                                                GStringChunk *texts);
void sitnet_workbook_table_free (SitnetWorkbookTable *self);
/* FALSE when no further rows can be taken. */
gboolean sitnet_workbook_table_take (SitnetWorkbookTable *self, const SitnetWorkbookRow *row);
/* `problem`: why it could not be read to its end, or NULL. */
void sitnet_workbook_table_end (SitnetWorkbookTable *self, const GError *problem);
/* Makes sheets of it. */
void sitnet_workbook_table_read (const SitnetWorkbookTable *self, SitnetTableShape shape);

#endif
