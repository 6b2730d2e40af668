/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* HSDS 3 as its interface for programs gives it: services with their organization, areas, terms and places within each, or
   organizations with their services. They stand alone, in a list, in a page of it (`contents`), by their name, or each in a
   line of its own. SQLite takes the JSON apart: it is there for data sets anyway. */
#include "hsds-json.h"

#include "error-private.h"
#include "text-file.h"

#include <sitnet/error.h>
#include <sqlite3.h>
#include <string.h>

#define MOST_COLUMNS 6
#define ORGANIZATION                                                                                                   \
  "coalesce (s.value ->> '$.organization.id', s.value ->> '$.organization_id', "                                       \
  "(SELECT id FROM organization o WHERE o.rowid = s.owner))"
#define SERVICES_FIRST 1000000000 /* organizations that stand alone are told before those within services */

/* The headings of a table, and its rows. An organization or a term that stands in many services is told once, as it first
   stands. */
static const struct {
  const char *headings[MOST_COLUMNS];
  const char *query;
} tables[SITNET_HSDS_N_TABLES] = {
    [SITNET_HSDS_ORGANIZATIONS] =
        {{"id", "name", "alternate_name", "email", "website", "parent_organization_id"},
         "SELECT id, value ->> '$.name', value ->> '$.alternate_name', value ->> '$.email', value ->> '$.website', "
         "value ->> '$.parent_organization_id' FROM (SELECT id, value, rowid AS place FROM organization UNION ALL "
         "SELECT value ->> '$.organization.id', value -> '$.organization', rowid + " G_STRINGIFY (
             SERVICES_FIRST) " "
                             "FROM service) WHERE id IS NOT NULL GROUP BY id ORDER BY min (place)"},
    [SITNET_HSDS_SERVICES] = {{"id", "organization_id", "name", "status", "minimum_age", "maximum_age"},
                              "SELECT s.value ->> '$.id', " ORGANIZATION ", s.value ->> '$.name', "
                              "s.value ->> '$.status', s.value ->> '$.minimum_age', s.value ->> '$.maximum_age' "
                              "FROM service s ORDER BY s.rowid"},
    [SITNET_HSDS_LOCATIONS] =
        {{"organization_id", "latitude", "longitude"},
         "SELECT o.id, l.value ->> '$.latitude', l.value ->> '$.longitude' "
         "FROM organization o, json_each (o.value, '$.locations') l UNION ALL SELECT * FROM "
         "(SELECT " ORGANIZATION ", l.value ->> '$.location.latitude', l.value ->> '$.location.longitude' "
         "FROM service s, json_each (s.value, '$.service_at_locations') l ORDER BY s.rowid, l.id)"},
    [SITNET_HSDS_SERVICE_AREAS] = {{"service_id", "name"},
                                   "SELECT s.value ->> '$.id', a.value ->> '$.name' "
                                   "FROM service s, json_each (s.value, '$.service_areas') a ORDER BY s.rowid, a.id"},
    [SITNET_HSDS_ATTRIBUTES] = {{"link_id", "taxonomy_term_id"},
                                "SELECT s.value ->> '$.id', a.value ->> '$.taxonomy_term.id' "
                                "FROM service s, json_each (s.value, '$.attributes') a ORDER BY s.rowid, a.id"},
    [SITNET_HSDS_TERMS] = {{"id", "code", "name"},
                           "SELECT a.value ->> '$.taxonomy_term.id', a.value ->> '$.taxonomy_term.code', "
                           "a.value ->> '$.taxonomy_term.name' FROM service s, json_each (s.value, '$.attributes') a "
                           "GROUP BY 1 ORDER BY min (s.rowid)"},
    [SITNET_HSDS_PHONES] = {{"organization_id", "number"},
                            "SELECT o.id, p.value ->> '$.number' "
                            "FROM organization o, json_each (o.value, '$.phones') p UNION ALL SELECT * FROM "
                            "(SELECT " ORGANIZATION ", p.value ->> '$.number' FROM service s, "
                            "json_each (s.value, '$.organization.phones') p ORDER BY s.rowid, p.id)"},
};

