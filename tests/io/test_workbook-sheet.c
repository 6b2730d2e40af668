/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One sheet of a workbook: what is read of it, and what is said of it. */
#include "workbook-parts.h"
#include "workbook-sheet.h"

#define STYLES                                                                                                         \
  "<numFmts><numFmt numFmtId='164' formatCode='000'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf "    \
  "numFmtId='14'/></cellXfs>"
#define HEADER "<row r='1'><c r='A1' t='str'><v>id</v></c><c r='B1' t='str'><v>name</v></c>"

static char *
check (const char *content, const char *more, SitnetNetwork **network)
{
  const char *const sheets[] = {"actors", content, "ties", more, NULL};
  return workbook_check (workbook_of_sheets (sheets, NULL, STYLES, NULL), network);
}

static void
reads_ids_as_they_are_shown (void)
{
  g_autoptr (SitnetNetwork) network = NULL;
  g_autofree char *shown =
      check ("<sheetData>" HEADER
             "<c r='C1' t='str'><v>lat</v></c></row><row r='2'><c r='A2' s='1'><v>7</v></c><c r='B2' t='str'><v>A</v>"
             "</c><c r='C2' s='1'><v>50</v></c></row><row r='3'><c r='A3'><v>40.0</v></c><c r='B3' "
             "t='str'><v>B</v></c></row></sheetData>",
             "<sheetData><row r='1'><c t='str'><v>from</v></c><c t='str'><v>to</v></c><c "
             "t='str'><v>since</v></c></row><row r='2'>"
             "<c s='1'><v>7</v></c><c t='str'><v>40</v></c><c s='2'><v>43221.75</v></c></row></sheetData>",
             &network);
  ASSERT_TEXT (shown, "2 actors 1 ties\n");
}

static void
tells_of_cells (void)
{
  g_autofree char *shown =
      check ("<sheetData>" HEADER
             "<c r='D1' t='str'><v>lat</v></c></row><row r='2'><c r='A2' t='str'><v>A</v></c><c r='B2' t='str'>"
             "<v>A</v></c><c r='C2' t='str'><v>volat ráno</v></c><c r='D2'><f>1/0</f></c></row><row r='4'><c r='A4' "
             "t='str'><v>B</v>"
             "</c><c r='B4' t='str'><v>B</v></c><c r='D4' t='e'><v>#REF!</v></c><c r='F4' "
             "t='str'><v>x</v></c></row></sheetData>",
             "", NULL);
  ASSERT_TEXT (shown, "2 actors 0 ties\n"
                      "warning actors 2 D2 -\n"
                      "warning actors 3 - -\n"
                      "warning actors 4 D4 #REF!\n"
                      "info actors 2 C2 C\n"
                      "info actors 4 F4 F\n");
}

static void
spreads_text_and_refuses_numbers (void)
{
  const char *rows =
      "<sheetData>" HEADER "<c r='C1' t='str'><v>%s</v></c></row><row r='2'><c r='A2' t='str'><v>A</v></c>"
      "<c r='B2' t='str'><v>A</v></c><c r='C2'%s</c></row><row r='3'><c r='A3' t='str'><v>B</v></c><c r='B3' "
      "t='str'><v>B</v></c></row></sheetData><mergeCells><mergeCell ref='C2:C3'/></mergeCells>";
  g_autofree char *number = g_strdup_printf (rows, "lat", "><v>50</v>"),
                  *text = g_strdup_printf (rows, "municipality", " t='str'><v>Lhota</v>");
  g_autofree char *refused = check (number, "", NULL);
  ASSERT_TEXT (refused, "no network\nerror actors 2 C2 50\n");
  g_autoptr (SitnetNetwork) network = NULL;
  g_autofree char *spread = check (text, "", &network);
  ASSERT_TEXT (spread, "2 actors 0 ties\ninfo actors - - -\n");
  const SitnetTable *actors = network != NULL ? sitnet_network_get_sheet (network, "actors") : NULL;
  const SitnetColumn *places = actors != NULL ? sitnet_table_find_column (actors, "municipality") : NULL;
  ASSERT_TEXT (places != NULL ? sitnet_column_get_text (places, 1) : "", "Lhota");
}

static void
reads_what_is_hidden_and_above (void)
{
  g_autofree char *shown = check ("<cols><col min='1' max='1' hidden='1'/><col min='9' max='16384' "
                                  "hidden='1'/></cols><sheetData><row r='1'><c r='A1' t='str'>"
                                  "<v>Síť</v></c></row><row r='3'><c r='A3' t='str'><v>id</v></c><c r='B3' "
                                  "t='str'><v>name</v></c><c r='C3' t='str'>"
                                  "<v>(k)</v></c><c r='D3' t='str'><v>id</v></c></row><row r='4' hidden='1'><c r='A4' "
                                  "t='str'><v>A</v></c><c r='B4' t='str'>"
                                  "<v>A</v></c><c r='C4' t='str'><v>x</v></c></row></sheetData>",
                                  "", NULL);
  ASSERT_TEXT (shown, "no network\n"
                      "error actors 3 A3 id\n"
                      "info actors - - -\n"
                      "info actors 1 - Síť\n");
}

