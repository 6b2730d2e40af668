/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells that list actors or areas: each item an id, or read as the id that it means. */
#include "seal.h"

#include "cell.h"
#include "cell-list.h"
#include "named-cells.h"
#include "sheet-state.h"

#include <string.h>

typedef struct {
  const SitnetSheetBuilder *sheet;
  SitnetInputColumn *column;
  SitnetSheetNames *names; /* NULL where nothing can be said of what is not there */
  SitnetIds *ids;
  gboolean of_actors;
  SitnetNamedCells named;
  GHashTable *warned; /* texts with other diacritics */
  GHashTable *read;   /* row → its cell, where it reads otherwise than it is written */
} Lists;

/* Items of a cell that are tried together as one id. */
#define MOST_PARTS 4

static guint32
find_own (const Lists *self, SitnetSlice id)
{
  guint32 number = sitnet_ids_find (self->ids, id);
  return number != SITNET_IDS_NONE && sitnet_sheet_names_has (self->names, number) ? number : SITNET_IDS_NONE;
}

/* Lists are kept with | between their items, whatever stood there. */
static guint32
find_either (const Lists *self, SitnetSlice id)
{
  guint32 number = find_own (self, id);
  if (number != SITNET_IDS_NONE)
    return number;
  g_autofree char *other = g_strdelimit (g_strndup (id.text, id.length), "|", ';');
  return find_own (self, (SitnetSlice){other, id.length});
}

/* Whether the item and those that follow are one id that holds the separator; they are then taken from the rest. */
static gboolean
take_split_id (const Lists *self, SitnetSlice *item, SitnetSlice *rest)
{
  SitnetSlice left = *rest, next;
  for (guint n = 1; n < MOST_PARTS && sitnet_cell_next_item (&left, &next); n++) {
    SitnetSlice whole = {item->text, (gsize)(next.text - item->text) + next.length};
    guint32 number = find_either (self, whole);
    if (number == SITNET_IDS_NONE)
      continue;
    *item = sitnet_ids_get (self->ids, number);
    *rest = left;
    return TRUE;
  }
  return FALSE;
}

static void
append (GString *cell, SitnetSlice item)
{
  if (cell->len > 0)
    g_string_append_c (cell, '|');
  g_string_append_len (cell, item.text, (gssize)item.length);
}

/* An item that a row is called by, but for an equal id; it is told of. */
static gboolean
take_name (Lists *self, gsize row, SitnetSlice item, GString *cell)
{
  guint32 number;
  gboolean diacritics;
  if (sitnet_sheet_names_find (self->names, item, &number, &diacritics) != SITNET_NAME_ONE)
    return FALSE;
  SitnetSlice id = sitnet_ids_get (self->ids, number);
  if (id.length != item.length || memcmp (id.text, item.text, id.length) != 0)
    sitnet_named_cells_count (&self->named, row, item);
  if (diacritics && g_hash_table_add (self->warned, g_strndup (item.text, item.length)))
    sitnet_named_cells_warn (&self->named, row, item, id.text);
  append (cell, id);
  return TRUE;
}

static gboolean
is_known (SitnetSlice part, gpointer data)
{
  const Lists *self = data;
  guint32 number;
  gboolean diacritics;
  return (!self->of_actors && part.length == 1 && *part.text == '*') ||
         sitnet_sheet_names_find (self->names, part, &number, &diacritics) == SITNET_NAME_ONE;
}

/* "Klub Vlnka, ZŠ Lipová" where both are known. */
static gboolean
take_parts (Lists *self, gsize row, SitnetSlice item, GString *cell)
{
  guint32 number;
  gboolean diacritics;
  if (sitnet_sheet_names_find (self->names, item, &number, &diacritics) != SITNET_NAME_NONE)
    return FALSE;
  g_autoptr (GArray) parts = sitnet_cell_split_known (item, is_known, self);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    if (!take_name (self, row, g_array_index (parts, SitnetSlice, i), cell))
      append (cell, g_array_index (parts, SitnetSlice, i));
  return parts != NULL;
}

