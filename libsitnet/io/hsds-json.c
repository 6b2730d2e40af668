/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* HSDS 3 as its interface for programs gives it: services, with their organization, areas, terms and places within each. The
   list stands alone, or as `contents` of a page or `services`. SQLite takes the JSON apart: it is there for data sets anyway. */
#include "hsds-json.h"

#include "error-private.h"
#include "text-file.h"

#include <sitnet/error.h>
#include <sqlite3.h>
#include <string.h>

#define MOST_COLUMNS 6
#define ORGANIZATION "coalesce (s.value ->> '$.organization.id', s.value ->> '$.organization_id')"

/* The headings of a table, and its rows. An organization or a term that stands in many services is told once, as it first
   stands. */
static const struct {
  const char *headings[MOST_COLUMNS];
  const char *query;
} tables[SITNET_HSDS_N_TABLES] = {
    [SITNET_HSDS_ORGANIZATIONS] = {{"id", "name", "alternate_name", "email", "website", "parent_organization_id"},
                                   "SELECT value ->> '$.organization.id', value ->> '$.organization.name', "
                                   "value ->> '$.organization.alternate_name', value ->> '$.organization.email', "
                                   "value ->> '$.organization.website', "
                                   "value ->> '$.organization.parent_organization_id' FROM service "
                                   "WHERE value ->> '$.organization.id' IS NOT NULL "
                                   "GROUP BY 1 ORDER BY min (rowid)"},
    [SITNET_HSDS_SERVICES] = {{"id", "organization_id", "name", "status", "minimum_age", "maximum_age"},
                              "SELECT s.value ->> '$.id', " ORGANIZATION ", s.value ->> '$.name', "
                              "s.value ->> '$.status', s.value ->> '$.minimum_age', s.value ->> '$.maximum_age' "
                              "FROM service s ORDER BY s.rowid"},
    [SITNET_HSDS_LOCATIONS] =
        {{"organization_id", "latitude", "longitude"},
         "SELECT " ORGANIZATION ", l.value ->> '$.location.latitude', "
         "l.value ->> '$.location.longitude' "
         "FROM service s, json_each (s.value, '$.service_at_locations') l ORDER BY s.rowid, l.id"},
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
                            "SELECT " ORGANIZATION ", p.value ->> '$.number' FROM service s, "
                            "json_each (s.value, '$.organization.phones') p ORDER BY s.rowid, p.id"},
};

gboolean
sitnet_hsds_json_recognise (const char *path)
{
  gsize length = strlen (path);
  return length > 5 && g_ascii_strcasecmp (path + length - 5, ".json") == 0 &&
         g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/* Whether all of its rows were taken. */
static gboolean
run (sqlite3 *database, const char *query, const char *text, int (*take) (sqlite3_stmt *row, gpointer), gpointer data)
{
  sqlite3_stmt *rows = NULL;
  gboolean is_good = sqlite3_prepare_v2 (database, query, -1, &rows, NULL) == SQLITE_OK &&
                     (text == NULL || sqlite3_bind_text (rows, 1, text, -1, SQLITE_STATIC) == SQLITE_OK);
  int step = SQLITE_ROW;
  while (is_good && (step = sqlite3_step (rows)) == SQLITE_ROW)
    is_good = take == NULL || take (rows, data);
  sqlite3_finalize (rows);
  return is_good && step == SQLITE_DONE;
}

/* The services of a list, wherever it stands; none in another JSON. */
static gboolean
find_services (sqlite3 *database, const char *text)
{
  static const char *const paths[] = {"'$'", "'$.contents'", "'$.services'"};
  if (!run (database, "CREATE TABLE service (value TEXT)", NULL, NULL, NULL))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autofree char *query =
        g_strdup_printf ("INSERT INTO service SELECT value FROM json_each (?1, %s) WHERE type = 'object' "
                         "AND json_type (?1, %s) = 'array'",
                         paths[i], paths[i]);
    if (!run (database, query, text, NULL, NULL))
      return FALSE;
    if (sqlite3_changes (database) > 0)
      return TRUE;
  }
  return FALSE;
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
  return run (database, tables[table].query, NULL, take_row, &taking);
}

static gboolean
load_text (const char *text, SitnetWatch *watch, SitnetTextGrid **grids)
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
                     g_utf8_validate (text->str, -1, NULL) && load_text (text->str, watch, grids);
  if (sitnet_watch_fail_if_stopped (watch, error))
    return FALSE;
  if (!is_good)
    sitnet_error_set (error, SITNET_ERROR_FORMAT,
                      "%s is no directory of services in HSDS 3: a list of services, alone or as “contents”", path);
  return is_good;
}
