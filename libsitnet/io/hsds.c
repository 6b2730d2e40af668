/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading a directory of services in HSDS 3 (docs.openreferral.org), as a folder of CSV files or a file of JSON: organizations
   are actors, their services are services, terms of taxonomies are needs, and areas of services are areas. */
#include "hsds.h"

#include "csv-table.h"
#include "derived-sheet.h"
#include "format-private.h"
#include "hsds-json.h"
#include "sheet-vocabularies.h"
#include "text-fold.h"
#include "vocabulary.h"

#include <string.h>

/* What reading the files is of the whole, by time; the rest is sealing. */
#define READING 0.8

typedef SitnetHsdsTable File;

static const char *const file_names[SITNET_HSDS_N_TABLES] = {
    "organizations", "services", "locations", "service_areas", "attributes", "taxonomy_terms", "phones"};

/* What a made sheet takes of each row of a file: its own column, and that of the file. */
typedef struct {
  const char *column, *from; /* from NULL: filled otherwise */
} Taking;

typedef struct {
  SitnetBuilder *builder;
  SitnetTextGrid *grids[SITNET_HSDS_N_TABLES]; /* NULL where there is no such file */
  GHashTable *terms;                           /* id of a term -> SitnetSlice: what it is called */
  GHashTable *lists
      [SITNET_HSDS_N_TABLES]; /* of SITNET_HSDS_SERVICE_AREAS and SITNET_HSDS_ATTRIBUTES: id of a service -> GString: with | between */
  SitnetVocabulary *needs; /* those that are built in */
} Run;

static char *
dup_path (const char *folder, File file)
{
  g_autofree char *name = g_strconcat (file_names[file], ".csv", NULL);
  return g_build_filename (folder, name, NULL);
}

gboolean
sitnet_hsds_recognise (const char *path)
{
  if (sitnet_hsds_json_recognise (path))
    return TRUE;
  g_autofree char *organizations = dup_path (path, SITNET_HSDS_ORGANIZATIONS),
                  *services = dup_path (path, SITNET_HSDS_SERVICES);
  return g_file_test (organizations, G_FILE_TEST_IS_REGULAR) && g_file_test (services, G_FILE_TEST_IS_REGULAR);
}

gboolean
sitnet_hsds_reads (const char *name)
{
  for (guint file = 0; file < SITNET_HSDS_N_TABLES; file++) {
    gsize n = strlen (file_names[file]);
    if (g_ascii_strncasecmp (name, file_names[file], n) == 0 && g_ascii_strcasecmp (name + n, ".csv") == 0)
      return TRUE;
  }
  return FALSE;
}

static guint
count_rows (const Run *self, File file)
{
  return self->grids[file] != NULL ? sitnet_text_grid_get_n_rows (self->grids[file]) : 0;
}

/* By the heading in the first row; −1 for none. */
static gint
find_column (const Run *self, File file, const char *name)
{
  guint n = count_rows (self, file) > 0 ? sitnet_text_grid_get_row (self->grids[file], 0)->n_cells : 0;
  for (guint c = 0; c < n && name != NULL; c++)
    if (sitnet_text_fold_equal (sitnet_text_grid_get (self->grids[file], 0, c), (SitnetSlice){name, strlen (name)}))
      return (gint)c;
  return -1;
}

static SitnetSlice
get (const Run *self, File file, guint row, gint column)
{
  return column >= 0 ? sitnet_text_grid_get (self->grids[file], row, (guint)column) : (SitnetSlice){"", 0};
}

static char *
dup_text (SitnetSlice text)
{
  return g_strndup (text.text, text.length);
}

static SitnetSlice
look_up (GHashTable *table, SitnetSlice id)
{
  g_autofree char *key = dup_text (id);
  const SitnetSlice *found = g_hash_table_lookup (table, key);
  return found != NULL ? *found : (SitnetSlice){"", 0};
}

static gboolean
load_file (Run *self, const char *folder, File file, SitnetWatch *watch, GError **error)
{
  g_autofree char *path = dup_path (folder, file);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  g_autoptr (SitnetTextFile) text = sitnet_text_file_open (path, watch, error);
  if (text == NULL)
    return FALSE;
  self->grids[file] = sitnet_csv_table_load (self->builder, text, file_names[file]);
  return TRUE;
}

