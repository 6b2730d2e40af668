/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells of a table of findings. */
#ifndef TESTS_FINDINGS_CELLS_H
#define TESTS_FINDINGS_CELLS_H

#include <sitnet/table.h>

static inline const char *
cell (SitnetTable *table, const char *column, gsize row)
{
  return sitnet_column_get_text (sitnet_table_find_column (table, column), row);
}

/* -1 where there is none. */
static inline gint64
row_number (SitnetTable *table, gsize row)
{
  SitnetColumn *column = sitnet_table_find_column (table, "row");
  return sitnet_column_is_missing (column, row) ? -1 : sitnet_column_get_int64s (column)[row];
}

#endif
