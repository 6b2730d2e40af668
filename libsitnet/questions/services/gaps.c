/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* gaps: the white spots of a network, each with its evidence. */
#include "query.h"

#include "message.h"
#include "memory-room.h"

#include "all-gaps.h"
#include "coverage-input.h"
#include "gap-evidence.h"
#include "kept-coverage.h"
#include "pieces.h"
#include "place-columns.h"
#include "strategy-steps.h"
#include "table-private.h"
#include "unserved-columns.h"

static const SitnetCellWord kind_words[] = {SITNET_WORDS_OF_GAPS};

static const SitnetResultColumn columns[] = {
    {"kind", SITNET_VALUE_CATEGORY, NULL, N_ ("missing, short, fragile, unconnected or unmet"),
     .heading = N_ ("what kind"), .words = kind_words},
    SITNET_PLACE_COLUMNS,
    SITNET_DEMAND_COLUMN,
    {"capacity", SITNET_VALUE_DOUBLE, "families", N_ ("capacity that falls here"), .empty = N_ ("unknown")},
    SITNET_PROVIDERS_COLUMN,
    {"actors", SITNET_VALUE_TEXT, NULL,
     N_ ("providers; where it is missing or not connected, who reports it; of a request, who asks "
         "whom"),
     .heading = N_ ("who is concerned"), .refers_to = "actors"},
    {"evidence", SITNET_VALUE_TEXT, NULL, N_ ("what shows it, in words"), .heading = N_ ("how we know")},
    SITNET_SUPPRESSED_COLUMN,
    SITNET_UNSERVED_COLUMNS,
    {"steps", SITNET_VALUE_INT64, "steps", N_ ("steps of the strategy that answer it; 0 = none")},
};

static const SitnetParameter parameters[] = {
    {"within", SITNET_PARAMETER_INT, FALSE, 0, 10, "1", NULL, N_ ("steps within which a provider counts as connected")},
};

typedef struct {
  SitnetTeller teller;
  const SitnetQuery *query;
  const SitnetGapList *list;
  const SitnetShortage *shortage;
  const SitnetStrategySteps *strategy;
  SitnetGapEvidence evidence;
  SitnetPlaceColumns place;
  SitnetDemandColumns families;
  SitnetUnservedColumns unserved;
  SitnetColumnBuilder *kind, *capacity, *providers, *actors, *steps;
  guint32 n_unanswered; /* white spots that no step answers */
  GString *text;
  guint32 *told, telling; /* per actor: the telling that named it last */
  gsize n_bytes;          /* of the row at hand */
  GPtrArray *table;       /* of SitnetColumn, NULL before they are made */
  guint evidence_place;   /* where the evidence goes among them */
} Answer;

/* A row without its texts; after so many rows it is looked whether to stop; up to so many blocks of evidence are not worth
   a thread. */
enum { BYTES_PER_ROW = 136, GAPS_A_LOOK = 256, FEW_BLOCKS = 4 };

static SitnetColumn *
kind_labels (void)
{
  static const char *const texts[] = {[SITNET_GAP_MISSING] = "missing",
                                      [SITNET_GAP_SHORT] = "short",
                                      [SITNET_GAP_FRAGILE] = "fragile",
                                      [SITNET_GAP_UNCONNECTED] = "unconnected",
                                      [SITNET_GAP_UNMET] = "unmet"};
  return sitnet_column_new_text ("kind", G_N_ELEMENTS (texts), texts, NULL);
}

static void
begin_columns (Answer *self, const SitnetUnserved *unserved)
{
  g_autoptr (SitnetColumn) labels = kind_labels ();
  sitnet_place_columns_init (&self->place, self->list->network);
  self->kind = sitnet_column_builder_new_category ("kind", labels);
  sitnet_demand_columns_init (&self->families);
  sitnet_unserved_columns_init (&self->unserved, self->list->supply_demand, unserved);
  self->capacity = sitnet_column_builder_new ("capacity", SITNET_VALUE_DOUBLE);
  self->providers = sitnet_column_builder_new ("providers", SITNET_VALUE_INT64);
  self->actors = sitnet_column_builder_new ("actors", SITNET_VALUE_TEXT);
  self->steps = sitnet_column_builder_new ("steps", SITNET_VALUE_INT64);
  self->text = g_string_new (NULL);
  self->told = g_new0 (guint32, (gsize)self->list->supply_demand->n_actors + 1);
}

