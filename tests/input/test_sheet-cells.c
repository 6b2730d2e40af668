/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells that need no second look, and what comes of the others. */
#include "sheet-cells.h"

#include "sample-sheets.h"
#include "sheet-builder.h"
#include "test.h"

static gboolean
is_ordinary (const char *text)
{
  return sitnet_sheet_cell_is_ordinary ((SitnetSlice){text, strlen (text)});
}

static void
knows_ordinary_cells (void)
{
  static const char *const ordinary[] = {"a",        "a1",         "Zebra",          "12", "3.5", "k", "x-1", "a b",
                                         "abcdefgh", "cooperates", "abcde fghij klm"};
  static const char *const odd[] = {"",
                                    " a",
                                    "a ",
                                    "\ta",
                                    "=1",
                                    "@x",
                                    "+1",
                                    "-",
                                    "?",
                                    "#N/A",
                                    "NA",
                                    "na",
                                    "unknown",
                                    "é",
                                    "aé",
                                    "123456789",
                                    "x 900101/0106 y",
                                    "\xc2\xa0x"};
  for (guint i = 0; i < G_N_ELEMENTS (ordinary); i++)
    CU_ASSERT_TRUE (is_ordinary (ordinary[i]));
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    CU_ASSERT_FALSE (is_ordinary (odd[i]));
}

/* No cell that is passed over would have been found fault with, or read as another. */
static void
passes_over_nothing (void)
{
  static const char *const words[] = {"-",         "--", "?",  "na", "N/A", "n/a", "#N/A", "nezname", "unknown",
                                      "neuvedeno", "–",  "=1", "@a", "+a",  "-a",  " x",   "x "};
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  SitnetSlice header[] = {{"id", 2}, {"name", 4}};
  SitnetSheetBuilder *sheet = sitnet_builder_open_sheet (builder, SITNET_SHEET_ACTORS, "actors", header, 2, 1);
  SitnetSheetBatch batch = {.numbers = {2}};
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    SitnetSlice cell = {words[i], strlen (words[i])};
    SitnetSlice taken = sitnet_sheet_cells_take (sheet, &sheet->columns[1], &batch, 0, cell, FALSE);
    gboolean is_same = taken.text == cell.text && taken.length == cell.length;
    gboolean is_quiet = sitnet_findings_is_empty (sitnet_builder_get_findings (builder));
    CU_ASSERT_TRUE (!is_ordinary (words[i]) || (is_same && is_quiet));
  }
  CU_ASSERT_FALSE (sitnet_findings_is_empty (sitnet_builder_get_findings (builder)));
}

static void
takes_cells (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  SitnetSlice header[] = {{"id", 2}, {"", 0}, {"(mine)", 6}};
  SitnetSheetBuilder *sheet = sitnet_builder_open_sheet (builder, SITNET_SHEET_ACTORS, "actors", header, 3, 1);
  SitnetSheetBatch batch = {.numbers = {2}};
  CU_ASSERT_FALSE (sitnet_sheet_cells_are_notes (sheet, &sheet->columns[0]));
  CU_ASSERT_TRUE (sitnet_sheet_cells_are_notes (sheet, &sheet->columns[1]));
  SitnetSlice cell = sitnet_sheet_cells_take (sheet, &sheet->columns[0], &batch, 0, (SitnetSlice){"  a b ", 6}, FALSE);
  CU_ASSERT_TRUE (cell.length == 3 && memcmp (cell.text, "a b", 3) == 0);
  CU_ASSERT_EQUAL (sitnet_sheet_cells_take (sheet, &sheet->columns[1], &batch, 0, (SitnetSlice){"x", 1}, TRUE).length,
                   0);
  CU_ASSERT_EQUAL (sheet->columns[1].n_notes, 1);
  CU_ASSERT_EQUAL (sitnet_sheet_cells_take (sheet, &sheet->columns[2], &batch, 0, (SitnetSlice){"x", 1}, FALSE).length,
                   0);
  CU_ASSERT_EQUAL (sheet->columns[2].n_notes, 0);
}

static const TestCase cases[] = {
    {"knows ordinary cells", knows_ordinary_cells},
    {"passes over nothing", passes_over_nothing},
    {"takes cells", takes_cells},
};
TEST_MAIN ("sheet-cells", cases)
