/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pathway: along a typified case, who can act in each stage, who hands over to whom, where the path breaks.
 */
#include "query.h"

#include "message.h"
#include "nearby.h"
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

/* Rows of the cases sheet with one case and one stage. */
typedef struct {
  const char *case_name, *name;
  gint32 previous; /* the stage before, −1 for the first */
  GArray *rows;    /* guint32 */
  GArray *actors;  /* guint32: all who act in it, ascending */
  GArray *told;    /* guint32 rows of the actors sheet */
} Stage;

typedef struct {
  const SitnetNetwork *network;
  const GArray *places; /* services by need */
  const SitnetNearby *nearby;
  GArray *stages;         /* Stage */
  guint32 *marks, marked; /* per actor: the marking it belongs to, and the latest */
  SitnetColumnBuilder *builders[N_COLUMNS];
  GString *text;
} Pathway;

static void
clear_stage (gpointer data)
{
  Stage *self = data;
  g_array_unref (self->rows);
  g_array_unref (self->actors);
  g_array_unref (self->told);
}

static gint
compare_actors (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;
  return (left > right) - (left < right);
}

static gboolean
mark (Pathway *self, guint32 actor)
{
  gboolean first = self->marks[actor] != self->marked;
  self->marks[actor] = self->marked;
  return first;
}

/* Stages in the order in which each is first named; a stage follows the one of its case that was named
 * before. */
static void
read_stages (Pathway *self)
{
  const SitnetDataset *dataset = self->network->dataset;
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) last_of_case = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint32 row = 0; row < sitnet_dataset_n_rows (dataset, SITNET_SHEET_CASES); row++) {
    const char *case_name = sitnet_service_list_text (dataset, SITNET_SHEET_CASES, "case", row);
    const char *name = sitnet_service_list_text (dataset, SITNET_SHEET_CASES, "stage", row);
    const SitnetList *needs = &dataset->cases_needs;
    if (case_name == NULL || name == NULL || needs->offsets == NULL || needs->offsets[row] == needs->offsets[row + 1])
      continue;
    g_autofree char *key = g_strconcat (case_name, "\x1f", name, NULL);
    guint number = GPOINTER_TO_UINT (g_hash_table_lookup (known, key));
    if (number == 0) {
      Stage stage = {case_name,
                     name,
                     (gint32)GPOINTER_TO_UINT (g_hash_table_lookup (last_of_case, case_name)) - 1,
                     g_array_new (FALSE, FALSE, sizeof (guint32)),
                     g_array_new (FALSE, FALSE, sizeof (guint32)),
                     g_array_new (FALSE, FALSE, sizeof (guint32))};
      g_array_append_val (self->stages, stage);
      number = self->stages->len;
      g_hash_table_insert (known, g_steal_pointer (&key), GUINT_TO_POINTER (number));
      g_hash_table_insert (last_of_case, (char *)case_name, GUINT_TO_POINTER (number));
    }
    g_array_append_val (g_array_index (self->stages, Stage, number - 1).rows, row);
  }
}

static gboolean
is_below (const SitnetVocabulary *needs, gint32 need, gint32 above)
{
  while (need >= 0 && need != above)
    need = sitnet_vocabulary_get (needs, (guint32)need)->parent;
  return need == above;
}

static gint64
age_of (const SitnetDataset *dataset, const char *column, guint32 row, gint64 empty)
{
  const SitnetColumn *ages = sitnet_dataset_column (dataset, SITNET_SHEET_CASES, column);
  return ages != NULL && !sitnet_column_is_missing (ages, row) ? sitnet_column_get_int64s (ages)[row] : empty;
}

/* Actors in scope, not marked yet, with a service for the need in at least one year of the row. */
static void
add_actors (Pathway *self, guint32 row, gint32 need, GArray *found)
{
  const SitnetDataset *dataset = self->network->dataset;
  gint64 youngest = age_of (dataset, "age_from", row, 0), oldest = age_of (dataset, "age_to", row, G_MAXINT64);
  for (guint i = 0; i < self->places->len; i++) {
    const SitnetServicePlace *place = &g_array_index (self->places, SitnetServicePlace, i);
    guint32 actor = sitnet_nearby_actor (self->nearby, place->actor);
    gint64 from, to;
    if (actor == G_MAXUINT32 || !is_below (dataset->vocabularies[SITNET_SHEET_NEEDS], place->need, need))
      continue;
    sitnet_service_list_ages (dataset, place->service, &from, &to);
    if (from <= oldest && (to < 0 || to >= youngest) && mark (self, actor))
      g_array_append_val (found, actor);
  }
}

/* The same in at least one of several rows, ascending. */
static GArray *
find_actors (Pathway *self, const GArray *rows, gint32 need)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->marked++;
  for (guint r = 0; r < rows->len; r++)
    add_actors (self, g_array_index (rows, guint32, r), need, found);
  g_array_sort (found, compare_actors);
  return found;
}

