/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of one sheet of an Excel workbook. */
#ifndef SITNET_XLSX_SHEET_H
#define SITNET_XLSX_SHEET_H

#include "workbook.h"
#include "xlsx-strings.h"
#include "xlsx-styles.h"

typedef struct {
  SitnetZipFile *file;
  SitnetXlsxStrings strings;
  SitnetXlsxStyles styles;
  gboolean is_1904; /* days count from 1904 */
} SitnetXlsxParts;

/* FALSE with an error when it could not be read to its end; the rows before it have been handed over. */
gboolean sitnet_xlsx_sheet_read (const SitnetXlsxParts *parts, gint64 part, const SitnetWorkbookTaker *taker,
                                 SitnetWatch *watch, GError **error);

#endif
