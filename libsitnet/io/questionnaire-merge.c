/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the merging of ties and of services have in common. */
#include "questionnaire-merge.h"

#include "cell.h"
#include "schema-private.h"
#include "text-fold.h"

#include <string.h>

static const SitnetSheet sheets[SITNET_N_RETURNED] = {SITNET_SHEET_TIES, SITNET_SHEET_SERVICES};

static void
add_labels (SitnetMerge *self)
{
  for (guint32 row = 0; row < self->network->n_actors; row++) {
    g_autofree char *label = sitnet_questionnaire_dup_actor (self->network, row);
    if (strcmp (label, sitnet_network_actor_name (self->network, row)) != 0)
      g_hash_table_insert (self->other_actors, sitnet_text_fold_dup_text ((SitnetSlice){label, strlen (label)}),
                           g_strdup (sitnet_column_get_text (self->network->actor_ids, row)));
  }
}

static void
add_service_ids (SitnetMerge *self)
{
  const SitnetColumn *ids = sitnet_dataset_column (self->network->dataset, SITNET_SHEET_SERVICES, "id");
  for (gsize row = 0; ids != NULL && row < sitnet_column_get_n_rows (ids); row++)
    g_hash_table_add (self->ids, sitnet_column_dup_cell (ids, row));
}

void
sitnet_merge_init (SitnetMerge *self, SitnetNetwork *network, SitnetFindings *findings)
{
  SitnetTable *const *tables = network->dataset->sheets;
  *self = (SitnetMerge){.network = network, .findings = findings};
  self->actors = sitnet_sheet_edit_new (SITNET_SHEET_ACTORS, tables[SITNET_SHEET_ACTORS]);
  for (guint i = 0; i < SITNET_N_RETURNED; i++) {
    self->edits[i] = sitnet_sheet_edit_new (sheets[i], tables[sheets[i]]);
    self->origins[i] = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  }
  self->other_actors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_labels (self);
  add_service_ids (self);
}

void
sitnet_merge_clear (SitnetMerge *self)
{
  sitnet_sheet_edit_free (self->actors);
  for (guint i = 0; i < SITNET_N_RETURNED; i++) {
    sitnet_sheet_edit_free (self->edits[i]);
    g_hash_table_unref (self->origins[i]);
  }
  g_hash_table_unref (self->other_actors);
  g_hash_table_unref (self->ids);
}

void
sitnet_merge_report (SitnetMerge *self, SitnetFindingKind kind, const SitnetReturnedSheet *sheet, guint row,
                     const char *column, const char *value, const char *detail)
{
  g_autofree char *heading = column != NULL ? sitnet_returned_dup_heading (sheet, column) : NULL;
  guint64 number = row > 0 ? sitnet_text_grid_get_row (sheet->grid, row)->number : 0;
  sitnet_findings_add (self->findings, kind, sheet->shown_as, number, heading, (SitnetSlice){value, strlen (value)},
                       detail);
}

static void
place_headings (SitnetMerge *self, const SitnetReturnedSheet *sheet)
{
  const SitnetTextRow *headings = sitnet_text_grid_get_row (sheet->grid, 0);
  g_autofree guint *places = g_new (guint, MAX (headings->n_cells, 1));
  for (guint c = 0; c < headings->n_cells; c++)
    places[c] = c;
  sitnet_findings_place_columns (self->findings, sheet->shown_as, headings->cells, places, headings->n_cells);
}

