/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table held in memory: rows with their numbers, trimmed cells, empty ones where a row is short. */
#include "sample-table.h"

static void
holds_rows (void)
{
  g_autoptr (SitnetTextGrid) grid = sample_grid ("a| b |\n||\nc\n");
  CU_ASSERT_EQUAL (sitnet_text_grid_get_n_rows (grid), 2);
  CU_ASSERT_EQUAL (sitnet_text_grid_get_n_columns (grid), 2);
  CU_ASSERT_EQUAL (sitnet_text_grid_get_row (grid, 1)->number, 3);
  CU_ASSERT_EQUAL (sitnet_text_grid_get (grid, 0, 1).length, 1);
  CU_ASSERT_EQUAL (sitnet_text_grid_get (grid, 1, 1).length, 0);
}

static void
has_an_end (void)
{
  g_autoptr (SitnetTextGrid) grid = sitnet_text_grid_new ();
  g_autofree char *long_text = g_strnfill (SITNET_MOST_GRID_BYTES / 2, 'x');
  SitnetSlice cell = {long_text, SITNET_MOST_GRID_BYTES / 2};
  CU_ASSERT_TRUE (sitnet_text_grid_add (grid, 1, &cell, 1));
  CU_ASSERT_FALSE (sitnet_text_grid_add (grid, 2, &cell, 1));
}

static const TestCase cases[] = {
    {"holds rows", holds_rows},
    {"has an end", has_an_end},
};
TEST_MAIN ("text-grid", cases)
