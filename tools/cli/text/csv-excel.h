/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table as the CSV that a spreadsheet opens by a double click: BOM, semicolons, CRLF, the language's decimal sign. */
#ifndef TOOLS_CSV_EXCEL_H
#define TOOLS_CSV_EXCEL_H

#include <sitnet/sitnet.h>

/* Text that a spreadsheet would take for a formula gets an apostrophe before it. */
gboolean csv_excel_write (const SitnetTable *table, SitnetLanguage language, SitnetWriteFunc write, gpointer data,
                          GError **error);

#endif
