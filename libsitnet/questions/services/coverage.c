/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* coverage: for each need, area and age, who serves it, with what capacity, against what demand. */
#include "query.h"

#include "message.h"
#include "age-bands.h"
#include "coverage-input.h"
#include "kept-coverage.h"
#include "coverage-lines.h"
#include "memory-room.h"
#include "place-columns.h"
#include "table-private.h"
#include "unserved-columns.h"

static const SitnetCellWord status_words[] = {
    SITNET_WORD_MISSING, SITNET_WORD_SHORT, SITNET_WORD_FRAGILE, {"covered", N_ ("covered")}, {NULL, NULL},
};

static const SitnetResultColumn columns[] = {
    SITNET_PLACE_COLUMNS,
    SITNET_PROVIDERS_COLUMN,
    {"capacity", SITNET_VALUE_DOUBLE, "families", N_ ("capacity that falls here"),
     .empty = N_ ("unknown or none of it known to fall here")},
    SITNET_DEMAND_COLUMN,
    {"status", SITNET_VALUE_CATEGORY, NULL, N_ ("missing, short, fragile or covered"), .heading = N_ ("state"),
     .words = status_words},
    SITNET_SUPPRESSED_COLUMN,
    SITNET_UNSERVED_COLUMNS,
};

typedef struct {
  SitnetPlaceColumns place;
  SitnetDemandColumns families;
  SitnetUnservedColumns unserved;
  SitnetColumnBuilder *providers, *capacity, *status;
  SitnetRoom room;
} Answer;

/* The columns of a row together, and one that is copied while it grows. */
enum { LINES_A_LOOK = 256, BYTES_PER_ROW = 96 };

static SitnetColumn *
status_labels (void)
{
  static const char *const texts[] = {[SITNET_COVERED] = "covered",
                                      [SITNET_FRAGILE] = "fragile",
                                      [SITNET_SHORT] = "short",
                                      [SITNET_MISSING] = "missing"};
  return sitnet_column_new_text ("status", G_N_ELEMENTS (texts), texts, NULL);
}

static void
answer_init (Answer *self, const SitnetNetwork *network, const SitnetSupplyDemand *supply_demand,
             const SitnetUnserved *unserved)
{
  g_autoptr (SitnetColumn) labels = status_labels ();
  self->room = (SitnetRoom){0, 0};
  sitnet_place_columns_init (&self->place, network);
  self->providers = sitnet_column_builder_new ("providers", SITNET_VALUE_INT64);
  self->capacity = sitnet_column_builder_new ("capacity", SITNET_VALUE_DOUBLE);
  sitnet_demand_columns_init (&self->families);
  sitnet_unserved_columns_init (&self->unserved, supply_demand, unserved);
  self->status = sitnet_column_builder_new_category ("status", labels);
}

static void
answer_add (Answer *self, const SitnetCoverageLine *line, const SitnetAgeBands *bands, const SitnetAgeBand *band)
{
  sitnet_place_columns_add (&self->place, line, band->age_from, band->age_to);
  sitnet_column_builder_add_int64 (self->providers, band->n_providers);
  sitnet_add_number (self->capacity, band->capacity);
  sitnet_demand_columns_add (&self->families, band);
  sitnet_column_builder_add_code (self->status, (gint32)sitnet_age_band_status (bands, band));
  sitnet_unserved_columns_add (&self->unserved, line, band->age_from, band->age_to);
}

static GPtrArray *
answer_seal (Answer *self)
{
  GPtrArray *table = g_ptr_array_new ();
  sitnet_place_columns_seal (&self->place, table);
  g_ptr_array_add (table, sitnet_column_builder_seal (self->providers));
  g_ptr_array_add (table, sitnet_column_builder_seal (self->capacity));
  g_ptr_array_add (table, sitnet_column_builder_seal (self->families.demand));
  g_ptr_array_add (table, sitnet_column_builder_seal (self->status));
  g_ptr_array_add (table, sitnet_column_builder_seal (self->families.suppressed));
  sitnet_unserved_columns_seal (&self->unserved, table);
  return table;
}

static gboolean
has_room (Answer *self, guint32 n_rows, GError **error)
{
  if (sitnet_memory_room_take (&self->room, (guint64)n_rows * BYTES_PER_ROW))
    return TRUE;
  return sitnet_memory_room_refuse (N_ ("needs × areas × bands of ages"), error);
}

static GPtrArray *
make_columns (SitnetNetwork *network, const SitnetSupplyDemand *supply_demand, const GArray *lines,
              const SitnetQuery *query, GError **error)
{
  const SitnetShortage *shortage = sitnet_network_get_shortage (network, sitnet_query_get_progress (query), error);
  const SitnetUnserved *unserved =
      shortage != NULL ? sitnet_network_get_unserved (network, sitnet_query_get_progress (query), error) : NULL;
  if (unserved == NULL)
    return NULL;
  g_autoptr (SitnetAgeBands) bands = sitnet_age_bands_new (supply_demand, shortage);
  Answer answer;
  answer_init (&answer, network, supply_demand, unserved);
  gboolean going = TRUE;
  for (guint32 i = 0; i < lines->len && going; i++) {
    const SitnetCoverageLine *line = &g_array_index (lines, SitnetCoverageLine, i);
    if (i % LINES_A_LOOK == 0)
      going = sitnet_query_progress (query, (double)i / lines->len, error);
    sitnet_age_bands_cut (bands, line, TRUE);
    going = going && has_room (&answer, bands->bands->len, error);
    for (guint32 b = 0; b < bands->bands->len && going; b++)
      answer_add (&answer, line, bands, &g_array_index (bands->bands, SitnetAgeBand, b));
  }
  GPtrArray *table = answer_seal (&answer);
  if (going)
    return table;
  g_ptr_array_set_free_func (table, (GDestroyNotify)sitnet_column_unref);
  g_ptr_array_unref (table);
  return NULL;
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  const SitnetSupplyDemand *supply_demand =
      sitnet_network_get_supply_demand (network, sitnet_query_get_progress (query), error);
  if (supply_demand == NULL)
    return NULL;
  g_autofree guint8 *listed = sitnet_coverage_input_listed (network);
  g_autoptr (GArray) lines = sitnet_coverage_lines_list (supply_demand, listed, error);
  if (lines == NULL)
    return NULL;
  GPtrArray *table = make_columns (network, supply_demand, lines, query, error);
  if (table == NULL)
    return NULL;
  g_autofree char *extra = sitnet_coverage_input_dup_note (network, supply_demand, sitnet_query_get_language (query));
  g_autofree char *note = sitnet_query_dup_note (query, network, extra);
  return sitnet_table_new_take ("coverage", note, table);
}

const SitnetAnalysis sitnet_coverage = {
    .name = "coverage",
    .title = NC_ ("title of a question", "Coverage of needs"),
    .question = N_ ("Which needs are served, where, for whom and with what capacity?"),
    .row = N_ ("a row is a need in an area for a band of ages in which providers, demand and capacity stay the "
               "same"),
    .definition = DEFINITION_ ("coverage"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .nothing = N_ ("No needs and no services."),
    .run = run,
};
