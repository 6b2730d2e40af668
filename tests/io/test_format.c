/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The table of formats, and writing results through it. */
#include "format-private.h"
#include "sample-table.h"
#include "test.h"

#include <glib/gstdio.h>
#include <sitnet/error.h>

static void
lists_formats (void)
{
  g_autoptr (SitnetTable) table = sitnet_formats_to_table (SITNET_LANGUAGE_CS);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (table), sitnet_n_formats);
  static const char *const columns[] = {"name", "suffixes", "reads", "writes", "writes_tables", "title", "limits"};
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    CU_ASSERT_PTR_NOT_NULL (sitnet_table_find_column (table, columns[i]));
  ASSERT_TEXT (sitnet_column_get_text (sitnet_table_find_column (table, "name"), 0), "csv");
  CU_ASSERT_TRUE (sitnet_column_get_bools (sitnet_table_find_column (table, "reads"))[0]);
}

static void
describes_every_format_in_both_languages (void)
{
  for (guint i = 0; i < sitnet_n_formats; i++) {
    const SitnetFormatEntry *format = sitnet_formats[i];
    CU_ASSERT_TRUE (sitnet_format_get_name (format->format) != NULL && format->title != NULL &&
                    sitnet_translate (SITNET_LANGUAGE_CS, format->title) != format->title);
    CU_ASSERT_TRUE (format->limits == NULL || sitnet_translate (SITNET_LANGUAGE_CS, format->limits) != format->limits);
    CU_ASSERT_EQUAL (format->read != NULL, format->recognise != NULL);
    CU_ASSERT_TRUE (format->read != NULL || format->write != NULL || format->write_table != NULL);
  }
}

static void
refuses_unknown_formats (void)
{
  g_autoptr (SitnetTable) table = sample_table ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_table_write (table, SITNET_FORMAT_SVG, sample_append, text, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, "csv, json, xlsx") : NULL);
  CU_ASSERT_EQUAL (text->len, 0);
}

static gboolean
refuse (const char *bytes, gsize length, gpointer data, GError **error)
{
  g_set_error_literal (error, SITNET_ERROR, SITNET_ERROR_CANCELLED, "enough");
  return FALSE;
}

static void
passes_the_writers_error_on (void)
{
  g_autoptr (SitnetTable) table = sample_table ();
  static const SitnetFormat formats[] = {SITNET_FORMAT_CSV, SITNET_FORMAT_JSON, SITNET_FORMAT_XLSX};
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_autoptr (GError) error = NULL;
    CU_ASSERT_FALSE (sitnet_table_write (table, formats[i], refuse, NULL, &error));
    ASSERT_TEXT (error != NULL ? error->message : NULL, "enough");
  }
}

static void
saves_by_the_name_of_the_file (void)
{
  g_autoptr (SitnetTable) table = sample_texts ("a", (const char *const[]){"x"}, 1);
  g_autofree char *folder = g_dir_make_tmp ("sitnet-format-XXXXXX", NULL);
  const struct {
    const char *name;
    SitnetFormat format;
    const char *expected;
  } all[] = {{"r.csv", SITNET_FORMAT_AUTO, "a\nx\n"},
             {"r.JSON", SITNET_FORMAT_AUTO, "[\n  {\"a\": \"x\"}\n]\n"},
             {"result", SITNET_FORMAT_AUTO, "a\nx\n"},
             {"r.txt", SITNET_FORMAT_JSON, "[\n  {\"a\": \"x\"}\n]\n"}};
  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    g_autofree char *path = g_build_filename (folder, all[i].name, NULL);
    g_autoptr (GError) error = NULL;
    CU_ASSERT_TRUE (sitnet_table_save (table, path, all[i].format, &error));
    ASSERT_NO_ERROR (error);
    g_autofree char *text = NULL;
    CU_ASSERT_TRUE (g_file_get_contents (path, &text, NULL, NULL));
    ASSERT_TEXT (text, all[i].expected);
    g_remove (path);
  }
  CU_ASSERT_EQUAL (g_rmdir (folder), 0);
}

static void
gives_a_table_as_text (void)
{
  g_autoptr (SitnetTable) table = sample_table ();
  g_autoptr (GError) error = NULL;
  g_autofree char *csv = sitnet_table_to_text (table, SITNET_FORMAT_CSV, &error);
  g_autofree char *json = sitnet_table_to_text (table, SITNET_FORMAT_JSON, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_TRUE (csv != NULL && g_str_has_suffix (csv, "\n") && !g_str_has_prefix (csv, "["));
  CU_ASSERT_TRUE (json != NULL && g_str_has_prefix (json, "["));
  CU_ASSERT_PTR_NULL (sitnet_table_to_text (table, SITNET_FORMAT_AUTO, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
}

static void
names_the_file_that_cannot_be_saved (void)
{
  g_autoptr (SitnetTable) table = sample_table ();
  static const char *const bad[] = {"/dev/full", "/nonexistent/r.csv", "/"};
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;
    CU_ASSERT_FALSE (sitnet_table_save (table, bad[i], SITNET_FORMAT_CSV, &error));
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_WRITE));
    CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, bad[i]) : NULL);
  }
}

static const TestCase cases[] = {
    {"lists formats", lists_formats},
    {"describes every format in both languages", describes_every_format_in_both_languages},
    {"refuses unknown formats", refuses_unknown_formats},
    {"passes the writer's error on", passes_the_writers_error_on},
    {"saves by the name of the file", saves_by_the_name_of_the_file},
    {"gives a table as text", gives_a_table_as_text},
    {"names the file that cannot be saved", names_the_file_that_cannot_be_saved},
};
TEST_MAIN ("format", cases)
