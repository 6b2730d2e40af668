/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds white spots other than those of cells: demands without a tie to who serves them, requests that nobody met; sorts
   all. */
#include "gap-list.h"

#include "message.h"
#include "memory-room.h"
#include "nearby.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* After so many it is looked whether to stop: some milliseconds. */
enum { LINES_A_LOOK = 64, ASKS_A_LOOK = 256 };

SitnetGapList *
sitnet_gap_list_new (const SitnetNetwork *network, const SitnetSupplyDemand *supply_demand, const guint8 *listed,
                     guint within, const SitnetProgress *progress)
{
  SitnetGapList *self = g_new0 (SitnetGapList, 1);
  self->network = network;
  self->supply_demand = supply_demand;
  self->listed = listed;
  self->within = within;
  self->progress = progress;
  self->gaps = g_array_new (FALSE, FALSE, sizeof (SitnetGap));
  self->providers = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

void
sitnet_gap_list_free (SitnetGapList *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->gaps);
  g_array_unref (self->providers);
  g_free (self);
}

/* This is the part of the whole work from three fifths to nine tenths. */
static gboolean
goes_on (const SitnetGapList *self, guint32 line, GError **error)
{
  return sitnet_progress_report (self->progress, 0.6 + 0.3 * line / self->supply_demand->requirement_lines->len, error);
}

SitnetActorRows
sitnet_gap_list_providers (const SitnetGapList *self, const SitnetGap *gap)
{
  if (gap->band.n_providers == 0)
    return (SitnetActorRows){NULL, 0};
  const guint32 *rows = (const guint32 *)(void *)self->providers->data;
  return (SitnetActorRows){rows + gap->band.first_provider, gap->band.n_providers};
}

gboolean
sitnet_gap_list_lists (const SitnetGapList *self, const SitnetCoverageLine *line)
{
  return self->listed == NULL || self->listed[line->area + 1];
}

static gboolean
refuse (GError **error)
{
  return sitnet_memory_room_refuse (N_ ("demands and standards × those who serve them"), error);
}

gboolean
sitnet_gap_list_has_room (const SitnetGapList *self, guint32 n_gaps, guint32 n_providers, GError **error)
{
  if (sitnet_memory_room_to_add (self->providers, n_providers) && sitnet_memory_room_to_add (self->gaps, n_gaps))
    return TRUE;
  return refuse (error);
}

/* The actors that serve a demand in at least one of its years, added to the list; how many they are. */
static guint32
add_providers_of (SitnetGapList *self, const SitnetServiceMatching *fitting, const SitnetRequirement *requirement)
{
  guint32 first = self->providers->len;
  for (guint32 k = 0; k < fitting->n; k++) {
    const SitnetFound *supply = &fitting->found[k];
    if (supply->age_from > requirement->age_to || supply->age_to < requirement->age_from)
      continue;
    if (self->providers->len == first ||
        g_array_index (self->providers, guint32, self->providers->len - 1) != supply->actor)
      g_array_append_val (self->providers, supply->actor);
  }
  return self->providers->len - first;
}

typedef struct {
  SitnetGapList *list;
  SitnetNearby *nearby;
  SitnetServiceMatching *fitting;
  SitnetAgeBands *bands;
  guint32 cut_line;                    /* the line that the bands are cut for; G_MAXUINT32 = none yet */
  GArray *requirements;                /* guint32: demands of the line at hand that an actor in scope reports */
  guint32 first_provider, n_providers; /* of the ages at hand */
} ConnectionCheck;

/* The part of capacity that falls on the years of one demand; NaN when none is known to. */
static double
capacity_of (ConnectionCheck *self, guint32 line_number, const SitnetRequirement *requirement)
{
  const SitnetYears *years = &self->bands->years;
  double capacity = 0;
  gboolean known = FALSE;
  if (self->cut_line != line_number)
    sitnet_age_bands_cut (
        self->bands, &g_array_index (self->list->supply_demand->requirement_lines, SitnetCoverageLine, line_number),
        FALSE);
  self->cut_line = line_number;
  for (guint year = requirement->age_from; year <= requirement->age_to; year++) {
    capacity += years->capacity[year];
    known = known || years->flags[year] & SITNET_BAND_SHARE;
  }
  return known ? sitnet_tidy (capacity) : NAN;
}

static void
add_unconnected (ConnectionCheck *self, guint32 line_number, guint32 requirement_number)
{
  const SitnetSupplyDemand *supply_demand = self->list->supply_demand;
  const SitnetRequirement *requirement = sitnet_supply_demand_requirement (supply_demand, requirement_number);
  SitnetGap gap = {.kind = SITNET_GAP_UNCONNECTED, .line = line_number, .requirement = requirement_number};
  gap.band = (SitnetAgeBand){.age_from = requirement->age_from,
                             .age_to = requirement->age_to,
                             .demand = requirement->families,
                             .capacity = capacity_of (self, line_number, requirement),
                             .first_provider = self->first_provider,
                             .n_providers = self->n_providers,
                             .group = SITNET_NO_GROUP};
  if (requirement->suppressed)
    gap.band.flags |= SITNET_BAND_SUPPRESSED;
  g_array_append_val (self->list->gaps, gap);
}

