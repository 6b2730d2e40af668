/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Adds and strikes actors and ties in the sheets of a data set, and builds the network anew from them. */
#include "changes.h"

#include "column-builder.h"
#include "column-private.h"
#include "error-private.h"
#include "table-private.h"
#include "what-if.h"

#include <sitnet/error.h>
#include <string.h>

/* Of actors who are not in the data, in one message. */
#define MOST_NAMED 20

typedef struct {
  const SitnetNetwork *whole;
  const GArray *changes;
  const char *name;      /* of the file */
  GHashTable *newcomers; /* ids of actors that are added */
  guint8 *gone;          /* per actor: 1 = struck */
  GHashTable *pairs;     /* of ties that are struck: both ways, as gint64 of their rows */
} Work;

void
sitnet_change_clear (gpointer data)
{
  SitnetChange *change = data;
  g_free (change->actor);
  g_free (change->name);
  g_free (change->sector);
  g_free (change->area);
  g_free (change->from);
  g_free (change->to);
  g_free (change->kind_of_tie);
}

static const SitnetChange *
change_at (const Work *self, guint i)
{
  return &g_array_index (self->changes, SitnetChange, i);
}

/* G_MAXUINT32 for who is not in the data. */
static guint32
find_row (const Work *self, const char *id)
{
  guint32 row = sitnet_ids_find (self->whole->dataset->actor_ids, (SitnetSlice){id, strlen (id)});
  return row != SITNET_IDS_NONE && row < self->whole->n_actors ? row : G_MAXUINT32;
}

static void
note_unknown (const Work *self, GPtrArray *unknown, const char *id)
{
  if (id == NULL || find_row (self, id) != G_MAXUINT32 || g_hash_table_contains (self->newcomers, id))
    return;
  if (unknown->len < MOST_NAMED && !g_ptr_array_find_with_equal_func (unknown, id, g_str_equal, NULL))
    g_ptr_array_add (unknown, (gpointer)id);
}

/* Everybody who is named must be there; who is not is named in one message. */
static gboolean
check_actors (const Work *self, GError **error)
{
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();
  for (guint i = 0; i < self->changes->len; i++) {
    const SitnetChange *change = change_at (self, i);
    if (change->kind != SITNET_CHANGE_ADD_ACTOR)
      note_unknown (self, unknown, change->actor);
    note_unknown (self, unknown, change->from);
    note_unknown (self, unknown, change->to);
  }
  if (unknown->len == 0)
    return TRUE;
  g_ptr_array_add (unknown, NULL);
  g_autofree char *names = g_strjoinv (", ", (char **)unknown->pdata);
  sitnet_error_set (error, SITNET_ERROR_DATA, "%s names actors that are not in the data: %s", self->name, names);
  return FALSE;
}

static gint64 *
pair_new (guint32 from, guint32 to)
{
  gint64 *pair = g_new (gint64, 1);
  *pair = (gint64)(((guint64)from << 32) | to);
  return pair;
}

static gboolean
has_tie (const Work *self, guint32 from, guint32 to)
{
  const SitnetLinks *links = &self->whole->links;
  for (guint32 i = links->offsets[from]; i < links->offsets[from + 1]; i++)
    if (links->neighbours[i] == to)
      return TRUE;
  return FALSE;
}

static gboolean
take_struck_tie (Work *self, const SitnetChange *change, GError **error)
{
  guint32 from = find_row (self, change->from), to = find_row (self, change->to);
  if (from == G_MAXUINT32 || to == G_MAXUINT32 || !has_tie (self, from, to)) {
    sitnet_error_set (error, SITNET_ERROR_DATA, "%s strikes a tie that is not in the data: %s ↔ %s", self->name,
                      change->from, change->to);
    return FALSE;
  }
  g_hash_table_add (self->pairs, pair_new (from, to));
  g_hash_table_add (self->pairs, pair_new (to, from));
  return TRUE;
}

static gboolean
take_newcomer (Work *self, const SitnetChange *change, GError **error)
{
  if (find_row (self, change->actor) == G_MAXUINT32 && g_hash_table_add (self->newcomers, change->actor))
    return TRUE;
  sitnet_error_set (error, SITNET_ERROR_DATA, "%s adds an actor that is in the data already: %s", self->name,
                    change->actor);
  return FALSE;
}

