/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a blank workbook holds beside its headings: rules of cells, as elements of its worksheets. */
#ifndef SITNET_BLANK_WORKBOOK_H
#define SITNET_BLANK_WORKBOOK_H

#include "schema-private.h"

#include <sitnet/table.h>

/* The columns of a sheet that a blank workbook shows, in order: guint. */
GArray *sitnet_blank_workbook_columns (SitnetSheet sheet);
/* Of the sheet with what is chosen from: in brackets, so that it is not read. (transfer full) */
char *sitnet_blank_workbook_dup_codes_name (SitnetLanguage language);

#endif
