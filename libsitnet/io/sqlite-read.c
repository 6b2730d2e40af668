/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "sqlite-read.h"

#include "error-private.h"
#include "format-private.h"
#include "reading-names.h"
#include "sheet-builder.h"
#include "schema-private.h"
#include "sqlite-column.h"
#include "sqlite-write.h"
#include "table-private.h"

#include <stdio.h>
#include <string.h>

#define MAGIC "SQLite format 3" /* with the zero at its end, the first 16 bytes of a database */

enum { WRITE_VERSION = 18, READ_VERSION = 19 }; /* bytes of a database, and what stands there */
enum { PLAIN = 1, AHEAD = 2 };

#define LONGEST_CELL (64 * 1024 * 1024) /* bytes */
#define MOST_COLUMNS 2000
#define STEPS_BETWEEN_LOOKS 100000 /* of SQLite's machine, before it is asked whether to go on */
#define BUSY_MS 2000               /* how long another program may keep the database locked */

typedef struct {
  const char *path;
  GBytes *bytes; /* the file itself; NULL: it is at the path */
  guint8 *copy;  /* of the bytes, where they had to be changed; else NULL */
  sqlite3 *database;
  SitnetBuilder *builder;
  const char *tables[SITNET_N_SHEETS]; /* names by sheet, NULL where there is none; owned by `names` */
  GStringChunk *names;
} Run;

gboolean
sitnet_sqlite_recognise (const char *path)
{
  char start[sizeof MAGIC] = "";
  FILE *file = g_file_test (path, G_FILE_TEST_IS_REGULAR) ? fopen (path, "rb") : NULL;
  if (file == NULL)
    return FALSE;
  gboolean found = fread (start, 1, sizeof start, file) == sizeof start && memcmp (start, MAGIC, sizeof start) == 0;
  fclose (file);
  return found;
}

/* What SQLite says, in its own words where there is no better one. */
static gboolean
fail (const Run *self, GError **error)
{
  SitnetWatch *watch = sitnet_builder_get_watch (self->builder);
  int code = sqlite3_errcode (self->database);
  if (sitnet_watch_fail_if_stopped (watch, error))
    return FALSE;
  if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
    sitnet_error_set (error, SITNET_ERROR_FORMAT, "cannot read %s: the database is damaged", self->path);
  else if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
    sitnet_error_set (error, SITNET_ERROR_READ, "cannot read %s: another program is writing to it; try again later",
                      self->path);
  else
    sitnet_error_set (error, SITNET_ERROR_READ, "cannot read %s: SQLite says: %s", self->path,
                      sqlite3_errmsg (self->database));
  return FALSE;
}

static int
look (gpointer watch)
{
  return !sitnet_watch_goes_on (watch, 1);
}

/* Whether it writes ahead to a second file (sqlite.org/fileformat2.html, 1.3.3): of such a database SQLite takes no copy in
   memory, and beside the file it makes two others even to read it. */
static gboolean
writes_ahead (const guint8 *start, gsize length)
{
  return length > READ_VERSION && start[WRITE_VERSION] == AHEAD && start[READ_VERSION] == AHEAD;
}

static gboolean
open_bytes (Run *self)
{
  gsize length;
  const void *start = g_bytes_get_data (self->bytes, &length);
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_MEMORY;
  if (writes_ahead (start, length)) {
    self->copy = g_memdup2 (start, length);
    self->copy[WRITE_VERSION] = self->copy[READ_VERSION] = PLAIN;
  }
  unsigned char *taken = self->copy != NULL ? self->copy : (unsigned char *)(gpointer)start;
  return sqlite3_open_v2 ("memory", &self->database, flags, NULL) == SQLITE_OK &&
         sqlite3_deserialize (self->database, "main", taken, (sqlite3_int64)length, (sqlite3_int64)length,
                              SQLITE_DESERIALIZE_READONLY) == SQLITE_OK;
}

/* Whether it writes ahead and nobody has it open, for then the second file would be there. */
static gboolean
is_at_rest (const char *path)
{
  guint8 start[READ_VERSION + 1] = {0};
  g_autofree char *second = g_strconcat (path, "-wal", NULL);
  FILE *file = fopen (path, "rb");
  gsize n = file != NULL ? fread (start, 1, sizeof start, file) : 0;
  if (file != NULL)
    fclose (file);
  return writes_ahead (start, n) && !g_file_test (second, G_FILE_TEST_EXISTS);
}

