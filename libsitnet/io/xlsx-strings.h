/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The texts that the cells of an Excel workbook name by number, in one block. */
#ifndef SITNET_XLSX_STRINGS_H
#define SITNET_XLSX_STRINGS_H

#include "slice.h"
#include "zip-file.h"

typedef struct {
  GString *text;
  GArray *ends; /* guint32: where each one ends */
} SitnetXlsxStrings;

void sitnet_xlsx_strings_init (SitnetXlsxStrings *self);
void sitnet_xlsx_strings_clear (SitnetXlsxStrings *self);
gboolean sitnet_xlsx_strings_read (SitnetXlsxStrings *self, SitnetZipFile *file, gint64 part, SitnetWatch *watch,
                                   GError **error);
/* FALSE when there is none of that number. */
gboolean sitnet_xlsx_strings_get (const SitnetXlsxStrings *self, guint64 number, SitnetSlice *text);
/* Decodes "_x000D_" and its kind from `start` on, in place (ECMA-376, part 1, 22.9.2.19). */
void sitnet_xlsx_strings_decode (GString *text, gsize start);

#endif
