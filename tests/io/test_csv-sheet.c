/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Good and bad CSV files, through reading whole data sets: a network, or a finding in the right place. */
#include "data-set.h"

static void
reads_good_files (void)
{
  EXPECT ("id,name\nA,First\nB,Second\n", "from,to\nA,B\n", "2 actors 1 ties\n");
  EXPECT ("id;name\r\nA;First\r\nB;Second", "from\tto\rA\tB\r", "2 actors 1 ties\n");
  EXPECT ("\xef\xbb\xbfid,name\n\"A\",\"First, or\nnot\"\nB,Second\n", "sep=;\nfrom;to\nA;B\n", "2 actors 1 ties\n");
}

static void
reports_empty_files (void)
{
  EXPECT ("", NULL, "no network\nerror actors - -\n");
  EXPECT ("\xef\xbb\xbf", NULL, "no network\nerror actors - -\n");
  EXPECT ("\n\r\n  \n", NULL, "no network\nerror actors - -\n");
  EXPECT ("id,name\nA,First\n", "", "no network\nerror ties - -\n");
}

static void
takes_a_header_alone (void)
{
  EXPECT ("id,name\n", NULL, "0 actors 0 ties\n");
  EXPECT ("id,name", "from,to", "0 actors 0 ties\n");
}

static void
reports_columns (void)
{
  EXPECT ("short,sector\nFirst,social\n", NULL, "no network\nerror actors 1 id\n");
  EXPECT ("name,sector\nFirst,social\n", NULL, "1 actors 0 ties\n");
  EXPECT ("id,name,name\nA,First,Second\n", NULL, "no network\nerror actors 1 name\n");
  EXPECT ("id,name\nA,First\n", "from,note\nA,x\n", "no network\nerror ties 1 to\n");
}

static void
reports_ragged_rows (void)
{
  EXPECT ("id,name\nA\nB,Second\nC,Third,x\n", NULL, "no network\nerror actors 2 -\nerror actors 4 -\n");
  EXPECT ("id,name,,\nA,First,,\nB,Second,,x\n", NULL, "2 actors 0 ties\n");
  EXPECT ("id,name,,\nA,First,,\nB,Second,,\n", NULL, "2 actors 0 ties\n");
}

static void
counts_rows_like_a_spreadsheet (void)
{
  EXPECT ("id,name\n\nA,\"two\nlines\"\n,\n,,,\nA,Again\n", NULL,
          "no network\nerror actors 6 id\nwarning actors 2 -\n");
  EXPECT ("\n\nid,name\nA,First\nA,Again\n", NULL, "no network\nerror actors 5 id\nwarning actors 1 -\n");
}

static void
reports_quotes_and_goes_on_with_other_sheets (void)
{
  EXPECT ("id,name\nA,First\nB,\"open\nC,Third\n", "from,to\nA\n", "no network\nerror actors 3 -\nerror ties 2 -\n");
  EXPECT ("id,name\n\"A,First\n", "from,to\nA,Z\n", "no network\nerror actors 2 -\n");
  EXPECT ("id,name\nA,Club \"Sun\"\n", NULL, "no network\nerror actors 2 -\n");
}

static void
reports_nul (void)
{
  static const char text[] = "id,name\nA,Fi\0rst\nB,Second\nC\0,\n";
  g_autofree char *shown = read_bytes (text, sizeof text - 1, NULL);
  ASSERT_TEXT (shown, "no network\nerror actors 2 name\nerror actors 4 id\n");
  static const char header[] = "id,na\0me\nA,First\n";
  g_autofree char *bad_header = read_bytes (header, sizeof header - 1, NULL);
  ASSERT_TEXT (bad_header, "no network\nerror actors 1 B\n");
}

static void
reports_damaged_letters (void)
{
  EXPECT ("id,name\nA,Sluneèko\nB,Krùèek\n", NULL, "2 actors 0 ties\nwarning actors 2 name\n");
  EXPECT ("id,name\nA,Sluneèko\nB,Křeček\n", NULL, "2 actors 0 ties\n");
  EXPECT ("id,name\nA,Podles\u0102\u00ad\nB,d?ti\nC,D\ufffdm\n", NULL,
          "3 actors 0 ties\nwarning actors 2 name\nwarning actors 3 name\nwarning actors 4 name\n");
  EXPECT ("id,n\u00c3\u00a1zev\nA,x\n", NULL, "1 actors 0 ties\nwarning actors 1 n\u00c3\u00a1zev\n");
}

