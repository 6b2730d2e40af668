/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ties of a questionnaire: new, corrected, struck out, taken out, said twice. */
#include "filled-questionnaire.h"

#define COLUMNS "from to kind strength directed reported_by since"
#define OTHERS "police|ospod|informs|||police|\nzs1|zs2|cooperates|||ospod|\n"

static ReadBack
answer_of_ospod (SitnetNetwork *network, GBytes *workbook)
{
  g_autofree char *folder = data_set_new ();
  come_back (folder, "1.xlsx", workbook);
  return read_back (network, folder);
}

static SitnetTable *
ties_of (const ReadBack *back)
{
  CU_ASSERT_PTR_NOT_NULL_FATAL (back->network);
  return sitnet_network_get_sheet (back->network, "ties");
}

static void
new_ties_are_its_word (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  GBytes *workbook = hand_out (network, "ospod");
  workbook = with_row (workbook, TIES, row_of (4, "A", "policie  podlesí", "B", "Refers to", "D", "0,5", NULL));
  workbook = with_row (workbook, TIES, row_of (5, "A", "Základní škola (zs2)", "C", "They to us", NULL));
  ReadBack back = answer_of_ospod (network, workbook);
  EXPECT_TABLE (ties_of (&back), COLUMNS,
                "ospod|zs1|cooperates|2||ospod|2017-01-01\npolice|ospod|informs|||ospod|\n" OTHERS
                "ospod|police|refers|0.5||ospod|\nzs2|ospod|cooperates||true|ospod|\n");
  EXPECT_TABLE (back.answers, "actor state new corrected withdrawn",
                "ospod|answered|2|0|0\npolice|missing|0|0|0\nzs1|missing|0|0|0\nzs2|missing|0|0|0\n");
  read_back_clear (&back);
}

/* The row keeps its place, and what is no question. */
static void
a_correction_changes_its_row (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  GBytes *workbook = replaced (hand_out (network, "ospod"), TIES, "<v>2</v>", "<v>3</v>");
  ReadBack back = answer_of_ospod (network, workbook);
  EXPECT_TABLE (ties_of (&back), "from to strength our_number",
                "ospod|zs1|3|17\npolice|ospod||\npolice|ospod||\nzs1|zs2||\n");
  EXPECT_TABLE (back.findings, "severity sheet row value cell", "info|1.xlsx: ties|2|3|D2\n");
  read_back_clear (&back);
}

static void
what_is_struck_out_is_withdrawn (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  GBytes *workbook = hand_out (network, "ospod");
  workbook = replaced (workbook, TIES, ">they to us</t></is></c>",
                       ">they to us</t></is></c><c r=\"H3\" t=\"inlineStr\"><is><t>no</t></is></c>");
  ReadBack back = answer_of_ospod (network, workbook);
  EXPECT_TABLE (ties_of (&back), COLUMNS, "ospod|zs1|cooperates|2||ospod|2017-01-01\n" OTHERS);
  EXPECT_TABLE (back.findings, "severity sheet value cell", "info|1.xlsx: ties|Policie Podlesí|A3\n");
  read_back_clear (&back);
}

/* It is told, for a row may be lost without anybody meaning it. */
static void
what_is_taken_out_is_withdrawn (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  GBytes *workbook = hand_out (network, "ospod");
  workbook = replaced (workbook, TIES, "Policie Podlesí", "Základní škola (zs2)");
  ReadBack back = answer_of_ospod (network, workbook);
  EXPECT_TABLE (ties_of (&back), COLUMNS,
                "ospod|zs1|cooperates|2||ospod|2017-01-01\n" OTHERS "zs2|ospod|informs|||ospod|\n");
  EXPECT_TABLE (back.findings, "severity sheet value cell", "warning|1.xlsx: ties|Policie Podlesí (Informs)|\n");
  read_back_clear (&back);
}

/* Of a tie that was noted after the questionnaire had been handed out it knows nothing. */
static void
what_came_later_stays (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  GBytes *workbook = hand_out (network, "ospod");
  workbook = replaced (workbook, MEMORY, "police|informs|2", "police|informs|1");
  workbook = replaced (workbook, TIES, ">they to us<", ">we to them<");
  ReadBack back = answer_of_ospod (network, workbook);
  EXPECT_TABLE (ties_of (&back), COLUMNS,
                "ospod|zs1|cooperates|2||ospod|2017-01-01\npolice|ospod|informs|||ospod|\n" OTHERS
                "ospod|police|informs|||ospod|\n");
  read_back_clear (&back);
}

