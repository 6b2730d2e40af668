/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Nodes and edges of a graph file as sheets of a data set: actors and ties. */
#include "graph-sheets.h"

#include "cell.h"
#include "derived-sheet.h"
#include "error-private.h"
#include "graph-split.h"
#include "ids.h"
#include "reading-names.h"
#include "schema-private.h"
#include "text-fold.h"
#include "vocabulary-words.h"

#include <string.h>

/* Cells of a sheet that are made of a file, filled or not, and bytes that values for all rows add to it: far more than any
   real network has, and little enough for any computer. */
#define MOST_CELLS ((guint64)1 << 25)
#define MOST_USUAL_BYTES ((guint64)1 << 28)

#define NO_COLUMN G_MAXUINT

/* One sheet on its way out of the rows. */
typedef struct {
  const SitnetGraphRows *rows;
  SitnetSheet sheet;
  SitnetSlice *names; /* by attribute: as the file calls it, or as the caller says it is meant */
  gint *schema;       /* by attribute: the column of the sheet that it is; −1 for one of its own, −2 for none */
  guint *columns;     /* by attribute: its column in `made`; NO_COLUMN */
  SitnetDerivedSheet *made;
  GHashTable *headings; /* of its own columns, in letters of one size: the last number behind it */
  SitnetIds *node_ids;  /* as edges call the nodes; NULL where actors are called the same */
  const SitnetSlice *actor_ids;
} Sheet;

#define OWN (-1)
#define LEFT_OUT (-2)

static gboolean
is_called (const Sheet *self, guint attribute, const char *name)
{
  return sitnet_text_fold_equal (self->names[attribute], (SitnetSlice){name, strlen (name)});
}

/* Whether anything would be in it. */
static gboolean
has_values (const SitnetGraphAttribute *attribute)
{
  return attribute->is_filled || attribute->usual.length > 0;
}

/* The attribute that is a column of the sheet: the one that is called as it, else the first that means it. */
static guint
find_attribute (const Sheet *self, gint column)
{
  guint found = NO_COLUMN;
  const char *name = sitnet_schema[self->sheet].columns[column].name;
  for (guint a = 0; a < self->rows->attributes->len; a++) {
    if (self->schema[a] == LEFT_OUT || sitnet_schema_match_header (self->sheet, self->names[a]) != column)
      continue;
    if (is_called (self, a, name))
      return a;
    found = found == NO_COLUMN ? a : found;
  }
  return found;
}

/* The attribute that is this column of the sheet; NO_COLUMN where none is. */
static guint
find_of_column (const Sheet *self, const char *name)
{
  gint schema = sitnet_schema_find_column (self->sheet, name);
  for (guint a = 0; a < self->rows->attributes->len; a++)
    if (self->schema[a] == schema)
      return a;
  return NO_COLUMN;
}

/* `ends`: columns that are no attributes, for nodes have ids and edges have ends. */
static void
match_attributes (Sheet *self, const char *const *ends)
{
  guint n = self->rows->attributes->len;
  self->schema = g_new (gint, MAX (n, 1));
  self->columns = g_new (guint, MAX (n, 1));
  for (guint a = 0; a < n; a++) {
    self->schema[a] = has_values (sitnet_graph_rows_get_attribute (self->rows, a)) ? OWN : LEFT_OUT;
    self->columns[a] = NO_COLUMN;
  }
  for (guint c = 0; c < sitnet_schema[self->sheet].n_columns; c++) {
    if (g_strv_contains (ends, sitnet_schema[self->sheet].columns[c].name))
      continue;
    guint found = find_attribute (self, (gint)c);
    if (found != NO_COLUMN)
      self->schema[found] = (gint)c;
  }
}

/* A heading that no other column has, nor one that means a column of the sheet. Of many alike the search goes on where it ended
   before. (transfer full) */
