/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Data sets read from folders. */
#include "csv-folder.h"
#include "data-set.h"

#include <sitnet/error.h>
#include <sys/stat.h>

static char *
read_folder (const char *folder, SitnetLanguage language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  sitnet_options_set_language (options, language);
  g_autoptr (SitnetNetwork) network = sitnet_network_read (folder, options, &findings, &error);
  g_autofree char *text = findings_to_text (findings);
  return g_strconcat (network != NULL ? "network\n" : "no network\n", text, NULL);
}

static void
reads_czech_file_names (void)
{
  g_autofree char *folder = data_set_new ();
  data_set_add (folder, "Aktéři.csv", "id;jméno\nA;První\nB;Druhý\nB;Třetí\n");
  data_set_add (folder, "vazby.csv", "kdo;s kým\nA;B\n");
  g_autofree char *shown = read_folder (folder, SITNET_LANGUAGE_CS);
  ASSERT_TEXT (shown, "no network\nerror Aktéři 4 id\n");
  g_free (data_set_remove (folder));
}

static void
refuses_two_files_of_a_sheet (void)
{
  g_autofree char *folder = data_set_new ();
  data_set_add (folder, "actors.csv", "id\nA\n");
  data_set_add (folder, "aktéři.csv", "id\nB\n");
  g_autofree char *shown = read_folder (folder, SITNET_LANGUAGE_EN);
  ASSERT_TEXT (shown, "no network\nerror aktéři - -\n");
  g_free (data_set_remove (folder));
}

static void
needs_actors (void)
{
  g_autofree char *folder = data_set_new ();
  data_set_add (folder, "ties.csv", "from,to\n");
  g_autofree char *shown = read_folder (folder, SITNET_LANGUAGE_EN);
  ASSERT_TEXT (shown, "no network\nerror actors - -\n");
  g_free (data_set_remove (folder));
}

static void
mentions_files_that_are_no_sheet (void)
{
  g_autofree char *folder = data_set_new ();
  data_set_add (folder, "actors.csv", "id\nA\n");
  data_set_add (folder, "invoices.csv", "number\n1\n");
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_network_read (folder, NULL, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL (network);
  gboolean mentioned = FALSE;
  for (gsize r = 0; r < sitnet_table_get_n_rows (findings); r++) {
    g_autofree char *severity = sitnet_column_dup_cell (sitnet_table_find_column (findings, "severity"), r);
    g_autofree char *value = sitnet_column_dup_cell (sitnet_table_find_column (findings, "value"), r);
    mentioned |= g_strcmp0 (severity, "info") == 0 && g_strcmp0 (value, "invoices.csv") == 0;
  }
  CU_ASSERT_TRUE (mentioned);
  g_free (data_set_remove (folder));
}

static void
refuses_what_is_no_file (void)
{
  g_autofree char *folder = data_set_new ();
  g_autofree char *fifo = g_build_filename (folder, "ties.csv", NULL);
  g_autofree char *inner = g_build_filename (folder, "actors.csv", NULL);
  CU_ASSERT_EQUAL (mkfifo (fifo, 0600), 0);
  CU_ASSERT_EQUAL (g_mkdir (inner, 0700), 0);
  g_autofree char *shown = read_folder (folder, SITNET_LANGUAGE_EN);
  ASSERT_TEXT (shown, "no network\nerror actors - -\nerror ties - -\n");
  g_free (data_set_remove (folder));
}

static void
refuses_paths_that_are_no_folder (void)
{
  g_autofree char *folder = data_set_new ();
  data_set_add (folder, "actors.csv", "id\nA\n");
  data_set_add (folder, "picture.png", "");
  g_autofree char *picture = g_build_filename (folder, "picture.png", NULL);
  g_autofree char *fifo = g_build_filename (folder, "fifo", NULL);
  CU_ASSERT_EQUAL (mkfifo (fifo, 0600), 0);
  const struct {
    const char *path;
    SitnetError code;
  } bad[] = {{picture, SITNET_ERROR_FORMAT}, {fifo, SITNET_ERROR_FORMAT}, {"/nonexistent/folder", SITNET_ERROR_READ}};
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;
    SitnetTable *findings = NULL;
    CU_ASSERT_PTR_NULL (sitnet_network_read (bad[i].path, NULL, &findings, &error));
    CU_ASSERT_PTR_NULL (findings);
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, (gint)bad[i].code));
    CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, bad[i].path) : NULL);
  }
  g_free (data_set_remove (folder));
}

static void
says_the_first_error (void)
{
  g_autofree char *folder = data_set_new ();
  data_set_add (folder, "actors.csv", "id\nA\nA\n");
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_network_read (folder, NULL, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_DATA));
  CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, "actors, row 3, column id") : NULL);
  g_free (data_set_remove (folder));
}

static void
recognises_folders (void)
{
  CU_ASSERT_TRUE (sitnet_csv_folder_recognise ("/"));
  CU_ASSERT_FALSE (sitnet_csv_folder_recognise ("/dev/null"));
}

static void
reads_tables_that_are_no_sheets (void)
{
  g_autofree char *folder = data_set_new ();
  data_set_add (folder, "aktéři.csv", "Název;Potřeby;S kým spolupracuje\nA;mediace;B\nB;;\n");
  data_set_add (folder, "demands.csv", "need,area,families\nrelationships.mediation,,3\n");
  g_autofree char *shown = read_folder (folder, SITNET_LANGUAGE_EN);
  ASSERT_TEXT (shown, "network\n");
  data_set_add (folder, "vazby.csv", "kdo;s kým\nA;B\n");
  g_autofree char *beside = read_folder (folder, SITNET_LANGUAGE_EN);
  ASSERT_TEXT (beside, "network\nwarning aktéři - -\n");
  g_free (data_set_remove (folder));
}

static void
does_as_it_is_told (void)
{
  g_autofree char *folder = data_set_new ();
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  data_set_add (folder, "seznam.csv", "Kdo;Obec\nA;x\nB;y\n");
  data_set_add (folder, "sociogram.csv", ",A,B,C\nA,,x,\nB,x,,\nC,,,\n");
  sitnet_options_name_sheet (options, "Seznam", "actors");
  sitnet_options_name_sheet (options, NULL, "ties");
  sitnet_options_name_column (options, "Kdo", "name");
  g_autoptr (SitnetNetwork) network = sitnet_network_read (folder, options, NULL, NULL);
  CU_ASSERT_PTR_NULL (network); /* C is no actor */
  data_set_add (folder, "seznam.csv", "Kdo;Obec\nA;x\nB;y\nC;y\n");
  g_autoptr (SitnetNetwork) whole = sitnet_network_read (folder, options, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (whole);
  CU_ASSERT_EQUAL (sitnet_network_get_n_links (whole), 1);
  g_free (data_set_remove (folder));
}

static const TestCase cases[] = {
    {"reads tables that are no sheets", reads_tables_that_are_no_sheets},
    {"does as it is told", does_as_it_is_told},
    {"reads Czech file names", reads_czech_file_names},
    {"refuses two files of a sheet", refuses_two_files_of_a_sheet},
    {"needs actors", needs_actors},
    {"mentions files that are no sheet", mentions_files_that_are_no_sheet},
    {"refuses what is no file", refuses_what_is_no_file},
    {"refuses paths that are no folder", refuses_paths_that_are_no_folder},
    {"says the first error", says_the_first_error},
    {"recognises folders", recognises_folders},
};
TEST_MAIN ("csv-folder", cases)
