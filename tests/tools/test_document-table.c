/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables of a document: cells in both formats, and what figures are told of numbers and dates. */
#include "document.h"
#include "test.h"

#include <math.h>
#include <string.h>

static char *
write_table (gboolean is_markdown, Figures *figures)
{
  static const char *const headings[] = {"Krok", "Do kdy", "Rodin"};
  g_autoptr (Document) document = document_new (is_markdown, DOCUMENT_UPRIGHT, SITNET_LANGUAGE_CS, "Strategie");
  document_set_figures (document, figures, "figures");
  document_name (document, "strategy");
  document_begin_table (document, headings, "tsn");
  document_cell (document, "najít byt");
  document_date (document, "2026-03-01", "1. 3. 2026");
  document_number (document, 1234.5, "1 234,5");
  document_cell (document, "domluvit se");
  document_date (document, NULL, NULL);
  document_number (document, NAN, "");
  document_end_table (document);
  return document_finish (document);
}

/* People read a date in their own way, programs in theirs. */
static void
figures_have_dates_of_programs (void)
{
  g_autoptr (Figures) figures = figures_new ();
  g_autofree char *text = write_table (TRUE, figures), *table = figures_dup_text (figures, 1, NULL);
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "| najít byt | 1. 3. 2026 | 1 234,5 |"));
  ASSERT_TEXT (table, "Krok,Do kdy,Rodin\nnajít byt,2026-03-01,1234.5\ndomluvit se,,\n");
}

static void
cells_stand_in_rows (void)
{
  g_autofree char *html = write_table (FALSE, NULL);
  CU_ASSERT_PTR_NOT_NULL (
      strstr (html, "<tr><td>najít byt</td><td class=\"s\">1. 3. 2026</td><td class=\"n\">1 234,5</td></tr>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (html, "<tr><td>domluvit se</td><td class=\"s\"></td><td class=\"n\"></td></tr>"));
}

static const TestCase cases[] = {
    {"figures have dates of programs", figures_have_dates_of_programs},
    {"cells stand in rows", cells_stand_in_rows},
};
TEST_MAIN ("document-table", cases)
