/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A folder of questionnaires that have come back, made one data set with the one they were handed out from. */
#include "column-builder.h"
#include "column-private.h"
#include "error-private.h"
#include "options-private.h"
#include "questionnaire-merge.h"
#include "sheet-builder.h"
#include "table-private.h"

#include <errno.h>
#include <sitnet/builder.h>
#include <sitnet/questionnaire.h>
#include <string.h>

/* What reading the files is of the whole, by time. */
#define READING 0.5

typedef enum { ANSWER_NONE, ANSWER_UNCHANGED, ANSWER_GIVEN } AnswerState;

typedef struct {
  const SitnetReturned *returned; /* NULL for none */
  AnswerState state;
  SitnetMergeCount count;
} Answer;

typedef struct {
  SitnetMerge merge;
  GPtrArray *files; /* SitnetReturned */
  Answer *answers;  /* by row of the sheet of actors */
  SitnetWatch *watch;
} Answers;

static void
report_file (Answers *self, SitnetFindingKind kind, const char *file, const char *value, const char *detail)
{
  g_autofree char *shown = g_utf8_make_valid (file, -1);
  sitnet_findings_add (self->merge.findings, kind, shown, 0, NULL, (SitnetSlice){value, strlen (value)}, detail);
}

/* Names as they are written while a file is open begin with ~$ or a dot; and the list of who was asked may lie beside the
   questionnaires. */
static gboolean
is_left_out (const char *name)
{
  return name[0] == '.' || name[0] == '~' || strcmp (name, "questionnaire.html") == 0;
}

