/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A folder of questionnaires that have come back: handed out, filled in, read, asked. */
#include "filled-questionnaire.h"

#include <sitnet/error.h>

/* What is unconfirmed and who is isolated follows in tests/cli/questionnaire.txt. */
static void
two_of_four_answer (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  g_autofree char *folder = data_set_new ();
  come_back (folder, "a.xlsx",
             with_row (hand_out (network, "police"), TIES, row_of (3, "A", "OSPOD Podlesí", "B", "cooperates", NULL)));
  come_back (folder, "b.xlsx",
             with_row (hand_out (network, "zs2"), TIES, row_of (2, "A", "OSPOD Podlesí", "D", "2", NULL)));
  come_back (folder, "c.xlsx", hand_out (network, "ospod"));
  data_set_add (folder, "letter.txt", "we shall answer later");
  ReadBack back = read_back (network, folder);
  EXPECT_TABLE (back.answers, "actor name file state new",
                "ospod|OSPOD Podlesí|c.xlsx|unchanged|0\npolice|Policie Podlesí|a.xlsx|answered|1\n"
                "zs1|Základní škola||missing|0\nzs2|Základní škola|b.xlsx|answered|1\n");
  EXPECT_TABLE (back.findings, "severity sheet value", "warning|letter.txt|letter.txt\n");
  EXPECT_TABLE (sitnet_network_get_sheet (back.network, "actors"), "id asked",
                "ospod|\npolice|true\nzs1|\nzs2|true\nsitar|\n");
  EXPECT_TABLE (sitnet_network_get_sheet (back.network, "ties"), "from to kind strength reported_by",
                "ospod|zs1|cooperates|2|ospod\npolice|ospod|informs||ospod\npolice|ospod|informs||police\n"
                "zs1|zs2|cooperates||ospod\npolice|ospod|cooperates||police\nzs2|ospod|cooperates|2|zs2\n");
  read_back_clear (&back);
}

/* It is the answer of who says that nothing has changed. */
static void
a_yes_is_an_answer (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  g_autofree char *folder = data_set_new ();
  come_back (folder, "a.xlsx",
             replaced (hand_out (network, "ospod"), TIES, ">they to us</t></is></c>",
                       ">they to us</t></is></c><c r=\"H3\" t=\"inlineStr\"><is><t>ano</t></is></c>"));
  ReadBack back = read_back (network, folder);
  EXPECT_TABLE (back.findings, "severity message", "");
  g_autofree char *states = table_text (back.answers, "state");
  CU_ASSERT_TRUE (g_str_has_prefix (states, "answered\n"));
  CU_ASSERT_TRUE (
      sitnet_table_equal (sitnet_network_get_sheet (back.network, "ties"), sitnet_network_get_sheet (network, "ties")));
  read_back_clear (&back);
}

static void
two_of_one_organisation_are_an_error (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  g_autofree char *folder = data_set_new ();
  come_back (folder, "a.xlsx", hand_out (network, "ospod"));
  come_back (folder, "b.xlsx", hand_out (network, "ospod"));
  ReadBack back = read_back (network, folder);
  CU_ASSERT_PTR_NULL (back.network);
  EXPECT_TABLE (back.findings, "severity sheet value", "error|b.xlsx|OSPOD Podlesí\n");
  read_back_clear (&back);
}

static void
one_of_other_data_is_an_error (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  g_autofree char *folder = data_set_new ();
  come_back (folder, "a.xlsx", replaced (hand_out (network, "zs2"), MEMORY, ">zs2<", ">zs9<"));
  data_set_add (folder, "b.xlsx", "no workbook");
  ReadBack back = read_back (network, folder);
  CU_ASSERT_PTR_NULL (back.network);
  EXPECT_TABLE (back.findings, "severity sheet value", "error|b.xlsx|\nerror|a.xlsx|zs9\n");
  read_back_clear (&back);
}

static void
an_empty_folder_changes_nothing (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  g_autofree char *folder = data_set_new ();
  ReadBack back = read_back (network, folder);
  CU_ASSERT_TRUE (sitnet_network_equal (network, back.network));
  read_back_clear (&back);
}

static void
no_folder_is_an_error (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_network_read_answers (network, "/nowhere", NULL, NULL, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_READ));
}

static const TestCase cases[] = {
    {"two of four answer", two_of_four_answer},
    {"a yes is an answer", a_yes_is_an_answer},
    {"two of one organisation are an error", two_of_one_organisation_are_an_error},
    {"one of other data is an error", one_of_other_data_is_an_error},
    {"an empty folder changes nothing", an_empty_folder_changes_nothing},
    {"no folder is an error", no_folder_is_an_error},
};
TEST_MAIN ("questionnaire-answers", cases)
