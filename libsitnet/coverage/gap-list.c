/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds the five kinds of white spots. */
#include "gap-list.h"

#include "nearby.h"

#include <math.h>
#include <string.h>

/* After so many it is looked whether to stop: some milliseconds. */
enum { LINES_A_LOOK = 64, ASKS_A_LOOK = 256 };

SitnetGapList *
sitnet_gap_list_new (const SitnetNetwork *network, const SitnetProvision *provision, const guint8 *listed,
                     guint within, const SitnetProgress *progress)
{
  SitnetGapList *self = g_new0 (SitnetGapList, 1);
  self->network = network;
  self->provision = provision;
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

/* Reports how far it is, between two parts of the whole work. */
static gboolean
goes_on (const SitnetGapList *self, guint32 line, double from, double to, GError **error)
{
  return sitnet_progress_report (self->progress, from + (to - from) * line / self->provision->ask_lines->len,
                               error);
}

static gboolean
lists (const SitnetGapList *self, const SitnetLine *line)
{
  return self->listed == NULL || self->listed[line->area + 1];
}

static void
add_cell (SitnetGapList *self, SitnetGapKind kind, guint32 line, const SitnetBand *band,
          guint32 first_provider)
{
  SitnetGap gap = {.kind = kind, .line = line, .band = *band};
  gap.band.first_provider = first_provider;
  g_array_append_val (self->gaps, gap);
}

/* One row for each kind that holds; they share their list of providers. */
static void
add_band (SitnetGapList *self, const SitnetBands *bands, guint32 line, const SitnetBand *band)
{
  gboolean missing = sitnet_band_status (bands, band) == SITNET_MISSING,
           too_little = sitnet_band_is_short (band);
  gboolean fragile = sitnet_band_is_fragile (bands, band);
  guint32 first = self->providers->len;
  if (!missing && !too_little && !fragile)
    return;
  if (band->n_providers > 0)
    g_array_append_vals (self->providers, &g_array_index (bands->providers, guint32, band->first_provider),
                         band->n_providers);
  if (missing)
    add_cell (self, SITNET_GAP_MISSING, line, band, first);
  if (too_little)
    add_cell (self, SITNET_GAP_SHORT, line, band, first);
  if (fragile)
    add_cell (self, SITNET_GAP_FRAGILE, line, band, first);
}

gboolean
sitnet_gap_list_add_cells (SitnetGapList *self, const SitnetShortage *shortage, GError **error)
{
  g_autoptr (SitnetBands) bands = sitnet_bands_new (self->provision, shortage);
  for (guint32 i = 0; i < self->provision->ask_lines->len; i++) {
    const SitnetLine *line = &g_array_index (self->provision->ask_lines, SitnetLine, i);
    if (i % LINES_A_LOOK == 0 && !goes_on (self, i, 0.4, 0.6, error))
      return FALSE;
    if (!lists (self, line))
      continue;
    sitnet_bands_cut (bands, line, FALSE);
    for (guint32 b = 0; b < bands->bands->len; b++)
      add_band (self, bands, i, &g_array_index (bands->bands, SitnetBand, b));
  }
  return TRUE;
}

/* The actors that serve a demand in at least one of its years, added to the list; how many they are. */
static guint32
add_providers_of (SitnetGapList *self, const SitnetFitting *fitting, const SitnetAsk *ask)
{
  guint32 first = self->providers->len;
  for (guint32 k = 0; k < fitting->n; k++) {
    const SitnetFound *offer = &fitting->found[k];
    if (offer->age_from > ask->age_to || offer->age_to < ask->age_from)
      continue;
    if (self->providers->len == first ||
        g_array_index (self->providers, guint32, self->providers->len - 1) != offer->actor)
      g_array_append_val (self->providers, offer->actor);
  }
  return self->providers->len - first;
}

typedef struct {
  SitnetGapList *list;
  SitnetNearby *nearby;
  SitnetFitting *fitting;
  SitnetBands *bands;
  guint32 cut_line;                  /* the line that the bands are cut for; G_MAXUINT32 = none yet */
  GArray *asks;                      /* guint32: demands of the line at hand that an actor in scope reports */
  guint32 first_provider, n_providers; /* of the ages at hand */
} ConnectionCheck;

/* The part of capacity that falls on the years of one demand; NaN when none is known to. */
static double
capacity_of (ConnectionCheck *self, guint32 line_number, const SitnetAsk *ask)
{
  const SitnetYears *years = &self->bands->years;
  double capacity = 0;
  gboolean known = FALSE;
  if (self->cut_line != line_number)
    sitnet_bands_cut (self->bands,
                      &g_array_index (self->list->provision->ask_lines, SitnetLine, line_number), FALSE);
  self->cut_line = line_number;
  for (guint year = ask->age_from; year <= ask->age_to; year++) {
    capacity += years->capacity[year];
    known = known || years->flags[year] & SITNET_BAND_SHARE;
  }
  return known ? sitnet_tidy (capacity) : NAN;
}

static void
add_unconnected (ConnectionCheck *self, guint32 line_number, guint32 ask_number)
{
  const SitnetProvision *provision = self->list->provision;
  const SitnetAsk *ask = sitnet_provision_ask (provision, ask_number);
  SitnetGap gap = {.kind = SITNET_GAP_UNCONNECTED, .line = line_number, .ask = ask_number};
  gap.band = (SitnetBand){.age_from = ask->age_from,
                          .age_to = ask->age_to,
                          .demand = ask->families,
                          .capacity = capacity_of (self, line_number, ask),
                          .first_provider = self->first_provider,
                          .n_providers = self->n_providers,
                          .group = SITNET_NO_GROUP};
  if (ask->suppressed)
    gap.band.flags |= SITNET_BAND_SUPPRESSED;
  g_array_append_val (self->list->gaps, gap);
}

static gint
compare_askers (gconstpointer a, gconstpointer b, gpointer data)
{
  guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;
  const SitnetAsk *first = sitnet_provision_ask (data, left), *second = sitnet_provision_ask (data, right);
  gint order = first->age_from - second->age_from;
  if (order == 0)
    order = first->age_to - second->age_to;
  if (order == 0)
    order = (first->reporter > second->reporter) - (first->reporter < second->reporter);
  return order != 0 ? order : (left > right) - (left < right);
}

/* Demands of equal ages side by side, for they have the same providers, and of these those of one reporter. */
static void
list_asks (ConnectionCheck *self, const SitnetLine *line)
{
  const SitnetProvision *provision = self->list->provision;
  g_array_set_size (self->asks, 0);
  for (guint32 i = line->first_ask; i < line->first_ask + line->n_asks; i++) {
    const SitnetAsk *ask = sitnet_provision_ask (provision, i);
    if (ask->kind == SITNET_ASK_DEMAND && ask->reporter >= 0 &&
        (guint32)ask->reporter < provision->n_actors &&
        sitnet_nearby_actor (self->nearby, (guint32)ask->reporter) != G_MAXUINT32)
      g_array_append_val (self->asks, i);
  }
  g_array_sort_with_data (self->asks, compare_askers, (gpointer)provision);
}

static void
look_for_providers (ConnectionCheck *self, const SitnetAsk *ask)
{
  self->first_provider = self->list->providers->len;
  self->n_providers = add_providers_of (self->list, self->fitting, ask);
  if (self->n_providers > 0)
    sitnet_nearby_want (self->nearby,
                        &g_array_index (self->list->providers, guint32, self->first_provider),
                        self->n_providers);
}

/* Each list of providers is made once for all demands of the same ages. FALSE when the caller asked to stop. */
static gboolean
check_line (ConnectionCheck *self, guint32 line_number, GError **error)
{
  const SitnetProvision *provision = self->list->provision;
  const SitnetLine *line = &g_array_index (provision->ask_lines, SitnetLine, line_number);
  const SitnetAsk *last = NULL;
  gboolean connected = TRUE;
  list_asks (self, line);
  if (self->asks->len > 0)
    sitnet_fitting_find (self->fitting, provision, line);
  for (guint32 i = 0; i < self->asks->len; i++) {
    guint32 number = g_array_index (self->asks, guint32, i);
    const SitnetAsk *ask = sitnet_provision_ask (provision, number);
    if (i % ASKS_A_LOOK == ASKS_A_LOOK - 1 && !goes_on (self->list, line_number, 0.6, 0.9, error))
      return FALSE;
    gboolean other_ages =
        last == NULL || last->age_from != ask->age_from || last->age_to != ask->age_to;
    if (other_ages)
      look_for_providers (self, ask);
    if (self->n_providers > 0 && (other_ages || last->reporter != ask->reporter))
      connected = sitnet_nearby_reaches (
          self->nearby, sitnet_nearby_actor (self->nearby, (guint32)ask->reporter), self->list->within);
    last = ask;
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
  g_autoptr (SitnetFitting) fitting = sitnet_fitting_new (self->provision);
  g_autoptr (SitnetBands) bands = sitnet_bands_new (self->provision, NULL);
  g_autoptr (GArray) asks = g_array_new (FALSE, FALSE, sizeof (guint32));
  ConnectionCheck check = {self, nearby, fitting, bands, G_MAXUINT32, asks, 0, 0};
  for (guint32 i = 0; i < self->provision->ask_lines->len; i++) {
    if (i % LINES_A_LOOK == 0 && !goes_on (self, i, 0.6, 0.9, error))
      return FALSE;
    if (lists (self, &g_array_index (self->provision->ask_lines, SitnetLine, i)) &&
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
  guint32 from = sitnet_nearby_actor (nearby, (guint32)from_row),
          to = sitnet_nearby_actor (nearby, (guint32)to_row);
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
                what != NULL && !sitnet_column_is_missing (what, row) ? sitnet_column_get_text (what, row)
                                                                      : NULL);
}

void
sitnet_gap_list_add_unmet (SitnetGapList *self)
{
  g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (self->network);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  add_pairs (self, nearby, told, SITNET_SHEET_EXPECTATIONS);
  add_pairs (self, nearby, told, SITNET_SHEET_WISHES);
}

static gint
compare_families (double a, double b)
{
  if (isnan (a) || isnan (b))
    return isnan (a) - isnan (b);
  return (a < b) - (a > b);
}

static gint
compare_gaps (gconstpointer a, gconstpointer b, gpointer data)
{
  const SitnetProvision *provision = data;
  const SitnetGap *left = a, *right = b;
  gint order = compare_families (left->band.demand, right->band.demand);
  if (order == 0)
    order = (gint)left->kind - (gint)right->kind;
  if (order != 0)
    return order;
  if (left->kind == SITNET_GAP_UNMET) {
    order = (left->from > right->from) - (left->from < right->from);
    return order != 0 ? order : (left->to > right->to) - (left->to < right->to);
  }
  order = sitnet_line_compare (&g_array_index (provision->ask_lines, SitnetLine, left->line),
                               &g_array_index (provision->ask_lines, SitnetLine, right->line));
  if (order == 0)
    order = left->band.age_from - right->band.age_from;
  return order != 0 ? order : (left->ask > right->ask) - (left->ask < right->ask);
}

void
sitnet_gap_list_sort (SitnetGapList *self)
{
  g_array_sort_with_data (self->gaps, compare_gaps, (gpointer)self->provision);
}
