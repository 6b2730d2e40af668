/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sheets of the data set made of a table that is none as it stands. */
#ifndef SITNET_TABLE_READ_H
#define SITNET_TABLE_READ_H

#include "table-shape.h"

#include <sitnet/builder.h>

/* Once all sheets that stand as they are were added. `header`: the row of headings in the grid; `shown_as`: how findings
   name the table. */
void sitnet_table_read (SitnetBuilder *builder, SitnetTableShape shape, const SitnetTextGrid *grid, guint header,
                        const char *shown_as);

#endif
