/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is in scope as a data set of its own: to be written and handed on. */
#include "column-builder.h"
#include "column-private.h"
#include "message.h"
#include "sheet-drop.h"
#include "table-private.h"

#include <string.h>

/* Who is named where more would not be read. */
#define MOST_SHARED_NAMED 5

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

static void
part_init (Part *self, const SitnetNetwork *network)
{
  const SitnetDataset *dataset = network->dataset;
  *self = (Part){{dataset, network->whole->n_actors, g_new0 (guint8, (gsize)network->whole->n_actors + 1)},
                 network,
                 g_new0 (guint8, sitnet_dataset_n_rows (dataset, SITNET_SHEET_TIES) + 1),
                 g_new0 (guint8, (gsize)dataset->n_areas + 1),
                 g_new0 (guint8, sitnet_dataset_n_rows (dataset, SITNET_SHEET_AREAS) + 1)};
  mark_part (self);
}

static void
part_clear (Part *self)
{
  g_free (self->drop.gone);
  g_free (self->ties);
  g_free (self->areas);
  g_free (self->area_rows);
}

SitnetNetwork *
sitnet_network_extract (SitnetNetwork *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (self->whole == NULL)
    return sitnet_network_ref (self);
  const SitnetDataset *dataset = self->dataset;
  Part part;
  part_init (&part, self);
  SitnetTable *sheets[SITNET_N_SHEETS] = {NULL};
  for (guint s = 0; s < SITNET_N_SHEETS; s++)
    if (dataset->sheets[s] != NULL)
      sheets[s] = part_of_sheet (&part, s);
  part_clear (&part);
  SitnetDatasetEdit edit = {sheets, dataset->dropped, dataset->added_ties, dataset->suppression};
  SitnetNetwork *extracted = sitnet_network_rebuild (self->whole, &edit, NULL, error);
  for (guint s = 0; s < SITNET_N_SHEETS; s++)
    g_clear_pointer (&sheets[s], sitnet_table_unref);
  return extracted;
}

/* Whether a service is for an area of the data set that the scope leaves out. */
static gboolean
serves_others (const Part *part, gsize row)
{
  const SitnetDataset *dataset = part->drop.dataset;
  const SitnetList *list = &dataset->services_areas;
  for (guint32 i = list->offsets != NULL ? list->offsets[row] : 0; list->offsets != NULL && i < list->offsets[row + 1];
       i++) {
    gint32 area = list->items[i];
    for (gint32 a = 0; area == SITNET_AREA_EVERYWHERE && a < (gint32)dataset->n_areas; a++)
      if (dataset->own_areas[a] && !sitnet_network_has_area (part->network, a))
        return TRUE;
    if (area != SITNET_AREA_EVERYWHERE && !sitnet_network_has_area (part->network, area))
      return TRUE;
  }
  return FALSE;
}

/* A service of the part with a number of places that others need too. */
static gboolean
is_shared (const Part *part, const SitnetTable *services, gsize row)
{
  const SitnetColumn *capacity = sitnet_table_find_column (services, "capacity");
  gint32 actor = code_in (services, "actor", row);
  return actor >= 0 && !part->drop.gone[actor] && is_in_scope (part, SITNET_SHEET_SERVICES, services, row) &&
         !sitnet_column_is_missing (capacity, row) && sitnet_column_get_doubles (capacity)[row] > 0 &&
         serves_others (part, row);
}

/* "Charita Podlesí – poradna": the actor, and the service where it has a name. */
static void
append_service (const Part *part, GString *names, const SitnetTable *services, gsize row)
{
  const SitnetColumn *name = sitnet_table_find_column (services, "name");
  gint32 actor = code_in (services, "actor", row);
  g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                          sitnet_network_actor_name (part->network->whole, (guint32)actor));
  if (name != NULL && !sitnet_column_is_missing (name, row))
    g_string_append_printf (names, " – %s", sitnet_column_get_text (name, row));
}

static guint
list_shared (const Part *part, GString *names)
{
  const SitnetTable *services = part->drop.dataset->sheets[SITNET_SHEET_SERVICES];
  guint n = 0;
  for (gsize row = 0; row < sitnet_table_get_n_rows (services); row++)
    if (is_shared (part, services, row) && n++ < MOST_SHARED_NAMED)
      append_service (part, names, services, row);
  if (n > MOST_SHARED_NAMED)
    g_string_append (names, "; …");
  return n;
}

char *
sitnet_network_dup_shared (SitnetNetwork *self, SitnetLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);
  const SitnetTable *services = self->dataset->sheets[SITNET_SHEET_SERVICES];
  if (self->whole == NULL || self->n_areas == 0 || services == NULL ||
      sitnet_table_find_column (services, "capacity") == NULL)
    return NULL;
  Part part;
  part_init (&part, self);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = list_shared (&part, names);
  part_clear (&part);
  if (n == 0)
    return NULL;
  return g_strdup_printf (
      sitnet_translate_count (
          language, n,
          "%u service has all its places here, though other areas need it too, so that what is short "
          "may look sufficient: %s",
          "%u services have all their places here, though other areas need them too, so that what "
          "is short may look sufficient: %s"),
      n, names->str);
}
