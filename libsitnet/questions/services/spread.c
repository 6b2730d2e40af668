/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* spread: white spots that a provider of a neighbouring area could fill. */
#include "query.h"

#include "message.h"
#include "gap-cells.h"
#include "coverage-input.h"
#include "kept-coverage.h"
#include "place-columns.h"
#include "service-list.h"
#include "table-private.h"

#include <math.h>

static const SitnetCellWord kind_words[] = {
    SITNET_WORD_MISSING,
    SITNET_WORD_SHORT,
    {NULL, NULL},
};

static const SitnetResultColumn columns[] = {
    {"need", SITNET_VALUE_CATEGORY, NULL, N_ ("the need"), .refers_to = "needs"},
    {"area", SITNET_VALUE_CATEGORY, NULL, N_ ("the area where it is lacking"), .refers_to = "areas"},
    {"provider", SITNET_VALUE_CATEGORY, NULL, N_ ("who could come"), .refers_to = "actors"},
    {"provider_area", SITNET_VALUE_CATEGORY, NULL, N_ ("where it works now; a neighbouring area"),
     .refers_to = "areas"},
    SITNET_AGE_COLUMNS,
    {"kind", SITNET_VALUE_CATEGORY, NULL, N_ ("the gap: missing or short"), .heading = N_ ("white spot"),
     .words = kind_words},
    {"demand", SITNET_VALUE_DOUBLE, "families", N_ ("families of the gap"), .heading = N_ ("families"),
     .empty = N_ ("no known number")},
    SITNET_SUPPRESSED_COLUMN,
};

enum { NEED, AREA, PROVIDER, PROVIDER_AREA, AGE_FROM, AGE_TO, KIND, DEMAND, SUPPRESSED, N_COLUMNS };

typedef struct {
  const SitnetNetwork *network;
  const SitnetSupplyDemand *supply_demand;
  GArray **neighbours; /* per area: gint32, both ways; NULL = none */
  SitnetServiceMatching *here, *there;
  guint32 *serves_here; /* per actor: the gap for which it already serves the area */
  guint32 gap_number;
  SitnetDemandColumns families;
  SitnetColumnBuilder *builders[N_COLUMNS];
} Spreading;

static void
add_neighbour (GArray **neighbours, gint32 area, gint32 other)
{
  if (area < 0 || other < 0 || area == other)
    return;
  if (neighbours[area] == NULL)
    neighbours[area] = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_array_append_val (neighbours[area], other);
}

static gint
compare_areas (gconstpointer a, gconstpointer b)
{
  gint32 left = *(const gint32 *)a, right = *(const gint32 *)b;
  return (left > right) - (left < right);
}

/* Ascending, each once, though both sides may have named it. */
static void
settle_neighbours (GArray *areas)
{
  gint32 *all = (gint32 *)(void *)areas->data;
  guint n = 0;
  g_array_sort (areas, compare_areas);
  for (guint i = 0; i < areas->len; i++)
    if (n == 0 || all[n - 1] != all[i])
      all[n++] = all[i];
  g_array_set_size (areas, n);
}

/* Who is named as a neighbour by one side is one on both. */
static GArray **
find_neighbours (const SitnetDataset *dataset)
{
  GArray **neighbours = g_new0 (GArray *, (gsize)dataset->n_areas + 1);
  const SitnetList *list = &dataset->areas_neighbours;
  for (guint32 area = 0; area < dataset->n_areas && list->offsets != NULL; area++) {
    gint32 row = dataset->area_sheet_row != NULL ? dataset->area_sheet_row[area] : -1;
    for (guint32 i = row >= 0 ? list->offsets[row] : 0; row >= 0 && i < list->offsets[row + 1]; i++) {
      add_neighbour (neighbours, (gint32)area, list->items[i]);
      add_neighbour (neighbours, list->items[i], (gint32)area);
    }
  }
  for (guint32 area = 0; area < dataset->n_areas; area++)
    if (neighbours[area] != NULL)
      settle_neighbours (neighbours[area]);
  return neighbours;
}

