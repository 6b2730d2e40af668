/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What if: the same data set without some actors, or with a tie more, built anew from its sheets. */
#include "what-if.h"

#include "builder-state.h"

#include "error-private.h"
#include "column-private.h"
#include "network-names.h"
#include "message.h"
#include "sheet-drop.h"
#include "table-private.h"

#include <sitnet/builder.h>
#include <string.h>

void
sitnet_what_if_leave_out (const SitnetNetwork *whole, guint8 *gone, SitnetTable **sheets)
{
  SitnetDrop drop = {whole->dataset, whole->n_actors, gone};
  for (guint s = 0; s < SITNET_N_SHEETS; s++)
    sheets[s] = whole->dataset->sheets[s] != NULL ? sitnet_sheet_drop (&drop, s, whole->dataset->sheets[s]) : NULL;
}

/* The column with one row more; `actor` = −1 leaves its cell empty. */
static SitnetColumn *
with_row (SitnetColumn *column, gint32 actor)
{
  const char *name = sitnet_column_get_name (column);
  gsize n = sitnet_column_get_n_rows (column);
  if (sitnet_column_get_value_type (column) == SITNET_VALUE_CATEGORY) {
    gint32 *codes = g_new (gint32, n + 1);
    if (n > 0)
      memcpy (codes, sitnet_column_get_codes (column), n * sizeof *codes);
    codes[n] = actor;
    return sitnet_column_new_category_take (name, n + 1, codes, sitnet_column_get_labels (column));
  }
  SitnetColumnBuilder *longer = sitnet_column_builder_new (name, SITNET_VALUE_TEXT);
  for (gsize row = 0; row < n; row++) {
    g_autofree char *cell = sitnet_column_dup_cell (column, row);
    sitnet_column_builder_add_text (longer, cell);
  }
  sitnet_column_builder_add_missing (longer);
  return sitnet_column_builder_seal (longer);
}

static const char *
id_of (const SitnetNetwork *whole, guint32 row)
{
  return sitnet_column_get_text (whole->actor_ids, row);
}

static SitnetTable *
first_tie (const char *from, const char *to)
{
  GPtrArray *columns = g_ptr_array_new ();
  g_ptr_array_add (columns, sitnet_column_new_text ("from", 1, &from, NULL));
  g_ptr_array_add (columns, sitnet_column_new_text ("to", 1, &to, NULL));
  return sitnet_table_new_take ("ties", NULL, columns);
}

static SitnetTable *
add_to_ties (SitnetTable *ties, guint32 from, guint32 to)
{
  GPtrArray *columns = g_ptr_array_new ();
  for (guint c = 0; c < sitnet_table_get_n_columns (ties); c++) {
    SitnetColumn *column = sitnet_table_get_column (ties, c);
    const char *name = sitnet_column_get_name (column);
    gint32 actor = strcmp (name, "from") == 0 ? (gint32)from : strcmp (name, "to") == 0 ? (gint32)to : -1;
    g_ptr_array_add (columns, with_row (column, actor));
  }
  return sitnet_table_new_take ("ties", NULL, columns);
}

/* Areas and codes stay known, each under its number, though no row may name them any more: what a scope may ask for,
   and where a white spot is, does not hang on who is left. */
static void
keep_known (SitnetBuilder *builder, const SitnetDataset *before)
{
  for (guint32 area = 0; area < before->n_areas; area++) {
    const char *code = sitnet_column_get_text (before->area_codes, area);
    sitnet_ids_add (builder->area_ids, (SitnetSlice){code, strlen (code)});
  }
  for (guint v = 0; v < SITNET_N_VOCABULARIES; v++)
    for (guint32 t = 0; t < sitnet_vocabulary_get_n (before->vocabularies[v]); t++) {
      const char *code = sitnet_vocabulary_get (before->vocabularies[v], t)->code;
      sitnet_vocabulary_add (builder->vocabularies[v], (SitnetSlice){code, strlen (code)});
    }
}

/* What taking the sheets is of building anew, by time; the rest is sealing. */
#define TAKING 0.7

