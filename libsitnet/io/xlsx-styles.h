/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the number formats of an Excel workbook make of a cell: dates, times, leading zeros. */
#ifndef SITNET_XLSX_STYLES_H
#define SITNET_XLSX_STYLES_H

#include "spreadsheet-value.h"
#include "zip-file.h"

typedef struct {
  SitnetNumberFormat format;
  const char *code; /* of a format of digits */
} SitnetXlsxStyle;

typedef struct {
  GHashTable *codes; /* number of a format → its code */
  GArray *styles;    /* SitnetXlsxStyle, by the number that a cell has */
} SitnetXlsxStyles;

void sitnet_xlsx_styles_init (SitnetXlsxStyles *self);
void sitnet_xlsx_styles_clear (SitnetXlsxStyles *self);
gboolean sitnet_xlsx_styles_read (SitnetXlsxStyles *self, SitnetZipFile *file, gint64 part, GError **error);
/* A number beyond them is that of plain numbers. */
SitnetXlsxStyle sitnet_xlsx_styles_get (const SitnetXlsxStyles *self, guint style);

#endif
