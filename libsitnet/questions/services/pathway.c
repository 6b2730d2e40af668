/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pathway: along a typified case, who can act in each stage, who hands over to whom, where the path breaks.
 */
#include "query.h"

#include "case-stages.h"
#include "message.h"
#include "recorded.h"
#include "service-list.h"
#include "table-private.h"

static const SitnetCellWord status_words[] = {
    {"ok", N_ ("in order")},
    {"no_actor", N_ ("nobody can act")},
    {"no_tie", N_ ("no one to hand over to")},
    {NULL, NULL},
};

static const SitnetResultColumn columns[] = {
    {"case", SITNET_VALUE_TEXT, NULL, N_ ("the typified case")},
    {"stage", SITNET_VALUE_TEXT, NULL, N_ ("its stage")},
    {"need", SITNET_VALUE_CATEGORY, NULL, N_ ("what is needed in it"), .refers_to = "needs"},
    {"actors", SITNET_VALUE_TEXT, NULL, N_ ("who can act"), .refers_to = "actors"},
    {"handover_from", SITNET_VALUE_TEXT, NULL,
     N_ ("who of the stage before can hand over: acts here too, or has a tie to one who does"), .refers_to = "actors"},
    {"status", SITNET_VALUE_CATEGORY, NULL, N_ ("ok, no_actor or no_tie"), .heading = N_ ("state"),
     .words = status_words},
    {"untold", SITNET_VALUE_TEXT, NULL,
     N_ ("who should be informed in this stage and has no tie to anyone who acts in it"), .refers_to = "actors"},
};

typedef enum { OK, NO_ACTOR, NO_TIE } Status;
enum { CASE, STAGE, NEED, ACTORS, HANDOVER_FROM, STATUS, UNTOLD, N_COLUMNS };

typedef struct {
  const SitnetNetwork *network;
  SitnetCaseStages *stages;
  SitnetColumnBuilder *builders[N_COLUMNS];
  GString *text;
} Pathway;

static void
append_id (const Pathway *self, const char *id)
{
  if (self->text->len > 0)
    g_string_append_c (self->text, '|');
  g_string_append (self->text, id);
}

static void
add_text (const Pathway *self, guint column)
{
  sitnet_column_builder_add_text (self->builders[column], self->text->len > 0 ? self->text->str : NULL);
  g_string_truncate (self->text, 0);
}

static void
add_handover (Pathway *self, const SitnetStage *stage, const GArray *actors)
{
  const SitnetStage *before =
      stage->previous >= 0 ? sitnet_case_stages_get (self->stages, (guint)stage->previous) : NULL;
  sitnet_case_stages_mark (self->stages, actors);
  for (guint i = 0; before != NULL && i < before->actors->len; i++) {
    guint32 actor = g_array_index (before->actors, guint32, i);
    if (sitnet_case_stages_reaches (self->stages, actor))
      append_id (self, sitnet_column_get_text (self->network->actor_ids, actor));
  }
  Status status = actors->len == 0 ? NO_ACTOR : before != NULL && self->text->len == 0 ? NO_TIE : OK;
  add_text (self, HANDOVER_FROM);
  sitnet_column_builder_add_code (self->builders[STATUS], (gint32)status);
}

/* An actor out of scope cannot be informed either. */
static void
add_untold (Pathway *self, const SitnetStage *stage)
{
  sitnet_case_stages_mark (self->stages, stage->actors);
  for (guint i = 0; i < stage->told->len; i++) {
    guint32 row = g_array_index (stage->told, guint32, i);
    guint32 actor = sitnet_nearby_actor (self->stages->nearby, row);
    if (actor == G_MAXUINT32 || !sitnet_case_stages_reaches (self->stages, actor))
      append_id (self, sitnet_service_list_text (self->network->dataset, SITNET_SHEET_ACTORS, "id", row));
  }
  add_text (self, UNTOLD);
}

