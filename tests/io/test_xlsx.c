/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which sheets an Excel workbook has, however its parts are named. */
#include "workbook-file.h"
#include "workbook-parts.h"
#include "xlsx.h"

#include <sitnet/error.h>

#define STRICT "http://purl.oclc.org/ooxml/spreadsheetml/main"
#define STRICT_RELATION "http://purl.oclc.org/ooxml/officeDocument/relationships"

static char *
dump_parts (const WorkbookPart *parts, guint n)
{
  g_autofree char *path = workbook_write ("a.xlsx", parts, n);
  g_autoptr (GError) error = NULL;
  char *shown = workbook_dump (sitnet_workbook_file_open (path, NULL, &error));
  workbook_remove (path);
  return shown;
}

/* Strict, with prefixes, in another folder and in UTF-16. */
static void
reads_strict_files_with_prefixes (void)
{
  const char *sheet =
      "<x:worksheet xmlns:x='" STRICT "'><x:sheetData><x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>Ř</x:t>"
      "</x:is></x:c></x:row></x:sheetData></x:worksheet>";
  gsize n;
  g_autofree char *wide = g_convert (sheet, -1, "UTF-16", "UTF-8", NULL, &n, NULL);
  const WorkbookPart parts[] = {
      {"_rels/.rels",
       "<p:Relationships xmlns:p='" PACKAGE "'><p:Relationship Id='r' Type='" STRICT_RELATION
       "/officeDocument' Target='/Book/main.xml'/></p:Relationships>",
       0},
      {"Book/main.xml",
       "<x:workbook xmlns:x='" STRICT "' xmlns:q='" STRICT_RELATION
       "'><x:sheets><x:sheet name='Jedna' sheetId='1' q:id='s1' state='veryHidden'/></x:sheets></x:workbook>",
       0},
      {"Book/_rels/main.xml.rels",
       "<Relationships xmlns='" PACKAGE "'><Relationship Id='s1' Type='" STRICT_RELATION
       "/worksheet' Target='one.xml'/></Relationships>",
       0},
      {"Book/one.xml", wide, n},
  };
  g_autofree char *shown = dump_parts (parts, G_N_ELEMENTS (parts));
  ASSERT_TEXT (shown, "Jedna 1: A=Ř\n");
}

static void
lists_sheets (void)
{
  const WorkbookPart parts[] = {
      {"_rels/.rels", ROOT_RELATIONS, 0},
      {"xl/workbook.xml",
       "<workbook xmlns='" MAIN "' xmlns:r='" RELATION "'><sheets><sheet name='A' r:id='a' state='hidden'/>"
       "<sheet name='Graf' r:id='b'/><sheet name='C' r:id='c'/></sheets></workbook>",
       0},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships xmlns='" PACKAGE "'><Relationship Id='a' Type='" RELATION
       "/worksheet' Target='a.xml'/><Relationship Id='b' Type='" RELATION
       "/chartsheet' Target='b.xml'/></Relationships>",
       0},
      {"xl/a.xml", "<worksheet xmlns='" MAIN "'/>", 0},
  };
  g_autofree char *path = workbook_write ("a.xlsx", parts, G_N_ELEMENTS (parts));
  SitnetWorkbook *book = sitnet_xlsx_open (sitnet_zip_file_open (path, NULL), "xl/workbook.xml", NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (book);
  CU_ASSERT_EQUAL (book->sheets->len, 2);
  ASSERT_TEXT (sitnet_workbook_get_sheet (book, 0)->name, "A");
  CU_ASSERT_TRUE (sitnet_workbook_get_sheet (book, 0)->is_hidden);
  CU_ASSERT_FALSE (sitnet_workbook_get_sheet (book, 1)->is_hidden);
  CU_ASSERT_TRUE (book->count_steps (book) > 0);
  g_autofree char *shown = workbook_dump (book);
  ASSERT_TEXT (shown, "problem: its part is missing in the file\n");
  workbook_remove (path);
}

static void
refuses_what_is_damaged (void)
{
  const WorkbookPart parts[] = {{"_rels/.rels", ROOT_RELATIONS, 0}, {"xl/workbook.xml", "<workbook", 0}};
  for (guint n = 1; n <= 2; n++) {
    g_autofree char *path = workbook_write ("a.xlsx", parts, n);
    g_autoptr (GError) error = NULL;
    CU_ASSERT_PTR_NULL (sitnet_workbook_file_open (path, NULL, &error));
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_READ));
    workbook_remove (path);
  }
}

static const TestCase cases[] = {
    {"reads strict files with prefixes", reads_strict_files_with_prefixes},
    {"lists sheets", lists_sheets},
    {"refuses what is damaged", refuses_what_is_damaged},
};
TEST_MAIN ("xlsx", cases)