static gint
compare_askers (gconstpointer a, gconstpointer b, gpointer data)
{
  guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;
  const SitnetRequirement *first = sitnet_supply_demand_requirement (data, left),
                          *second = sitnet_supply_demand_requirement (data, right);
  gint order = first->age_from - second->age_from;
  if (order == 0)
    order = first->age_to - second->age_to;
  if (order == 0)
    order = (first->reporter > second->reporter) - (first->reporter < second->reporter);
  return order != 0 ? order : (left > right) - (left < right);
}

/* Demands of equal ages side by side, for they have the same providers, and of these those of one reporter. */
static void
list_requirements (ConnectionCheck *self, const SitnetCoverageLine *line)
{
  const SitnetSupplyDemand *supply_demand = self->list->supply_demand;
  g_array_set_size (self->requirements, 0);
  for (guint32 i = line->first_requirement; i < line->first_requirement + line->n_requirements; i++) {
    const SitnetRequirement *requirement = sitnet_supply_demand_requirement (supply_demand, i);
    if (requirement->kind == SITNET_REQUIREMENT_DEMAND && requirement->reporter >= 0 &&
        (guint32)requirement->reporter < supply_demand->n_actors &&
        sitnet_nearby_actor (self->nearby, (guint32)requirement->reporter) != G_MAXUINT32)
      g_array_append_val (self->requirements, i);
  }
  g_array_sort_with_data (self->requirements, compare_askers, (gpointer)supply_demand);
}

static void
look_for_providers (ConnectionCheck *self, const SitnetRequirement *requirement)
{
  self->first_provider = self->list->providers->len;
  self->n_providers = add_providers_of (self->list, self->fitting, requirement);
  if (self->n_providers > 0)
    sitnet_nearby_want (self->nearby, &g_array_index (self->list->providers, guint32, self->first_provider),
                        self->n_providers);
}

/* Each list of providers is made once for all demands of the same ages. FALSE when the caller asked to stop. */
static gboolean
check_line (ConnectionCheck *self, guint32 line_number, GError **error)
{
  const SitnetSupplyDemand *supply_demand = self->list->supply_demand;
  const SitnetCoverageLine *line = &g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, line_number);
  const SitnetRequirement *last = NULL;
  gboolean connected = TRUE;
  list_requirements (self, line);
  if (self->requirements->len > 0)
    sitnet_service_matching_find (self->fitting, supply_demand, line);
  for (guint32 i = 0; i < self->requirements->len; i++) {
    guint32 number = g_array_index (self->requirements, guint32, i);
    const SitnetRequirement *requirement = sitnet_supply_demand_requirement (supply_demand, number);
    if (i % ASKS_A_LOOK == ASKS_A_LOOK - 1 && !goes_on (self->list, line_number, error))
      return FALSE;
    gboolean other_ages =
        last == NULL || last->age_from != requirement->age_from || last->age_to != requirement->age_to;
    if (!sitnet_gap_list_has_room (self->list, 1, other_ages ? self->fitting->n : 1, error))
      return FALSE;
    if (other_ages)
      look_for_providers (self, requirement);
    if (self->n_providers > 0 && (other_ages || last->reporter != requirement->reporter))
      connected = sitnet_nearby_reaches (
          self->nearby, sitnet_nearby_actor (self->nearby, (guint32)requirement->reporter), self->list->within);
    last = requirement;
    if (self->n_providers > 0 && !connected)
      add_unconnected (self, line_number, number);
  }
  return TRUE;
}

/* Without any provider the demand is missing, not unconnected. O(asks · log + services that fit × different
   ages) for each line, and what lies within reach of each reporter. */
