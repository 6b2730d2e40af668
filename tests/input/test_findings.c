/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Findings: what they say, in which order, how many, and that nothing of a client comes out by way of them.
 */
#include "findings.h"
#include "findings-cells.h"
#include "test.h"

#include <string.h>

static void
test_none (void)
{
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_EN);
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (findings);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (table), 0);
  CU_ASSERT_EQUAL (sitnet_findings_get_n_errors (findings), 0);
  CU_ASSERT_PTR_NULL (sitnet_findings_dup_first_error (findings));
}

static void
test_texts (void)
{
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_EN);
  sitnet_findings_add (findings, SITNET_FINDING_UNKNOWN_REFERENCE, "ties", 7, "to", sitnet_slice_of ("opsod"), "ospod");
  sitnet_findings_add (findings, SITNET_FINDING_UNKNOWN_REFERENCE, "ties", 8, "to", sitnet_slice_of ("xyz"), NULL);
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (findings);
  ASSERT_TEXT (cell (table, "severity", 0), "error");
  ASSERT_TEXT (cell (table, "sheet", 0), "ties");
  CU_ASSERT_EQUAL (row_number (table, 0), 7);
  ASSERT_TEXT (cell (table, "column", 0), "to");
  ASSERT_TEXT (cell (table, "value", 0), "opsod");
  ASSERT_TEXT (cell (table, "message", 0), "“opsod” does not exist in the sheet actors. Did you mean "
                                           "“ospod”? Correct the spelling, or add it there.");
  ASSERT_TEXT (cell (table, "message", 1), "“xyz” does not exist in the sheet actors. Correct the "
                                           "spelling, or add it there.");
  g_autofree char *first = sitnet_findings_dup_first_error (findings);
  CU_ASSERT_TRUE (g_str_has_prefix (first, "ties, row 7, column to: “opsod”"));
}

static void
test_czech (void)
{
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_CS);
  CU_ASSERT_EQUAL (sitnet_findings_get_language (findings), SITNET_LANGUAGE_CS);
  sitnet_findings_add (findings, SITNET_FINDING_BAD_DATE, "vazby.csv", 3, "od", sitnet_slice_of ("loni"), NULL);
  g_autofree char *first = sitnet_findings_dup_first_error (findings);
  ASSERT_TEXT (first,
               "vazby.csv, řádek 3, sloupec od: „loni“ není datum. Pište 2018-05-01, 1. 5. 2018, 2018-05 nebo 2018.");
}

static void
test_cap (void)
{
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_EN);
  char value[16];
  for (guint i = 0; i < 1000000; i++) {
    CU_ASSERT_EQUAL (sitnet_findings_wants (findings, SITNET_FINDING_UNKNOWN_REFERENCE, "ties"), i < 100);
    g_snprintf (value, sizeof value, "x%u", i);
    sitnet_findings_add (findings, SITNET_FINDING_UNKNOWN_REFERENCE, "ties", i + 2, "to", sitnet_slice_of (value),
                         NULL);
  }
  for (guint i = 0; i < 100; i++)
    sitnet_findings_add (findings, SITNET_FINDING_BAD_DATE, "ties", i + 2, "since", sitnet_slice_of ("x"), NULL);
  sitnet_findings_add (findings, SITNET_FINDING_UNKNOWN_REFERENCE, "services", 2, "actor", sitnet_slice_of ("x"), NULL);
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (findings);
  CU_ASSERT_EQUAL_FATAL (sitnet_table_get_n_rows (table), 100 + 1 + 100 + 1);
  ASSERT_TEXT (cell (table, "message", 200), "unknown reference: 1000000 in all; the first 100 are listed above.");
  CU_ASSERT_EQUAL (row_number (table, 200), -1);
  ASSERT_TEXT (cell (table, "value", 200), "1000000");
  ASSERT_TEXT (cell (table, "severity", 200), "error");
  ASSERT_TEXT (cell (table, "sheet", 201), "services");
  CU_ASSERT_EQUAL (sitnet_findings_get_n_errors (findings), 1000101);
}

static gint64
count (SitnetTable *table, gsize row)
{
  return sitnet_column_get_int64s (sitnet_table_find_column (table, "count"))[row];
}

