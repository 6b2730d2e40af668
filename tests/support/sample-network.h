/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Small networks written in a line, and tables as text. */
#ifndef SAMPLE_H
#define SAMPLE_H

#include "test.h"

#include <sitnet/builder.h>
#include <string.h>

/* With ties "a-b a>b=2.5", the strength after an equals sign where it is not 1. Actors "a/social
 * b/school/coordinator c" (id, sector, kind; later ones may lack), ties "a-b b>c" (mutual, directed). */
static inline SitnetNetwork *
sample_network (const char *actors, const char *ties)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_auto (GStrv) words = g_strsplit (actors, " ", -1);
  for (char **word = words; *word != NULL && **word != '\0'; word++) {
    g_auto (GStrv) parts = g_strsplit (*word, "/", 3);
    const char *sector = parts[1] != NULL ? parts[1] : "";
    const char *kind = parts[1] != NULL && parts[2] != NULL ? parts[2] : "";
    sitnet_builder_add (builder, NULL, "actors", "id", parts[0], "name", parts[0], "sector", sector, "kind", kind,
                        NULL);
  }
  g_auto (GStrv) pairs = g_strsplit (ties, " ", -1);
  for (char **pair = pairs; *pair != NULL && **pair != '\0'; pair++) {
    gboolean directed = strchr (*pair, '>') != NULL;
    g_auto (GStrv) parts = g_strsplit (*pair, "=", 2);
    g_auto (GStrv) ends = g_strsplit (parts[0], directed ? ">" : "-", 2);
    sitnet_builder_add (builder, NULL, "ties", "from", ends[0], "to", ends[1], "directed", directed ? "1" : "0",
                        "strength", parts[1] != NULL ? parts[1] : "", NULL);
  }
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &findings, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

/* A sheet of actors with a header and nothing below. */
static inline SitnetNetwork *
sample_empty (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (SitnetColumn) ids = sitnet_column_new_text ("id", 0, NULL, NULL);
  g_autoptr (SitnetTable) actors = sitnet_table_new ("actors", NULL, &ids, 1, NULL);
  g_autoptr (GError) error = NULL;
  sitnet_builder_add_table (builder, "actors", actors, &error);
  SitnetNetwork *network = error == NULL ? sitnet_builder_seal (builder, NULL, &error) : NULL;
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

/* A cell as CSV has it; "" for a missing one. */
static inline char *
sample_cell (SitnetTable *table, const char *column, gsize row)
{
  SitnetColumn *found = sitnet_table_find_column (table, column);
  CU_ASSERT_PTR_NOT_NULL_FATAL (found);
  CU_ASSERT_TRUE_FATAL (row < sitnet_table_get_n_rows (table));
  char *cell = sitnet_column_dup_cell (found, row);
  return cell != NULL ? cell : g_strdup ("");
}

/* All rows, cells with commas between, rows with newlines. */
static inline char *
sample_print (SitnetTable *table)
{
  GString *text = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++) {
    for (guint c = 0; c < sitnet_table_get_n_columns (table); c++) {
      g_autofree char *cell = sample_cell (table, sitnet_column_get_name (sitnet_table_get_column (table, c)), row);
      g_string_append_printf (text, "%s%s", c > 0 ? "," : "", cell);
    }
    g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}

#define ASSERT_CELL(table, column, row, expected)                                                                      \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *cell_ = sample_cell (table, column, row);                                                         \
    ASSERT_TEXT (cell_, expected);                                                                                     \
  }                                                                                                                    \
  G_STMT_END

#define ASSERT_TABLE(table, expected)                                                                                  \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *print_ = sample_print (table);                                                                    \
    ASSERT_TEXT (print_, expected);                                                                                    \
  }                                                                                                                    \
  G_STMT_END

#endif
