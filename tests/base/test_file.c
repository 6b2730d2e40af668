/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Saving a file: what happens with links, modes, groups, devices and FIFOs, and what is left when it fails. */
#include "output-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sitnet/error.h>
#include <sitnet/file.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean group_is_refused;
static guint n_flushed;
static int flush_error; /* what fsync reports, 0 for success */

/* The one of the C library cannot be asked whether it was called, nor be made to fail. */
int
fsync (int descriptor)
{
  struct stat status;
  n_flushed++;
  errno = flush_error;
  return flush_error == 0 && fstat (descriptor, &status) == 0 ? 0 : -1;
}

/* A group that is not the process's to give, also for root. */
int
fchown (int descriptor, uid_t owner, gid_t group)
{
  errno = EPERM;
  return group_is_refused ? -1 : fchownat (descriptor, "", owner, group, AT_EMPTY_PATH);
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
  CU_ASSERT_TRUE (sitnet_file_save (link, "new", 3, &error));
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
  CU_ASSERT_TRUE (sitnet_file_save (link, "new", 3, NULL));
  CU_ASSERT_TRUE (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  CU_ASSERT_TRUE (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_unlink (path);
  g_unlink (link);
  CU_ASSERT_EQUAL (symlink ("link", link), 0);
  CU_ASSERT_FALSE (sitnet_file_save (link, "new", 3, NULL));
  g_free (empty_folder (folder));
}

static void
takes_the_mode_of_the_mask (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "new", NULL);
  mode_t mask = umask (027);
  CU_ASSERT_TRUE (sitnet_file_save (path, "new", 3, NULL));
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
    CU_ASSERT_FALSE (sitnet_file_save (bad[i], "x", 1, &error));
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
  CU_ASSERT_FALSE (sitnet_file_save (path, "new", 3, NULL));
  g_free (empty_folder (folder));
}

static void
survives_a_limit_on_file_sizes (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "large", NULL);
  struct rlimit before;
  CU_ASSERT_TRUE (signal (SIGXFSZ, SIG_DFL) != SIG_ERR); /* who starts tests may have it ignored */
  CU_ASSERT_EQUAL (getrlimit (RLIMIT_FSIZE, &before), 0);
  CU_ASSERT_EQUAL (setrlimit (RLIMIT_FSIZE, &(struct rlimit){10, before.rlim_max}), 0);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_file_save (path, "more than ten bytes", 19, &error));
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
  CU_ASSERT_TRUE (sitnet_file_save (own, "after", 5, NULL));
  close (descriptor);
  g_autofree char *text = NULL;
  CU_ASSERT_TRUE (g_file_get_contents (path, &text, NULL, NULL));
  ASSERT_TEXT (text, "before after");
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
  CU_ASSERT_TRUE (sitnet_file_save (path, "through", 7, &error));
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

/* A group that the process may give to a file and that is not the one its files have; FALSE when there is none. */
static gboolean
find_other_group (gid_t *group)
{
  if (geteuid () == 0) {
    *group = 4321;
    return TRUE;
  }
  gid_t own[256];
  int n_own = getgroups (G_N_ELEMENTS (own), own);
  for (int i = 0; i < n_own; i++)
    if (own[i] != getegid ()) {
      *group = own[i];
      return TRUE;
    }
  return FALSE;
}

static void
keeps_the_group (void)
{
  gid_t group = 0;
  if (!find_other_group (&group))
    return;
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "old", NULL);
  g_file_set_contents (path, "old", -1, NULL);
  CU_ASSERT_EQUAL_FATAL (chown (path, (uid_t)-1, group), 0);
  g_chmod (path, 0640);
  CU_ASSERT_TRUE (sitnet_file_save (path, "new", 3, NULL));
  struct stat status = {0};
  CU_ASSERT_EQUAL (stat (path, &status), 0);
  CU_ASSERT_EQUAL (status.st_gid, group);
  CU_ASSERT_EQUAL (status.st_mode & 07777, 0640);
  g_free (empty_folder (folder));
}

