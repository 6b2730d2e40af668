/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows and cells of CSV text. */
#include "csv-split.h"
#include "test.h"

#include <string.h>

/* Writes a row as "3[a|b]" so that tests read like what they expect. */
static gboolean
show (const SitnetSlice *cells, gsize n_cells, guint64 row, gpointer data)
{
  GString *shown = data;
  g_string_append_printf (shown, "%" G_GUINT64_FORMAT "[", row);
  for (gsize i = 0; i < n_cells; i++) {
    g_string_append (shown, i > 0 ? "|" : "");
    g_string_append_len (shown, cells[i].text, (gssize)cells[i].length);
  }
  g_string_append (shown, "]");
  return TRUE;
}

/* Gives the text in two pieces. */
static char *
split_at (const char *text, char separator, gsize first)
{
  GString *shown = g_string_new (NULL);
  g_autoptr (SitnetCsvSplitter) splitter = sitnet_csv_splitter_new (separator, 100, show, shown);
  gsize length = strlen (text), used = 0;
  g_autofree char *piece = g_strndup (text, first); /* a block of its own, for the sanitizer to guard its end */
  if (first > 0)
    used = sitnet_csv_splitter_split (splitter, piece, first, FALSE);
  if (!sitnet_csv_splitter_has_stopped (splitter)) {
    g_autofree char *rest = g_strdup (text + used);
    sitnet_csv_splitter_split (splitter, rest, length - used, TRUE);
  }
  SitnetCsvState state = sitnet_csv_splitter_get_state (splitter);
  if (state != SITNET_CSV_OK)
    g_string_append_printf (shown, " %s %" G_GUINT64_FORMAT, state == SITNET_CSV_OPEN_QUOTE ? "open" : "stray",
                            sitnet_csv_splitter_get_row (splitter));
  return g_string_free (shown, FALSE);
}

/* What comes out must not depend on where the text is cut. */
static void
expect (const char *text, char separator, const char *expected)
{
  for (gsize first = 0; first <= strlen (text); first++) {
    g_autofree char *shown = split_at (text, separator, first);
    ASSERT_TEXT (shown, expected);
  }
}

static void
splits_plain_text (void)
{
  expect ("", ',', "");
  expect ("a", ',', "1[a]");
  expect ("a,b\nc,d\n", ',', "1[a|b]2[c|d]");
  expect ("a,b\nc,d", ',', "1[a|b]2[c|d]");
  expect (",\n", ',', "1[|]");
  expect ("a;b,c\td", ';', "1[a|b,c\td]");
  expect ("a\t\tb\n", '\t', "1[a||b]");
}

static void
knows_every_line_end (void)
{
  expect ("a\nb\nc", ',', "1[a]2[b]3[c]");
  expect ("a\rb\rc\r", ',', "1[a]2[b]3[c]");
  expect ("a\r\nb\r\n", ',', "1[a]2[b]");
  expect ("a\n\rb", ',', "1[a]2[]3[b]");
  expect ("a\r\n\r\nb", ',', "1[a]2[]3[b]");
  expect ("\n\na\n", ',', "1[]2[]3[a]");
}

static void
reads_quotes (void)
{
  expect ("\"a\",\"b,c\"\n", ',', "1[a|b,c]");
  expect ("\"say \"\"yes\"\"\",x", ',', "1[say \"yes\"|x]");
  expect ("\"\",\"\"\n\"\"\n", ',', "1[|]2[]");
  expect ("a,\"b\"\r\nc,d\r\n", ',', "1[a|b]2[c|d]");
  expect ("\"a\"\rb\r", ',', "1[a]2[b]");
  expect ("a , \"b\" ,c\n", ',', "1[a|b|c]");
  expect ("\"a\"\t\"b\"", '\t', "1[a|b]");
}

static void
counts_rows_not_lines (void)
{
  expect ("h\n\"a\nb\r\nc\"\n\nd\n", ',', "1[h]2[a\nb\r\nc]3[]4[d]");
}

static void
finds_bad_quotes (void)
{
  expect ("a\n\"b\nc\n", ',', "1[a] open 2");
  expect ("\"", ',', " open 1");
  expect ("a\nb\"c,d\ne\n", ',', "1[a] stray 2");
  expect ("a\n\"b\"c\ne\n", ',', "1[a] stray 2");
}

static gboolean
count_cells (const SitnetSlice *cells, gsize n_cells, guint64 row, gpointer data)
{
  *(gsize *)data = n_cells;
  return FALSE;
}

