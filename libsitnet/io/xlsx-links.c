/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Links of a worksheet's cells into other files (ECMA-376, part 1, 18.3.1.47). */
#include "xlsx-links.h"

#include "error-private.h"

/* Excel opens no sheet with more ("Excel specifications and limits", Microsoft: hyperlinks in a worksheet). */
#define MOST_LINKS 65530

enum { CELL, LINKED_FILE, PLACE, N_COLUMNS };

struct _SitnetXlsxLinks {
  const SitnetColumn *columns[N_COLUMNS]; /* lent */
  gsize n;
  GHashTable *cells; /* lent texts */
  GPtrArray *files;  /* lent texts, each once */
  GHashTable *numbers;
};

SitnetXlsxLinks *
sitnet_xlsx_links_new (const SitnetTable *table, GError **error)
{
  static const char *const names[N_COLUMNS] = {"cell", "file", "place"};
  g_autoptr (SitnetXlsxLinks) self = g_new0 (SitnetXlsxLinks, 1);
  self->cells = g_hash_table_new (g_str_hash, g_str_equal);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->files = g_ptr_array_new ();
  for (guint k = 0; k < N_COLUMNS; k++) {
    self->columns[k] = sitnet_table_find_column (table, names[k]);
    if (self->columns[k] != NULL && sitnet_column_get_value_type (self->columns[k]) == SITNET_VALUE_TEXT)
      continue;
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "links need a column of texts named %s", names[k]);
    return NULL;
  }
  self->n = MIN (sitnet_table_get_n_rows (table), MOST_LINKS);
  for (gsize i = 0; i < self->n; i++) {
    const char *cell = sitnet_column_get_text (self->columns[CELL], i),
               *file = sitnet_column_get_text (self->columns[LINKED_FILE], i);
    if (cell == NULL || file == NULL)
      continue;
    g_hash_table_add (self->cells, (gpointer)cell);
    if (!g_hash_table_contains (self->numbers, file)) {
      g_ptr_array_add (self->files, (gpointer)file);
      g_hash_table_insert (self->numbers, (gpointer)file, GUINT_TO_POINTER (self->files->len));
    }
  }
  return g_steal_pointer (&self);
}

void
sitnet_xlsx_links_free (SitnetXlsxLinks *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->cells);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->files);
  g_free (self);
}

gboolean
sitnet_xlsx_links_has (const SitnetXlsxLinks *self, const char *cell)
{
  return g_hash_table_contains (self->cells, cell);
}

static void
append_attribute (GString *xml, const char *name, const char *value)
{
  g_autofree char *escaped = g_markup_escape_text (value, -1);
  g_string_append_printf (xml, " %s=\"%s\"", name, escaped);
}

void
sitnet_xlsx_links_append (const SitnetXlsxLinks *self, GString *xml)
{
  if (self->files->len == 0)
    return;
  g_string_append (xml, "<hyperlinks>");
  for (gsize i = 0; i < self->n; i++) {
    const char *cell = sitnet_column_get_text (self->columns[CELL], i),
               *file = sitnet_column_get_text (self->columns[LINKED_FILE], i),
               *place = sitnet_column_get_text (self->columns[PLACE], i);
    if (cell == NULL || file == NULL)
      continue;
    g_string_append (xml, "<hyperlink");
    append_attribute (xml, "ref", cell);
    g_string_append_printf (xml, " r:id=\"rId%u\"", GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, file)));
    if (place != NULL)
      append_attribute (xml, "location", place);
    g_string_append (xml, "/>");
  }
  g_string_append (xml, "</hyperlinks>");
}

char *
sitnet_xlsx_links_dup_relations (const SitnetXlsxLinks *self)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
                               "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
  for (guint i = 0; i < self->files->len; i++) {
    g_string_append_printf (xml,
                            "<Relationship Id=\"rId%u\" "
                            "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" "
                            "TargetMode=\"External\"",
                            i + 1);
    append_attribute (xml, "Target", self->files->pdata[i]);
    g_string_append (xml, "/>");
  }
  g_string_append (xml, "</Relationships>");
  return g_string_free (xml, FALSE);
}
