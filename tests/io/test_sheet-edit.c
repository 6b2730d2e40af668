/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet with cells changed, rows taken out and rows added. */
#include "filled-questionnaire.h"
#include "sheet-edit.h"

static SitnetTable *
services (void)
{
  const char *const ids[] = {"a", "b", "c"};
  static const double capacities[] = {12.125, 2, 3};
  g_autoptr (SitnetColumn) id = sitnet_column_new_text ("id", 3, ids, NULL);
  g_autoptr (SitnetColumn) capacity =
      sitnet_column_new ("capacity", SITNET_VALUE_DOUBLE, 3, capacities, NULL, NULL, NULL);
  SitnetColumn *const columns[] = {id, capacity};
  return sitnet_table_new ("services", NULL, columns, 2, NULL);
}

static void
nothing_changed_is_the_sheet_itself (void)
{
  g_autoptr (SitnetTable) table = services ();
  g_autoptr (SitnetSheetEdit) edit = sitnet_sheet_edit_new (SITNET_SHEET_SERVICES, table);
  g_autoptr (GArray) rows = NULL;
  g_autoptr (SitnetTable) sealed = sitnet_sheet_edit_seal (edit, &rows);
  CU_ASSERT_TRUE (sitnet_table_equal (table, sealed));
  CU_ASSERT_EQUAL (rows->len, 3);
}

static void
rows_keep_their_values (void)
{
  g_autoptr (SitnetTable) table = services ();
  g_autoptr (SitnetSheetEdit) edit = sitnet_sheet_edit_new (SITNET_SHEET_SERVICES, table);
  sitnet_sheet_edit_remove (edit, 1);
  guint32 made = sitnet_sheet_edit_add_row (edit);
  sitnet_sheet_edit_set (edit, made, "id", "d");
  sitnet_sheet_edit_set (edit, 2, "note", "new");
  sitnet_sheet_edit_set (edit, 2, "capacity", "");
  g_autoptr (GArray) rows = NULL;
  g_autoptr (SitnetTable) sealed = sitnet_sheet_edit_seal (edit, &rows);
  EXPECT_TABLE (sealed, "id capacity note", "a|12.1250|\nc||new\nd||\n"); /* a number that is not 12,125 */
  CU_ASSERT_EQUAL (g_array_index (rows, guint32, 1), 2);
  CU_ASSERT_EQUAL (g_array_index (rows, guint32, 2), made);
}

static void
columns_that_are_not_touched_keep_their_type (void)
{
  g_autoptr (SitnetTable) table = services ();
  g_autoptr (SitnetSheetEdit) edit = sitnet_sheet_edit_new (SITNET_SHEET_SERVICES, table);
  sitnet_sheet_edit_remove (edit, 0);
  g_autoptr (GArray) rows = NULL;
  g_autoptr (SitnetTable) sealed = sitnet_sheet_edit_seal (edit, &rows);
  CU_ASSERT_EQUAL (sitnet_column_get_value_type (sitnet_table_find_column (sealed, "capacity")), SITNET_VALUE_DOUBLE);
  EXPECT_TABLE (sealed, "id capacity", "b|2\nc|3\n");
}

static void
no_sheet_stays_none (void)
{
  g_autoptr (SitnetSheetEdit) edit = sitnet_sheet_edit_new (SITNET_SHEET_TIES, NULL);
  g_autoptr (GArray) rows = NULL;
  CU_ASSERT_PTR_NULL (sitnet_sheet_edit_seal (edit, &rows));
  CU_ASSERT_PTR_NULL (rows);
}

static const TestCase cases[] = {
    {"nothing changed is the sheet itself", nothing_changed_is_the_sheet_itself},
    {"rows keep their values", rows_keep_their_values},
    {"columns that are not touched keep their type", columns_that_are_not_touched_keep_their_type},
    {"no sheet stays none", no_sheet_stays_none},
};
TEST_MAIN ("sheet-edit", cases)
