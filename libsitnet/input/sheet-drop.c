/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet without some actors: without their rows, with no reference to them. */
#include "sheet-drop.h"

#include "column-builder.h"
#include "column-private.h"
#include "table-private.h"

#include <string.h>

static gboolean
is_gone (const SitnetDrop *drop, gint32 actor)
{
  return actor >= 0 && (guint32)actor < drop->n_actors && drop->gone[actor];
}

static const SitnetColumnSchema *
schema_of (guint sheet, const SitnetColumn *column)
{
  gint found = sitnet_schema_find_column ((SitnetSheet)sheet, sitnet_column_get_name (column));
  return found < 0 ? NULL : &sitnet_schema[sheet].columns[found];
}

/* Rows that cannot be without an actor who goes, and that actor's own, go too. */
static void
mark_rows (const SitnetDrop *drop, guint sheet, const SitnetTable *table, guint8 *leaves)
{
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++) {
    const SitnetColumn *column = sitnet_table_get_column (table, c);
    const SitnetColumnSchema *schema = schema_of (sheet, column);
    if (schema == NULL || schema->kind != SITNET_CELL_ACTOR || !schema->must_fill)
      continue;
    const gint32 *actors = sitnet_column_get_codes (column);
    for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++)
      if (is_gone (drop, actors[row]))
        leaves[row] = 1;
  }
  for (guint32 row = 0; sheet == SITNET_SHEET_ACTORS && row < drop->n_actors; row++)
    leaves[row] = drop->gone[row];
}

/* A reference to who goes becomes empty. What a reporter said stays said; only a coordinator becomes an
   observer without a name, or the tie rule would take its word for a third actor's. */
static SitnetColumn *
without_references (const SitnetDrop *drop, SitnetColumn *column, gboolean reporter)
{
  gsize n = sitnet_column_get_n_rows (column);
  gint32 *codes = g_memdup2 (sitnet_column_get_codes (column), n * sizeof *codes);
  for (gsize row = 0; row < n; row++)
    if (is_gone (drop, codes[row]) && (!reporter || sitnet_dataset_is_coordinator (drop->dataset, (guint32)codes[row])))
      codes[row] = -1;
  return sitnet_column_new_category_take (sitnet_column_get_name (column), n, codes, sitnet_column_get_labels (column));
}

static char *
dup_list_without (const SitnetDrop *drop, const char *list)
{
  g_auto (GStrv) ids = g_strsplit (list, "|", -1);
  GString *rest = g_string_new (NULL);
  for (char **id = ids; *id != NULL; id++) {
    guint32 actor = sitnet_ids_find (drop->dataset->actor_ids, (SitnetSlice){*id, strlen (*id)});
    if (actor == SITNET_IDS_NONE || !is_gone (drop, (gint32)actor))
      g_string_append_printf (rest, "%s%s", rest->len > 0 ? "|" : "", *id);
  }
  return g_string_free (rest, FALSE);
}

static SitnetColumn *
without_in_lists (const SitnetDrop *drop, SitnetColumn *column)
{
  SitnetColumnBuilder *rest = sitnet_column_builder_new (sitnet_column_get_name (column), SITNET_VALUE_TEXT);
  for (gsize row = 0; row < sitnet_column_get_n_rows (column); row++) {
    const char *list = sitnet_column_is_missing (column, row) ? NULL : sitnet_column_get_text (column, row);
    g_autofree char *left = list != NULL ? dup_list_without (drop, list) : NULL;
    sitnet_column_builder_add_text (rest, left);
  }
  return sitnet_column_builder_seal (rest);
}

static SitnetColumn *
drop_from_column (const SitnetDrop *drop, guint sheet, SitnetColumn *column)
{
  const SitnetColumnSchema *schema = schema_of (sheet, column);
  if (schema != NULL && schema->kind == SITNET_CELL_REPORTER)
    return without_references (drop, column, TRUE);
  if (schema != NULL && schema->kind == SITNET_CELL_ACTOR && !schema->must_fill)
    return without_references (drop, column, FALSE);
  if (schema != NULL && schema->kind == SITNET_CELL_ACTORS)
    return without_in_lists (drop, column);
  return sitnet_column_ref (column);
}

SitnetTable *
sitnet_sheet_drop (const SitnetDrop *drop, guint sheet, const SitnetTable *table)
{
  gsize n_rows = sitnet_table_get_n_rows (table), n_kept = 0;
  g_autofree guint8 *leaves = g_new0 (guint8, n_rows);
  g_autofree guint32 *kept = g_new (guint32, n_rows);
  mark_rows (drop, sheet, table, leaves);
  for (gsize row = 0; row < n_rows; row++)
    if (!leaves[row])
      kept[n_kept++] = (guint32)row;
  GPtrArray *columns = g_ptr_array_new ();
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++) {
    g_autoptr (SitnetColumn) column = drop_from_column (drop, sheet, sitnet_table_get_column (table, c));
    g_ptr_array_add (columns,
                     n_kept == n_rows ? sitnet_column_ref (column) : sitnet_column_select (column, kept, n_kept));
  }
  return sitnet_table_new_take (sitnet_schema[sheet].name, NULL, columns);
}
