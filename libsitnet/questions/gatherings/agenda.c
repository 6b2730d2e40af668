/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* agenda: the steps of the local strategy, which of them are due or late, and which white spots they answer. */
#include "query.h"

#include "all-gaps.h"
#include "column-builder.h"
#include "column-private.h"
#include "message.h"
#include "network-today.h"
#include "recorded.h"
#include "scope-private.h"
#include "strategy-steps.h"
#include "table-private.h"
#include "text-fold.h"

#include <sitnet/error.h>
#include <string.h>

static const SitnetCellWord status_words[] = {
    {"planned", N_ ("planned")}, {"running", N_ ("running")}, {"done", NC_ ("step", "done")}, {NULL, NULL}};

static const SitnetCellWord state_words[] = {{"late", NC_ ("step", "late")},
                                             {"due", NC_ ("step", "due")},
                                             {"done", NC_ ("step", "done")},
                                             {"open", NC_ ("step", "open")},
                                             {"undated", NC_ ("step", "without a date")},
                                             {NULL, NULL}};

static const SitnetResultColumn columns[] = {
    {"theme", SITNET_VALUE_TEXT, NULL, N_ ("theme")},
    {"goal", SITNET_VALUE_TEXT, NULL, N_ ("goal: what is to be reached")},
    {"step", SITNET_VALUE_TEXT, NULL, N_ ("step towards it")},
    {"due", SITNET_VALUE_DATE, NULL, N_ ("by when")},
    {"responsible", SITNET_VALUE_TEXT, NULL, N_ ("who sees to it"), .refers_to = "actors"},
    {"status", SITNET_VALUE_TEXT, NULL, N_ ("how far it is, as the sheet says"), .words = status_words},
    {"state", SITNET_VALUE_CATEGORY, NULL, N_ ("state on the day: late, due, done, open or undated"),
     .words = state_words},
    {"gaps", SITNET_VALUE_INT64, "gaps", N_ ("white spots that it answers")},
    {"closed", SITNET_VALUE_INT64, "gaps", N_ ("white spots closed since the day before"), .empty = N_ ("not asked")},
    {"need", SITNET_VALUE_TEXT, NULL, N_ ("the need whose white spots it answers"), .empty = N_ ("none"),
     .refers_to = "needs"},
    {"area", SITNET_VALUE_TEXT, NULL, N_ ("in which area"), .empty = N_ ("in all areas"), .refers_to = "areas"},
};

enum { THEME, GOAL, STEP, DUE, RESPONSIBLE, STATUS, STATE, GAPS, CLOSED, NEED, AREA, N_COLUMNS };

static const SitnetParameter parameters[] = {
    {"within", SITNET_PARAMETER_INT, FALSE, 0, 36500, "30", NULL, N_ ("days ahead in which a step counts as due")},
    {"before", SITNET_PARAMETER_TEXT, FALSE, 0, 0, NULL, NULL,
     N_ ("a date, or on the command line an earlier data set: count the white spots closed since")},
};

typedef enum { LATE, DUE_SOON, DONE, OPEN, UNDATED, N_STATES } State;

static const char *const states[] = {
    [LATE] = "late", [DUE_SOON] = "due", [DONE] = "done", [OPEN] = "open", [UNDATED] = "undated"};

typedef struct {
  const SitnetNetwork *network;
  const SitnetQuery *query;
  SitnetStrategySteps *steps;
  SitnetGapList *now, *before; /* before: NULL when nobody asks */
  gint32 *needs, *areas;       /* per need and area of the earlier state: its number now, −1 = none */
  GHashTable *standing;        /* keys of the white spots that stand now */
  gint32 today;
  SitnetColumnBuilder *builders[N_COLUMNS];
  guint n_states[N_STATES];
  guint n_idle; /* steps that answer no white spot */
} Agenda;

static const SitnetColumn *
find (const Agenda *self, const char *name)
{
  return sitnet_dataset_column (self->network->dataset, SITNET_SHEET_STRATEGY, name);
}

static const char *
text_at (const Agenda *self, const char *name, guint32 row)
{
  const SitnetColumn *column = find (self, name);
  const char *text =
      column == NULL || sitnet_column_is_missing (column, row) ? NULL : sitnet_column_get_text (column, row);
  return text != NULL && *text != '\0' ? text : NULL;
}