/* Columns of somebody's own: what stands in them is not lost without a word. */
static void
report_other_columns (SitnetMerge *self, const SitnetReturnedSheet *sheet)
{
  guint n;
  sitnet_questionnaire_columns (sheet->sheet, &n);
  const SitnetTextRow *headings = sitnet_text_grid_get_row (sheet->grid, 0);
  g_autoptr (GString) others = g_string_new (NULL);
  for (guint c = 0; c < headings->n_cells; c++) {
    gboolean is_asked = headings->cells[c].length == 0;
    for (guint i = 0; i < n; i++)
      is_asked |= sheet->places[i] == (gint)c;
    if (!is_asked)
      g_string_append_printf (others, "%s%.*s", others->len > 0 ? ", " : "", (int)headings->cells[c].length,
                              headings->cells[c].text);
  }
  if (others->len > 0)
    sitnet_merge_report (self, SITNET_FINDING_COLUMNS_NOT_READ, sheet, 0, NULL, "", others->str);
}

gboolean
sitnet_merge_open (SitnetMerge *self, const SitnetReturned *returned, guint which, const char *needed)
{
  const SitnetReturnedSheet *sheet = &returned->sheets[which];
  SitnetLanguage language = sitnet_findings_get_language (self->findings);
  if (sheet->grid == NULL || sitnet_text_grid_get_n_rows (sheet->grid) == 0) {
    g_autofree char *name = sitnet_sheet_name_dup (sheet->sheet, language);
    sitnet_findings_add (self->findings, SITNET_FINDING_QUESTIONNAIRE_WITHOUT_SHEET, returned->file, 0, NULL,
                         (SitnetSlice){name, strlen (name)}, NULL);
    return FALSE;
  }
  place_headings (self, sheet);
  g_autofree char *heading = sitnet_returned_dup_heading (sheet, needed);
  if (heading == NULL) {
    g_autofree char *missing = sitnet_questionnaire_dup_heading (sheet->sheet, 0, returned->language);
    sitnet_findings_add (self->findings, SITNET_FINDING_MISSING_COLUMN, sheet->shown_as, 0, NULL,
                         (SitnetSlice){missing, strlen (missing)}, NULL);
    return FALSE;
  }
  report_other_columns (self, sheet);
  return TRUE;
}

SitnetHolds
sitnet_merge_holds (SitnetMerge *self, const SitnetReturnedSheet *sheet, guint row)
{
  SitnetSlice cell = sitnet_returned_get (sheet, row, SITNET_QUESTION_HOLDS);
  gboolean yes;
  if (cell.length == 0)
    return SITNET_HOLDS_UNSAID;
  if (sitnet_cell_to_yes_no (cell, &yes))
    return yes ? SITNET_HOLDS_YES : SITNET_HOLDS_NO;
  g_autofree char *text = g_strndup (cell.text, cell.length);
  sitnet_merge_report (self, SITNET_FINDING_BAD_YES_NO, sheet, row, SITNET_QUESTION_HOLDS, text, NULL);
  return SITNET_HOLDS_UNSAID;
}

static void
set_origin (SitnetMerge *self, guint which, guint32 edited, const SitnetReturnedSheet *sheet, guint row)
{
  SitnetOrigin *origin = g_new (SitnetOrigin, 1);
  *origin = (SitnetOrigin){sheet, row};
  g_hash_table_insert (self->origins[which], GUINT_TO_POINTER (edited + 1), origin);
}

void
sitnet_merge_correct (SitnetMerge *self, const SitnetReturned *returned, guint which, guint row, guint32 old,
                      const char *const *columns, guint n_columns, SitnetMergeCount *count)
{
  const SitnetReturnedSheet *sheet = &returned->sheets[which];
  gboolean is_corrected = FALSE;
  for (guint c = 0; c < n_columns; c++) {
    g_autofree char *there = sitnet_returned_dup_cell_name (sheet, row, columns[c]);
    SitnetSlice cell = sitnet_returned_get (sheet, row, columns[c]);
    g_autofree char *text = g_strndup (cell.text, cell.length);
    g_autofree char *shown =
        sitnet_questionnaire_dup_shown (self->network, sheet->sheet, columns[c], old, returned->language);
    if (there == NULL || strcmp (text, shown != NULL ? shown : "") == 0)
      continue;
    sitnet_sheet_edit_set (self->edits[which], old, columns[c], text);
    sitnet_merge_report (self, SITNET_FINDING_ANSWER_CORRECTS, sheet, row, columns[c], text,
                         shown != NULL ? shown : "");
    is_corrected = TRUE;
  }
  if (is_corrected)
    set_origin (self, which, old, sheet, row);
  count->n_corrected += is_corrected ? 1 : 0;
}