static void
an_unknown_name_is_a_new_actor (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  GBytes *workbook = with_row (hand_out (network, "ospod"), TIES,
                               row_of (4, "A", "Polície Podlešín; Klub Vlna", "B", "cooperates", NULL));
  workbook = with_row (workbook, TIES, row_of (5, "A", "klub vlna", "B", "informs", NULL));
  ReadBack back = answer_of_ospod (network, workbook);
  EXPECT_TABLE (back.findings, "severity sheet value cell",
                "warning|1.xlsx: ties|Polície Podlešín|A4\nwarning|1.xlsx: ties|Klub Vlna|A4\n");
  g_autofree char *told = table_text (back.findings, "message");
  CU_ASSERT_PTR_NOT_NULL (strstr (told, "If “Policie Podlesí” is meant"));
  EXPECT_TABLE (sitnet_network_get_sheet (back.network, "actors"), "id name asked",
                "ospod|OSPOD Podlesí|true\npolice|Policie Podlesí|\nzs1|Základní škola|\nzs2|Základní škola|\n"
                "sitar|Koordinátor|\nPolície Podlešín|Polície Podlešín|\nKlub Vlna|Klub Vlna|\n");
  CU_ASSERT_EQUAL (sitnet_network_get_n_tie_rows (back.network), 7);
  read_back_clear (&back);
}

static void
what_cannot_be_read_is_an_error_with_its_cell (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  GBytes *workbook = hand_out (network, "ospod");
  workbook = with_row (workbook, TIES, row_of (4, "A", "Základní škola", NULL));
  workbook = with_row (workbook, TIES, row_of (5, "B", "informs", NULL));
  workbook = with_row (workbook, TIES, row_of (6, "A", "police", "C", "sideways", "H", "perhaps", NULL));
  ReadBack back = answer_of_ospod (network, workbook);
  CU_ASSERT_PTR_NULL (back.network);
  EXPECT_TABLE (back.findings, "severity sheet value cell",
                "error|1.xlsx: ties|Základní škola|A4\nerror|1.xlsx: ties||A5\nerror|1.xlsx: ties|sideways|C6\n"
                "error|1.xlsx: ties|perhaps|H6\n");
  read_back_clear (&back);
}

/* What only the whole data set tells stands under the cell of the questionnaire too. */
static void
checks_of_the_whole_name_the_cell (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  GBytes *workbook = hand_out (network, "ospod");
  workbook = with_row (workbook, TIES, row_of (4, "A", "police", "B", "befriends", "D", "1", NULL));
  workbook = with_row (workbook, TIES, row_of (5, "A", "zs2", "D", "lots", NULL));
  ReadBack back = answer_of_ospod (network, workbook);
  CU_ASSERT_PTR_NULL (back.network);
  EXPECT_TABLE (back.findings, "severity sheet row column value cell",
                "error|1.xlsx: ties|5|strength|lots|D5\nwarning|1.xlsx: ties|4|kind|befriends|B4\n");
  read_back_clear (&back);
}

static void
a_row_that_says_the_same_again_is_left_out (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  GBytes *workbook = hand_out (network, "ospod");
  workbook = with_row (workbook, TIES, row_of (4, "A", "zs2", NULL));
  workbook = with_row (workbook, TIES, row_of (5, "A", "zs2", "B", "cooperates", NULL));
  ReadBack back = answer_of_ospod (network, workbook);
  EXPECT_TABLE (back.findings, "severity sheet value cell", "warning|1.xlsx: ties|zs2|A5\n");
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (ties_of (&back)), 5);
  read_back_clear (&back);
}

static const TestCase cases[] = {
    {"new ties are its word", new_ties_are_its_word},
    {"a correction changes its row", a_correction_changes_its_row},
    {"what is struck out is withdrawn", what_is_struck_out_is_withdrawn},
    {"what is taken out is withdrawn", what_is_taken_out_is_withdrawn},
    {"what came later stays", what_came_later_stays},
    {"an unknown name is a new actor", an_unknown_name_is_a_new_actor},
    {"what cannot be read is an error with its cell", what_cannot_be_read_is_an_error_with_its_cell},
    {"checks of the whole name the cell", checks_of_the_whole_name_the_cell},
    {"a row that says the same again is left out", a_row_that_says_the_same_again_is_left_out},
};
TEST_MAIN ("questionnaire-ties", cases)