/* In both languages, whatever the case and diacritics. */
static gboolean
means_done (const char *status)
{
  static const char *const words[] = {"done",      "finished", "completed", "complete", "closed",   "fulfilled",
                                      "hotovo",    "hotový",   "hotová",    "hotové",   "splněno",  "splněný",
                                      "dokončeno", "uzavřeno", "ukončeno",  "vyřešeno", "zavedeno", "provedeno"};
  for (guint i = 0; status != NULL && i < G_N_ELEMENTS (words); i++)
    if (sitnet_text_fold_equal ((SitnetSlice){status, strlen (status)}, (SitnetSlice){words[i], strlen (words[i])}))
      return TRUE;
  return FALSE;
}

static State
state_of (const Agenda *self, guint32 row)
{
  const SitnetColumn *dues = find (self, "due");
  if (means_done (text_at (self, "status", row)))
    return DONE;
  if (dues == NULL || sitnet_column_is_missing (dues, row))
    return UNDATED;
  gint32 due = sitnet_column_get_dates (dues)[row];
  if (due < self->today)
    return LATE;
  return due - self->today <= sitnet_query_get_int (self->query, "within") ? DUE_SOON : OPEN;
}

static const char *
code_of (const SitnetGapList *list, SitnetSheet sheet, gint32 code)
{
  return code >= 0 ? sitnet_vocabulary_get (list->network->dataset->vocabularies[sheet], (guint32)code)->code : "";
}

static const char *
area_of (const SitnetGapList *list, gint32 area)
{
  return area >= 0 ? sitnet_column_get_text (list->network->dataset->area_codes, (gsize)area) : "";
}

/* What makes a white spot the same one in two states of the network, or two data sets: all but the ages. */
static char *
dup_key (const SitnetGapList *list, const SitnetGap *gap)
{
  const SitnetColumn *ids = sitnet_dataset_column (list->network->dataset, SITNET_SHEET_ACTORS, "id");
  if (gap->kind == SITNET_GAP_UNMET)
    return g_strdup_printf ("%d\n%s\n%s", (int)gap->kind, sitnet_column_get_text (ids, gap->from),
                            sitnet_column_get_text (ids, gap->to));
  const SitnetCoverageLine *line =
      &g_array_index (list->supply_demand->requirement_lines, SitnetCoverageLine, gap->line);
  return g_strdup_printf ("%d\n%s\n%s\n%s\n%s\n%s", (int)gap->kind, code_of (list, SITNET_SHEET_NEEDS, line->need),
                          area_of (list, line->area), code_of (list, SITNET_SHEET_TARGETS, line->fit.target),
                          code_of (list, SITNET_SHEET_LEVELS, line->fit.level),
                          code_of (list, SITNET_SHEET_FORMS, line->fit.form));
}

/* Needs and areas of the earlier state are known here by their codes. */
static void
map_codes (Agenda *self)
{
  const SitnetDataset *now = self->network->dataset, *then = self->before->network->dataset;
  const SitnetVocabulary *needs = now->vocabularies[SITNET_SHEET_NEEDS];
  guint32 n_needs = sitnet_vocabulary_get_n (then->vocabularies[SITNET_SHEET_NEEDS]);
  g_autoptr (GHashTable) areas = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint32 area = 0; area < now->n_areas; area++)
    g_hash_table_insert (areas, (gpointer)sitnet_column_get_text (now->area_codes, area), GUINT_TO_POINTER (area + 1));
  self->needs = g_new (gint32, (gsize)n_needs + 1);
  self->areas = g_new (gint32, (gsize)then->n_areas + 1);
  for (guint32 need = 0; need < n_needs; need++) {
    const char *code = sitnet_vocabulary_get (then->vocabularies[SITNET_SHEET_NEEDS], need)->code;
    self->needs[need] = sitnet_vocabulary_find (needs, (SitnetSlice){code, strlen (code)});
  }
  for (guint32 area = 0; area < then->n_areas; area++)
    self->areas[area] =
        (gint32)GPOINTER_TO_UINT (g_hash_table_lookup (areas, sitnet_column_get_text (then->area_codes, area))) - 1;
}

static void
note_standing (Agenda *self, const SitnetGapList *list)
{
  for (guint32 i = 0; i < list->gaps->len; i++)
    g_hash_table_add (self->standing, dup_key (list, &g_array_index (list->gaps, SitnetGap, i)));
}