/* Returns whether the item reads otherwise than it is written. */
static gboolean
take_item (Lists *self, gsize row, SitnetSlice item, SitnetSlice *rest, GString *cell)
{
  gboolean everywhere = !self->of_actors && item.length == 1 && item.text[0] == '*';
  if (everywhere || self->names == NULL || find_own (self, item) != SITNET_IDS_NONE) {
    append (cell, item);
    return FALSE;
  }
  SitnetFindingKind unknown = self->of_actors ? SITNET_FINDING_UNKNOWN_REFERENCE : SITNET_FINDING_UNKNOWN_AREA;
  gboolean is_new = self->sheet->builder->before == NULL; /* built anew, it has been read before */
  if (take_split_id (self, &item, rest))
    sitnet_sheet_builder_report (self->sheet, SITNET_FINDING_SPLIT_ID,
                                 sitnet_sheet_builder_row_number (self->sheet, row), self->column, item, NULL);
  else if (is_new && (take_name (self, row, item, cell) || take_parts (self, row, item, cell)))
    return TRUE;
  else
    sitnet_seal_report_unknown (self->sheet, unknown, self->column, row, item, self->names);
  append (cell, item);
  return FALSE;
}

static void
read_cell (Lists *self, gsize row)
{
  const char *text = sitnet_column_get_text (self->column->sealed, row);
  SitnetSlice rest = {text, text != NULL ? strlen (text) : 0}, item;
  g_autoptr (GString) cell = g_string_sized_new (rest.length);
  gboolean otherwise = FALSE;
  while (sitnet_cell_next_item (&rest, &item))
    otherwise |= take_item (self, row, item, &rest, cell);
  if (otherwise)
    g_hash_table_insert (self->read, GSIZE_TO_POINTER (row), g_strdup (cell->str));
}

static void
write_cells (Lists *self)
{
  g_autoptr (SitnetColumn) before = g_steal_pointer (&self->column->sealed);
  SitnetColumnBuilder *texts = sitnet_column_builder_new (sitnet_column_get_name (before), SITNET_VALUE_TEXT);
  for (gsize row = 0; row < sitnet_column_get_n_rows (before); row++) {
    const char *cell = g_hash_table_lookup (self->read, GSIZE_TO_POINTER (row));
    sitnet_column_builder_add_text (texts, cell != NULL ? cell : sitnet_column_get_text (before, row));
  }
  self->column->sealed = sitnet_column_builder_seal (texts);
}

/* Areas that only lists name, where no sheet says which there are. */
static void
add_areas (const Lists *self)
{
  for (gsize row = 0; row < self->sheet->n_rows; row++) {
    const char *text = sitnet_column_get_text (self->column->sealed, row);
    SitnetSlice rest = {text, text != NULL ? strlen (text) : 0}, item;
    while (sitnet_cell_next_item (&rest, &item))
      if (item.length != 1 || item.text[0] != '*')
        sitnet_ids_add (self->ids, item);
  }
}

void
sitnet_seal_lists (const SitnetSheetBuilder *sheet, SitnetInputColumn *column, const SitnetSealing *sealing)
{
  gboolean of_actors = column->kind == SITNET_CELL_ACTORS;
  g_autoptr (GHashTable) warned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) read = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Lists lists = {.sheet = sheet,
                 .column = column,
                 .names = of_actors ? sealing->actor_names : sealing->area_names,
                 .ids = of_actors ? sheet->builder->actor_ids : sheet->builder->area_ids,
                 .of_actors = of_actors,
                 .named = {.sheet = sheet, .column = column},
                 .warned = warned,
                 .read = read};
  if (column->sealed == NULL)
    column->sealed = sitnet_column_builder_seal (g_steal_pointer (&column->values));
  if (!of_actors && !sealing->has_areas) {
    add_areas (&lists);
    return;
  }
  for (gsize row = 0; row < sheet->n_rows; row++)
    read_cell (&lists, row);
  sitnet_named_cells_tell (&lists.named);
  if (g_hash_table_size (read) > 0)
    write_cells (&lists);
}
