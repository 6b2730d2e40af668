/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Data sets in memory: what is written is read as the same network, and mistakes are named as those of files. */
#include "data-set.h"
#include "stopper.h"

#include <sitnet/io.h>

static GHashTable *
files_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
}

static void
add (GHashTable *files, const char *name, const char *content)
{
  g_hash_table_insert (files, g_strdup (name), g_bytes_new (content, strlen (content)));
}

static GHashTable *
district (void)
{
  GHashTable *files = files_new ();
  add (files, "actors.csv", "id,name,area\na,\"Poradna \"\"U řeky\"\"\",x\nb,Škola,x\nc,C,y\n");
  add (files, "ties.csv", "from,to,strength\na,b,2\nb,c,\n");
  add (files, "areas.csv", "code,name,note\nx,X,own\ny,Y,\n");
  return files;
}

static SitnetNetwork *
read_files (GHashTable *files)
{
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_network_read_memory (files, NULL, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static void
what_is_written_is_read_the_same (void)
{
  g_autoptr (GHashTable) files = district ();
  g_autoptr (SitnetNetwork) network = read_files (files);
  CU_ASSERT_EQUAL (sitnet_network_get_n_links (network), 2);
  g_autoptr (GHashTable) written = sitnet_network_write_memory (network, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (written);
  CU_ASSERT_EQUAL (g_hash_table_size (written), 3);
  g_autoptr (SitnetNetwork) again = read_files (written);
  CU_ASSERT_TRUE (sitnet_network_equal (again, network));
}

static void
it_is_what_a_folder_holds (void)
{
  g_autofree char *folder = data_set_new ();
  g_autoptr (GHashTable) files = district ();
  g_autoptr (SitnetNetwork) network = read_files (files);
  g_autoptr (GHashTable) written = sitnet_network_write_memory (network, NULL, NULL);
  CU_ASSERT_TRUE (sitnet_network_write (network, folder, NULL, NULL));
  GHashTableIter all;
  gpointer name, bytes;
  for (g_hash_table_iter_init (&all, written); g_hash_table_iter_next (&all, &name, &bytes);) {
    g_autofree char *path = g_build_filename (folder, name, NULL), *text = NULL;
    gsize length = 0;
    CU_ASSERT_TRUE_FATAL (g_file_get_contents (path, &text, &length, NULL));
    g_autoptr (GBytes) of_file = g_bytes_new (text, length);
    CU_ASSERT_TRUE (g_bytes_equal (of_file, bytes));
  }
  g_free (data_set_remove (folder));
}

static void
every_encoding_and_name_is_read (void)
{
  g_autoptr (GHashTable) files = files_new ();
  add (files, "Akt\303\251\305\231i.csv", "id;n\341zev\nA;\232kola\nB;\236ena\n"); /* Windows-1250 */
  add (files, "notes.txt", "\377\377");
  g_autoptr (SitnetNetwork) network = read_files (files);
  const SitnetColumn *names = sitnet_table_find_column (sitnet_network_get_sheet (network, "actors"), "name");
  ASSERT_TEXT (sitnet_column_get_text (names, 0), "škola");
  ASSERT_TEXT (sitnet_column_get_text (names, 1), "žena");
}

static void
mistakes_are_named (void)
{
  g_autoptr (GHashTable) files = files_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) findings = NULL;
  add (files, "actors.csv", "id,name\na,A\na,B\n");
  CU_ASSERT_PTR_NULL (sitnet_network_read_memory (files, NULL, &findings, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_DATA));
  g_autofree char *text = findings_to_text (findings);
  ASSERT_TEXT (text, "error actors 3 id\n");
  g_autoptr (GHashTable) none = files_new ();
  g_autoptr (GError) empty = NULL;
  CU_ASSERT_PTR_NULL (sitnet_network_read_memory (none, NULL, NULL, &empty));
  CU_ASSERT_TRUE (g_error_matches (empty, SITNET_ERROR, SITNET_ERROR_DATA));
}

static void
formats_of_other_things_are_refused (void)
{
  g_autoptr (GHashTable) files = district ();
  g_autoptr (SitnetNetwork) network = read_files (files);
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  g_autoptr (GError) read_error = NULL, write_error = NULL;
  sitnet_options_set_format (options, SITNET_FORMAT_CSV);
  g_autoptr (SitnetNetwork) again = sitnet_network_read_memory (files, options, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL (again);
  sitnet_options_set_format (options, SITNET_FORMAT_PDF);
  CU_ASSERT_PTR_NULL (sitnet_network_read_memory (files, options, NULL, &read_error));
  CU_ASSERT_PTR_NULL (sitnet_network_write_memory (network, options, &write_error));
  CU_ASSERT_TRUE (g_error_matches (read_error, SITNET_ERROR, SITNET_ERROR_FORMAT));
  CU_ASSERT_TRUE (g_error_matches (write_error, SITNET_ERROR, SITNET_ERROR_FORMAT));
}

/* The bytes of a file that the network is written to. */
static GBytes *
bytes_of (SitnetNetwork *network, const char *name)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, name, NULL), *text = NULL;
  gsize length = 0;
  CU_ASSERT_TRUE (sitnet_network_write (network, path, NULL, NULL));
  CU_ASSERT_TRUE_FATAL (g_file_get_contents (path, &text, &length, NULL));
  g_free (data_set_remove (folder));
  return g_bytes_new_take (g_steal_pointer (&text), length);
}

static void
one_file_is_a_data_set (void)
{
  static const char *const names[] = {"a.xlsx", "a.sqlite"};
  g_autoptr (GHashTable) files = district ();
  g_autoptr (SitnetNetwork) network = read_files (files);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GHashTable) one = files_new ();
    g_hash_table_insert (one, g_strdup ("upload"), bytes_of (network, names[i]));
    g_autoptr (SitnetNetwork) again = read_files (one);
    CU_ASSERT_TRUE (sitnet_network_equal (again, network));
  }
}