static char *
dup_own_heading (Sheet *self, SitnetSlice name)
{
  g_autofree char *wanted = g_strndup (name.text, name.length), *folded = g_utf8_casefold (wanted, -1);
  guint i = GPOINTER_TO_UINT (g_hash_table_lookup (self->headings, folded)) + 1;
  for (;; i++) {
    g_autofree char *heading = i == 1 ? g_strdup (wanted) : g_strdup_printf ("%s (%u)", wanted, i);
    g_autofree char *key = g_utf8_casefold (heading, -1);
    SitnetSlice slice = {heading, strlen (heading)};
    if (slice.length == 0 || sitnet_schema_match_header (self->sheet, slice) >= 0 ||
        (i > 1 && g_hash_table_contains (self->headings, key)))
      continue;
    g_hash_table_insert (self->headings, g_steal_pointer (&key), GUINT_TO_POINTER (1));
    g_hash_table_insert (self->headings, g_steal_pointer (&folded), GUINT_TO_POINTER (i));
    return g_steal_pointer (&heading);
  }
}

/* Those of the sheet in its order, then those of its own. */
static void
add_columns (Sheet *self)
{
  const SitnetSheetSchema *schema = &sitnet_schema[self->sheet];
  for (guint c = 0; c < schema->n_columns; c++) {
    const char *name = schema->columns[c].name;
    guint found = find_of_column (self, name);
    if (found != NO_COLUMN)
      self->columns[found] = sitnet_derived_sheet_add_column (self->made, name, (SitnetSlice){name, strlen (name)});
  }
  for (guint a = 0; a < self->rows->attributes->len; a++) {
    if (self->schema[a] != OWN)
      continue;
    g_autofree char *heading = dup_own_heading (self, self->names[a]);
    self->columns[a] =
        sitnet_derived_sheet_add_column (self->made, NULL, sitnet_derived_sheet_keep (self->made, heading));
  }
}

static gboolean
check_size (const Sheet *self, GError **error)
{
  guint64 n_rows = sitnet_graph_rows_get_n (self->rows), n_usual = 0;
  for (guint a = 0; a < self->rows->attributes->len; a++)
    n_usual += sitnet_graph_rows_get_attribute (self->rows, a)->usual.length;
  if (n_rows * (sitnet_derived_sheet_get_n_columns (self->made) + 1) <= MOST_CELLS &&
      n_rows * n_usual <= MOST_USUAL_BYTES)
    return TRUE;
  sitnet_error_set (error, SITNET_ERROR_LIMIT,
                    "its nodes or its edges have more than 33,554,432 values together, or 256 MiB of values for all of "
                    "them; take attributes out in the program that made it");
  return FALSE;
}

/* Cells and values for all rows; what is of no attribute is left empty. */
static void
fill_row (const Sheet *self, guint row, SitnetSlice *made, const guint *places, const guint *starts)
{
  for (guint a = 0; a < self->rows->attributes->len; a++)
    if (self->columns[a] != NO_COLUMN)
      made[self->columns[a]] = sitnet_graph_rows_get_attribute (self->rows, a)->usual;
  for (guint i = starts[row]; i < starts[row + 1]; i++) {
    const SitnetGraphCell *cell = &g_array_index (self->rows->cells, SitnetGraphCell, places[i]);
    if (self->columns[cell->attribute] != NO_COLUMN)
      made[self->columns[cell->attribute]] = cell->text;
  }
}

static void
sheet_clear (Sheet *self)
{
  g_free (self->names);
  g_free (self->schema);
  g_free (self->columns);
  g_clear_pointer (&self->made, sitnet_derived_sheet_free);
  g_hash_table_unref (self->headings);
}

static void
sheet_init (Sheet *self, const SitnetGraphRows *rows, SitnetSheet sheet, const char *const *ends,
            SitnetReadingNames *names)
{
  *self = (Sheet){.rows = rows, .sheet = sheet, .made = sitnet_derived_sheet_new (sheet)};
  self->headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean has_headings = FALSE;
  self->names = g_new (SitnetSlice, MAX (rows->attributes->len, 1));
  for (guint a = 0; a < rows->attributes->len; a++)
    self->names[a] = sitnet_graph_rows_get_attribute (rows, a)->name;
  sitnet_reading_names_rename_row (names, self->names, rows->attributes->len, &has_headings);
  match_attributes (self, ends);
}