static void
counts_cells_beyond_the_limit (void)
{
  g_autofree char *text = g_strnfill (100000, ',');
  gsize n = 0;
  g_autoptr (SitnetCsvSplitter) splitter = sitnet_csv_splitter_new (',', 10, count_cells, &n);
  sitnet_csv_splitter_split (splitter, text, 100000, TRUE);
  CU_ASSERT_EQUAL (n, 100001);
  CU_ASSERT_TRUE (sitnet_csv_splitter_has_stopped (splitter));
}

static void
says_when_a_quoted_row_is_cut (void)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  g_autoptr (SitnetCsvSplitter) splitter = sitnet_csv_splitter_new (',', 10, show, shown);
  CU_ASSERT_EQUAL (sitnet_csv_splitter_split (splitter, "a\n\"b\n", 5, FALSE), 2);
  CU_ASSERT_TRUE (sitnet_csv_splitter_is_quoted (splitter));
  CU_ASSERT_EQUAL (sitnet_csv_splitter_split (splitter, "b", 1, FALSE), 0);
  CU_ASSERT_FALSE (sitnet_csv_splitter_is_quoted (splitter));
}

/* Random rows, written with and without quotes, come back as they were. */
static void
reads_what_was_written (void)
{
  static const char *const cells[] = {"", "a", "žluť", "a,b", "x\ny", "\"", "a\"\"b", "\r", "1.5"};
  guint64 seed = 20260601;
  for (guint round = 0; round < test_rounds (300); round++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GString) expected = g_string_new (NULL);
    guint n_rows = 1 + test_random_below (&seed, 4), n_cells = 2 + test_random_below (&seed, 3);
    for (guint r = 1; r <= n_rows; r++) {
      g_string_append_printf (expected, "%u[", r);
      for (guint c = 0; c < n_cells; c++) {
        const char *cell = cells[test_random_below (&seed, G_N_ELEMENTS (cells))];
        gboolean quote = strpbrk (cell, ",\n\r\"") != NULL || test_random_below (&seed, 3) == 0;
        g_auto (GStrv) parts = g_strsplit (cell, "\"", -1);
        g_autofree char *doubled = g_strjoinv ("\"\"", parts);
        g_string_append_printf (text, "%s%s%s%s", c > 0 ? "," : "", quote ? "\"" : "", doubled, quote ? "\"" : "");
        g_string_append_printf (expected, "%s%s", c > 0 ? "|" : "", cell);
      }
      g_string_append (text, round % 2 ? "\n" : "\r\n");
      g_string_append (expected, "]");
    }
    expect (text->str, ',', expected->str);
  }
}

/* The same rule byte by byte. */
static char *
split_slowly (const char *text)
{
  GString *shown = g_string_new (NULL);
  guint row = 1;
  for (const char *at = text; *at != '\0'; row++) {
    gsize length = strcspn (at, "\r\n");
    g_string_append_printf (shown, "%u[", row);
    for (gsize i = 0; i < length; i++)
      g_string_append_c (shown, at[i] == ',' ? '|' : at[i]);
    g_string_append (shown, "]");
    at += length;
    at += g_str_has_prefix (at, "\r\n") ? 2 : *at != '\0';
  }
  return g_string_free (shown, FALSE);
}

/* Marks are looked for 64 bytes at a time: they may stand anywhere among them. */
static void
finds_marks_anywhere (void)
{
  for (guint32 seed = 0; seed < 500; seed++) {
    g_autoptr (GRand) random = g_rand_new_with_seed (seed);
    g_autoptr (GString) text = g_string_new (NULL);
    gsize length = (gsize)g_rand_int_range (random, 0, 300);
    const char *letters = seed % 2 ? "ab,\r\n" : "abcdefghijklmnopqrstuvwxyz,\xc5\x99\n\x80\xff";
    while (text->len < length)
      g_string_append_c (text, letters[g_rand_int_range (random, 0, (gint32)strlen (letters))]);
    g_autofree char *slowly = split_slowly (text->str), *shown = split_at (text->str, ',', 0),
                    *in_pieces = split_at (text->str, ',', length / 2);
    ASSERT_TEXT (shown, slowly);
    ASSERT_TEXT (in_pieces, slowly);
  }
}

static gboolean
show_run (const SitnetSlice *cells, gsize n_cells, guint n_rows, guint64 row, gpointer data)
{
  for (guint r = 0; r < n_rows; r++)
    show (cells + r * n_cells, n_cells, row + r, data);
  return TRUE;
}