/* Newcomers first, for a tie may be told before its actor. */
static gboolean
take_changes (Work *self, GError **error)
{
  for (guint i = 0; i < self->changes->len; i++)
    if (change_at (self, i)->kind == SITNET_CHANGE_ADD_ACTOR && !take_newcomer (self, change_at (self, i), error))
      return FALSE;
  if (!check_actors (self, error))
    return FALSE;
  for (guint i = 0; i < self->changes->len; i++) {
    const SitnetChange *change = change_at (self, i);
    if (change->kind == SITNET_CHANGE_STRIKE_TIE && !take_struck_tie (self, change, error))
      return FALSE;
    if (change->kind != SITNET_CHANGE_STRIKE_ACTOR)
      continue;
    guint32 row = find_row (self, change->actor);
    if (row == G_MAXUINT32)
      g_hash_table_remove (self->newcomers, change->actor);
    else
      self->gone[row] = 1;
  }
  return TRUE;
}

/* Without the rows of the pairs that are struck; the table has them still by their rows in the sheet of actors. */
static SitnetTable *
without_pairs (const Work *self, SitnetTable *ties)
{
  const gint32 *from = sitnet_column_get_codes (sitnet_table_find_column (ties, "from"));
  const gint32 *to = sitnet_column_get_codes (sitnet_table_find_column (ties, "to"));
  gsize n_rows = sitnet_table_get_n_rows (ties), n_kept = 0;
  g_autofree guint32 *kept = g_new (guint32, n_rows + 1);
  for (gsize row = 0; row < n_rows; row++) {
    gint64 pair = (gint64)(((guint64)(guint32)from[row] << 32) | (guint32)to[row]);
    if (from[row] < 0 || to[row] < 0 || !g_hash_table_contains (self->pairs, &pair))
      kept[n_kept++] = (guint32)row;
  }
  GPtrArray *columns = g_ptr_array_new ();
  for (guint c = 0; c < sitnet_table_get_n_columns (ties); c++)
    g_ptr_array_add (columns, sitnet_column_select (sitnet_table_get_column (ties, c), kept, n_kept));
  return sitnet_table_new_take ("ties", NULL, columns);
}

/* What a row that is added holds in a column of its sheet; NULL for nothing. */
static const char *
cell_of (const SitnetChange *change, const char *column)
{
  gboolean is_tie = change->kind == SITNET_CHANGE_ADD_TIE;
  const struct {
    const char *column, *cell;
  } cells[] = {{"id", change->actor},
               {"name", change->name},
               {"sector", change->sector},
               {"area", change->area},
               {"from", change->from},
               {"to", change->to},
               {"kind", is_tie ? change->kind_of_tie : NULL}};
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (strcmp (cells[i].column, column) == 0)
      return cells[i].cell;
  return NULL;
}

/* A column of text: the cells that it had, as they are written, and those of the rows that are added. */
static SitnetColumn *
longer_column (const char *name, const SitnetColumn *column, gsize n_rows, const GPtrArray *added)
{
  SitnetColumnBuilder *longer = sitnet_column_builder_new (name, SITNET_VALUE_TEXT);
  for (gsize row = 0; row < n_rows; row++) {
    g_autofree char *cell =
        column != NULL && !sitnet_column_is_missing (column, row) ? sitnet_column_dup_cell (column, row) : NULL;
    sitnet_column_builder_add_text (longer, cell);
  }
  for (guint i = 0; i < added->len; i++)
    sitnet_column_builder_add_text (longer, cell_of (added->pdata[i], name));
  return sitnet_column_builder_seal (longer);
}

