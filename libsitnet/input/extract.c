/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is in scope as a data set of its own: to be written and handed on. */
#include "column-builder.h"
#include "column-private.h"
#include "sheet-drop.h"
#include "table-private.h"

#include <string.h>

/* What is in scope, and nothing else. */
typedef struct {
  SitnetDrop drop;
  const SitnetNetwork *network;
  guint8 *ties;      /* by row: 1 = in scope */
  guint8 *areas;     /* by number: 1 = in scope, or the home of an actor in scope */
  guint8 *area_rows; /* the same by row of their sheet */
} Part;

static gint32
code_in (const SitnetTable *table, const char *name, gsize row)
{
  const SitnetColumn *column = sitnet_table_find_column (table, name);
  return column != NULL ? sitnet_column_get_codes (column)[row] : -1;
}

/* A service that names no area is for the area of its actor. */
static gboolean
serves_scope (const Part *part, gsize row)
{
  const SitnetDataset *dataset = part->drop.dataset;
  const SitnetList *list = &dataset->services_areas;
  guint32 first = list->offsets != NULL ? list->offsets[row] : 0,
          end = list->offsets != NULL ? list->offsets[row + 1] : 0;
  for (guint32 i = first; i < end; i++)
    if (list->items[i] == SITNET_AREA_EVERYWHERE || sitnet_network_has_area (part->network, list->items[i]))
      return TRUE;
  gint32 actor = code_in (dataset->sheets[SITNET_SHEET_SERVICES], "actor", row);
  return first == end &&
         sitnet_network_has_area (part->network, code_in (dataset->sheets[SITNET_SHEET_ACTORS], "area", (gsize)actor));
}

static gboolean
is_in_scope (const Part *part, guint sheet, const SitnetTable *table, gsize row)
{
  if (sheet == SITNET_SHEET_ACTORS)
    return TRUE; /* who is not goes as in a what-if */
  if (sheet == SITNET_SHEET_TIES)
    return part->ties[row];
  if (sheet == SITNET_SHEET_AREAS)
    return part->area_rows[row];
  if (!sitnet_network_holds_at (part->network, sitnet_table_find_column (table, "since"),
                                sitnet_table_find_column (table, "until"), row))
    return FALSE;
  gint32 area = code_in (table, "area", row);
  if (sheet == SITNET_SHEET_SERVICES)
    return serves_scope (part, row);
  if (sheet == SITNET_SHEET_STRATEGY && area < 0)
    return TRUE; /* a step for all areas */
  return sitnet_table_find_column (table, "area") == NULL || sitnet_network_has_area (part->network, area);
}

/* A list of areas without those that are left out. */
static SitnetColumn *
shorten_areas (const Part *part, const SitnetColumn *column, const SitnetList *list, gboolean homes_too)
{
  const SitnetDataset *dataset = part->drop.dataset;
  SitnetColumnBuilder *texts = sitnet_column_builder_new (sitnet_column_get_name (column), SITNET_VALUE_TEXT);
  for (gsize row = 0; row < sitnet_column_get_n_rows (column); row++) {
    g_autoptr (GString) text = g_string_new (NULL);
    for (guint32 i = list->offsets[row]; i < list->offsets[row + 1]; i++) {
      gint32 area = list->items[i];
      gboolean everywhere = area == SITNET_AREA_EVERYWHERE;
      if (everywhere || (homes_too ? part->areas[area] != 0 : sitnet_network_has_area (part->network, area)))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "|" : "",
                                everywhere ? "*" : sitnet_column_get_text (dataset->area_codes, (gsize)area));
    }
    sitnet_column_builder_add_text (texts, text->len > 0 ? text->str : NULL);
  }
  return sitnet_column_builder_seal (texts);
}

