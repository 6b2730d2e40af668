/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells of an Excel sheet: every kind that a file can hold. */
#include "workbook-file.h"
#include "workbook-parts.h"

#define STYLES                                                                                                         \
  "<numFmts><numFmt numFmtId='164' formatCode='00000'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf "   \
  "numFmtId='164'/><xf numFmtId='22'/><xf numFmtId='9'/></cellXfs>"

static char *
dump_sheet (const char *content, const char *settings)
{
  const char *const sheets[] = {"L", content, NULL};
  g_autofree char *path =
      workbook_of_sheets (sheets, "<si><t>Jabloň</t></si><si><r><t>OSP</t></r><r><t>OD</t></r></si>", STYLES, settings);
  char *shown = workbook_dump (sitnet_workbook_file_open (path, NULL, NULL));
  workbook_remove (path);
  return shown;
}

#define EXPECT_SHEET(content, expected)                                                                                \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *shown_ = dump_sheet (content, NULL);                                                              \
    ASSERT_TEXT (shown_, expected);                                                                                    \
  }                                                                                                                    \
  G_STMT_END

static void
reads_every_kind_of_cell (void)
{
  EXPECT_SHEET (
      "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='D1' t='inlineStr'>"
      "<is><r><t>a</t></r><r><t>b_x000D_</t></r></is></c><c r='E1' t='str'><f>A1</f><v>x</v></c></row></sheetData>",
      "L 1: A=Jabloň B=OSPOD D=ab\r E=x\n");
  EXPECT_SHEET (
      "<sheetData><row r='2'><c r='A2'><v>40.0</v></c><c r='B2' s='2'><v>7</v></c><c r='C2' s='1'><v>43221</v></c>"
      "<c r='D2' s='3'><v>43221.5</v></c><c r='E2' s='4'><v>0.25</v></c><c r='F2' t='b'><v>1</v></c>"
      "<c r='G2' t='d'><v>2018-05-01T00:00:00</v></c></row></sheetData>",
      "L 2: A=~40 B=~7(00007) C=@2018-05-01 D=@2018-05-01(2018-05-01 12:00:00) E=~0.25 F=?true G=@2018-05-01\n");
}

static void
reads_formulas (void)
{
  EXPECT_SHEET (
      "<sheetData><row r='1'><c r='A1'><f>SUM(B1)</f><v>77</v></c><c r='B1'><f>SUM(C1)</f></c><c r='C1'><f>D1</f>"
      "<v></v></c><c r='D1' t='e'><f>E1</f><v>#N/A</v></c><c r='E1' t='str'><f>\"\"</f><v></v></c></row></sheetData>",
      "L 1: A=~77 B=0 C=0 D=!#N/A\n");
}

static void
places_cells_without_a_name (void)
{
  EXPECT_SHEET ("<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>",
                "L 1: A=~1 C=~3\nL 2: A=~4\n");
}

static void
spreads_merged_cells (void)
{
  EXPECT_SHEET (
      "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row><row r='2'><c r='A2' t='s'><v>1</v></c><c r='B2'>"
      "<v>2</v></c></row></sheetData><mergeCells><mergeCell ref='A1:A2'/></mergeCells>",
      "L 1: A=Jabloň^2\nL 2: B=~2 A=Jabloň\n");
}

static void
tells_what_is_hidden (void)
{
  EXPECT_SHEET (
      "<cols><col min='2' max='3' hidden='1'/><col min='4' max='4'/></cols><sheetData><row r='1' hidden='true'>"
      "<c r='A1'><v>1</v></c></row></sheetData>",
      "hidden B-C\nL 1 hidden: A=~1\n");
}

static void
counts_days_from_1904 (void)
{
  g_autofree char *shown = dump_sheet ("<sheetData><row r='1'><c r='A1' s='1'><v>41759</v></c></row></sheetData>",
                                       "<workbookPr date1904='1'/>");
  ASSERT_TEXT (shown, "L 1: A=@2018-05-01\n");
}

static void
gives_what_it_read_before_damage (void)
{
  EXPECT_SHEET (
      "<sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='A2' t='s'><v>2</v></c></row></sheetData>",
      "L 1: A=~1\nproblem: row 2: a cell names a text that the workbook does not have; the file is damaged\n");
  EXPECT_SHEET ("<sheetData><row r='2'><c r='A2'><v>1</v></c></row><row r='1'><c r='A1'><v>1</v></c></row></sheetData>",
                "L 2: A=~1\nproblem: row 1 comes after row 2\n");
}

static void
refuses_endless_cells (void)
{
  g_autofree char *text = g_strnfill (200000, 'x');
  g_autofree char *content =
      g_strdup_printf ("<sheetData><row r='1'><c r='A1' t='str'><v>%s</v></c></row></sheetData>", text);
  g_autofree char *shown = dump_sheet (content, NULL);
  CU_ASSERT_TRUE (g_str_has_prefix (shown, "problem: row 1: a cell holds more"));
}

static const TestCase cases[] = {
    {"reads every kind of cell", reads_every_kind_of_cell},
    {"reads formulas", reads_formulas},
    {"places cells without a name", places_cells_without_a_name},
    {"spreads merged cells", spreads_merged_cells},
    {"tells what is hidden", tells_what_is_hidden},
    {"counts days from 1904", counts_days_from_1904},
    {"gives what it read before damage", gives_what_it_read_before_damage},
    {"refuses endless cells", refuses_endless_cells},
};
TEST_MAIN ("xlsx-sheet", cases)