static void
opens_a_file_to_no_other_group (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "old", NULL);
  static const mode_t modes[][2] = {{0640, 0600}, {0664, 0644}, {0666, 0666}};
  group_is_refused = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++) {
    g_file_set_contents (path, "old", -1, NULL);
    CU_ASSERT_EQUAL (chmod (path, modes[i][0]), 0);
    CU_ASSERT_TRUE (sitnet_file_save (path, "new", 3, NULL));
    struct stat status = {0};
    CU_ASSERT_EQUAL (stat (path, &status), 0);
    CU_ASSERT_EQUAL (status.st_mode & 07777, modes[i][1]);
  }
  group_is_refused = FALSE;
  g_free (empty_folder (folder));
}

static void
gives_up_a_fifo_without_a_reader (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "fifo", NULL);
  CU_ASSERT_EQUAL (mkfifo (path, 0600), 0);
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  alarm (60); /* instead of waiting for ever */
  CU_ASSERT_FALSE (sitnet_file_save (path, "x", 1, &error));
  alarm (0);
  CU_ASSERT_TRUE (g_get_monotonic_time () - start < 30 * G_USEC_PER_SEC);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_WRITE));
  CU_ASSERT_TRUE (error != NULL && g_str_has_suffix (error->message, "/fifo: nobody reads from it"));
  g_autofree char *names = empty_folder (folder);
  ASSERT_TEXT (names, "fifo");
}

static void
tells_a_full_disk_in_both_languages (void)
{
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_file_save ("/dev/full", "x", 1, &error));
  CU_ASSERT_PTR_NOT_NULL_FATAL (error);
  ASSERT_TEXT (error->message, "cannot write /dev/full: No space left on device");
  g_autofree char *czech = sitnet_error_dup_message (error, SITNET_LANGUAGE_CS);
  ASSERT_TEXT (czech, "nelze zapsat /dev/full: na disku už není místo");
}

static void
saves_an_empty_file (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "empty", NULL);
  g_file_set_contents (path, "old", -1, NULL);
  CU_ASSERT_TRUE (sitnet_file_save (path, NULL, 0, NULL));
  struct stat status = {.st_size = 1};
  CU_ASSERT_EQUAL (stat (path, &status), 0);
  CU_ASSERT_EQUAL (status.st_size, 0);
  g_free (empty_folder (folder));
}

static void
flushes_once_before_it_replaces (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "old", NULL);
  g_file_set_contents (path, "old", -1, NULL);
  g_autoptr (GError) error = NULL;
  flush_error = EIO;
  n_flushed = 0;
  CU_ASSERT_FALSE (sitnet_file_save (path, "new", 3, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_WRITE));
  flush_error = 0;
  g_autofree char *text = NULL;
  CU_ASSERT_TRUE (g_file_get_contents (path, &text, NULL, NULL));
  ASSERT_TEXT (text, "old");
  CU_ASSERT_EQUAL (n_flushed, 1);
  CU_ASSERT_TRUE (sitnet_file_save (path, "new", 3, NULL));
  CU_ASSERT_EQUAL (n_flushed, 2);
  CU_ASSERT_TRUE (sitnet_file_save ("/dev/null", "new", 3, NULL));
  CU_ASSERT_EQUAL (n_flushed, 2);
  g_autofree char *names = empty_folder (folder);
  ASSERT_TEXT (names, "old");
}

static const TestCase cases[] = {
    {"keeps mode and link", keeps_mode_and_link},
    {"follows a link to nothing", follows_a_link_to_nothing},
    {"takes the mode of the mask", takes_the_mode_of_the_mask},
    {"keeps the group", keeps_the_group},
    {"opens a file to no other group", opens_a_file_to_no_other_group},
    {"names the file in errors", names_the_file_in_errors},
    {"tells a full disk in both languages", tells_a_full_disk_in_both_languages},
    {"respects a file that is read-only", respects_a_file_that_is_read_only},
    {"saves an empty file", saves_an_empty_file},
    {"flushes once before it replaces", flushes_once_before_it_replaces},
    {"writes a FIFO in place", writes_a_fifo_in_place},
    {"gives up a FIFO without a reader", gives_up_a_fifo_without_a_reader},
    {"survives a limit on file sizes", survives_a_limit_on_file_sizes},
    {"continues an open descriptor", continues_an_open_descriptor},
};
TEST_MAIN ("file", cases)
