/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* coverage: for each need, area and age, who serves it, with what capacity, against what demand. */
#include "query.h"

#include "age-bands.h"
#include "coverage-input.h"
#include "kept-coverage.h"
#include "coverage-lines.h"
#include "memory-room.h"
#include "place-columns.h"
#include "table-private.h"

static const SitnetResultColumn columns[] = {
    SITNET_PLACE_COLUMNS,
    SITNET_PROVIDERS_COLUMN,
    {"capacity",
     SITNET_VALUE_DOUBLE,
     "families",
     {"capacity that falls here; empty = unknown or none of it known to fall here",
      "kapacita, která sem připadá; prázdné = neznámá, nebo sem známá nepřipadá"}},
    SITNET_DEMAND_COLUMN,
    {"status",
     SITNET_VALUE_CATEGORY,
     NULL,
     {"missing, short, fragile or covered",
      "missing (chybí), short (nestačí), fragile (jediný poskytovatel) nebo covered (pokryto)"}},
    SITNET_SUPPRESSED_COLUMN,
};

typedef struct {
  SitnetPlaceColumns place;
  SitnetDemandColumns families;
  SitnetColumnBuilder *providers, *capacity, *status;
  SitnetRoom room;
} Answer;

/* The columns of a row together, and one that is copied while it grows. */
enum { LINES_A_LOOK = 256, BYTES_PER_ROW = 80 };

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
answer_init (Answer *self, const SitnetNetwork *network)
{
  g_autoptr (SitnetColumn) labels = status_labels ();
  self->room = (SitnetRoom){0, 0};
  sitnet_place_columns_init (&self->place, network);
  self->providers = sitnet_column_builder_new ("providers", SITNET_VALUE_INT64);
  self->capacity = sitnet_column_builder_new ("capacity", SITNET_VALUE_DOUBLE);
  sitnet_demand_columns_init (&self->families);
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
  return table;
}

static gboolean
has_room (Answer *self, guint32 n_rows, GError **error)
{
  if (sitnet_memory_room_take (&self->room, (guint64)n_rows * BYTES_PER_ROW))
    return TRUE;
  return sitnet_memory_room_refuse ((SitnetPhrase){"needs × areas × bands of ages", "potřeby × území × věková pásma"},
                                    error);
}

