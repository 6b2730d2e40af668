/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The separator told from the first row. */
#include "csv-header.h"
#include "test.h"

#include <string.h>

static char
recognise (SitnetSheet sheet, const char *text, gsize *start)
{
  return sitnet_csv_header_recognise (sheet, text, strlen (text), start);
}

static void
recognises_separators (void)
{
  gsize start;
  CU_ASSERT_EQUAL (recognise (SITNET_SHEET_TIES, "from,to\n", &start), ',');
  CU_ASSERT_EQUAL (recognise (SITNET_SHEET_TIES, "from;to\n", &start), ';');
  CU_ASSERT_EQUAL (recognise (SITNET_SHEET_TIES, "from\tto\n", &start), '\t');
  CU_ASSERT_EQUAL (recognise (SITNET_SHEET_TIES, "\"from\";\"to\"\n", &start), ';');
  CU_ASSERT_EQUAL (start, 0);
}

static void
prefers_columns_it_knows (void)
{
  gsize start;
  CU_ASSERT_EQUAL (recognise (SITNET_SHEET_TIES, "from;to;who, when, where, why, how\n", &start), ';');
  CU_ASSERT_EQUAL (recognise (SITNET_SHEET_TIES, "\"a;b;c;d\",from,to\n", &start), ',');
  CU_ASSERT_EQUAL (recognise (SITNET_SHEET_ACTORS, "Název;Obec\n", &start), ';');
}

static void
looks_past_blank_lines (void)
{
  gsize start;
  CU_ASSERT_EQUAL (recognise (SITNET_SHEET_TIES, "\n\r\nfrom;to\n", &start), ';');
}

static void
takes_one_column_and_none (void)
{
  gsize start;
  CU_ASSERT_EQUAL (recognise (SITNET_SHEET_ACTORS, "id\nA\n", &start), ',');
  CU_ASSERT_EQUAL (recognise (SITNET_SHEET_ACTORS, "", &start), ',');
  CU_ASSERT_EQUAL (recognise (SITNET_SHEET_ACTORS, "\"id", &start), ',');
}

static char
recognise_table (const char *text)
{
  gsize start;
  return sitnet_csv_header_recognise_table (text, strlen (text), &start);
}

static void
takes_what_makes_most_cells (void)
{
  CU_ASSERT_EQUAL (recognise_table ("Network, 2018\n\nA;B;C\n1;2;3\n"), ';');
  CU_ASSERT_EQUAL (recognise_table ("a,b,c\n1,\"2;3;4;5\",4\n"), ',');
  CU_ASSERT_EQUAL (recognise_table ("sep=;\na,b;c\n"), ';');
  CU_ASSERT_EQUAL (recognise_table (""), ',');
}

static void
obeys_a_separator_line (void)
{
  gsize start;
  CU_ASSERT_EQUAL (recognise (SITNET_SHEET_TIES, "sep=;\r\nfrom;to\n", &start), ';');
  CU_ASSERT_EQUAL (start, 7);
  CU_ASSERT_EQUAL (recognise (SITNET_SHEET_TIES, "SEP=\t\nfrom\tto\n", &start), '\t');
  CU_ASSERT_EQUAL (start, 6);
  CU_ASSERT_EQUAL (recognise (SITNET_SHEET_TIES, "sep=|\nfrom|to\n", &start), ',');
  CU_ASSERT_EQUAL (start, 0);
}

static const TestCase cases[] = {
    {"recognises separators", recognises_separators},
    {"prefers columns it knows", prefers_columns_it_knows},
    {"looks past blank lines", looks_past_blank_lines},
    {"takes one column and none", takes_one_column_and_none},
    {"takes what makes most cells", takes_what_makes_most_cells},
    {"obeys a separator line", obeys_a_separator_line},
};
TEST_MAIN ("csv-header", cases)