/* A title, a heading over two columns, a total below an empty row, the same header again, and another table. */
static void
reads_around_the_table (void)
{
#define T(text) "<c t='str'><v>" text "</v></c>"
#define ACTORS "<sheetData><row><c r='A1' t='str'><v>id</v></c></row><row>" T ("A") "</row></sheetData>"
  g_autoptr (SitnetNetwork) network = NULL;
  const char *rows = "<row r='1'>" T ("Služby ORP") "</row><row r='3'>" T ("id") T ("aktér") T ("potřeby")
      T ("Věk") "</row><row r='4'><c r='D4' t='str'><v>od</v></c>" T ("do") "</row><row r='5'>" T ("s") T ("A")
          T ("safety") "<c><v>3</v></c><c><v>6</v></c></row><row r='6'>" T ("celkem") "<c><v>1</v></c></row>";
  g_autofree char *table = g_strdup_printf ("<sheetData>%s</sheetData>", rows),
                  *two = g_strdup_printf ("<sheetData>%s<row r='9'>" T ("kdo") T ("komu") "</row><row r='10'>" T ("A")
                                              T ("B") "</row></sheetData>",
                                          rows);
  const char *const one_table[] = {"actors", ACTORS, "services", table, NULL}, *const two_tables[] = {"actors", ACTORS,
                                                                                                      "services", two,
                                                                                                      NULL};
  g_autofree char *shown = workbook_check (workbook_of_sheets (one_table, NULL, STYLES, NULL), &network),
                  *told = workbook_check (workbook_of_sheets (two_tables, NULL, STYLES, NULL), NULL);
  ASSERT_TEXT (shown, "1 actors 0 ties\nwarning services 6 - celkem\ninfo services 1 - Služby ORP\n");
  CU_ASSERT_TRUE (g_str_has_prefix (told, "no network\nerror services 9 - -\n"));
  const SitnetTable *services = network != NULL ? sitnet_network_get_sheet (network, "services") : NULL;
  const SitnetColumn *from = services != NULL ? sitnet_table_find_column (services, "age_from") : NULL;
  CU_ASSERT_TRUE (from != NULL && sitnet_column_get_int64s (from)[0] == 3);
}

/* A header of thousands of columns over thousands of almost empty rows. */
static void
refuses_a_wide_and_empty_table (void)
{
  g_autoptr (GString) content = g_string_new ("<sheetData>" HEADER);
  for (guint i = 2; i < 16384; i++)
    g_string_append_printf (content, "<c t='str'><v>c%u</v></c>", i);
  g_string_append (content, "</row>");
  for (guint i = 2; i < 3000; i++)
    g_string_append_printf (content, "<row><c t='str'><v>a%u</v></c></row>", i);
  g_string_append (content, "</sheetData>");
  g_autofree char *shown = check (content->str, "", NULL);
  CU_ASSERT_TRUE (g_str_has_prefix (shown, "no network\nerror actors"));
}

/* As texts the first two would be asked about, and the last be a date that became a number. */
static void
takes_numbers_for_what_they_are (void)
{
  g_autoptr (SitnetNetwork) network = NULL;
  const char *const sheets[] = {"actors",
                                "<sheetData>" HEADER
                                "</row><row r='2'><c t='str'><v>A</v></c><c t='str'><v>A</v></c></row></sheetData>",
                                "services",
                                "<sheetData><row><c t='str'><v>id</v></c><c t='str'><v>actor</v></c><c "
                                "t='str'><v>needs</v></c><c t='str'><v>capacity</v></c>"
                                "<c t='str'><v>age</v></c></row><row><c t='str'><v>s</v></c><c t='str'><v>A</v></c><c "
                                "t='str'><v>safety</v></c><c>"
                                "<v>12.125</v></c></row><row><c t='str'><v>t</v></c><c t='str'><v>A</v></c><c "
                                "t='str'><v>safety</v></c><c t='str'>"
                                "<v>12.125</v></c><c s='2'><v>46301</v></c></row></sheetData>",
                                NULL};
  g_autofree char *shown = workbook_check (workbook_of_sheets (sheets, NULL, STYLES, NULL), &network);
  ASSERT_TEXT (
      shown, "no network\nerror services 3 D3 12.125\nerror services 3 E3 2026-10-06\nwarning services 2 D2 12.125\n");
}

static const TestCase cases[] = {
    {"takes numbers for what they are", takes_numbers_for_what_they_are},
    {"reads ids as they are shown", reads_ids_as_they_are_shown},
    {"tells of cells", tells_of_cells},
    {"spreads text and refuses numbers", spreads_text_and_refuses_numbers},
    {"reads what is hidden and above", reads_what_is_hidden_and_above},
    {"reads around the table", reads_around_the_table},
    {"refuses a wide and empty table", refuses_a_wide_and_empty_table},
};
TEST_MAIN ("workbook-sheet", cases)
