/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tells the page of the web about the network, table by table; its script works out bridges, paths and what-ifs itself. */
#include "map-webpage.h"

#include "column-builder.h"
#include "map-days.h"
#include "map-introductions.h"
#include "table-private.h"
#include "webpage.h"

#define MOST_COLUMNS 11

/* A table that grows row by row. */
typedef struct {
  const char *name;
  SitnetColumnBuilder *columns[MOST_COLUMNS];
  guint n;
} Rows;

typedef struct {
  const SitnetMapContent *shown;
  SitnetNetwork *network;
  const SitnetDataset *dataset;
  const SitnetMapWebpageOptions *options;
  guint32 *actor_of_row; /* per row of the sheet of actors: its number on the map, G_MAXUINT32 for none */
  GPtrArray *tables;
} Telling;

static SitnetColumnBuilder *
add_column (Rows *self, const char *name, SitnetValueType type)
{
  g_assert (self->n < MOST_COLUMNS);
  return self->columns[self->n++] = sitnet_column_builder_new (name, type);
}

static Rows
new_rows (const char *name, const char *const *columns)
{
  Rows self = {.name = name};
  for (; *columns != NULL; columns++)
    add_column (&self, *columns, SITNET_VALUE_TEXT);
  return self;
}

static void
seal (const Telling *self, Rows *rows)
{
  GPtrArray *columns = g_ptr_array_new ();
  for (guint i = 0; i < rows->n; i++)
    g_ptr_array_add (columns, sitnet_column_builder_seal (rows->columns[i]));
  g_ptr_array_add (self->tables, sitnet_table_new_take (rows->name, NULL, columns));
}

static const char *
cell (const Telling *self, SitnetSheet sheet, const char *column_name, gsize row)
{
  const SitnetColumn *column = sitnet_dataset_column (self->dataset, sheet, column_name);
  if (column == NULL || sitnet_column_is_missing (column, row))
    return NULL;
  const char *text = sitnet_column_get_text (column, row);
  return *text != '\0' ? text : NULL;
}

static const char *
id_of (const Telling *self, guint32 actor)
{
  return sitnet_map_actor_id (&self->shown->actors[actor]);
}

/* The actor on the map that a column of references names; G_MAXUINT32 for none. */
static guint32
shown_actor (const Telling *self, SitnetSheet sheet, const char *column_name, gsize row)
{
  const SitnetColumn *column = sitnet_dataset_column (self->dataset, sheet, column_name);
  gint32 actor = column != NULL ? sitnet_column_get_codes (column)[row] : -1;
  gsize n_rows = sitnet_dataset_n_rows (self->dataset, SITNET_SHEET_ACTORS);
  return actor >= 0 && (gsize)actor < n_rows ? self->actor_of_row[actor] : G_MAXUINT32;
}

/* A code that the data set names nowhere says nothing to who reads. */
static const char *
kind_name (const Telling *self, const char *code)
{
  const SitnetVocabulary *kinds = self->dataset->vocabularies[SITNET_SHEET_ACTOR_KINDS];
  gint32 kind = code != NULL ? sitnet_vocabulary_find (kinds, (SitnetSlice){code, strlen (code)}) : -1;
  const char *name = kind >= 0 ? sitnet_vocabulary_get_name (kinds, kind, self->shown->language) : code;
  return g_strcmp0 (name, code) != 0 ? name : NULL;
}

/* Per actor the number of its block; NULL where the drawing has none. */
static gint64 *
number_blocks (const Telling *self)
{
  gint64 *numbers = self->options->blocks != NULL ? g_new0 (gint64, (gsize)self->shown->n_actors + 1) : NULL;
  for (guint b = 0; numbers != NULL && b < self->options->blocks->len; b++) {
    const GArray *actors = ((const SitnetMapBlock *)self->options->blocks->pdata[b])->actors;
    for (guint i = 0; i < actors->len; i++)
      numbers[g_array_index (actors, guint32, i)] = b;
  }
  return numbers;
}

static void
tell_blocks (const Telling *self)
{
  static const char *const columns[] = {"name", "ground", NULL};
  Rows rows = new_rows ("blocks", columns);
  for (guint b = 0; self->options->blocks != NULL && b < self->options->blocks->len; b++) {
    sitnet_column_builder_add_text (rows.columns[0], ((const SitnetMapBlock *)self->options->blocks->pdata[b])->name);
    sitnet_column_builder_add_text (rows.columns[1], SITNET_MAP_BLOCKS_GROUND);
  }
  seal (self, &rows);
}

static const char *
area_code (const Telling *self, gint32 area)
{
  return area >= 0 ? sitnet_column_get_text (self->dataset->area_codes, (gsize)area) : NULL;
}

