/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers the services by need and area, and places each with all of its needs and areas. */
#include "coverage-services.h"

#include "coverage-cells.h"
#include "scope-private.h"
#include "written-memory.h"

/* Actors and services that hold at the scope's date. */
typedef struct {
  const SitnetNetwork *network;
  const SitnetColumn *service_since, *service_until, *actor_since, *actor_until;
} Dates;

static gboolean
service_holds (const Dates *dates, gsize service, gsize actor)
{
  return sitnet_network_holds_at (dates->network, dates->service_since, dates->service_until, service) &&
         sitnet_network_holds_at (dates->network, dates->actor_since, dates->actor_until, actor);
}

typedef struct {
  const SitnetDataset *dataset;
  SitnetCommonColumns columns;
  Dates dates;
  gboolean has_date;            /* no look at the dates otherwise */
  const gint32 *actors, *homes; /* per service, per actor */
  const double *capacities;
  guint32 n_actors, n_rows;
  guint32 n_needs, n_places; /* of the cells that offers are numbered by */
} Services;

/* Who offers a service; −1 where nobody does, or it does not hold. */
static inline gint32
provider_of (const Services *self, guint32 row)
{
  gint32 actor = sitnet_code_at (self->actors, row);
  if (actor < 0 || (guint32)actor >= self->n_actors)
    return -1;
  return !self->has_date || service_holds (&self->dates, row, (gsize)actor) ? actor : -1;
}

/* The first of the areas of a service, or that it is for everywhere, or where its provider is at home. */
static inline gint32
first_area (const Services *self, guint32 row, gint32 actor)
{
  const SitnetList *areas = &self->dataset->services_areas;
  guint32 first = areas->offsets != NULL ? areas->offsets[row] : 0;
  guint32 end = areas->offsets != NULL ? areas->offsets[row + 1] : 0;
  for (guint32 a = first; a < end; a++)
    if (areas->items[a] == SITNET_AREA_EVERYWHERE)
      return SITNET_PLACE_EVERYWHERE;
  return first < end ? areas->items[first] : sitnet_code_at (self->homes, (gsize)actor);
}

static void
place_service (SitnetSupplyDemand *supply_demand, const Services *self, guint32 supply, guint32 row, gint32 actor)
{
  const SitnetList *needs = &self->dataset->services_needs, *areas = &self->dataset->services_areas;
  gint32 area = first_area (self, row, actor);
  guint32 first = areas->offsets != NULL ? areas->offsets[row] : 0;
  guint32 end = areas->offsets != NULL ? areas->offsets[row + 1] : 0;
  gboolean several = end - first > 1 && area != SITNET_PLACE_EVERYWHERE;
  guint32 n_needs = needs->offsets[row + 1] - needs->offsets[row];
  sitnet_supply_demand_expect (supply_demand, several ? (guint64)n_needs * (end - first) : n_needs);
  for (guint32 n = needs->offsets[row]; n < needs->offsets[row + 1] && !supply_demand->too_large; n++) {
    sitnet_supply_demand_place_supply (supply_demand, supply, needs->items[n], area);
    for (guint32 a = first + 1; a < end && several; a++)
      sitnet_supply_demand_place_supply (supply_demand, supply, needs->items[n], areas->items[a]);
  }
}

static Services
services_of (const SitnetNetwork *network, guint32 n_actors, guint32 n_needs)
{
  const SitnetDataset *dataset = network->dataset;
  Services self = {.dataset = dataset, .n_actors = n_actors, .n_needs = n_needs};
  self.columns = sitnet_common_columns (dataset, SITNET_SHEET_SERVICES);
  self.dates = (Dates){network, sitnet_dataset_column (dataset, SITNET_SHEET_SERVICES, "since"),
                       sitnet_dataset_column (dataset, SITNET_SHEET_SERVICES, "until"),
                       sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "since"),
                       sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "until")};
  self.has_date = network->scope->has_date;
  self.actors = sitnet_codes_of (dataset, SITNET_SHEET_SERVICES, "actor");
  self.capacities = sitnet_numbers_of (dataset, SITNET_SHEET_SERVICES, "capacity");
  self.homes = sitnet_codes_of (dataset, SITNET_SHEET_ACTORS, "area");
  if (dataset->services_needs.offsets != NULL)
    self.n_rows = (guint32)sitnet_dataset_n_rows (dataset, SITNET_SHEET_SERVICES);
  /* no more cells than services */
  self.n_places = (guint64)n_needs * (dataset->n_areas + 2) <= self.n_rows ? dataset->n_areas + 2 : 1;
  return self;
}

/* Need and place where a service stands first. */
static inline gsize
cell_of (const Services *self, const SitnetSupplyDemand *supply_demand, guint32 row, gint32 actor)
{
  const SitnetList *needs = &self->dataset->services_needs;
  guint32 first = needs->offsets[row];
  gsize need = first < needs->offsets[row + 1] ? (gsize)needs->items[first] : 0;
  return self->n_places == 1
             ? need
             : need * self->n_places + sitnet_supply_demand_place (supply_demand, first_area (self, row, actor));
}

/* Per cell: the number of its first offer; behind the last cell how many offers there are. */
static guint32 *
count_cells (const Services *self, const SitnetSupplyDemand *supply_demand)
{
  gsize n_cells = (gsize)self->n_needs * self->n_places;
  guint32 *starts = sitnet_new_written (guint32, n_cells + 2);
  for (guint32 row = 0; row < self->n_rows; row++) {
    gint32 actor = provider_of (self, row);
    if (actor >= 0)
      starts[cell_of (self, supply_demand, row, actor) + 1]++;
  }
  for (gsize cell = 0; cell < n_cells; cell++)
    starts[cell + 1] += starts[cell];
  return starts;
}

/* Offers that fit one line are asked for together, and most stand in one cell alone. Numbered by cells they stand together
   in all that is kept of them, where in the order of the sheet each would be a line of memory that nothing else is in. */
void
sitnet_coverage_services_add (SitnetSupplyDemand *supply_demand, const SitnetNetwork *network)
{
  const Services self = services_of (network, supply_demand->n_actors, supply_demand->n_needs);
  g_autofree guint32 *next = count_cells (&self, supply_demand);
  SitnetSupply *supplies =
      sitnet_supply_demand_make_supplies (supply_demand, next[(gsize)self.n_needs * self.n_places]);
  for (guint32 row = 0; row < self.n_rows && supplies != NULL; row++) {
    gint32 actor = provider_of (&self, row);
    if (actor < 0)
      continue;
    guint32 number = next[cell_of (&self, supply_demand, row, actor)]++;
    guint8 age_from = sitnet_first_year (&self.columns, row);
    supplies[number] =
        (SitnetSupply){.actor = (guint32)actor,
                       .row = row,
                       .fit = sitnet_fit_at (&self.columns, row),
                       .age_from = age_from,
                       .age_to = (guint8)CLAMP (sitnet_age_at (self.columns.age_to, row, SITNET_AGE_OLDER), age_from,
                                                SITNET_AGE_OLDER),
                       .capacity = sitnet_number_at (self.capacities, row)};
    place_service (supply_demand, &self, number, row, actor);
  }
}
