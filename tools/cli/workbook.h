/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Answers as one workbook: a sheet for each, and a last one that says what was asked, of what, by which rule and when. */
#ifndef TOOLS_WORKBOOK_H
#define TOOLS_WORKBOOK_H

#include "answer.h"

typedef struct _Workbook Workbook;

Workbook *workbook_new (const Request *request);
void workbook_free (Workbook *self);
/* table: of these parts, as answer_join() makes it for FORMAT_XLSX. */
void workbook_add (Workbook *self, SitnetTable *table, const Introduction *introduction, const Part *parts,
                   guint n_parts);
/* For sitnet_tables_to_linked_workbook(). */
void workbook_link (Workbook *self, SitnetTable *links);
/* path: NULL for standard output. */
gboolean workbook_save (Workbook *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Workbook, workbook_free)

#endif