static void
one_file_is_written (void)
{
  static const struct {
    SitnetFormat format;
    const char *name;
  } kinds[] = {{SITNET_FORMAT_XLSX, "data.xlsx"}, {SITNET_FORMAT_SQLITE, "data.sqlite"}};
  g_autoptr (GHashTable) files = district ();
  g_autoptr (SitnetNetwork) network = read_files (files);
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GError) error = NULL;
    sitnet_options_set_format (options, kinds[i].format);
    g_autoptr (GHashTable) written = sitnet_network_write_memory (network, options, &error);
    ASSERT_NO_ERROR (error);
    CU_ASSERT_PTR_NOT_NULL_FATAL (written);
    CU_ASSERT_EQUAL (g_hash_table_size (written), 1);
    g_autoptr (GBytes) of_file = bytes_of (network, kinds[i].name);
    CU_ASSERT_PTR_NOT_NULL_FATAL (g_hash_table_lookup (written, kinds[i].name));
    CU_ASSERT_TRUE (g_bytes_equal (g_hash_table_lookup (written, kinds[i].name), of_file));
    g_autoptr (SitnetNetwork) again = read_files (written);
    CU_ASSERT_TRUE (sitnet_network_equal (again, network));
  }
}

static void
broken_files_are_called_by_their_names (void)
{
  static const char *const names[] = {"a.xlsx", "a.sqlite"};
  g_autoptr (GHashTable) files = district ();
  g_autoptr (SitnetNetwork) network = read_files (files);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GBytes) whole = bytes_of (network, names[i]);
    g_autoptr (GHashTable) one = files_new ();
    g_autoptr (GError) error = NULL;
    g_hash_table_insert (one, g_strdup ("upload.bin"), g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 3));
    CU_ASSERT_PTR_NULL (sitnet_network_read_memory (one, NULL, NULL, &error));
    CU_ASSERT_PTR_NOT_NULL_FATAL (error);
    g_autofree char *czech = sitnet_error_dup_message (error, SITNET_LANGUAGE_CS);
    CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "upload.bin"));
    CU_ASSERT_PTR_NOT_NULL (strstr (czech, "upload.bin"));
    CU_ASSERT_PTR_NULL (strstr (error->message, "/proc/"));
  }
}

static gboolean
read_watched (Stopper *stopper, gpointer files, GError **error)
{
  g_autoptr (SitnetOptions) options = stopper_options (stopper);
  g_autoptr (SitnetNetwork) network = sitnet_network_read_memory (files, options, NULL, error);
  return network != NULL;
}

static gboolean
write_watched (Stopper *stopper, gpointer network, GError **error)
{
  g_autoptr (SitnetOptions) options = stopper_options (stopper);
  g_autoptr (GHashTable) files = sitnet_network_write_memory (network, options, error);
  return files != NULL;
}

static void
stops_when_it_is_asked_to (void)
{
  g_autoptr (GHashTable) files = district ();
  g_autoptr (SitnetNetwork) network = read_files (files);
  CU_ASSERT_TRUE (stopper_try_all (read_watched, files) >= 3);
  CU_ASSERT_TRUE (stopper_try_all (write_watched, network) >= 3);
}

static void
tables_become_bytes (void)
{
  g_autoptr (GHashTable) files = district ();
  g_autoptr (SitnetNetwork) network = read_files (files);
  const SitnetTable *ties = sitnet_network_get_sheet (network, "ties");
  g_autofree char *text = sitnet_table_to_text (ties, SITNET_FORMAT_CSV, NULL);
  g_autoptr (GBytes) bytes = sitnet_table_to_bytes (ties, SITNET_FORMAT_CSV, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (bytes);
  CU_ASSERT_EQUAL (g_bytes_get_size (bytes), strlen (text));
  CU_ASSERT_EQUAL (memcmp (g_bytes_get_data (bytes, NULL), text, strlen (text)), 0);
  CU_ASSERT_PTR_NULL (sitnet_table_to_bytes (ties, SITNET_FORMAT_SVG, NULL));
}

static const TestCase cases[] = {
    {"what is written is read the same", what_is_written_is_read_the_same},
    {"it is what a folder holds", it_is_what_a_folder_holds},
    {"every encoding and name is read", every_encoding_and_name_is_read},
    {"mistakes are named", mistakes_are_named},
    {"formats of other things are refused", formats_of_other_things_are_refused},
    {"one file is a data set", one_file_is_a_data_set},
    {"one file is written", one_file_is_written},
    {"broken files are called by their names", broken_files_are_called_by_their_names},
    {"stops when it is asked to", stops_when_it_is_asked_to},
    {"tables become bytes", tables_become_bytes},
};
TEST_MAIN ("memory", cases)
