/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads the services of a network as places: need, area, actor, service. */
#include "service-list.h"

#include "error-private.h"
#include "coverage-input.h"
#include "memory-room.h"
#include "scope-private.h"

/* More rows than any answer can be read in; the answer's own columns take some hundred bytes a row beside. */
#define MOST_PLACES ((guint64)1 << 26)
#define BYTES_PER_ROW (sizeof (SitnetServicePlace) + 128)

typedef struct {
  const SitnetNetwork *network;
  GArray *places;
  const guint8 *listed; /* per area from "none" on; NULL = all */
} Lister;

static gint32
code_at (const SitnetColumn *column, gsize row)
{
  return column != NULL ? sitnet_column_get_codes (column)[row] : -1;
}

gint32
sitnet_service_list_code (const SitnetDataset *dataset, SitnetSheet sheet, const char *column, guint32 row)
{
  return code_at (sitnet_dataset_column (dataset, sheet, column), row);
}

const char *
sitnet_service_list_text (const SitnetDataset *dataset, SitnetSheet sheet, const char *column, guint32 row)
{
  const SitnetColumn *found = sitnet_dataset_column (dataset, sheet, column);
  if (found == NULL || sitnet_column_is_missing (found, row))
    return NULL;
  const char *text = sitnet_column_get_text (found, row);
  return text != NULL && *text != '\0' ? text : NULL;
}

static gint64
age_at (const SitnetDataset *dataset, const char *column, guint32 row, gint64 empty)
{
  const SitnetColumn *ages = sitnet_dataset_column (dataset, SITNET_SHEET_SERVICES, column);
  return ages != NULL && !sitnet_column_is_missing (ages, row) ? sitnet_column_get_int64s (ages)[row] : empty;
}

void
sitnet_service_list_ages (const SitnetDataset *dataset, guint32 service, gint64 *from, gint64 *to)
{
  *from = age_at (dataset, "age_from", service, 0);
  *to = age_at (dataset, "age_to", service, -1);
}

static gboolean
is_listed (const Lister *self, gint32 area)
{
  return self->listed == NULL || area == SITNET_AREA_EVERYWHERE || self->listed[area + 1];
}

static void
add_place (const Lister *self, gint32 need, gint32 area, guint32 actor, guint32 service)
{
  if (!is_listed (self, area))
    return;
  SitnetServicePlace place = {need, area, actor, service};
  g_array_append_val (self->places, place);
}

static gboolean
serves_everywhere (const SitnetList *areas, guint32 first, guint32 end)
{
  for (guint32 a = first; a < end; a++)
    if (areas->items[a] == SITNET_AREA_EVERYWHERE)
      return TRUE;
  return FALSE;
}

/* At most: the home of the actor is not looked at. */
static guint64
count_places (const Lister *self, guint32 service)
{
  const SitnetList *needs = &self->network->dataset->services_needs;
  const SitnetList *areas = &self->network->dataset->services_areas;
  guint32 first = areas->offsets != NULL ? areas->offsets[service] : 0;
  guint32 end = areas->offsets != NULL ? areas->offsets[service + 1] : 0;
  guint64 n_areas = 0;
  for (guint32 a = first; a < end; a++)
    n_areas += is_listed (self, areas->items[a]) ? 1 : 0;
  if (first == end || serves_everywhere (areas, first, end))
    n_areas = 1;
  return n_areas * (needs->offsets[service + 1] - needs->offsets[service]);
}

static void
add_service (const Lister *self, guint32 actor, guint32 service)
{
  const SitnetDataset *dataset = self->network->dataset;
  const SitnetList *needs = &dataset->services_needs, *areas = &dataset->services_areas;
  guint32 first = areas->offsets != NULL ? areas->offsets[service] : 0;
  guint32 end = areas->offsets != NULL ? areas->offsets[service + 1] : 0;
  gint32 home = sitnet_service_list_code (dataset, SITNET_SHEET_ACTORS, "area", actor);
  gboolean everywhere = serves_everywhere (areas, first, end);
  for (guint32 n = needs->offsets[service]; n < needs->offsets[service + 1]; n++) {
    if (everywhere || first == end)
      add_place (self, needs->items[n], everywhere ? SITNET_AREA_EVERYWHERE : home, actor, service);
    for (guint32 a = first; a < end && !everywhere; a++)
      add_place (self, needs->items[n], areas->items[a], actor, service);
  }
}

