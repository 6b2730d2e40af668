/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sheets of workbooks that are no sheets of the data set as they stand. */
#include "workbook-parts.h"
#include "workbook-table.h"

static char *
check (const char *const *sheets)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; sheets[i] != NULL; i++)
    g_ptr_array_add (made, i % 2 == 0 ? g_strdup (sheets[i]) : workbook_rows (sheets[i]));
  g_ptr_array_add (made, NULL);
  g_autoptr (SitnetNetwork) network = NULL;
  g_autofree char *found =
      workbook_check (workbook_of_sheets ((const char *const *)made->pdata, NULL, NULL, NULL), &network);
  return g_steal_pointer (&found);
}
#define ASSERT_CHECK(expected, ...)                                                                                    \
  do {                                                                                                                 \
    g_autofree char *shown = check ((const char *const[]){__VA_ARGS__, NULL});                                         \
    ASSERT_TEXT (shown, expected);                                                                                     \
  } while (0)

static void
reads_answers (void)
{
  ASSERT_CHECK ("3 actors 2 ties\nwarning Odpovědi - - C\ninfo Odpovědi - - -\ninfo Odpovědi - - -\n", "Odpovědi",
                "Časová značka,Název organizace,S kým spolupracujete?\n1,A,B\n2,B,C\n");
}

static void
reads_a_square_that_is_named (void)
{
  ASSERT_CHECK ("3 actors 1 ties\nwarning Vazby - - -\ninfo Vazby - - -\n", "Vazby", ",A,B,C\nA,,1,\nB,1,,\nC,,,\n");
  ASSERT_CHECK ("1 actors 0 ties\nwarning Tabulka - - Tabulka\n", "Aktéři", "id\nA\n", "Tabulka",
                ",A,B,C\nA,,1,\nB,1,,\nC,,,\n");
}

static char *
check_last_row (const char *name)
{
  g_autofree char *sheet = g_strdup_printf (
      "<sheetData><row r='1'><c r='A1' t='str'><v>Název</v></c><c r='B1' t='str'><v>Partneři</v></c></row>"
      "<row r='2'><c r='A2' t='str'><v>A</v></c><c r='B2' t='str'><v>B</v></c></row>"
      "<row r='3'><c r='A3' t='str'><v>%s</v></c><c r='B3'><f>COUNTA(B2)</f></c></row></sheetData>",
      name);
  return workbook_check (workbook_of_sheets ((const char *const[]){"List", sheet, NULL}, NULL, NULL, NULL), NULL);
}

/* What formulas of totals would give is nothing to tell of, also where they were never calculated. */
static void
leaves_totals_alone (void)
{
  g_autofree char *total = check_last_row ("Celkem"), *actor = check_last_row ("Celkem v pohodě");
  ASSERT_TEXT (total, "2 actors 1 ties\nwarning List - - B\nwarning List 3 - Celkem\ninfo List - - -\n");
  ASSERT_TEXT (actor, "3 actors 1 ties\nwarning List - - B\nwarning List 3 - -\ninfo List - - -\n");
}

static const TestCase cases[] = {
    {"reads answers", reads_answers},
    {"reads a square that is named", reads_a_square_that_is_named},
    {"leaves totals alone", leaves_totals_alone},
};
TEST_MAIN ("workbook-table", cases)
