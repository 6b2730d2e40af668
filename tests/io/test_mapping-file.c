/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What was said of sheets and columns comes back from its file. */
#include "data-set.h"

#include <sitnet/error.h>

static void
comes_back (void)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "mapping.csv", NULL), *text = NULL,
                  *again = NULL;
  g_autoptr (SitnetOptions) options = sitnet_options_new (), read = sitnet_options_new ();
  sitnet_options_name_sheet (options, "List, \"1\"", "ties");
  sitnet_options_name_sheet (options, NULL, "actors");
  sitnet_options_name_column (options, "Název organizace", "name");
  CU_ASSERT_TRUE (sitnet_options_save_mapping (options, path, NULL));
  CU_ASSERT_TRUE (g_file_get_contents (path, &text, NULL, NULL));
  ASSERT_TEXT (text,
               "what,name,meaning\nsheet,\"List, \"\"1\"\"\",ties\nsheet,,actors\ncolumn,Název organizace,name\n");
  CU_ASSERT_TRUE (sitnet_options_load_mapping (read, path, NULL));
  CU_ASSERT_TRUE (sitnet_options_save_mapping (read, path, NULL));
  CU_ASSERT_TRUE (g_file_get_contents (path, &again, NULL, NULL));
  ASSERT_TEXT (again, text);
  g_free (data_set_remove (folder));
}

static void
takes_every_row (void)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "mapping.csv", NULL), *text = NULL,
                  *again = NULL;
  g_autoptr (SitnetOptions) options = sitnet_options_new (), read = sitnet_options_new ();
  for (guint i = 0; i < 300; i++) {
    g_autofree char *heading = g_strdup_printf ("heading %u", i);
    sitnet_options_name_column (options, heading, "name");
  }
  CU_ASSERT_TRUE (sitnet_options_save_mapping (options, path, NULL));
  CU_ASSERT_TRUE (g_file_get_contents (path, &text, NULL, NULL));
  CU_ASSERT_TRUE (sitnet_options_load_mapping (read, path, NULL));
  CU_ASSERT_TRUE (sitnet_options_save_mapping (read, path, NULL));
  CU_ASSERT_TRUE (g_file_get_contents (path, &again, NULL, NULL));
  ASSERT_TEXT (again, text);
  g_free (data_set_remove (folder));
}

static void
refuses_another_file (void)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "mapping.csv", NULL);
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_options_load_mapping (options, path, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_READ));
  g_clear_error (&error);
  data_set_add (folder, "mapping.csv", "what,name,meaning\nsheet,a,ties\nid,A,\n");
  CU_ASSERT_FALSE (sitnet_options_load_mapping (options, path, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_FORMAT));
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "row 3"));
  g_free (data_set_remove (folder));
}

/* Of another data set it says what is not there; what is said of this one must be. */
static void
is_for_several_data_sets (void)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "mapping.csv", NULL),
                  *table = g_build_filename (folder, "survey.csv", NULL);
  g_autoptr (SitnetOptions) options = sitnet_options_new (), other = sitnet_options_new (),
                            several = sitnet_options_new ();
  g_autoptr (SitnetTable) findings = NULL, of_several = NULL;
  g_autoptr (GError) error = NULL;
  data_set_add (folder, "mapping.csv", "what,name,meaning\ncolumn,Kdo jste,name\ncolumn,Subjekt,name\n");
  data_set_add (folder, "survey.csv", "Kdo jste,Rezort,S kým\nAlfa,school,Beta\nBeta,health,\n");
  CU_ASSERT_TRUE (sitnet_options_load_mapping (options, path, NULL));
  g_autoptr (SitnetNetwork) network = sitnet_network_read (table, options, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL (network);
  g_autofree char *told = findings_to_text (findings);
  ASSERT_TEXT (told, "warning - - -\n");
  sitnet_options_name_column (other, "Subjekt", "name");
  CU_ASSERT_PTR_NULL (sitnet_network_read (table, other, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "The headings are: Kdo jste, Rezort, S kým"));
  sitnet_options_name_column (several, "Kdo jste", "name");
  sitnet_options_name_column (several, "Subjekt", "name");
  sitnet_options_set_for_several (several, TRUE);
  g_autoptr (SitnetNetwork) one = sitnet_network_read (table, several, &of_several, NULL);
  CU_ASSERT_PTR_NOT_NULL (one);
  g_free (data_set_remove (folder));
}

static const TestCase cases[] = {
    {"is for several data sets", is_for_several_data_sets},
    {"comes back", comes_back},
    {"takes every row", takes_every_row},
    {"refuses another file", refuses_another_file},
};
TEST_MAIN ("mapping-file", cases)
