/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A column of kinds that says only the direction is one of directions. */
#include "sample-table.h"
#include "sheet-builder.h"

/* Rows of a file, cells by commas; the first is the header. */
static void
add_ties (SitnetBuilder *builder, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  SitnetSheetBuilder *sheet = NULL;
  for (guint64 row = 0; *lines[row] != '\0'; row++) {
    g_auto (GStrv) cells = g_strsplit (lines[row], ",", -1);
    SitnetSlice slices[8];
    guint n = g_strv_length (cells);
    for (guint c = 0; c < n; c++)
      slices[c] = (SitnetSlice){cells[c], strlen (cells[c])};
    if (sheet == NULL)
      sheet = sitnet_builder_open_sheet (builder, SITNET_SHEET_TIES, "ties", slices, n, 1);
    else
      sitnet_sheet_builder_add_rows (sheet, slices, 1, &row);
  }
}

static char *
ties_of (const char *text)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id\na\nb\nc\n");
  add_ties (builder, text);
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, NULL, NULL);
  return sample_sheet_rows (network, "ties", (const char *const[]){"from", "to", "kind", "directed", NULL});
}

static void
reads_a_table_of_edges (void)
{
  g_autofree char *ties = ties_of ("source,target,type\na,b,Directed\nb,c,Undirected\nc,a,\n");
  ASSERT_TEXT (ties, "a b cooperates true|b c cooperates false|c a cooperates -|");
}

static void
leaves_kinds_alone (void)
{
  g_autofree char *ties = ties_of ("from,to,kind\na,b,directed\nb,c,refers\n");
  ASSERT_TEXT (ties, "a b cooperates -|b c refers -|");
}

static void
keeps_what_another_column_says (void)
{
  g_autofree char *ties = ties_of ("from,to,kind,direction\na,b,Directed,mutual\n");
  ASSERT_TEXT (ties, "a b cooperates false|");
}

static const TestCase cases[] = {
    {"reads a table of edges", reads_a_table_of_edges},
    {"leaves kinds alone", leaves_kinds_alone},
    {"keeps what another column says", keeps_what_another_column_says},
};
TEST_MAIN ("seal-directions", cases)
