/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table as a worksheet: types, what spreadsheets cannot hold, and its limits. */
#include "column-letters.h"
#include "xlsx-sheet-write.h"
#include "unzip.h"

#include <math.h>
#include <sitnet/error.h>

/* Takes the columns. NULL with an error when the sheet cannot be written. */
static char *
write_sheet (SitnetColumn **columns, guint n, guint64 *n_cut, GError **error)
{
  g_autoptr (SitnetTable) table = sitnet_table_new ("answer", NULL, columns, n, NULL);
  for (guint c = 0; c < n; c++)
    sitnet_column_unref (columns[c]);
  g_autoptr (SitnetZipWriter) zip = sitnet_zip_writer_new ();
  sitnet_zip_writer_begin (zip, "sheet");
  if (!sitnet_xlsx_sheet_write (table, TRUE, (SitnetXlsxExtras){0}, zip, n_cut, error))
    return NULL;
  g_autoptr (GBytes) archive = sitnet_zip_writer_close (zip, error);
  g_autoptr (GHashTable) texts = unzip (archive);
  return g_strdup (g_hash_table_lookup (texts, "sheet"));
}

/* From the first row under the headings. */
static char *
write_rows (SitnetColumn **columns, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *xml = write_sheet (columns, n, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (xml);
  char *start = strstr (xml, "</row>") + strlen ("</row>");
  *strstr (start, "</sheetData>") = '\0';
  return g_strdup (start);
}

static void
every_type_has_its_kind_of_cell (void)
{
  static const double shares[] = {1234.5, 0};
  static const gint64 counts[] = {-3, 12};
  static const guint8 flags[] = {1, 0}, only_first[] = {1};
  static const gint32 days[] = {17652, 0};
  SitnetColumn *columns[] = {sitnet_column_new ("Share", SITNET_VALUE_DOUBLE, 2, shares, only_first, NULL, NULL),
                             sitnet_column_new ("Count", SITNET_VALUE_INT64, 2, counts, NULL, NULL, NULL),
                             sitnet_column_new ("Is", SITNET_VALUE_BOOL, 2, flags, NULL, NULL, NULL),
                             sitnet_column_new ("Since", SITNET_VALUE_DATE, 2, days, NULL, NULL, NULL)};
  g_autofree char *rows = write_rows (columns, G_N_ELEMENTS (columns));
  ASSERT_TEXT (rows, "<row><c r=\"A2\" s=\"2\"><v>1234.5</v></c><c r=\"B2\" s=\"2\"><v>-3</v></c>"
                     "<c r=\"C2\" s=\"2\" t=\"b\"><v>1</v></c><c r=\"D2\" s=\"3\"><v>43221</v></c></row>"
                     "<row><c r=\"B3\" s=\"2\"><v>12</v></c><c r=\"C3\" s=\"2\" t=\"b\"><v>0</v></c>"
                     "<c r=\"D3\" s=\"3\"><v>25569</v></c></row>");
}

#define TEXT(place, text) TEXT_IN ("<row>", place, text)
#define TEXT_IN(row, place, text)                                                                                      \
  row "<c r=\"" place "\" s=\"4\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" text "</t></is></c></row>"

static void
text_stays_text (void)
{
  static const char *const texts[] = {"=1+1", "<a href=\"x\">&", "a\r\nb\x01", "_x0041_ _x1", "007", NULL};
  SitnetColumn *column = sitnet_column_new_text ("Who", G_N_ELEMENTS (texts), texts, NULL);
  g_autofree char *rows = write_rows (&column, 1);
  ASSERT_TEXT (rows, TEXT ("A2", "=1+1") TEXT ("A3", "&lt;a href=&quot;x&quot;&gt;&amp;")
                         TEXT_IN ("<row ht=\"30\">", "A4", "a_x000D_\nb_x0001_") TEXT ("A5", "_x005F_x0041_ _x1")
                             TEXT ("A6", "007") "<row></row>");
}

static void
what_has_no_number_is_text (void)
{
  static const double numbers[] = {INFINITY};
  static const gint64 counts[] = {G_MAXINT64};
  static const gint32 days[] = {-30000};
  SitnetColumn *number = sitnet_column_new ("N", SITNET_VALUE_DOUBLE, 1, numbers, NULL, NULL, NULL);
  SitnetColumn *count = sitnet_column_new ("N", SITNET_VALUE_INT64, 1, counts, NULL, NULL, NULL);
  SitnetColumn *day = sitnet_column_new ("N", SITNET_VALUE_DATE, 1, days, NULL, NULL, NULL);
  g_autofree char *infinite = write_rows (&number, 1), *large = write_rows (&count, 1), *old = write_rows (&day, 1);
  ASSERT_TEXT (infinite, TEXT ("A2", "inf"));
  ASSERT_TEXT (large, TEXT ("A2", "9223372036854775807"));
  ASSERT_TEXT (old, TEXT ("A2", "1887-11-12"));
}

static void
headings_stay_in_view_and_have_a_filter (void)
{
  static const char *const texts[] = {"a rather long text, which is wide"};
  static const gint64 counts[] = {1};
  SitnetColumn *columns[] = {sitnet_column_new_text ("A", 1, texts, NULL),
                             sitnet_column_new ("B", SITNET_VALUE_INT64, 1, counts, NULL, NULL, NULL)};
  g_autofree char *xml = write_sheet (columns, 2, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL (
      strstr (xml, "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (xml, "<autoFilter ref=\"A1:B2\"/>"));
  CU_ASSERT_PTR_NOT_NULL (
      strstr (xml, "<col min=\"1\" max=\"1\" width=\"36\" customWidth=\"1\"/><col min=\"2\" max=\"2\" width=\"11\""));
}

static SitnetColumn *
long_text (gsize length, const char *end)
{
  g_autofree char *start = g_strnfill (length, 'x'), *text = g_strconcat (start, end, NULL);
  return sitnet_column_new_text ("Note", 1, (const char *const *)&text, NULL);
}

static void
too_long_text_is_told (void)
{
  g_autoptr (GError) error = NULL;
  guint64 n_cut = 0;
  SitnetColumn *fits = long_text (32767, ""), *cut = long_text (32766, "𝄞y"), *refused = long_text (32768, "");
  g_autofree char *whole = write_sheet (&fits, 1, &n_cut, NULL);
  CU_ASSERT_EQUAL (n_cut, 0);
  CU_ASSERT_PTR_NULL (strstr (whole, "…"));
  g_autofree char *shortened = write_sheet (&cut, 1, &n_cut, NULL);
  CU_ASSERT_EQUAL (n_cut, 1);
  CU_ASSERT_PTR_NOT_NULL (strstr (shortened, "xx…</t>"));
  g_autofree char *none = write_sheet (&refused, 1, NULL, &error);
  CU_ASSERT_PTR_NULL (none);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, "column Note, row 1") : NULL);
}