static void
remember (GHashTable *table, SitnetSlice id, SitnetSlice value)
{
  SitnetSlice *kept = g_new (SitnetSlice, 1);
  *kept = value;
  g_hash_table_insert (table, dup_text (id), kept);
}

/* A term by its code where that is one of ours, else by its name. */
static void
read_terms (Run *self)
{
  gint id = find_column (self, SITNET_HSDS_TERMS, "id"), code = find_column (self, SITNET_HSDS_TERMS, "code"),
       name = find_column (self, SITNET_HSDS_TERMS, "name");
  for (guint row = 1; row < count_rows (self, SITNET_HSDS_TERMS); row++) {
    SitnetSlice coded = get (self, SITNET_HSDS_TERMS, row, code), named = get (self, SITNET_HSDS_TERMS, row, name);
    gboolean is_ours = coded.length > 0 && sitnet_vocabulary_find (self->needs, coded) >= 0;
    remember (self->terms, get (self, SITNET_HSDS_TERMS, row, id), is_ours || named.length == 0 ? coded : named);
  }
}

static void
free_list (gpointer list)
{
  g_string_free (list, TRUE);
}

/* Each once, in the order of the file. */
static void
add_to_list (Run *self, File file, GHashTable *seen, SitnetSlice service, SitnetSlice item)
{
  if (service.length == 0 || item.length == 0)
    return;
  g_autofree char *pair =
      g_strdup_printf ("%.*s\n%.*s", (int)service.length, service.text, (int)item.length, item.text);
  if (!g_hash_table_add (seen, g_steal_pointer (&pair)))
    return;
  g_autofree char *key = dup_text (service);
  GString *list = g_hash_table_lookup (self->lists[file], key);
  if (list == NULL) {
    list = g_string_new (NULL);
    g_hash_table_insert (self->lists[file], g_steal_pointer (&key), list);
  }
  g_string_append (list, list->len > 0 ? "|" : "");
  g_string_append_len (list, item.text, (gssize)item.length);
}

static void
read_lists (Run *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gint link = find_column (self, SITNET_HSDS_ATTRIBUTES, "link_id"),
       term = find_column (self, SITNET_HSDS_ATTRIBUTES, "taxonomy_term_id");
  gint service = find_column (self, SITNET_HSDS_SERVICE_AREAS, "service_id"),
       name = find_column (self, SITNET_HSDS_SERVICE_AREAS, "name");
  for (guint row = 1; row < count_rows (self, SITNET_HSDS_ATTRIBUTES); row++)
    add_to_list (self, SITNET_HSDS_ATTRIBUTES, seen, get (self, SITNET_HSDS_ATTRIBUTES, row, link),
                 look_up (self->terms, get (self, SITNET_HSDS_ATTRIBUTES, row, term)));
  for (guint row = 1; row < count_rows (self, SITNET_HSDS_SERVICE_AREAS); row++)
    add_to_list (self, SITNET_HSDS_SERVICE_AREAS, seen, get (self, SITNET_HSDS_SERVICE_AREAS, row, service),
                 get (self, SITNET_HSDS_SERVICE_AREAS, row, name));
}

/* Columns of the sheet, each from one of the file; of the places of these. */
static SitnetDerivedSheet *
open_sheet (const Run *self, File file, SitnetSheet sheet, const Taking *takings, guint n, gint *places)
{
  SitnetDerivedSheet *made = sitnet_derived_sheet_new (sheet);
  for (guint i = 0; i < n; i++) {
    const char *heading = takings[i].from != NULL ? takings[i].from : takings[i].column;
    places[i] = find_column (self, file, takings[i].from);
    sitnet_derived_sheet_add_column (made, takings[i].column, (SitnetSlice){heading, strlen (heading)});
  }
  return made;
}

static SitnetSlice *
add_row (const Run *self, SitnetDerivedSheet *made, File file, guint row, const gint *places, guint n)
{
  SitnetSlice *cells = sitnet_derived_sheet_add_row (made, sitnet_text_grid_get_row (self->grids[file], row)->number);
  for (guint i = 0; i < n; i++)
    cells[i] = get (self, file, row, places[i]);
  return cells;
}

static void
hand_over (const Run *self, const SitnetDerivedSheet *made, File file)
{
  if (sitnet_derived_sheet_get_n_rows (made) > 0)
    sitnet_derived_sheet_hand_over (made, self->builder, file_names[file], 1);
}