static SitnetTable *
with_rows (const SitnetTable *table, const char *sheet, const char *const *needed, const GPtrArray *added)
{
  gsize n_rows = table != NULL ? sitnet_table_get_n_rows (table) : 0;
  GPtrArray *columns = g_ptr_array_new ();
  for (guint c = 0; table != NULL && c < sitnet_table_get_n_columns (table); c++) {
    const SitnetColumn *column = sitnet_table_get_column ((SitnetTable *)table, c);
    g_ptr_array_add (columns, longer_column (sitnet_column_get_name (column), column, n_rows, added));
  }
  for (; *needed != NULL; needed++)
    if (table == NULL || sitnet_table_find_column ((SitnetTable *)table, *needed) == NULL)
      g_ptr_array_add (columns, longer_column (*needed, NULL, n_rows, added));
  return sitnet_table_new_take (sheet, NULL, columns);
}

static gboolean
is_there (const Work *self, const char *id)
{
  guint32 row = find_row (self, id);
  return row != G_MAXUINT32 ? self->gone[row] == 0 : g_hash_table_contains (self->newcomers, id);
}

/* A tie goes with an actor who is struck, also one that was added before. */
static GPtrArray *
added_rows (const Work *self, SitnetChangeKind kind)
{
  GPtrArray *added = g_ptr_array_new ();
  for (guint i = 0; i < self->changes->len; i++) {
    const SitnetChange *change = change_at (self, i);
    gboolean is_whole = kind == SITNET_CHANGE_ADD_ACTOR
                            ? is_there (self, change->actor != NULL ? change->actor : "")
                            : change->from != NULL && is_there (self, change->from) && is_there (self, change->to);
    if (change->kind == kind && is_whole)
      g_ptr_array_add (added, (gpointer)change);
  }
  return added;
}

static gboolean
have_area (const GPtrArray *newcomers)
{
  gboolean have = FALSE;
  for (guint i = 0; i < newcomers->len; i++)
    have |= ((const SitnetChange *)newcomers->pdata[i])->area != NULL;
  return have;
}

static void
replace (SitnetTable **sheet, SitnetTable *table)
{
  g_clear_pointer (sheet, sitnet_table_unref);
  *sheet = table;
}

static void
edit_sheets (const Work *self, SitnetTable **sheets)
{
  static const char *const actor_columns[] = {"id", "name", "sector", "area", NULL};
  static const char *const plain_columns[] = {"id", "name", "sector", NULL};
  static const char *const tie_columns[] = {"from", "to", "kind", NULL};
  g_autoptr (GPtrArray) actors = added_rows (self, SITNET_CHANGE_ADD_ACTOR);
  g_autoptr (GPtrArray) ties = added_rows (self, SITNET_CHANGE_ADD_TIE);
  SitnetTable **actor_sheet = &sheets[SITNET_SHEET_ACTORS], **tie_sheet = &sheets[SITNET_SHEET_TIES];
  sitnet_what_if_leave_out (self->whole, self->gone, sheets);
  if (*tie_sheet != NULL && g_hash_table_size (self->pairs) > 0)
    replace (tie_sheet, without_pairs (self, *tie_sheet));
  if (actors->len > 0)
    replace (actor_sheet,
             with_rows (*actor_sheet, "actors", have_area (actors) ? actor_columns : plain_columns, actors));
  if (ties->len > 0)
    replace (tie_sheet, with_rows (*tie_sheet, "ties", tie_columns, ties));
}

SitnetNetwork *
sitnet_changes_apply (SitnetNetwork *network, const GArray *changes, const char *name, GError **error)
{
  SitnetNetwork *whole = network->whole != NULL ? network->whole : network;
  g_autoptr (GHashTable) newcomers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree guint8 *gone = g_new0 (guint8, (gsize)whole->n_actors + 1);
  Work self = {whole, changes, name, newcomers, gone, pairs};
  if (!take_changes (&self, error))
    return NULL;
  SitnetTable *sheets[SITNET_N_SHEETS];
  edit_sheets (&self, sheets);
  const SitnetDataset *dataset = whole->dataset;
  const SitnetDatasetEdit edit = {sheets, dataset->dropped, dataset->added_ties, dataset->suppression};
  SitnetNetwork *changed = sitnet_network_rebuild (network, &edit, NULL, error);
  for (guint s = 0; s < SITNET_N_SHEETS; s++)
    g_clear_pointer (&sheets[s], sitnet_table_unref);
  return changed;
}
