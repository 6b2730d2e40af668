/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table as a worksheet of a workbook (ECMA-376): headings in the first row, then typed cells. */
#ifndef SITNET_XLSX_SHEET_WRITE_H
#define SITNET_XLSX_SHEET_WRITE_H

#include "xlsx-links.h"
#include "zip-writer.h"

#include <sitnet/table.h>

/* What the cells look like; their order is that of the formats in the part xl/styles.xml. */
typedef enum {
  XLSX_STYLE_NONE,
  XLSX_STYLE_HEADING,
  XLSX_STYLE_NUMBER,
  XLSX_STYLE_DATE,
  XLSX_STYLE_TEXT,
  XLSX_STYLE_LINK
} XlsxStyle;

/* What a worksheet has beside its table. */
typedef struct {
  const SitnetXlsxLinks *links; /* NULL for none */
  const char
      *rules; /* elements that follow the filter and precede links: what cells may be chosen from; NULL for none */
} SitnetXlsxExtras;

/* Into the entry that was begun. Text that is too long for a cell is cut and counted; where n_cut is NULL it is
   SITNET_ERROR_LIMIT, as more rows or columns than a sheet holds always are. */
gboolean sitnet_xlsx_sheet_write (const SitnetTable *table, gboolean is_first, SitnetXlsxExtras extras,
                                  SitnetZipWriter *zip, guint64 *n_cut, GError **error);
/* As attributes and text of XML, with the escapes of workbooks for characters that XML cannot hold. */
void sitnet_xlsx_append_text (GString *xml, const char *text, gsize length);

#endif
