/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Graph files that are read: what became of them, as text. */
#ifndef SITNET_GRAPH_SAMPLE_H
#define SITNET_GRAPH_SAMPLE_H

#include "data-set.h"

#include <sitnet/error.h>

/* Actors, a line of dashes and ties as CSV, then findings that are no infos. */
static inline char *
graph_dump (SitnetNetwork *network, const SitnetTable *findings)
{
  SitnetTable *actors = sitnet_network_get_sheet (network, "actors"),
              *ties = sitnet_network_get_sheet (network, "ties");
  g_autofree char *of_actors = sitnet_table_to_text (actors, SITNET_FORMAT_CSV, NULL);
  g_autofree char *of_ties = ties != NULL ? sitnet_table_to_text (ties, SITNET_FORMAT_CSV, NULL) : g_strdup ("");
  g_autofree char *found = findings_to_text (findings);
  return g_strconcat (of_actors, "--\n", of_ties, found, NULL);
}

static inline char *
graph_read_bytes (const char *name, const char *bytes, gsize length)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, name, NULL);
  data_set_add_bytes (folder, name, bytes, length);
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_network_read (path, NULL, &findings, &error);
  CU_ASSERT_TRUE ((network == NULL) == (error != NULL));
  g_free (data_set_remove (folder));
  if (network != NULL)
    return graph_dump (network, findings);
  g_autofree char *found = findings_to_text (findings);
  g_auto (GStrv) parts = g_strsplit (error->message, path, -1);
  g_autofree char *message = g_strjoinv ("FILE", parts);
  return g_strconcat (message, "\n", found, NULL);
}

/* The same of a text that lies in memory, where it has a name that says nothing. */
static inline char *
graph_read_memory (const char *text)
{
  g_autoptr (GHashTable) files = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_bytes_unref);
  g_hash_table_insert (files, (gpointer) "data", g_bytes_new_static (text, strlen (text)));
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_network_read_memory (files, NULL, NULL, &error);
  return network != NULL ? graph_dump (network, NULL) : g_strdup (error->message);
}

#define READS_MEMORY(text, expected)                                                                                   \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *shown_ = graph_read_memory (text);                                                                \
    ASSERT_TEXT (shown_, expected);                                                                                    \
  }                                                                                                                    \
  G_STMT_END

/* Writes the text to a file of this name and asserts what is read of it. */
#define READS_GRAPH(name, text, expected)                                                                              \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *shown_ = graph_read_bytes (name, text, strlen (text));                                            \
    ASSERT_TEXT (shown_, expected);                                                                                    \
  }                                                                                                                    \
  G_STMT_END

/* The demonstration district written to a file of this name, read again: the same actors and ties. */
static inline void
assert_district_reads_back (const char *name)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) before = sitnet_network_read (SOURCE_ROOT "/docs/examples/podlesi", NULL, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_TRUE (before != NULL && sitnet_network_write (before, path, NULL, &error));
  ASSERT_NO_ERROR (error);
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) after = sitnet_network_read (path, NULL, &findings, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_TRUE_FATAL (after != NULL);
  g_autofree char *one = graph_dump (before, NULL), *other = graph_dump (after, findings);
  ASSERT_TEXT (other, one);
  g_free (data_set_remove (folder));
}

/* What writing a data set of these two sheets to a file of this name puts into it. */
static inline char *
graph_write_text (const char *actors, const char *ties, const char *name)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, name, NULL);
  char *text = NULL;
  g_autoptr (GError) error = NULL;
  data_set_add (folder, "actors.csv", actors);
  data_set_add (folder, "ties.csv", ties);
  g_autoptr (SitnetNetwork) network = sitnet_network_read (folder, NULL, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_TRUE (network != NULL && sitnet_network_write (network, path, NULL, &error));
  ASSERT_NO_ERROR (error);
  CU_ASSERT_TRUE (g_file_get_contents (path, &text, NULL, NULL));
  g_free (data_set_remove (folder));
  return text;
}

#endif
