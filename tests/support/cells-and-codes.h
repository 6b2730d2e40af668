/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table as text, with the codes of categories, since these follow the order of first mention. */
#ifndef SITNET_TEST_CELLS_AND_CODES_H
#define SITNET_TEST_CELLS_AND_CODES_H

#include <sitnet/table.h>

static inline void
append_cells (GString *answer, const SitnetTable *table)
{
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++) {
    const SitnetColumn *column = sitnet_table_get_column (table, c);
    gboolean has_codes = sitnet_column_get_value_type (column) == SITNET_VALUE_CATEGORY;
    g_string_append_printf (answer, "\n%s:", sitnet_column_get_name (column));
    for (gsize r = 0; r < sitnet_column_get_n_rows (column); r++) {
      g_autofree char *cell = sitnet_column_dup_cell (column, r);
      g_string_append_printf (answer, " %s/%d", cell != NULL ? cell : "-",
                              has_codes ? sitnet_column_get_codes (column)[r] : 0);
    }
  }
}

#endif
