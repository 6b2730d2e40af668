/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Archives read part by part, and those that are refused. */
#include "workbook-parts.h"
#include "zip-file.h"

#include <sitnet/error.h>

static char *
read_part (SitnetZipFile *file, const char *name)
{
  char bytes[16];
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetZipPart) part = sitnet_zip_part_open (file, sitnet_zip_file_find (file, name), NULL, &error);
  GString *text = g_string_new (NULL);
  gssize n = 0;
  while (part != NULL && (n = sitnet_zip_part_read (part, bytes, sizeof bytes, &error)) > 0)
    g_string_append_len (text, bytes, n);
  if (error != NULL)
    g_string_printf (text, "error %d", error->code);
  return g_string_free (text, FALSE);
}

static void
reads_parts (void)
{
  const WorkbookPart parts[] = {{"a.xml", "the first part, longer than a buffer", 0}, {"xl/B.xml", "second", 0}};
  g_autofree char *path = workbook_write ("a.zip", parts, 2);
  g_autoptr (SitnetZipFile) file = sitnet_zip_file_open (path, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (file);
  g_autofree char *first = read_part (file, "a.xml");
  g_autofree char *second = read_part (file, "XL/b.xml");
  ASSERT_TEXT (first, "the first part, longer than a buffer");
  ASSERT_TEXT (second, "second");
  CU_ASSERT_EQUAL (sitnet_zip_file_find (file, "../a.xml"), -1);
  CU_ASSERT_EQUAL (sitnet_zip_file_get_size (file, 1), 6);
  CU_ASSERT_FALSE (sitnet_zip_file_is_encrypted (file, 0));
  workbook_remove (path);
}

static void
refuses_what_is_not_whole (void)
{
  const WorkbookPart parts[] = {{"a.xml", "some text", 0}};
  g_autofree char *path = workbook_write ("a.zip", parts, 1);
  g_autofree char *bytes = NULL;
  gsize length;
  CU_ASSERT_TRUE (g_file_get_contents (path, &bytes, &length, NULL));
  CU_ASSERT_TRUE (g_file_set_contents (path, bytes, (gssize)length - 30, NULL));
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_zip_file_open (path, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_READ));
  workbook_remove (path);
}

static void
refuses_a_bomb (void)
{
  gsize length = 64 * 1024 * 1024;
  g_autofree char *zeros = g_malloc0 (length);
  const WorkbookPart parts[] = {{"small.xml", zeros, 1024 * 1024}, {"large.xml", zeros, length}};
  g_autofree char *path = workbook_write ("a.zip", parts, 2);
  g_autoptr (SitnetZipFile) file = sitnet_zip_file_open (path, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (file);
  g_autofree char *small = read_part (file, "small.xml"), *large = read_part (file, "large.xml");
  ASSERT_TEXT (small, "");
  g_autofree char *limit = g_strdup_printf ("error %d", SITNET_ERROR_LIMIT);
  ASSERT_TEXT (large, limit);
  workbook_remove (path);
}

/* What the archive says of a part is one thing, what comes out of it another. */
static void
counts_what_comes_out (void)
{
  gsize length = 64 * 1024 * 1024, size;
  g_autofree char *zeros = g_malloc0 (length);
  const WorkbookPart parts[] = {{"a.xml", zeros, length}};
  g_autofree char *path = workbook_write ("a.zip", parts, 1);
  g_autofree char *bytes = NULL;
  CU_ASSERT_TRUE (g_file_get_contents (path, &bytes, &size, NULL));
  const guint32 declared = GUINT32_TO_LE ((guint32)length), less = GUINT32_TO_LE (1000);
  for (char *at = bytes; (at = memmem (at, size - (gsize)(at - bytes), &declared, sizeof declared)) != NULL;)
    memcpy (at, &less, sizeof less);
  CU_ASSERT_TRUE (g_file_set_contents (path, bytes, (gssize)size, NULL));
  g_autoptr (SitnetZipFile) file = sitnet_zip_file_open (path, NULL);
  g_autofree char *shown = file != NULL ? read_part (file, "a.xml") : g_strdup ("error refused");
  CU_ASSERT_TRUE (g_str_has_prefix (shown, "error"));
  workbook_remove (path);
}

static const TestCase cases[] = {
    {"reads parts", reads_parts},
    {"refuses what is not whole", refuses_what_is_not_whole},
    {"refuses a bomb", refuses_a_bomb},
    {"counts what comes out", counts_what_comes_out},
};
TEST_MAIN ("zip-file", cases)