static void
keep_distinct (GArray *numbers)
{
  guint kept = 0;
  g_array_sort (numbers, compare_actors);
  for (guint i = 0; i < numbers->len; i++)
    if (kept == 0 || g_array_index (numbers, guint32, kept - 1) != g_array_index (numbers, guint32, i))
      g_array_index (numbers, guint32, kept++) = g_array_index (numbers, guint32, i);
  g_array_set_size (numbers, kept);
}

static void
gather_stage (Pathway *self, Stage *stage)
{
  const SitnetList *needs = &self->network->dataset->cases_needs, *tells = &self->network->dataset->cases_tells;
  self->marked++;
  for (guint r = 0; r < stage->rows->len; r++) {
    guint32 row = g_array_index (stage->rows, guint32, r);
    for (guint32 n = needs->offsets[row]; n < needs->offsets[row + 1]; n++)
      add_actors (self, row, needs->items[n], stage->actors);
    if (tells->offsets != NULL)
      g_array_append_vals (stage->told, tells->items + tells->offsets[row],
                           tells->offsets[row + 1] - tells->offsets[row]);
  }
  keep_distinct (stage->actors);
  keep_distinct (stage->told);
}

static void
mark_all (Pathway *self, const GArray *actors)
{
  self->marked++;
  for (guint i = 0; i < actors->len; i++)
    mark (self, g_array_index (actors, guint32, i));
}

/* Whether an actor is marked or has a tie to one who is. */
static gboolean
reaches_marked (const Pathway *self, guint32 actor)
{
  const SitnetLinks *links = &self->network->links;
  gboolean reaches = self->marks[actor] == self->marked;
  for (guint32 i = links->offsets[actor]; i < links->offsets[actor + 1] && !reaches; i++)
    reaches = self->marks[links->neighbours[i]] == self->marked;
  return reaches;
}

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
add_handover (Pathway *self, const Stage *stage, const GArray *actors)
{
  const Stage *before = stage->previous >= 0 ? &g_array_index (self->stages, Stage, stage->previous) : NULL;
  mark_all (self, actors);
  for (guint i = 0; before != NULL && i < before->actors->len; i++) {
    guint32 actor = g_array_index (before->actors, guint32, i);
    if (reaches_marked (self, actor))
      append_id (self, sitnet_column_get_text (self->network->actor_ids, actor));
  }
  Status status = actors->len == 0 ? NO_ACTOR : before != NULL && self->text->len == 0 ? NO_TIE : OK;
  add_text (self, HANDOVER_FROM);
  sitnet_column_builder_add_code (self->builders[STATUS], (gint32)status);
}

/* An actor out of scope cannot be informed either. */
static void
add_untold (Pathway *self, const Stage *stage)
{
  mark_all (self, stage->actors);
  for (guint i = 0; i < stage->told->len; i++) {
    guint32 row = g_array_index (stage->told, guint32, i);
    guint32 actor = sitnet_nearby_actor (self->nearby, row);
    if (actor == G_MAXUINT32 || !reaches_marked (self, actor))
      append_id (self, sitnet_service_list_text (self->network->dataset, SITNET_SHEET_ACTORS, "id", row));
  }
  add_text (self, UNTOLD);
}

static void
add_need (Pathway *self, const Stage *stage, gint32 need, const GArray *rows)
{
  g_autoptr (GArray) actors = find_actors (self, rows, need);
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
rows_by_need (const Stage *stage, const SitnetList *needs)
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
add_stage (Pathway *self, const Stage *stage)
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
  g_autoptr (GArray) places = sitnet_service_list_new (network, error);
  if (places == NULL)
    return NULL;
  g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (network);
  g_autoptr (GArray) stages = g_array_new (FALSE, FALSE, sizeof (Stage));
  g_array_set_clear_func (stages, clear_stage);
  g_autofree guint32 *marks = g_new0 (guint32, network->n_actors);
  Pathway self = {.network = network, .places = places, .nearby = nearby, .stages = stages, .marks = marks};
  if (!sitnet_query_progress (query, 0, error))
    return NULL;
  read_stages (&self);
  for (guint i = 0; i < stages->len; i++) {
    gather_stage (&self, &g_array_index (stages, Stage, i));
    if (!sitnet_query_progress (query, (double)i / stages->len, error))
      return NULL;
  }
  self.text = g_string_new (NULL);
  init_columns (&self);
  for (guint i = 0; i < stages->len; i++)
    add_stage (&self, &g_array_index (stages, Stage, i));
  GPtrArray *answer = g_ptr_array_new ();
  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (answer, sitnet_column_builder_seal (self.builders[i]));
  g_string_free (self.text, TRUE);
  g_autofree char *note = sitnet_query_dup_note (query, network, NULL);
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
