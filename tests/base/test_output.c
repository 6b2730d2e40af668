/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Files that appear whole or not at all. */
#include "output.h"
#include "test.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <pthread.h>
#include <signal.h>
#include <sitnet/error.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static char *
new_folder (void)
{
  char *folder = g_dir_make_tmp ("sitnet-output-XXXXXX", NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (folder);
  return folder;
}

/* Names of all that is in a folder, also the hidden; the folder is removed. */
static char *
empty_folder (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  for (const char *name; (name = g_dir_read_name (entries)) != NULL;)
    g_ptr_array_add (names, g_strdup (name));
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
    g_remove (path);
  }
  g_rmdir (folder);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **)names->pdata);
}

static void
makes_a_new_file (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "new.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetOutput) output = sitnet_output_open (path, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_TRUE (sitnet_output_write (output, "one\n", 4, &error));
  CU_ASSERT_FALSE (g_file_test (path, G_FILE_TEST_EXISTS));
  CU_ASSERT_TRUE (sitnet_output_write (output, "two\n", 4, &error));
  CU_ASSERT_TRUE (sitnet_output_commit (output, &error));
  ASSERT_NO_ERROR (error);
  g_autofree char *text = NULL;
  CU_ASSERT_TRUE (g_file_get_contents (path, &text, NULL, NULL));
  ASSERT_TEXT (text, "one\ntwo\n");
  g_autofree char *names = empty_folder (folder);
  ASSERT_TEXT (names, "new.csv");
}

static void
abandons_without_a_trace (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "old.csv", NULL);
  g_file_set_contents (path, "old", -1, NULL);
  SitnetOutput *output = sitnet_output_open (path, NULL);
  CU_ASSERT_TRUE (sitnet_output_write (output, "new", 3, NULL));
  sitnet_output_free (output);
  output = sitnet_output_open (path, NULL);
  CU_ASSERT_TRUE (sitnet_output_write (output, "new", 3, NULL));
  CU_ASSERT_TRUE (sitnet_output_finish (output, NULL));
  sitnet_output_free (output);
  g_autofree char *text = NULL;
  CU_ASSERT_TRUE (g_file_get_contents (path, &text, NULL, NULL));
  ASSERT_TEXT (text, "old");
  g_autofree char *names = empty_folder (folder);
  ASSERT_TEXT (names, "old.csv");
}

static void
keeps_mode_and_link (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "real", NULL);
  g_autofree char *link = g_build_filename (folder, "link", NULL);
  g_file_set_contents (path, "old", -1, NULL);
  g_chmod (path, 0640);
  CU_ASSERT_EQUAL (symlink ("real", link), 0);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_output_save (link, "new", 3, &error));
  ASSERT_NO_ERROR (error);
  CU_ASSERT_TRUE (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  struct stat status = {0};
  CU_ASSERT_EQUAL (stat (path, &status), 0);
  CU_ASSERT_EQUAL (status.st_mode & 07777, 0640);
  g_autofree char *text = NULL;
  CU_ASSERT_TRUE (g_file_get_contents (path, &text, NULL, NULL));
  ASSERT_TEXT (text, "new");
  g_free (empty_folder (folder));
}

static void
follows_a_link_to_nothing (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "real", NULL);
  g_autofree char *link = g_build_filename (folder, "link", NULL);
  CU_ASSERT_EQUAL (symlink ("real", link), 0);
  CU_ASSERT_TRUE (sitnet_output_save (link, "new", 3, NULL));
  CU_ASSERT_TRUE (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  CU_ASSERT_TRUE (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_unlink (path);
  g_unlink (link);
  CU_ASSERT_EQUAL (symlink ("link", link), 0);
  CU_ASSERT_FALSE (sitnet_output_save (link, "new", 3, NULL));
  g_free (empty_folder (folder));
}

static void
takes_the_mode_of_the_mask (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "new", NULL);
  mode_t mask = umask (027);
  CU_ASSERT_TRUE (sitnet_output_save (path, "new", 3, NULL));
  umask (mask);
  struct stat status = {0};
  CU_ASSERT_EQUAL (stat (path, &status), 0);
  CU_ASSERT_EQUAL (status.st_mode & 07777, 0640);
  g_free (empty_folder (folder));
}