static void
hand_over (const Sheet *self, SitnetBuilder *builder)
{
  g_autofree char *shown_as =
      sitnet_sheet_name_dup (self->sheet, sitnet_findings_get_language (sitnet_builder_get_findings (builder)));
  sitnet_derived_sheet_hand_over (self->made, builder, shown_as, 1);
}

/* Whether nodes are called n0, n1, n2, … in their order, as igraph numbers them: the next file may number them otherwise. */
static gboolean
are_numbered (const Sheet *self)
{
  for (guint r = 0; r < sitnet_graph_rows_get_n (self->rows); r++) {
    char number[16];
    g_snprintf (number, sizeof number, "n%u", r);
    SitnetSlice id = sitnet_graph_rows_get (self->rows, r)->id;
    if (id.length != strlen (number) || memcmp (id.text, number, id.length) != 0)
      return FALSE;
  }
  return TRUE;
}

/* The attribute that may tell actors apart better than the ids of the file, which programs give anew. */
static guint
find_id (const Sheet *self)
{
  guint name = NO_COLUMN;
  gboolean has_label = FALSE;
  for (guint a = 0; a < self->rows->attributes->len; a++) {
    const SitnetGraphAttribute *attribute = sitnet_graph_rows_get_attribute (self->rows, a);
    if (!attribute->is_filled || attribute->usual.length > 0)
      continue;
    if (is_called (self, a, "id"))
      return a;
    if (is_called (self, a, "name"))
      name = a;
    has_label = has_label || is_called (self, a, "label");
  }
  return has_label || (name != NO_COLUMN && are_numbered (self)) ? name : NO_COLUMN;
}

/* Its value of each node, where all are there and differ; else NULL. To be freed. */
static SitnetSlice *
take_ids (const Sheet *self, guint attribute)
{
  guint n = sitnet_graph_rows_get_n (self->rows), n_found = 0;
  if (attribute == NO_COLUMN)
    return NULL;
  g_autofree SitnetSlice *ids = g_new0 (SitnetSlice, MAX (n, 1));
  g_autoptr (SitnetIds) seen = sitnet_ids_new ();
  for (guint c = 0; c < self->rows->cells->len; c++) {
    const SitnetGraphCell *cell = &g_array_index (self->rows->cells, SitnetGraphCell, c);
    if (cell->attribute != attribute)
      continue;
    if (ids[cell->row].text != NULL || sitnet_ids_add (seen, cell->text) != n_found)
      return NULL;
    ids[cell->row] = cell->text;
    n_found++;
  }
  return n_found == n ? g_steal_pointer (&ids) : NULL;
}

/* What an edge or another node calls a node, as its actor is called. */
static SitnetSlice
find_actor (const Sheet *self, SitnetSlice node)
{
  guint32 number = self->node_ids != NULL ? sitnet_ids_find (self->node_ids, node) : SITNET_IDS_NONE;
  return number != SITNET_IDS_NONE ? self->actor_ids[number] : node;
}

/* Whether nodes lie in others, and no attribute says of which actor each is a part. */
static gboolean
are_nested (const Sheet *self)
{
  if (find_of_column (self, "parent") != NO_COLUMN)
    return FALSE;
  for (guint r = 0; r < sitnet_graph_rows_get_n (self->rows); r++)
    if (sitnet_graph_rows_get (self->rows, r)->to.length > 0)
      return TRUE;
  return FALSE;
}

/* The columns that are no attributes: `cells` of each row, filled by `fill`, stand first. */
typedef void (*FillFunc) (const Sheet *self, guint row, SitnetSlice *cells, gpointer data);

static gboolean
hand_over_rows (Sheet *self, const char *const *first, FillFunc fill, gpointer data, SitnetBuilder *builder,
                GError **error)
{
  for (guint c = 0; first[c] != NULL; c++)
    sitnet_derived_sheet_add_column (self->made, first[c], (SitnetSlice){first[c], strlen (first[c])});
  add_columns (self);
  if (!check_size (self, error))
    return FALSE;
  g_autofree guint *starts = NULL;
  g_autofree guint *places = sitnet_graph_rows_order (self->rows, &starts);
  for (guint r = 0; r < sitnet_graph_rows_get_n (self->rows); r++) {
    SitnetSlice *made = sitnet_derived_sheet_add_row (self->made, sitnet_graph_rows_get (self->rows, r)->line);
    fill_row (self, r, made, places, starts);
    fill (self, r, made, data);
  }
  hand_over (self, builder);
  return TRUE;
}

