/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sheets of a workbook that are one table: their rows on their way to who takes those of a single sheet, with the columns of
   all of them, and with what the name of a sheet says of its rows. */
#ifndef SITNET_WORKBOOK_JOIN_H
#define SITNET_WORKBOOK_JOIN_H

#include "workbook-plan.h"
#include "workbook.h"

typedef struct _SitnetWorkbookJoin SitnetWorkbookJoin;

/* The table of all sheets with this `group`. All is lent; vocabularies and areas should be in the builder by now. */
SitnetWorkbookJoin *sitnet_workbook_join_new (const SitnetWorkbook *workbook, const GArray *heads,
                                              const SitnetPlannedSheet *plans, gint group, SitnetBuilder *builder,
                                              GStringChunk *texts);
void sitnet_workbook_join_free (SitnetWorkbookJoin *self);
/* FALSE with an error when the file cannot be read on. */
gboolean sitnet_workbook_join_read (SitnetWorkbookJoin *self, SitnetWorkbook *workbook, SitnetWatch *watch,
                                    GError **error);
/* Of a table that other sheets are made of: makes them, once all are there that are sheets as they stand. */
void sitnet_workbook_join_read_table (const SitnetWorkbookJoin *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetWorkbookJoin, sitnet_workbook_join_free)

#endif
