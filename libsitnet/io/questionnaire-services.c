/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The services that a questionnaire tells of, as the organisation that offers them has corrected them. */
#include "questionnaire-merge.h"

#include "text-fold.h"

#include <string.h>

static const char *const told[] = {"name",   "needs",    "target", "level", "form",  "age_from",
                                   "age_to", "capacity", "areas",  "since", "until", "note"};

static char *
dup_cell (const SitnetReturnedSheet *sheet, guint row, const char *column)
{
  SitnetSlice cell = sitnet_returned_get (sheet, row, column);
  return g_strndup (cell.text, cell.length);
}

static guint32
take (GHashTable *own, const char *id)
{
  GQueue *rows = g_hash_table_lookup (own, id);
  return rows != NULL && !g_queue_is_empty (rows) ? GPOINTER_TO_UINT (g_queue_pop_head (rows)) : 0;
}

/* Row + 1 of the service that is meant: by our mark of it, else by its name. */
static guint32
take_own (const SitnetMerge *self, GHashTable *own, const char *id, const char *name)
{
  const SitnetColumn *names = sitnet_dataset_column (self->network->dataset, SITNET_SHEET_SERVICES, "name");
  guint32 old = take (own, id);
  GHashTableIter iter;
  gpointer rows;
  g_hash_table_iter_init (&iter, own);
  while (old == 0 && *name != '\0' && names != NULL && g_hash_table_iter_next (&iter, NULL, &rows)) {
    if (g_queue_is_empty (rows))
      continue;
    guint32 row = GPOINTER_TO_UINT (g_queue_peek_head (rows)) - 1;
    const char *known = sitnet_column_is_missing (names, row) ? "" : sitnet_column_get_text (names, row);
    if (sitnet_text_fold_equal ((SitnetSlice){known, strlen (known)}, (SitnetSlice){name, strlen (name)}))
      old = GPOINTER_TO_UINT (g_queue_pop_head (rows));
  }
  return old;
}

/* The organisation's id and the name, with a number where that is taken. (transfer full) */
static char *
make_id (SitnetMerge *self, const char *actor, const char *name)
{
  char *id = g_strdup_printf ("%s: %s", actor, name);
  for (guint n = 2; !g_hash_table_add (self->ids, g_strdup (id)); n++) {
    g_free (id);
    id = g_strdup_printf ("%s: %s (%u)", actor, name, n);
  }
  return id;
}

static void
add_service (SitnetMerge *self, const SitnetReturnedSheet *sheet, guint row, const char *actor, const char *name)
{
  SitnetSheetEdit *edit = self->edits[SITNET_RETURNED_SERVICES];
  g_autofree char *id = make_id (self, actor, name);
  guint32 made = sitnet_sheet_edit_add_row (edit);
  sitnet_sheet_edit_set (edit, made, "id", id);
  sitnet_sheet_edit_set (edit, made, "actor", actor);
  sitnet_sheet_edit_set (edit, made, "needs", ""); /* a cell to name, also in the first service of all */
  sitnet_merge_fill (self, SITNET_RETURNED_SERVICES, sheet, row, made, told, G_N_ELEMENTS (told));
}

static void
merge_row (SitnetMerge *self, const SitnetReturned *returned, guint row, const char *actor, GHashTable *own,
           SitnetMergeCount *count)
{
  const SitnetReturnedSheet *sheet = &returned->sheets[SITNET_RETURNED_SERVICES];
  g_autofree char *name = dup_cell (sheet, row, "name"), *id = dup_cell (sheet, row, "id");
  SitnetHolds holds = sitnet_merge_holds (self, sheet, row);
  guint32 old = take_own (self, own, id, name);
  count->n_confirmed += holds == SITNET_HOLDS_YES ? 1 : 0;
  if (holds == SITNET_HOLDS_NO) {
    sitnet_merge_report (self, SITNET_FINDING_ANSWER_STRIKES_OUT, sheet, row, "name", name, NULL);
    if (old > 0)
      sitnet_sheet_edit_remove (self->edits[SITNET_RETURNED_SERVICES], old - 1);
    count->n_withdrawn += old > 0 ? 1 : 0;
  } else if (old > 0) {
    sitnet_merge_correct (self, returned, SITNET_RETURNED_SERVICES, row, old - 1, told, G_N_ELEMENTS (told), count);
  } else if (*name == '\0') {
    g_autofree char *heading = sitnet_returned_dup_heading (sheet, "name");
    sitnet_merge_report (self, SITNET_FINDING_EMPTY_CELL, sheet, row, "name", "", heading);
  } else {
    add_service (self, sheet, row, actor, name);
    count->n_new++;
  }
}

void
sitnet_merge_services (SitnetMerge *self, const SitnetReturned *returned, guint32 actor, SitnetMergeCount *count)
{
  if (!sitnet_merge_open (self, returned, SITNET_RETURNED_SERVICES, "name"))
    return;
  g_autoptr (GHashTable) own = sitnet_merge_own_rows (self, SITNET_SHEET_SERVICES, actor);
  const char *id = sitnet_column_get_text (self->network->actor_ids, actor);
  const SitnetTextGrid *grid = returned->sheets[SITNET_RETURNED_SERVICES].grid;
  for (guint row = 1; row < sitnet_text_grid_get_n_rows (grid); row++)
    merge_row (self, returned, row, id, own, count);
  sitnet_merge_withdraw_rest (self, returned, SITNET_RETURNED_SERVICES, actor, own, count);
}