/* A rare slip is not cut off by a common one. */
static void
test_rare (void)
{
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_EN);
  for (guint i = 0; i < 250; i++)
    sitnet_findings_add (findings, SITNET_FINDING_UNKNOWN_CODE, "actors", i + 2, "sector", sitnet_slice_of ("skool"),
                         "school");
  CU_ASSERT_FALSE (sitnet_findings_wants_value (findings, SITNET_FINDING_UNKNOWN_CODE, "actors", "sector",
                                                sitnet_slice_of ("skool")));
  CU_ASSERT_TRUE (sitnet_findings_wants_value (findings, SITNET_FINDING_UNKNOWN_CODE, "actors", "sector",
                                               sitnet_slice_of ("polic")));
  CU_ASSERT_TRUE (
      sitnet_findings_wants_value (findings, SITNET_FINDING_UNKNOWN_CODE, "actors", "kind", sitnet_slice_of ("skool")));
  for (guint i = 0; i < 2; i++)
    sitnet_findings_add (findings, SITNET_FINDING_UNKNOWN_CODE, "actors", 300 + i, "sector", sitnet_slice_of ("polic"),
                         "police");
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (findings);
  CU_ASSERT_EQUAL_FATAL (sitnet_table_get_n_rows (table), 100 + 1 + 1);
  CU_ASSERT_EQUAL (count (table, 0), 250);
  ASSERT_TEXT (cell (table, "value", 100), "polic");
  CU_ASSERT_EQUAL (row_number (table, 100), 300);
  CU_ASSERT_EQUAL (count (table, 100), 2);
  ASSERT_TEXT (cell (table, "message", 101),
               "unknown code: 252 in all; the first 100 and the first of each further value are listed above.");
  CU_ASSERT_EQUAL (count (table, 101), 151);
}

/* What is told once for a value, and what a finding says of several rows. */
static void
test_once (void)
{
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_EN),
                             others = sitnet_findings_new (SITNET_LANGUAGE_EN);
  for (guint i = 0; i < 300; i++)
    sitnet_findings_add_once (findings, SITNET_FINDING_WORD_FOR_CODE, "actors", i + 2, "kind",
                              sitnet_slice_of (i % 3 ? "Síťař" : "síťařka"), "coordinator");
  sitnet_findings_add_once (others, SITNET_FINDING_WORD_FOR_CODE, "actors", 400, "kind", sitnet_slice_of ("Síťař"),
                            "coordinator");
  sitnet_findings_add_count (others, SITNET_FINDING_EMPTY_ROW, "actors", 7, NULL, sitnet_slice_of (""), "12", 12);
  sitnet_findings_merge (findings, others);
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (findings);
  CU_ASSERT_EQUAL_FATAL (sitnet_table_get_n_rows (table), 4);
  CU_ASSERT_EQUAL (count (table, 0), 12);
  CU_ASSERT_EQUAL (count (table, 1), 100);
  CU_ASSERT_EQUAL (count (table, 2), 201);
  CU_ASSERT_EQUAL (count (table, 3), 201);
}

static void
test_masked (void)
{
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_EN);
  sitnet_findings_add (findings, SITNET_FINDING_BIRTH_NUMBER, "actors", 2, "note", sitnet_slice_of ("530101/000"),
                       NULL);
  sitnet_findings_add (findings, SITNET_FINDING_MAYBE_BIRTH_NUMBER, "actors", 3, "phone",
                       sitnet_slice_of ("1234567890"), NULL);
  sitnet_findings_add (findings, SITNET_FINDING_UNKNOWN_REFERENCE, "actors", 4, "parent",
                       sitnet_slice_of (" 530101/000 "), "530101/000");
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (findings);
  for (gsize row = 0; row < 3; row++)
    for (const char *digit = "0123456789"; *digit != '\0'; digit++) {
      CU_ASSERT_PTR_NULL (strchr (cell (table, "value", row), *digit));
      CU_ASSERT_PTR_NULL (strchr (cell (table, "message", row), *digit));
    }
  ASSERT_TEXT (cell (table, "value", 0), "••••••/•••");
}

