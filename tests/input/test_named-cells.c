/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One finding for all cells of a column, with their count and the first of them. */
#include "named-cells.h"
#include "named-samples.h"

static void
tells_once (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id,name\na,A\nties: from,to\na,A\na,A\n");
  const SitnetSheetBuilder *sheet = builder->sheets[SITNET_SHEET_TIES];
  SitnetNamedCells cells = {.sheet = sheet, .column = &sheet->columns[1]};
  sitnet_named_cells_tell (&cells);
  sitnet_named_cells_count (&cells, 1, (SitnetSlice){"first", 5});
  sitnet_named_cells_count (&cells, 2, (SitnetSlice){"second", 6});
  sitnet_named_cells_warn (&cells, 2, (SitnetSlice){"second", 6}, "meant");
  sitnet_named_cells_tell (&cells);
  sitnet_named_cells_tell (&cells);
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (builder->findings);
  g_autofree char *found = sample_findings (table);
  ASSERT_TEXT (found, "warning ties 4 to|info ties 3 to|");
  const char *message = sitnet_column_get_text (sitnet_table_find_column (table, "message"), 1);
  CU_ASSERT_PTR_NOT_NULL (strstr (message, "the first is “first”"));
  CU_ASSERT_PTR_NOT_NULL (strstr (message, "(cells: 2)"));
}

static const TestCase cases[] = {{"tells once", tells_once}};
TEST_MAIN ("named-cells", cases)