static void
names_the_file_in_errors (void)
{
  g_autofree char *folder = new_folder ();
  const char *const bad[] = {"/dev/full", folder, "/nonexistent/file.csv", "/proc/self/fd/9999", ""};
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;
    CU_ASSERT_FALSE (sitnet_output_save (bad[i], "x", 1, &error));
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_WRITE));
    CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, bad[i]) : NULL);
  }
  g_autofree char *names = empty_folder (folder);
  ASSERT_TEXT (names, "");
}

static void
respects_a_file_that_is_read_only (void)
{
  if (geteuid () == 0)
    return; /* root may write anything */
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "old", NULL);
  g_file_set_contents (path, "old", -1, NULL);
  g_chmod (path, 0444);
  CU_ASSERT_FALSE (sitnet_output_save (path, "new", 3, NULL));
  g_free (empty_folder (folder));
}

static void *
read_fifo (void *path)
{
  char *text = NULL;
  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static void
writes_a_fifo_in_place (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "fifo", NULL);
  CU_ASSERT_EQUAL (mkfifo (path, 0600), 0);
  pthread_t reader;
  CU_ASSERT_EQUAL_FATAL (pthread_create (&reader, NULL, read_fifo, path), 0);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_output_save (path, "through", 7, &error));
  ASSERT_NO_ERROR (error);
  void *text = NULL;
  pthread_join (reader, &text);
  ASSERT_TEXT (text, "through");
  g_free (text);
  struct stat status = {0};
  CU_ASSERT_EQUAL (lstat (path, &status), 0);
  CU_ASSERT_TRUE (S_ISFIFO (status.st_mode));
  g_free (empty_folder (folder));
}

static void
survives_a_reader_that_leaves (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "fifo", NULL);
  CU_ASSERT_EQUAL (mkfifo (path, 0600), 0);
  int reader = open (path, O_RDONLY | O_NONBLOCK);
  g_autoptr (SitnetOutput) output = sitnet_output_open (path, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (output);
  close (reader);
  CU_ASSERT_EQUAL (signal (SIGPIPE, SIG_DFL), SIG_DFL);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_output_write (output, "x", 1, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_WRITE));
  sigset_t mask, pending;
  pthread_sigmask (SIG_BLOCK, NULL, &mask);
  CU_ASSERT_EQUAL (sigismember (&mask, SIGPIPE), 0);
  sigpending (&pending);
  CU_ASSERT_EQUAL (sigismember (&pending, SIGPIPE), 0);
  g_free (empty_folder (folder));
}

static void
survives_a_limit_on_file_sizes (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "large", NULL);
  struct rlimit before;
  CU_ASSERT_EQUAL (getrlimit (RLIMIT_FSIZE, &before), 0);
  CU_ASSERT_EQUAL (setrlimit (RLIMIT_FSIZE, &(struct rlimit){10, before.rlim_max}), 0);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_output_save (path, "more than ten bytes", 19, &error));
  setrlimit (RLIMIT_FSIZE, &before);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_WRITE));
  g_autofree char *names = empty_folder (folder);
  ASSERT_TEXT (names, "");
}

static void
continues_an_open_descriptor (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "log", NULL);
  int descriptor = open (path, O_WRONLY | O_CREAT, 0600);
  CU_ASSERT_EQUAL (write (descriptor, "before ", 7), 7);
  g_autofree char *own = g_strdup_printf ("/dev/fd/%d", descriptor);
  CU_ASSERT_TRUE (sitnet_output_save (own, "after", 5, NULL));
  close (descriptor);
  g_autofree char *text = NULL;
  CU_ASSERT_TRUE (g_file_get_contents (path, &text, NULL, NULL));
  ASSERT_TEXT (text, "before after");
  g_free (empty_folder (folder));
}

static const TestCase cases[] = {
    {"makes a new file", makes_a_new_file},
    {"abandons without a trace", abandons_without_a_trace},
    {"keeps mode and link", keeps_mode_and_link},
    {"follows a link to nothing", follows_a_link_to_nothing},
    {"takes the mode of the mask", takes_the_mode_of_the_mask},
    {"names the file in errors", names_the_file_in_errors},
    {"respects a file that is read-only", respects_a_file_that_is_read_only},
    {"writes a FIFO in place", writes_a_fifo_in_place},
    {"survives a reader that leaves", survives_a_reader_that_leaves},
    {"survives a limit on file sizes", survives_a_limit_on_file_sizes},
    {"continues an open descriptor", continues_an_open_descriptor},
};
TEST_MAIN ("output", cases)
