/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which files a data set is read from. */
#include "data-set.h"

#include <unistd.h>

static gboolean
is_source (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  return sitnet_is_source (folder, path);
}

static void
knows_names_of_sheets (void)
{
  g_autofree char *folder = data_set_new ();
  data_set_add (folder, "actors.csv", "id\nA\n");
  CU_ASSERT_TRUE (is_source (folder, "actors.csv"));
  CU_ASSERT_TRUE (is_source (folder, "ties.csv")); /* there is none yet */
  CU_ASSERT_TRUE (is_source (folder, "Vazby.CSV"));
  CU_ASSERT_FALSE (is_source (folder, "bridges.csv"));
  CU_ASSERT_FALSE (is_source (folder, "ties.json"));
  CU_ASSERT_FALSE (is_source (folder, ".ties.csv"));
  CU_ASSERT_FALSE (sitnet_is_source (folder, "/nonexistent/actors.csv"));
  g_free (data_set_remove (folder));
}

static void
sees_through_spelling (void)
{
  g_autofree char *folder = data_set_new ();
  g_autofree char *name = g_path_get_basename (folder);
  g_autofree char *round = g_build_filename (folder, "..", name, ".", "ties.csv", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing", "..", "ties.csv", NULL);
  CU_ASSERT_TRUE (sitnet_is_source (folder, round));
  CU_ASSERT_TRUE (sitnet_is_source (folder, missing));
  g_free (data_set_remove (folder));
}

static void
sees_through_links (void)
{
  g_autofree char *folder = data_set_new ();
  g_autofree char *other = data_set_new ();
  data_set_add (folder, "actors.csv", "id\nA\n");
  g_autofree char *actors = g_build_filename (folder, "actors.csv", NULL);
  g_autofree char *ties = g_build_filename (folder, "ties.csv", NULL);
  g_autofree char *symbolic = g_build_filename (other, "a.csv", NULL);
  g_autofree char *hard = g_build_filename (other, "b.csv", NULL);
  g_autofree char *dangling = g_build_filename (other, "c.csv", NULL);
  g_autofree char *circle = g_build_filename (other, "d.csv", NULL);
  CU_ASSERT_EQUAL (symlink (actors, symbolic), 0);
  CU_ASSERT_EQUAL (link (actors, hard), 0);
  CU_ASSERT_EQUAL (symlink (ties, dangling), 0);
  CU_ASSERT_EQUAL (symlink (circle, circle), 0);
  CU_ASSERT_TRUE (sitnet_is_source (folder, symbolic));
  CU_ASSERT_TRUE (sitnet_is_source (folder, hard));
  CU_ASSERT_TRUE (sitnet_is_source (folder, dangling));
  CU_ASSERT_FALSE (sitnet_is_source (folder, circle));
  g_free (data_set_remove (folder));
  g_free (data_set_remove (other));
}

/* A data set may itself consist of links. */
static void
sees_where_a_sheet_lies (void)
{
  g_autofree char *folder = data_set_new ();
  g_autofree char *other = data_set_new ();
  data_set_add (other, "list.csv", "id\nA\n");
  g_autofree char *list = g_build_filename (other, "list.csv", NULL);
  g_autofree char *actors = g_build_filename (folder, "actors.csv", NULL);
  CU_ASSERT_EQUAL (symlink (list, actors), 0);
  CU_ASSERT_TRUE (sitnet_is_source (folder, list));
  g_free (data_set_remove (folder));
  g_free (data_set_remove (other));
}

static const TestCase cases[] = {
    {"knows names of sheets", knows_names_of_sheets},
    {"sees through spelling", sees_through_spelling},
    {"sees through links", sees_through_links},
    {"sees where a sheet lies", sees_where_a_sheet_lies},
};
TEST_MAIN ("source", cases)
