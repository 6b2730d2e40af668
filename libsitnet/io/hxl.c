/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading who does what where in HXL: organisations are actors, sectors are needs of their services, and areas are areas. An
   organisation that carries out the programme of another has a tie with it. */
#include "hxl.h"

#include "csv-table.h"
#include "derived-sheet.h"
#include "format-private.h"
#include "graph-file.h"
#include "hxl-tags.h"
#include "sheet-vocabularies.h"
#include "text-fold.h"
#include "workbook-heads.h"

#include <string.h>

/* What reading the file is of the whole, by time; the rest is sealing. */
#define READING 0.8

/* Columns of the sheets that are made. */
enum { ACTOR_ID, ACTOR_NAME, ACTOR_EMAIL, ACTOR_PHONE, ACTOR_WEB, N_ACTOR };
enum { AREA_CODE, AREA_NAME, N_AREA };
enum { TIE_FROM, TIE_TO, N_TIE };
enum { SERVICE_ID, SERVICE_ACTOR, SERVICE_NAME, SERVICE_NEEDS, SERVICE_AREAS, SERVICE_SINCE, SERVICE_UNTIL, N_SERVICE };

typedef struct {
  SitnetDerivedSheet *made;
  GHashTable *known; /* what tells rows apart -> 1 + row */
} Sheet;

typedef struct {
  const SitnetTextGrid *grid;
  guint row;
  gint columns[SITNET_HXL_N_ROLES];
  SitnetHxlArea levels[SITNET_HXL_N_LEVELS];
  Sheet actors, areas, ties, services;
  GPtrArray *places;  /* GString: the areas of each service, with | between */
  GHashTable *placed; /* "number of the service, area" that stand there */
} Run;

static SitnetSlice
get_cell (const Run *self, gint column)
{
  return column >= 0 ? sitnet_text_grid_get (self->grid, self->row, (guint)column) : (SitnetSlice){"", 0};
}

static SitnetSlice
get (const Run *self, SitnetHxlRole role)
{
  return get_cell (self, self->columns[role]);
}

/* The smallest area that the row names: one for a whole region leaves its district empty. */
static void
get_area (const Run *self, SitnetSlice *code, SitnetSlice *name)
{
  for (guint level = 0; level < SITNET_HXL_N_LEVELS; level++) {
    *code = get_cell (self, self->levels[level].code);
    *name = get_cell (self, self->levels[level].name);
    if (code->length > 0 || name->length > 0)
      return;
  }
  *code = get (self, SITNET_HXL_AREA_CODE);
  *name = get (self, SITNET_HXL_AREA_NAME);
}

static void
sheet_init (Sheet *self, const Run *run, guint tags, SitnetSheet sheet, const char *const *names, const gint *roles,
            guint n)
{
  *self = (Sheet){sitnet_derived_sheet_new (sheet), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL)};
  for (guint c = 0; c < n; c++) {
    gint column = roles[c] >= 0 ? run->columns[roles[c]] : -1;
    SitnetSlice heading = column >= 0 ? sitnet_text_grid_get (run->grid, tags, (guint)column)
                                      : (SitnetSlice){names[c], strlen (names[c])};
    sitnet_derived_sheet_add_column (self->made, names[c], heading);
  }
}

static void
sheet_clear (Sheet *self)
{
  g_clear_pointer (&self->made, sitnet_derived_sheet_free);
  g_clear_pointer (&self->known, g_hash_table_unref);
}

/* The row of what this key tells, a new one where there is none; takes the key. */
static SitnetSlice *
find_row (Sheet *self, const Run *run, char *key, gboolean *is_new)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->known, key));
  *is_new = found == 0;
  if (found > 0) {
    g_free (key);
    return sitnet_derived_sheet_get_row (self->made, found - 1);
  }
  g_hash_table_insert (self->known, key, GUINT_TO_POINTER (sitnet_derived_sheet_get_n_rows (self->made) + 1));
  return sitnet_derived_sheet_add_row (self->made, sitnet_text_grid_get_row (run->grid, run->row)->number);
}

static void
fill (SitnetSlice *cell, SitnetSlice value)
{
  if (cell->length == 0)
    *cell = value;
}

/* How an organisation is called among ids: by its code, else by its name. */
static SitnetSlice
add_actor (Run *self, SitnetSlice code, SitnetSlice name)
{
  gboolean is_new;
  SitnetSlice id = code.length > 0 ? code : name;
  SitnetSlice *cells = find_row (&self->actors, self, sitnet_text_fold_dup_text (id), &is_new);
  if (is_new)
    cells[ACTOR_ID] = id;
  fill (&cells[ACTOR_NAME], name.length > 0 ? name : id);
  return cells[ACTOR_ID];
}

static void
add_contacts (Run *self, SitnetSlice actor)
{
  gboolean is_new;
  SitnetSlice *cells = find_row (&self->actors, self, sitnet_text_fold_dup_text (actor), &is_new);
  fill (&cells[ACTOR_EMAIL], get (self, SITNET_HXL_EMAIL));
  fill (&cells[ACTOR_PHONE], get (self, SITNET_HXL_PHONE));
  fill (&cells[ACTOR_WEB], get (self, SITNET_HXL_WEB));
}

