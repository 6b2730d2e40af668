/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The first rows of each sheet of a workbook, to know it by. */
#ifndef SITNET_WORKBOOK_HEADS_H
#define SITNET_WORKBOOK_HEADS_H

#include "header-search.h"
#include "text-grid.h"
#include "workbook.h"

/* Rows with a cell that are looked at. */
#define SITNET_HEAD_ROWS SITNET_HEADER_ROWS
/* And none lower than this, however empty the sheet begins. */
#define SITNET_HEAD_LAST_ROW 1000

typedef struct {
  SitnetTextGrid *grid; /* the first rows */
  gboolean has_cells;   /* maybe none but blank ones, which are no rows of the grid */
  GError *problem;      /* why there are no more; NULL when it is not damaged so far */
} SitnetHead;

/* By sheet: SitnetHead, with headings renamed as a caller says. NULL with an error. */
GArray *sitnet_workbook_heads_read (SitnetWorkbook *workbook, SitnetReadingNames *names, SitnetWatch *watch,
                                    GError **error);

#endif
