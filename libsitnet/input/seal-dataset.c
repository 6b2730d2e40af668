/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From checked sheets to the data set: columns with their labels, and the lists in cells as compressed rows. */
#include "seal.h"

#include "cell.h"
#include "column-private.h"
#include "distinct.h"
#include "sheet-state.h"
#include "table-private.h"

#include <string.h>

typedef struct {
  SitnetBuilder *builder;
  const SitnetSealing *sealing;
  SitnetDataset *dataset;
  SitnetColumn *actor_labels; /* ids by row */
  SitnetColumn *every_label;  /* and reporters that are no actors behind them */
} Making;

/* Numbers ids anew: rows of the actors sheet first, then reporters that are no actors. */
static void
renumber_actors (Making *self)
{
  SitnetIds *old = self->builder->actor_ids, *ids = sitnet_ids_new ();
  const SitnetInputColumn *column = sitnet_sheet_builder_find (self->builder->sheets[SITNET_SHEET_ACTORS], "id");
  for (gsize r = 0; r < column->codes.n; r++)
    sitnet_ids_add (ids, sitnet_ids_get (old, (guint32)column->codes.values[r]));
  for (guint32 i = 0; i < sitnet_ids_get_n (old); i++)
    if (self->sealing->actor_row[i] == G_MAXUINT32)
      sitnet_ids_add (ids, sitnet_ids_get (old, i));
  self->dataset->actor_ids = ids;
}

static void
label_actors (Making *self)
{
  if (self->sealing->in_order)
    self->dataset->actor_ids = g_steal_pointer (&self->builder->actor_ids);
  else
    renumber_actors (self);
  SitnetIds *ids = self->dataset->actor_ids;
  self->actor_labels = sitnet_ids_share_column (ids, "id", self->sealing->n_actors);
  self->every_label = sitnet_ids_get_n (ids) == self->sealing->n_actors
                          ? sitnet_column_ref (self->actor_labels)
                          : sitnet_ids_share_column (ids, "id", sitnet_ids_get_n (ids));
}

static void
label_areas (Making *self)
{
  SitnetDataset *dataset = self->dataset;
  dataset->n_areas = sitnet_ids_get_n (self->builder->area_ids);
  dataset->area_codes = sitnet_ids_to_column (self->builder->area_ids, "area", dataset->n_areas);
  dataset->area_sheet_row = g_new (gint32, MAX (dataset->n_areas, 1));
  const SitnetSheetBuilder *areas = self->builder->sheets[SITNET_SHEET_AREAS];
  const SitnetInputColumn *code = areas ? sitnet_sheet_builder_find (areas, "code") : NULL;
  for (guint32 a = 0; a < dataset->n_areas; a++)
    dataset->area_sheet_row[a] = -1;
  for (gsize r = 0; code != NULL && r < code->codes.n; r++)
    dataset->area_sheet_row[code->codes.values[r]] = (gint32)r;
}

static gint32 *
take_codes (SitnetInputColumn *column)
{
  sitnet_codes_trim (&column->codes);
  return g_steal_pointer (&column->codes.values);
}

/* Numbers of ids become rows; in order they are so already. */
static gint32 *
take_actor_rows (const Making *self, SitnetInputColumn *column)
{
  gint32 *values = take_codes (column);
  if (self->sealing->in_order)
    return values;
  for (gsize r = 0; r < column->codes.n; r++)
    if (values[r] >= 0) {
      SitnetSlice id = sitnet_ids_get (self->builder->actor_ids, (guint32)values[r]);
      values[r] = (gint32)sitnet_ids_find (self->dataset->actor_ids, id);
    }
  return values;
}

/* An empty tie kind is `cooperates`. */
static void
fill_empty_kinds (const Making *self, SitnetInputColumn *column)
{
  gint32 cooperates = sitnet_vocabulary_usual_tie_kind (self->dataset->vocabularies[SITNET_SHEET_TIE_KINDS]);
  for (gsize r = 0; r < column->codes.n; r++)
    if (column->codes.values[r] < 0)
      column->codes.values[r] = cooperates;
  column->n_empty = 0;
}

static SitnetColumn *
choices_of (const SitnetColumnSchema *schema)
{
  g_auto (GStrv) choices = g_strsplit (schema->choices, "|", -1);
  return sitnet_column_new_text (schema->name, g_strv_length (choices), (const char *const *)choices, NULL);
}

static SitnetColumn *
category (SitnetInputColumn *column, const char *name, gint32 *codes, SitnetColumn *labels)
{
  return sitnet_column_new_category_take (name, column->codes.n, codes, labels);
}