/* What stands now, to be held against an earlier day: what stands today, also where all days are looked at. */
static gboolean
find_standing (Agenda *self, SitnetNetwork *network, const SitnetNetwork *then, GError **error)
{
  g_autoptr (SitnetNetwork) later = sitnet_network_ref_later (network, then, error);
  if (later == network)
    note_standing (self, self->now);
  if (later == NULL || later == network)
    return later != NULL;
  g_autoptr (SitnetGapList) today = sitnet_all_gaps_find (later, 1, sitnet_query_get_progress (self->query), error);
  if (today != NULL)
    note_standing (self, today);
  return today != NULL;
}

static gint64
count_gaps (const Agenda *self, guint32 step)
{
  gint64 n = 0;
  for (guint32 i = 0; i < self->now->gaps->len; i++) {
    const SitnetGap *gap = &g_array_index (self->now->gaps, SitnetGap, i);
    n += sitnet_strategy_steps_answers (self->steps, step, sitnet_all_gaps_need (self->now, gap),
                                        sitnet_all_gaps_area (self->now, gap));
  }
  return n;
}

/* Each white spot of then once, though it stood there in several bands of ages. */
static gint64
count_closed (const Agenda *self, guint32 step)
{
  g_autoptr (GHashTable) closed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint32 i = 0; i < self->before->gaps->len; i++) {
    const SitnetGap *gap = &g_array_index (self->before->gaps, SitnetGap, i);
    gint32 need = sitnet_all_gaps_need (self->before, gap), area = sitnet_all_gaps_area (self->before, gap);
    if (!sitnet_strategy_steps_answers (self->steps, step, need >= 0 ? self->needs[need] : -1,
                                        area >= 0 ? self->areas[area] : -1))
      continue;
    g_autofree char *key = dup_key (self->before, gap);
    if (!g_hash_table_contains (self->standing, key))
      g_hash_table_add (closed, g_steal_pointer (&key));
  }
  return g_hash_table_size (closed);
}

static void
add_gaps (Agenda *self, guint32 step)
{
  gint64 n_gaps = count_gaps (self, step);
  sitnet_column_builder_add_int64 (self->builders[GAPS], n_gaps);
  if (self->before != NULL)
    sitnet_column_builder_add_int64 (self->builders[CLOSED], count_closed (self, step));
  else
    sitnet_column_builder_add_missing (self->builders[CLOSED]);
  self->n_idle += n_gaps == 0 ? 1 : 0;
}

static void
add_row (Agenda *self, guint32 step)
{
  static const char *const texts[] = {
      [THEME] = "theme",   [GOAL] = "goal", [STEP] = "step", [RESPONSIBLE] = "responsible",
      [STATUS] = "status", [NEED] = "need", [AREA] = "area"};
  guint32 row = self->steps->rows[step];
  const SitnetColumn *dues = find (self, "due");
  State state = state_of (self, row);
  for (guint c = 0; c < G_N_ELEMENTS (texts); c++)
    if (texts[c] != NULL)
      sitnet_column_builder_add_text (self->builders[c], text_at (self, texts[c], row));
  if (dues == NULL || sitnet_column_is_missing (dues, row))
    sitnet_column_builder_add_missing (self->builders[DUE]);
  else
    sitnet_column_builder_add_date (self->builders[DUE], sitnet_column_get_dates (dues)[row]);
  sitnet_column_builder_add_code (self->builders[STATE], (gint32)state);
  add_gaps (self, step);
  self->n_states[state]++;
}

static guint32
count_unanswered (const Agenda *self)
{
  guint32 n = 0;
  for (guint32 i = 0; i < self->now->gaps->len; i++) {
    const SitnetGap *gap = &g_array_index (self->now->gaps, SitnetGap, i);
    n += sitnet_strategy_steps_count (self->steps, sitnet_all_gaps_need (self->now, gap),
                                      sitnet_all_gaps_area (self->now, gap)) == 0;
  }
  return n;
}

static void
append_count (GString *text, SitnetLanguage language, guint n, const char *one, const char *many)
{
  if (n == 0)
    return;
  g_string_append_c (text, ' ');
  g_string_append_printf (text, sitnet_translate_count (language, n, one, many), n);
}

static void
append_answered (const Agenda *self, GString *text)
{
  SitnetLanguage language = sitnet_query_get_language (self->query);
  append_count (text, language, self->n_idle,
                P_ ("%u step answers no white spot of today.", "%u steps answer no white spot of today."));
  append_count (
      text, language, count_unanswered (self),
      P_ ("No step of the strategy answers %u white spot.", "No step of the strategy answers %u white spots."));
}

