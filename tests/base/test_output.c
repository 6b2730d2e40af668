/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Files that appear whole or not at all. */
#include "output.h"
#include "output-folder.h"
#include "test.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <pthread.h>
#include <signal.h>
#include <sitnet/error.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

static const TestCase cases[] = {
    {"makes a new file", makes_a_new_file},
    {"abandons without a trace", abandons_without_a_trace},
    {"survives a reader that leaves", survives_a_reader_that_leaves},
};
TEST_MAIN ("output", cases)
