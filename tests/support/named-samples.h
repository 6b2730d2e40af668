/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is found in small data sets, and how their cells are read. */
#ifndef SITNET_TEST_NAMED_SAMPLES_H
#define SITNET_TEST_NAMED_SAMPLES_H

#include "sample-sheets.h"
#include "test.h"

/* "error ties 2 to|": severity, sheet, row and column of each finding. */
static inline void
assert_findings (const char *text, const char *expected)
{
  g_autoptr (SitnetBuilder) builder = sample_builder (text);
  g_autoptr (SitnetTable) table = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &table, NULL);
  g_clear_pointer (&network, sitnet_network_unref);
  g_autofree char *found = sample_findings (table);
  ASSERT_TEXT (found, expected);
}

/* That some finding says this. */
static inline void
assert_message (const char *text, const char *part)
{
  g_autoptr (SitnetBuilder) builder = sample_builder (text);
  g_autoptr (SitnetTable) table = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &table, NULL);
  g_clear_pointer (&network, sitnet_network_unref);
  const SitnetColumn *messages = sitnet_table_find_column (table, "message");
  g_autoptr (GString) all = g_string_new (NULL);
  for (gsize r = 0; r < sitnet_table_get_n_rows (table); r++)
    g_string_append_printf (all, "%s\n", sitnet_column_get_text (messages, r));
  if (strstr (all->str, part) == NULL)
    ASSERT_TEXT (all->str, part);
}

/* "a,b,-,": the cells of a column of the network, - for an empty one. */
static inline void
assert_cells (const char *text, SitnetSheet sheet, const char *name, const char *expected)
{
  g_autoptr (SitnetNetwork) network = sample_network (text);
  g_autoptr (GString) cells = g_string_new (NULL);
  const SitnetColumn *column = network != NULL ? sitnet_dataset_column (network->dataset, sheet, name) : NULL;
  for (gsize row = 0; column != NULL && row < sitnet_column_get_n_rows (column); row++) {
    g_autofree char *cell = sitnet_column_dup_cell (column, row);
    g_string_append_printf (cells, "%s,", cell != NULL ? cell : "-");
  }
  ASSERT_TEXT (cells->str, expected);
}

/* Findings of a data set, and a cell of a sheet of it as text where it has no error. */
static inline char *
findings_and_cell (const char *text, const char *sheet, const char *column, guint row, char **cell)
{
  g_autoptr (SitnetBuilder) builder = sample_builder (text);
  g_autoptr (SitnetTable) table = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &table, NULL);
  *cell = NULL;
  const SitnetColumn *found = network != NULL && sheet != NULL
                                  ? sitnet_table_find_column (sitnet_network_get_sheet (network, sheet), column)
                                  : NULL;
  if (found != NULL)
    *cell = sitnet_column_dup_cell (found, row);
  g_clear_pointer (&network, sitnet_network_unref);
  return sample_findings (table);
}

#define ASSERT_READ(text, sheet, column, row, expected, findings)                                                      \
  do {                                                                                                                 \
    g_autofree char *cell = NULL;                                                                                      \
    g_autofree char *found = findings_and_cell (text, sheet, column, row, &cell);                                      \
    ASSERT_TEXT (found, findings);                                                                                     \
    ASSERT_TEXT (cell != NULL ? cell : "-", expected);                                                                 \
  } while (0)

#endif