/* What the first row of another file says of each organization. */
static GHashTable *
first_of_organization (const Run *self, File file, const char *column)
{
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gint of = find_column (self, file, "organization_id"), value = find_column (self, file, column);
  for (guint row = 1; row < count_rows (self, file); row++) {
    g_autofree char *id = dup_text (get (self, file, row, of));
    if (*id != '\0' && get (self, file, row, value).length > 0 && !g_hash_table_contains (found, id))
      remember (found, get (self, file, row, of), get (self, file, row, value));
  }
  return found;
}

enum {
  ACTOR_ID,
  ACTOR_NAME,
  ACTOR_SHORT,
  ACTOR_EMAIL,
  ACTOR_WEB,
  ACTOR_PARENT,
  ACTOR_PHONE,
  ACTOR_LAT,
  ACTOR_LON,
  N_ACTOR
};

static void
make_actors (const Run *self)
{
  static const Taking takings[N_ACTOR] = {
      {"id", "id"},       {"name", "name"},   {"short", "alternate_name"},
      {"email", "email"}, {"web", "website"}, {"parent", "parent_organization_id"},
      {"phone", NULL},    {"lat", NULL},      {"lon", NULL},
  };
  gint places[N_ACTOR];
  g_autoptr (SitnetDerivedSheet) made =
      open_sheet (self, SITNET_HSDS_ORGANIZATIONS, SITNET_SHEET_ACTORS, takings, N_ACTOR, places);
  g_autoptr (GHashTable) phones = first_of_organization (self, SITNET_HSDS_PHONES, "number");
  g_autoptr (GHashTable) latitudes = first_of_organization (self, SITNET_HSDS_LOCATIONS, "latitude");
  g_autoptr (GHashTable) longitudes = first_of_organization (self, SITNET_HSDS_LOCATIONS, "longitude");
  for (guint row = 1; row < count_rows (self, SITNET_HSDS_ORGANIZATIONS); row++) {
    SitnetSlice *cells = add_row (self, made, SITNET_HSDS_ORGANIZATIONS, row, places, N_ACTOR);
    cells[ACTOR_PHONE] = look_up (phones, cells[ACTOR_ID]);
    cells[ACTOR_LAT] = look_up (latitudes, cells[ACTOR_ID]);
    cells[ACTOR_LON] = look_up (longitudes, cells[ACTOR_ID]);
  }
  hand_over (self, made, SITNET_HSDS_ORGANIZATIONS);
}

static void
make_areas (const Run *self)
{
  static const Taking takings[] = {{"code", "name"}};
  gint place;
  g_autoptr (SitnetDerivedSheet) made =
      open_sheet (self, SITNET_HSDS_SERVICE_AREAS, SITNET_SHEET_AREAS, takings, 1, &place);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint row = 1; row < count_rows (self, SITNET_HSDS_SERVICE_AREAS); row++) {
    SitnetSlice name = get (self, SITNET_HSDS_SERVICE_AREAS, row, place);
    if (name.length > 0 && g_hash_table_add (seen, sitnet_text_fold_dup_text (name)))
      add_row (self, made, SITNET_HSDS_SERVICE_AREAS, row, &place, 1);
  }
  hand_over (self, made, SITNET_HSDS_SERVICE_AREAS);
}

/* Who is closed serves nobody. */
static gboolean
is_closed (SitnetSlice status)
{
  static const char *const words[] = {"defunct", "inactive", "temporarily closed", NULL};
  g_autofree char *folded = sitnet_text_fold_dup_text (status);
  return g_strv_contains (words, folded);
}

static SitnetSlice
list_of (const Run *self, File file, SitnetSlice service)
{
  g_autofree char *key = dup_text (service);
  const GString *list = g_hash_table_lookup (self->lists[file], key);
  return list != NULL ? (SitnetSlice){list->str, list->len} : (SitnetSlice){"", 0};
}

/* The year of life of an age, which HSDS may give as a fraction. */
static SitnetSlice
to_years (SitnetSlice age)
{
  gsize n = 0, end;
  while (n < age.length && g_ascii_isdigit (age.text[n]))
    n++;
  for (end = n + 1; n > 0 && n < age.length && age.text[n] == '.' && end < age.length; end++)
    if (!g_ascii_isdigit (age.text[end]))
      return age;
  return n > 0 && end == age.length ? (SitnetSlice){age.text, n} : age;
}

