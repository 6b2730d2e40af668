/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An answer for spreadsheets: the same rows, with headings in words and names for codes, the code in a column beside. */
#include "named-table.h"

#include "cells.h"

#include <string.h>

typedef struct {
  const NamedPart *parts;
  guint n_parts;
  const Columns *columns;
  SitnetLanguage language;
  GHashTable *headings; /* those given so far: two columns of a table must not have one name */
} Naming;

static char *
unique_heading (Naming *naming, const char *heading)
{
  g_autofree char *found = g_strdup (heading);
  for (guint i = 2; !g_hash_table_add (naming->headings, g_strdup (found)); i++) {
    g_free (found);
    found = g_strdup_printf ("%s (%u)", heading, i);
  }
  return g_steal_pointer (&found);
}

static gboolean
is_text (const SitnetColumn *column)
{
  SitnetValueType type = sitnet_column_get_value_type (column);
  return type == SITNET_VALUE_TEXT || type == SITNET_VALUE_CATEGORY;
}

/* Whether names stand beside what the column holds: the same for all parts, for they may be put under each other. */
static gboolean
has_names (const Naming *naming, guint c)
{
  const SitnetColumn *first = sitnet_table_get_column (naming->parts[0].table, c);
  return is_text (first) && columns_has_names (naming->columns, sitnet_column_get_name (first));
}

static SitnetColumn *
name_column (const NamedPart *part, const SitnetColumn *column, const char *heading, GError **error)
{
  gsize n_rows = sitnet_column_get_n_rows (column);
  g_autofree const char **texts = g_new (const char *, n_rows + 1);
  g_autoptr (GString) scratch = g_string_new (NULL);
  GStringChunk *kept = g_string_chunk_new (4096);
  for (gsize row = 0; row < n_rows; row++) {
    const char *cell = sitnet_column_get_text (column, row);
    const char *name = cell != NULL ? names_of (part->names, sitnet_column_get_name (column), cell, scratch) : NULL;
    texts[row] = name != NULL ? g_string_chunk_insert_const (kept, name) : NULL;
  }
  SitnetColumn *named = sitnet_column_new_text (heading, n_rows, texts, error);
  g_string_chunk_free (kept);
  return named;
}

static const void *
values_of (const SitnetColumn *column)
{
  switch (sitnet_column_get_value_type (column)) {
  case SITNET_VALUE_INT64:
    return sitnet_column_get_int64s (column);
  case SITNET_VALUE_DOUBLE:
    return sitnet_column_get_doubles (column);
  case SITNET_VALUE_BOOL:
    return sitnet_column_get_bools (column);
  case SITNET_VALUE_DATE:
    return sitnet_column_get_dates (column);
  default:
    return NULL;
  }
}

/* The same cells under another heading. */
static SitnetColumn *
rename_column (SitnetColumn *column, const char *heading, GError **error)
{
  gsize n_rows = sitnet_column_get_n_rows (column);
  if (!is_text (column))
    return sitnet_column_new (heading, sitnet_column_get_value_type (column), n_rows, values_of (column),
                              sitnet_column_get_validity (column), (GDestroyNotify)sitnet_column_unref,
                              sitnet_column_ref (column));
  g_autofree const char **texts = g_new (const char *, n_rows + 1);
  for (gsize row = 0; row < n_rows; row++)
    texts[row] = sitnet_column_is_missing (column, row) ? NULL : sitnet_column_get_text (column, row);
  return sitnet_column_new_text (heading, n_rows, texts, error);
}

/* Takes the column; FALSE when there is none. */
static gboolean
take_column (GPtrArray *columns, SitnetColumn *column)
{
  if (column != NULL)
    g_ptr_array_add (columns, column);
  return column != NULL;
}

/* An actor has an id, all else a code. */
static char *
code_heading (const Naming *naming, const char *column, const char *heading)
{
  const char *const *sheets = columns_get_sheets (naming->columns, column);
  gboolean is_id = sheets != NULL && (strcmp (sheets[0], "actors") == 0 || strcmp (sheets[0], "services") == 0);
  return g_strdup_printf ("%s – %s", heading,
                          is_id ? sitnet_translate (naming->language, NC_ ("heading of a column", "id"))
                                : sitnet_translate (naming->language, NC_ ("heading of a column", "code")));
}

static gboolean
add_columns (Naming *naming, guint c, GPtrArray *const *columns, GError **error)
{
  const SitnetTable *table = naming->parts[0].table;
  const char *column = sitnet_column_get_name (sitnet_table_get_column (table, c));
  g_autofree char *plain = cells_dup_heading (naming->columns, column);
  g_autofree char *heading = unique_heading (naming, plain), *code = NULL;
  gboolean is_named = has_names (naming, c);
  if (is_named) {
    g_autofree char *beside = code_heading (naming, column, heading);
    code = unique_heading (naming, beside);
  }
  for (guint p = 0; p < naming->n_parts; p++) {
    SitnetColumn *found = sitnet_table_get_column (naming->parts[p].table, c);
    if (is_named && !take_column (columns[p], name_column (&naming->parts[p], found, heading, error)))
      return FALSE;
    if (!take_column (columns[p], rename_column (found, is_named ? code : heading, error)))
      return FALSE;
  }
  return TRUE;
}

static gboolean
add_table (const SitnetTable *answer, const GPtrArray *columns, GPtrArray *tables, GError **error)
{
  SitnetTable *table = sitnet_table_new (sitnet_table_get_name (answer), sitnet_table_get_note (answer),
                                         (SitnetColumn *const *)columns->pdata, columns->len, error);
  if (table != NULL)
    g_ptr_array_add (tables, table);
  return table != NULL;
}

GPtrArray *
named_tables_new (const NamedPart *parts, guint n_parts, SitnetLanguage language, GError **error)
{
  g_autoptr (GHashTable) headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Naming naming = {parts, n_parts, n_parts > 0 ? names_get_columns (parts[0].names) : NULL, language, headings};
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  for (guint p = 0; p < n_parts; p++)
    g_ptr_array_add (lists, g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref));
  for (guint c = 0; n_parts > 0 && c < sitnet_table_get_n_columns (parts[0].table); c++)
    if (!add_columns (&naming, c, (GPtrArray *const *)lists->pdata, error))
      return NULL;
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_table_unref);
  for (guint p = 0; p < n_parts; p++)
    if (!add_table (parts[p].table, lists->pdata[p], tables, error))
      return NULL;
  return g_steal_pointer (&tables);
}
