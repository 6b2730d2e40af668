/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet that is written so that each of its rows is read again as a row: an actor may be called "celkem" or "#1". */
#ifndef SITNET_SHEET_GUARD_H
#define SITNET_SHEET_GUARD_H

#include "schema-private.h"

#include <sitnet/table.h>

/* The table, or where a reader would leave one of its rows out, the table with a first column of row numbers, whose heading
   stands in brackets and which is not read. (transfer full) */
SitnetTable *sitnet_sheet_guard (SitnetSheet sheet, SitnetTable *table);

#endif
