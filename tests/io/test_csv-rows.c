/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows as they are cut: the header among the first ones, rows of another width, texts beyond the last heading. */
#include "csv-rows.h"

#include "test.h"

#include <string.h>

/* Gives lines, cells by ','; what was found, as "row column|". */
static char *
take (const char *text, guint *n_rows)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  SitnetCsvRows rows = {.expected_rows = 10, .file_size = strlen (text)};
  sitnet_sheet_rows_init (&rows.rows, builder, SITNET_SHEET_ACTORS, "actors");
  sitnet_csv_rows_look (&rows, text, strlen (text), strlen (text));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint r = 0; lines[r] != NULL; r++) {
    g_auto (GStrv) cells = g_strsplit (lines[r], ",", -1);
    SitnetSlice slices[8];
    guint n = g_strv_length (cells);
    for (guint c = 0; c < n; c++)
      slices[c] = (SitnetSlice){cells[c], strlen (cells[c])};
    CU_ASSERT_TRUE (sitnet_csv_rows_take (slices, n, 1, r + 1, &rows));
    if (rows.rows.rows != NULL)
      sitnet_sheet_rows_flush (&rows.rows);
  }
  if (!rows.has_header)
    CU_ASSERT_TRUE (sitnet_csv_rows_settle_header (&rows));
  if (rows.rows.rows != NULL)
    sitnet_sheet_rows_flush (&rows.rows);
  sitnet_csv_rows_report_notes (&rows);
  *n_rows = rows.n_notes > 0 ? (guint)rows.n_notes : 0;
  sitnet_csv_rows_clear (&rows);
  g_autoptr (SitnetTable) findings = sitnet_findings_to_table (sitnet_builder_get_findings (builder));
  GString *found = g_string_new (NULL);
  for (gsize r = 0; r < sitnet_table_get_n_rows (findings); r++) {
    g_autofree char *row = sitnet_column_dup_cell (sitnet_table_find_column (findings, "row"), r);
    g_autofree char *column = sitnet_column_dup_cell (sitnet_table_find_column (findings, "column"), r);
    g_string_append_printf (found, "%s %s|", row, column);
  }
  return g_string_free (found, FALSE);
}

static void
assert_found (const char *text, const char *expected, guint n_expected_notes)
{
  guint n_notes;
  g_autofree char *found = take (text, &n_notes);
  ASSERT_TEXT (found, expected);
  CU_ASSERT_EQUAL (n_notes, n_expected_notes);
}

static void
takes_rows (void)
{
  assert_found ("id,name\na,A\nb,B", "", 0);
  assert_found ("id,name\na\nb,B,x\nc,C", "2 |3 |", 0);
  assert_found ("id,name,,\na,A,,\nb,B,,x\nc,C,y,z", "3 C|", 3);
}

static const TestCase cases[] = {
    {"takes rows", takes_rows},
};
TEST_MAIN ("csv-rows", cases)
