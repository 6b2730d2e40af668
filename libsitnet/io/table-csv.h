/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table as CSV: one header row, verbatim values, quotes where they are needed, LF. */
#ifndef SITNET_TABLE_CSV_H
#define SITNET_TABLE_CSV_H

#include "output-buffer.h"

gboolean sitnet_table_csv_write (const SitnetTable *table, SitnetOutputBuffer *pieces, GError **error);

#endif
