/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A CSV file held as a table. */
#include "csv-table.h"
#include "data-set.h"

static SitnetTextFile *
file_of (const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  SitnetTextFile *file = sitnet_text_file_new_bytes ("a.csv", bytes, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (file);
  return file;
}

static void
assert_width (const char *text, guint n_rows, guint n_columns)
{
  g_autoptr (SitnetTextFile) file = file_of (text, strlen (text));
  for (guint again = 0; again < 2; again++) { /* it is read from its start again */
    g_autoptr (SitnetTextGrid) grid = sitnet_csv_table_peek (file, NULL, 0, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL (grid);
    CU_ASSERT_EQUAL (sitnet_text_grid_get_n_rows (grid), n_rows);
    CU_ASSERT_EQUAL (sitnet_text_grid_get_n_columns (grid), n_columns);
  }
}

static void
finds_the_separator (void)
{
  assert_width ("Síť Lipová\n\nNázev;Partneři\nA, z. s.;B\n", 3, 2);
  assert_width ("a,b,c\n1,\"2;3\",4\n", 2, 3);
  assert_width ("sep=;\na;b,c\n", 1, 2);
  assert_width ("\xEF\xBB\xBFx\ty\n", 1, 2);
  assert_width ("", 0, 0);
}

static char *
found_in (const char *text, gsize length)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (SitnetTextFile) file = file_of (text, length);
  g_autoptr (SitnetTable) findings = NULL;
  SitnetPlannedSheet plan = {SITNET_SHEET_BY_HEADERS, -1, SITNET_SHAPE_ORGANISATIONS, 1};
  sitnet_csv_table_read (builder, file, &plan, "a");
  SitnetNetwork *network = sitnet_builder_seal (builder, &findings, NULL);
  g_clear_pointer (&network, sitnet_network_unref);
  return findings_to_text (findings);
}

#define ASSERT_FOUND(text, expected)                                                                                   \
  do {                                                                                                                 \
    g_autofree char *found = found_in (text, strlen (text));                                                           \
    ASSERT_TEXT (found, expected);                                                                                     \
  } while (0)

#define DAMAGED "Název,Partneři\nA,PodlesĂ­\n"

static void
says_what_is_wrong (void)
{
  static const char with_nul[] = "Název,Partneři\nA,B\0C\n";
  ASSERT_FOUND ("Název,Partneři\nA,\"B\n", "error a 2 -\n");
  ASSERT_FOUND ("Název,Partneři\nA,\"B\"x\n", "error a 2 -\n");
  g_autofree char *nul = found_in (with_nul, sizeof with_nul - 1);
  ASSERT_TEXT (nul, "error a 2 B\n");
  g_autofree char *damaged = found_in (DAMAGED, strlen (DAMAGED));
  CU_ASSERT_PTR_NOT_NULL (strstr (damaged, "warning a 2 B\n"));
}

static const TestCase cases[] = {
    {"finds the separator", finds_the_separator},
    {"says what is wrong", says_what_is_wrong},
};
TEST_MAIN ("csv-table", cases)
