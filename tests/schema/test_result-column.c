/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What columns of answers say of themselves. */
#include "result-column.h"

#include "test.h"

static const char *
cell (const SitnetTable *table, const char *column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (table, column);
  CU_ASSERT_PTR_NOT_NULL_FATAL (found);
  return sitnet_column_is_missing (found, row) ? "" : sitnet_column_get_text (found, row);
}

static const SitnetCellWord words[] = {{"error", "error"}, {"warning", "warning"}, {NULL, NULL}};

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, "the actor", .refers_to = "actors"},
    {"severity", SITNET_VALUE_TEXT, NULL, "error or warning", .heading = "how serious", .words = words},
    {"size", SITNET_VALUE_INT64, "actors", "its size, all in all", .empty = "undefined"},
};

static void
says_what_cells_mean (void)
{
  g_autoptr (SitnetTable) table =
      sitnet_result_columns_to_table (columns, G_N_ELEMENTS (columns), "some", SITNET_LANGUAGE_EN);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (table), 3);
  ASSERT_TEXT (cell (table, "heading", 0), "the actor");
  ASSERT_TEXT (cell (table, "refers_to", 0), "actors");
  ASSERT_TEXT (cell (table, "codes", 0), "");
  ASSERT_TEXT (cell (table, "heading", 1), "how serious");
  ASSERT_TEXT (cell (table, "codes", 1), "error|warning");
  ASSERT_TEXT (cell (table, "words", 1), "error|warning");
  ASSERT_TEXT (cell (table, "heading", 2), "its size");
  ASSERT_TEXT (cell (table, "title", 2), "its size, all in all; empty = undefined");
  ASSERT_TEXT (cell (table, "empty", 2), "undefined");
  ASSERT_TEXT (cell (table, "type", 2), "int64");
  ASSERT_TEXT (cell (table, "unit", 2), "actors");
}

static void
says_it_in_czech (void)
{
  g_autoptr (SitnetTable) table =
      sitnet_result_columns_to_table (columns, G_N_ELEMENTS (columns), "some", SITNET_LANGUAGE_CS);
  ASSERT_TEXT (cell (table, "heading", 0), "aktér");
  ASSERT_TEXT (cell (table, "heading", 1), "závažnost");
  ASSERT_TEXT (cell (table, "codes", 1), "error|warning");
  ASSERT_TEXT (cell (table, "words", 1), "chyba|upozornění");
}

static const TestCase cases[] = {
    {"says what cells mean", says_what_cells_mean},
    {"says it in Czech", says_it_in_czech},
};
TEST_MAIN ("result-column", cases)
