/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which rows of the ties sheet are in scope, and which count under the tie rule. */
#include "ties.h"

#include "area-index.h"
#include "scope-private.h"

#include <string.h>

/* The columns of the ties sheet; NULL where a data set has none. */
typedef struct {
  guint32 n_rows;
  const guint32 *from, *to; /* rows of the actors sheet */
  const gint32 *kind;
  const gint32 *reporter;
  const SitnetColumn *directed, *strength, *since, *until;
} Sheet;

static const gint32 *
codes_or_null (const SitnetDataset *dataset, const char *name)
{
  const SitnetColumn *column = sitnet_dataset_column (dataset, SITNET_SHEET_TIES, name);
  return column ? sitnet_column_get_codes (column) : NULL;
}

static Sheet
sheet_of (const SitnetDataset *dataset)
{
  return (Sheet){
      .n_rows = (guint32)sitnet_dataset_n_rows (dataset, SITNET_SHEET_TIES),
      .from = (const guint32 *)(const void *)codes_or_null (dataset, "from"),
      .to = (const guint32 *)(const void *)codes_or_null (dataset, "to"),
      .kind = codes_or_null (dataset, "kind"),
      .reporter = codes_or_null (dataset, "reported_by"),
      .directed = sitnet_dataset_column (dataset, SITNET_SHEET_TIES, "directed"),
      .strength = sitnet_dataset_column (dataset, SITNET_SHEET_TIES, "strength"),
      .since = sitnet_dataset_column (dataset, SITNET_SHEET_TIES, "since"),
      .until = sitnet_dataset_column (dataset, SITNET_SHEET_TIES, "until"),
  };
}

static gboolean
row_is_directed (const Sheet *sheet, const SitnetVocabulary *kinds, guint32 row)
{
  if (sheet->directed != NULL && !sitnet_column_is_missing (sheet->directed, row))
    return sitnet_column_get_bools (sheet->directed)[row] != 0;
  return sheet->kind != NULL && sitnet_vocabulary_get (kinds, (guint32)sheet->kind[row])->directed;
}

guint8 *
sitnet_ties_directions (const SitnetDataset *dataset)
{
  Sheet sheet = sheet_of (dataset);
  guint8 *directions = g_new0 (guint8, MAX (sheet.n_rows, 1));
  for (guint32 row = 0; row < sheet.n_rows; row++)
    directions[row] = row_is_directed (&sheet, dataset->vocabularies[SITNET_SHEET_TIE_KINDS], row) ? 1 : 0;
  return directions;
}

static double
row_strength (const Sheet *sheet, guint32 row)
{
  if (sheet->strength == NULL || sitnet_column_is_missing (sheet->strength, row))
    return 1;
  return sitnet_column_get_doubles (sheet->strength)[row];
}

/* Actors of the network by row of the actors sheet: an array where many are in scope, else they are searched for, so that
   a small scope costs no more than it holds. */
typedef struct {
  const SitnetNetwork *network;
  guint32 *actors; /* G_MAXUINT32 where out of scope; NULL = all are in, or few */
} Map;

static void
map_init (Map *self, const SitnetNetwork *network)
{
  gsize n_rows = sitnet_dataset_n_rows (network->dataset, SITNET_SHEET_ACTORS);
  *self = (Map){network, NULL};
  if (network->actor_rows == NULL || network->n_actors < n_rows / 64)
    return;
  self->actors = g_new (guint32, n_rows);
  memset (self->actors, 0xff, n_rows * sizeof *self->actors);
  for (guint32 a = 0; a < network->n_actors; a++)
    self->actors[network->actor_rows[a]] = a;
}

static guint32
map_row (const Map *self, guint32 row)
{
  const guint32 *rows = self->network->actor_rows;
  if (self->actors != NULL)
    return self->actors[row];
  if (rows == NULL)
    return row;
  guint32 low = 0, high = self->network->n_actors;
  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    if (rows[middle] < row)
      low = middle + 1;
    else
      high = middle;
  }
  return low < self->network->n_actors && rows[low] == row ? low : G_MAXUINT32;
}

/* One flag per tie kind; NULL when the scope takes all. */
static guint8 *
kinds_in_scope (const SitnetNetwork *self)
{
  const GPtrArray *codes = self->scope->kinds;
  if (codes->len == 0)
    return NULL;
  const SitnetVocabulary *kinds = self->dataset->vocabularies[SITNET_SHEET_TIE_KINDS];
  guint8 *wanted = g_new0 (guint8, sitnet_vocabulary_get_n (kinds));
  for (guint i = 0; i < codes->len; i++) {
    gint32 kind = sitnet_vocabulary_find (kinds, (SitnetSlice){codes->pdata[i], strlen (codes->pdata[i])});
    if (kind >= 0)
      wanted[kind] = 1;
  }
  return wanted;
}

