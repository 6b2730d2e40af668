/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Small data sets from text: "sheet: column column" lines open a sheet, the lines below are its rows, cells by ','. */
#ifndef SITNET_TEST_SAMPLE_H
#define SITNET_TEST_SAMPLE_H

#include "network-private.h"

#include <sitnet/builder.h>
#include <string.h>

static inline SitnetBuilder *
sample_builder (const char *text)
{
  SitnetBuilder *builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *sheet = NULL;
  g_auto (GStrv) names = NULL;
  for (guint i = 0; lines[i] != NULL; i++) {
    char *colon = strstr (lines[i], ": ");
    if (colon != NULL) {
      g_free (sheet);
      g_strfreev (names);
      sheet = g_strndup (lines[i], (gsize)(colon - lines[i]));
      names = g_strsplit (colon + 2, ",", -1);
    } else if (*lines[i] != '\0') {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);
      g_autoptr (GError) error = NULL;
      sitnet_builder_add_row (builder, sheet, (const char *const *)names, (const char *const *)cells,
                              MIN (g_strv_length (names), g_strv_length (cells)), &error);
      if (error != NULL)
        g_printerr ("sample: %s\n", error->message);
    }
  }
  return builder;
}

/* NULL when the data has errors, which are printed. */
static inline SitnetNetwork *
sample_network (const char *text)
{
  g_autoptr (SitnetBuilder) builder = sample_builder (text);
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, &error);
  if (error != NULL)
    g_printerr ("sample: %s\n", error->message);
  return network;
}

/* "error actors 3 id|…": severity, sheet, row and column of each finding. */
static inline char *
sample_findings (const SitnetTable *findings)
{
  GString *text = g_string_new (NULL);
  for (gsize r = 0; r < sitnet_table_get_n_rows (findings); r++) {
    static const char *const columns[] = {"severity", "sheet", "row", "column"};
    for (guint c = 0; c < 4; c++) {
      g_autofree char *cell = sitnet_column_dup_cell (sitnet_table_find_column (findings, columns[c]), r);
      g_string_append_printf (text, "%s%s", c > 0 ? " " : "", cell ? cell : "-");
    }
    g_string_append_c (text, '|');
  }
  return g_string_free (text, FALSE);
}

/* The cells of these columns, "-" for none, a line a row. */
static inline char *
sample_rows (const SitnetTable *table, const char *names)
{
  g_auto (GStrv) chosen = g_strsplit (names, " ", -1);
  GString *text = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++) {
    for (char **name = chosen; *name != NULL; name++) {
      g_autofree char *cell = sitnet_column_dup_cell (sitnet_table_find_column (table, *name), row);
      g_string_append_printf (text, "%s%s", name > chosen ? " " : "", cell != NULL && *cell != '\0' ? cell : "-");
    }
    g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}

#endif