/* Everywhere stands after all areas, though its number is the least. */
static gint64
order_of (gint32 area)
{
  return area == SITNET_AREA_EVERYWHERE ? G_MAXINT32 : area;
}

static gint
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static gint
compare_places (gconstpointer a, gconstpointer b)
{
  const SitnetServicePlace *left = a, *right = b;
  gint order = compare_numbers (left->need, right->need);
  if (order == 0)
    order = compare_numbers (order_of (left->area), order_of (right->area));
  if (order == 0)
    order = compare_numbers (left->actor, right->actor);
  return order != 0 ? order : compare_numbers (left->service, right->service);
}

static gboolean
has_room (const Lister *self, gsize n_services, GError **error)
{
  guint64 n_places = 0;
  for (gsize row = 0; row < n_services; row++)
    n_places += count_places (self, (guint32)row);
  if (sitnet_memory_room_for (n_places, BYTES_PER_ROW, MOST_PLACES))
    return TRUE;
  sitnet_error_set (error, SITNET_ERROR_LIMIT,
                    "services × needs × areas make %ju rows, more than there is room for (at most "
                    "%ju); ask area by area, or name fewer areas",
                    n_places, MOST_PLACES);
  return FALSE;
}

GArray *
sitnet_service_list_new (const SitnetNetwork *network, GError **error)
{
  const SitnetDataset *dataset = network->dataset;
  g_autofree guint8 *listed = sitnet_coverage_input_listed (network);
  Lister self = {network, NULL, listed};
  const SitnetColumn *since[2] = {sitnet_dataset_column (dataset, SITNET_SHEET_SERVICES, "since"),
                                  sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "since")};
  const SitnetColumn *until[2] = {sitnet_dataset_column (dataset, SITNET_SHEET_SERVICES, "until"),
                                  sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "until")};
  gsize n = dataset->services_needs.offsets != NULL ? sitnet_dataset_n_rows (dataset, SITNET_SHEET_SERVICES) : 0;
  if (!has_room (&self, n, error))
    return NULL;
  self.places = g_array_new (FALSE, FALSE, sizeof (SitnetServicePlace));
  for (gsize row = 0; row < n; row++) {
    gint32 actor = sitnet_service_list_code (dataset, SITNET_SHEET_SERVICES, "actor", (guint32)row);
    if (actor >= 0 && sitnet_network_holds_at (network, since[0], until[0], row) &&
        sitnet_network_holds_at (network, since[1], until[1], (gsize)actor))
      add_service (&self, (guint32)actor, (guint32)row);
  }
  g_array_sort (self.places, compare_places);
  return self.places;
}

const char *
sitnet_service_list_note (const SitnetNetwork *network, SitnetLanguage language)
{
  const SitnetScope *scope = network->scope;
  if (scope->sectors->len == 0 && scope->kinds->len == 0 && scope->min_strength <= 0 &&
      scope->rule == SITNET_RULE_CLAIMED)
    return NULL;
  return sitnet_translate (language,
                           "Of the scope only area and date count here: sector, tie kind, strength and rule do not");
}

SitnetColumnBuilder *
sitnet_service_list_area_builder (const SitnetDataset *dataset)
{
  SitnetColumnBuilder *texts = sitnet_column_builder_new ("area", SITNET_VALUE_TEXT);
  for (guint32 area = 0; area < dataset->n_areas; area++)
    sitnet_column_builder_add_text (texts, sitnet_column_get_text (dataset->area_codes, area));
  sitnet_column_builder_add_text (texts, "*");
  g_autoptr (SitnetColumn) labels = sitnet_column_builder_seal (texts);
  return sitnet_column_builder_new_category ("area", labels);
}

SitnetColumnBuilder *
sitnet_service_list_actor_builder (const SitnetDataset *dataset)
{
  return sitnet_column_builder_new_category ("actor", sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "id"));
}

SitnetColumnBuilder *
sitnet_service_list_service_builder (const SitnetDataset *dataset)
{
  SitnetColumn *ids = sitnet_dataset_column (dataset, SITNET_SHEET_SERVICES, "id");
  g_autoptr (SitnetColumn) none = sitnet_column_new_text ("id", 0, NULL, NULL);
  return sitnet_column_builder_new_category ("service", ids != NULL ? ids : none);
}

void
sitnet_service_list_add_area (SitnetColumnBuilder *builder, const SitnetDataset *dataset, gint32 area)
{
  sitnet_column_builder_add_code (builder, area == SITNET_AREA_EVERYWHERE ? (gint32)dataset->n_areas : area);
}