static SitnetColumn *
make_column (const Making *self, const SitnetSheetBuilder *sheet, SitnetInputColumn *column)
{
  const SitnetColumnSchema *schema = sitnet_input_column_schema (sheet, column);
  switch (column->kind) {
  case SITNET_CELL_ID:
    if (sheet->sheet == SITNET_SHEET_ACTORS)
      return sitnet_column_ref (self->actor_labels);
    if (sheet->sheet == SITNET_SHEET_AREAS) { /* a text of its own: codes may be numbered in another order */
      g_autoptr (SitnetColumn) codes = category (column, schema->name, take_codes (column), self->dataset->area_codes);
      SitnetColumnBuilder *texts = sitnet_column_builder_new (schema->name, SITNET_VALUE_TEXT);
      for (gsize r = 0; r < sheet->n_rows; r++)
        sitnet_column_builder_add_text (texts, sitnet_column_get_text (codes, r));
      return sitnet_column_builder_seal (texts);
    }
    return sitnet_ids_share_column (column->seen, schema->name, sitnet_ids_get_n (column->seen)); /* one a row */
  case SITNET_CELL_ACTOR:
    return category (column, schema->name, take_actor_rows (self, column), self->actor_labels);
  case SITNET_CELL_REPORTER:
    return category (column, schema->name, take_actor_rows (self, column), self->every_label);
  case SITNET_CELL_AREA:
    return category (column, schema->name, take_codes (column), self->dataset->area_codes);
  case SITNET_CELL_CODE: {
    if (sheet->sheet == SITNET_SHEET_TIES && schema->vocabulary == SITNET_SHEET_TIE_KINDS)
      fill_empty_kinds (self, column);
    g_autoptr (SitnetColumn) labels =
        sitnet_vocabulary_to_column (self->dataset->vocabularies[schema->vocabulary], schema->name);
    return category (column, schema->name, take_codes (column), labels);
  }
  case SITNET_CELL_CHOICE: {
    g_autoptr (SitnetColumn) labels = choices_of (schema);
    return category (column, schema->name, take_codes (column), labels);
  }
  default:
    break;
  }
  return column->sealed ? g_steal_pointer (&column->sealed)
                        : sitnet_column_builder_seal (g_steal_pointer (&column->values));
}

/* A column that a data set need not have, and in which nothing stands, is as good as absent. */
static gboolean
is_void (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column)
{
  const SitnetColumnSchema *schema = sitnet_input_column_schema (sheet, column);
  return column->n_empty == sheet->n_rows && !(schema != NULL && schema->required);
}

static SitnetColumn *
named (SitnetColumn *column, guint place)
{
  if (*sitnet_column_get_name (column) != '\0')
    return column;
  g_autofree char *name = g_strdup_printf ("column %u", place + 1);
  SitnetColumn *renamed = sitnet_column_rename (column, name);
  sitnet_column_unref (column);
  return renamed;
}

/* Lists. */

/* Where the data set holds the items of a list column; NULL for a column that is no list. */
static SitnetList *
list_of (SitnetDataset *dataset, SitnetSheet sheet, const SitnetColumnSchema *schema)
{
  const struct {
    SitnetSheet sheet;
    const char *column;
    SitnetList *list;
  } lists[] = {
      {SITNET_SHEET_SERVICES, "needs", &dataset->services_needs},
      {SITNET_SHEET_SERVICES, "areas", &dataset->services_areas},
      {SITNET_SHEET_AREAS, "neighbours", &dataset->areas_neighbours},
      {SITNET_SHEET_CASES, "needs", &dataset->cases_needs},
      {SITNET_SHEET_CASES, "tells", &dataset->cases_tells},
      {SITNET_SHEET_MEETINGS, "participants", &dataset->meetings_participants},
  };
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (schema != NULL && lists[i].sheet == sheet && strcmp (lists[i].column, schema->name) == 0)
      return lists[i].list;
  return NULL;
}

/* Codes of a vocabulary were told apart when the cells came in. */
static void
take_code_list (SitnetInputColumn *column, gsize n_rows, SitnetList *list)
{
  list->offsets = g_new (guint32, n_rows + 1);
  list->offsets[0] = 0;
  for (gsize r = 0; r < n_rows; r++)
    list->offsets[r + 1] = (guint32)sitnet_codes_get (&column->ends, r);
  list->items = take_codes (column);
}

static gint32
item_row (const Making *self, const SitnetColumnSchema *schema, SitnetSlice item)
{
  if (schema->kind == SITNET_CELL_ACTORS)
    return (gint32)sitnet_ids_find (self->dataset->actor_ids, item);
  if (item.length == 1 && item.text[0] == '*')
    return SITNET_AREA_EVERYWHERE;
  return (gint32)sitnet_ids_find (self->builder->area_ids, item);
}

/* Actors and areas of a list are looked up once all of them are known. */
static void
find_list (const Making *self, const SitnetColumnSchema *schema, const SitnetColumn *column, SitnetList *list)
{
  gsize n_rows = sitnet_column_get_n_rows (column);
  list->offsets = g_new (guint32, n_rows + 1);
  g_autoptr (GArray) items = g_array_sized_new (FALSE, FALSE, sizeof (gint32), (guint)n_rows + 1);
  for (gsize r = 0; r < n_rows; r++) {
    list->offsets[r] = items->len;
    const char *text = sitnet_column_get_text (column, r);
    SitnetSlice rest = {text, text ? strlen (text) : 0}, item;
    while (sitnet_cell_next_item (&rest, &item)) {
      gint32 row = item_row (self, schema, item);
      g_array_append_val (items, row);
    }
    guint32 n = items->len - list->offsets[r];
    if (n > 1)
      n = (guint32)sitnet_distinct (&g_array_index (items, gint32, list->offsets[r]), n);
    g_array_set_size (items, list->offsets[r] + n);
  }
  list->offsets[n_rows] = items->len;
  list->items = g_new (gint32, MAX (items->len, 1));
  memcpy (list->items, items->data, items->len * sizeof (gint32));
}