static void
add_need (Pathway *self, const SitnetStage *stage, gint32 need, const GArray *rows)
{
  g_autoptr (GArray) actors = sitnet_case_stages_find_actors (self->stages, rows, need);
  sitnet_column_builder_add_text (self->builders[CASE], stage->case_name);
  sitnet_column_builder_add_text (self->builders[STAGE], stage->name);
  sitnet_column_builder_add_code (self->builders[NEED], need);
  for (guint i = 0; i < actors->len; i++)
    append_id (self, sitnet_column_get_text (self->network->actor_ids, g_array_index (actors, guint32, i)));
  add_text (self, ACTORS);
  add_handover (self, stage, actors);
  add_untold (self, stage);
}

/* The rows of a stage that name a need, by need. */
static GHashTable *
rows_by_need (const SitnetStage *stage, const SitnetList *needs)
{
  GHashTable *rows_of = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
  for (guint r = 0; r < stage->rows->len; r++) {
    guint32 row = g_array_index (stage->rows, guint32, r);
    for (guint32 n = needs->offsets[row]; n < needs->offsets[row + 1]; n++) {
      GArray *rows = g_hash_table_lookup (rows_of, GINT_TO_POINTER (needs->items[n]));
      if (rows == NULL)
        g_hash_table_insert (rows_of, GINT_TO_POINTER (needs->items[n]),
                             rows = g_array_new (FALSE, FALSE, sizeof (guint32)));
      g_array_append_val (rows, row);
    }
  }
  return rows_of;
}

/* A stage that stands in several rows asks for each need once, in the order in which they are first named. */
static void
add_stage (Pathway *self, const SitnetStage *stage)
{
  const SitnetList *needs = &self->network->dataset->cases_needs;
  g_autoptr (GHashTable) rows_of = rows_by_need (stage, needs);
  for (guint r = 0; r < stage->rows->len; r++) {
    guint32 row = g_array_index (stage->rows, guint32, r);
    for (guint32 n = needs->offsets[row]; n < needs->offsets[row + 1]; n++) {
      GArray *rows = g_hash_table_lookup (rows_of, GINT_TO_POINTER (needs->items[n]));
      if (rows == NULL)
        continue;
      add_need (self, stage, needs->items[n], rows);
      g_hash_table_remove (rows_of, GINT_TO_POINTER (needs->items[n]));
    }
  }
}

static void
init_columns (Pathway *self)
{
  static const char *const statuses[] = {[OK] = "ok", [NO_ACTOR] = "no_actor", [NO_TIE] = "no_tie"};
  g_autoptr (SitnetColumn) status = sitnet_column_new_text ("status", G_N_ELEMENTS (statuses), statuses, NULL);
  g_autoptr (SitnetColumn) needs =
      sitnet_vocabulary_to_column (self->network->dataset->vocabularies[SITNET_SHEET_NEEDS], "need");
  for (guint i = 0; i < N_COLUMNS; i++)
    if (i != NEED && i != STATUS)
      self->builders[i] = sitnet_column_builder_new (columns[i].name, SITNET_VALUE_TEXT);
  self->builders[NEED] = sitnet_column_builder_new_category ("need", needs);
  self->builders[STATUS] = sitnet_column_builder_new_category ("status", status);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  g_autoptr (SitnetCaseStages) stages = sitnet_case_stages_new (network, sitnet_query_get_progress (query), error);
  if (stages == NULL)
    return NULL;
  Pathway self = {.network = network, .stages = stages};
  self.text = g_string_new (NULL);
  init_columns (&self);
  for (guint i = 0; i < stages->stages->len; i++)
    add_stage (&self, sitnet_case_stages_get (stages, i));
  GPtrArray *answer = g_ptr_array_new ();
  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (answer, sitnet_column_builder_seal (self.builders[i]));
  g_string_free (self.text, TRUE);
  g_autofree char *note = sitnet_query_dup_note (
      query, network, sitnet_network_unrecorded_sentence (network, sitnet_query_get_language (query)));
  return sitnet_table_new_take ("pathway", note, answer);
}

const SitnetAnalysis sitnet_pathway = {
    .name = "pathway",
    .title = NC_ ("title of a question", "Pathways of cases"),
    .question = N_ ("Where does help break off as a typical case goes on?"),
    .row = N_ ("a row is a need in one stage of a typified case"),
    .definition = DEFINITION_ ("pathway"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .nothing = N_ ("No cases."),
    .run = run,
};
