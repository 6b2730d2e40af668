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

static const TestCase cases[] = {
    {"reads answers", reads_answers},
    {"reads a square that is named", reads_a_square_that_is_named},
};
TEST_MAIN ("workbook-table", cases)