gboolean
sitnet_hsds_json_recognise (const char *path)
{
  static const char *const endings[] = {".json", ".ndjson", ".jsonl"};
  gsize length = strlen (path);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    gsize n = strlen (endings[i]);
    if (length > n && g_ascii_strcasecmp (path + length - n, endings[i]) == 0)
      return g_file_test (path, G_FILE_TEST_IS_REGULAR);
  }
  return FALSE;
}

/* Whether all of its rows were taken. */
static gboolean
run (sqlite3 *database, const char *query, SitnetSlice text, int (*take) (sqlite3_stmt *row, gpointer), gpointer data)
{
  sqlite3_stmt *rows = NULL;
  gboolean is_good = sqlite3_prepare_v2 (database, query, -1, &rows, NULL) == SQLITE_OK &&
                     (text.length == 0 ||
                      sqlite3_bind_text64 (rows, 1, text.text, text.length, SQLITE_STATIC, SQLITE_UTF8) == SQLITE_OK);
  int step = SQLITE_ROW;
  while (is_good && (step = sqlite3_step (rows)) == SQLITE_ROW)
    is_good = take == NULL || take (rows, data);
  sqlite3_finalize (rows);
  return is_good && step == SQLITE_DONE;
}

static gboolean
run_alone (sqlite3 *database, const char *query)
{
  return run (database, query, (SitnetSlice){"", 0}, NULL, NULL);
}

/* The objects of a list, wherever it stands, or of several lists by their names; else the object itself, which has an id. */
static gboolean
take_document (sqlite3 *database, SitnetSlice text)
{
  static const char *const queries[] = {
      "INSERT INTO item SELECT value, NULL FROM json_each (?1) WHERE type = 'object' AND json_type (?1) = 'array'",
      "INSERT INTO item SELECT value, NULL FROM json_each (?1, '$.contents') WHERE type = 'object'",
      "INSERT INTO item SELECT j.value, json_extract (?1, '$.id') IS NULL AND list.name = 'organizations' "
      "FROM (SELECT 'organizations' AS name UNION ALL SELECT 'services') list, json_each (?1, '$.' || list.name) j "
      "WHERE j.type = 'object' AND json_extract (?1, '$.id') IS NULL",
      "INSERT INTO item SELECT ?1, NULL WHERE json_type (?1, '$.id') IN ('text', 'integer')"};
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++) {
    if (!run (database, queries[i], text, NULL, NULL))
      return FALSE;
    if (sqlite3_changes (database) > 0)
      return TRUE;
  }
  return FALSE;
}

/* Each line as a document of its own. */
static gboolean
take_lines (sqlite3 *database, SitnetSlice text)
{
  gboolean any = FALSE;
  while (text.length > 0) {
    const char *stop = memchr (text.text, '\n', text.length);
    SitnetSlice line = {text.text, stop != NULL ? (gsize)(stop - text.text) : text.length};
    text = (SitnetSlice){text.text + line.length + (stop != NULL), text.length - line.length - (stop != NULL)};
    line = sitnet_slice_trim (line);
    if (line.length > 0 && !take_document (database, line))
      return FALSE;
    any = any || line.length > 0;
  }
  return any;
}

static int
is_yes (sqlite3_stmt *row, gpointer data)
{
  return sqlite3_column_int (row, 0) != 0;
}

