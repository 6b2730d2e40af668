/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Takes sheets in, from readers or from a host's own memory, and seals them to a network or to findings. */
#include "seal.h"
#include "sheet-rows-left-out.h"

#include "message.h"
#include "cell.h"
#include "column-input.h"
#include "column-private.h"
#include "error-private.h"
#include "network-scope.h"
#include "reading-names.h"
#include "refusals.h"
#include "seal-codes.h"
#include "seal-directions.h"
#include "seal-new-actors.h"
#include "seal-partners.h"
#include "sheet-builder.h"
#include "sheet-state.h"
#include "sheet-vocabularies.h"
#include "ties.h"

#include <sitnet/error.h>
#include <string.h>

#define BATCH 256

G_DEFINE_BOXED_TYPE (SitnetBuilder, sitnet_builder, sitnet_builder_ref, sitnet_builder_unref)

SitnetBuilder *
sitnet_builder_new (SitnetLanguage language)
{
  SitnetBuilder *self = g_new0 (SitnetBuilder, 1);
  g_atomic_ref_count_init (&self->refs);
  self->language = language;
  self->own_watch.message = N_ ("reading the data was stopped");
  self->watch = &self->own_watch;
  self->findings = sitnet_findings_new (language);
  self->actor_ids = sitnet_ids_new ();
  self->area_ids = sitnet_ids_new ();
  for (guint v = 0; v < SITNET_N_VOCABULARIES; v++)
    self->vocabularies[v] = sitnet_vocabulary_new ((SitnetSheet)v);
  return self;
}

SitnetBuilder *
sitnet_builder_ref (SitnetBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
sitnet_builder_unref (SitnetBuilder *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  for (guint s = 0; s < SITNET_N_SHEETS; s++)
    g_clear_pointer (&self->sheets[s], sitnet_sheet_builder_free);
  for (guint v = 0; v < SITNET_N_VOCABULARIES; v++)
    g_clear_pointer (&self->vocabularies[v], sitnet_vocabulary_free);
  for (guint v = 0; v < SITNET_N_VOCABULARIES; v++)
    g_clear_pointer (&self->words[v], sitnet_ids_free);
  g_clear_pointer (&self->actor_ids, sitnet_ids_free);
  g_clear_pointer (&self->area_ids, sitnet_ids_free);
  sitnet_pairs_clear (&self->pairs);
  sitnet_findings_free (self->findings);
  sitnet_listener_clear (&self->listener);
  sitnet_reading_names_free (self->names);
  g_free (self);
}

SitnetFindings *
sitnet_builder_get_findings (SitnetBuilder *self)
{
  return self->findings;
}

SitnetWatch *
sitnet_builder_get_watch (SitnetBuilder *self)
{
  return self->watch;
}

static void
follow (SitnetBuilder *self)
{
  self->own_watch.function = sitnet_listener_get_function (&self->listener);
  self->own_watch.data = &self->listener;
}

void
sitnet_builder_set_cancellable (SitnetBuilder *self, GCancellable *cancellable)
{
  g_return_if_fail (self != NULL);
  sitnet_listener_set_cancellable (&self->listener, cancellable);
  follow (self);
}

void
sitnet_builder_set_progress (SitnetBuilder *self, SitnetProgressFunc progress, gpointer data, GDestroyNotify destroy)
{
  g_return_if_fail (self != NULL);
  sitnet_listener_set_progress (&self->listener, progress, data, destroy);
  follow (self);
}

void
sitnet_builder_mark_incomplete (SitnetBuilder *self, SitnetSheet sheet)
{
  g_return_if_fail (self != NULL && sheet < SITNET_N_SHEETS);
  self->incomplete[sheet] = TRUE;
}

/* A cell of a table as text; one that is not text is made and kept in `made`. */
static SitnetSlice
table_cell (const SitnetColumn *column, gsize row, GPtrArray *made)
{
  SitnetValueType type = sitnet_column_get_value_type (column);
  if (sitnet_column_is_missing (column, row))
    return (SitnetSlice){"", 0};
  if (type == SITNET_VALUE_TEXT) {
    const char *bytes;
    const guint32 *offsets = sitnet_column_get_offsets (column, &bytes);
    return (SitnetSlice){bytes + offsets[row], offsets[row + 1] - offsets[row] - 1};
  }
  const char *text = type == SITNET_VALUE_CATEGORY ? sitnet_column_get_text (column, row) : NULL;
  if (text == NULL) {
    char *cell = sitnet_column_dup_cell (column, row);
    g_ptr_array_add (made, type == SITNET_VALUE_DOUBLE ? sitnet_cell_dup_unmistakable (cell) : g_strdup (cell));
    g_free (cell);
    text = made->pdata[made->len - 1];
  }
  return (SitnetSlice){text, strlen (text)};
}

/* The rows of a table; of columns that were taken whole a cell says only that the row is not empty. */
static gboolean
add_table_rows (SitnetSheetBuilder *sheet, const SitnetTable *table, const guint8 *taken)
{
  guint n_columns = sitnet_table_get_n_columns (table);
  gsize n_rows = sitnet_table_get_n_rows (table);
  g_autofree SitnetSlice *cells = g_new (SitnetSlice, (gsize)MAX (n_columns, 1) * BATCH);
  for (gsize start = 0; start < n_rows; start += BATCH) {
    g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
    guint64 numbers[BATCH];
    guint n = (guint)MIN (BATCH, n_rows - start);
    for (guint r = 0; r < n; r++) {
      numbers[r] = start + r + 2;
      for (guint c = 0; c < n_columns; c++)
        cells[(gsize)r * n_columns + c] =
            taken[c] ? (SitnetSlice){".", 1} : table_cell (sitnet_table_get_column (table, c), start + r, made);
    }
    sitnet_sheet_builder_add_rows (sheet, cells, n, numbers);
    if (!sitnet_watch_goes_on (sheet->builder->watch, n))
      return FALSE;
  }
  return TRUE;
}

/* A code without a label would be an empty cell. */
static gboolean
has_good_codes (const SitnetColumn *column)
{
  if (sitnet_column_get_value_type (column) != SITNET_VALUE_CATEGORY)
    return TRUE;
  const gint32 *codes = sitnet_column_get_codes (column);
  gsize n_labels = sitnet_column_get_n_rows (sitnet_column_get_labels (column));
  for (gsize r = 0; r < sitnet_column_get_n_rows (column); r++)
    if (codes[r] >= 0 && (gsize)codes[r] >= n_labels)
      return FALSE;
  return TRUE;
}

/* Texts in a table are known to be UTF-8; the names of its columns and the codes of a host are not known to be good. */
static gboolean
check_table (SitnetBuilder *self, gint sheet, const char *name, const SitnetTable *table, GError **error)
{
  SitnetRefusal refusal = {.sheet = name, .why = N_ ("the sheet cannot be given again")};
  if (self->sheets[sheet] != NULL) {
    sitnet_builder_refuse (self, sheet, &refusal, SITNET_ERROR_ARGUMENT, error);
    return FALSE;
  }
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++) {
    const SitnetColumn *column = sitnet_table_get_column (table, c);
    refusal.column = sitnet_column_get_name (column);
    refusal.why = !g_utf8_validate (refusal.column, -1, NULL) ? N_ ("the name of the column is not UTF-8")
                  : !has_good_codes (column)                  ? N_ ("a code is beyond the labels")
                                                              : NULL;
    if (refusal.why != NULL) {
      sitnet_builder_refuse (self, sheet, &refusal, SITNET_ERROR_DATA, error);
      return FALSE;
    }
  }
  return TRUE;
}