enum {
  SERVICE_ID,
  SERVICE_ACTOR,
  SERVICE_NAME,
  SERVICE_AGE_FROM,
  SERVICE_AGE_TO,
  SERVICE_NEEDS,
  SERVICE_PLACES,
  N_SERVICE
};

static void
make_services (const Run *self)
{
  static const Taking takings[N_SERVICE] = {
      {"id", "id"},
      {"actor", "organization_id"},
      {"name", "name"},
      {"age_from", "minimum_age"},
      {"age_to", "maximum_age"},
      {"needs", NULL},
      {"areas", NULL},
  };
  gint places[N_SERVICE], status = find_column (self, SITNET_HSDS_SERVICES, "status");
  g_autoptr (SitnetDerivedSheet) made =
      open_sheet (self, SITNET_HSDS_SERVICES, SITNET_SHEET_SERVICES, takings, N_SERVICE, places);
  for (guint row = 1; row < count_rows (self, SITNET_HSDS_SERVICES); row++) {
    if (is_closed (get (self, SITNET_HSDS_SERVICES, row, status)))
      continue;
    SitnetSlice *cells = add_row (self, made, SITNET_HSDS_SERVICES, row, places, N_SERVICE);
    SitnetSlice needs = list_of (self, SITNET_HSDS_ATTRIBUTES, cells[SERVICE_ID]);
    cells[SERVICE_NEEDS] = needs.length > 0 ? needs : cells[SERVICE_NAME]; /* which may be that of a need */
    cells[SERVICE_AGE_FROM] = to_years (cells[SERVICE_AGE_FROM]);
    cells[SERVICE_AGE_TO] = to_years (cells[SERVICE_AGE_TO]);
    cells[SERVICE_PLACES] = list_of (self, SITNET_HSDS_SERVICE_AREAS, cells[SERVICE_ID]);
  }
  hand_over (self, made, SITNET_HSDS_SERVICES);
}

/* Areas and actors before what refers to them. */
static void
make_sheets (Run *self)
{
  sitnet_builder_declare_vocabularies (self->builder);
  self->needs = sitnet_vocabulary_new (SITNET_SHEET_NEEDS);
  self->terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->lists[SITNET_HSDS_ATTRIBUTES] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_list);
  self->lists[SITNET_HSDS_SERVICE_AREAS] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_list);
  read_terms (self);
  read_lists (self);
  make_areas (self);
  make_actors (self);
  make_services (self);
  sitnet_vocabulary_free (self->needs);
  g_hash_table_unref (self->terms);
  g_hash_table_unref (self->lists[SITNET_HSDS_ATTRIBUTES]);
  g_hash_table_unref (self->lists[SITNET_HSDS_SERVICE_AREAS]);
}

static gboolean
load_folder (Run *self, const char *path, SitnetWatch *watch, GError **error)
{
  gboolean good = TRUE;
  for (guint file = 0; file < SITNET_HSDS_N_TABLES && good; file++) {
    sitnet_watch_set_part (watch, READING * file / SITNET_HSDS_N_TABLES, READING * (file + 1) / SITNET_HSDS_N_TABLES);
    good = load_file (self, path, (File)file, watch, error);
  }
  return good;
}

static gboolean
read_directory (const char *path, SitnetBuilder *builder, GError **error)
{
  SitnetWatch *watch = sitnet_builder_get_watch (builder);
  Run self = {.builder = builder};
  gboolean good = g_file_test (path, G_FILE_TEST_IS_DIR) ? load_folder (&self, path, watch, error)
                                                         : sitnet_hsds_json_load (path, watch, self.grids, error);
  if (good)
    make_sheets (&self);
  for (guint file = 0; file < SITNET_HSDS_N_TABLES; file++)
    g_clear_pointer (&self.grids[file], sitnet_text_grid_free);
  if (!good || sitnet_watch_fail_if_stopped (watch, error))
    return FALSE;
  sitnet_watch_set_part (watch, READING, 1);
  return TRUE;
}

const SitnetFormatEntry sitnet_format_hsds = {
    .format = SITNET_FORMAT_HSDS,
    .suffixes = "csv",
    .is_folder = TRUE,
    .title = N_ ("a directory of services in HSDS: a folder of CSV files, or JSON"),
    .limits = N_ ("services, needs and areas; what is closed is left out"),
    .recognise = sitnet_hsds_recognise,
    .read = read_directory,
};