static void
free_neighbours (GArray **neighbours, guint32 n)
{
  for (guint32 area = 0; area < n; area++)
    if (neighbours[area] != NULL)
      g_array_unref (neighbours[area]);
  g_free (neighbours);
}

static void
add_row (Spreading *self, const SitnetGap *gap, const SitnetCoverageLine *line, guint32 actor, gint32 area, guint from,
         guint to)
{
  SitnetColumnBuilder *const *builders = self->builders;
  sitnet_column_builder_add_code (builders[NEED], line->need);
  sitnet_column_builder_add_code (builders[AREA], line->area);
  sitnet_column_builder_add_code (builders[PROVIDER], (gint32)actor);
  sitnet_column_builder_add_code (builders[PROVIDER_AREA], area);
  sitnet_column_builder_add_int64 (builders[AGE_FROM], from);
  if (to >= SITNET_AGE_OLDER)
    sitnet_column_builder_add_missing (builders[AGE_TO]);
  else
    sitnet_column_builder_add_int64 (builders[AGE_TO], to);
  sitnet_column_builder_add_code (builders[KIND], gap->kind == SITNET_GAP_MISSING ? 0 : 1);
  sitnet_demand_columns_add (&self->families, &gap->band);
}

/* The ages of the gap that the actor's services there reach; each unbroken stretch is a row. */
static void
add_actor (Spreading *self, const SitnetGap *gap, const SitnetCoverageLine *line, gint32 area, guint32 first,
           guint32 end)
{
  guint8 served[SITNET_N_YEARS + 1] = {0};
  guint32 actor = self->there->found[first].actor;
  if (self->serves_here[actor] == self->gap_number)
    return;
  for (guint32 k = first; k < end; k++) {
    const SitnetFound *supply = &self->there->found[k];
    for (guint year = MAX (supply->age_from, gap->band.age_from); year <= MIN (supply->age_to, gap->band.age_to);
         year++)
      served[year] = 1;
  }
  for (guint year = 0, from = 0; year < SITNET_N_YEARS; year++) {
    if (served[year] && (year == 0 || !served[year - 1]))
      from = year;
    if (served[year] && !served[year + 1])
      add_row (self, gap, line, actor, area, from, year);
  }
}

static void
add_area (Spreading *self, const SitnetGap *gap, const SitnetCoverageLine *line, gint32 area)
{
  SitnetCoverageLine key = *line;
  key.area = area;
  sitnet_service_matching_find (self->there, self->supply_demand, &key);
  for (guint32 first = 0, end; first < self->there->n; first = end) {
    guint32 actor = self->there->found[first].actor;
    end = first + 1;
    while (end < self->there->n && self->there->found[end].actor == actor)
      end++;
    add_actor (self, gap, line, area, first, end);
  }
}

static void
add_gap (Spreading *self, const SitnetGap *gap)
{
  const SitnetCoverageLine *line =
      &g_array_index (self->supply_demand->requirement_lines, SitnetCoverageLine, gap->line);
  const GArray *neighbours = line->area >= 0 ? self->neighbours[line->area] : NULL;
  if (neighbours == NULL)
    return;
  self->gap_number++;
  sitnet_service_matching_find (self->here, self->supply_demand, line);
  for (guint32 k = 0; k < self->here->n; k++) {
    const SitnetFound *supply = &self->here->found[k];
    if (supply->age_from <= gap->band.age_to && supply->age_to >= gap->band.age_from)
      self->serves_here[supply->actor] = self->gap_number;
  }
  for (guint i = 0; i < neighbours->len; i++)
    add_area (self, gap, line, g_array_index (neighbours, gint32, i));
}

static SitnetColumnBuilder *
code_builder (SitnetColumn *labels, const char *name)
{
  return sitnet_column_builder_new_category (name, labels);
}

