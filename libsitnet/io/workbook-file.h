/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What kind of workbook a file is, by what it holds; and the way out where it is one that cannot be read. */
#ifndef SITNET_WORKBOOK_FILE_H
#define SITNET_WORKBOOK_FILE_H

#include "workbook.h"

/* A document of OpenDocument, packed or as one XML file. */
gboolean sitnet_workbook_file_recognise_opendocument (const char *path);
/* Any other zip archive, or what older programs and encryption make of a workbook. */
gboolean sitnet_workbook_file_recognise_packed (const char *path);
/* An error is SITNET_ERROR_FORMAT where the file is no workbook that can be read, else SITNET_ERROR_READ or _LIMIT; its
   message names `path`. */
SitnetWorkbook *sitnet_workbook_file_open (const char *path, SitnetWatch *watch, GError **error);

#endif
