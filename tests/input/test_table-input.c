/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of a table that are taken, names that it brings, and marks. */
#include "sample-table.h"
#include "table-input.h"

static void
lists_rows_and_names (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id,name\nz,ZŠ Lipová\n");
  g_autoptr (SitnetTextGrid) grid = sample_grid ("Nadpis\nNázev|Partneři\n# poznámka\nA|x\nSoučet:|2\nB|asi\nC|Yes\n");
  SitnetTableInput input;
  double strength;
  sitnet_table_input_init (&input, builder, grid, 1, "Tabulka");
  CU_ASSERT_EQUAL (input.rows->len, 3);
  CU_ASSERT_EQUAL (sitnet_table_input_row_number (&input, g_array_index (input.rows, guint, 1)), 6);
  CU_ASSERT_EQUAL (sitnet_table_input_add_name (&input, (SitnetSlice){"Klub Vlna", 9}), 0);
  CU_ASSERT_EQUAL (sitnet_table_input_add_name (&input, (SitnetSlice){"KLUB  VLNA", 10}), 0);
  CU_ASSERT_TRUE (sitnet_table_input_is_known ((SitnetSlice){"klub vlna", 9}, &input));
  CU_ASSERT_TRUE (sitnet_table_input_is_known ((SitnetSlice){"z", 1}, &input));
  CU_ASSERT_FALSE (sitnet_table_input_is_known ((SitnetSlice){"Klub", 4}, &input));
  CU_ASSERT_EQUAL (sitnet_table_input_read_mark (&input, 3, 1, &strength), SITNET_MARK_TIE);
  CU_ASSERT_EQUAL (sitnet_table_input_read_mark (&input, 5, 1, &strength), SITNET_MARK_NONE);
  CU_ASSERT_EQUAL (sitnet_table_input_read_mark (&input, 6, 1, &strength), SITNET_MARK_TIE);
  CU_ASSERT_FALSE (sitnet_table_input_may_make (&input, SITNET_SHEET_ACTORS, "Název"));
  CU_ASSERT_TRUE (sitnet_table_input_may_make (&input, SITNET_SHEET_TIES, "Partneři"));
  sitnet_table_input_clear (&input);
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  SampleReading reading = {network, findings};
  CU_ASSERT_PTR_NULL (network);
  CU_ASSERT_TRUE (sample_tells (&reading, "error", "“asi” says neither yes nor no"));
  CU_ASSERT_TRUE (sample_tells (&reading, "info", "“x” is read as yes"));
  CU_ASSERT_FALSE (sample_tells (&reading, "info", "“Yes” is read as yes"));
  CU_ASSERT_TRUE (sample_tells (&reading, "warning", "“Součet:” is a total"));
}

static const TestCase cases[] = {
    {"lists rows and names", lists_rows_and_names},
};
TEST_MAIN ("table-input", cases)