static SitnetSlice
add_area (Run *self)
{
  gboolean is_new;
  SitnetSlice code, name;
  get_area (self, &code, &name);
  code = code.length > 0 ? code : name;
  if (code.length == 0)
    return code;
  SitnetSlice *cells = find_row (&self->areas, self, sitnet_text_fold_dup_text (code), &is_new);
  if (is_new)
    cells[AREA_CODE] = code;
  fill (&cells[AREA_NAME], name.length > 0 ? name : code);
  return cells[AREA_CODE];
}

static void
add_tie (Run *self, SitnetSlice from, SitnetSlice to)
{
  gboolean is_new;
  if (from.length == to.length && memcmp (from.text, to.text, from.length) == 0)
    return;
  char *key = g_strdup_printf ("%.*s\n%.*s", (int)from.length, from.text, (int)to.length, to.text);
  SitnetSlice *cells = find_row (&self->ties, self, key, &is_new);
  cells[TIE_FROM] = from;
  cells[TIE_TO] = to;
}

/* What is over serves nobody. */
static gboolean
has_ended (SitnetSlice status)
{
  static const char *const words[] = {"completed", "complete",  "closed",    "ended",    "finished",
                                      "cancelled", "canceled",  "suspended", "inactive", "ukonceno",
                                      "ukoncena",  "dokonceno", "zruseno",   "zrusena",  NULL};
  g_autofree char *folded = sitnet_text_fold_dup_text (status);
  return g_strv_contains (words, folded);
}

static void
add_place (Run *self, guint service, SitnetSlice area)
{
  if (area.length == 0 ||
      !g_hash_table_add (self->placed, g_strdup_printf ("%u %.*s", service, (int)area.length, area.text)))
    return;
  GString *list = self->places->pdata[service];
  g_string_append (list, list->len > 0 ? "|" : "");
  g_string_append_len (list, area.text, (gssize)area.length);
}

static void
free_list (gpointer list)
{
  g_string_free (list, TRUE);
}

/* One service for what an organisation does, wherever it does it. */
static void
add_service (Run *self, SitnetSlice actor, SitnetSlice area)
{
  gboolean is_new;
  SitnetSlice finer = get (self, SITNET_HXL_SUBSECTOR), need = finer.length > 0 ? finer : get (self, SITNET_HXL_SECTOR);
  SitnetSlice name = get (self, SITNET_HXL_ACTIVITY), since = get (self, SITNET_HXL_START),
              until = get (self, SITNET_HXL_END);
  if (need.length == 0 || has_ended (get (self, SITNET_HXL_STATUS)))
    return;
  char *key =
      g_strdup_printf ("%.*s\n%.*s\n%.*s\n%.*s\n%.*s", (int)actor.length, actor.text, (int)need.length, need.text,
                       (int)name.length, name.text, (int)since.length, since.text, (int)until.length, until.text);
  SitnetSlice *cells = find_row (&self->services, self, key, &is_new);
  if (is_new) {
    guint n = sitnet_derived_sheet_get_n_rows (self->services.made);
    g_autofree char *id = g_strdup_printf ("%.*s (%u)", (int)actor.length, actor.text, n);
    cells[SERVICE_ID] = sitnet_derived_sheet_keep (self->services.made, id);
    cells[SERVICE_ACTOR] = actor;
    cells[SERVICE_NAME] = name;
    cells[SERVICE_NEEDS] = need;
    cells[SERVICE_SINCE] = since;
    cells[SERVICE_UNTIL] = until;
    g_ptr_array_add (self->places, g_string_new (NULL));
  }
  add_place (self, (guint)((cells - sitnet_derived_sheet_get_row (self->services.made, 0)) / N_SERVICE), area);
}

static void
settle_places (Run *self)
{
  for (guint service = 0; service < self->places->len; service++) {
    const GString *list = self->places->pdata[service];
    sitnet_derived_sheet_get_row (self->services.made, service)[SERVICE_AREAS] =
        sitnet_derived_sheet_keep (self->services.made, list->str);
  }
}

static void
take_row (Run *self)
{
  SitnetSlice name = get (self, SITNET_HXL_ORG), code = get (self, SITNET_HXL_ORG_CODE),
              lead = get (self, SITNET_HXL_LEAD);
  if (name.length == 0 && code.length == 0)
    return;
  SitnetSlice actor = add_actor (self, code, name);
  add_contacts (self, actor);
  if (lead.length > 0)
    add_tie (self, add_actor (self, (SitnetSlice){"", 0}, lead), actor);
  add_service (self, actor, add_area (self));
}

static void
hand_over (const Sheet *self, SitnetBuilder *builder, const char *shown_as, guint64 header)
{
  if (sitnet_derived_sheet_get_n_rows (self->made) > 0)
    sitnet_derived_sheet_hand_over (self->made, builder, shown_as, header);
}

