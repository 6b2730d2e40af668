/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A column of kinds that says only the direction is one of directions. */
#include "sample-sheets.h"
#include "test.h"

static char *
ties_of (const char *text)
{
  g_autoptr (SitnetNetwork) network = sample_network (text);
  const SitnetTable *sheet = network != NULL ? sitnet_network_get_sheet (network, "ties") : NULL;
  GString *ties = g_string_new (NULL);
  for (gsize row = 0; sheet != NULL && row < sitnet_table_get_n_rows (sheet); row++) {
    static const char *const names[] = {"from", "to", "kind", "directed"};
    for (guint c = 0; c < G_N_ELEMENTS (names); c++) {
      const SitnetColumn *column = sitnet_table_find_column (sheet, names[c]);
      g_autofree char *cell = column != NULL ? sitnet_column_dup_cell (column, row) : NULL;
      g_string_append_printf (ties, "%s%s", cell != NULL ? cell : "-", c < 3 ? " " : "|");
    }
  }
  return g_string_free (ties, FALSE);
}

#define ACTORS "actors: id\na\nb\nc\n"

static void
reads_a_table_of_edges (void)
{
  g_autofree char *ties = ties_of (ACTORS "ties: source,target,type\na,b,Directed\nb,c,Undirected\nc,a,\n");
  ASSERT_TEXT (ties, "a b cooperates true|b c cooperates false|c a cooperates -|");
}

static void
leaves_kinds_alone (void)
{
  g_autofree char *ties = ties_of (ACTORS "ties: from,to,kind\na,b,directed\nb,c,refers\n");
  ASSERT_TEXT (ties, "a b cooperates -|b c refers -|");
}

static void
keeps_what_another_column_says (void)
{
  g_autofree char *ties = ties_of (ACTORS "ties: from,to,kind,direction\na,b,Directed,mutual\n");
  ASSERT_TEXT (ties, "a b cooperates false|");
}

static const TestCase cases[] = {
    {"reads a table of edges", reads_a_table_of_edges},
    {"leaves kinds alone", leaves_kinds_alone},
    {"keeps what another column says", keeps_what_another_column_says},
};
TEST_MAIN ("seal-directions", cases)