gboolean
sitnet_builder_add_table (SitnetBuilder *self, const char *sheet, SitnetTable *table, GError **error)
{
  g_return_val_if_fail (self != NULL && sheet != NULL && table != NULL, FALSE);
  gint found = sitnet_schema_find_sheet (sheet);
  if (found < 0 || self->sealed) {
    sitnet_builder_refuse_sheet (self, sheet, error);
    return FALSE;
  }
  guint64 n_rows = sitnet_table_get_n_rows (table);
  if (!check_table (self, found, sheet, table, error))
    return FALSE;
  sitnet_watch_begin (self->watch, n_rows * (sitnet_table_get_n_columns (table) + 1));
  if (sitnet_watch_fail_if_stopped (self->watch, error))
    return FALSE;
  guint n_columns = sitnet_table_get_n_columns (table);
  g_autofree SitnetSlice *header = g_new (SitnetSlice, MAX (n_columns, 1));
  for (guint c = 0; c < n_columns; c++) {
    const char *name = sitnet_column_get_name (sitnet_table_get_column (table, c));
    header[c] = (SitnetSlice){name, strlen (name)};
  }
  SitnetSheetBuilder *opened = sitnet_builder_open_sheet (self, (SitnetSheet)found, sheet, header, n_columns, 1);
  if (opened == NULL)
    return TRUE; /* the findings say why */
  opened->of_table = TRUE;
  g_autofree guint8 *taken = g_new0 (guint8, MAX (n_columns, 1));
  if (sitnet_sheet_builder_take_columns (opened, table, taken) && add_table_rows (opened, table, taken))
    return TRUE;
  return !sitnet_watch_fail_if_stopped (self->watch, error);
}

