/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One sheet without some actors: rows that cannot be without them, references, lists. */
#include "sheet-drop.h"

#include "sample-sheets.h"
#include "test.h"

static void
some_rows_of_a_sheet (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("actors: id,name,parent\na,A,\nb,B,a\nc,C,b\n"
                                                      "ties: from,to,reported_by\na,b,a\nb,c,b\nc,b,a\n"
                                                      "meetings: id,participants\nm,a|b|c\n");
  guint8 gone[] = {1, 0, 0};
  const SitnetDrop drop = {network->dataset, 3, gone};
  g_autoptr (SitnetTable) actors =
      sitnet_sheet_drop (&drop, SITNET_SHEET_ACTORS, network->dataset->sheets[SITNET_SHEET_ACTORS]);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (actors), 2);
  CU_ASSERT_TRUE (sitnet_column_is_missing (sitnet_table_find_column (actors, "parent"), 0));
  static const guint64 rows[] = {0, 2};
  g_autoptr (SitnetTable) some = sitnet_table_select_rows (network->dataset->sheets[SITNET_SHEET_TIES], rows, 2, NULL);
  g_autoptr (SitnetTable) ties = sitnet_sheet_drop (&drop, SITNET_SHEET_TIES, some);
  CU_ASSERT_EQUAL_FATAL (sitnet_table_get_n_rows (ties), 1);
  ASSERT_TEXT (sitnet_column_get_text (sitnet_table_find_column (ties, "reported_by"), 0), "a");
  g_autoptr (SitnetTable) meetings =
      sitnet_sheet_drop (&drop, SITNET_SHEET_MEETINGS, network->dataset->sheets[SITNET_SHEET_MEETINGS]);
  ASSERT_TEXT (sitnet_column_get_text (sitnet_table_find_column (meetings, "participants"), 0), "b|c");
}

static const TestCase cases[] = {{"some rows of a sheet", some_rows_of_a_sheet}};
TEST_MAIN ("sheet-drop", cases)