/* data: gboolean, whether nodes lie in others. */
static void
fill_actor (const Sheet *self, guint row, SitnetSlice *cells, gpointer data)
{
  const gboolean *nested = data;
  const SitnetGraphRow *node = sitnet_graph_rows_get (self->rows, row);
  cells[0] = self->actor_ids != NULL ? self->actor_ids[row] : node->id;
  if (*nested)
    cells[1] = find_actor (self, node->to);
}

static gboolean
hand_over_actors (Sheet *self, SitnetBuilder *builder, GError **error)
{
  gboolean nested = are_nested (self);
  const char *const first[] = {"id", nested ? "parent" : NULL, NULL};
  return hand_over_rows (self, first, fill_actor, &nested, builder, error);
}

/* Which way ties of a kind lead without saying so. */
typedef struct {
  const SitnetVocabulary *kinds;
  const SitnetNameIndex *words;
} Kinds;

static gboolean
kind_is_directed (const Kinds *self, SitnetSlice kind)
{
  guint32 found;
  gint32 code =
      kind.length > 0 ? sitnet_vocabulary_find (self->kinds, kind) : sitnet_vocabulary_usual_tie_kind (self->kinds);
  if (code < 0 && sitnet_name_index_find (self->words, kind, &found, NULL) == SITNET_NAME_ONE)
    code = (gint32)found;
  return code >= 0 && sitnet_vocabulary_get (self->kinds, (guint32)code)->directed;
}

/* What stands in the cell `directed` of an edge: what the file says, unless the kind says it already. */
static SitnetSlice
direction_cell (const Kinds *kinds, SitnetSlice said, SitnetDirection direction, SitnetSlice kind)
{
  gboolean directed;
  if (said.length > 0 && !sitnet_cell_to_direction (said, &directed) && !sitnet_cell_to_yes_no (said, &directed))
    return said; /* which a finding will tell */
  if (said.length == 0 && direction == SITNET_DIRECTION_UNSAID)
    return (SitnetSlice){"", 0};
  directed = said.length > 0 ? directed : direction == SITNET_DIRECTION_ONE_WAY;
  if (directed == kind_is_directed (kinds, kind))
    return (SitnetSlice){"", 0};
  return directed ? (SitnetSlice){"yes", 3} : (SitnetSlice){"no", 2};
}

/* What each row says there. To be freed. */
static SitnetSlice *
values_of (const Sheet *self, guint attribute)
{
  guint n = sitnet_graph_rows_get_n (self->rows);
  SitnetSlice *values = g_new (SitnetSlice, MAX (n, 1)), usual = {"", 0};
  if (attribute != NO_COLUMN)
    usual = sitnet_graph_rows_get_attribute (self->rows, attribute)->usual;
  for (guint r = 0; r < n; r++)
    values[r] = usual;
  for (guint c = 0; c < self->rows->cells->len; c++) {
    const SitnetGraphCell *cell = &g_array_index (self->rows->cells, SitnetGraphCell, c);
    if (cell->attribute == attribute)
      values[cell->row] = cell->text;
  }
  return values;
}