void
sitnet_merge_fill (SitnetMerge *self, guint which, const SitnetReturnedSheet *sheet, guint row, guint32 made,
                   const char *const *columns, guint n_columns)
{
  for (guint c = 0; c < n_columns; c++) {
    SitnetSlice cell = sitnet_returned_get (sheet, row, columns[c]);
    g_autofree char *text = g_strndup (cell.text, cell.length);
    if (cell.length > 0)
      sitnet_sheet_edit_set (self->edits[which], made, columns[c], text);
  }
  set_origin (self, which, made, sheet, row);
}

static void
free_queue (gpointer queue)
{
  g_queue_free (queue);
}

GHashTable *
sitnet_merge_own_rows (const SitnetMerge *self, SitnetSheet sheet, guint32 actor)
{
  g_autoptr (GArray) rows = sitnet_questionnaire_list_rows (self->network, sheet, actor);
  GHashTable *own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_queue);
  for (guint i = 0; i < rows->len; i++) {
    guint32 row = g_array_index (rows, guint32, i);
    char *key = sitnet_questionnaire_dup_key (self->network, sheet, actor, row);
    GQueue *queue = g_hash_table_lookup (own, key);
    if (queue == NULL)
      g_hash_table_insert (own, g_strdup (key), queue = g_queue_new ());
    g_queue_push_tail (queue, GUINT_TO_POINTER (row + 1));
    g_free (key);
  }
  return own;
}

/* As people know it: the other one of a tie and its kind, the name of a service. */
static char *
dup_what (const SitnetMerge *self, const SitnetReturned *returned, SitnetSheet sheet, guint32 actor, guint32 row)
{
  if (sheet == SITNET_SHEET_SERVICES) {
    char *name = sitnet_questionnaire_dup_shown (self->network, sheet, "name", row, returned->language);
    return name != NULL ? name : sitnet_questionnaire_dup_key (self->network, sheet, actor, row);
  }
  g_autofree char *partner =
      sitnet_questionnaire_dup_actor (self->network, sitnet_questionnaire_partner (self->network, actor, row));
  g_autofree char *kind = sitnet_questionnaire_dup_shown (self->network, sheet, "kind", row, returned->language);
  return kind != NULL ? g_strdup_printf ("%s (%s)", partner, kind) : g_steal_pointer (&partner);
}

void
sitnet_merge_withdraw_rest (SitnetMerge *self, const SitnetReturned *returned, guint which, guint32 actor,
                            GHashTable *rest, SitnetMergeCount *count)
{
  const SitnetReturnedSheet *sheet = &returned->sheets[which];
  g_autoptr (GArray) rows = sitnet_questionnaire_list_rows (self->network, sheet->sheet, actor);
  for (guint i = 0; i < rows->len; i++) {
    guint32 row = g_array_index (rows, guint32, i);
    g_autofree char *key = sitnet_questionnaire_dup_key (self->network, sheet->sheet, actor, row);
    GQueue *left = g_hash_table_lookup (rest, key);
    if (g_queue_find (left, GUINT_TO_POINTER (row + 1)) == NULL || !g_hash_table_contains (sheet->known, key))
      continue;
    g_autofree char *what = dup_what (self, returned, sheet->sheet, actor, row);
    sitnet_merge_report (self, SITNET_FINDING_ANSWER_LEAVES_OUT, sheet, 0, NULL, what, NULL);
    sitnet_sheet_edit_remove (self->edits[which], row);
    count->n_withdrawn++;
  }
}