static void
make_list (const Making *self, const SitnetSheetBuilder *sheet, SitnetInputColumn *column, const SitnetColumn *made)
{
  const SitnetColumnSchema *schema = sitnet_input_column_schema (sheet, column);
  SitnetList *list = list_of (self->dataset, sheet->sheet, schema);
  if (list != NULL && column->kind == SITNET_CELL_CODES)
    take_code_list (column, sheet->n_rows, list);
  else if (list != NULL)
    find_list (self, schema, made, list);
}

/* Actors of whom nobody says where they are, where there is just one area. */
static SitnetColumn *
only_area_of_all (const Making *self, gsize n_rows)
{
  gint32 *codes = g_new (gint32, MAX (n_rows, 1));
  for (gsize row = 0; row < n_rows; row++)
    codes[row] = self->builder->only_area;
  return sitnet_column_new_category_take ("area", n_rows, codes, self->dataset->area_codes);
}

static SitnetTable *
make_sheet (const Making *self, SitnetSheetBuilder *sheet)
{
  GPtrArray *columns = g_ptr_array_new ();
  for (guint c = 0; c < sheet->n_columns; c++) {
    SitnetInputColumn *column = &sheet->columns[c];
    if (is_void (sheet, column))
      continue;
    SitnetColumn *made = make_column (self, sheet, column);
    make_list (self, sheet, column, made);
    g_ptr_array_add (columns, named (made, c));
    if (column->second != NULL)
      g_ptr_array_add (columns, sitnet_column_builder_seal (g_steal_pointer (&column->second)));
  }
  if (sheet->sheet == SITNET_SHEET_ACTORS && self->builder->only_area >= 0 &&
      sitnet_sheet_builder_find (sheet, "area") == NULL)
    g_ptr_array_add (columns, only_area_of_all (self, sheet->n_rows));
  return sitnet_table_new_take (sitnet_schema[sheet->sheet].name, NULL, columns);
}

static void
mark_areas (SitnetDataset *dataset, SitnetSheet sheet)
{
  const SitnetColumn *column = sitnet_dataset_column (dataset, sheet, "area");
  const gint32 *areas = column != NULL ? sitnet_column_get_codes (column) : NULL;
  for (gsize row = 0; areas != NULL && row < sitnet_dataset_n_rows (dataset, sheet); row++)
    if (areas[row] >= 0)
      dataset->own_areas[areas[row]] = 1;
}

/* An area that only services name lies outside of the data: else one more service could lay bare what is missing there.
   One that has lost its last actor in a what-if is still to be served. */
static void
find_own_areas (SitnetDataset *dataset, const SitnetDataset *before)
{
  dataset->own_areas = g_new0 (guint8, MAX (dataset->n_areas, 1));
  mark_areas (dataset, SITNET_SHEET_ACTORS);
  mark_areas (dataset, SITNET_SHEET_DEMANDS);
  for (guint32 area = 0; area < dataset->n_areas; area++)
    if (dataset->area_sheet_row[area] >= 0 || (before != NULL && area < before->n_areas && before->own_areas[area]))
      dataset->own_areas[area] = 1;
}

static void
take_edit (SitnetDataset *dataset, const SitnetDatasetEdit *edit)
{
  dataset->dropped = g_strdup (edit->dropped);
  dataset->added_ties = g_strdup (edit->added_ties);
  dataset->suppression = edit->suppression;
}

SitnetDataset *
sitnet_seal_dataset (SitnetBuilder *builder, const SitnetSealing *sealing)
{
  SitnetDataset *dataset = g_new0 (SitnetDataset, 1);
  g_atomic_ref_count_init (&dataset->refs);
  memcpy (dataset->vocabularies, builder->vocabularies, sizeof dataset->vocabularies);
  memset (builder->vocabularies, 0, sizeof builder->vocabularies);
  Making making = {.builder = builder, .sealing = sealing, .dataset = dataset};
  label_actors (&making);
  label_areas (&making);
  for (guint s = 0; s < SITNET_N_SHEETS; s++)
    if (builder->sheets[s] != NULL) {
      dataset->sheets[s] = make_sheet (&making, builder->sheets[s]);
      g_clear_pointer (&builder->sheets[s], sitnet_sheet_builder_free); /* soon: its memory is wanted for the next */
      if (!sitnet_watch_goes_on (builder->watch, 1))
        break;
    }
  sitnet_ids_settle (dataset->actor_ids);
  find_own_areas (dataset, builder->before);
  if (builder->edit != NULL)
    take_edit (dataset, builder->edit);
  sitnet_column_unref (making.actor_labels);
  sitnet_column_unref (making.every_label);
  return dataset;
}