/* The cells `directed`; NULL where none is filled. To be freed. */
static SitnetSlice *
make_directions (Sheet *self)
{
  guint directed = find_of_column (self, "directed");
  gboolean any = FALSE;
  SitnetSlice *cells = values_of (self, directed);
  g_autofree SitnetSlice *kinds_of_ties = values_of (self, find_of_column (self, "kind"));
  g_autoptr (SitnetVocabulary) vocabulary = sitnet_vocabulary_new (SITNET_SHEET_TIE_KINDS);
  g_autoptr (SitnetNameIndex) words = sitnet_vocabulary_words_new (vocabulary, SITNET_SHEET_TIE_KINDS);
  const Kinds kinds = {vocabulary, words};
  if (directed != NO_COLUMN)
    self->schema[directed] = LEFT_OUT; /* as an attribute */
  for (guint r = 0; r < sitnet_graph_rows_get_n (self->rows); r++) {
    cells[r] = direction_cell (&kinds, cells[r], sitnet_graph_rows_get (self->rows, r)->direction, kinds_of_ties[r]);
    any = any || cells[r].length > 0;
  }
  if (!any)
    g_clear_pointer (&cells, g_free);
  return cells;
}

/* data: the cells `directed`; NULL for none. */
static void
fill_tie (const Sheet *self, guint row, SitnetSlice *cells, gpointer data)
{
  const SitnetSlice *directions = data;
  const SitnetGraphRow *edge = sitnet_graph_rows_get (self->rows, row);
  cells[0] = find_actor (self, edge->id);
  cells[1] = find_actor (self, edge->to);
  if (directions != NULL)
    cells[2] = directions[row];
}

static gboolean
hand_over_ties (Sheet *self, SitnetBuilder *builder, GError **error)
{
  g_autofree SitnetSlice *directions = make_directions (self);
  const char *const first[] = {"from", "to", directions != NULL ? "directed" : NULL, NULL};
  return hand_over_rows (self, first, fill_tie, directions, builder, error);
}

static SitnetIds *
number_nodes (const SitnetGraphRows *nodes)
{
  SitnetIds *ids = sitnet_ids_new ();
  for (guint r = 0; r < sitnet_graph_rows_get_n (nodes); r++)
    if (sitnet_ids_add (ids, sitnet_graph_rows_get (nodes, r)->id) != r) {
      sitnet_ids_free (ids);
      return NULL;
    }
  return ids;
}

/* Whether the sign that stands between several is part of an id. */
static gboolean
ids_hold_sign (const SitnetGraphRows *nodes, const SitnetSlice *ids)
{
  for (guint r = 0; r < sitnet_graph_rows_get_n (nodes); r++) {
    SitnetSlice id = ids != NULL ? ids[r] : sitnet_graph_rows_get (nodes, r)->id;
    if (memchr (id.text, '|', id.length) != NULL)
      return TRUE;
  }
  return FALSE;
}

gboolean
sitnet_graph_sheets_hand_over (const SitnetGraphRows *nodes, SitnetGraphRows *edges, SitnetBuilder *builder,
                               GError **error)
{
  static const char *const ids_of_nodes[] = {"id", NULL}, *const ends_of_edges[] = {"from", "to", NULL};
  Sheet actors, ties;
  SitnetReadingNames *names = sitnet_builder_get_names (builder);
  sheet_init (&actors, nodes, SITNET_SHEET_ACTORS, ids_of_nodes, names);
  sheet_init (&ties, edges, SITNET_SHEET_TIES, ends_of_edges, names);
  guint id = find_id (&actors);
  g_autofree SitnetSlice *ids = take_ids (&actors, id);
  g_autoptr (SitnetIds) node_ids = ids != NULL ? number_nodes (nodes) : NULL;
  if (node_ids != NULL) {
    actors.schema[id] = LEFT_OUT; /* as an attribute */
    guint name = find_attribute (&actors, sitnet_schema_find_column (SITNET_SHEET_ACTORS, "name"));
    if (name != NO_COLUMN)
      actors.schema[name] = sitnet_schema_find_column (SITNET_SHEET_ACTORS, "name");
    actors.node_ids = ties.node_ids = node_ids;
    actors.actor_ids = ties.actor_ids = ids;
  }
  sitnet_graph_split (edges, find_of_column (&ties, "kind"),
                      ids_hold_sign (nodes, ids) ? NO_COLUMN : find_of_column (&ties, "reported_by"));
  gboolean good = hand_over_actors (&actors, builder, error) &&
                  (sitnet_graph_rows_get_n (edges) == 0 || hand_over_ties (&ties, builder, error));
  sheet_clear (&actors);
  sheet_clear (&ties);
  return good;
}