static gint32
kind_of_row (const SitnetNetwork *self, const Sheet *sheet, guint32 row)
{
  if (sheet->kind != NULL)
    return sheet->kind[row];
  return sitnet_vocabulary_usual_tie_kind (self->dataset->vocabularies[SITNET_SHEET_TIE_KINDS]);
}

/* Rows that begin at an actor in scope, where these are the few of some areas; NULL = every row may be in scope. */
static GArray *
rows_of_few (const SitnetNetwork *self)
{
  if (self->scope->areas->len == 0 || self->actor_rows == NULL)
    return NULL;
  const SitnetAreaIndex *index = sitnet_area_index_of (self->whole);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 a = 0; a < self->n_actors; a++)
    sitnet_buckets_append (&index->ties, self->actor_rows[a], rows);
  sitnet_rows_sort (rows);
  return rows;
}

/* Whether a tie can be out of scope only because it is one with oneself; nearly always. */
static gboolean
takes_every_tie (const SitnetNetwork *self)
{
  return self->actor_rows == NULL && self->scope->kinds->len == 0 && self->scope->min_strength <= 0 &&
         !self->scope->has_date;
}

static gboolean
has_self_tie (const Sheet *sheet)
{
  gboolean has_any = FALSE;
  for (guint32 i = 0; i < sheet->n_rows; i++)
    has_any |= sheet->from[i] == sheet->to[i];
  return has_any;
}

/* Rows in scope, self-ties left out; returns NULL when that is every row. */
static guint32 *
rows_in_scope (const SitnetNetwork *self, const Sheet *sheet, guint32 *n_rows)
{
  if (takes_every_tie (self) && !has_self_tie (sheet)) {
    *n_rows = sheet->n_rows;
    return NULL;
  }
  g_autoptr (GArray) few = rows_of_few (self);
  g_autofree guint8 *kinds = kinds_in_scope (self);
  guint32 n_candidates = few != NULL ? few->len : sheet->n_rows, n = 0;
  guint32 *rows = g_new (guint32, MAX (n_candidates, 1));
  Map map;
  map_init (&map, self);
  for (guint32 c = 0; c < n_candidates; c++) {
    guint32 i = few != NULL ? g_array_index (few, guint32, c) : c;
    if (sheet->from[i] != sheet->to[i] && map_row (&map, sheet->from[i]) != G_MAXUINT32 &&
        map_row (&map, sheet->to[i]) != G_MAXUINT32 && (kinds == NULL || kinds[kind_of_row (self, sheet, i)]) &&
        (self->scope->min_strength <= 0 || row_strength (sheet, i) >= self->scope->min_strength) &&
        sitnet_network_holds_at (self, sheet->since, sheet->until, i))
      rows[n++] = i;
  }
  g_free (map.actors);
  *n_rows = n;
  if (n == sheet->n_rows)
    g_clear_pointer (&rows, g_free);
  return rows;
}

/* One judgement over the rows of a pair. */
typedef struct {
  const SitnetNetwork *network;
  const Sheet *sheet;
  const guint32 *rows; /* row of the sheet per candidate, NULL = the same */
  gint32 coordinator;
  guint32 pair;      /* number of the pair at hand, from 1 */
  guint32 *seen;     /* per sort of tie: the pair in which it was seen last */
  guint8 *witnesses; /* per sort of tie: who reports it in that pair, as bits */
  guint8 *counts;    /* out, per candidate */
} Confirmation;

static guint32
sheet_row (const Confirmation *self, guint32 candidate)
{
  return self->rows ? self->rows[candidate] : candidate;
}

static gboolean
is_observer (const Confirmation *self, gint32 reporter)
{
  const SitnetDataset *dataset = self->network->dataset;
  if (reporter < 0)
    return TRUE;
  const SitnetColumn *kinds = sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "kind");
  return kinds != NULL && (gsize)reporter < sitnet_column_get_n_rows (kinds) &&
         sitnet_column_get_codes (kinds)[reporter] == self->coordinator;
}

guint32
sitnet_ties_n_sorts (const SitnetDataset *dataset)
{
  return 3 * sitnet_vocabulary_get_n (dataset->vocabularies[SITNET_SHEET_TIE_KINDS]);
}