static void
reports_encodings (void)
{
  EXPECT ("id,name\nA,Sluníčko\nB,Krůček\n", NULL, "2 actors 0 ties\n");
  EXPECT ("id,name\nA,k\xf9\xf2\nB,\x8akola\n", NULL, "2 actors 0 ties\nwarning actors - -\n");
  EXPECT ("id,name\nA,k\xf9\xf2\nB,\x99kola\n", NULL, "no network\nerror actors 3 name\n");
  EXPECT ("id,name\nA,příliš žluťoučký\nB,\x8akola\n", NULL, "no network\nerror actors 3 name\n");
}

static void
reads_utf_16 (void)
{
  const char *text = "id\tname\r\nA\tŠkola\r\nB\t\"Dům, děti\"\r\n";
  gsize n;
  g_autofree char *body = g_convert (text, -1, "UTF-16LE", "UTF-8", NULL, &n, NULL);
  g_autoptr (GString) bytes = g_string_new_len ("\xff\xfe", 2);
  g_string_append_len (bytes, body, (gssize)n);
  g_autofree char *shown = read_bytes (bytes->str, bytes->len, NULL);
  ASSERT_TEXT (shown, "2 actors 0 ties\n");
  g_string_append_len (bytes, "C\0\t\0\x3d\xd8\r\0\n\0", 10);
  g_autofree char *broken = read_bytes (bytes->str, bytes->len, NULL);
  ASSERT_TEXT (broken, "no network\nerror actors 4 name\n");
}

static char *
filled (const char *before, char byte, gsize n, const char *after)
{
  g_autofree char *middle = g_strnfill (n, byte);
  return g_strconcat (before, middle, after, NULL);
}

static void
reads_a_cell_of_10_megabytes (void)
{
  g_autofree char *plain = filled ("id,note\nA,", 'x', 10 << 20, "\nB,\n");
  EXPECT (plain, NULL, "2 actors 0 ties\n");
  g_autofree char *quoted = filled ("id,name\nA,\"", '\n', 10 << 20, "x\"\nB,Second\n");
  EXPECT (quoted, NULL, "2 actors 0 ties\n");
}

static void
bounds_rows_and_columns (void)
{
  g_autofree char *columns = filled ("id,name", ',', 100000, "\nA\n");
  EXPECT (columns, NULL, "no network\nerror actors 1 -\n");
  g_autofree char *cells = filled ("id,name\nA,First", ',', 100000, "\nB,Second\n");
  EXPECT (cells, NULL, "no network\nerror actors 2 -\n");
  g_autofree char *row = filled ("id,name\nA,First\nB,", 'x', 33 << 20, "\n");
  EXPECT (row, NULL, "no network\nerror actors 3 -\n");
  g_autofree char *open = filled ("id,name\nA,First\nB,\"", '\n', 33 << 20, "");
  EXPECT (open, NULL, "no network\nerror actors 3 -\n");
}

static void
takes_markup_and_formulas_as_text (void)
{
  EXPECT ("id,name\nA,<script>alert(1)</script>\nB,\"\"\"]; node [label=\"\"x\"\"\"\nC,=1+1\n", "from,to\nA,C\n",
          "3 actors 1 ties\n");
}

static void
refuses_birth_numbers (void)
{
  EXPECT ("id,name,note\nA,First,\nB,Second,805523/0007\n", NULL, "no network\nerror actors 3 note\n");
  EXPECT ("id,name\n\"805523/0007\",First\n", NULL, "no network\nerror actors 2 id\n");
}

static void
reports_what_is_wrong_between_sheets (void)
{
  EXPECT ("id,name\nA,First\nA,Again\n", NULL, "no network\nerror actors 3 id\n");
  EXPECT ("id,name\nA,First\na,Other\n", NULL, "2 actors 0 ties\nwarning actors 3 id\n");
  EXPECT ("id,name\n\xc3\xa1,First\na\xcc\x81,Other\n", NULL, "no network\nerror actors 3 id\n");
  EXPECT ("id,name\nA,First\n", "from,to\nA,Z\n", "no network\nerror ties 2 to\n");
  EXPECT ("id,name\nA,First\nB,Second\n", "from,to,strength\nA,B,nan\nA,B,inf\nA,B,1e999\nA,B,-1\nA,B,0\nA,B,1.5\n",
          "no network\nerror ties 2 strength\nerror ties 3 strength\nerror ties 4 strength\n"
          "error ties 5 strength\nerror ties 6 strength\n");
}

