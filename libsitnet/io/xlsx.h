/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Workbooks of Excel (Office Open XML, ECMA-376, transitional and strict). */
#ifndef SITNET_XLSX_H
#define SITNET_XLSX_H

#include "workbook.h"
#include "zip-file.h"

/* `place` is the part that lists the sheets. Takes `file` over. An error is SITNET_ERROR_READ or _LIMIT. */
SitnetWorkbook *sitnet_xlsx_open (SitnetZipFile *file, const char *place, SitnetWatch *watch, GError **error);

#endif