static gboolean
open_file (Run *self)
{
  int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
  if (!is_at_rest (self->path))
    return sqlite3_open_v2 (self->path, &self->database, flags, NULL) == SQLITE_OK;
  g_autofree char *whole = g_canonicalize_filename (self->path, NULL);
  g_autofree char *address = g_filename_to_uri (whole, NULL, NULL);
  g_autofree char *unchanging = g_strconcat (address, "?immutable=1", NULL);
  return sqlite3_open_v2 (unchanging, &self->database, flags | SQLITE_OPEN_URI, NULL) == SQLITE_OK;
}

/* Nothing that the file itself says is run: no view, trigger or function of its schema. */
static gboolean
open_database (Run *self, GError **error)
{
  if (!(self->bytes != NULL ? open_bytes (self) : open_file (self)))
    return fail (self, error);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_limit (self->database, SQLITE_LIMIT_LENGTH, LONGEST_CELL);
  sqlite3_limit (self->database, SQLITE_LIMIT_COLUMN, MOST_COLUMNS);
  sqlite3_busy_timeout (self->database, BUSY_MS);
  sqlite3_progress_handler (self->database, STEPS_BETWEEN_LOOKS, look, sitnet_builder_get_watch (self->builder));
  return sqlite3_exec (self->database, "PRAGMA query_only = ON; PRAGMA cell_size_check = ON; BEGIN", NULL, NULL,
                       NULL) == SQLITE_OK ||
         fail (self, error);
}

static gboolean
check_whole (const Run *self, GError **error)
{
  sqlite3_stmt *query = NULL;
  gboolean good = sqlite3_prepare_v2 (self->database, "PRAGMA quick_check (1)", -1, &query, NULL) == SQLITE_OK &&
                  sqlite3_step (query) == SQLITE_ROW;
  gboolean whole = good && g_strcmp0 ((const char *)sqlite3_column_text (query, 0), "ok") == 0;
  if (!good)
    fail (self, error);
  else if (!whole)
    sitnet_error_set (error, SITNET_ERROR_FORMAT, "cannot read %s: the database is damaged", self->path);
  sqlite3_finalize (query);
  return whole;
}

static void
report (const Run *self, SitnetFindingKind kind, const char *table, const char *value, const char *detail)
{
  sitnet_findings_add (sitnet_builder_get_findings (self->builder), kind, table, 0, NULL,
                       (SitnetSlice){value, strlen (value)}, detail);
}

static void
place_table (Run *self, const char *name)
{
  gint said = sitnet_reading_names_find_sheet (sitnet_builder_get_names (self->builder), name);
  gint sheet = said >= 0 ? said : sitnet_sheet_name_match (name);
  if (sheet < 0) {
    report (self, SITNET_FINDING_UNKNOWN_SHEET, name, name, NULL);
    return;
  }
  if (self->tables[sheet] == NULL) {
    self->tables[sheet] = g_string_chunk_insert (self->names, name);
    return;
  }
  g_autofree char *wanted = sitnet_sheet_name_dup (
      (SitnetSheet)sheet, sitnet_findings_get_language (sitnet_builder_get_findings (self->builder)));
  report (self, SITNET_FINDING_TWO_SHEETS, name, self->tables[sheet], wanted);
}

#define TABLES                                                                                                         \
  "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE " \
  "'\\' "                                                                                                              \
  "ORDER BY name"

static gboolean
find_tables (Run *self, GError **error)
{
  sqlite3_stmt *query = NULL;
  int state = sqlite3_prepare_v2 (self->database, TABLES, -1, &query, NULL);
  while (state == SQLITE_OK || state == SQLITE_ROW) {
    state = sqlite3_step (query);
    const char *name = state == SQLITE_ROW ? (const char *)sqlite3_column_text (query, 0) : NULL;
    if (name != NULL && g_utf8_validate (name, -1, NULL))
      place_table (self, name);
  }
  gboolean good = state == SQLITE_DONE || fail (self, error);
  sqlite3_finalize (query);
  return good;
}

static gboolean
check_tables (const Run *self, GError **error)
{
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++)
    if (self->tables[sheet] != NULL)
      return TRUE;
  sitnet_error_set (error, SITNET_ERROR_FORMAT,
                    "%s holds no table with the name of a sheet, such as actors or ties; rename one, or make a view a "
                    "table",
                    self->path);
  return FALSE;
}

