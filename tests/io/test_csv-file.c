/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A data set in one CSV file is what its name or its headings say. */
#include "csv-file.h"
#include "data-set.h"

static char *
read_file (const char *name, const char *text, SitnetOptions *options)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, name, NULL);
  g_autoptr (SitnetTable) findings = NULL;
  data_set_add (folder, name, text);
  CU_ASSERT_TRUE (sitnet_csv_file_recognise (path));
  CU_ASSERT_FALSE (sitnet_csv_file_recognise (folder));
  g_autoptr (SitnetNetwork) network = sitnet_network_read (path, options, &findings, NULL);
  g_free (data_set_remove (folder));
  g_autofree char *found = findings_to_text (findings);
  return network == NULL ? g_strdup_printf ("no network\n%s", found)
                         : g_strdup_printf ("%u actors, %u links\n%s", (guint)sitnet_network_get_n_actors (network),
                                            (guint)sitnet_network_get_n_links (network), found);
}

static void
assert_file (const char *name, const char *text, SitnetOptions *options, const char *expected)
{
  g_autofree char *shown = read_file (name, text, options);
  ASSERT_TEXT (shown, expected);
}

static void
goes_by_its_headings (void)
{
  assert_file ("cokoli.csv", "kdo;s kým\nA;B\nB;C\n", NULL, "3 actors, 2 links\nwarning actors - -\n");
  assert_file ("List1.tsv", "id\tnázev\na\tA\n", NULL, "1 actors, 0 links\n");
  assert_file ("x.csv", "Síť\nNázev;Partneři\nA, z. s.;B\n", NULL, "2 actors, 1 links\nwarning x - -\n");
}

static void
goes_by_its_name (void)
{
  assert_file ("vazby.csv", "kdo;s kým\nA;B\n", NULL, "2 actors, 1 links\nwarning actors - -\n");
  assert_file ("vazby.csv", ",A,B,C\nA,,x,\nB,x,,\nC,,,\n", NULL, "3 actors, 1 links\nwarning vazby - -\n");
}

static void
asks_what_it_is (void)
{
  assert_file ("a.csv", ",A,B,C\nA,,x,\nB,x,,\nC,,,\n", NULL, "no network\nerror a - -\nwarning a - -\n");
  assert_file ("a.csv", "barva;tvar\n1;2\n", NULL, "no network\nerror a - -\n");
  assert_file ("a.csv", "", NULL, "no network\nerror a - -\n");
}

static void
does_as_it_is_told (void)
{
  g_autoptr (SitnetOptions) any = sitnet_options_new (), named = sitnet_options_new (), column = sitnet_options_new ();
  sitnet_options_name_sheet (any, NULL, "ties");
  assert_file ("a.csv", ",A,B,C\nA,,x,\nB,x,,\nC,,,\n", any, "3 actors, 1 links\nwarning a - -\n");
  sitnet_options_name_sheet (named, "A", "actors");
  sitnet_options_name_column (named, "barva", "name");
  assert_file ("a.csv", "barva;tvar\nx;y\n", named, "1 actors, 0 links\n");
  sitnet_options_name_column (column, "Kdo jsme", "name");
  assert_file ("a.csv", "Kdo jsme;Web\nx;y\n", column, "1 actors, 0 links\n");
}

static const TestCase cases[] = {
    {"goes by its headings", goes_by_its_headings},
    {"goes by its name", goes_by_its_name},
    {"asks what it is", asks_what_it_is},
    {"does as it is told", does_as_it_is_told},
};
TEST_MAIN ("csv-file", cases)
