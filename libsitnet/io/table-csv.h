/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table as CSV: one header row, verbatim values, quotes where they are needed, LF. */
#ifndef SITNET_TABLE_CSV_H
#define SITNET_TABLE_CSV_H

#include "output-buffer.h"

gboolean sitnet_table_csv_write (const SitnetTable *table, SitnetOutputBuffer *pieces, GError **error);
/* A sheet of a data set. `counts_people`: for each column whether its numbers count people, which are written so that they
   read back as they are ("12.1250"); NULL for none. */
gboolean sitnet_table_csv_write_sheet (const SitnetTable *table, const guint8 *counts_people,
                                       SitnetOutputBuffer *pieces, GError **error);

#endif
