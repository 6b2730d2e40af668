/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a spreadsheet is given: its marks, decimal sign and quotes, and no formula. */
#include "csv-excel.h"
#include "test.h"

#define BOM "\xEF\xBB\xBF"

static gboolean
append (const char *bytes, gsize length, gpointer text, GError **error)
{
  g_string_append_len (text, bytes, (gssize)length);
  return TRUE;
}

static gboolean
refuse (const char *bytes, gsize length, gpointer data, GError **error)
{
  g_set_error_literal (error, SITNET_ERROR, SITNET_ERROR_WRITE, "full");
  return FALSE;
}

/* Takes the columns. */
static SitnetTable *
make_table (SitnetColumn **columns, guint n)
{
  SitnetTable *table = sitnet_table_new ("answer", NULL, columns, n, NULL);
  for (guint c = 0; c < n; c++)
    sitnet_column_unref (columns[c]);
  return table;
}

static void
assert_written (SitnetTable *table, SitnetLanguage language, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (csv_excel_write (table, language, append, text, &error));
  ASSERT_TEXT (text->str, expected);
}

static void
numbers_and_words_are_those_of_the_language (void)
{
  static const double shares[] = {1234.5, 0};
  static const gint64 counts[] = {-3, 12};
  static const guint8 flags[] = {1, 0}, only_first[] = {1};
  static const gint32 days[] = {17652, 0};
  SitnetColumn *columns[] = {sitnet_column_new ("Podíl", SITNET_VALUE_DOUBLE, 2, shares, only_first, NULL, NULL),
                             sitnet_column_new ("Počet", SITNET_VALUE_INT64, 2, counts, NULL, NULL, NULL),
                             sitnet_column_new ("Je", SITNET_VALUE_BOOL, 2, flags, NULL, NULL, NULL),
                             sitnet_column_new ("Od", SITNET_VALUE_DATE, 2, days, NULL, NULL, NULL)};
  g_autoptr (SitnetTable) table = make_table (columns, G_N_ELEMENTS (columns));
  assert_written (table, SITNET_LANGUAGE_CS,
                  BOM "Podíl;Počet;Je;Od\r\n1234,5;-3;ano;2018-05-01\r\n;12;ne;1970-01-01\r\n");
  assert_written (table, SITNET_LANGUAGE_EN,
                  BOM "Podíl;Počet;Je;Od\r\n1234.5;-3;yes;2018-05-01\r\n;12;no;1970-01-01\r\n");
}

static void
text_is_quoted_and_never_a_formula (void)
{
  static const char *const texts[] = {"a;b",         "a\"b", "a\nb", "a,b", "=1+1", "+420 000",
                                      "-1; \"x\"\n", "@SUM", "\t=1", "a=1", NULL,   ""};
  SitnetColumn *column = sitnet_column_new_text ("=x", G_N_ELEMENTS (texts), texts, NULL);
  g_autoptr (SitnetTable) table = make_table (&column, 1);
  assert_written (table, SITNET_LANGUAGE_EN,
                  BOM "\"'=x\"\r\n\"a;b\"\r\n\"a\"\"b\"\r\n\"a\nb\"\r\na,b\r\n\"'=1+1\"\r\n\"'+420 000\"\r\n"
                      "\"'-1; \"\"x\"\"\n\"\r\n\"'@SUM\"\r\n\"'\t=1\"\r\na=1\r\n\r\n\r\n");
}

static void
a_table_without_rows_has_headings (void)
{
  SitnetColumn *column = sitnet_column_new_text ("Kdo", 0, NULL, NULL);
  g_autoptr (SitnetTable) table = make_table (&column, 1);
  assert_written (table, SITNET_LANGUAGE_CS, BOM "Kdo\r\n");
}

static void
an_error_of_the_output_is_passed_on (void)
{
  SitnetColumn *column = sitnet_column_new_text ("Kdo", 0, NULL, NULL);
  g_autoptr (SitnetTable) table = make_table (&column, 1);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (csv_excel_write (table, SITNET_LANGUAGE_CS, refuse, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_WRITE));
}

static const TestCase cases[] = {
    {"numbers and words are those of the language", numbers_and_words_are_those_of_the_language},
    {"text is quoted and never a formula", text_is_quoted_and_never_a_formula},
    {"a table without rows has headings", a_table_without_rows_has_headings},
    {"an error of the output is passed on", an_error_of_the_output_is_passed_on},
};
TEST_MAIN ("csv-excel", cases)
