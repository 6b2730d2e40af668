/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet made of another table keeps its headings and the numbers of its rows. */
#include "sample-table.h"
#include "derived-sheet.h"

static void
fills_the_sheet (void)
{
  g_autoptr (SitnetBuilder) builder = SAMPLE_EMPTY_BUILDER;
  g_autoptr (SitnetDerivedSheet) sheet = sitnet_derived_sheet_new (SITNET_SHEET_ACTORS);
  sitnet_derived_sheet_add_column (sheet, "id", (SitnetSlice){"Kdo", 3});
  sitnet_derived_sheet_add_column (sheet, "sector", (SitnetSlice){"Kde", 3});
  sitnet_derived_sheet_add_column (sheet, NULL, (SitnetSlice){"rezort", 6});
  SitnetSlice *cells = sitnet_derived_sheet_add_row (sheet, 7);
  cells[0] = sitnet_derived_sheet_keep (sheet, "Celkem"); /* whatever it is called, it is a row */
  cells[1] = (SitnetSlice){"modrý", strlen ("modrý")};
  CU_ASSERT_EQUAL (sitnet_derived_sheet_get_n_rows (sheet), 1);
  CU_ASSERT_EQUAL (sitnet_derived_sheet_get_n_columns (sheet), 3);
  sitnet_derived_sheet_hand_over (sheet, builder, "List", 5);
  SampleReading reading = {0};
  reading.network = sitnet_builder_seal (builder, &reading.findings, NULL);
  g_autofree char *found = sample_findings (reading.findings),
                  *rows = sample_sheet_rows (reading.network, "actors", (const char *const[]){"id", "sector", NULL});
  ASSERT_TEXT (rows, "Celkem modrý|");
  ASSERT_TEXT (found, "warning List 7 Kde|info List 5 rezort|");
  sample_reading_clear (&reading);
}

static const TestCase cases[] = {
    {"fills the sheet", fills_the_sheet},
};
TEST_MAIN ("derived-sheet", cases)
