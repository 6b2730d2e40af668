/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The file of changes: taken as the page saves it, and refused whole when anything in it is something else. */
#include "test.h"

#include <glib/gstdio.h>
#include <sitnet/builder.h>
#include <sitnet/error.h>
#include <sitnet/io.h>
#include <string.h>

static SitnetNetwork *
three_actors (void)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  static const char *const ids[] = {"a", "b", "c"};
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    sitnet_builder_add (b, NULL, "actors", "id", ids[i], NULL);
  sitnet_builder_add (b, NULL, "ties", "from", "a", "to", "b", NULL);
  SitnetNetwork *network = sitnet_builder_seal (b, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static SitnetNetwork *
apply (const char *text, gssize length, GError **error)
{
  g_autoptr (SitnetNetwork) network = three_actors ();
  g_autofree char *folder = g_dir_make_tmp ("sitnet-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "changes.json", NULL);
  CU_ASSERT_TRUE (g_file_set_contents (path, text, length, NULL));
  SitnetNetwork *changed = sitnet_network_apply_changes (network, path, error);
  g_unlink (path);
  g_rmdir (folder);
  return changed;
}

#define FILE_OF(changes) "{\"sitnet\": \"changes\", \"version\": 1, \"changes\": [" changes "]}"

static void
takes_what_the_page_saves (void)
{
  static const char text[] =
      FILE_OF ("{\"change\": \"add-actor\", \"actor\": \"klub\", \"name\": \"Klub \\\"Most\\\" \\u017e\", "
               "\"sector\": \"leisure\", \"area\": \"x\"},"
               "{\"change\": \"add-tie\", \"from\": \"klub\", \"to\": \"c\", \"kind\": \"informs\"},"
               "{\"change\": \"strike-tie\", \"from\": \"b\", \"to\": \"a\"},"
               "{\"change\": \"strike-actor\", \"actor\": \"b\"}");
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) changed = apply (text, -1, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (changed);
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (changed), 3);
  CU_ASSERT_EQUAL (sitnet_network_get_n_links (changed), 1);
  SitnetColumn *names = sitnet_table_find_column (sitnet_network_get_sheet (changed, "actors"), "name");
  CU_ASSERT_STRING_EQUAL (sitnet_column_get_text (names, 2), "Klub \"Most\" ž");
  g_autofree char *area =
      sitnet_column_dup_cell (sitnet_table_find_column (sitnet_network_get_sheet (changed, "actors"), "area"), 2);
  CU_ASSERT_STRING_EQUAL (area, "x");
}

static void
takes_no_change_at_all (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) changed = apply (FILE_OF (""), -1, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL (changed);
}

static void
assert_refused (const char *text, gssize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) changed = apply (text, length, &error);
  if (changed != NULL)
    printf ("taken: %s\n", text);
  CU_ASSERT_PTR_NULL (changed);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_FORMAT));
  CU_ASSERT_TRUE (error != NULL && strstr (error->message, "changes.json") != NULL);
}

static void
refuses_anything_else (void)
{
  static const char *const texts[] = {
      "",
      "{",
      "[]",
      "from,to\na,b\n",
      "{\"sitnet\": \"changes\", \"version\": 2, \"changes\": []}",
      "{\"version\": 1, \"changes\": []}",
      "{\"sitnet\": \"changes\", \"version\": 1, \"changes\": {}}",
      FILE_OF ("{\"change\": \"rename\", \"actor\": \"a\"}"),
      FILE_OF ("{\"change\": \"strike-actor\"}"),
      FILE_OF ("{\"change\": \"add-tie\", \"from\": \"a\"}"),
      FILE_OF ("{\"change\": \"add-actor\", \"actor\": \"x\", \"name\": \"\"}"),
      FILE_OF ("{\"actor\": \"a\"}"),
      FILE_OF ("\"strike-actor\""),
      FILE_OF ("1, 2"),
  };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], -1);
  assert_refused ("\0\0\0\0", 4);
}

/* Deep nesting and a file that is too large are refused before anything is made of them. */
static void
refuses_what_is_too_much (void)
{
  g_autofree char *deep = g_strnfill (1000000, '[');
  assert_refused (deep, -1);
  g_autofree char *large = g_strnfill (17 * 1024 * 1024, ' ');
  assert_refused (large, -1);
}

static void
says_that_there_is_no_file (void)
{
  g_autoptr (SitnetNetwork) network = three_actors ();
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_network_apply_changes (network, "/nowhere/changes.json", &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_READ));
}

static const TestCase cases[] = {
    {"takes_what_the_page_saves", takes_what_the_page_saves},   {"takes_no_change_at_all", takes_no_change_at_all},
    {"refuses_anything_else", refuses_anything_else},           {"refuses_what_is_too_much", refuses_what_is_too_much},
    {"says_that_there_is_no_file", says_that_there_is_no_file},
};

TEST_MAIN ("io/changes-file", cases)