/* Longer than a block of the reader, with Czech letters across its end and a quote now and then. */
static void
reads_long_files (void)
{
  g_autoptr (GString) actors = g_string_new ("id,name\n");
  g_autoptr (GString) ties = g_string_new ("from,to,note\n");
  for (guint i = 0; i < 30000; i++) {
    g_string_append_printf (actors, "A%u,Žluťoučká škola číslo %u\n", i, i);
    g_string_append_printf (ties, i % 7 == 0 ? "A%u,A%u,\"říká, že\nano\"\n" : "A%u,A%u,řádek\n", i, (i + 1) % 30000);
  }
  g_string_append (ties, "A1,Nobody,\n");
  EXPECT (actors->str, ties->str, "no network\nerror ties 30002 to\n");
  g_string_truncate (ties, ties->len - strlen ("A1,Nobody,\n"));
  EXPECT (actors->str, ties->str, "30000 actors 30000 ties\n");
}

typedef enum { PLAIN, BLANKS, NO_BREAK_SPACES, QUOTES, N_WAYS } Way;

static void
append_cell (GString *text, const char *cell, Way way)
{
  static const char *const around[N_WAYS] = {"", " ", "\xc2\xa0", "\""};
  g_string_append_printf (text, "%s%s%s%s", text->str[text->len - 1] == '\n' ? "" : ",", around[way], cell,
                          around[way]);
}

static char *
read_ties (const GString *ties)
{
  g_autofree char *folder = data_set_new ();
  data_set_add (folder, "actors.csv", "id,name\na,A\nb,B\norganisation-12,C\nČ,D\nd2345678,E\n");
  data_set_add (folder, "ties.csv", ties->str);
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_network_read (folder, NULL, &findings, NULL);
  g_autofree char *told = sitnet_table_to_text (findings, SITNET_FORMAT_CSV, NULL);
  g_autofree char *sheet =
      network != NULL ? sitnet_table_to_text (sitnet_network_get_sheet (network, "ties"), SITNET_FORMAT_CSV, NULL)
                      : NULL;
  g_free (data_set_remove (folder));
  return g_strconcat (told, sheet, NULL);
}

/* Nearly all cells are taken in passing; those within blanks or quotes go the careful way, and come to the same. */
static void
reads_cells_either_way (void)
{
  static const char *const ids[] = {"a", "b", "organisation-12", "Č", "d2345678"},
                           *const kinds[] = {"refers", "agreement", "cooperates", "", "jiné"},
                           *const strengths[] = {"1",  "2", "007",     "1000000", "0.5", "1e2",
                                                 "+3", "",  "neví se", "-",       "0",   "x"},
                           *const dates[] = {"2018-05-01", "1.5.2018", "2018", "", "dosud"};
  for (guint32 seed = 0; seed < test_rounds (60); seed++) {
    g_autofree char *plain = NULL;
    for (Way way = PLAIN; way < N_WAYS; way++) {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GString) ties = g_string_new ("from,to,kind,strength,since,note\n");
      gint n_good = seed % 2 ? 4 : (gint)G_N_ELEMENTS (strengths);
      for (guint row = 0; row < 40; row++) {
        append_cell (ties, ids[g_rand_int_range (random, 0, 5)], way);
        append_cell (ties, ids[g_rand_int_range (random, 0, 5)], way);
        append_cell (ties, kinds[g_rand_int_range (random, 0, 5)], way);
        append_cell (ties, strengths[g_rand_int_range (random, 0, n_good)], way);
        append_cell (ties, dates[g_rand_int_range (random, 0, 5)], way);
        append_cell (ties, "x", way);
        g_string_append_c (ties, '\n');
      }
      g_autofree char *told = read_ties (ties);
      if (way == PLAIN)
        plain = g_steal_pointer (&told);
      else
        ASSERT_TEXT (told, plain);
    }
  }
}

static const TestCase cases[] = {
    {"reads good files", reads_good_files},
    {"reports empty files", reports_empty_files},
    {"takes a header alone", takes_a_header_alone},
    {"reports columns", reports_columns},
    {"reports ragged rows", reports_ragged_rows},
    {"counts rows like a spreadsheet", counts_rows_like_a_spreadsheet},
    {"reports quotes and goes on with other sheets", reports_quotes_and_goes_on_with_other_sheets},
    {"reports NUL", reports_nul},
    {"reports damaged letters", reports_damaged_letters},
    {"reports encodings", reports_encodings},
    {"reads UTF-16", reads_utf_16},
    {"reads a cell of 10 megabytes", reads_a_cell_of_10_megabytes},
    {"bounds rows and columns", bounds_rows_and_columns},
    {"takes markup and formulas as text", takes_markup_and_formulas_as_text},
    {"refuses birth numbers", refuses_birth_numbers},
    {"reports what is wrong between sheets", reports_what_is_wrong_between_sheets},
    {"reads long files", reads_long_files},
    {"reads cells either way", reads_cells_either_way},
};
TEST_MAIN ("csv-sheet", cases)
