/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a blank workbook holds beside its headings: rules of cells, as elements of its worksheets. */
#ifndef SITNET_BLANK_WORKBOOK_H
#define SITNET_BLANK_WORKBOOK_H

#include "schema-private.h"

#include <sitnet/table.h>

/* Rows that can be filled in with a choice: from the first row under the headings on. */
#define SITNET_BLANK_ROWS 2000

/* The columns of a sheet that a blank workbook shows, in order: guint. */
GArray *sitnet_blank_workbook_columns (SitnetSheet sheet);

#endif
