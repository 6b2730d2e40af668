/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet of actors made of those that other sheets name: a table of ties is enough to begin with. */
#include "seal-new-actors.h"

#include "cell.h"
#include "cell-list.h"
#include "name-index.h"
#include "sheet-builder.h"
#include "sheet-state.h"

#include <string.h>

#define BATCH 256

typedef struct {
  SitnetBuilder *builder;
  SitnetIds *ids;             /* of the new actors, in the order in which they are named */
  SitnetNameIndex *aliases;   /* other names: whoever bears one is no further actor */
  SitnetNameIndex *by_letter; /* of the new actors, for the lists */
} NewActors;

static void
add_actor (NewActors *self, SitnetSlice text)
{
  guint32 number, n = sitnet_ids_get_n (self->ids);
  if (sitnet_name_index_find (self->aliases, text, &number, NULL) != SITNET_NAME_NONE)
    return;
  number = sitnet_ids_add (self->ids, text);
  if (number == n)
    sitnet_name_index_add (self->by_letter, text, number);
}

static gboolean
is_partner (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column)
{
  const SitnetColumnSchema *schema = sitnet_input_column_schema (sheet, column);
  return sheet->sheet == SITNET_SHEET_TIES && schema != NULL && strcmp (schema->name, "to") == 0;
}

static gboolean
is_known (SitnetSlice part, gpointer data)
{
  const NewActors *self = data;
  guint32 number;
  return sitnet_ids_find (self->ids, part) != SITNET_IDS_NONE ||
         sitnet_name_index_find (self->by_letter, part, &number, NULL) == SITNET_NAME_ONE ||
         sitnet_name_index_find (self->aliases, part, &number, NULL) == SITNET_NAME_ONE;
}

/* One item of a list. What may be a list itself waits until all others are known, and is an actor where not all of its parts
   are. */
static void
add_item (NewActors *self, SitnetSlice item, gboolean last)
{
  gboolean may_be_list = sitnet_cell_may_be_list (item);
  if (may_be_list != last)
    return;
  g_autoptr (GArray) parts = last ? sitnet_cell_split_known (item, is_known, self) : NULL;
  if (parts == NULL)
    add_actor (self, item);
}

static void
add_items (NewActors *self, SitnetSlice cell, gboolean last)
{
  SitnetSlice item;
  while (sitnet_cell_next_item (&cell, &item))
    add_item (self, item, last);
}

static void
add_references (NewActors *self, const SitnetSheetBuilder *sheet, const SitnetInputColumn *column, gsize row,
                gboolean last)
{
  gint32 number = column->codes.values[row];
  if (number < 0)
    return;
  SitnetSlice text = sitnet_ids_get (self->builder->actor_ids, (guint32)number);
  if (is_partner (sheet, column))
    add_items (self, text, last);
  else if (!last)
    add_actor (self, text);
}

static void
add_list (NewActors *self, SitnetInputColumn *column, gsize row, gboolean last)
{
  if (column->sealed == NULL)
    column->sealed = sitnet_column_builder_seal (g_steal_pointer (&column->values));
  const char *text = sitnet_column_get_text (column->sealed, row);
  add_items (self, (SitnetSlice){text, text != NULL ? strlen (text) : 0}, last);
}

/* Row by row, so that their order is that of the cells. */
static void
add_sheet (NewActors *self, SitnetSheetBuilder *sheet, gboolean last)
{
  for (gsize row = 0; row < sheet->n_rows; row++)
    for (guint c = 0; c < sheet->n_columns; c++) {
      SitnetInputColumn *column = &sheet->columns[c];
      if (column->kind == SITNET_CELL_ACTOR)
        add_references (self, sheet, column, row, last);
      else if (column->kind == SITNET_CELL_ACTORS)
        add_list (self, column, row, last);
    }
}

static void
add_sheets (NewActors *self, gboolean last)
{
  for (guint s = 0; s < SITNET_N_SHEETS; s++)
    if (self->builder->sheets[s] != NULL && !self->builder->sheets[s]->failed)
      add_sheet (self, self->builder->sheets[s], last);
}

static void
list_aliases (NewActors *self)
{
  SitnetSheetBuilder *aliases = self->builder->sheets[SITNET_SHEET_ALIASES];
  if (aliases == NULL || aliases->failed)
    return;
  SitnetInputColumn *column = sitnet_sheet_builder_find (aliases, "alias");
  if (column->sealed == NULL)
    column->sealed = sitnet_column_builder_seal (g_steal_pointer (&column->values));
  for (gsize row = 0; row < aliases->n_rows; row++)
    if (!sitnet_column_is_missing (column->sealed, row)) {
      const char *text = sitnet_column_get_text (column->sealed, row);
      sitnet_name_index_add (self->aliases, (SitnetSlice){text, strlen (text)}, (guint32)row);
    }
}

/* The rows stand in no file, so that no finding may name one. */
static void
make_sheet (const NewActors *self)
{
  static const guint64 no_rows[BATCH] = {0};
  const SitnetSlice header = {"id", 2};
  SitnetSheetBuilder *sheet = sitnet_builder_open_sheet (self->builder, SITNET_SHEET_ACTORS,
                                                         sitnet_schema[SITNET_SHEET_ACTORS].name, &header, 1, 0);
  sheet->of_table = TRUE; /* whatever an actor is called, it is one */
  guint32 n = sitnet_ids_get_n (self->ids);
  for (guint32 start = 0; start < n; start += BATCH) {
    SitnetSlice cells[BATCH];
    guint n_cells = MIN (BATCH, n - start);
    for (guint i = 0; i < n_cells; i++)
      cells[i] = sitnet_ids_get (self->ids, start + i);
    sitnet_sheet_builder_add_rows (sheet, cells, n_cells, no_rows);
  }
  g_autofree char *count = g_strdup_printf ("%u", n);
  sitnet_findings_add (self->builder->findings, SITNET_FINDING_NEW_ACTORS, sheet->shown_as, 0, NULL,
                       (SitnetSlice){"", 0}, count);
}

void
sitnet_seal_new_actors (SitnetBuilder *builder)
{
  if (builder->sheets[SITNET_SHEET_ACTORS] != NULL || builder->incomplete[SITNET_SHEET_ACTORS])
    return;
  g_autoptr (SitnetIds) ids = sitnet_ids_new ();
  g_autoptr (SitnetNameIndex) aliases = sitnet_name_index_new (), by_letter = sitnet_name_index_new ();
  NewActors actors = {builder, ids, aliases, by_letter};
  list_aliases (&actors);
  add_sheets (&actors, FALSE);
  add_sheets (&actors, TRUE);
  if (sitnet_ids_get_n (ids) > 0)
    make_sheet (&actors);
}
