/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a file is, and what is said of those that cannot be read. */
#include "workbook-file.h"
#include "workbook-parts.h"

#include <sitnet/error.h>

static void
expect_refusal (const char *path, SitnetError code, const char *words)
{
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_workbook_file_recognise_packed (path) || sitnet_workbook_file_recognise_opendocument (path));
  CU_ASSERT_PTR_NULL (sitnet_workbook_file_open (path, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, (gint)code));
  CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, path) : NULL);
  CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, words) : NULL);
  g_autofree char *czech = error != NULL ? sitnet_error_dup_message (error, SITNET_LANGUAGE_CS) : NULL;
  CU_ASSERT_TRUE (czech != NULL && g_str_has_prefix (czech, "nelze přečíst"));
}

static void
refuse_archive (const char *name, const char *content, const char *words)
{
  const WorkbookPart parts[] = {{name, content, 0}};
  g_autofree char *path = workbook_write ("a.xlsx", parts, 1);
  expect_refusal (path, SITNET_ERROR_FORMAT, words);
  workbook_remove (path);
}

static char *
relations_to (const char *target)
{
  return g_strdup_printf ("<Relationships xmlns='" PACKAGE "'><Relationship Id='a' Type='" RELATION
                          "/officeDocument' Target='%s'/></Relationships>",
                          target);
}

static void
refuses_other_archives (void)
{
  g_autofree char *binary = relations_to ("xl/workbook.bin"), *text = relations_to ("word/document.xml"),
                  *slides = relations_to ("ppt/presentation.xml");
  refuse_archive ("_rels/.rels", binary, ".xlsb");
  refuse_archive ("_rels/.rels", text, "text document");
  refuse_archive ("_rels/.rels", slides, "another program");
  refuse_archive ("mimetype", "application/vnd.oasis.opendocument.text", "text document");
  refuse_archive ("readme.txt", "hello", "another program");
}

static void
refuse_compound (const char *bytes, gsize length, const char *words)
{
  g_autofree char *folder = data_set_new ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  data_set_add_bytes (folder, "a.xlsx", bytes, length);
  expect_refusal (path, SITNET_ERROR_FORMAT, words);
  g_free (data_set_remove (folder));
}

/* The name of what is encrypted lies across the places where the search takes its pieces. */
static void
refuses_old_and_encrypted_workbooks (void)
{
  static const char magic[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
                    name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  gsize length = 20000;
  g_autofree char *bytes = g_malloc0 (length);
  memcpy (bytes, magic, 8);
  refuse_compound (bytes, length, ".xls");
  memcpy (bytes + 8192 - 10, name, sizeof name);
  refuse_compound (bytes, length, "password");
}

static void
refuses_what_is_not_whole (void)
{
  g_autofree char *folder = data_set_new ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  data_set_add (folder, "a.xlsx", "PK\003\004 and no more");
  expect_refusal (path, SITNET_ERROR_READ, "damaged");
  g_free (data_set_remove (folder));
}

static void
leaves_other_files_alone (void)
{
  g_autofree char *folder = data_set_new ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  data_set_add (folder, "a.xlsx", "id,name\n");
  CU_ASSERT_FALSE (sitnet_workbook_file_recognise_packed (path));
  CU_ASSERT_FALSE (sitnet_workbook_file_recognise_opendocument (path));
  CU_ASSERT_FALSE (sitnet_workbook_file_recognise_packed (folder));
  CU_ASSERT_FALSE (sitnet_workbook_file_recognise_packed ("/nonexistent"));
  CU_ASSERT_FALSE (sitnet_workbook_file_recognise_packed ("/dev/zero"));
  g_free (data_set_remove (folder));
}

static const TestCase cases[] = {
    {"refuses other archives", refuses_other_archives},
    {"refuses old and encrypted workbooks", refuses_old_and_encrypted_workbooks},
    {"refuses what is not whole", refuses_what_is_not_whole},
    {"leaves other files alone", leaves_other_files_alone},
};
TEST_MAIN ("workbook-file", cases)
