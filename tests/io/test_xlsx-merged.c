/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Merged cells of an Excel sheet, found before its rows are read. */
#include "workbook-parts.h"
#include "xlsx-merged.h"

static void
reads_places (void)
{
  const struct {
    const char *text;
    gboolean good;
    guint column;
    guint64 row;
  } known[] = {{"A1", TRUE, 0, 1},
               {"C14", TRUE, 2, 14},
               {"xfd1048576", TRUE, 16383, 1048576},
               {"XFE1", FALSE, 0, 0},
               {"A1048577", FALSE, 0, 0},
               {"A0", FALSE, 0, 0},
               {"14", FALSE, 0, 0},
               {"A", FALSE, 0, 0},
               {"A1B", FALSE, 0, 0},
               {"AAAA1", FALSE, 0, 0},
               {"A99999999999999999999", FALSE, 0, 0},
               {"", FALSE, 0, 0}};
  for (guint i = 0; i < G_N_ELEMENTS (known); i++) {
    guint column;
    guint64 row;
    gboolean good = sitnet_xlsx_read_place ((SitnetSlice){known[i].text, strlen (known[i].text)}, &column, &row);
    CU_ASSERT_EQUAL (good, known[i].good);
    CU_ASSERT_TRUE (!good || (column == known[i].column && row == known[i].row));
  }
}

static GHashTable *
read_sheet (const char *bytes, gsize length)
{
  const WorkbookPart parts[] = {{"s.xml", bytes, length}};
  g_autofree char *path = workbook_write ("a.zip", parts, 1);
  g_autoptr (SitnetZipFile) file = sitnet_zip_file_open (path, NULL);
  GHashTable *merged = sitnet_xlsx_merged_read (file, 0, NULL, NULL);
  workbook_remove (path);
  return merged;
}

static void
finds_merged_cells (void)
{
  g_autoptr (GHashTable) none = read_sheet ("<worksheet xmlns='" MAIN "'><sheetData/></worksheet>", 0);
  CU_ASSERT_PTR_NULL (none);
  CU_ASSERT_EQUAL (sitnet_xlsx_merged_get_n_rows (none, 1, 1), 1);
  g_autoptr (GHashTable) merged =
      read_sheet ("<worksheet xmlns='" MAIN
                  "'><mergeCells><mergeCell ref='A2:A4'/><mergeCell ref='B1:D1'/><mergeCell ref='C9:D10'/>"
                  "<mergeCell ref='A7:A6'/><mergeCell ref='nonsense'/></mergeCells></worksheet>",
                  0);
  CU_ASSERT_EQUAL (sitnet_xlsx_merged_get_n_rows (merged, 2, 0), 3);
  CU_ASSERT_EQUAL (sitnet_xlsx_merged_get_n_rows (merged, 1, 1), 1);
  CU_ASSERT_EQUAL (sitnet_xlsx_merged_get_n_rows (merged, 9, 2), 2);
  CU_ASSERT_EQUAL (sitnet_xlsx_merged_get_n_rows (merged, 7, 0), 1);
}

static void
finds_them_in_utf_16 (void)
{
  const char *text = "<w xmlns='" MAIN "'><mergeCell ref='A2:A4'/></w>";
  gsize n;
  g_autofree char *wide = g_convert (text, -1, "UTF-16", "UTF-8", NULL, &n, NULL);
  g_autoptr (GHashTable) merged = read_sheet (wide, n);
  CU_ASSERT_EQUAL (sitnet_xlsx_merged_get_n_rows (merged, 2, 0), 3);
}

static const TestCase cases[] = {
    {"reads places", reads_places},
    {"finds merged cells", finds_merged_cells},
    {"finds them in UTF-16", finds_them_in_utf_16},
};
TEST_MAIN ("xlsx-merged", cases)
