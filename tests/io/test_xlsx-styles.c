/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What styles make of numbers. */
#include "workbook-parts.h"
#include "xlsx-styles.h"

static void
knows_styles_by_number (void)
{
  const WorkbookPart parts[] = {
      {"s.xml",
       "<styleSheet xmlns='" MAIN "'><numFmts><numFmt numFmtId='164' formatCode='00000'/><numFmt numFmtId='165' "
       "formatCode='d/m/yyyy'/><numFmt numFmtId='165' formatCode='0'/></numFmts><cellStyleXfs><xf "
       "numFmtId='14'/></cellStyleXfs>"
       "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='22'/></cellXfs></styleSheet>",
       0}};
  static const SitnetNumberFormat expected[] = {SITNET_NUMBER_FORMAT_NUMBER, SITNET_NUMBER_FORMAT_DIGITS,
                                                SITNET_NUMBER_FORMAT_DATE, SITNET_NUMBER_FORMAT_DATE_TIME,
                                                SITNET_NUMBER_FORMAT_NUMBER};
  g_autofree char *path = workbook_write ("a.zip", parts, 1);
  g_autoptr (SitnetZipFile) file = sitnet_zip_file_open (path, NULL);
  SitnetXlsxStyles styles;
  sitnet_xlsx_styles_init (&styles);
  CU_ASSERT_TRUE (sitnet_xlsx_styles_read (&styles, file, 0, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    CU_ASSERT_EQUAL (sitnet_xlsx_styles_get (&styles, i).format, expected[i]);
  ASSERT_TEXT (sitnet_xlsx_styles_get (&styles, 1).code, "00000");
  sitnet_xlsx_styles_clear (&styles);
  workbook_remove (path);
}

static const TestCase cases[] = {
    {"knows styles by number", knows_styles_by_number},
};
TEST_MAIN ("xlsx-styles", cases)