/* Row of the sheet for each number of an id; numbers that are only referred to have none. `own` holds them where the sheet has
   no names. */
static const guint32 *
rows_of_ids (const SitnetSheetBuilder *sheet, const SitnetSheetNames *names, guint32 n_ids, guint32 **own)
{
  if (names != NULL)
    return sitnet_sheet_names_get_rows (names);
  guint32 *rows = *own = g_new (guint32, MAX (n_ids, 1));
  memset (rows, 0xff, n_ids * sizeof *rows);
  const char *id_column = sheet && sheet->sheet == SITNET_SHEET_AREAS ? "code" : "id";
  SitnetInputColumn *column = sheet && !sheet->failed ? sitnet_sheet_builder_find (sheet, id_column) : NULL;
  for (gsize r = column ? column->codes.n : 0; r > 0; r--) /* downwards: of a doubled id the first row stays */
    if (column->codes.values[r - 1] >= 0)
      rows[column->codes.values[r - 1]] = (guint32)(r - 1);
  return rows;
}

static gboolean
are_in_order (const guint32 *rows, guint32 n)
{
  for (guint32 i = 0; i < n; i++)
    if (rows[i] != i)
      return FALSE;
  return TRUE;
}

static void
check_sheets (SitnetBuilder *self)
{
  if (self->sheets[SITNET_SHEET_ACTORS] == NULL && !self->incomplete[SITNET_SHEET_ACTORS])
    sitnet_findings_add (self->findings, SITNET_FINDING_MISSING_SHEET, "actors", 0, NULL, (SitnetSlice){"actors", 6},
                         NULL);
  for (guint s = 0; s < SITNET_N_SHEETS; s++) {
    SitnetSheetBuilder *sheet = self->sheets[s];
    if (sheet == NULL || sheet->failed)
      continue;
    sitnet_sheet_builder_add_absent (sheet);
    sitnet_sheet_rows_tell (sheet);
    if (sheet->n_second_table > 0)
      self->incomplete[s] = TRUE;
    if (sheet->n_rows == 0 && !self->incomplete[s])
      sitnet_findings_add (self->findings, SITNET_FINDING_NO_ROWS, sheet->shown_as, 0, NULL, (SitnetSlice){"", 0},
                           NULL);
  }
}

static void
set_data_error (SitnetBuilder *self, GError **error)
{
  g_autofree char *first = sitnet_findings_dup_first_error (self->findings);
  guint64 n = sitnet_findings_get_n_errors (self->findings);
  if (n == 1)
    g_set_error_literal (error, SITNET_ERROR, SITNET_ERROR_DATA, first);
  else
    g_set_error (error, SITNET_ERROR, SITNET_ERROR_DATA,
                 sitnet_translate (self->language, "%s (and more: %ju errors in all)"), first, n);
}

/* Gives terms the parents that came after them; a term above itself is a mistake, and so is a chain without end. */
static void
settle_vocabularies (SitnetBuilder *self)
{
  for (guint v = 0; v < SITNET_N_VOCABULARIES; v++) {
    gint32 looped = sitnet_vocabulary_settle (self->vocabularies[v]);
    gint32 wrong = looped >= 0 ? looped : sitnet_vocabulary_find_too_deep (self->vocabularies[v]);
    if (wrong < 0)
      continue;
    const char *code = sitnet_vocabulary_get (self->vocabularies[v], (guint32)wrong)->code;
    sitnet_findings_add (self->findings, looped >= 0 ? SITNET_FINDING_PARENT_LOOP : SITNET_FINDING_PARENT_DEPTH,
                         self->sheets[v] ? self->sheets[v]->shown_as : sitnet_schema[v].name, 0, "parent",
                         (SitnetSlice){code, strlen (code)}, NULL);
  }
}

/* All that can be wrong once every sheet is there. */
static void
check_whole (SitnetBuilder *self, const SitnetSealing *sealing, SitnetSealLinks *beside)
{
  sitnet_seal_check (self, sealing);
  if (!sitnet_watch_goes_on (self->watch, 1))
    return;
  sitnet_seal_areas (self, sealing);
  settle_vocabularies (self);
  if (sitnet_findings_get_n_errors (self->findings) > 0 || !sitnet_watch_goes_on (self->watch, 1))
    return;
  sitnet_seal_check_parents (self, sealing);
  if (sitnet_watch_goes_on (self->watch, 1))
    sitnet_seal_check_ties (self, beside);
}

