/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* introductions: who should meet whom, because one could serve what the other asks for. */
#include "query.h"

#include "message.h"
#include "memory-room.h"

#include "column-builder.h"
#include "evidence.h"
#include "coverage-input.h"
#include "kept-coverage.h"
#include "matches.h"
#include "recorded.h"
#include "table-private.h"

#include <math.h>
#include <string.h>

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, N_ ("who asks for help"), .refers_to = "actors"},
    {"provider", SITNET_VALUE_CATEGORY, NULL, N_ ("who could give it"), .refers_to = "actors"},
    {"needs", SITNET_VALUE_TEXT, NULL, N_ ("needs that bring them together"), .refers_to = "needs"},
    {"areas", SITNET_VALUE_TEXT, NULL, N_ ("areas of these demands"), .refers_to = "areas"},
    {"steps", SITNET_VALUE_INT64, "steps", N_ ("steps between them now"), .empty = N_ ("no path")},
    {"score", SITNET_VALUE_DOUBLE, NULL, N_ ("score: how much speaks for it, the more the better")},
    {"reason", SITNET_VALUE_TEXT, NULL, N_ ("why, in words")},
};

enum { ACTOR, PROVIDER, NEEDS, AREAS, STEPS, SCORE, REASON, N_COLUMNS };
enum { DEMANDS_SHOWN = 3, PARTNERS_SHOWN = 4 };

typedef struct {
  SitnetTeller teller;
  const SitnetMatches *matches;
  SitnetColumnBuilder *builders[N_COLUMNS];
  GString *text;
} Answer;

static const SitnetServing *
serving_of (const Answer *self, const SitnetMatch *match, guint32 index)
{
  return &g_array_index (self->matches->servings, SitnetServing, match->first + index);
}

static const SitnetCoverageLine *
line_of (const Answer *self, const SitnetServing *serving)
{
  return &g_array_index (self->teller.supply_demand->requirement_lines, SitnetCoverageLine, serving->line);
}

/* The codes of the demands' needs or areas, each once, in order. */
static void
add_codes (Answer *self, const SitnetMatch *match, gboolean needs)
{
  const SitnetDataset *dataset = self->teller.network->dataset;
  g_string_truncate (self->text, 0);
  for (guint32 i = 0; i < match->n; i++) {
    const SitnetCoverageLine *line = line_of (self, serving_of (self, match, i));
    gint32 code = needs ? line->need : line->area;
    gboolean told = code < 0;
    for (guint32 k = 0; k < i && !told; k++) {
      const SitnetCoverageLine *other = line_of (self, serving_of (self, match, k));
      told = code == (needs ? other->need : other->area);
    }
    if (told)
      continue;
    if (self->text->len > 0)
      g_string_append_c (self->text, '|');
    g_string_append (self->text,
                     needs ? sitnet_vocabulary_get (dataset->vocabularies[SITNET_SHEET_NEEDS], (guint32)code)->code
                           : sitnet_column_get_text (dataset->area_codes, (gsize)code));
  }
  sitnet_column_builder_add_text (self->builders[needs ? NEEDS : AREAS], self->text->len > 0 ? self->text->str : NULL);
}

static const char *
name_of (const Answer *self, guint32 actor)
{
  return sitnet_network_actor_name (self->teller.network, actor);
}

static void
append_demand (Answer *self, const SitnetServing *serving)
{
  const SitnetRequirement *requirement =
      sitnet_supply_demand_requirement (self->teller.supply_demand, serving->requirement);
  sitnet_evidence_append_request (self->text, &self->teller, line_of (self, serving), requirement->age_from,
                                  requirement->age_to, requirement->families);
}

/* The demands of one direction. */
static void
append_direction (Answer *self, const SitnetMatch *match, guint32 from, guint32 end)
{
  SitnetLanguage language = self->teller.language;
  const SitnetServing *first = serving_of (self, match, from);
  gboolean served = TRUE;
  g_string_append_printf (self->text, sitnet_translate (language, "%s asks for: "), name_of (self, first->asker));
  for (guint32 i = from; i < end; i++) {
    served = served && serving_of (self, match, i)->served;
    if (i - from >= DEMANDS_SHOWN)
      continue;
    if (i > from)
      g_string_append (self->text, "; ");
    append_demand (self, serving_of (self, match, i));
  }
  if (end - from > DEMANDS_SHOWN)
    g_string_append_printf (self->text, sitnet_translate (language, " and %u more"), end - from - DEMANDS_SHOWN);
  g_string_append_printf (self->text, sitnet_translate (language, ". %s offers it."), name_of (self, first->provider));
  if (served)
    g_string_append (self->text, sitnet_translate (language, " (It has another provider already.)"));
}

static void
append_way (Answer *self, const SitnetMatch *match)
{
  SitnetLanguage language = self->teller.language;
  guint32 between = match->steps == G_MAXUINT32 ? 0 : match->steps - 1;
  if (between == 0) {
    g_string_append (
        self->text,
        sitnet_translate (language, " No path leads from one to the other: the tie would join separate parts."));
    return;
  }
  g_string_append (self->text, between == 1 ? sitnet_translate (language, " Both know: ")
                                            : sitnet_translate (language, " The shortest path leads through: "));
  for (guint32 i = 0; i < between && i < PARTNERS_SHOWN; i++)
    g_string_append_printf (self->text, "%s%s", i > 0 ? " → " : "",
                            name_of (self, g_array_index (self->matches->ways, guint32, match->way + i)));
  g_string_append (self->text, between > PARTNERS_SHOWN ? " → …" : ".");
  if (match->bridges == 1)
    g_string_append (self->text, sitnet_translate (language, " The tie would give a second way round a bridge."));
  else if (match->bridges > 1)
    g_string_append_printf (
        self->text, sitnet_translate (language, " The tie would give a second way round %u bridges."), match->bridges);
}

