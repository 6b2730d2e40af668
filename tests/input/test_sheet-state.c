/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Columns by name, rows as the spreadsheet numbers them, NFC. */
#include "sheet-state.h"

#include "sheet-builder.h"
#include "test.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static void
columns_and_rows (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  const SitnetSlice header[] = {slice ("id"), slice ("Název")};
  const SitnetSlice cells[] = {slice ("a"), slice ("A"), slice ("b"), slice ("B"), slice ("c"), slice ("C")};
  const guint64 numbers[] = {2, 3, 7};
  SitnetSheetBuilder *sheet = sitnet_builder_open_sheet (builder, SITNET_SHEET_ACTORS, "actors", header, 2, 1);
  CU_ASSERT_PTR_NOT_NULL_FATAL (sheet);
  sitnet_sheet_builder_add_rows (sheet, cells, 3, numbers);
  CU_ASSERT_PTR_NOT_NULL (sitnet_sheet_builder_find (sheet, "name"));
  CU_ASSERT_PTR_NULL (sitnet_sheet_builder_find (sheet, "phone"));
  for (guint row = 0; row < 3; row++)
    CU_ASSERT_EQUAL (sitnet_sheet_builder_row_number (sheet, row), numbers[row]);
}

static void
one_form_of_letters (void)
{
  char *keep = NULL;
  SitnetSlice normal = sitnet_normalise (slice ("e\xCC\x8C"), &keep);
  CU_ASSERT_TRUE (normal.length == strlen ("ě") && memcmp (normal.text, "ě", normal.length) == 0);
  g_free (keep);
  sitnet_normalise (slice ("plain"), &keep);
  CU_ASSERT_PTR_NULL (keep);
}

static const TestCase cases[] = {{"columns and rows", columns_and_rows}, {"one form of letters", one_form_of_letters}};
TEST_MAIN ("sheet-state", cases)
