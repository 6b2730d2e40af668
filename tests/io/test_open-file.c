/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Files that are opened, and what is none. */
#include "data-set.h"
#include "open-file.h"

#include <sitnet/error.h>
#include <sys/stat.h>
#include <unistd.h>

static void
opens_files (void)
{
  g_autofree char *folder = data_set_new ();
  g_autofree char *path = g_build_filename (folder, "a", NULL);
  guint64 size = 0;
  data_set_add (folder, "a", "12345");
  int descriptor = sitnet_open_file (path, &size, NULL);
  CU_ASSERT_TRUE (descriptor >= 0);
  CU_ASSERT_EQUAL (size, 5);
  close (descriptor);
  g_free (data_set_remove (folder));
}

static void
refuses_what_is_no_file (void)
{
  g_autofree char *folder = data_set_new ();
  g_autofree char *fifo = g_build_filename (folder, "fifo", NULL);
  CU_ASSERT_EQUAL (mkfifo (fifo, 0600), 0);
  const char *const paths[] = {folder, fifo, "/dev/null", "/nonexistent"};
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++) {
    guint64 size;
    g_autoptr (GError) error = NULL;
    CU_ASSERT_EQUAL (sitnet_open_file (paths[i], &size, &error), -1);
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_READ));
    CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, paths[i]) : NULL);
  }
  g_free (data_set_remove (folder));
}

static const TestCase cases[] = {
    {"opens files", opens_files},
    {"refuses what is no file", refuses_what_is_no_file},
};
TEST_MAIN ("open-file", cases)
