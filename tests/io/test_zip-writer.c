/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Archives, read back by other means. */
#include "zip-writer.h"
#include "unzip.h"

#include <sitnet/error.h>
#include <string.h>

static void
entries_are_read_back (void)
{
  g_autoptr (SitnetZipWriter) zip = sitnet_zip_writer_new ();
  g_autoptr (GString) large = g_string_new (NULL);
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (large, "%u,", i * 2654435761u);
  sitnet_zip_writer_begin (zip, "a/one.xml");
  CU_ASSERT_TRUE (sitnet_zip_writer_add (zip, "<a", 2, NULL) && sitnet_zip_writer_add (zip, "/>", 2, NULL));
  sitnet_zip_writer_begin (zip, "empty");
  sitnet_zip_writer_begin (zip, "large");
  for (gsize at = 0; at < large->len; at += 1000)
    CU_ASSERT_TRUE (sitnet_zip_writer_add (zip, large->str + at, MIN (1000, large->len - at), NULL));
  g_autoptr (GBytes) archive = sitnet_zip_writer_close (zip, NULL);
  g_autoptr (GHashTable) texts = unzip (archive);
  CU_ASSERT_EQUAL (g_hash_table_size (texts), 3);
  ASSERT_TEXT (g_hash_table_lookup (texts, "a/one.xml"), "<a/>");
  ASSERT_TEXT (g_hash_table_lookup (texts, "empty"), "");
  ASSERT_TEXT (g_hash_table_lookup (texts, "large"), large->str);
}

static GBytes *
archive_of (const char *name, const char *text)
{
  g_autoptr (SitnetZipWriter) zip = sitnet_zip_writer_new ();
  sitnet_zip_writer_begin (zip, name);
  CU_ASSERT_TRUE (sitnet_zip_writer_add (zip, text, strlen (text), NULL));
  return sitnet_zip_writer_close (zip, NULL);
}

/* Neither the clock nor the time zone is in it. */
static void
same_entries_give_the_same_bytes (void)
{
  g_autoptr (GBytes) one = archive_of ("a", "123456789");
  g_setenv ("TZ", "Pacific/Kiritimati", TRUE);
  g_usleep (2100 * 1000); /* an archive tells time in steps of two seconds */
  g_autoptr (GBytes) other = archive_of ("a", "123456789");
  CU_ASSERT_TRUE (one != NULL && other != NULL && g_bytes_equal (one, other));
}

/* What a spreadsheet without ZIP64 could not read. */
static void
too_large_is_refused (void)
{
  g_autoptr (SitnetZipWriter) zip = sitnet_zip_writer_new ();
  g_autoptr (GError) error = NULL;
  sitnet_zip_writer_begin (zip, "a");
  CU_ASSERT_TRUE (sitnet_zip_writer_add (zip, "x", 1, &error));
  CU_ASSERT_FALSE (sitnet_zip_writer_add (zip, "", G_MAXINT32, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
}

static const TestCase cases[] = {
    {"entries are read back", entries_are_read_back},
    {"same entries give the same bytes", same_entries_give_the_same_bytes},
    {"too large is refused", too_large_is_refused},
};
TEST_MAIN ("zip-writer", cases)