static void
init_columns (Spreading *self)
{
  static const char *const kinds[] = {"missing", "short"};
  const SitnetDataset *dataset = self->network->dataset;
  g_autoptr (SitnetColumn) needs = sitnet_vocabulary_to_column (dataset->vocabularies[SITNET_SHEET_NEEDS], "need");
  g_autoptr (SitnetColumn) kind_labels = sitnet_column_new_text ("kind", G_N_ELEMENTS (kinds), kinds, NULL);
  self->builders[NEED] = code_builder (needs, "need");
  self->builders[AREA] = code_builder (dataset->area_codes, "area");
  self->builders[PROVIDER] = code_builder (sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "id"), "provider");
  self->builders[PROVIDER_AREA] = code_builder (dataset->area_codes, "provider_area");
  self->builders[AGE_FROM] = sitnet_column_builder_new ("age_from", SITNET_VALUE_INT64);
  self->builders[AGE_TO] = sitnet_column_builder_new ("age_to", SITNET_VALUE_INT64);
  self->builders[KIND] = code_builder (kind_labels, "kind");
  sitnet_demand_columns_init (&self->families);
  self->builders[DEMAND] = self->families.demand;
  self->builders[SUPPRESSED] = self->families.suppressed;
}

/* NULL when the caller asked to stop; the columns are then freed unsealed. */
static GPtrArray *
fill_columns (Spreading *self, const SitnetGapList *list, const SitnetQuery *query, GError **error)
{
  gboolean going = TRUE;
  GPtrArray *sealed = NULL;
  init_columns (self);
  for (guint i = 0; i < list->gaps->len && going; i++) {
    const SitnetGap *gap = &g_array_index (list->gaps, SitnetGap, i);
    if (i % 256 == 0)
      going = sitnet_query_progress (query, 0.6 + 0.4 * i / list->gaps->len, error);
    if (going && (gap->kind == SITNET_GAP_MISSING || gap->kind == SITNET_GAP_SHORT))
      add_gap (self, gap);
  }
  if (going)
    sealed = g_ptr_array_new ();
  for (guint i = 0; i < N_COLUMNS; i++)
    if (going)
      g_ptr_array_add (sealed, sitnet_column_builder_seal (self->builders[i]));
    else
      sitnet_column_builder_free (self->builders[i]);
  return sealed;
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  const SitnetSupplyDemand *supply_demand =
      sitnet_network_get_supply_demand (network, sitnet_query_get_progress (query), error);
  if (supply_demand == NULL)
    return NULL;
  g_autofree guint8 *listed = sitnet_coverage_input_listed (network);
  const SitnetShortage *shortage = sitnet_network_get_shortage (network, sitnet_query_get_progress (query), error);
  if (shortage == NULL)
    return NULL;
  g_autoptr (SitnetGapList) list =
      sitnet_gap_list_new (network, supply_demand, listed, 1, sitnet_query_get_progress (query));
  if (!sitnet_gap_cells_add (list, shortage, error))
    return NULL;
  if (!sitnet_gap_list_sort (list, error))
    return NULL;
  g_autoptr (SitnetServiceMatching) here = sitnet_service_matching_new (supply_demand);
  g_autoptr (SitnetServiceMatching) there = sitnet_service_matching_new (supply_demand);
  g_autofree guint32 *serves_here = g_new0 (guint32, supply_demand->n_actors);
  Spreading self = {.network = network,
                    .supply_demand = supply_demand,
                    .neighbours = find_neighbours (network->dataset),
                    .here = here,
                    .there = there,
                    .serves_here = serves_here};
  GPtrArray *answer = fill_columns (&self, list, query, error);
  free_neighbours (self.neighbours, network->dataset->n_areas);
  if (answer == NULL)
    return NULL;
  g_autofree char *extra = sitnet_coverage_input_dup_note (network, supply_demand, sitnet_query_get_language (query));
  g_autofree char *note = sitnet_query_dup_note (query, network, extra);
  return sitnet_table_new_take ("spread", note, answer);
}

const SitnetAnalysis sitnet_spread = {
    .name = "spread",
    .title = NC_ ("title of a question", "Services next door"),
    .question = N_ ("Which white spots could a neighbour's service fill?"),
    .row = N_ ("a row is a white spot and a provider from a neighbouring area that could fill it"),
    .definition = DEFINITION_ ("spread"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .nothing = N_ ("Nobody next door to ask."),
    .run = run,
};
