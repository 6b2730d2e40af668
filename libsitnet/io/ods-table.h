/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of one sheet of an OpenDocument spreadsheet, element by element. */
#ifndef SITNET_ODS_TABLE_H
#define SITNET_ODS_TABLE_H

#include "ods-styles.h"
#include "workbook.h"

typedef struct _SitnetOdsTable SitnetOdsTable;

SitnetOdsTable *sitnet_ods_table_new (const SitnetWorkbookTaker *taker, const SitnetOdsStyles *styles);
void sitnet_ods_table_free (SitnetOdsTable *self);
void sitnet_ods_table_start (SitnetOdsTable *self, const SitnetXmlElement *element);
/* FALSE with an error when the sheet cannot be read on. */
gboolean sitnet_ods_table_end (SitnetOdsTable *self, const char *name, const char *space, GError **error);
void sitnet_ods_table_take_text (SitnetOdsTable *self, const char *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetOdsTable, sitnet_ods_table_free)

#endif