/* Of sealing: a column checked, a sheet made, and the three steps of check_whole(). */
static guint64
count_steps (const SitnetBuilder *self)
{
  guint64 n = 3;
  for (guint s = 0; s < SITNET_N_SHEETS; s++)
    if (self->sheets[s] != NULL)
      n += self->sheets[s]->n_columns + 1;
  return n;
}

static SitnetNetwork *
make_network (SitnetBuilder *self, const SitnetSealing *sealing, SitnetSealLinks *beside, GError **error)
{
  if (sitnet_watch_fail_if_stopped (self->watch, error))
    return NULL;
  if (sitnet_findings_get_n_errors (self->findings) > 0) {
    set_data_error (self, error);
    return NULL;
  }
  SitnetDataset *dataset = sitnet_seal_dataset (self, sealing);
  gboolean is_whole = !sitnet_watch_is_stopped (self->watch);
  g_autoptr (SitnetNetwork) network = is_whole ? sitnet_network_new_whole (dataset) : NULL;
  sitnet_seal_links_wait (beside); /* before the ends of the ties, which are the data set's by now, may go */
  sitnet_pairs_clear (&self->pairs);
  if (!is_whole)
    sitnet_dataset_unref (dataset);
  if (sitnet_watch_fail_if_stopped (self->watch, error))
    return NULL;
  if (sitnet_ties_link (network, &beside->links))
    return g_steal_pointer (&network);
  sitnet_error_set_literal (error, SITNET_ERROR_LIMIT, "there are more than 2147483647 links");
  return NULL;
}

/* In the order in which one needs the other. From the moment when references are ids, a thread sorts the ties by pair and
   then lays out their links; the caller checks names, references and areas meanwhile, needs the pairs to check the ties,
   makes the data set, and needs the links last. All that is reported is reported by the caller, so that findings come in one
   order. */
static SitnetNetwork *
seal (SitnetBuilder *self, GError **error)
{
  sitnet_seal_new_actors (self);
  self->sealed = TRUE;
  sitnet_watch_begin (self->watch, count_steps (self));
  if (sitnet_watch_fail_if_stopped (self->watch, error))
    return NULL;
  sitnet_builder_declare_vocabularies (self);
  sitnet_seal_unknown_words (self);
  sitnet_seal_directions (self);
  sitnet_seal_codes (self);
  sitnet_seal_partners (self);
  sitnet_seal_references (self, SITNET_SHEET_AREAS);
  sitnet_seal_references (self, SITNET_SHEET_ACTORS);
  sitnet_seal_service_ids (self);
  sitnet_seal_meeting_ids (self);
  check_sheets (self);
  SitnetSealLinks beside;
  sitnet_seal_links_start (&beside, self);
  g_autoptr (SitnetSheetNames) actor_names = sitnet_sheet_names_new (self, SITNET_SHEET_ACTORS);
  g_autoptr (SitnetSheetNames) area_names = sitnet_sheet_names_new (self, SITNET_SHEET_AREAS);
  const SitnetSheetBuilder *actors = self->sheets[SITNET_SHEET_ACTORS], *areas = self->sheets[SITNET_SHEET_AREAS];
  guint32 n_actors = actors ? (guint32)actors->n_rows : 0, n_ids = sitnet_ids_get_n (self->actor_ids);
  g_autofree guint32 *own_actor_row = NULL, *own_area_row = NULL;
  SitnetSealing sealing = {
      .actor_row = rows_of_ids (actors, actor_names, n_ids, &own_actor_row),
      .n_actors = n_actors,
      .area_row = rows_of_ids (areas, area_names, sitnet_ids_get_n (self->area_ids), &own_area_row),
      .has_areas = areas != NULL,
      .actor_names = actor_names,
      .area_names = area_names,
  };
  sealing.in_order = are_in_order (sealing.actor_row, MIN (n_actors, n_ids));
  check_whole (self, &sealing, &beside);
  SitnetNetwork *network = make_network (self, &sealing, &beside, error);
  sitnet_seal_links_wait (&beside);
  sitnet_pairs_clear (&self->pairs);
  sitnet_links_clear (&beside.links);
  return network;
}

SitnetNetwork *
sitnet_builder_seal (SitnetBuilder *self, SitnetTable **findings, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (findings != NULL)
    *findings = NULL;
  if (sitnet_watch_fail_if_stopped (self->watch, error))
    return NULL;
  if (self->sealed) {
    sitnet_error_set_literal (error, SITNET_ERROR_ARGUMENT, "the builder was sealed before");
    if (findings != NULL)
      *findings = sitnet_findings_to_table (self->findings);
    return NULL;
  }
  SitnetNetwork *network = seal (self, error);
  if (findings != NULL && !sitnet_watch_is_stopped (self->watch))
    *findings = sitnet_findings_to_table (self->findings);
  return network;
}
