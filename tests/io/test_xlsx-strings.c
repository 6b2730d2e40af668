/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shared texts of a workbook. */
#include "workbook-parts.h"
#include "xlsx-strings.h"

static void
reads_texts (void)
{
  const WorkbookPart parts[] = {
      {"s.xml",
       "<x:sst xmlns:x='" MAIN "'><x:si><x:t>plain</x:t></x:si><x:si/><x:si><x:r><x:t>rich</x:t></x:r><x:r><x:t "
       "xml:space='preserve'> "
       "text</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:si><x:si><x:t>a_x000D_&#10;b</x:t></x:si></x:sst>",
       0}};
  static const char *const expected[] = {"plain", "", "rich text", "a\r\nb"};
  g_autofree char *path = workbook_write ("a.zip", parts, 1);
  g_autoptr (SitnetZipFile) file = sitnet_zip_file_open (path, NULL);
  SitnetXlsxStrings strings;
  sitnet_xlsx_strings_init (&strings);
  CU_ASSERT_TRUE (sitnet_xlsx_strings_read (&strings, file, 0, NULL, NULL));
  SitnetSlice text;
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    CU_ASSERT_TRUE (sitnet_xlsx_strings_get (&strings, i, &text));
    g_autofree char *copy = g_strndup (text.text, text.length);
    ASSERT_TEXT (copy, expected[i]);
  }
  CU_ASSERT_FALSE (sitnet_xlsx_strings_get (&strings, 4, &text));
  CU_ASSERT_FALSE (sitnet_xlsx_strings_get (&strings, G_MAXUINT64, &text));
  sitnet_xlsx_strings_clear (&strings);
  workbook_remove (path);
}

static void
decodes_control_characters (void)
{
  static const char *const known[][2] = {{"a_x000D_b", "a\rb"},   {"_x005F_x000D_", "_x000D_"}, {"_x0000_", "_x0000_"},
                                         {"_xD83D__xDE00_", "😀"}, {"_xD83D_", "_xD83D_"},       {"_xDE00_", "_xDE00_"},
                                         {"_x00", "_x00"},        {"x_x00g0_", "x_x00g0_"},     {"_x0159_", "ř"}};
  for (guint i = 0; i < G_N_ELEMENTS (known); i++) {
    g_autoptr (GString) text = g_string_new (known[i][0]);
    sitnet_xlsx_strings_decode (text, 0);
    ASSERT_TEXT (text->str, known[i][1]);
  }
}

static const TestCase cases[] = {
    {"reads texts", reads_texts},
    {"decodes control characters", decodes_control_characters},
};
TEST_MAIN ("xlsx-strings", cases)
