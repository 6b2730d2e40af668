/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Data sets written to folders, whole or not at all. */
#include "written-sample.h"

#include <sitnet/error.h>
#include <sys/stat.h>
#include <unistd.h>

static void
reads_back_what_it_wrote (void)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autofree char *folder = data_set_new ();
  g_autofree char *inner = g_build_filename (folder, "new", "folder", NULL);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_network_write (network, inner, NULL, &error));
  ASSERT_NO_ERROR (error);
  g_autoptr (SitnetNetwork) again = sitnet_network_read (inner, NULL, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_TRUE (again != NULL && sitnet_network_equal (network, again));
  CU_ASSERT_TRUE (sitnet_network_write (network, inner, NULL, &error)); /* over what is there */
  ASSERT_NO_ERROR (error);
  g_autofree char *names = data_set_remove (inner);
  ASSERT_TEXT (names, "actors.csv needs.csv services.csv ties.csv");
  g_autofree char *middle = g_build_filename (folder, "new", NULL);
  g_free (data_set_remove (middle));
  g_free (data_set_remove (folder));
}

static void
writes_plain_values (void)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autofree char *folder = data_set_new ();
  CU_ASSERT_TRUE (sitnet_network_write (network, folder, NULL, NULL));
  g_autofree char *path = g_build_filename (folder, "actors.csv", NULL);
  g_autofree char *text = NULL;
  CU_ASSERT_TRUE (g_file_get_contents (path, &text, NULL, NULL));
  CU_ASSERT_TRUE (text != NULL &&
                  g_str_has_prefix (text, "id,name,sector,lat,since,Barva\n"
                                          "A,\"First, \"\"the\"\" one\",social,49.5,2018-01-01,modrá\n"));
  g_free (data_set_remove (folder));
}

static void
does_not_mix_data_sets (void)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  static const char *const others[] = {"demands.csv", "aktéři.csv", "Actors.csv"};
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autofree char *folder = data_set_new ();
    data_set_add (folder, others[i], "x\n");
    data_set_add (folder, "unrelated.csv", "x\n");
    g_autoptr (GError) error = NULL;
    CU_ASSERT_FALSE (sitnet_network_write (network, folder, NULL, &error));
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_WRITE));
    CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, others[i]) : NULL);
    g_autofree char *names = data_set_remove (folder);
    g_autofree char *expected = g_strconcat (others[i], " unrelated.csv", NULL);
    ASSERT_TEXT (names, expected);
  }
}

static void
refuses_where_it_cannot_write (void)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autofree char *folder = data_set_new ();
  data_set_add (folder, "file", "x");
  g_autofree char *file = g_build_filename (folder, "file", NULL);
  g_autofree char *below = g_build_filename (file, "below", NULL);
  g_autofree char *picture = g_build_filename (folder, "data.svg", NULL);
  const char *const bad[] = {file, below, picture, "/proc/sitnet"};
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;
    CU_ASSERT_FALSE (sitnet_network_write (network, bad[i], NULL, &error));
    CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, bad[i]) : NULL);
  }
  g_autofree char *names = data_set_remove (folder);
  ASSERT_TEXT (names, "file");
}

/* One sheet cannot be written: nothing of the others appears. */
static void
leaves_nothing_when_one_sheet_fails (void)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autofree char *folder = data_set_new ();
  g_autofree char *ties = g_build_filename (folder, "ties.csv", NULL);
  CU_ASSERT_EQUAL (symlink ("/dev/full", ties), 0);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_network_write (network, folder, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_WRITE));
  CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, ties) : NULL);
  g_autofree char *names = data_set_remove (folder);
  ASSERT_TEXT (names, "ties.csv");
}

/* Enough for several pieces of 64 KB in a sheet of 20,000 ties. */
static char *
large_data_set (void)
{
  g_autoptr (GString) actors = g_string_new ("id,name\n");
  g_autoptr (GString) ties = g_string_new ("from,to,kind\n");
  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (actors, "actor-%u,A place called %u\n", i, i);
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (ties, "actor-%u,actor-%u,cooperates\n", i % 5000, (i * 7 + 1 + i / 5000) % 5000);
  char *folder = data_set_new ();
  data_set_add (folder, "actors.csv", actors->str);
  data_set_add (folder, "ties.csv", ties->str);
  data_set_add (folder, "areas.csv", "code,name\nx,X\n");
  return folder;
}

static gboolean
read_watched (Stopper *stopper, gpointer folder, GError **error)
{
  SitnetTable *findings = NULL;
  g_autoptr (SitnetOptions) options = stopper_options (stopper);
  g_autoptr (SitnetNetwork) network = sitnet_network_read (folder, options, &findings, error);
  CU_ASSERT_EQUAL (network != NULL, findings != NULL);
  g_clear_pointer (&findings, sitnet_table_unref);
  return network != NULL;
}

typedef struct {
  SitnetNetwork *network;
  const char *folder;
} Writing;

static gboolean
write_watched (Stopper *stopper, gpointer data, GError **error)
{
  const Writing *writing = data;
  g_autofree char *inner = g_build_filename (writing->folder, "inner", NULL);
  g_autoptr (SitnetOptions) options = stopper_options (stopper);
  gboolean good = sitnet_network_write (writing->network, inner, options, error);
  CU_ASSERT_EQUAL (g_file_test (inner, G_FILE_TEST_EXISTS), good);
  g_free (data_set_remove (inner));
  return good;
}

static void
stops_when_it_is_asked_to (void)
{
  g_autofree char *folder = large_data_set ();
  CU_ASSERT_TRUE (stopper_try_all (read_watched, folder) >= 15);
  g_autoptr (SitnetNetwork) network = sitnet_network_read (folder, NULL, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  Writing writing = {network, folder};
  CU_ASSERT_TRUE (stopper_try_all (write_watched, &writing) >= 8);
  g_autofree char *left = data_set_remove (folder);
  ASSERT_TEXT (left, "actors.csv areas.csv ties.csv");
}

static const TestCase cases[] = {
    {"it stops when it is asked to", stops_when_it_is_asked_to},
    {"reads back what it wrote", reads_back_what_it_wrote},
    {"writes plain values", writes_plain_values},
    {"does not mix data sets", does_not_mix_data_sets},
    {"refuses where it cannot write", refuses_where_it_cannot_write},
    {"leaves nothing when one sheet fails", leaves_nothing_when_one_sheet_fails},
};
TEST_MAIN ("csv-folder-write", cases)
