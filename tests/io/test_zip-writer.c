/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Archives, read back by other means. */
#include "zip-writer.h"
#include "unzip.h"

static void
entries_are_read_back (void)
{
  g_autoptr (SitnetZipWriter) zip = sitnet_zip_writer_new ();
  g_autoptr (GString) large = g_string_new (NULL);
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (large, "%u,", i * 2654435761u);
  CU_ASSERT_TRUE (sitnet_zip_writer_begin (zip, "a/one.xml", NULL));
  CU_ASSERT_TRUE (sitnet_zip_writer_add (zip, "<a", 2, NULL) && sitnet_zip_writer_add (zip, "/>", 2, NULL));
  CU_ASSERT_TRUE (sitnet_zip_writer_begin (zip, "empty", NULL));
  CU_ASSERT_TRUE (sitnet_zip_writer_begin (zip, "large", NULL));
  for (gsize at = 0; at < large->len; at += 1000)
    CU_ASSERT_TRUE (sitnet_zip_writer_add (zip, large->str + at, MIN (1000, large->len - at), NULL));
  g_autoptr (GBytes) archive = sitnet_zip_writer_close (zip, NULL);
  g_autoptr (GHashTable) texts = unzip (archive);
  CU_ASSERT_EQUAL (g_hash_table_size (texts), 3);
  ASSERT_TEXT (g_hash_table_lookup (texts, "a/one.xml"), "<a/>");
  ASSERT_TEXT (g_hash_table_lookup (texts, "empty"), "");
  ASSERT_TEXT (g_hash_table_lookup (texts, "large"), large->str);
}

/* The check value of CRC-32, as catalogues of such sums give it for these nine digits. */
static void
checksums_are_those_of_the_standard (void)
{
  g_autoptr (SitnetZipWriter) zip = sitnet_zip_writer_new ();
  CU_ASSERT_TRUE (sitnet_zip_writer_begin (zip, "a", NULL) && sitnet_zip_writer_add (zip, "123456789", 9, NULL));
  g_autoptr (GBytes) archive = sitnet_zip_writer_close (zip, NULL);
  CU_ASSERT_EQUAL (unzip_number ((const guint8 *)g_bytes_get_data (archive, NULL) + 14, 4), 0xcbf43926u);
}

static void
an_archive_may_be_empty (void)
{
  g_autoptr (SitnetZipWriter) zip = sitnet_zip_writer_new ();
  g_autoptr (GBytes) archive = sitnet_zip_writer_close (zip, NULL);
  g_autoptr (GHashTable) texts = unzip (archive);
  CU_ASSERT_EQUAL (g_hash_table_size (texts), 0);
}

static const TestCase cases[] = {
    {"entries are read back", entries_are_read_back},
    {"checksums are those of the standard", checksums_are_those_of_the_standard},
    {"an archive may be empty", an_archive_may_be_empty},
};
TEST_MAIN ("zip-writer", cases)
