/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of a file that are not rows of the table. */
#include "sample-sheets.h"
#include "sheet-builder.h"
#include "test.h"

/* Findings of a sheet of actors with four columns, whose rows have ; between their cells, and how many actors there are. */
static char *
findings_of (const char *header, const char *rows, gint64 *n_actors)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_auto (GStrv) lines = g_strsplit (rows, "\n", -1), names = g_strsplit (header, ";", 4);
  SitnetSlice headings[4], cells[16 * 4];
  guint64 numbers[16];
  guint n = g_strv_length (lines);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  for (guint c = 0; c < 4; c++)
    headings[c] = (SitnetSlice){names[c], strlen (names[c])};
  SitnetSheetBuilder *sheet = sitnet_builder_open_sheet (builder, SITNET_SHEET_ACTORS, "actors", headings, 4, 1);
  CU_ASSERT_PTR_NOT_NULL_FATAL (sheet);
  for (guint r = 0; r < n; r++) {
    char **row = g_strsplit (lines[r], ";", 4);
    g_ptr_array_add (kept, row);
    numbers[r] = r + 2;
    for (guint c = 0; c < 4; c++)
      cells[4 * r + c] = (SitnetSlice){row[c], strlen (row[c])};
  }
  sitnet_sheet_builder_add_rows (sheet, cells, n, numbers);
  g_autoptr (SitnetTable) table = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &table, NULL);
  *n_actors = network != NULL ? (gint64)sitnet_table_get_n_rows (sitnet_network_get_sheet (network, "actors")) : -1;
  return sample_findings (table);
}

#define ASSERT_ROWS(rows, n, expected)                                                                                 \
  do {                                                                                                                 \
    gint64 n_actors;                                                                                                   \
    g_autofree char *found = findings_of ("id;name;sector;", rows, &n_actors);                                         \
    ASSERT_TEXT (found, expected);                                                                                     \
    CU_ASSERT_EQUAL (n_actors, n);                                                                                     \
  } while (0)

static void
leaves_rows_out (void)
{
  ASSERT_ROWS ("a;A;school;\ncelkem;1;;\n# b;B;school;\n#c;C;school;", 1, "warning actors 3 |info actors 4 |");
  ASSERT_ROWS ("#org;#org+name;#sector;\na;A;school;", 1, "info actors 2 |");
  ASSERT_ROWS ("Kdo jste?;Jak se jmenujete?;;\na;A;school;", 1, "info actors 2 |");
  ASSERT_ROWS ("a;A;school;\nKdo jste?;Jak se jmenujete?;social;", 2, "");
  ASSERT_ROWS ("a;Celkem v pohodě, z. s.;school;\nCelkem v pohodě, z. s.;B;school;", 2, "");
  ASSERT_ROWS ("a;A;school;pozn\nb;B;school;\nc;C;social;viz", 3, "info actors 2 D|");
  ASSERT_ROWS ("a;A;school;\n#;900101/0106;;", -1, "error actors 3 |info actors 3 |");
}

/* The empty row above is a remark too. */
static void
sets_totals_and_notes_apart (void)
{
  ASSERT_ROWS ("a;A;school;\n;;;\ncelkem;1;;", 1, "warning actors 4 |info actors 3 |");
  ASSERT_ROWS ("a;A;school;\n;;;\n* stav k 1. 5.;;;", 1, "info actors 3 |info actors 4 |");
  ASSERT_ROWS ("a;A;school;\n;;;\nZdroj: ÚP;;;\nPozn. 2018;;;\n;;;\n1) jen obec;;;", 1,
               "info actors 3 |info actors 4 |");
  ASSERT_ROWS ("a;A;school;\n;;;\nb;B;school;\n;;;\n*x;;;", 2, "warning actors 3 |info actors 5 |info actors 6 |");
  ASSERT_ROWS ("a;A;school;\ncelkem;1;;\nAktualizováno 1. 5.;;;\nZdroj: ÚP;;;", 1, "warning actors 3 |info actors 4 |");
  ASSERT_ROWS ("a;A;school;\ncelkem;1;;\nb;B;school;", 2, "warning actors 3 |");
  ASSERT_ROWS ("a;A;school;\n* b;;;", 1, "info actors 3 |");
  ASSERT_ROWS ("a;A;school;\n* b;B;;", 2, "info actors - sector|");
  ASSERT_ROWS ("a;A;school;\n;;;\nZdroj;;;", 2,
               "warning actors 3 |warning actors 4 name|warning actors 4 |info actors - sector|");
  ASSERT_ROWS ("a;A;school;\n;;;\nAktualizováno 1. 3. 2024;;;", 1, "info actors 3 |info actors 4 |");
  ASSERT_ROWS ("a;A;school;\n;;;\nLegenda;;;\nA;škola;;\nB;social;;", 1, "info actors 3 |info actors 4 |");
  ASSERT_ROWS ("a;A;school;\n;;;\n1) b;;;\nc;C;school;", 3,
               "warning actors 3 |warning actors 4 name|info actors - sector|");
  ASSERT_ROWS ("a;A;school;\n;;;\n* 900101/0106;;;", 1, "warning actors 4 |info actors 3 |info actors 4 |");
}

/* A name that stands alone below an empty row may be a note, where it is the last row. */
static void
asks_about_a_lone_row (void)
{
  ASSERT_ROWS ("a;A;school;\n;;;\nKnihovna;;;\n;;;", 2,
               "warning actors 3 |warning actors 4 name|warning actors 4 |info actors - sector|");
  ASSERT_ROWS ("a;A;school;\n;;;\nKnihovna;;;\nb;B;school;", 3,
               "warning actors 3 |warning actors 4 name|info actors - sector|");
}

static void
goes_on_below_an_empty_row (void)
{
  ASSERT_ROWS ("a;A;school;\n;;;\nid;name;sector;\nb;B;school;", 2, "warning actors 3 |");
  ASSERT_ROWS ("a;A;school;\n;;;\nb;B;school;", 2, "warning actors 3 |");
  ASSERT_ROWS ("a;A;school;\n;;;\nkdo;s kým;druh;\na;b;;\nb;a;;\n;;;\nid;name;sector;\nc;C;school;", -1,
               "error actors 4 |warning actors 3 |");
}

static const TestCase cases[] = {
    {"left out", leaves_rows_out},
    {"sets totals and notes apart", sets_totals_and_notes_apart},
    {"asks about a lone row", asks_about_a_lone_row},
    {"below an empty row", goes_on_below_an_empty_row},
};
TEST_MAIN ("sheet-rows-left-out", cases)
