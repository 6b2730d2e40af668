/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bytes as a file in memory: what is read is what was given, and errors speak of its name. */
#include "memory-file.h"

#include "error-private.h"
#include "test.h"

#include <sitnet/file.h>

static void
what_was_given_is_read (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new ("a\0b", 3), nothing = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetMemoryFile) file = sitnet_memory_file_new (bytes, "x", &error);
  ASSERT_NO_ERROR (error);
  g_autofree char *text = NULL;
  gsize length = 0;
  CU_ASSERT_TRUE_FATAL (g_file_get_contents (file->path, &text, &length, NULL));
  CU_ASSERT_EQUAL (length, 3);
  CU_ASSERT_EQUAL (memcmp (text, "a\0b", 3), 0);
  g_autoptr (SitnetMemoryFile) empty = sitnet_memory_file_new (nothing, "x", &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_STRING_NOT_EQUAL (empty->path, file->path);
}

static void
what_was_written_stays (void)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;
  SitnetMemoryFile *file = sitnet_memory_file_new (nothing, "x", &error);
  g_autoptr (GBytes) empty = sitnet_memory_file_dup_bytes (file, "x", &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_EQUAL (g_bytes_get_size (empty), 0);
  CU_ASSERT_TRUE (sitnet_file_save (file->path, "a\0b", 3, &error));
  g_autoptr (GBytes) bytes = sitnet_memory_file_dup_bytes (file, "x", &error);
  sitnet_memory_file_free (file);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_EQUAL (g_bytes_get_size (bytes), 3);
  CU_ASSERT_EQUAL (memcmp (g_bytes_get_data (bytes, NULL), "a\0b", 3), 0);
}

static void
errors_speak_of_its_name (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new ("a", 1);
  g_autoptr (SitnetMemoryFile) file = sitnet_memory_file_new (bytes, "x", NULL);
  g_autoptr (GError) error = NULL;
  sitnet_error_set (&error, SITNET_ERROR_FORMAT, "cannot read %s: the database is damaged", file->path);
  sitnet_memory_file_name_error (file, "upload", &error);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_FORMAT));
  ASSERT_TEXT (error->message, "cannot read upload: the database is damaged");
  g_autofree char *czech = sitnet_error_dup_message (error, SITNET_LANGUAGE_CS);
  CU_ASSERT_PTR_NOT_NULL (strstr (czech, "upload"));
  sitnet_memory_file_name_error (file, "upload", NULL);
}

static const TestCase cases[] = {{"what was given is read", what_was_given_is_read},
                                 {"what was written stays", what_was_written_stays},
                                 {"errors speak of its name", errors_speak_of_its_name}};
TEST_MAIN ("memory-file", cases)
