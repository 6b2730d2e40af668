/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which sheet of the schema each sheet of a workbook is, by its name or by what stands in its first rows. */
#ifndef SITNET_WORKBOOK_PLAN_H
#define SITNET_WORKBOOK_PLAN_H

#include "table-shape.h"
#include "workbook-heads.h"

typedef enum {
  SITNET_SHEET_BY_NAME,
  SITNET_SHEET_BY_HEADERS,
  SITNET_SHEET_UNKNOWN, /* some text, but no table that is known */
  SITNET_SHEET_DAMAGED, /* before anything told what it is */
  SITNET_SHEET_LEFT_OUT /* by its author, with a name in brackets; or empty */
} SitnetSheetReason;

typedef struct {
  SitnetSheetReason reason;
  gint sheet;             /* −1 when it is none */
  SitnetTableShape shape; /* of a table that is no sheet as it stands; a matrix of no known name is not read */
  guint64 header_row;     /* of such a table, as the spreadsheet numbers it */
  gboolean is_guessed;    /* another sheet that is certain comes first, and this one is not read */
  gint group;             /* with which other sheets it is read as one table, see workbook-groups.h; −1 for none */
} SitnetPlannedSheet;

/* `names`: what a caller says of sheets, NULL for nothing. */
SitnetPlannedSheet sitnet_workbook_plan (const char *name, const SitnetHead *head, SitnetReadingNames *names);
/* The sheet that a word in a longer name means ("Seznam aktérů 2024"), where headings have all that it must have; −1 for
   none. */
gint sitnet_workbook_plan_guess (const char *name, const SitnetTextGrid *grid);

#endif