static gboolean
is_workbook (const char *name)
{
  static const char *const endings[] = {".xlsx", ".xlsm", ".ods", ".fods"};
  g_autofree char *lower = g_ascii_strdown (name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static GPtrArray *
list_names (const char *folder, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GDir) entries = g_dir_open (folder, 0, &problem);
  if (entries == NULL) {
    sitnet_error_set_by_number (error, SITNET_ERROR_READ, errno, N_ ("cannot read the folder"), folder);
    return NULL;
  }
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  for (const char *name; (name = g_dir_read_name (entries)) != NULL;)
    if (!is_left_out (name))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
read_file (Answers *self, const char *folder, const char *name)
{
  if (!is_workbook (name)) {
    report_file (self, SITNET_FINDING_NO_QUESTIONNAIRE, name, name, NULL);
    return;
  }
  g_autoptr (GError) error = NULL;
  SitnetReturned *returned = sitnet_returned_read (folder, name, self->watch, &error);
  if (returned == NULL) {
    g_autofree char *why = sitnet_error_dup_message (error, sitnet_findings_get_language (self->merge.findings));
    report_file (self, SITNET_FINDING_UNREADABLE, name, "", why);
    return;
  }
  g_ptr_array_add (self->files, returned);
}

static gboolean
is_changed (const SitnetMergeCount *count)
{
  return count->n_new + count->n_corrected + count->n_withdrawn + count->n_confirmed > 0;
}

/* Two of one organisation cannot both hold, and only a person knows which one does. */
static void
merge_file (Answers *self, const SitnetReturned *returned)
{
  guint32 actor;
  if (returned->actor == NULL) {
    report_file (self, SITNET_FINDING_NO_QUESTIONNAIRE, returned->file, returned->file, NULL);
    return;
  }
  if (!sitnet_network_find_actor (self->merge.network, returned->actor, &actor)) {
    report_file (self, SITNET_FINDING_QUESTIONNAIRE_OF_NOBODY, returned->file, returned->actor, NULL);
    return;
  }
  Answer *answer = &self->answers[actor];
  if (answer->returned != NULL) {
    report_file (self, SITNET_FINDING_QUESTIONNAIRE_TWICE, returned->file,
                 sitnet_network_actor_name (self->merge.network, actor), answer->returned->file);
    return;
  }
  guint64 n_errors = sitnet_findings_get_n_errors (self->merge.findings);
  answer->returned = returned;
  sitnet_merge_ties (&self->merge, returned, actor, &answer->count);
  sitnet_merge_services (&self->merge, returned, actor, &answer->count);
  gboolean has_errors = sitnet_findings_get_n_errors (self->merge.findings) > n_errors;
  answer->state = is_changed (&answer->count) || has_errors ? ANSWER_GIVEN : ANSWER_UNCHANGED;
  if (answer->state == ANSWER_GIVEN)
    sitnet_sheet_edit_set (self->merge.actors, actor, "asked", "yes");
}

static gboolean
read_files (Answers *self, const char *folder, GError **error)
{
  g_autoptr (GPtrArray) names = list_names (folder, error);
  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++) {
    sitnet_watch_set_part (self->watch, READING * i / names->len, READING * (i + 1) / names->len);
    sitnet_watch_begin (self->watch, 1);
    if (sitnet_watch_fail_if_stopped (self->watch, error))
      return FALSE;
    read_file (self, folder, names->pdata[i]);
  }
  for (guint i = 0; i < self->files->len; i++)
    merge_file (self, self->files->pdata[i]);
  return TRUE;
}

/* Which row of which questionnaire a row of the whole is made of; NULL for none. */
static const SitnetOrigin *
find_origin (const Answers *self, GArray *const *rows, const char *sheet, gint64 number)
{
  for (guint i = 0; i < SITNET_N_RETURNED; i++) {
    SitnetSheet known = i == SITNET_RETURNED_TIES ? SITNET_SHEET_TIES : SITNET_SHEET_SERVICES;
    gint64 row = number - 2; /* below the headings */
    if (strcmp (sheet, sitnet_schema[known].name) != 0 || row < 0 || rows[i] == NULL || row >= rows[i]->len)
      continue;
    return g_hash_table_lookup (self->merge.origins[i],
                                GUINT_TO_POINTER (g_array_index (rows[i], guint32, (guint)row) + 1));
  }
  return NULL;
}

enum { SEVERITY, SHEET, ROW, COLUMN, VALUE, MESSAGE, COUNT, CELL, N_COLUMNS };

static const char *const finding_columns[N_COLUMNS] = {"severity", "sheet",   "row",   "column",
                                                       "value",    "message", "count", "cell"};

static const char *
text_of (const SitnetTable *table, guint column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (table, finding_columns[column]);
  return found == NULL || sitnet_column_is_missing (found, row) ? "" : sitnet_column_get_text (found, row);
}

static void
copy_finding (SitnetColumnBuilder *const *columns, const SitnetTable *table, gsize row, const SitnetOrigin *origin)
{
  const SitnetColumn *count = sitnet_table_find_column (table, finding_columns[COUNT]),
                     *number = sitnet_table_find_column (table, finding_columns[ROW]);
  const char *column = text_of (table, COLUMN, row);
  if (origin != NULL && strcmp (column, "from") == 0) /* a questionnaire asks for the other end alone */
    column = "to";
  g_autofree char *cell = origin != NULL ? sitnet_returned_dup_cell_name (origin->sheet, origin->row, column) : NULL;
  g_autofree char *heading = origin != NULL ? sitnet_returned_dup_heading (origin->sheet, column) : NULL;
  sitnet_column_builder_add_text (columns[SEVERITY], text_of (table, SEVERITY, row));
  sitnet_column_builder_add_text (columns[SHEET],
                                  origin != NULL ? origin->sheet->shown_as : text_of (table, SHEET, row));
  if (origin != NULL)
    sitnet_column_builder_add_int64 (columns[ROW],
                                     (gint64)sitnet_text_grid_get_row (origin->sheet->grid, origin->row)->number);
  else if (sitnet_column_is_missing (number, row))
    sitnet_column_builder_add_missing (columns[ROW]);
  else
    sitnet_column_builder_add_int64 (columns[ROW], sitnet_column_get_int64s (number)[row]);
  sitnet_column_builder_add_text (columns[COLUMN], heading != NULL ? heading : column);
  sitnet_column_builder_add_text (columns[VALUE], text_of (table, VALUE, row));
  sitnet_column_builder_add_text (columns[MESSAGE], text_of (table, MESSAGE, row));
  sitnet_column_builder_add_int64 (columns[COUNT], sitnet_column_get_int64s (count)[row]);
  sitnet_column_builder_add_text (columns[CELL], cell != NULL ? cell : text_of (table, CELL, row));
}

/* Whether the same was told of that cell; a cell of several partners is several rows of the whole. */
static gboolean
is_told (GHashTable *told, const SitnetTable *table, gsize row, const SitnetOrigin *origin)
{
  if (origin == NULL)
    return FALSE;
  return !g_hash_table_add (told, g_strdup_printf ("%s|%u|%s|%s", origin->sheet->shown_as, origin->row,
                                                   text_of (table, COLUMN, row), text_of (table, MESSAGE, row)));
}

/* Those of the questionnaires, and of the whole those about rows that came from them; of the rest only errors, for the
   others were told when the data set was read. */
static SitnetTable *
make_findings (const Answers *self, const SitnetTable *of_whole, GArray *const *rows)
{
  SitnetColumnBuilder *columns[N_COLUMNS];
  g_autoptr (SitnetTable) own = sitnet_findings_to_table (self->merge.findings);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < N_COLUMNS; i++)
    columns[i] =
        sitnet_column_builder_new (finding_columns[i], i == ROW || i == COUNT ? SITNET_VALUE_INT64 : SITNET_VALUE_TEXT);
  for (gsize row = 0; row < sitnet_table_get_n_rows (own); row++)
    copy_finding (columns, own, row, NULL);
  for (gsize row = 0; of_whole != NULL && row < sitnet_table_get_n_rows (of_whole); row++) {
    const SitnetColumn *numbers = sitnet_table_find_column (of_whole, finding_columns[ROW]);
    gint64 number = sitnet_column_is_missing (numbers, row) ? 0 : sitnet_column_get_int64s (numbers)[row];
    const SitnetOrigin *origin = find_origin (self, rows, text_of (of_whole, SHEET, row), number);
    if ((origin != NULL || strcmp (text_of (of_whole, SEVERITY, row), "error") == 0) &&
        !is_told (told, of_whole, row, origin))
      copy_finding (columns, of_whole, row, origin);
  }
  GPtrArray *sealed = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (columns[i]));
  return sitnet_table_new_take ("check", sitnet_table_get_note (own), sealed);
}