gboolean
sitnet_gap_list_add_unconnected (SitnetGapList *self, GError **error)
{
  g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (self->network);
  g_autoptr (SitnetServiceMatching) fitting = sitnet_service_matching_new (self->supply_demand);
  g_autoptr (SitnetAgeBands) bands = sitnet_age_bands_new (self->supply_demand, NULL);
  g_autoptr (GArray) requirements = g_array_new (FALSE, FALSE, sizeof (guint32));
  ConnectionCheck check = {self, nearby, fitting, bands, G_MAXUINT32, requirements, 0, 0};
  for (guint32 i = 0; i < self->supply_demand->requirement_lines->len; i++) {
    if (i % LINES_A_LOOK == 0 && !goes_on (self, i, error))
      return FALSE;
    if (sitnet_gap_list_lists (self, &g_array_index (self->supply_demand->requirement_lines, SitnetCoverageLine, i)) &&
        !check_line (&check, i, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_asked (const SitnetColumn *statuses, gsize row)
{
  if (statuses == NULL || sitnet_column_is_missing (statuses, row))
    return FALSE;
  return strcmp (sitnet_column_get_text (statuses, row), "asked") == 0;
}

/* Both ends must be in scope: of an actor outside it nothing is known here. A pair is told once in each
 * direction. */
static void
add_pair (SitnetGapList *self, const SitnetNearby *nearby, GHashTable *told, gint32 from_row, gint32 to_row,
          const char *what)
{
  if (from_row < 0 || to_row < 0 || from_row == to_row)
    return;
  guint32 from = sitnet_nearby_actor (nearby, (guint32)from_row), to = sitnet_nearby_actor (nearby, (guint32)to_row);
  if (from == G_MAXUINT32 || to == G_MAXUINT32 || sitnet_nearby_are_tied (nearby, from, to))
    return;
  gint64 pair = (gint64)from_row << 32 | (gint64)to_row;
  if (!g_hash_table_add (told, g_memdup2 (&pair, sizeof pair)))
    return;
  SitnetGap gap = {.kind = SITNET_GAP_UNMET, .from = (guint32)from_row, .to = (guint32)to_row, .what = what};
  gap.line = G_MAXUINT32;
  gap.band.demand = NAN;
  g_array_append_val (self->gaps, gap);
}

static void
add_pairs (SitnetGapList *self, const SitnetNearby *nearby, GHashTable *told, SitnetSheet sheet)
{
  const SitnetDataset *dataset = self->network->dataset;
  const SitnetColumn *from = sitnet_dataset_column (dataset, sheet, "from");
  const SitnetColumn *to = sitnet_dataset_column (dataset, sheet, "to");
  const SitnetColumn *what = sitnet_dataset_column (dataset, sheet, "what");
  const SitnetColumn *statuses = sitnet_dataset_column (dataset, sheet, "status");
  for (gsize row = 0; row < sitnet_dataset_n_rows (dataset, sheet); row++)
    if (sheet == SITNET_SHEET_WISHES || is_asked (statuses, row))
      add_pair (self, nearby, told, sitnet_column_get_codes (from)[row], sitnet_column_get_codes (to)[row],
                what != NULL && !sitnet_column_is_missing (what, row) ? sitnet_column_get_text (what, row) : NULL);
}

void
sitnet_gap_list_add_unmet (SitnetGapList *self)
{
  g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (self->network);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  add_pairs (self, nearby, told, SITNET_SHEET_EXPECTATIONS);
  add_pairs (self, nearby, told, SITNET_SHEET_WISHES);
}

/* What a white spot is sorted by, so that a comparison looks at two small structures side by side. */
typedef struct {
  double families; /* -INFINITY where none are known */
  guint64 place;   /* its kind, then its line or who asks */
  guint64 details; /* its age and requirement, or who is asked */
  guint32 number;  /* of the gaps */
} SortKey;

static SortKey
key_of (const SitnetGap *gap, guint32 number)
{
  SortKey key = {.families = isnan (gap->band.demand) ? -INFINITY : gap->band.demand, .number = number};
  gboolean is_unmet = gap->kind == SITNET_GAP_UNMET;
  key.place = (guint64)gap->kind << 32 | (is_unmet ? gap->from : gap->line);
  key.details = is_unmet ? gap->to : (guint64)gap->band.age_from << 32 | gap->requirement;
  return key;
}

static gint
compare_keys (gconstpointer a, gconstpointer b)
{
  const SortKey *left = a, *right = b;
  if (left->families != right->families)
    return left->families > right->families ? -1 : 1;
  if (left->place != right->place)
    return left->place < right->place ? -1 : 1;
  if (left->details != right->details)
    return left->details < right->details ? -1 : 1;
  return left->number < right->number ? -1 : 1;
}

/* Puts what stands at the number of each key in the place of the key, circle by circle of those that take each other's. */
static void
arrange (SitnetGap *gaps, SortKey *keys, guint32 n)
{
  for (guint32 first = 0; first < n; first++) {
    SitnetGap moved = gaps[first];
    guint32 to = first, from;
    for (; (from = keys[to].number) != first; to = from) {
      gaps[to] = gaps[from];
      keys[to].number = to;
    }
    gaps[to] = moved;
    keys[to].number = to;
  }
}

/* Most families first, those that nobody counted last; then by kind and line, for lines are sorted themselves. */
gboolean
sitnet_gap_list_sort (SitnetGapList *self, GError **error)
{
  guint32 n = self->gaps->len;
  if (n < 2)
    return TRUE;
  if (!sitnet_memory_room_for (n, 2 * sizeof (SortKey), G_MAXINT32))
    return refuse (error);
  g_autofree SortKey *keys = g_new (SortKey, n);
  for (guint32 i = 0; i < n; i++)
    keys[i] = key_of (&g_array_index (self->gaps, SitnetGap, i), i);
  qsort (keys, n, sizeof *keys, compare_keys);
  arrange ((SitnetGap *)(void *)self->gaps->data, keys, n);
  return TRUE;
}
