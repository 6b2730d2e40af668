/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text files read piece by piece. */
#include "test.h"
#include "text-file.h"

#include <glib/gstdio.h>
#include <sitnet/error.h>
#include <string.h>
#include <sys/stat.h>

static char *
new_path (void)
{
  char *folder = g_dir_make_tmp ("sitnet-text-XXXXXX", NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (folder);
  char *path = g_build_filename (folder, "file.csv", NULL);
  g_free (folder);
  return path;
}

static void
remove_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_remove (path);
  g_rmdir (folder);
}

/* Everything a file gives, read by 17 bytes at a time. */
static char *
read_all (const char *bytes, gsize length, SitnetEncoding *encoding)
{
  g_autofree char *path = new_path ();
  CU_ASSERT_TRUE (g_file_set_contents (path, bytes, (gssize)length, NULL));
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTextFile) file = sitnet_text_file_open (path, NULL, &error);
  ASSERT_NO_ERROR (error);
  *encoding = sitnet_text_file_get_encoding (file);
  GString *text = g_string_new (NULL);
  char piece[17];
  for (gssize n; (n = sitnet_text_file_read (file, piece, sizeof piece, &error)) > 0;)
    g_string_append_len (text, piece, n);
  ASSERT_NO_ERROR (error);
  remove_path (path);
  return g_string_free (text, FALSE);
}

static void
reads_each_encoding (void)
{
  const char *text = "id;jméno\r\nA1;Středisko pomoci „Naděje“ Dolní Lhota\r\n";
  static const struct {
    const char *name, *mark;
    gsize mark_length;
    SitnetEncoding encoding;
  } all[] = {
      {"UTF-8", "", 0, SITNET_ENCODING_UTF_8},
      {"UTF-8", "\xef\xbb\xbf", 3, SITNET_ENCODING_UTF_8},
      {"UTF-16LE", "\xff\xfe", 2, SITNET_ENCODING_UTF_16_LE},
      {"UTF-16BE", "\xfe\xff", 2, SITNET_ENCODING_UTF_16_BE},
      {"WINDOWS-1250", "", 0, SITNET_ENCODING_WINDOWS_1250},
  };
  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    gsize n;
    g_autofree char *body = g_convert (text, -1, all[i].name, "UTF-8", NULL, &n, NULL);
    g_autoptr (GString) bytes = g_string_new_len (all[i].mark, (gssize)all[i].mark_length);
    g_string_append_len (bytes, body, (gssize)n);
    SitnetEncoding encoding;
    g_autofree char *again = read_all (bytes->str, bytes->len, &encoding);
    CU_ASSERT_EQUAL (encoding, all[i].encoding);
    ASSERT_TEXT (again, text);
  }
}

/* Longer than one piece, with characters across its end. */
static void
reads_long_files (void)
{
  g_autoptr (GString) text = g_string_new ("x");
  while (text->len < 700000)
    g_string_append (text, "žluť🐎\n");
  static const char *const names[] = {"UTF-8", "UTF-16LE"};
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    gsize n;
    g_autofree char *body = g_convert (text->str, -1, names[i], "UTF-8", NULL, &n, NULL);
    g_autoptr (GString) bytes = g_string_new (i == 1 ? "\xff\xfe" : "");
    g_string_append_len (bytes, body, (gssize)n);
    SitnetEncoding encoding;
    g_autofree char *again = read_all (bytes->str, bytes->len, &encoding);
    CU_ASSERT_TRUE (g_str_equal (again, text->str));
  }
}

static void
decides_over_the_whole_file (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  while (text->len < 600000)
    g_string_append (text, "plain\n");
  g_string_append (text, "k\xf9\xf2");
  SitnetEncoding encoding;
  g_autofree char *again = read_all (text->str, text->len, &encoding);
  CU_ASSERT_EQUAL (encoding, SITNET_ENCODING_WINDOWS_1250);
  CU_ASSERT_TRUE (g_str_has_suffix (again, "plain\nkůň"));
}

static void
reads_nothing_but_files (void)
{
  g_autofree char *path = new_path ();
  CU_ASSERT_EQUAL (mkfifo (path, 0600), 0);
  g_autofree char *folder = g_path_get_dirname (path);
  const char *const bad[] = {path, folder, "/dev/null", "/dev/zero", "/nonexistent/actors.csv"};
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;
    CU_ASSERT_PTR_NULL (sitnet_text_file_open (bad[i], NULL, &error));
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_READ));
    CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, bad[i]) : NULL);
  }
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_text_file_open (folder, NULL, &error));
  CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, "folder") : NULL);
  remove_path (path);
}

static void
reads_an_empty_file (void)
{
  SitnetEncoding encoding;
  g_autofree char *text = read_all ("", 0, &encoding);
  ASSERT_TEXT (text, "");
  CU_ASSERT_EQUAL (encoding, SITNET_ENCODING_UTF_8);
}

static const TestCase cases[] = {
    {"reads each encoding", reads_each_encoding},
    {"reads long files", reads_long_files},
    {"decides over the whole file", decides_over_the_whole_file},
    {"reads nothing but files", reads_nothing_but_files},
    {"reads an empty file", reads_an_empty_file},
};
TEST_MAIN ("text-file", cases)