/* Within a text, in every column of a finding, and where the text is cut. */
static void
test_masked_within (void)
{
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_CS);
  g_autofree char *filler = g_strnfill (155, 'x');
  g_autofree char *text = g_strconcat (filler, " RČ 530101/000", NULL);
  sitnet_findings_add (findings, SITNET_FINDING_UNKNOWN_CODE, "RČ 530101000", 2, "RČ 530101/000",
                       sitnet_slice_of (text), "matka, RČ 530101/000");
  sitnet_findings_add (findings, SITNET_FINDING_BAD_DATE, "RČ 530101000", 3, "since",
                       sitnet_slice_of ("matka, r. č. 530101 000"), NULL);
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (findings);
  static const char *const columns[] = {"sheet", "column", "value", "message"};
  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    for (gsize row = 0; row < 2; row++)
      CU_ASSERT_PTR_NULL (strstr (cell (table, columns[c], row), "53"));
  ASSERT_TEXT (cell (table, "sheet", 0), "RČ •••••••••");
  g_autofree char *first = sitnet_findings_dup_first_error (findings);
  CU_ASSERT_PTR_NULL (strstr (first, "53"));
}

static void
test_long_and_odd (void)
{
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_EN);
  g_autofree char *endless = g_strnfill (10 * 1000 * 1000, 'x');
  g_autoptr (GString) accented = g_string_new ("x");
  for (guint i = 0; i < 200; i++)
    g_string_append (accented, "č");
  sitnet_findings_add (findings, SITNET_FINDING_BAD_NUMBER, "ties", 2, endless, sitnet_slice_of (endless), endless);
  sitnet_findings_add (findings, SITNET_FINDING_BAD_NUMBER, "ties", 3, "strength", sitnet_slice_of (accented->str),
                       NULL);
  sitnet_findings_add (findings, SITNET_FINDING_NUL, "ties", 4, "note", (SitnetSlice){"a\0b\xFF", 4}, NULL);
  sitnet_findings_add (findings, SITNET_FINDING_SELF_TIE, "ties", 5, "from", sitnet_slice_of ("[{detail}]\n{value}%s"),
                       NULL);
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (findings);
  CU_ASSERT_TRUE (strlen (cell (table, "value", 0)) < 200);
  CU_ASSERT_TRUE (strlen (cell (table, "column", 0)) < 200);
  CU_ASSERT_TRUE (g_str_has_suffix (cell (table, "value", 1), "č…"));
  for (gsize row = 0; row < 4; row++)
    CU_ASSERT_TRUE (g_utf8_validate (cell (table, "message", row), -1, NULL));
  CU_ASSERT_TRUE (strstr (cell (table, "message", 3), "“[{detail}] {value}%s”") != NULL);
}

/* Where columns were placed, the cell is named as the workbook does, in what was merged too. */
static void
test_cells (void)
{
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_EN),
                             other = sitnet_findings_new (SITNET_LANGUAGE_EN);
  const SitnetSlice headers[] = {sitnet_slice_of (" from "), sitnet_slice_of ("to"), sitnet_slice_of ("to"),
                                 sitnet_slice_of ("note")};
  const guint columns[] = {2, 25, 26, 16383};
  sitnet_findings_place_columns (other, "Vazby", headers, columns, 4);
  sitnet_findings_add (other, SITNET_FINDING_BAD_DATE, "Vazby", 14, "from", sitnet_slice_of ("x"), NULL);
  sitnet_findings_add (other, SITNET_FINDING_BAD_DATE, "Vazby", 15, "to", sitnet_slice_of ("x"), NULL);
  sitnet_findings_add (other, SITNET_FINDING_BAD_DATE, "Vazby", 0, "to", sitnet_slice_of ("x"), NULL);
  sitnet_findings_merge (findings, other);
  sitnet_findings_add (findings, SITNET_FINDING_BAD_DATE, "Vazby", 16, "note", sitnet_slice_of ("x"), NULL);
  sitnet_findings_add (findings, SITNET_FINDING_BAD_DATE, "Vazby", 17, "elsewhere", sitnet_slice_of ("x"), NULL);
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (findings);
  static const char *const expected[] = {"", "C14", "Z15", "XFD16", ""};
  for (gsize row = 0; row < G_N_ELEMENTS (expected); row++)
    ASSERT_TEXT (cell (table, "cell", row), expected[row]);
  g_autofree char *first = sitnet_findings_dup_first_error (findings);
  CU_ASSERT_TRUE (g_str_has_prefix (first, "Vazby!C14, column from: "));
}

static const TestCase cases[] = {
    {"none", test_none},
    {"cells", test_cells},
    {"texts", test_texts},
    {"czech", test_czech},
    {"cap", test_cap},
    {"rare", test_rare},
    {"once", test_once},
    {"masked", test_masked},
    {"long_and_odd", test_long_and_odd},
    {"masked within", test_masked_within},
};

TEST_MAIN ("model/findings", cases)