/* Those of the map, of which a newcomer at the round table gets one. */
static void
tell_areas (const Telling *self)
{
  static const char *const columns[] = {"code", "name", NULL};
  Rows rows = new_rows ("areas", columns);
  for (guint32 area = 0; area < self->dataset->n_areas && !self->options->names_hidden; area++) {
    if (self->dataset->own_areas[area] == 0 || !sitnet_network_has_area (self->network, (gint32)area))
      continue;
    sitnet_column_builder_add_text (rows.columns[0], area_code (self, (gint32)area));
    sitnet_column_builder_add_text (rows.columns[1], sitnet_dataset_area_name (self->dataset, (gint32)area));
  }
  seal (self, &rows);
}

static void
tell_actors (const Telling *self)
{
  static const char *const columns[] = {"id", "name", "sector", "kind", "area", "place", "phone", "email", "web", NULL};
  Rows rows = new_rows ("actors", columns);
  guint n_texts = rows.n;
  g_autofree gint64 *blocks = number_blocks (self);
  SitnetColumnBuilder *block = blocks != NULL ? add_column (&rows, "block", SITNET_VALUE_INT64) : NULL;
  SitnetColumnBuilder *unasked = add_column (&rows, "unasked", SITNET_VALUE_BOOL);
  gboolean is_open = !self->options->names_hidden, with_contacts = is_open && self->options->with_contacts;
  for (guint32 i = 0; i < self->shown->n_actors; i++) {
    const SitnetMapActor *actor = &self->shown->actors[i];
    guint32 row = sitnet_network_actor_row (self->network, i);
    const char *texts[] = {sitnet_map_actor_id (actor),
                           sitnet_map_actor_name (actor),
                           actor->sector >= 0 ? self->shown->sectors[actor->sector].code : NULL,
                           is_open ? kind_name (self, actor->kind) : NULL,
                           is_open ? area_code (self, sitnet_network_actor_area (self->network, i)) : NULL,
                           is_open ? cell (self, SITNET_SHEET_ACTORS, "municipality", row) : NULL,
                           with_contacts ? cell (self, SITNET_SHEET_ACTORS, "phone", row) : NULL,
                           with_contacts ? cell (self, SITNET_SHEET_ACTORS, "email", row) : NULL,
                           with_contacts ? cell (self, SITNET_SHEET_ACTORS, "web", row) : NULL};
    for (guint c = 0; c < n_texts; c++)
      sitnet_column_builder_add_text (rows.columns[c], texts[c]);
    sitnet_column_builder_add_bool (unasked, actor->is_unasked);
    if (block != NULL)
      sitnet_column_builder_add_int64 (block, blocks[i]);
  }
  seal (self, &rows);
}

static void
tell_ties (const Telling *self)
{
  static const char *const columns[] = {"from", "to", "kinds", NULL};
  Rows rows = new_rows ("ties", columns);
  SitnetColumnBuilder *forth = add_column (&rows, "forth", SITNET_VALUE_BOOL);
  SitnetColumnBuilder *back = add_column (&rows, "back", SITNET_VALUE_BOOL);
  SitnetColumnBuilder *one_sided = add_column (&rows, "one_sided", SITNET_VALUE_BOOL);
  for (guint32 i = 0; i < self->shown->n_ties; i++) {
    const SitnetMapTie *tie = &self->shown->ties[i];
    sitnet_column_builder_add_text (rows.columns[0], id_of (self, tie->from));
    sitnet_column_builder_add_text (rows.columns[1], id_of (self, tie->to));
    sitnet_column_builder_add_text (rows.columns[2], tie->kinds);
    sitnet_column_builder_add_bool (forth, tie->goes_forth);
    sitnet_column_builder_add_bool (back, tie->goes_back);
    sitnet_column_builder_add_bool (one_sided, tie->is_one_sided);
  }
  seal (self, &rows);
}

static void
tell_sectors (const Telling *self)
{
  static const char *const columns[] = {"code", "name", "fill", "border", "island", NULL};
  Rows rows = new_rows ("sectors", columns);
  for (guint32 i = 0; i < self->shown->n_sectors; i++) {
    const SitnetMapSector *sector = &self->shown->sectors[i];
    const char *texts[] = {sector->code, sector->word, sector->ink.fill, sector->ink.border, sector->ink.island};
    for (guint c = 0; c < rows.n; c++)
      sitnet_column_builder_add_text (rows.columns[c], texts[c]);
  }
  seal (self, &rows);
}

