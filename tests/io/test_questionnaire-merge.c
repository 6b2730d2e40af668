/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What ties and services of a questionnaire have in common: sheets that are missing, own rows, what holds. */
#include "filled-questionnaire.h"
#include "questionnaire-merge.h"

static ReadBack
answer (SitnetNetwork *network, GBytes *workbook)
{
  g_autofree char *folder = data_set_new ();
  come_back (folder, "1.xlsx", workbook);
  return read_back (network, folder);
}

static void
a_sheet_that_is_gone_withdraws_nothing (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  ReadBack back =
      answer (network, replaced (hand_out (network, "ospod"), "xl/workbook.xml", "name=\"ties\"", "name=\"old\""));
  CU_ASSERT_PTR_NULL (back.network);
  EXPECT_TABLE (back.findings, "severity sheet value", "error|1.xlsx|ties\n");
  read_back_clear (&back);
}

static void
so_does_a_heading_that_is_gone (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  ReadBack back = answer (network, replaced (hand_out (network, "ospod"), TIES, "With whom", "Partner"));
  CU_ASSERT_PTR_NULL (back.network);
  EXPECT_TABLE (back.findings, "severity sheet value", "error|1.xlsx: ties|With whom\n");
  read_back_clear (&back);
}

static void
a_column_of_ones_own_is_told (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  ReadBack back = answer (network, replaced (hand_out (network, "ospod"), TIES, ">until<", ">Contact<"));
  EXPECT_TABLE (back.findings, "severity sheet message", "info|1.xlsx: ties|These columns were not read: Contact.\n");
  read_back_clear (&back);
}

static void
own_rows_are_found_by_key (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_EN);
  SitnetMerge merge;
  sitnet_merge_init (&merge, network, findings);
  g_autoptr (GHashTable) own = sitnet_merge_own_rows (&merge, SITNET_SHEET_TIES, 0);
  CU_ASSERT_EQUAL (g_hash_table_size (own), 2);
  GQueue *rows = g_hash_table_lookup (own, "police|informs|2");
  CU_ASSERT_PTR_NOT_NULL_FATAL (rows);
  CU_ASSERT_EQUAL (GPOINTER_TO_UINT (g_queue_peek_head (rows)), 2);
  sitnet_merge_clear (&merge);
}

static const TestCase cases[] = {
    {"a sheet that is gone withdraws nothing", a_sheet_that_is_gone_withdraws_nothing},
    {"so does a heading that is gone", so_does_a_heading_that_is_gone},
    {"a column of one's own is told", a_column_of_ones_own_is_told},
    {"own rows are found by key", own_rows_are_found_by_key},
};
TEST_MAIN ("questionnaire-merge", cases)