static SitnetColumn *
part_of_column (const Part *part, guint sheet, SitnetColumn *column)
{
  const SitnetDataset *dataset = part->drop.dataset;
  const char *name = sitnet_column_get_name (column);
  if (part->network->n_areas > 0 && sheet == SITNET_SHEET_SERVICES && strcmp (name, "areas") == 0)
    return shorten_areas (part, column, &dataset->services_areas, FALSE);
  if (part->network->n_areas > 0 && sheet == SITNET_SHEET_AREAS && strcmp (name, "neighbours") == 0)
    return shorten_areas (part, column, &dataset->areas_neighbours, TRUE);
  return sitnet_column_ref (column);
}

static SitnetTable *
part_of_sheet (const Part *part, guint sheet)
{
  const SitnetTable *table = part->drop.dataset->sheets[sheet];
  gsize n_rows = sitnet_table_get_n_rows (table), n_kept = 0;
  g_autofree guint32 *kept = g_new (guint32, n_rows + 1);
  for (gsize row = 0; row < n_rows; row++)
    if (is_in_scope (part, sheet, table, row))
      kept[n_kept++] = (guint32)row;
  GPtrArray *columns = g_ptr_array_new ();
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++) {
    g_autoptr (SitnetColumn) column = part_of_column (part, sheet, sitnet_table_get_column (table, c));
    g_ptr_array_add (columns, sitnet_column_select (column, kept, n_kept));
  }
  g_autoptr (SitnetTable) chosen = sitnet_table_new_take (sitnet_schema[sheet].name, NULL, columns);
  return sitnet_sheet_drop (&part->drop, sheet, chosen);
}

static void
mark_part (Part *part)
{
  const SitnetNetwork *network = part->network;
  for (guint32 i = 0; i < part->drop.n_actors; i++)
    part->drop.gone[i] = 1;
  for (guint32 actor = 0; actor < network->n_actors; actor++) {
    gint32 home = sitnet_network_actor_area (network, actor);
    part->drop.gone[sitnet_network_actor_row (network, actor)] = 0;
    if (home >= 0)
      part->areas[home] = 1;
  }
  for (guint32 tie = 0; tie < network->n_ties; tie++)
    part->ties[sitnet_network_tie_row (network, tie)] = 1;
  for (guint32 area = 0; area < network->dataset->n_areas; area++) {
    gint32 row = network->dataset->area_sheet_row[area];
    part->areas[area] |= sitnet_network_has_area (network, (gint32)area) ? 1 : 0;
    if (row >= 0)
      part->area_rows[row] = part->areas[area];
  }
}

SitnetNetwork *
sitnet_network_extract (SitnetNetwork *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (self->whole == NULL)
    return sitnet_network_ref (self);
  const SitnetDataset *dataset = self->dataset;
  g_autofree guint8 *gone = g_new0 (guint8, (gsize)self->whole->n_actors + 1);
  g_autofree guint8 *ties = g_new0 (guint8, sitnet_dataset_n_rows (dataset, SITNET_SHEET_TIES) + 1);
  g_autofree guint8 *areas = g_new0 (guint8, (gsize)dataset->n_areas + 1);
  g_autofree guint8 *rows = g_new0 (guint8, sitnet_dataset_n_rows (dataset, SITNET_SHEET_AREAS) + 1);
  Part part = {{dataset, self->whole->n_actors, gone}, self, ties, areas, rows};
  mark_part (&part);
  SitnetTable *sheets[SITNET_N_SHEETS] = {NULL};
  for (guint s = 0; s < SITNET_N_SHEETS; s++)
    if (dataset->sheets[s] != NULL)
      sheets[s] = part_of_sheet (&part, s);
  SitnetDatasetEdit edit = {sheets, dataset->dropped, dataset->added_ties, dataset->suppression};
  SitnetNetwork *extracted = sitnet_network_rebuild (self->whole, &edit, NULL, error);
  for (guint s = 0; s < SITNET_N_SHEETS; s++)
    g_clear_pointer (&sheets[s], sitnet_table_unref);
  return extracted;
}
