/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables as a workbook (.xlsx). */
#ifndef SITNET_XLSX_WRITE_H
#define SITNET_XLSX_WRITE_H

#include "output-buffer.h"

#include <sitnet/io.h>

/* One table alone. */
gboolean sitnet_table_xlsx_write (const SitnetTable *table, SitnetOutputBuffer *pieces, GError **error);

#endif