static guint32
sort_of (const Confirmation *self, guint32 row)
{
  const Sheet *sheet = self->sheet;
  const SitnetVocabulary *kinds = self->network->dataset->vocabularies[SITNET_SHEET_TIE_KINDS];
  return sitnet_ties_sort (kind_of_row (self->network, sheet, row), row_is_directed (sheet, kinds, row),
                           sheet->from[row], sheet->to[row]);
}

/* How a row's reporter stands to it, as bits: 1 its `from` end or the lower, 2 the other end, 3 an observer. */
static guint
witness (const Confirmation *self, guint32 row)
{
  const Sheet *sheet = self->sheet;
  gint32 reporter = sheet->reporter ? sheet->reporter[row] : -1;
  guint32 lower = MIN (sheet->from[row], sheet->to[row]), higher = MAX (sheet->from[row], sheet->to[row]);
  if (is_observer (self, reporter))
    return 3;
  return (guint32)reporter == lower ? 1 : (guint32)reporter == higher ? 2 : 0;
}

/* Linear in the rows of the pair, however many kinds they are of. */
static void
confirm_pair (const guint32 *candidates, guint32 n, gpointer data)
{
  Confirmation *self = data;
  self->pair++;
  for (guint32 i = 0; i < n; i++) {
    guint32 row = sheet_row (self, candidates[i]);
    guint32 sort = sort_of (self, row);
    if (self->seen[sort] != self->pair)
      self->witnesses[sort] = 0;
    self->seen[sort] = self->pair;
    self->witnesses[sort] = (guint8)(self->witnesses[sort] | witness (self, row));
  }
  for (guint32 i = 0; i < n; i++)
    self->counts[candidates[i]] = self->witnesses[sort_of (self, sheet_row (self, candidates[i]))] == 3;
}

/* For each of some rows of the sheet (`rows` NULL = all, in order) whether the others confirm it. */
static guint8 *
judge_rows (const SitnetNetwork *self, const Sheet *sheet, const guint32 *rows, guint32 n_rows)
{
  g_autofree guint32 *from = g_new (guint32, MAX (n_rows, 1)), *to = g_new (guint32, MAX (n_rows, 1));
  for (guint32 i = 0; i < n_rows; i++) {
    from[i] = sheet->from[rows ? rows[i] : i];
    to[i] = sheet->to[rows ? rows[i] : i];
  }
  guint8 *counts = g_new0 (guint8, MAX (n_rows, 1));
  const SitnetVocabulary *kinds = self->dataset->vocabularies[SITNET_SHEET_ACTOR_KINDS];
  guint32 n_sorts = sitnet_ties_n_sorts (self->dataset);
  g_autofree guint32 *seen = g_new0 (guint32, n_sorts);
  g_autofree guint8 *witnesses = g_new0 (guint8, n_sorts);
  gint32 coordinator = sitnet_vocabulary_find (kinds, (SitnetSlice){"coordinator", strlen ("coordinator")});
  Confirmation confirmation = {self, sheet, rows, coordinator, 0, seen, witnesses, counts};
  SitnetPairs pairs;
  sitnet_pairs_init (&pairs, (guint32)sitnet_dataset_n_rows (self->dataset, SITNET_SHEET_ACTORS), n_rows, from, to);
  sitnet_pairs_foreach (&pairs, 1, confirm_pair, &confirmation);
  sitnet_pairs_clear (&pairs);
  return counts;
}

guint8 *
sitnet_ties_confirmed (const SitnetNetwork *self)
{
  Sheet sheet = sheet_of (self->dataset);
  return judge_rows (self, &sheet, self->tie_rows, self->n_ties);
}

/* Drops the candidates that nobody confirmed. */
static void
keep_confirmed (SitnetNetwork *self, const Sheet *sheet, guint32 **rows, guint32 *n_rows)
{
  g_autofree guint8 *counts = judge_rows (self, sheet, *rows, *n_rows);
  guint32 *kept = g_new (guint32, MAX (*n_rows, 1));
  guint32 n = 0;
  for (guint32 i = 0; i < *n_rows; i++)
    if (counts[i] == 1)
      kept[n++] = *rows ? (*rows)[i] : i;
  g_free (*rows);
  *rows = kept;
  *n_rows = n;
}