static SitnetTable *
seal_sheet (const Answers *self, guint sheet, SitnetTable *old, GArray **rows)
{
  GArray *unused = NULL;
  SitnetTable *made = old != NULL ? sitnet_table_ref (old) : NULL;
  if (sheet == SITNET_SHEET_TIES || sheet == SITNET_SHEET_SERVICES) {
    guint which = sheet == SITNET_SHEET_TIES ? SITNET_RETURNED_TIES : SITNET_RETURNED_SERVICES;
    g_clear_pointer (&made, sitnet_table_unref);
    made = sitnet_sheet_edit_seal (self->merge.edits[which], &rows[which]);
  } else if (sheet == SITNET_SHEET_ACTORS) {
    g_clear_pointer (&made, sitnet_table_unref);
    made = sitnet_sheet_edit_seal (self->merge.actors, &unused);
    g_clear_pointer (&unused, g_array_unref);
  }
  return made;
}

static SitnetNetwork *
build (const Answers *self, GArray **rows, SitnetTable **found, GError **error)
{
  const SitnetDataset *dataset = self->merge.network->dataset;
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (sitnet_findings_get_language (self->merge.findings));
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++) {
    g_autoptr (SitnetTable) table = seal_sheet (self, sheet, dataset->sheets[sheet], rows);
    if (table != NULL && !sitnet_builder_add_table (builder, sitnet_schema[sheet].name, table, error))
      return NULL;
  }
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, found, error);
  if (network == NULL || dataset->suppression == 0)
    return g_steal_pointer (&network);
  return sitnet_network_suppress (network, dataset->suppression, NULL, error);
}

static const char *
name_of_state (AnswerState state)
{
  static const char *const names[] = {
      [ANSWER_NONE] = "missing", [ANSWER_UNCHANGED] = "unchanged", [ANSWER_GIVEN] = "answered"};
  return names[state];
}

enum { ACTOR, NAME, FILE_NAME, STATE, NEW, CORRECTED, WITHDRAWN, N_ANSWER_COLUMNS };

static void
add_answer (SitnetColumnBuilder *const *columns, const Answer *answer, const char *actor, const char *name)
{
  sitnet_column_builder_add_text (columns[ACTOR], actor);
  sitnet_column_builder_add_text (columns[NAME], name);
  sitnet_column_builder_add_text (columns[FILE_NAME], answer->returned != NULL ? answer->returned->file : NULL);
  sitnet_column_builder_add_text (columns[STATE], name_of_state (answer->state));
  sitnet_column_builder_add_int64 (columns[NEW], answer->count.n_new);
  sitnet_column_builder_add_int64 (columns[CORRECTED], answer->count.n_corrected);
  sitnet_column_builder_add_int64 (columns[WITHDRAWN], answer->count.n_withdrawn);
}

