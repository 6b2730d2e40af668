/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Links from findings to the cells that they are about. */
#include "finding-links.h"
#include "test.h"

/* Findings about a cell, a row and a sheet. */
static SitnetTable *
make_findings (gboolean is_workbook)
{
  static const char *const sheets[] = {"Vazby", "Naše vazby", "Vazby"}, *const cells[] = {"C14", "", ""};
  static const gint64 rows[] = {14, 3, 0};
  static const guint8 there[] = {1 | 2};
  SitnetColumn *columns[] = {sitnet_column_new_text ("sheet", 3, sheets, NULL),
                             sitnet_column_new ("row", SITNET_VALUE_INT64, 3, rows, there, NULL, NULL),
                             sitnet_column_new_text ("cell", 3, cells, NULL)};
  SitnetTable *table = sitnet_table_new ("check", NULL, columns, is_workbook ? 3 : 2, NULL);
  for (guint c = 0; c < 3; c++)
    sitnet_column_unref (columns[c]);
  return table;
}

static char *
show (const SitnetTable *links)
{
  GString *text = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (links); row++)
    g_string_append_printf (text, "%s %s %s\n", sitnet_column_get_text (sitnet_table_get_column (links, 0), row),
                            sitnet_column_get_text (sitnet_table_get_column (links, 1), row),
                            sitnet_column_get_text (sitnet_table_get_column (links, 2), row));
  return g_string_free (text, FALSE);
}

static void
leads_to_cells (void)
{
  g_autoptr (SitnetTable) of_book = make_findings (TRUE), of_folder = make_findings (FALSE);
  SitnetTable *const one[] = {of_book}, *const several[] = {of_folder, of_book};
  const char *const beside[] = {"/a/Síť 2018.xlsx"}, *const elsewhere[] = {"/a/folder", "/b/c#d.xlsx"};
  g_autoptr (SitnetTable) links = finding_links_new (one, beside, 1, FALSE, "/a/findings.xlsx", NULL),
                          more = finding_links_new (several, elsewhere, 2, TRUE, "/a/findings.xlsx", NULL);
  g_autofree char *shown = show (links), *more_shown = show (more);
  ASSERT_TEXT (shown, "C2 Síť%202018.xlsx Vazby!C14\nA3 Síť%202018.xlsx 'Naše vazby'!A3\n");
  ASSERT_TEXT (more_shown, "D5 file:///b/c%23d.xlsx Vazby!C14\nB6 file:///b/c%23d.xlsx 'Naše vazby'!A3\n");
}

static const TestCase cases[] = {
    {"leads to cells", leads_to_cells},
};
TEST_MAIN ("finding-links", cases)