static GPtrArray *
make_columns (SitnetNetwork *network, const SitnetSupplyDemand *supply_demand, const GArray *lines,
              const SitnetQuery *query, GError **error)
{
  const SitnetShortage *shortage = sitnet_network_get_shortage (network, sitnet_query_get_progress (query), error);
  if (shortage == NULL)
    return NULL;
  g_autoptr (SitnetAgeBands) bands = sitnet_age_bands_new (supply_demand, shortage);
  Answer answer;
  answer_init (&answer, network);
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
    .question = {"Which needs are served, where, for whom and with what capacity?",
                 "Které potřeby mají službu, kde, pro koho a s jakou kapacitou?"},
    .row =
        {"a row is a need in an area for a band of ages in which providers, demand and capacity stay the "
         "same",
         "na každém řádku je potřeba v území pro věkové pásmo, v němž se poskytovatelé, poptávka ani kapacita nemění"},
    .definition = {"A cell is one need, area, target, level, form and single year of age. Cells exist where "
                   "a demand, a standard or a "
                   "service stands, and for the needs above it; neighbouring years with the same providers "
                   "and the same demand and "
                   "capacity per year are printed as one band. An empty target, level or form on a demand or "
                   "standard means any and is "
                   "a row of its own; on a service it fits every one. A demand spreads evenly over its "
                   "years; what is asked without an "
                   "upper age is asked up to 17 (or for its first year when that is later), a service "
                   "without one has none. The row "
                   "of a need takes together the need and all finer ones: count either the six needs or the "
                   "rows that have no finer "
                   "ones, never both. A service that names only the wider need does not serve a finer one. "
                   "The capacity of a service "
                   "is split over all demand cells that it can serve, in all areas, in proportion to their "
                   "families; where no such "
                   "demand is known it is spread evenly over its own needs, areas and years. Capacity is "
                   "empty where providers stand "
                   "but no share of a known capacity falls. Demand is empty where no number of families is "
                   "known, never 0. Status: "
                   "missing when a demand or standard has no provider; short when the maximum flow from "
                   "services to demands leaves "
                   "families unserved, or providers or capacity are below the standard; fragile when all "
                   "providers have one topmost "
                   "parent; otherwise covered. The row of a wider need has the worst status of what is asked "
                   "of the wider need itself, which "
                   "services of finer needs answer too, and of what is asked of the finer ones in these years, "
                   "each judged by itself. "
                   "What is asked without an area is served by services for everywhere (*) and by those without "
                   "an area. Without demands and without a standard in the data, one "
                   "provider for each finer need "
                   "in each area is the standard; an area that only services name has no standard. Services "
                   "count when they and their actor hold at the date "
                   "of the scope; demands are "
                   "not dated by it. Rows are in the order of needs, areas, target, level, form and age. "
                   "Time grows with services "
                   "times bands, and with the maximum flow (Dinic 1970).",
                   "Buňka je jedna potřeba, území, cílová skupina, úroveň, forma a jeden rok věku. Buňky "
                   "jsou tam, kde je poptávka, "
                   "standard nebo služba, a také u širších potřeb nad nimi; sousední roky se stejnými "
                   "poskytovateli a se stejnou "
                   "poptávkou i kapacitou na rok tvoří jedno pásmo. Prázdná cílová skupina, úroveň či forma "
                   "u poptávky nebo standardu "
                   "znamená kteroukoli a má vlastní řádek; u služby vyhoví každé. Poptávka se dělí "
                   "rovnoměrně na své roky; co nemá "
                   "horní věk, žádá se do 17 let (nebo pro svůj první rok, je-li vyšší), služba bez horního "
                   "věku žádnou mez nemá. "
                   "Řádek potřeby shrnuje ji i všechny jemnější: sčítejte buď šest potřeb, nebo řádky bez "
                   "jemnějších, nikdy obojí. "
                   "Služba, která uvádí jen širší potřebu, jemnější potřebě neslouží. Kapacita služby se "
                   "dělí mezi všechny buňky "
                   "poptávky, kterým může posloužit, ve všech územích, v poměru počtu rodin; není-li taková "
                   "poptávka známa, rozprostře "
                   "se rovnoměrně na její potřeby, území a roky. Kapacita je prázdná tam, kde poskytovatelé "
                   "jsou, ale žádný podíl známé "
                   "kapacity sem nepřipadá. Poptávka je prázdná, není-li znám počet rodin; nikdy není 0. "
                   "Stav: missing (chybí), když "
                   "poptávka nebo standard nemá poskytovatele; short (nestačí), když i největší možný tok od "
                   "služeb k poptávkám nechá "
                   "rodiny bez služby, nebo je poskytovatelů či kapacity méně, než žádá standard; fragile "
                   "(jediný poskytovatel), když mají všichni "
                   "poskytovatelé jednoho nejvyššího zřizovatele; jinak covered (pokryto). "
                   "Řádek širší potřeby má nejhorší ze stavů, které v těchto letech mají požadavky na ni "
                   "samu (těm vyhoví i služby "
                   "jemnějších potřeb) a na jemnější potřeby (každý se posuzuje u své potřeby). Čemu chybí "
                   "území, tomu slouží "
                   "služby pro všechna území (*) a služby bez území. Nejsou-li v "
                   "datech poptávky ani standard, "
                   "platí jako standard jeden poskytovatel každé jemnější potřeby v každém území. Služba se "
                   "počítá, platí-li k datu "
                   "výběru ona i její aktér; poptávky se datem neomezují. Řádky jdou podle potřeb, území, "
                   "cílové skupiny, úrovně, formy "
                   "a věku. Doba výpočtu roste se součinem služeb a pásem a s největším tokem (Dinic 1970)."},
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};
