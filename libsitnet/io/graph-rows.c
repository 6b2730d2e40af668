/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The nodes, or the edges, of a graph file as they are read: each with the attributes that it has, whose names come in any
   order. */
#include "graph-rows.h"

#include <string.h>

#define TEXTS_AT_ONCE (64 * 1024)

void
sitnet_graph_rows_init (SitnetGraphRows *self)
{
  self->attributes = g_array_new (FALSE, FALSE, sizeof (SitnetGraphAttribute));
  self->cells = g_array_new (FALSE, FALSE, sizeof (SitnetGraphCell));
  self->rows = g_array_new (FALSE, FALSE, sizeof (SitnetGraphRow));
  self->texts = g_string_chunk_new (TEXTS_AT_ONCE);
}

void
sitnet_graph_rows_clear (SitnetGraphRows *self)
{
  g_array_unref (self->attributes);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_string_chunk_free (self->texts);
}

SitnetSlice
sitnet_graph_rows_keep (SitnetGraphRows *self, SitnetSlice text)
{
  return (SitnetSlice){g_string_chunk_insert_len (self->texts, text.text, (gssize)text.length), text.length};
}

guint
sitnet_graph_rows_add_attribute (SitnetGraphRows *self, SitnetSlice name)
{
  SitnetGraphAttribute attribute = {.name = sitnet_graph_rows_keep (self, sitnet_slice_trim (name)), .usual = {"", 0}};
  g_array_append_val (self->attributes, attribute);
  return self->attributes->len - 1;
}

void
sitnet_graph_rows_set_usual (SitnetGraphRows *self, guint attribute, SitnetSlice text)
{
  sitnet_graph_rows_get_attribute (self, attribute)->usual = sitnet_graph_rows_keep (self, sitnet_slice_trim (text));
}

guint
sitnet_graph_rows_add (SitnetGraphRows *self, SitnetSlice id, SitnetSlice to, SitnetDirection direction, guint line)
{
  SitnetGraphRow row = {sitnet_graph_rows_keep (self, sitnet_slice_trim (id)),
                        sitnet_graph_rows_keep (self, sitnet_slice_trim (to)), direction, line};
  g_array_append_val (self->rows, row);
  return self->rows->len - 1;
}

void
sitnet_graph_rows_put_within (SitnetGraphRows *self, guint node, guint outer)
{
  sitnet_graph_rows_get (self, node)->to = sitnet_graph_rows_get (self, outer)->id;
}

void
sitnet_graph_rows_set_kept (SitnetGraphRows *self, guint row, guint attribute, SitnetSlice text)
{
  if (text.length == 0)
    return;
  SitnetGraphCell cell = {row, attribute, text};
  g_array_append_val (self->cells, cell);
  sitnet_graph_rows_get_attribute (self, attribute)->is_filled = TRUE;
}

void
sitnet_graph_rows_set (SitnetGraphRows *self, guint row, guint attribute, SitnetSlice text)
{
  SitnetSlice trimmed = sitnet_slice_trim_quickly (text);
  if (trimmed.length > 0)
    sitnet_graph_rows_set_kept (self, row, attribute, sitnet_graph_rows_keep (self, trimmed));
}

/* By counting, for nearly all of them are in their place already. */
guint *
sitnet_graph_rows_order (const SitnetGraphRows *self, guint **starts)
{
  guint n_rows = self->rows->len, *places = g_new (guint, MAX (self->cells->len, 1));
  const SitnetGraphCell *cells = (const SitnetGraphCell *)(const void *)self->cells->data;
  *starts = g_new0 (guint, (gsize)n_rows + 2);
  for (guint c = 0; c < self->cells->len; c++)
    (*starts)[cells[c].row + 2]++;
  for (guint r = 2; r < n_rows + 2; r++)
    (*starts)[r] += (*starts)[r - 1];
  for (guint c = 0; c < self->cells->len; c++)
    places[(*starts)[cells[c].row + 1]++] = c;
  return places;
}

/* By attribute: the first one of its name. To be freed; NULL where each has its own. */
static guint *
find_first_alike (const SitnetGraphRows *self)
{
  gboolean any = FALSE;
  guint n = self->attributes->len, *first = g_new (guint, MAX (n, 1));
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal); /* name -> 1 + number */
  for (guint a = 0; a < n; a++) {
    const char *name = sitnet_graph_rows_get_attribute (self, a)->name.text; /* kept, so that it ends with NUL */
    guint found = GPOINTER_TO_UINT (g_hash_table_lookup (names, name));
    first[a] = found > 0 ? found - 1 : a;
    any = any || found > 0;
    if (found == 0)
      g_hash_table_insert (names, (gpointer)name, GUINT_TO_POINTER (a + 1));
  }
  if (!any)
    g_clear_pointer (&first, g_free);
  return first;
}

/* By attribute: whether those of which it is the first stay apart. */
static gboolean *
find_clashes (const SitnetGraphRows *self, const guint *first)
{
  g_autofree guint *starts = NULL, *places = sitnet_graph_rows_order (self, &starts);
  guint n = self->attributes->len;
  g_autofree guint *row_of = g_new0 (guint, n), *attribute_of = g_new0 (guint, n), *usual_of = g_new0 (guint, n);
  gboolean *clashes = g_new0 (gboolean, n);
  for (guint a = 0; a < n; a++)
    if (sitnet_graph_rows_get_attribute (self, a)->usual.length > 0)
      clashes[first[a]] = ++usual_of[first[a]] > 1;
  for (guint r = 0; r < self->rows->len; r++)
    for (guint i = starts[r]; i < starts[r + 1]; i++) {
      guint attribute = g_array_index (self->cells, SitnetGraphCell, places[i]).attribute, one = first[attribute];
      clashes[one] = clashes[one] || (row_of[one] == r + 1 && attribute_of[one] != attribute);
      row_of[one] = r + 1;
      attribute_of[one] = attribute;
    }
  return clashes;
}

void
sitnet_graph_rows_merge_alike (SitnetGraphRows *self)
{
  g_autofree guint *first = find_first_alike (self);
  if (first == NULL)
    return;
  g_autofree gboolean *clashes = find_clashes (self, first);
  for (guint a = 0; a < self->attributes->len; a++) {
    SitnetGraphAttribute *other = sitnet_graph_rows_get_attribute (self, a),
                         *one = sitnet_graph_rows_get_attribute (self, first[a]);
    if (first[a] == a || clashes[first[a]])
      continue;
    one->usual = other->usual.length > 0 ? other->usual : one->usual;
    one->is_filled = one->is_filled || other->is_filled;
    other->usual.length = 0;
    other->is_filled = FALSE;
  }
  for (guint c = 0; c < self->cells->len; c++) {
    SitnetGraphCell *cell = &g_array_index (self->cells, SitnetGraphCell, c);
    cell->attribute = clashes[first[cell->attribute]] ? cell->attribute : first[cell->attribute];
  }
}