static void
add_reason (Answer *self, const SitnetMatch *match)
{
  guint32 turn = 0;
  while (turn < match->n && serving_of (self, match, turn)->asker == match->actor)
    turn++;
  g_string_truncate (self->text, 0);
  append_direction (self, match, 0, turn);
  if (turn < match->n) {
    g_string_append (self->text, sitnet_translate (self->teller.language, " And the other way round: "));
    append_direction (self, match, turn, match->n);
  }
  append_way (self, match);
  sitnet_column_builder_add_text (self->builders[REASON], self->text->str);
}

static void
add_row (Answer *self, const SitnetMatch *match)
{
  sitnet_column_builder_add_code (self->builders[ACTOR], (gint32)match->actor);
  sitnet_column_builder_add_code (self->builders[PROVIDER], (gint32)match->provider);
  add_codes (self, match, TRUE);
  add_codes (self, match, FALSE);
  if (match->steps == G_MAXUINT32)
    sitnet_column_builder_add_missing (self->builders[STEPS]);
  else
    sitnet_column_builder_add_int64 (self->builders[STEPS], match->steps);
  sitnet_column_builder_add_double (self->builders[SCORE], round (match->score * 1000) / 1000);
  add_reason (self, match);
}

/* A row without its last text; after so many rows it is looked whether to stop. */
enum { BYTES_PER_ROW = 256, ROWS_A_LOOK = 256 };

static gboolean
has_room (const Answer *self, SitnetRoom *room, GError **error)
{
  if (sitnet_memory_room_take (room, BYTES_PER_ROW + self->text->len))
    return TRUE;
  return sitnet_memory_room_refuse (N_ ("demands × actors that could serve them"), error);
}

/* NULL with an error when there is no room, or when the caller asked to stop. */
static GPtrArray *
make_columns (const SitnetNetwork *network, const SitnetSupplyDemand *supply_demand, const SitnetMatches *matches,
              const SitnetQuery *query, GError **error)
{
  Answer self = {.teller = {network, supply_demand, sitnet_query_get_language (query)}, .matches = matches};
  g_autoptr (GPtrArray) sealed = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  SitnetRoom room = {0, 0};
  gboolean going = TRUE;
  self.text = g_string_new (NULL);
  for (guint i = 0; i < N_COLUMNS; i++)
    self.builders[i] = i == ACTOR || i == PROVIDER
                           ? sitnet_column_builder_new_category (columns[i].name, network->actor_ids)
                           : sitnet_column_builder_new (columns[i].name, columns[i].type);
  for (guint32 i = 0; i < matches->matches->len && going; i++) {
    add_row (&self, &g_array_index (matches->matches, SitnetMatch, i));
    going = has_room (&self, &room, error) &&
            (i % ROWS_A_LOOK != 0 || sitnet_query_progress (query, 0.9 + 0.1 * i / matches->matches->len, error));
  }
  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (self.builders[i]));
  g_string_free (self.text, TRUE);
  if (!going)
    return NULL;
  g_ptr_array_set_free_func (sealed, NULL);
  return g_steal_pointer (&sealed);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  const SitnetSupplyDemand *supply_demand =
      sitnet_network_get_supply_demand (network, sitnet_query_get_progress (query), error);
  if (supply_demand == NULL || !sitnet_query_progress (query, 0.2, error))
    return NULL;
  g_autofree guint8 *listed = sitnet_coverage_input_listed (network);
  guint32 most = sitnet_query_has (query, "most") ? (guint32)sitnet_query_get_int (query, "most") : G_MAXUINT32;
  g_autoptr (SitnetMatches) matches = sitnet_matches_find (network, supply_demand, listed, most, SITNET_SERVINGS_A_TURN,
                                                           sitnet_query_get_progress (query), error);
  if (matches == NULL || !sitnet_query_progress (query, 0.9, error))
    return NULL;
  g_autofree char *note = sitnet_query_dup_note (
      query, network, sitnet_network_unrecorded_sentence (network, sitnet_query_get_language (query)));
  GPtrArray *answer = make_columns (network, supply_demand, matches, query, error);
  return answer != NULL ? sitnet_table_new_take ("introductions", note, answer) : NULL;
}

static const SitnetParameter parameters[] = {
    {"most", SITNET_PARAMETER_INT, FALSE, 1, 1000000, NULL, NULL, N_ ("how many pairs at most; empty = all")},
};

const SitnetAnalysis sitnet_introductions = {
    .name = "introductions",
    .title = NC_ ("title of a question", "Introductions"),
    .question = N_ ("Who should be introduced to whom?"),
    .row = N_ ("a row is a pair of actors without a tie: one asks for what the other offers"),
    .definition = DEFINITION_ ("introductions"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .nothing = N_ ("Nobody to introduce."),
    .run = run,
};