/* As the database calls them, or as the caller says they are meant. */
static GPtrArray *
begin_columns (const Run *self, sqlite3_stmt *query, const char *table)
{
  SitnetReadingNames *names = sitnet_builder_get_names (self->builder);
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_sqlite_column_free);
  guint n = (guint)sqlite3_column_count (query);
  gboolean has_headings = FALSE;
  g_autofree SitnetSlice *headings = g_new (SitnetSlice, MAX (n, 1));
  for (guint c = 0; c < n; c++) {
    const char *name = sqlite3_column_name (query, (int)c);
    headings[c] = (SitnetSlice){name, strlen (name)};
  }
  sitnet_reading_names_rename_row (names, headings, n, &has_headings);
  for (guint c = 0; c < n; c++) {
    g_autofree char *copy = g_strndup (headings[c].text, headings[c].length);
    g_ptr_array_add (columns, sitnet_sqlite_column_new (table, copy));
  }
  return columns;
}

static gboolean
add_row (GPtrArray *columns, sqlite3_stmt *query, GError **error)
{
  for (guint c = 0; c < columns->len; c++)
    if (!sitnet_sqlite_column_add (columns->pdata[c], query, (int)c, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_rows (const Run *self, GPtrArray *columns, sqlite3_stmt *query, GError **error)
{
  int state;
  while ((state = sqlite3_step (query)) == SQLITE_ROW)
    if (!add_row (columns, query, error))
      return FALSE;
  return state == SQLITE_DONE || fail (self, error);
}

static SitnetTable *
seal_columns (GPtrArray *columns, const char *table)
{
  GPtrArray *sealed = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint c = 0; c < columns->len; c++)
    g_ptr_array_add (sealed, sitnet_sqlite_column_seal (columns->pdata[c]));
  g_ptr_array_set_free_func (columns, NULL);
  return sitnet_table_new_take (table, NULL, sealed);
}

/* In the order of its rows, which is that in which they were written. */
static SitnetTable *
read_table (const Run *self, const char *name, GError **error)
{
  char *text = sqlite3_mprintf ("SELECT * FROM \"%w\"", name);
  sqlite3_stmt *query = NULL;
  int state = text != NULL ? sqlite3_prepare_v2 (self->database, text, -1, &query, NULL) : SQLITE_NOMEM;
  sqlite3_free (text);
  if (state != SQLITE_OK) {
    fail (self, error);
    return NULL;
  }
  g_autoptr (GPtrArray) columns = begin_columns (self, query, name);
  SitnetTable *table = add_rows (self, columns, query, error) ? seal_columns (columns, name) : NULL;
  sqlite3_finalize (query);
  return table;
}

static gboolean
read_tables (const Run *self, GError **error)
{
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++) {
    if (self->tables[sheet] == NULL)
      continue;
    g_autoptr (SitnetTable) table = read_table (self, self->tables[sheet], error);
    if (table == NULL || !sitnet_builder_add_table (self->builder, sitnet_schema[sheet].name, table, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
read_from (const char *path, GBytes *bytes, SitnetBuilder *builder, GError **error)
{
  Run self = {.path = path, .bytes = bytes, .builder = builder, .names = g_string_chunk_new (256)};
  gboolean good = open_database (&self, error) && check_whole (&self, error) && find_tables (&self, error) &&
                  check_tables (&self, error) && read_tables (&self, error);
  sqlite3_close_v2 (self.database);
  g_free (self.copy);
  g_string_chunk_free (self.names);
  return good;
}

gboolean
sitnet_sqlite_read (const char *path, SitnetBuilder *builder, GError **error)
{
  return read_from (path, NULL, builder, error);
}

static gboolean
read_bytes (GBytes *bytes, const char *name, SitnetBuilder *builder, GError **error)
{
  return read_from (name, bytes, builder, error);
}

const SitnetFormatEntry sitnet_format_sqlite = {
    .format = SITNET_FORMAT_SQLITE,
    .suffixes = "sqlite|sqlite3|db",
    .title = N_ ("a database of SQLite with a table for each sheet"),
    .limits = N_ ("no more than 2,000 columns in a sheet and 64 MiB in a cell"),
    .is_binary = TRUE,
    .recognise = sitnet_sqlite_recognise,
    .read = sitnet_sqlite_read,
    .read_bytes = read_bytes,
    .write = sitnet_sqlite_write,
};