/* Codes, names, and the code above. */
static void
tell_vocabulary (const Telling *self, SitnetSheet sheet, const char *name)
{
  static const char *const columns[] = {"code", "name", "parent", NULL};
  const SitnetVocabulary *vocabulary = self->dataset->vocabularies[sheet];
  Rows rows = new_rows (name, columns);
  for (guint32 i = 0; i < sitnet_vocabulary_get_n (vocabulary); i++) {
    const SitnetTerm *term = sitnet_vocabulary_get (vocabulary, i);
    if (term->n_parts > 0)
      continue; /* several in one cell are told one by one */
    sitnet_column_builder_add_text (rows.columns[0], term->code);
    sitnet_column_builder_add_text (rows.columns[1],
                                    sitnet_vocabulary_get_name (vocabulary, (gint32)i, self->shown->language));
    sitnet_column_builder_add_text (
        rows.columns[2], term->parent >= 0 ? sitnet_vocabulary_get (vocabulary, (guint32)term->parent)->code : NULL);
  }
  seal (self, &rows);
}

static void
tell_services (const Telling *self)
{
  static const char *const columns[] = {"actor", "name", "needs", "since", "until", NULL};
  Rows rows = new_rows ("services", columns);
  const SitnetColumn *since = sitnet_dataset_column (self->dataset, SITNET_SHEET_SERVICES, "since");
  const SitnetColumn *until = sitnet_dataset_column (self->dataset, SITNET_SHEET_SERVICES, "until");
  for (gsize row = 0; row < sitnet_dataset_n_rows (self->dataset, SITNET_SHEET_SERVICES); row++) {
    guint32 actor = shown_actor (self, SITNET_SHEET_SERVICES, "actor", row);
    if (actor == G_MAXUINT32 || !sitnet_network_holds_at (self->network, since, until, row))
      continue;
    sitnet_column_builder_add_text (rows.columns[0], id_of (self, actor));
    sitnet_column_builder_add_text (
        rows.columns[1], self->options->names_hidden ? NULL : cell (self, SITNET_SHEET_SERVICES, "name", row));
    sitnet_column_builder_add_text (rows.columns[2], cell (self, SITNET_SHEET_SERVICES, "needs", row));
    sitnet_map_days_add (self->network, SITNET_SHEET_SERVICES, row, rows.columns[3], rows.columns[4]);
  }
  seal (self, &rows);
}

static void
tell_demands (const Telling *self)
{
  static const char *const columns[] = {"actor", "need", "date", NULL};
  Rows rows = new_rows ("demands", columns);
  SitnetColumnBuilder *families = add_column (&rows, "families", SITNET_VALUE_DOUBLE);
  const SitnetColumn *known = sitnet_dataset_column (self->dataset, SITNET_SHEET_DEMANDS, "families");
  for (gsize row = 0; row < sitnet_dataset_n_rows (self->dataset, SITNET_SHEET_DEMANDS); row++) {
    guint32 actor = shown_actor (self, SITNET_SHEET_DEMANDS, "reported_by", row);
    if (actor == G_MAXUINT32)
      continue;
    sitnet_column_builder_add_text (rows.columns[0], id_of (self, actor));
    sitnet_column_builder_add_text (rows.columns[1], cell (self, SITNET_SHEET_DEMANDS, "need", row));
    sitnet_map_days_add_noted (self->network, SITNET_SHEET_DEMANDS, row, rows.columns[2]);
    if (known != NULL && !sitnet_column_is_missing (known, row))
      sitnet_column_builder_add_double (families, sitnet_column_get_doubles (known)[row]);
    else
      sitnet_column_builder_add_missing (families);
  }
  seal (self, &rows);
}

GBytes *
sitnet_map_webpage_new (const SitnetMapContent *shown, SitnetNetwork *network, GBytes *drawing,
                        const SitnetMapWebpageOptions *options, GError **error)
{
  g_autofree guint32 *actor_of_row = sitnet_map_content_number_rows (network);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_table_unref);
  const Telling self = {shown, network, network->dataset, options, actor_of_row, tables};
  tell_blocks (&self);
  tell_areas (&self);
  tell_actors (&self);
  tell_ties (&self);
  g_ptr_array_add (tables, sitnet_map_days_to_table (network));
  tell_sectors (&self);
  tell_vocabulary (&self, SITNET_SHEET_TIE_KINDS, "kinds");
  tell_vocabulary (&self, SITNET_SHEET_NEEDS, "needs");
  tell_services (&self);
  tell_demands (&self);
  if (!sitnet_map_introductions_add (shown, network, options->names_hidden, options->cancellable, tables, error))
    return NULL;
  /* Changes name actors by their ids, which hidden names do not tell. */
  const SitnetWebpageParts parts = {.language = shown->language,
                                    .title = shown->title,
                                    .drawing = drawing,
                                    .is_fixed = options->names_hidden,
                                    .tables = (SitnetTable *const *)tables->pdata,
                                    .n_tables = tables->len};
  return sitnet_webpage_new (&parts, error);
}