static void
too_many_rows_are_refused (void)
{
  g_autofree guint8 *flags = g_malloc0 (1048576);
  for (gsize n = 1048575; n <= 1048576; n++) {
    g_autoptr (GError) error = NULL;
    SitnetColumn *column = sitnet_column_new ("N", SITNET_VALUE_BOOL, n, flags, NULL, NULL, NULL);
    g_autofree char *xml = write_sheet (&column, 1, NULL, &error);
    CU_ASSERT_EQUAL (xml != NULL, n == 1048575);
    CU_ASSERT_EQUAL (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT), n == 1048576);
  }
}

static void
columns_have_letters (void)
{
  static const struct {
    guint column;
    const char *letters;
  } all[] = {{0, "A"}, {25, "Z"}, {26, "AA"}, {701, "ZZ"}, {702, "AAA"}, {16383, "XFD"}};
  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    g_autoptr (GString) xml = g_string_new (NULL);
    sitnet_column_append_letters (xml, all[i].column);
    ASSERT_TEXT (xml->str, all[i].letters);
  }
}

/* A text of two lines, and one that is broken to two. */
static void
rows_are_as_high_as_their_texts (void)
{
  g_autofree char *wide = g_strnfill (70, 'x');
  const char *const texts[] = {"a", "b\nc", wide};
  SitnetColumn *column = sitnet_column_new_text ("Who", G_N_ELEMENTS (texts), texts, NULL);
  g_autofree char *rows = write_rows (&column, 1);
  CU_ASSERT_PTR_NOT_NULL (strstr (rows, "<row><c r=\"A2\""));
  CU_ASSERT_PTR_NOT_NULL (strstr (rows, "<row ht=\"30\"><c r=\"A3\""));
  CU_ASSERT_PTR_NOT_NULL (strstr (rows, "<row ht=\"30\"><c r=\"A4\""));
}

static const TestCase cases[] = {
    {"rows are as high as their texts", rows_are_as_high_as_their_texts},
    {"every type has its kind of cell", every_type_has_its_kind_of_cell},
    {"text stays text", text_stays_text},
    {"what has no number is text", what_has_no_number_is_text},
    {"headings stay in view and have a filter", headings_stay_in_view_and_have_a_filter},
    {"too long text is told", too_long_text_is_told},
    {"too many rows are refused", too_many_rows_are_refused},
    {"columns have letters", columns_have_letters},
};
TEST_MAIN ("xlsx-sheet", cases)