static char *
dup_extra (const Agenda *self)
{
  SitnetLanguage language = sitnet_query_get_language (self->query);
  g_autofree char *day = sitnet_language_format_date (language, self->today);
  GString *text = g_string_new (NULL);
  g_string_append_printf (text, sitnet_translate (language, "On %s:"), day);
  append_count (text, language, self->n_states[LATE], P_ ("%u step is late.", "%u steps are late."));
  append_count (text, language, self->n_states[DUE_SOON], P_ ("%u step is due.", "%u steps are due."));
  append_count (text, language, self->n_states[DONE], P_ ("%u step is done.", "%u steps are done."));
  const char *unrecorded = sitnet_network_unrecorded_sentence (self->network, language);
  if (unrecorded != NULL)
    g_string_append_printf (text, " %s", unrecorded);
  if (sitnet_network_tells_gaps (self->network))
    append_answered (self, text);
  return g_string_free (text, FALSE);
}

static SitnetTable *
make_table (Agenda *self, GError **error)
{
  gboolean going = TRUE;
  GPtrArray *sealed = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  g_autoptr (SitnetColumn) labels = sitnet_column_new_text ("state", N_STATES, states, NULL);
  for (guint c = 0; c < N_COLUMNS; c++)
    self->builders[c] = c == STATE ? sitnet_column_builder_new_category (columns[c].name, labels)
                                   : sitnet_column_builder_new (columns[c].name, columns[c].type);
  for (guint32 step = 0; step < self->steps->n && going; step++) {
    add_row (self, step);
    going = sitnet_query_progress (self->query, 0.9 + 0.1 * step / self->steps->n, error);
  }
  for (guint c = 0; c < N_COLUMNS; c++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (self->builders[c]));
  if (!going) {
    g_ptr_array_unref (sealed);
    return NULL;
  }
  g_ptr_array_set_free_func (sealed, NULL);
  g_autofree char *extra = self->steps->n > 0 ? dup_extra (self) : NULL;
  g_autofree char *note = sitnet_query_dup_note (self->query, self->network, extra);
  return sitnet_table_new_take ("agenda", note, sealed);
}

/* The same scope at another date. */
static SitnetNetwork *
scope_before (SitnetNetwork *network, const char *date, GError **error)
{
  g_autoptr (SitnetScope) scope = sitnet_scope_dup (network->scope);
  if (!sitnet_scope_set_date (scope, date, error))
    return NULL;
  return sitnet_network_scope (network->whole != NULL ? network->whole : network, scope, error);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  const SitnetProgress *progress = sitnet_query_get_progress (query);
  const char *date = sitnet_query_get_text (query, "before");
  SitnetNetwork *given = sitnet_query_get_before (query);
  g_autoptr (SitnetNetwork) then = given != NULL  ? sitnet_network_ref (given)
                                   : date != NULL ? scope_before (network, date, error)
                                                  : NULL;
  g_autoptr (SitnetGapList) before = NULL;
  if ((given != NULL || date != NULL) &&
      (then == NULL || (before = sitnet_all_gaps_find (then, 1, progress, error)) == NULL))
    return NULL;
  g_autoptr (SitnetGapList) now = sitnet_all_gaps_find (network, 1, progress, error);
  if (now == NULL)
    return NULL;
  g_autoptr (SitnetStrategySteps) steps = sitnet_strategy_steps_read (network);
  g_autoptr (GHashTable) standing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Agenda self = {
      .network = network, .query = query, .steps = steps, .now = now, .before = before, .standing = standing};
  self.today = sitnet_network_get_day (network);
  if (then != NULL && !find_standing (&self, network, then, error))
    return NULL;
  if (before != NULL)
    map_codes (&self);
  SitnetTable *table = make_table (&self, error);
  g_free (self.needs);
  g_free (self.areas);
  return table;
}

const SitnetAnalysis sitnet_agenda = {
    .name = "agenda",
    .title = NC_ ("title of a question", "Agenda"),
    .question = N_ ("Which steps of the strategy are late or due, and what do they answer?"),
    .row = N_ ("a row is a step of the local strategy"),
    .definition = DEFINITION_ ("agenda"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .nothing = N_ ("No steps of a strategy."),
    .run = run,
};