/* Those who were to be asked, and who has answered besides. */
static SitnetTable *
make_answers (const Answers *self, SitnetNetwork *scoped)
{
  static const char *const names[N_ANSWER_COLUMNS] = {"actor", "name",      "file",     "state",
                                                      "new",   "corrected", "withdrawn"};
  SitnetColumnBuilder *columns[N_ANSWER_COLUMNS];
  g_autoptr (SitnetTable) asked = sitnet_questionnaires_to_table (scoped);
  const SitnetNetwork *whole = self->merge.network;
  g_autofree guint8 *is_asked = g_new0 (guint8, (gsize)whole->n_actors + 1);
  for (guint i = 0; i < N_ANSWER_COLUMNS; i++)
    columns[i] = sitnet_column_builder_new (names[i], i >= NEW ? SITNET_VALUE_INT64 : SITNET_VALUE_TEXT);
  for (gsize row = 0; row < sitnet_table_get_n_rows (asked); row++) {
    guint32 actor;
    const char *id = sitnet_column_get_text (sitnet_table_find_column (asked, "actor"), row);
    if (sitnet_network_find_actor (whole, id, &actor))
      is_asked[actor] = 1;
  }
  for (guint32 actor = 0; actor < whole->n_actors; actor++)
    if (is_asked[actor] || self->answers[actor].returned != NULL)
      add_answer (columns, &self->answers[actor], sitnet_column_get_text (whole->actor_ids, actor),
                  sitnet_network_actor_name (whole, actor));
  GPtrArray *sealed = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint i = 0; i < N_ANSWER_COLUMNS; i++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (columns[i]));
  return sitnet_table_new_take ("answers", NULL, sealed);
}

/* By its cell in the questionnaire, where it has one. */
static void
set_first_error (const SitnetTable *findings, GError **error)
{
  gsize row = 0, n = sitnet_table_get_n_rows (findings);
  while (row < n && strcmp (text_of (findings, SEVERITY, row), "error") != 0)
    row++;
  if (row == n)
    return;
  const char *cell = text_of (findings, CELL, row);
  g_clear_error (error);
  g_set_error (error, SITNET_ERROR, SITNET_ERROR_DATA, "%s%s%s: %s", text_of (findings, SHEET, row),
               *cell != '\0' ? "!" : "", cell, text_of (findings, MESSAGE, row));
}

static SitnetNetwork *
merge (Answers *self, SitnetNetwork *scoped, const char *folder, SitnetTable **findings, SitnetTable **answers,
       GError **error)
{
  if (!read_files (self, folder, error))
    return NULL;
  GArray *rows[SITNET_N_RETURNED] = {NULL};
  g_autoptr (SitnetTable) found = NULL;
  g_autoptr (GError) problem = NULL;
  g_autoptr (SitnetNetwork) network = NULL;
  sitnet_watch_set_part (self->watch, READING, 1);
  network = build (self, rows, &found, &problem); /* with errors too, so that all of them are told at once */
  if (sitnet_findings_get_n_errors (self->merge.findings) > 0)
    g_clear_pointer (&network, sitnet_network_unref);
  g_autoptr (SitnetTable) all = make_findings (self, found, rows);
  if (network == NULL) {
    set_first_error (all, &problem);
    g_propagate_error (error, g_steal_pointer (&problem));
  }
  if (findings != NULL)
    *findings = sitnet_table_ref (all);
  if (answers != NULL)
    *answers = make_answers (self, scoped);
  for (guint i = 0; i < SITNET_N_RETURNED; i++)
    g_clear_pointer (&rows[i], g_array_unref);
  return g_steal_pointer (&network);
}

SitnetNetwork *
sitnet_network_read_answers (SitnetNetwork *network, const char *folder, SitnetOptions *options, SitnetTable **findings,
                             SitnetTable **answers, GError **error)
{
  g_return_val_if_fail (network != NULL && folder != NULL, NULL);
  if (findings != NULL)
    *findings = NULL;
  if (answers != NULL)
    *answers = NULL;
  SitnetNetwork *whole = network->whole != NULL ? network->whole : network;
  g_autoptr (SitnetFindings) found = sitnet_findings_new (sitnet_options_get_language (options));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_returned_free);
  g_autofree Answer *told = g_new0 (Answer, (gsize)whole->n_actors + 1);
  SitnetWatch watch = {.message = N_ ("reading the data was stopped")};
  sitnet_options_follow (options, &watch);
  Answers self = {.files = files, .answers = told, .watch = &watch};
  sitnet_merge_init (&self.merge, whole, found);
  SitnetNetwork *merged = merge (&self, network, folder, findings, answers, error);
  sitnet_merge_clear (&self.merge);
  return merged;
}
