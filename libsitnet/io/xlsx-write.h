/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables as a workbook (.xlsx). */
#ifndef SITNET_XLSX_WRITE_H
#define SITNET_XLSX_WRITE_H

#include "output-buffer.h"

#include <sitnet/io.h>

/* One table alone. */
gboolean sitnet_table_xlsx_write (const SitnetTable *table, SitnetOutputBuffer *pieces, GError **error);

/* Several, each with elements that follow its filter (ECMA-376, part 1, 18.3.1.99), NULL for none. NULL with an error as
   sitnet_tables_to_workbook(). (transfer full) */
GBytes *sitnet_xlsx_write (SitnetTable *const *tables, const char *const *rules, guint n_tables, GError **error);

#endif
