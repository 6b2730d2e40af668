/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* OpenDocument spreadsheets as a whole: their sheets, packed and flat, whole and broken off. */
#include "ods-parts.h"

#include "ods.h"

#include <sitnet/error.h>

#define TABLE(name, text)                                                                                              \
  "<table:table table:name='" name "'><table:table-row><table:table-cell office:value-type='string'><text:p>" text     \
  "</text:p></table:table-cell></table:table-row></table:table>"

static void
lists_sheets (void)
{
  g_autofree char *path = ods_write ("<style:style style:name='ta1' style:family='table'><style:table-properties "
                                     "table:display='false'/></style:style>",
                                     TABLE ("Aktéři", "x") "<table:table table:name='Vazby' table:style-name='ta1'/>");
  CU_ASSERT_TRUE (sitnet_workbook_file_recognise_opendocument (path));
  CU_ASSERT_FALSE (sitnet_workbook_file_recognise_packed (path));
  g_autoptr (SitnetWorkbook) book = sitnet_ods_open (sitnet_zip_file_open (path, NULL), NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (book);
  CU_ASSERT_EQUAL (book->sheets->len, 2);
  ASSERT_TEXT (sitnet_workbook_get_sheet (book, 0)->name, "Aktéři");
  CU_ASSERT_FALSE (sitnet_workbook_get_sheet (book, 0)->is_hidden);
  CU_ASSERT_TRUE (sitnet_workbook_get_sheet (book, 1)->is_hidden);
  CU_ASSERT_TRUE (book->count_steps (book) > 0);
  workbook_remove (path);
}

static char *
write_flat (const char *bytes)
{
  g_autofree char *folder = data_set_new ();
  data_set_add (folder, "book.fods", bytes);
  return g_build_filename (folder, "book.fods", NULL);
}

static void
reads_flat_files (void)
{
  g_autofree char *content =
      ods_content ("document", "office:mimetype='" ODS_MIMETYPE "'", "", TABLE ("A", "x") TABLE ("B", "y"));
  g_autofree char *path = write_flat (content);
  CU_ASSERT_TRUE (sitnet_workbook_file_recognise_opendocument (path));
  g_autofree char *shown = workbook_dump (sitnet_workbook_file_open (path, NULL, NULL));
  ASSERT_TEXT (shown, "A 1: A=x\nB 1: A=y\n");
  workbook_remove (path);
}

/* What stands before the break is there; what stands behind it is said to be missing when its name is known. */
static void
tells_where_a_file_breaks_off (void)
{
  g_autofree char *content =
      ods_content ("document", "office:mimetype='" ODS_MIMETYPE "'", "", TABLE ("A", "x") TABLE ("B", "y"));
  g_autofree char *path = write_flat (content);
  SitnetWorkbook *book = sitnet_workbook_file_open (path, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (book);
  *strstr (content, "y</text:p>") = '\0';
  CU_ASSERT_TRUE (g_file_set_contents (path, content, -1, NULL));
  g_autofree char *shown = workbook_dump (book);
  CU_ASSERT_TRUE (g_str_has_prefix (shown, "A 1: A=x\nproblem: "));
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_workbook_file_open (path, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_READ));
  workbook_remove (path);
}

static void
refuses_encrypted_files (void)
{
  const WorkbookPart parts[] = {
      {"mimetype", ODS_MIMETYPE, 0},
      {"content.xml", "\x01\x02\x03", 0},
      {"META-INF/manifest.xml",
       "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><m:file-entry "
       "m:full-path='content.xml'><m:encryption-data/></m:file-entry></m:manifest>",
       0}};
  g_autofree char *path = workbook_write ("a.ods", parts, 3);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_workbook_file_open (path, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_FORMAT));
  CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, "password") : NULL);
  workbook_remove (path);
}

static void
refuses_flat_files_of_other_kinds (void)
{
  g_autofree char *content =
      ods_content ("document", "office:mimetype='application/vnd.oasis.opendocument.text'", "", "");
  g_autofree char *path = write_flat (content);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_workbook_file_open (path, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_FORMAT));
  workbook_remove (path);
}

static const TestCase cases[] = {
    {"lists sheets", lists_sheets},
    {"reads flat files", reads_flat_files},
    {"tells where a file breaks off", tells_where_a_file_breaks_off},
    {"refuses encrypted files", refuses_encrypted_files},
    {"refuses flat files of other kinds", refuses_flat_files_of_other_kinds},
};
TEST_MAIN ("ods", cases)