/* All but the evidence. */
static void
seal_columns (Answer *self)
{
  SitnetColumnBuilder *const before[] = {self->families.demand, self->capacity, self->providers, self->actors};
  self->table = g_ptr_array_new ();
  g_ptr_array_add (self->table, sitnet_column_builder_seal (self->kind));
  sitnet_place_columns_seal (&self->place, self->table);
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    g_ptr_array_add (self->table, sitnet_column_builder_seal (before[i]));
  self->evidence_place = self->table->len;
  g_ptr_array_add (self->table, sitnet_column_builder_seal (self->families.suppressed));
  sitnet_unserved_columns_seal (&self->unserved, self->table);
  g_ptr_array_add (self->table, sitnet_column_builder_seal (self->steps));
  g_string_free (self->text, TRUE);
  g_free (self->told);
}

static const SitnetCoverageLine *
line_of (const Answer *self, const SitnetGap *gap)
{
  return &g_array_index (self->list->supply_demand->requirement_lines, SitnetCoverageLine, gap->line);
}

static void
append_id (const Answer *self, guint32 row)
{
  if (self->text->len > 0)
    g_string_append_c (self->text, '|');
  g_string_append (self->text, sitnet_teller_actor_id (&self->teller, row));
}

/* The actors that report the demands of a band, each once, in the order of the file. */
static void
append_reporters (Answer *self, const SitnetGap *gap)
{
  const SitnetSupplyDemand *supply_demand = self->list->supply_demand;
  const SitnetCoverageLine *line = line_of (self, gap);
  self->telling++;
  for (guint32 i = line->first_requirement; i < line->first_requirement + line->n_requirements; i++) {
    const SitnetRequirement *requirement = sitnet_supply_demand_requirement (supply_demand, i);
    if (requirement->reporter < 0 || (guint32)requirement->reporter >= supply_demand->n_actors ||
        requirement->age_from > gap->band.age_to || requirement->age_to < gap->band.age_from ||
        self->told[requirement->reporter] == self->telling)
      continue;
    self->told[requirement->reporter] = self->telling;
    append_id (self, (guint32)requirement->reporter);
  }
}

static void
add_actors (Answer *self, const SitnetGap *gap)
{
  SitnetActorRows providers = sitnet_gap_list_providers (self->list, gap);
  g_string_truncate (self->text, 0);
  if (gap->kind == SITNET_GAP_UNMET) {
    append_id (self, gap->from);
    append_id (self, gap->to);
  } else if (gap->kind == SITNET_GAP_UNCONNECTED) {
    append_id (self, (guint32)sitnet_supply_demand_requirement (self->list->supply_demand, gap->requirement)->reporter);
  } else if (gap->kind == SITNET_GAP_MISSING) {
    append_reporters (self, gap);
  } else {
    for (guint32 i = 0; i < providers.n; i++)
      append_id (self, providers.actors[i]);
  }
  sitnet_column_builder_add_text (self->actors, self->text->len > 0 ? self->text->str : NULL);
}

/* An unmet request has no cell: of the columns that describe one only the area stands, that of the actor who asks.
 */
static void
add_place (Answer *self, const SitnetGap *gap)
{
  if (gap->kind != SITNET_GAP_UNMET) {
    sitnet_place_columns_add (&self->place, line_of (self, gap), gap->band.age_from, gap->band.age_to);
    sitnet_demand_columns_add (&self->families, &gap->band);
    sitnet_add_number (self->capacity, gap->band.capacity);
    sitnet_column_builder_add_int64 (self->providers, gap->band.n_providers);
    return;
  }
  sitnet_place_columns_add_area (&self->place, sitnet_all_gaps_area (self->list, gap));
  sitnet_demand_columns_add_none (&self->families);
  sitnet_column_builder_add_missing (self->capacity);
  sitnet_column_builder_add_missing (self->providers);
}

/* A cell that lacks capacity is one row that is missing or short, and may be fragile and unconnected as well. */
static void
add_unserved (Answer *self, const SitnetGap *gap)
{
  if (gap->kind == SITNET_GAP_MISSING || gap->kind == SITNET_GAP_SHORT)
    sitnet_unserved_columns_add (&self->unserved, line_of (self, gap), gap->band.age_from, gap->band.age_to);
  else
    sitnet_unserved_columns_add_none (&self->unserved);
}

static void
add_steps (Answer *self, const SitnetGap *gap)
{
  guint32 n = sitnet_strategy_steps_count (self->strategy, sitnet_all_gaps_need (self->list, gap),
                                           sitnet_all_gaps_area (self->list, gap));
  sitnet_column_builder_add_int64 (self->steps, n);
  self->n_unanswered += n == 0 ? 1 : 0;
}

static void
add_gap (Answer *self, const SitnetGap *gap)
{
  sitnet_column_builder_add_code (self->kind, (gint32)gap->kind);
  add_place (self, gap);
  add_unserved (self, gap);
  add_steps (self, gap);
  add_actors (self, gap);
  self->n_bytes = BYTES_PER_ROW + self->text->len;
}

/* After each row: the next look leaves room for many of the same size. */
static gboolean
has_room (const Answer *self, SitnetRoom *room, GError **error)
{
  if (sitnet_memory_room_take (room, self->n_bytes))
    return TRUE;
  return sitnet_memory_room_refuse (N_ ("gaps × actors named in each"), error);
}