static char *
split_in_runs (const char *text, gsize length, gsize first)
{
  GString *shown = g_string_new (NULL);
  g_autoptr (SitnetCsvSplitter) splitter = sitnet_csv_splitter_new_of_runs (',', 100, show_run, shown);
  g_autofree char *piece = g_memdup2 (text, first), *rest = NULL;
  gsize used = first > 0 ? sitnet_csv_splitter_split (splitter, piece, first, FALSE) : 0;
  if (!sitnet_csv_splitter_has_stopped (splitter)) {
    rest = g_memdup2 (text + used, length - used);
    sitnet_csv_splitter_split (splitter, rest, length - used, TRUE);
  }
  SitnetCsvState state = sitnet_csv_splitter_get_state (splitter);
  if (state != SITNET_CSV_OK)
    g_string_append_printf (shown, " %s %" G_GUINT64_FORMAT, state == SITNET_CSV_OPEN_QUOTE ? "open" : "stray",
                            sitnet_csv_splitter_get_row (splitter));
  return g_string_free (shown, FALSE);
}

/* Rows mostly of one width, some of another, with a quote, blank, or with a stray end of line: as one by one. */
static void
gives_runs (void)
{
  static const char *const rows[] = {"a,b,c",       "1,,",     "žluť,b,c",   "a,b",  "",
                                     "\"x,y\",b,c", "a,b,c,d", "a,b\rc,d,e", "a,\"b"};
  static const char *const ends[] = {"\n", "\r\n", "\n", "\r"};
  for (guint32 seed = 0; seed < test_rounds (400); seed++) {
    g_autoptr (GRand) random = g_rand_new_with_seed (seed);
    g_autoptr (GString) text = g_string_new (NULL);
    gint n_rows = g_rand_int_range (random, 0, seed % 10 == 0 ? 1500 : 30), oddness = g_rand_int_range (random, 1, 40);
    const char *end = ends[seed % G_N_ELEMENTS (ends)];
    for (gint r = 0; r < n_rows; r++) {
      gboolean is_odd = g_rand_int_range (random, 0, oddness) == 0;
      gint n_kinds = seed % 3 == 0 ? 9 : 8; /* with an unclosed quote */
      g_string_append (text, rows[is_odd ? g_rand_int_range (random, 0, n_kinds) : g_rand_int_range (random, 0, 3)]);
      g_string_append (text, r + 1 < n_rows || seed % 2 ? end : "");
    }
    gsize first = (gsize)g_rand_int_range (random, 0, (gint)text->len + 1);
    g_autofree char *singly = split_at (text->str, ',', first), *in_runs = split_in_runs (text->str, text->len, first);
    ASSERT_TEXT (in_runs, singly);
  }
}

typedef struct {
  guint n_runs, n_rows;
} Taken;

static gboolean
take_one_run (const SitnetSlice *cells, gsize n_cells, guint n_rows, guint64 row, gpointer data)
{
  Taken *taken = data;
  taken->n_runs++;
  taken->n_rows += n_rows;
  return FALSE;
}

/* A run that is not wanted is the last one, whether a wider row, a quote or the end of the text comes behind it. */
static void
stops_after_a_run (void)
{
  static const char *const texts[] = {"a,b\nc,d\ne\nf\n", "a,b\nc,d\n\"e\",f\n", "a,b\nc,d\n", "a,b\nc,d\n\"e"};
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    Taken taken = {0, 0};
    g_autoptr (SitnetCsvSplitter) splitter = sitnet_csv_splitter_new_of_runs (',', 10, take_one_run, &taken);
    sitnet_csv_splitter_split (splitter, texts[i], strlen (texts[i]), TRUE);
    CU_ASSERT_EQUAL (taken.n_runs, 1);
    CU_ASSERT_EQUAL (taken.n_rows, 2);
    CU_ASSERT_EQUAL (sitnet_csv_splitter_get_state (splitter), SITNET_CSV_OK);
    CU_ASSERT_EQUAL (sitnet_csv_splitter_get_row (splitter), 3);
  }
}

static const TestCase cases[] = {
    {"splits plain text", splits_plain_text},
    {"knows every line end", knows_every_line_end},
    {"reads quotes", reads_quotes},
    {"counts rows, not lines", counts_rows_not_lines},
    {"finds bad quotes", finds_bad_quotes},
    {"counts cells beyond the limit", counts_cells_beyond_the_limit},
    {"says when a quoted row is cut", says_when_a_quoted_row_is_cut},
    {"reads what was written", reads_what_was_written},
    {"marks anywhere", finds_marks_anywhere},
    {"runs", gives_runs},
    {"stops after a run", stops_after_a_run},
};
TEST_MAIN ("csv-split", cases)