/* Services, and organizations, which have a list of services or are said to be such, or have nothing that every service has. */
static gboolean
find_services (sqlite3 *database, SitnetSlice text)
{
  static const char *const queries[] = {
      "UPDATE item SET is_organization = json_type (value, '$.services') IS 'array' OR "
      "coalesce (value ->> '$.organization', value ->> '$.organization_id', value ->> '$.status') IS NULL "
      "WHERE is_organization IS NULL OR NOT is_organization",
      "CREATE TABLE organization (id TEXT, value TEXT)",
      "INSERT INTO organization SELECT value ->> '$.id', json_remove (value, '$.services') FROM item "
      "WHERE is_organization ORDER BY rowid",
      "CREATE TABLE service (value TEXT, owner INTEGER)",
      "INSERT INTO service SELECT value, NULL FROM item WHERE NOT is_organization ORDER BY rowid",
      "INSERT INTO service SELECT s.value, o.place FROM "
      "(SELECT value, row_number () OVER (ORDER BY rowid) AS place FROM item WHERE is_organization) o, "
      "json_each (o.value, '$.services') s WHERE s.type = 'object'"};
  if (!run_alone (database, "CREATE TABLE item (value TEXT, is_organization INTEGER)"))
    return FALSE;
  gboolean is_whole = run (database, "SELECT json_valid (?1)", text, is_yes, NULL);
  if (!(is_whole ? take_document (database, text) : take_lines (database, text)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    if (!run_alone (database, queries[i]))
      return FALSE;
  return TRUE;
}

typedef struct {
  SitnetTextGrid *grid;
  guint n_columns;
  SitnetWatch *watch;
} Taking;

static int
take_row (sqlite3_stmt *row, gpointer data)
{
  Taking *taking = data;
  SitnetSlice cells[MOST_COLUMNS];
  for (guint c = 0; c < taking->n_columns; c++) {
    const char *text = (const char *)sqlite3_column_text (row, (int)c);
    cells[c] = text != NULL ? (SitnetSlice){text, strlen (text)} : (SitnetSlice){"", 0};
  }
  return !sitnet_watch_is_stopped (taking->watch) &&
         sitnet_text_grid_add (taking->grid, sitnet_text_grid_get_n_rows (taking->grid) + 1, cells, taking->n_columns);
}

static gboolean
load_table (sqlite3 *database, guint table, SitnetWatch *watch, SitnetTextGrid **grid)
{
  Taking taking = {.grid = sitnet_text_grid_new (), .watch = watch};
  SitnetSlice headings[MOST_COLUMNS];
  for (; taking.n_columns < MOST_COLUMNS && tables[table].headings[taking.n_columns] != NULL; taking.n_columns++) {
    const char *heading = tables[table].headings[taking.n_columns];
    headings[taking.n_columns] = (SitnetSlice){heading, strlen (heading)};
  }
  sitnet_text_grid_add (taking.grid, 1, headings, taking.n_columns);
  *grid = taking.grid;
  return run (database, tables[table].query, (SitnetSlice){"", 0}, take_row, &taking);
}

static gboolean
load_text (SitnetSlice text, SitnetWatch *watch, SitnetTextGrid **grids)
{
  sqlite3 *database = NULL;
  gboolean is_good = sqlite3_open (":memory:", &database) == SQLITE_OK && find_services (database, text);
  for (guint table = 0; is_good && table < SITNET_HSDS_N_TABLES; table++)
    is_good = load_table (database, table, watch, &grids[table]);
  sqlite3_close (database);
  return is_good;
}

gboolean
sitnet_hsds_json_load (const char *path, SitnetWatch *watch, SitnetTextGrid **grids, GError **error)
{
  g_autoptr (GString) text = sitnet_text_file_read_whole (path, SITNET_MOST_GRID_BYTES, watch, error);
  if (text == NULL)
    return FALSE;
  gboolean is_good = text->len <= SITNET_MOST_GRID_BYTES && strlen (text->str) == text->len &&
                     g_utf8_validate (text->str, -1, NULL) &&
                     load_text ((SitnetSlice){text->str, text->len}, watch, grids);
  if (sitnet_watch_fail_if_stopped (watch, error))
    return FALSE;
  if (!is_good)
    sitnet_error_set (
        error, SITNET_ERROR_FORMAT,
        "%s is no directory of services in HSDS 3: services or organizations, each with an id, in a list, in "
        "“contents”, or one in each line",
        path);
  return is_good;
}