static void
init_sheets (Run *self, guint tags)
{
  static const char *const actors[] = {"id", "name", "email", "phone", "web"}, *const areas[] = {"code", "name"},
                           *const ties[] = {"from", "to"}, *const services[] = {"id",    "actor", "name", "needs",
                                                                                "areas", "since", "until"};
  static const gint of_actors[] = {SITNET_HXL_ORG_CODE, SITNET_HXL_ORG, SITNET_HXL_EMAIL, SITNET_HXL_PHONE,
                                   SITNET_HXL_WEB},
                    of_areas[] = {SITNET_HXL_AREA_CODE, SITNET_HXL_AREA_NAME},
                    of_ties[] = {SITNET_HXL_LEAD, SITNET_HXL_ORG}, of_services[] = {-1,
                                                                                    SITNET_HXL_ORG,
                                                                                    SITNET_HXL_ACTIVITY,
                                                                                    SITNET_HXL_SECTOR,
                                                                                    SITNET_HXL_AREA_CODE,
                                                                                    SITNET_HXL_START,
                                                                                    SITNET_HXL_END};
  sheet_init (&self->actors, self, tags, SITNET_SHEET_ACTORS, actors, of_actors, N_ACTOR);
  sheet_init (&self->areas, self, tags, SITNET_SHEET_AREAS, areas, of_areas, N_AREA);
  sheet_init (&self->ties, self, tags, SITNET_SHEET_TIES, ties, of_ties, N_TIE);
  sheet_init (&self->services, self, tags, SITNET_SHEET_SERVICES, services, of_services, N_SERVICE);
}

gboolean
sitnet_hxl_find (const SitnetTextGrid *grid, guint *tags)
{
  gint columns[SITNET_HXL_N_ROLES];
  *tags = sitnet_hxl_find_tags (grid);
  return *tags != G_MAXUINT && sitnet_hxl_read_tags (grid, *tags, columns);
}

/* Areas and actors before what refers to them. */
void
sitnet_hxl_read_grid (const SitnetTextGrid *grid, SitnetBuilder *builder, const char *shown_as)
{
  Run self = {.grid = grid};
  guint tags = sitnet_hxl_find_tags (grid);
  sitnet_builder_declare_vocabularies (builder);
  if (tags == G_MAXUINT || !sitnet_hxl_read_tags (grid, tags, self.columns)) {
    sitnet_builder_mark_incomplete (builder, SITNET_SHEET_ACTORS);
    return;
  }
  sitnet_hxl_read_areas (grid, tags, self.levels);
  init_sheets (&self, tags);
  self.places = g_ptr_array_new_with_free_func (free_list);
  self.placed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (self.row = tags + 1; self.row < sitnet_text_grid_get_n_rows (grid); self.row++)
    take_row (&self);
  settle_places (&self);
  const Sheet *sheets[] = {&self.areas, &self.actors, &self.ties, &self.services};
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    hand_over (sheets[i], builder, shown_as, sitnet_text_grid_get_row (grid, tags)->number);
  sheet_clear (&self.actors);
  sheet_clear (&self.areas);
  sheet_clear (&self.ties);
  sheet_clear (&self.services);
  g_ptr_array_unref (self.places);
  g_hash_table_unref (self.placed);
}

/* What does not hold the hashtag near its start is not read any further. */
gboolean
sitnet_hxl_recognise (const char *path)
{
  guint tags;
  gboolean may_be = sitnet_graph_file_holds (path, "#org") || sitnet_graph_file_holds (path, "#ORG");
  g_autoptr (SitnetTextFile) file = may_be ? sitnet_text_file_open (path, NULL, NULL) : NULL;
  g_autoptr (SitnetTextGrid) grid = file != NULL ? sitnet_csv_table_peek (file, NULL, SITNET_HEAD_ROWS, NULL) : NULL;
  return grid != NULL && sitnet_hxl_find (grid, &tags);
}

static char *
dup_stem (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  char *dot = strrchr (name, '.');
  if (dot != NULL)
    *dot = '\0';
  return dot != NULL ? g_utf8_make_valid (name, -1) : g_strdup ("HXL");
}

static gboolean
read_file (const char *path, SitnetBuilder *builder, GError **error)
{
  SitnetWatch *watch = sitnet_builder_get_watch (builder);
  sitnet_watch_set_part (watch, 0, READING);
  g_autoptr (SitnetTextFile) file = sitnet_text_file_open (path, watch, error);
  if (file == NULL)
    return FALSE;
  sitnet_watch_begin (watch, 2 * sitnet_text_file_get_size (file));
  g_autofree char *stem = dup_stem (path);
  g_autoptr (SitnetTextGrid) grid = sitnet_csv_table_load (builder, file, stem);
  if (grid != NULL)
    sitnet_hxl_read_grid (grid, builder, stem);
  if (sitnet_watch_fail_if_stopped (watch, error))
    return FALSE;
  sitnet_watch_set_part (watch, READING, 1);
  return TRUE;
}

const SitnetFormatEntry sitnet_format_hxl = {
    .format = SITNET_FORMAT_HXL,
    .suffixes = "csv",
    .title = N_ ("a table of who does what where with hashtags of HXL"),
    .limits = N_ ("who does what where; what has ended is left out"),
    .recognise = sitnet_hxl_recognise,
    .read = read_file,
};