/* Every row of the sheet counts: the arrays are the sheet's own. */
static void
borrow_sheet (SitnetNetwork *self, const Sheet *sheet)
{
  self->n_ties = sheet->n_rows;
  self->tie_from = (guint32 *)sheet->from;
  self->tie_to = (guint32 *)sheet->to;
  self->tie_kind = (gint32 *)sheet->kind;
}

static void
copy_rows (SitnetNetwork *self, const Sheet *sheet, guint32 *rows, guint32 n_rows)
{
  Map map;
  map_init (&map, self);
  self->n_ties = n_rows;
  self->tie_rows = rows;
  self->tie_from = g_new (guint32, MAX (n_rows, 1));
  self->tie_to = g_new (guint32, MAX (n_rows, 1));
  self->tie_kind = sheet->kind ? g_new (gint32, MAX (n_rows, 1)) : NULL;
  for (guint32 i = 0; i < n_rows; i++) {
    self->tie_from[i] = map_row (&map, sheet->from[rows[i]]);
    self->tie_to[i] = map_row (&map, sheet->to[rows[i]]);
    if (sheet->kind != NULL)
      self->tie_kind[i] = sheet->kind[rows[i]];
  }
  g_free (map.actors);
}

static guint8 *
directions_of_kinds (const SitnetVocabulary *kinds)
{
  guint32 n = sitnet_vocabulary_get_n (kinds);
  guint8 *directions = g_new (guint8, MAX (n, 1));
  for (guint32 k = 0; k < n; k++)
    directions[k] = sitnet_vocabulary_get (kinds, k)->directed ? 1 : 0;
  return directions;
}

static void
fill_directed (SitnetNetwork *self, const Sheet *sheet)
{
  const SitnetVocabulary *kinds = self->dataset->vocabularies[SITNET_SHEET_TIE_KINDS];
  gboolean any = sheet->directed != NULL;
  for (guint32 k = 0; !any && sheet->kind != NULL && k < sitnet_vocabulary_get_n (kinds); k++)
    any = sitnet_vocabulary_get (kinds, k)->directed;
  if (!any)
    return;
  guint8 *directed = g_new (guint8, MAX (self->n_ties, 1));
  g_autofree guint8 *of_kind = directions_of_kinds (kinds);
  guint8 seen = 0;
  for (guint32 i = 0; i < self->n_ties; i++) {
    guint32 row = sitnet_network_tie_row (self, i);
    gboolean is_directed = sheet->directed == NULL ? of_kind[sheet->kind[row]] : row_is_directed (sheet, kinds, row);
    directed[i] = is_directed ? 1 : 0;
    seen |= directed[i];
  }
  if (seen)
    self->tie_directed = directed;
  else
    g_free (directed);
}

static void
fill_strength (SitnetNetwork *self, const Sheet *sheet)
{
  if (sheet->strength == NULL)
    return;
  if (self->tie_rows == NULL && sitnet_column_get_validity (sheet->strength) == NULL) {
    self->tie_strength = (double *)sitnet_column_get_doubles (sheet->strength);
    return;
  }
  self->has_own_strength = TRUE;
  self->tie_strength = g_new (double, MAX (self->n_ties, 1));
  for (guint32 i = 0; i < self->n_ties; i++)
    self->tie_strength[i] = row_strength (sheet, sitnet_network_tie_row (self, i));
}

void
sitnet_ties_select (SitnetNetwork *self)
{
  Sheet sheet = sheet_of (self->dataset);
  guint32 n_rows = 0;
  guint32 *rows = rows_in_scope (self, &sheet, &n_rows);
  if (self->scope->rule == SITNET_RULE_CONFIRMED)
    keep_confirmed (self, &sheet, &rows, &n_rows);
  if (rows == NULL && self->actor_rows == NULL)
    borrow_sheet (self, &sheet);
  else {
    if (rows == NULL) { /* every tie is in scope though not every actor is */
      rows = g_new (guint32, MAX (n_rows, 1));
      for (guint32 i = 0; i < n_rows; i++)
        rows[i] = i;
    }
    copy_rows (self, &sheet, rows, n_rows);
  }
  fill_directed (self, &sheet);
  fill_strength (self, &sheet);
}

gboolean
sitnet_ties_link (SitnetNetwork *self, SitnetLinks *links)
{
  gboolean is_whole = self->tie_rows == NULL && self->actor_rows == NULL;
  if (is_whole && links != NULL && links->offsets != NULL) {
    self->links = *links;
    *links = (SitnetLinks){0};
    return TRUE;
  }
  return sitnet_links_init (&self->links, self->n_actors, self->n_ties, self->tie_from, self->tie_to);
}
