/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Workbooks of LibreOffice (OpenDocument 1.3, part 3), packed or as one flat XML file. */
#ifndef SITNET_ODS_H
#define SITNET_ODS_H

#include "workbook.h"
#include "zip-file.h"

/* Takes `file` over. An error is SITNET_ERROR_FORMAT, _READ or _LIMIT. */
SitnetWorkbook *sitnet_ods_open (SitnetZipFile *file, SitnetWatch *watch, GError **error);
SitnetWorkbook *sitnet_ods_open_flat (const char *path, SitnetWatch *watch, GError **error);

#endif
