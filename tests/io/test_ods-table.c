/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of a sheet: what repeats, what is merged, what is hidden, what is no text of a cell. */
#include "ods-parts.h"

#define TEXT(text) "<table:table-cell office:value-type='string'><text:p>" text "</text:p></table:table-cell>"

static void
repeats_rows_and_cells (void)
{
  EXPECT_ODS (
      "<table:table-row table:number-rows-repeated='3'><table:table-cell table:number-columns-repeated='2'/>"
      "</table:table-row><table:table-row table:number-rows-repeated='2'><table:table-cell/><table:table-cell "
      "table:number-columns-repeated='2' "
      "office:value-type='string'><text:p>x</text:p></table:table-cell></table:table-row>"
      "<table:table-row table:number-rows-repeated='1048571'><table:table-cell table:number-columns-repeated='16384'/>"
      "</table:table-row>",
      "L 4: B=x C=x\nL 5: B=x C=x\n");
}

static void
spreads_merged_cells (void)
{
  EXPECT_ODS (
      "<table:table-row><table:table-cell table:number-rows-spanned='2' office:value-type='string'><text:p>m</text:p>"
      "</table:table-cell>" TEXT (
          "a") "</table:table-row><table:table-row><table:covered-table-cell "
               "office:value-type='string'><text:p>beneath</text:p></table:covered-table-cell>" TEXT (
                   "b") "</table:table-row>",
      "L 1: A=m^2 B=a\nL 2: B=b A=m\n");
}

static void
reads_text_as_it_is_laid_out (void)
{
  EXPECT_ODS ("<table:table-row><table:table-cell office:value-type='string'><text:p>  one\n   "
              "<text:span>two</text:span><text:s "
              "text:c='2'/>x<text:tab/>y</text:p><text:p>three<text:line-break/>four</text:p></table:table-cell></"
              "table:table-row>",
              "L 1: A=one two  x\ty\nthree\nfour\n");
}

static void
leaves_notes_and_drawings_out (void)
{
  EXPECT_ODS (
      "<table:table-row><table:table-cell office:value-type='string'><office:annotation><text:p>note</text:p>"
      "</office:annotation><text:p>text<text:ruby-text>no</text:ruby-text></text:p><table:table><table:table-row>"
      "<table:table-cell><text:p>inner</text:p></table:table-cell></table:table-row></table:table></table:table-cell>"
      "</table:table-row>",
      "L 1: A=text\n");
}

static void
tells_what_is_hidden (void)
{
  EXPECT_ODS (
      "<table:table-column/><table:table-column table:number-columns-repeated='2' table:visibility='collapse'/>"
      "<table:table-header-rows><table:table-row table:visibility='filter'>" TEXT (
          "a") "</table:table-row>"
               "</table:table-header-rows><table:table-row table:visibility='visible'>" TEXT ("b") "</table:table-row>",
      "hidden B-C\nL 1 hidden: A=a\nL 2: A=b\n");
}

static void
refuses_too_much_of_little (void)
{
  g_autofree char *rows =
      ods_dump ("", "<table:table table:name='L'><table:table-row table:number-rows-repeated='1048576'>"
                    "<table:table-cell table:number-columns-repeated='20' office:value-type='string'>"
                    "<text:p>x</text:p></table:table-cell></table:table-row></table:table>");
  CU_ASSERT_PTR_NOT_NULL (strstr (rows, "repeated rows"));
  g_autofree char *text = g_strnfill (200000, 'x');
  g_autofree char *table = g_strdup_printf (
      "<table:table table:name='L'><table:table-row>" TEXT ("%s") "</table:table-row></table:table>", text);
  g_autofree char *cell = ods_dump ("", table);
  CU_ASSERT_TRUE (g_str_has_prefix (cell, "problem: row 1: a cell holds more"));
  EXPECT_ODS (
      "<table:table-row table:number-rows-repeated='2147483647'/><table:table-row>" TEXT ("a") "</table:table-row>",
      "problem: row 2147483648 comes after row 0\n");
}

static const TestCase cases[] = {
    {"repeats rows and cells", repeats_rows_and_cells},
    {"spreads merged cells", spreads_merged_cells},
    {"reads text as it is laid out", reads_text_as_it_is_laid_out},
    {"leaves notes and drawings out", leaves_notes_and_drawings_out},
    {"tells what is hidden", tells_what_is_hidden},
    {"refuses too much of little", refuses_too_much_of_little},
};
TEST_MAIN ("ods-table", cases)