static gboolean
take_sheets (SitnetBuilder *builder, SitnetTable *const *sheets, double begin, double end, GError **error)
{
  double n_rows = 0, n_taken = 0;
  for (guint s = 0; s < SITNET_N_SHEETS; s++)
    n_rows += sheets[s] != NULL ? (double)sitnet_table_get_n_rows (sheets[s]) : 0;
  for (guint s = 0; s < SITNET_N_SHEETS; s++) {
    if (sheets[s] == NULL)
      continue;
    double per_row = (end - begin) / MAX (n_rows, 1), from = begin + n_taken * per_row;
    n_taken += (double)sitnet_table_get_n_rows (sheets[s]);
    sitnet_watch_set_part (builder->watch, from, begin + n_taken * per_row);
    if (!sitnet_builder_add_table (builder, sitnet_schema[s].name, sheets[s], error))
      return FALSE;
  }
  return TRUE;
}

SitnetNetwork *
sitnet_network_rebuild (SitnetNetwork *self, const SitnetDatasetEdit *edit, SitnetWatch *watch, GError **error)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  double begin = watch != NULL ? watch->begin : 0, taken = begin + (1 - begin) * TAKING;
  if (watch != NULL)
    builder->watch = watch;
  builder->before = self->dataset;
  builder->edit = edit;
  keep_known (builder, self->dataset);
  if (!take_sheets (builder, edit->sheets, begin, taken, error))
    return NULL;
  sitnet_watch_set_part (builder->watch, taken, 1);
  g_autoptr (SitnetNetwork) whole = sitnet_builder_seal (builder, NULL, error);
  return whole != NULL ? sitnet_network_scope (whole, self->scope, error) : NULL;
}

static char *
dup_longer (const char *list, const char *item)
{
  return list != NULL ? g_strdup_printf ("%s\n%s", list, item) : g_strdup (item);
}

SitnetNetwork *
sitnet_network_drop (SitnetNetwork *self, const char *const *ids, GError **error)
{
  g_return_val_if_fail (self != NULL && ids != NULL, NULL);
  SitnetNetwork *whole = self->whole != NULL ? self->whole : self;
  g_autofree guint8 *gone = g_new0 (guint8, whole->n_actors);
  g_autofree char *dropped = g_strdup (whole->dataset->dropped);
  for (; *ids != NULL; ids++) {
    guint32 row;
    if (!sitnet_network_find_named_actor (whole, *ids, &row, error))
      return NULL;
    g_autofree char *before = g_steal_pointer (&dropped);
    dropped = gone[row] ? g_strdup (before) : dup_longer (before, sitnet_network_actor_name (whole, row));
    gone[row] = 1;
  }
  SitnetTable *sheets[SITNET_N_SHEETS];
  sitnet_what_if_leave_out (whole, gone, sheets);
  SitnetDatasetEdit edit = {sheets, dropped, whole->dataset->added_ties, whole->dataset->suppression};
  SitnetNetwork *edited = sitnet_network_rebuild (self, &edit, NULL, error);
  for (guint s = 0; s < SITNET_N_SHEETS; s++)
    g_clear_pointer (&sheets[s], sitnet_table_unref);
  return edited;
}

SitnetNetwork *
sitnet_network_add_tie (SitnetNetwork *self, const char *from, const char *to, GError **error)
{
  g_return_val_if_fail (self != NULL && from != NULL && to != NULL, NULL);
  SitnetNetwork *whole = self->whole != NULL ? self->whole : self;
  guint32 from_row, to_row;
  if (!sitnet_network_find_named_actor (whole, from, &from_row, error) ||
      !sitnet_network_find_named_actor (whole, to, &to_row, error))
    return NULL;
  if (from_row == to_row) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "a tie needs two actors, not \"%s\" twice", from);
    return NULL;
  }
  SitnetTable *sheets[SITNET_N_SHEETS];
  memcpy (sheets, whole->dataset->sheets, sizeof sheets);
  SitnetTable *ties = sheets[SITNET_SHEET_TIES];
  g_autoptr (SitnetTable) longer =
      ties != NULL ? add_to_ties (ties, from_row, to_row) : first_tie (id_of (whole, from_row), id_of (whole, to_row));
  sheets[SITNET_SHEET_TIES] = longer;
  g_autofree char *pair = g_strdup_printf ("%s ↔ %s", sitnet_network_actor_name (whole, from_row),
                                           sitnet_network_actor_name (whole, to_row));
  g_autofree char *added = dup_longer (whole->dataset->added_ties, pair);
  SitnetDatasetEdit edit = {sheets, whole->dataset->dropped, added, whole->dataset->suppression};
  return sitnet_network_rebuild (self, &edit, NULL, error);
}
