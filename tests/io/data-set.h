/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Small data sets for the tests of this module, made of texts and removed again. */
#ifndef SITNET_TEST_DATA_SET_H
#define SITNET_TEST_DATA_SET_H

#include "test.h"

#include <glib/gstdio.h>
#include <sitnet/io.h>
#include <string.h>

static inline char *
data_set_new (void)
{
  char *folder = g_dir_make_tmp ("sitnet-data-XXXXXX", NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (folder);
  return folder;
}

static inline void
data_set_add_bytes (const char *folder, const char *name, const char *bytes, gsize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  CU_ASSERT_TRUE (g_file_set_contents (path, bytes, (gssize)length, NULL));
}

static inline void
data_set_add (const char *folder, const char *name, const char *text)
{
  data_set_add_bytes (folder, name, text, strlen (text));
}

static inline gint
data_set_compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Removes the folder with all that is in it; gives the names of what was there. */
static inline char *
data_set_remove (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  for (const char *name; entries != NULL && (name = g_dir_read_name (entries)) != NULL;)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, data_set_compare);
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
    g_remove (path);
  }
  g_rmdir (folder);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **)names->pdata);
}

/* The sheet of a network as CSV. */
static inline void
assert_sheet (const SitnetNetwork *network, const char *name, const char *expected)
{
  SitnetTable *sheet = sitnet_network_get_sheet (network, name);
  CU_ASSERT_PTR_NOT_NULL_FATAL (sheet);
  g_autofree char *text = sitnet_table_to_text (sheet, SITNET_FORMAT_CSV, NULL);
  ASSERT_TEXT (text, expected);
}

/* One finding a line: "error actors 3 name", with "-" for no row and no column; infos are left out. */
static inline char *
findings_to_text (const SitnetTable *findings)
{
  static const char *const shown[] = {"severity", "sheet", "row", "column"};
  GString *text = g_string_new (NULL);
  for (gsize r = 0; findings != NULL && r < sitnet_table_get_n_rows (findings); r++) {
    g_autofree char *severity = sitnet_column_dup_cell (sitnet_table_find_column (findings, "severity"), r);
    for (guint k = 0; k < 4 && !g_str_equal (severity, "info"); k++) {
      g_autofree char *cell = sitnet_column_dup_cell (sitnet_table_find_column (findings, shown[k]), r);
      g_string_append_printf (text, "%s%s", cell != NULL && *cell != '\0' ? cell : "-", k < 3 ? " " : "\n");
    }
  }
  return g_string_free (text, FALSE);
}

/* Reads a data set of one or two sheets; gives its findings, and the network's size or "no network" first. */
static inline char *
read_bytes (const char *actors, gsize n_actors, const char *ties)
{
  g_autofree char *folder = data_set_new ();
  data_set_add_bytes (folder, "actors.csv", actors, n_actors);
  if (ties != NULL)
    data_set_add (folder, "ties.csv", ties);
  SitnetTable *findings = NULL;
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_network_read (folder, NULL, &findings, &error);
  CU_ASSERT_TRUE ((network == NULL) == (error != NULL));
  g_autofree char *text = findings_to_text (findings);
  char *shown = network == NULL ? g_strdup_printf ("no network\n%s", text)
                                : g_strdup_printf ("%u actors %u ties\n%s", sitnet_network_get_n_actors (network),
                                                   sitnet_network_get_n_tie_rows (network), text);
  g_clear_pointer (&network, sitnet_network_unref);
  g_clear_pointer (&findings, sitnet_table_unref);
  g_free (data_set_remove (folder));
  return shown;
}

static inline char *
read_texts (const char *actors, const char *ties)
{
  return read_bytes (actors, strlen (actors), ties);
}

#define EXPECT(actors, ties, expected)                                                                                 \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *shown_ = read_texts (actors, ties);                                                               \
    ASSERT_TEXT (shown_, expected);                                                                                    \
  }                                                                                                                    \
  G_STMT_END

#endif