static gboolean
add_gaps (Answer *self, GError **error)
{
  const GArray *gaps = self->list->gaps;
  SitnetRoom room = {0, 0};
  for (guint32 i = 0; i < gaps->len; i++) {
    add_gap (self, &g_array_index (gaps, SitnetGap, i));
    if (!has_room (self, &room, error) || (i % GAPS_A_LOOK == 0 && !sitnet_query_progress (self->query, 0.9, error)))
      return FALSE;
  }
  return TRUE;
}

static gboolean
make_columns (Answer *self, GError **error)
{
  const SitnetUnserved *unserved =
      sitnet_network_get_unserved (self->list->network, sitnet_query_get_progress (self->query), error);
  if (unserved == NULL)
    return FALSE;
  begin_columns (self, unserved);
  gboolean going = add_gaps (self, error);
  seal_columns (self);
  return going;
}

/* The evidence takes as long as all else; threads write it beside the caller, who makes the other columns. */
static gboolean
do_piece (guint32 piece, guint worker, gpointer data, GError **error)
{
  Answer *self = data;
  return piece == 0 ? make_columns (self, error) : sitnet_gap_evidence_add_block (&self->evidence, piece - 1, error);
}

/* NULL with an error when there is no room, or when the caller asked to stop. */
static GPtrArray *
make_table (Answer *self, GError **error)
{
  const SitnetPieces pieces = {
      1 + self->evidence.n_blocks, 1 + FEW_BLOCKS, do_piece, self, sitnet_query_get_progress (self->query), 0.9, 1};
  if (sitnet_pieces_work_off (&pieces, error)) {
    g_ptr_array_insert (self->table, (gint)self->evidence_place, sitnet_gap_evidence_seal (&self->evidence));
    return self->table;
  }
  if (self->table != NULL) {
    g_ptr_array_set_free_func (self->table, (GDestroyNotify)sitnet_column_unref);
    g_ptr_array_unref (self->table);
  }
  return NULL;
}

static void
append_unanswered (GString *text, const Answer *answer, SitnetLanguage language)
{
  if (answer->strategy->n == 0 || answer->n_unanswered == 0)
    return;
  g_string_append (text, text->len > 0 ? " " : "");
  g_string_append_printf (text,
                          sitnet_translate_count (language, answer->n_unanswered,
                                                  P_ ("No step of the strategy answers %u white spot.",
                                                      "No step of the strategy answers %u white spots.")),
                          answer->n_unanswered);
}

static char *
dup_note (const Answer *answer)
{
  SitnetLanguage language = answer->teller.language;
  const SitnetNetwork *network = answer->list->network;
  g_autofree char *extra = sitnet_coverage_input_dup_note (network, answer->list->supply_demand, language);
  g_autoptr (GString) text = g_string_new (extra);
  if (answer->shortage->n_children_unknown > 0)
    g_string_append_printf (
        text,
        sitnet_translate (
            language,
            "%sAreas where the number of children is unknown, so that capacity for 1,000 children was not judged: "
            "%u."),
        text->len > 0 ? " " : "", answer->shortage->n_children_unknown);
  if (sitnet_network_tells_gaps (network))
    append_unanswered (text, answer, language);
  return sitnet_query_dup_note (answer->query, network, text->str);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  const SitnetProgress *progress = sitnet_query_get_progress (query);
  g_autoptr (SitnetGapList) list =
      sitnet_all_gaps_find (network, (guint)sitnet_query_get_int (query, "within"), progress, error);
  const SitnetShortage *shortage = list != NULL ? sitnet_network_get_shortage (network, progress, error) : NULL;
  if (shortage == NULL)
    return NULL;
  g_autoptr (SitnetStrategySteps) strategy = sitnet_strategy_steps_read (network);
  SitnetLanguage language = sitnet_query_get_language (query);
  Answer answer = {{network, list->supply_demand, language}, query, list, shortage, strategy};
  sitnet_gap_evidence_init (&answer.evidence, list, shortage, language);
  GPtrArray *table = make_table (&answer, error);
  sitnet_gap_evidence_clear (&answer.evidence);
  if (table == NULL)
    return NULL;
  g_autofree char *note = dup_note (&answer);
  return sitnet_table_new_take ("gaps", note, table);
}

const SitnetAnalysis sitnet_gaps = {
    .name = "gaps",
    .title = NC_ ("title of a question", "White spots"),
    .question = N_ ("What do children and families need here that nobody gives them?"),
    .row = N_ ("a row is a white spot: of which kind, where, for whom, with its evidence"),
    .definition = DEFINITION_ ("gaps"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .nothing = N_ ("No white spots."),
    .run = run,
};
