/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds the five kinds of white spots. */
#include "gap-list.h"

#include "nearby.h"

#include <math.h>
#include <string.h>

SitnetGapList *
sitnet_gap_list_new (const SitnetNetwork *network, const SitnetProvision *provision, const guint8 *listed,
                     guint within, const SitnetCall *call)
{
  SitnetGapList *self = g_new0 (SitnetGapList, 1);
  self->network = network;
  self->provision = provision;
  self->listed = listed;
  self->within = within;
  self->call = call;
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

/* Now and then reports how far it is, between two parts of the whole work. */
static gboolean
goes_on (const SitnetGapList *self, guint32 line, double from, double to, GError **error)
{
  if (self->call == NULL || line % 256 != 0)
    return TRUE;
  return sitnet_call_progress (self->call, from + (to - from) * line / self->provision->ask_lines->len,
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
    if (!goes_on (self, i, 0.4, 0.6, error))
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

/* The part of capacity that falls on the years of one demand; NaN when none is known to. */
static double
capacity_of (SitnetBands *bands, const SitnetLine *line, const SitnetAsk *ask)
{
  double capacity = 0;
  gboolean known = FALSE;
  sitnet_bands_cut (bands, line, FALSE);
  for (guint year = ask->age_from; year <= ask->age_to; year++) {
    capacity += bands->years.capacity[year];
    known = known || bands->years.flags[year] & SITNET_BAND_SHARE;
  }
  return known ? sitnet_tidy (capacity) : NAN;
}

typedef struct {
  SitnetGapList *list;
  SitnetNearby *nearby;
  SitnetFitting *fitting;
  SitnetBands *bands;
} ConnectionCheck;

static void
check_connection (ConnectionCheck *self, guint32 line_number, guint32 ask_number)
{
  const SitnetProvision *provision = self->list->provision;
  const SitnetLine *line = &g_array_index (provision->ask_lines, SitnetLine, line_number);
  const SitnetAsk *ask = sitnet_provision_ask (provision, ask_number);
  if (ask->kind != SITNET_ASK_DEMAND || ask->reporter < 0 || (guint32)ask->reporter >= provision->n_actors)
    return;
  guint32 reporter = sitnet_nearby_actor (self->nearby, (guint32)ask->reporter);
  if (reporter == G_MAXUINT32)
    return;
  SitnetGap gap = {.kind = SITNET_GAP_UNCONNECTED, .line = line_number, .ask = ask_number};
  gap.band = (SitnetBand){.age_from = ask->age_from,
                          .age_to = ask->age_to,
                          .demand = ask->families,
                          .first_provider = self->list->providers->len,
                          .group = SITNET_NO_GROUP};
  sitnet_fitting_find (self->fitting, provision, line);
  gap.band.n_providers = add_providers_of (self->list, self->fitting, ask);
  if (gap.band.n_providers == 0)
    return;
  const guint32 *rows = &g_array_index (self->list->providers, guint32, gap.band.first_provider);
  if (sitnet_nearby_reaches (self->nearby, reporter, self->list->within, rows, gap.band.n_providers)) {
    g_array_set_size (self->list->providers, gap.band.first_provider);
    return;
  }
  gap.band.capacity = capacity_of (self->bands, line, ask);
  if (ask->suppressed)
    gap.band.flags |= SITNET_BAND_SUPPRESSED;
  g_array_append_val (self->list->gaps, gap);
}

/* Without any provider the demand is missing, not unconnected. */
gboolean
sitnet_gap_list_add_unconnected (SitnetGapList *self, GError **error)
{
  g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (self->network);
  g_autoptr (SitnetFitting) fitting = sitnet_fitting_new (self->provision);
  g_autoptr (SitnetBands) bands = sitnet_bands_new (self->provision, NULL);
  ConnectionCheck check = {self, nearby, fitting, bands};
  for (guint32 i = 0; i < self->provision->ask_lines->len; i++) {
    const SitnetLine *line = &g_array_index (self->provision->ask_lines, SitnetLine, i);
    if (!goes_on (self, i, 0.6, 0.9, error))
      return FALSE;
    for (guint32 ask = line->first_ask; ask < line->first_ask + line->n_asks && lists (self, line); ask++)
      check_connection (&check, i, ask);
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
