/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties as the two tables that other programs for graphs take: of nodes and of edges. */
#include "graph-tables.h"

#include "column-private.h"
#include "graph-write.h"
#include "table-private.h"
#include "ties.h"

#include <string.h>

static gboolean
comes_first (const SitnetGraphHeading *headings, const char *name)
{
  for (; headings->column != NULL; headings++)
    if (strcmp (headings->column, name) == 0)
      return TRUE;
  return FALSE;
}

/* "reported_by" as "Reported by"; a column of the user's own stays as it is. (transfer full) */
static char *
dup_heading (SitnetSheet sheet, const char *name)
{
  char *heading = g_strdup (name);
  if (sitnet_schema_find_column (sheet, name) < 0)
    return heading;
  heading[0] = g_ascii_toupper (heading[0]);
  return g_strdelimit (heading, "_", ' ');
}

static void
add_first (GPtrArray *columns, const SitnetTable *table, const SitnetGraphHeading *headings)
{
  for (; headings->column != NULL; headings++) {
    SitnetColumn *column = sitnet_table_find_column (table, headings->column);
    if (column != NULL)
      g_ptr_array_add (columns, sitnet_column_rename (column, headings->heading));
  }
}

static void
add_others (GPtrArray *columns, SitnetSheet sheet, const SitnetTable *table, const SitnetGraphHeading *headings)
{
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++) {
    SitnetColumn *column = sitnet_table_get_column (table, c);
    const char *name = sitnet_column_get_name (column);
    gboolean is_direction = sheet == SITNET_SHEET_TIES && strcmp (name, "directed") == 0;
    if (comes_first (headings, name) || is_direction || !sitnet_graph_has_values (column))
      continue;
    g_autofree char *heading = dup_heading (sheet, name);
    g_ptr_array_add (columns, sitnet_column_rename (column, heading));
  }
}

static SitnetColumn *
make_directions (const SitnetDataset *dataset, const SitnetGraphTerms *terms)
{
  const char *const words[] = {terms->mutual, terms->one_way};
  gsize n = sitnet_dataset_n_rows (dataset, SITNET_SHEET_TIES);
  g_autofree guint8 *directed = sitnet_ties_directions (dataset);
  gint32 *codes = g_new (gint32, MAX (n, 1));
  for (gsize row = 0; row < n; row++)
    codes[row] = directed[row];
  SitnetColumn *labels = sitnet_column_new_text ("direction", G_N_ELEMENTS (words), words, NULL);
  SitnetColumn *column = sitnet_column_new_category_take (terms->direction, n, codes, labels);
  sitnet_column_unref (labels);
  return column;
}

static SitnetTable *
make_table (const SitnetDataset *dataset, SitnetSheet sheet, const SitnetGraphTerms *terms)
{
  gboolean of_nodes = sheet == SITNET_SHEET_ACTORS;
  const SitnetGraphHeading *headings = of_nodes ? terms->of_nodes : terms->of_edges;
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  const SitnetTable *table = dataset->sheets[sheet];
  if (table != NULL) {
    add_first (columns, table, headings);
    if (!of_nodes)
      g_ptr_array_add (columns, make_directions (dataset, terms));
    add_others (columns, sheet, table, headings);
  } else
    for (; headings->column != NULL; headings++)
      g_ptr_array_add (columns, sitnet_column_new_text (headings->heading, 0, NULL, NULL));
  return sitnet_table_new_take (of_nodes ? terms->nodes : terms->edges, NULL, columns);
}

GPtrArray *
sitnet_graph_tables_new (SitnetNetwork *network, const SitnetGraphTerms *terms)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_table_unref);
  g_ptr_array_add (tables, make_table (network->dataset, SITNET_SHEET_ACTORS, terms));
  g_ptr_array_add (tables, make_table (network->dataset, SITNET_SHEET_TIES, terms));
  return tables;
}
